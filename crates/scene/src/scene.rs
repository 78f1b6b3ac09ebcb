//! The picture of one moment, as plain data in the viewer's words.
//!
//! Nothing here knows a browser. Lengths are in scene units: one unit is one CSS pixel at 1×; the
//! page fits `Bounds` into the room it has. Positions for both arrangements are always given, so
//! that the page can glide from one to the other without asking again.

use std::rc::Rc;

use model::ObjId;

use crate::said::{Explanation, Inspector, OutputLine};

/// A place on the stage, in scene units; for a box, its centre.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Downwards.
    pub y: f32,
}

/// The rectangle that holds everything drawn in one arrangement, in scene units.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Bounds {
    /// The upper left corner.
    pub min: Point,
    /// The lower right corner.
    pub max: Point,
}

/// Something that has a place in each of the two arrangements.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Placed {
    /// Where it stands in **Graph**.
    pub graph: Point,
    /// Where it stands in **Lists**.
    pub lists: Point,
}

/// The width of a box, in scene units.
pub const BOX_WIDTH: f32 = 126.0;
/// The height of a box, in scene units.
pub const BOX_HEIGHT: f32 = 54.0;

/// Everything the viewer sees of one moment.
#[derive(Clone, PartialEq, Debug)]
pub struct Scene {
    /// Where the playhead stands.
    pub place: Place,
    /// Boxes, names and arrows.
    pub stage: Stage,
    /// One lane a list, in the order to be shown.
    pub lanes: Vec<Lane>,
    /// The sentence and the list of steps.
    pub explanation: Explanation,
    /// What the author of the program says at the current line.
    pub caption: Caption,
    /// The selected object, if there is one and it exists at this moment.
    pub inspector: Option<Inspector>,
    /// What the program has printed until now.
    pub output: Vec<OutputLine>,
}

/// What the author of the program says at a line.
#[derive(Clone, PartialEq, Debug)]
pub enum Caption {
    /// The program has no captions.
    Never,
    /// It has some, but none here.
    NotHere,
    /// This.
    Said(String),
}

/// Where the playhead stands.
#[derive(Clone, PartialEq, Debug)]
pub struct Place {
    /// The beats already played: 0 is the start, `beats` the end.
    pub beat: usize,
    /// All beats of the recording at this granularity.
    pub beats: usize,
    /// The program's current line, counted from 1; none before the first and after the last.
    pub line: Option<u32>,
    /// Why the run ended early, if it did (a budget, an uncaught exception).
    pub halt: Option<String>,
}

/// The stage in both arrangements.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Stage {
    /// The objects, in the order of their birth, which is that of their numbers.
    pub boxes: Vec<ObjectBox>,
    /// The names that refer to objects, and those just forgotten.
    pub names: Vec<NameTag>,
    /// The references between what is drawn.
    pub arrows: Vec<Arrow>,
    /// The rows of **Lists**: one for each list that has members, with the line they stand on.
    pub rows: Vec<Row>,
    /// What **Graph** takes up. The same for the whole recording, so that the picture rests.
    pub graph_bounds: Bounds,
    /// What **Lists** takes up. The same for the whole recording.
    pub lists_bounds: Bounds,
    /// How many boxes there are at once, at most: so many a row may hold. The same for the whole recording.
    pub places: usize,
    /// One sentence that explains the signs in use at this moment, empty outside a collection.
    pub legend: String,
}

impl Stage {
    /// The box of an object, if it has one.
    pub fn find(&self, id: ObjId) -> Option<&ObjectBox> {
        // Births number the objects, so the boxes stand in the order of their numbers.
        let place = self.boxes.binary_search_by_key(&id, |object| object.id).ok()?;
        self.boxes.get(place)
    }

    /// What a reference is called: "Task 1._subtasks[1] → Subtask 1", "t1 → Task 1".
    pub fn reference(&self, arrow: &Arrow) -> String {
        let label = |id: ObjId| self.find(id).map_or("", |object| &object.label);
        let from = match &arrow.from {
            From::Object(id) => label(*id),
            From::Name(key) => self.names.iter().find(|tag| tag.key == *key).map_or("", |tag| &tag.text),
        };
        format!("{from}{} → {}", arrow.label, label(arrow.to))
    }
}

