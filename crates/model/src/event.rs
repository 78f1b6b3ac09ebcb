//! The events: every write to the modelled world that there is.
//!
//! Each variant says what it means, what applying it does, what reverting it does, and which
//! function of CPython it mirrors. Applying and reverting are written side by side in `apply.rs`.
//! A counted reference is created or dropped in the same event that writes it, so that after every
//! event each count equals the number of references that exist.

use serde::{Deserialize, Serialize};

use crate::gc_list::Node;
use crate::ids::{Generation, ListId, ObjId, SlotNumber, Value};

/// A number that the collector keeps for the whole world.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Counter {
    /// `generations[i].count`
    Count(Generation),
    /// `generations[i].threshold`
    Threshold(Generation),
    /// `long_lived_total`
    LongLivedTotal,
    /// `long_lived_pending`
    LongLivedPending,
    /// `enabled`: 0 or 1.
    Enabled,
    /// `debug`: the flags of `gc.set_debug`.
    Debug,
    /// `collecting`: 0 or 1.
    Collecting,
    /// `phase`: 0 while the next increment only marks what the roots reach, 1 while increments collect
    /// (3.14.0 to 3.14.4).
    Phase,
    /// `work_to_do`: how many objects increments are behind, an `i32` as its bits (3.14.0 to 3.14.4).
    WorkToDo,
    /// `visited_space`: which of the two old spaces, 0 or 1, is the visited one (3.14.0 to 3.14.4).
    VisitedSpace,
}

/// Which of a program's streams a text goes to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Stream {
    /// `sys.stdout`
    Out,
    /// `sys.stderr`
    Err,
}

/// What the collector keeps beside an object: `gc_refs` and where the object stands in the current
/// collection. CPython packs both into the header, in three ways over the versions.
#[derive(Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct GcCell(u32);

/// Where an object stands in the current collection.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GcState {
    /// Not part of it (2.7: `GC_REACHABLE`).
    Idle,
    /// Part of it; the number is `gc_refs` (3.8: `PREV_MASK_COLLECTING`).
    Collecting(u32),
    /// On the unreachable list (2.7: `GC_TENTATIVELY_UNREACHABLE`, 3.8: `NEXT_MASK_UNREACHABLE`).
    Unreachable,
    /// Reached from a root, and no further business of this collection (`_PyGC_BITS_ALIVE`).
    Alive,
    /// Part of it; this many references have been subtracted before its count was copied: `gc_refs` is
    /// less than 0 as yet (free-threaded builds do both in one walk).
    Owing(u32),
}

impl GcCell {
    /// Not part of a collection.
    pub const IDLE: GcCell = GcCell(0);
    /// On the unreachable list.
    pub const UNREACHABLE: GcCell = GcCell(1);
    /// Reached from a root.
    pub const ALIVE: GcCell = GcCell(2);
    /// Set where `gc_refs` is less than 0.
    const OWING: u32 = 1 << 31;

    /// Part of a collection, with this many references not yet accounted for.
    #[inline(always)]
    pub fn collecting(gc_refs: u32) -> GcCell {
        GcCell(gc_refs + 3)
    }

    /// Part of a collection, with this many references subtracted from a count that is not there yet.
    pub fn owing(references: u32) -> GcCell {
        GcCell(GcCell::OWING | references)
    }

    /// With one reference more or fewer to account for. A copy that is not there yet falls below 0.
    #[inline(always)]
    pub(crate) fn changed_by(self, by: i32) -> GcCell {
        match self.state() {
            GcState::Collecting(_) => GcCell(self.0.wrapping_add_signed(by)),
            GcState::Idle if by < 0 => GcCell::owing(1),
            GcState::Owing(1) if by > 0 => GcCell::IDLE,
            GcState::Owing(references) => GcCell::owing(references.saturating_add_signed(-by)),
            GcState::Idle | GcState::Unreachable | GcState::Alive => self,
        }
    }

    pub(crate) fn word(self) -> u32 {
        self.0
    }

    pub(crate) fn from_word(word: u32) -> GcCell {
        GcCell(word)
    }

