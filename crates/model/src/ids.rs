//! The names of things: objects, atoms, values, lists.

use std::fmt;

use serde::{Deserialize, Serialize};

/// An object. Ids are given in order of birth and are never used again while recording, so that
/// an id means the same object at every moment of a recording.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct ObjId(pub u32);

impl fmt::Display for ObjId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// An atom: a value without references of its own (`None`, a number, a text, a built-in type).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct AtomId(pub u32);

/// A class of the program, as an index into the world's class table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct ClassId(pub u32);

/// What a slot holds: nothing, an object or an atom. Only references to objects are counted.
///
/// One word: 0 is nothing, then come the objects; atoms have the highest bit set. So one comparison
/// finds the objects, which is all that the collector asks.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Value(u32);

/// The bit that tells atoms.
const ATOM: u32 = 1 << 31;

/// A [`Value`] taken apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Content {
    /// An empty slot (C's `NULL`).
    Null,
    /// A counted reference.
    Object(ObjId),
    /// A value that is not counted.
    Atom(AtomId),
}

impl Value {
    /// The empty slot.
    pub const NULL: Value = Value(0);

    pub(crate) fn word(self) -> u32 {
        self.0
    }

    pub(crate) fn from_word(word: u32) -> Value {
        Value(word)
    }

    /// Takes the value apart.
    pub fn content(self) -> Content {
        match (self.0, self.0 & ATOM) {
            (0, _) => Content::Null,
            (word, 0) => Content::Object(ObjId(word - 1)),
            (word, _) => Content::Atom(AtomId(word - ATOM)),
        }
    }

    /// The object, if it is one.
    #[inline(always)]
    pub fn object(self) -> Option<ObjId> {
        let id = self.0.wrapping_sub(1);
        (id < ATOM - 1).then_some(ObjId(id))
    }

    /// The object, of a value that is known to be one.
    #[inline(always)]
    pub(crate) fn expect_object(self) -> ObjId {
        debug_assert!(self.object().is_some(), "{self:?} is no object");
        ObjId(self.0.wrapping_sub(1))
    }

    /// Its place in a table with a row for the empty slot and for each object.
    #[inline(always)]
    pub(crate) fn place(self) -> usize {
        self.0 as usize
    }

    /// The atom, if it is one.
    pub fn atom(self) -> Option<AtomId> {
        self.0.checked_sub(ATOM).map(AtomId)
    }

    /// Whether the slot is empty.
    pub fn is_null(self) -> bool {
        self.0 == 0
    }

    /// The value, unless the slot is empty.
    pub fn present(self) -> Option<Value> {
        (self.0 != 0).then_some(self)
    }
}

impl From<ObjId> for Value {
    #[inline(always)]
    fn from(id: ObjId) -> Self {
        Value(id.0.wrapping_add(1))
    }
}

impl From<AtomId> for Value {
    fn from(id: AtomId) -> Self {
        Value(id.0 | ATOM)
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.content() {
            Content::Null => f.write_str("NULL"),
            Content::Object(id) => write!(f, "object {}", id.0),
            Content::Atom(id) => write!(f, "atom {}", id.0),
        }
    }
}

/// The number of a slot, in three bytes: the event that writes a slot has room for no more.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlotNumber([u8; 3]);

impl SlotNumber {
    /// The largest there is.
    pub const MOST: usize = (1 << 24) - 1;

    /// The number, unless it is too large.
    #[inline(always)]
    pub fn new(number: usize) -> Option<SlotNumber> {
        let [first, second, third, _] = (number as u32).to_le_bytes();
        (number <= Self::MOST).then_some(SlotNumber([first, second, third]))
    }
}

impl From<SlotNumber> for usize {
    #[inline(always)]
    fn from(SlotNumber([first, second, third]): SlotNumber) -> usize {
        u32::from_le_bytes([first, second, third, 0]) as usize
    }
}

impl std::fmt::Debug for SlotNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        usize::from(*self).fmt(f)
    }
}