/// One object on the stage.
#[derive(Clone, PartialEq, Debug)]
pub struct ObjectBox {
    /// Which object: the key that joins box, chip and inspector.
    pub id: ObjId,
    /// Its name for the viewer: "Task 1", "list", "class Node".
    pub label: String,
    /// Its type in words: "Subtask object".
    pub type_label: String,
    /// What kind of thing, for its shape.
    pub shape: Shape,
    /// `ob_refcnt`.
    pub refs: u32,
    /// `gc_refs`, while a collection works with it.
    pub gc_refs: Option<u32>,
    /// Its state, which colours it.
    pub state: State,
    /// Whether a finalizer will run when it dies (drawn as a bell).
    pub finalizer: bool,
    /// Whether the current step is about this object.
    pub active: bool,
    /// The cursor of the current pass stands on it (or on something folded into it).
    pub cursor: bool,
    /// What is drawn inside this box instead of on its own.
    pub folded: Vec<FoldedPart>,
    /// Whether a click can unfold it.
    pub can_unfold: bool,
    /// Whether it was unfolded by the viewer and can be folded again.
    pub can_fold: bool,
    /// Where it stands.
    pub at: Placed,
}

/// An object drawn inside its owner.
#[derive(Clone, PartialEq, Debug)]
pub struct FoldedPart {
    /// Which object.
    pub id: ObjId,
    /// "`__dict__`", "`_subtasks` (dict)".
    pub label: String,
    /// `gc_refs`, while a collection works with it.
    pub gc_refs: Option<u32>,
    /// Its own state, which may differ from its owner's.
    pub state: State,
    /// Whether the current step is about this part.
    pub active: bool,
}

/// The shapes of boxes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// An instance of a class of the program.
    Instance,
    /// A list, tuple, dict or set.
    Container,
    /// A function, method, generator, cell or frame.
    Code,
    /// A class.
    Class,
    /// A weak reference object.
    Weakref,
    /// A module or another thing of the interpreter.
    Other,
}

/// What a colour stands for. The page paints it; never the only sign.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// On no list: the collector does not see it.
    Untracked,
    /// On the list of a generation, 0 to 2.
    Generation(u8),
    /// Young, in a collector without generations.
    Young,
    /// Visited in this round of increments, or about to be collected with one.
    Visited,
    /// Not visited in this round of increments.
    Pending,
    /// Tracked, where there are no lists.
    Heap,
    /// The same, and reached: alive, or on the work stack.
    Reached,
    /// Set aside by `gc.freeze`.
    Permanent,
    /// On `unreachable`, may still be rescued.
    Tentative,
    /// Unreachable for good: about to be cleared.
    Unreachable,
    /// Set aside with its finalizer (2.7), or kept by one.
    Finalizers,
    /// Moved back from `unreachable`, or resurrected.
    Rescued,
}

/// A name of the program on the stage.
#[derive(Clone, PartialEq, Debug)]
pub struct NameTag {
    /// Stable for the life of the name: scope and name.
    pub key: String,
    /// The name as written.
    pub text: String,
    /// The function whose local it is; none for a global.
    pub scope: Option<String>,
    /// What it refers to; none when just forgotten (`del t2`): drawn struck through.
    pub target: Option<ObjId>,
    /// Where it stands (the middle of its text).
    pub at: Placed,
}

/// Where an arrow begins.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub enum From {
    /// At a box (perhaps in a part folded into it).
    Object(ObjId),
    /// At a name: `NameTag::key`.
    Name(String),
}

/// A reference that is drawn.
#[derive(Clone, PartialEq, Debug)]
pub struct Arrow {
    /// Stable while the reference exists.
    pub key: String,
    /// Its beginning.
    pub from: From,
    /// Its end.
    pub to: ObjId,
    /// The path as Python would write it: "`._subtasks['a']`", "`[0]`"; empty for names.
    pub label: String,
    /// Strong or weak.
    pub strength: Strength,
    /// What the current step does with it.
    pub tone: Tone,
    /// The slot that holds it: whose, and its number. None for names and weak references.
    pub slot: Option<(ObjId, u32)>,
    /// How many parallel arrows join the same two boxes, and which of them this is (for bending).
    pub lane: (u8, u8),
}