    /// Taken apart.
    #[inline(always)]
    pub fn state(self) -> GcState {
        match self.0 {
            0 => GcState::Idle,
            1 => GcState::Unreachable,
            2 => GcState::Alive,
            more if more & GcCell::OWING == 0 => GcState::Collecting(more - 3),
            owing => GcState::Owing(owing & !GcCell::OWING),
        }
    }
}

impl std::fmt::Debug for GcCell {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.state().fmt(f)
    }
}

/// One write.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Event {
    // Objects.
    /// An object comes into being. Apply: unborn → alive. Revert: alive → unborn.
    /// CPython: `PyObject_Malloc`, `_PyObject_GC_Alloc`.
    Alloc {
        /// The object.
        object: ObjId,
    },
    /// Its memory is released; its count is 0 and it is on no list. Apply: alive → freed.
    /// Revert: freed → alive. CPython: `tp_free`.
    Free {
        /// The object.
        object: ObjId,
    },
    /// Its finalizer counts as called. Apply: sets the flag. Revert: takes it back.
    /// CPython: `_PyGC_SET_FINALIZED`.
    SetFinalized {
        /// The object.
        object: ObjId,
    },

    // References.
    /// A slot is written. Apply: the slot holds `new`, whose count rises; that of `old` falls.
    /// Revert: the other way round. CPython: `Py_XSETREF`, `Py_CLEAR`.
    Set {
        /// Whose slot.
        object: ObjId,
        /// Which slot.
        index: SlotNumber,
        /// What it held.
        old: Value,
        /// What it holds.
        new: Value,
    },
    /// A slot is put in. Apply: those from `index` on move up, the count of `value` rises.
    /// Revert: takes it out again. CPython: `list_insert`, a push on the value stack.
    Insert {
        /// Whose slots.
        object: ObjId,
        /// Before which slot.
        index: u32,
        /// What it holds.
        value: Value,
    },
    /// A slot is taken out. Apply: those after it move down, the count of `value` falls.
    /// Revert: puts it in again. CPython: `list_ass_slice`, a pop from the value stack.
    Remove {
        /// Whose slots.
        object: ObjId,
        /// Which slot.
        index: u32,
        /// What it held.
        value: Value,
    },
    /// C code holds a reference in a local variable. Apply: it is put on the world's list of held
    /// references, its count rises. Revert: the other way round. CPython: `Py_INCREF`.
    Hold {
        /// What is held.
        value: Value,
    },
    /// C code gives a reference back. Apply: takes the entry off the list of held references, the
    /// count falls. Revert: puts it back in its place. CPython: `Py_DECREF`.
    Release {
        /// What was held.
        value: Value,
        /// Its place in the list.
        position: u32,
    },

    // Weak references.
    /// A weak reference begins to refer. Apply: it enters its target's list at `position`.
    /// Revert: leaves it. CPython: `insert_head`, `insert_after` of weakrefobject.c.
    Refer {
        /// The weak reference.
        weakref: ObjId,
        /// What it refers to.
        target: ObjId,
        /// Its place in the target's list.
        position: u32,
    },
    /// A weak reference dies. Apply: it leaves its target's list and refers to nothing. Revert:
    /// enters it again in its place. CPython: `clear_weakref`.
    ClearWeakref {
        /// The weak reference.
        weakref: ObjId,
        /// What it referred to.
        target: ObjId,
        /// Its place in the target's list.
        position: u32,
    },

    // Lists.
    /// The collector begins to see an object. Apply: it is put at the end of `list`. Revert: taken
    /// off. CPython: `_PyObject_GC_TRACK`.
    Track {
        /// The object.
        object: ObjId,
        /// Generation 0, but for what is there from the start.
        list: ListId,
    },
    /// The collector no longer sees an object. Apply: it is taken off its list. Revert: put back
    /// after `prev`. CPython: `_PyObject_GC_UNTRACK`.
    Untrack {
        /// The object.
        object: ObjId,
        /// What stood before it.
        prev: Node,
    },
    /// An object goes to the end of another list. Apply: moves it. Revert: puts it back after
    /// `prev`. CPython: `gc_list_move`.
    Move {
        /// The object.
        object: ObjId,
        /// What stood before it.
        prev: Node,
        /// The list to whose end it goes.
        to: ListId,
    },
    /// **merge**: a whole list is appended to another. Apply: joins them. Revert: parts them again
    /// after `seam`. CPython: `gc_list_merge`.
    Merge {
        /// The list that becomes empty.
        from: ListId,
        /// The list that grows.
        to: ListId,
        /// The last of `to` before.
        seam: Node,
    },

    // The passes.
    /// `gc_refs` becomes a copy of the reference count. Apply: writes it. Revert: writes `old`.
    /// CPython: `update_refs`.
    UpdateRefs {
        /// The object.
        object: ObjId,
        /// What stood there.
        old: GcCell,
        /// The count.
        refs: u32,
    },
    /// **subtract refs**: a reference from inside the list is taken off `gc_refs`, which free-threaded
    /// builds may still have to copy. Apply: 1 less. Revert: 1 more. CPython: `visit_decref`.
    SubtractRef {
        /// What is referred to.
        object: ObjId,
        /// What refers to it.
        from: ObjId,
    },
    /// **mark alive**: a root leads to an object. Apply: it is no further business of this collection.
    /// Revert: it is again. CPython: `gc_set_alive` (3.14t).
    MarkAlive {
        /// The object.
        object: ObjId,
    },
    /// **mark unreachable**: nothing from outside was found for it yet. Apply: it goes to the end of
    /// `to`. Revert: back after `prev`. CPython: `move_unreachable`.
    MarkUnreachable {
        /// The object.
        object: ObjId,
        /// What stood before it.
        prev: Node,
        /// The list of the unreachable.
        to: ListId,
        /// What the collector knew of it.
        refs: u16,
    },
    /// Something reachable refers to an object that is still ahead of the pass: it will not be
    /// moved. Apply: `gc_refs` from 0 to 1. Revert: back to 0. CPython: `visit_reachable`.
    Promise {
        /// What is referred to.
        object: ObjId,
        /// What refers to it.
        from: ObjId,
    },
    /// **rescue**: something reachable refers to an object on the unreachable list. Apply: it goes to
    /// the end of `to` with `gc_refs` 1. Revert: back after `prev`. CPython: `visit_reachable`.
    Rescue {
        /// What is rescued.
        object: ObjId,
        /// What stood before it.
        prev: Node,
        /// What refers to it.
        from: ObjId,
        /// The list of the reachable.
        to: ListId,
    },
    /// The collector is done with an object: reachable, or no longer its business. Apply: forgets
    /// `gc_refs`. Revert: writes `old`. CPython: `GC_REACHABLE`, `gc_clear_collecting`.
    Settle {
        /// The object.
        object: ObjId,
        /// What stood there.
        old: GcCell,
    },
    /// **clear**: an unreachable object is about to let go of what it refers to. Writes nothing; the
    /// slots follow. CPython: `delete_garbage`, `tp_clear`.
    Clear {
        /// The object.
        object: ObjId,
    },

    // The rest of the world.
    /// A counter is written. Apply: `new`. Revert: `old`. CPython: the fields of `gcstate`.
    Count {
        /// Which.
        counter: Counter,
        /// What it was.
        old: u32,
        /// What it is.
        new: u32,
    },
    /// A frame begins to run. Apply: it is the innermost frame, its count rises. Revert: the other
    /// way round. CPython: `tstate->frame`.
    EnterFrame {
        /// The frame.
        frame: ObjId,
    },
    /// The innermost frame no longer runs. Apply: leaves the stack of frames, its count falls.
    /// Revert: the other way round. CPython: `tstate->frame`.
    LeaveFrame {
        /// The frame.
        frame: ObjId,
    },
    /// The program comes to another line. Apply: `new`. Revert: `old`. CPython: `f_lineno`.
    Line {
        /// Where it was, 0 before the first.
        old: u32,
        /// Where it is, from 1.
        new: u32,
    },
    /// The program writes. Apply: the text is the last of the output. Revert: takes it away.
    /// CPython: `PyFile_WriteObject`.
    Print {
        /// The text, in the world's table.
        text: u32,
        /// Where to.
        stream: Stream,
    },
}

const _: () = assert!(size_of::<Event>() == 16);