/// The doubly linked lists of the collector. Which list an object is on is not stored with the
/// object: it is on the ring that its links belong to, as in CPython.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[repr(u8)]
pub enum ListId {
    /// `generations[0]`: where every tracked object begins.
    Generation0,
    /// `generations[1]`
    Generation1,
    /// `generations[2]`
    Generation2,
    /// What `gc.freeze()` set aside.
    Permanent,
    /// `unreachable`: tentatively, then for good.
    Unreachable,
    /// `finalizers`: what a legacy finalizer keeps from being cleared.
    Finalizers,
    /// `seen`: unreachable objects whose finalizer has been called.
    Seen,
    /// `still_unreachable`: what is unreachable again after the finalizers have run.
    StillUnreachable,
    /// `wrcb_to_call`: weak references whose callback is still to be called.
    CallbacksToCall,
    /// `young`: where every tracked object begins that no generations are kept of (3.14.0 to 3.14.4).
    Young,
    /// The old space of which this round of increments has not seen anything yet
    /// (`old[visited_space ^ 1]`).
    Pending,
    /// The old space of what this round has seen (`old[visited_space]`).
    Visited,
    /// `increment`: what is collected together.
    Increment,
    /// `reachable`: what the marking has come to, and not looked through yet.
    Reachable,
    /// All that is tracked, in the order of memory, where there are no lists (free-threaded builds). Here
    /// that is the order of birth: no memory is used twice.
    Heap,
    /// `_PyObjectStack`: what has been reached and not looked through yet, the last first.
    WorkStack,
    /// The work list `unreachable`: a stack, linked through the objects, the last first.
    UnreachableStack,
    /// The work list `wrcb_to_call`, a stack as well.
    CallbackStack,
}

/// Where a list takes new members in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Entrance {
    /// A list: at its end.
    Tail,
    /// A stack: at its top.
    Head,
    /// Memory: where the member's own place is.
    ByBirth,
}

impl ListId {
    /// Every list.
    pub const ALL: [ListId; 18] = [
        ListId::Generation0,
        ListId::Generation1,
        ListId::Generation2,
        ListId::Permanent,
        ListId::Unreachable,
        ListId::Finalizers,
        ListId::Seen,
        ListId::StillUnreachable,
        ListId::CallbacksToCall,
        ListId::Young,
        ListId::Pending,
        ListId::Visited,
        ListId::Increment,
        ListId::Reachable,
        ListId::Heap,
        ListId::WorkStack,
        ListId::UnreachableStack,
        ListId::CallbackStack,
    ];

    /// Where it takes new members in.
    #[inline(always)]
    pub(crate) fn entrance(self) -> Entrance {
        match self {
            ListId::Heap => Entrance::ByBirth,
            ListId::WorkStack | ListId::UnreachableStack | ListId::CallbackStack => Entrance::Head,
            _ => Entrance::Tail,
        }
    }

    /// The list of a generation.
    pub fn of(generation: Generation) -> ListId {
        match generation {
            Generation::Young => ListId::Generation0,
            Generation::Middle => ListId::Generation1,
            Generation::Old => ListId::Generation2,
        }
    }

    /// The generation whose list this is.
    pub fn generation(self) -> Option<Generation> {
        match self {
            ListId::Generation0 => Some(Generation::Young),
            ListId::Generation1 => Some(Generation::Middle),
            ListId::Generation2 => Some(Generation::Old),
            _ => None,
        }
    }

    /// CPython's name for it.
    pub fn name(self) -> &'static str {
        match self {
            ListId::Generation0 => "generation 0",
            ListId::Generation1 => "generation 1",
            ListId::Generation2 => "generation 2",
            ListId::Permanent => "permanent",
            ListId::Unreachable => "unreachable",
            ListId::Finalizers => "finalizers",
            ListId::Seen => "seen",
            ListId::StillUnreachable => "still unreachable",
            ListId::CallbacksToCall => "callbacks to call",
            ListId::Young => "young",
            ListId::Pending => "pending",
            ListId::Visited => "visited",
            ListId::Increment => "increment",
            ListId::Reachable => "reachable",
            ListId::Heap => "heap",
            ListId::WorkStack => "work stack",
            ListId::UnreachableStack => "unreachable",
            ListId::CallbackStack => "callbacks to call",
        }
    }
}

/// The generations, youngest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[repr(u8)]
pub enum Generation {
    /// Generation 0.
    Young,
    /// Generation 1.
    Middle,
    /// Generation 2.
    Old,
}

impl Generation {
    /// Youngest first.
    pub const ALL: [Generation; 3] = [Generation::Young, Generation::Middle, Generation::Old];

    /// 0, 1 or 2.
    pub fn number(self) -> usize {
        self as usize
    }

    /// The generation with this number.
    pub fn from_number(number: usize) -> Option<Generation> {
        Generation::ALL.get(number).copied()
    }

    /// Where survivors go: the next older one; the oldest keeps its own.
    pub fn next(self) -> Generation {
        match self {
            Generation::Young => Generation::Middle,
            Generation::Middle | Generation::Old => Generation::Old,
        }
    }
}
