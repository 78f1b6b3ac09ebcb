//! Marks: the outline beside the stream of events.
//!
//! Marks nest: program › statement › collection › pass › visit, and wherever Python code runs in
//! between (a finalizer, a callback) the same again. They say nothing that changes the world.

use crate::ids::{Generation, ObjId};

/// What a stretch of events is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mark {
    /// A statement of the program.
    Statement {
        /// Its line, from 1.
        line: u32,
    },
    /// A collection.
    Collection {
        /// The oldest generation that is collected.
        generation: Generation,
        /// Why it happens.
        reason: Reason,
    },
    /// A pass of a collection.
    Pass(Pass),
    /// What a pass does when it comes to one object.
    Visit(ObjId),
    /// An object's count has reached 0.
    Death(ObjId),
    /// The finalizer of an object is called.
    Finalizer(ObjId),
    /// The callback of a weak reference is called.
    Callback(ObjId),
}

/// Why a collection happens.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Reason {
    /// The program called `gc.collect()`.
    Asked,
    /// A counter went over its threshold.
    Automatic,
    /// The interpreter ends.
    Exit,
}

/// The passes of a collection, in the order of the recipe. Not every dialect has each.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[repr(u8)]
pub enum Pass {
    /// The younger lists are appended to the one that is collected.
    Merge,
    /// What the roots reach moves to the visited space (3.14.0 to 3.14.4).
    MarkRoots,
    /// The young, and pending objects with all that they refer to, are put together (3.14.0 to 3.14.4).
    FillIncrement,
    /// What the roots reach is marked alive, and left out of the rest (3.14t).
    MarkAlive,
    /// `gc_refs` become copies of the counts, less the references from inside, in one walk over the heap
    /// (free-threaded builds).
    UpdateAndSubtract,
    /// `gc_refs` become copies of the counts.
    UpdateRefs,
    /// References from inside are subtracted.
    SubtractRefs,
    /// What has no reference from outside moves to `unreachable` (the talk's step of its own).
    MarkUnreachable,
    /// What something reachable refers to moves back (the talk's step of its own).
    Rescue,
    /// Both of these in one walk, as CPython does it.
    MoveUnreachable,
    /// What has references from outside, and all that it refers to, is no longer unreachable
    /// (free-threaded builds).
    MarkReachable,
    /// What is left goes to the stack of the unreachable (free-threaded builds).
    ScanHeap,
    /// The talk: the counts are what they were.
    Restore,
    /// Tuples that need no watching leave their list.
    UntrackTuples,
    /// What survived moves on to the next generation.
    MergeSurvivors,
    /// Dicts that need no watching leave their list.
    UntrackDicts,
    /// What has a legacy finalizer is set aside, with all it refers to.
    MoveFinalizers,
    /// Weak references to the unreachable are cleared, callbacks called.
    HandleWeakrefs,
    /// Finalizers are called.
    FinalizeGarbage,
    /// What a finalizer made reachable again is kept.
    HandleResurrected,
    /// Weak references that finalizers have made or left are cleared, and nobody is called.
    ClearWeakrefs,
    /// Unreachable objects let go of what they refer to.
    DeleteGarbage,
    /// What was set aside goes to `gc.garbage`.
    HandleFinalizers,
    /// Everything has been visited: the two old spaces exchange their parts (3.14.0 to 3.14.4).
    SwapSpaces,
}

impl Pass {
    /// Every pass, by its number.
    pub const ALL: [Pass; 24] = [
        Pass::Merge,
        Pass::MarkRoots,
        Pass::FillIncrement,
        Pass::MarkAlive,
        Pass::UpdateAndSubtract,
        Pass::UpdateRefs,
        Pass::SubtractRefs,
        Pass::MarkUnreachable,
        Pass::Rescue,
        Pass::MoveUnreachable,
        Pass::MarkReachable,
        Pass::ScanHeap,
        Pass::Restore,
        Pass::UntrackTuples,
        Pass::MergeSurvivors,
        Pass::UntrackDicts,
        Pass::MoveFinalizers,
        Pass::HandleWeakrefs,
        Pass::FinalizeGarbage,
        Pass::HandleResurrected,
        Pass::ClearWeakrefs,
        Pass::DeleteGarbage,
        Pass::HandleFinalizers,
        Pass::SwapSpaces,
    ];
}

const _: () = assert!(Pass::ALL.len() == Pass::SwapSpaces as usize + 1);