/// Whether a reference keeps its target alive.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Strength {
    /// Counted.
    Strong,
    /// A weak reference: not counted.
    Weak,
}

/// What a step does to a thing; words in the sentence carry it as well.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Tone {
    /// Nothing: it rests.
    #[default]
    Rest,
    /// The step is about it.
    Active,
    /// Merging, promoting.
    Merge,
    /// A reference subtracted.
    Subtract,
    /// Found (or thought) unreachable.
    Unreachable,
    /// Rescued or resurrected.
    Rescue,
    /// Cleared, freed.
    Clear,
    /// Weak references and callbacks.
    Weak,
    /// Finalizers.
    Finalize,
}

/// A row of the arrangement **Lists**.
#[derive(Clone, PartialEq, Debug)]
pub struct Row {
    /// Which list.
    pub lane: LaneId,
    /// "Generation 0".
    pub title: String,
    /// "being examined".
    pub note: String,
    /// The height of the line that its boxes stand on, in scene units.
    pub y: f32,
}

/// The lists that lanes and rows show.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub enum LaneId {
    /// A generation, 0 to 2.
    Generation(u8),
    /// The young list of the incremental collector.
    Young,
    /// What it collects together.
    Increment,
    /// The old space of what it has visited.
    Visited,
    /// The old space of what it has not.
    Pending,
    /// All that is tracked, in the order of memory, where there are no lists.
    Heap,
    /// What has been reached there and not looked through yet, the last first.
    WorkStack,
    /// The collector's `unreachable`.
    Unreachable,
    /// The collector's `finalizers`.
    Finalizers,
    /// `gc.freeze`'s.
    Permanent,
    /// Objects on no list (only a row of the stage, never a lane).
    Untracked,
}

/// One list, in CPython's order.
#[derive(Clone, PartialEq, Debug)]
pub struct Lane {
    /// Which list.
    pub id: LaneId,
    /// "Generation 0", "Unreachable".
    pub title: String,
    /// "5 of 700", "tentative".
    pub note: String,
    /// How far the counter has come towards the threshold, 0 to 1; none where there is no counter.
    pub gauge: Option<f32>,
    /// Whether the current collection examines this list.
    pub examined: bool,
    /// The members in list order.
    pub members: Members,
    /// Shown when there are no members.
    pub when_empty: String,
}

/// The members of a list, in its order.
#[derive(Clone, PartialEq, Debug)]
pub enum Members {
    /// Few enough to show each by its name.
    Chips(Vec<Chip>),
    /// So many that only their states can be seen at once.
    Dense(Rc<[Cell]>),
}

impl Members {
    /// Whether the list is empty.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Chips(chips) => chips.is_empty(),
            Self::Dense(cells) => cells.is_empty(),
        }
    }

    /// Whether an object is on the list.
    pub fn contains(&self, id: ObjId) -> bool {
        match self {
            Self::Chips(chips) => chips.iter().any(|chip| chip.id == id),
            Self::Dense(cells) => cells.iter().any(|cell| cell.id == id),
        }
    }
}

/// A member of a long list. What it is called stands on its box.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cell {
    /// Which object.
    pub id: ObjId,
    /// Its state.
    pub state: State,
    /// Whether the current step is about it, or the pass's cursor stands here.
    pub active: bool,
}

/// A member of a list.
#[derive(Clone, PartialEq, Debug)]
pub struct Chip {
    /// Which object.
    pub id: ObjId,
    /// Its label, as on its box.
    pub label: String,
    /// `gc_refs` during a collection, else nothing.
    pub gc_refs: Option<u32>,
    /// Its state.
    pub state: State,
    /// The object it is folded into: then it is drawn as a slim tick in its own place.
    pub folded_into: Option<ObjId>,
    /// Whether the current step is about it.
    pub active: bool,
    /// Whether the pass's cursor stands here.
    pub cursor: bool,
}
