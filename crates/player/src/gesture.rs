//! Building by hand: what a person does to the picture, and the line of Python that it writes.

use std::ops::Range;

use model::{Generation, ObjId};
use serde::{Deserialize, Serialize};

/// Something done to the picture. Objects are those of the recording at whose playhead it is done.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Gesture {
    /// Make an object and give it a name.
    Make(Made),
    /// Make one object refer to another: by an attribute, an item or a key, as its type has it.
    Refer {
        /// Who refers.
        from: ObjId,
        /// To what.
        to: ObjId,
    },
    /// Make a weak reference.
    ReferWeakly {
        /// The object that keeps the weak reference; without one it gets a name.
        from: Option<ObjId>,
        /// To what.
        to: ObjId,
        /// Whether it is told when the object dies.
        callback: Callback,
    },
    /// Take a reference away.
    Remove {
        /// Whose reference.
        holder: ObjId,
        /// The number of its slot.
        slot: u32,
    },
    /// Forget a name.
    Forget {
        /// As Python writes it: `a`, `Node.registry`.
        name: String,
        /// The function whose variable it is; none for a name of the module.
        function: Option<String>,
    },
    /// Give a class, or the class of an object, a `__del__`.
    Finalizer(ObjId),
    /// Collect a generation and those younger than it.
    Collect(Generation),
    /// Switch automatic collection.
    Automatic(Switch),
}

/// What can be made.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Made {
    /// An instance of this class of the program.
    Instance(ObjId),
    /// A class, and an instance of it.
    Class,
    /// A `list`.
    List,
    /// A `dict`.
    Dict,
}

/// Whether a weak reference has a callback.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Callback {
    /// It has none.
    Without,
    /// It has one.
    With,
}

/// On or off.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Switch {
    /// On.
    On,
    /// Off.
    Off,
}

/// What a gesture writes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Edit {
    /// The whole text as it is then.
    pub program: String,
    /// What is to be selected, so that typing renames it: UTF-16 units from the start of the text. Empty
    /// where there is nothing to rename: then a place for the caret.
    pub select: Range<usize>,
    /// The line that does what the gesture says, from 1.
    pub line: u32,
    /// After how many events of the new recording that line has run; none if the place is to stay.
    pub after: Option<usize>,
}

/// Why a gesture writes nothing, as a viewer reads it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Refused {
    /// Why.
    pub why: Refusal,
    /// The same in the viewer's language, with what to do about it.
    pub sentence: String,
}

/// Why a gesture writes nothing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Refusal {
    /// No name reaches the object: nor could Python.
    Unreachable {
        /// The object.
        object: ObjId,
        /// All that no name reaches.
        together: Vec<ObjId>,
    },
    /// The object is alive, but held only where an expression without a call cannot look.
    NoExpression(ObjId),
    /// When the line at the playhead has run, the object is gone.
    GoneByThen {
        /// The object.
        object: ObjId,
        /// The line.
        line: u32,
    },
    /// An object of this kind never changes what it refers to.
    NeverChanges(ObjId),
    /// Instances of its class take no further attributes.
    NoRoom(ObjId),
    /// What it refers to here is none of Python's to take away: its class, its code.
    NotRemovable(ObjId),
    /// A weak reference cannot be made to let go; it can be forgotten itself.
    WeakStays(ObjId),
    /// The name is a variable of a function.
    NotOfTheModule {
        /// The name.
        name: String,
        /// The function.
        function: String,
    },
    /// There is no such name at this place.
    NoSuchName(String),
    /// Objects of its type cannot be referred to weakly.
    NotWeakly(ObjId),
    /// Its class is not written as a `class` statement in the program.
    NoClassStatement(ObjId),
    /// Its class has a `__del__`.
    HasFinalizer(ObjId),
    /// What stands at this place would run several times, as the line at the playhead does.
    RunsAgain {
        /// The line.
        line: u32,
        /// How often it runs.
        times: u32,
    },
    /// What stands behind this line does not run.
    NeverRuns(u32),
    /// Python would raise an exception.
    Raises(String),
    /// The line would run and not do what was meant, because a class of the program decides otherwise.
    NoEffect(ObjId),
    /// The program does not run as it stands.
    DoesNotRun,
}
