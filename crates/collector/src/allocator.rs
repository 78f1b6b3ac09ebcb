//! Memory for new objects.
//!
//! CPython: `_PyObject_GC_Malloc` (to 3.10), `_PyObject_GC_Alloc`, `_PyObject_GC_Link` (3.11 and later).
//! What is counted is memory, not tracking: see [`crate::free_lists`] for what is not counted, and
//! [`crate::trigger`] for what comes of it.

use std::collections::BTreeSet;

use model::{Blueprint, Counter, Event, ObjId, Recorder, Value};

use crate::dealloc::Dying;
use crate::free_lists::{self, FreeLists, Place};
use crate::mutator::Mutator;
use crate::refcount::hold;
use crate::trashcan::Pile;
use crate::trigger;

/// What the C runtime knows beside the world. It serves to run on, and is never played back.
#[derive(Clone, Default, Debug)]
pub struct Allocator {
    /// How many blocks each free list has.
    pub(crate) free_lists: FreeLists,
    /// Deaths under way. Empty between two instructions of a program.
    pub(crate) dying: Vec<Dying>,
    /// The trashcan.
    pub(crate) pile: Pile,
    /// A collection has been asked for and waits for the eval breaker.
    pub(crate) requested: bool,
    /// Whether the interpreter's own objects have gone to the permanent generation.
    pub(crate) startup_is_frozen: bool,
    /// Allocations less releases that are not counted yet (`alloc_count` of the thread, free-threaded
    /// builds).
    pub(crate) batch: i32,
    /// What has been counted since the last collection and did not lead to one (`deferred_count`, 3.14t).
    pub(crate) put_off: u32,
    /// Running frames that a marking has seen; those outside of them have not run since
    /// (`frame->visited`).
    pub(crate) visited_frames: BTreeSet<ObjId>,
}

impl Allocator {
    /// Whether an automatic collection waits for the eval breaker.
    pub fn is_collection_requested(&self) -> bool {
        self.requested
    }

    /// Whether the interpreter's own objects, which the world only counts, have gone to the permanent
    /// generation.
    pub fn is_startup_frozen(&self) -> bool {
        self.startup_is_frozen
    }
}

/// Makes an object. It is held once, so that nothing frees it: whoever made it stores it, then
/// releases it. It is on no list yet: whoever made it tracks it when its parts are in place.
///
/// Up to 3.11 this may collect, before the object exists. The type must be kept alive by the caller.
pub fn new_object<M: Mutator>(m: &mut M, blueprint: &Blueprint, type_value: Value) -> ObjId {
    new_sized_object(m, blueprint, type_value, 0)
}

/// Makes an object as [`new_object`] does, of which it is known how many items it will have. Tuples
/// need it: they are recycled by size.
pub fn new_sized_object<M: Mutator>(m: &mut M, blueprint: &Blueprint, type_value: Value, items: usize) -> ObjId {
    if blueprint.is_gc {
        let place = Place::for_new(m.world(), blueprint.kind, type_value, items);
        if !free_lists::recycled(m, place) {
            trigger::allocated(m);
        }
    }
    let object = m.cx().alloc(blueprint, type_value);
    hold(m, object);
    object
}

/// Makes an object as [`new_object`] does, but never of a block that a free list keeps: the way of
/// `list()` and `dict()`, in contrast to `[]` and `{}` (`PyType_GenericAlloc`).
pub fn new_unrecycled_object<M: Mutator>(m: &mut M, blueprint: &Blueprint, type_value: Value) -> ObjId {
    if blueprint.is_gc {
        trigger::allocated(m);
    }
    let object = m.cx().alloc(blueprint, type_value);
    hold(m, object);
    object
}

/// Counts an object that was made without being counted.
pub fn count_allocation<M: Mutator>(m: &mut M, object: ObjId) {
    let place = Place::of(m.world(), object);
    if !free_lists::recycled(m, place) {
        trigger::allocated(m);
    }
}

/// Writes a counter, if that changes it.
pub(crate) fn set_counter<R: Recorder>(cx: &mut model::Cx<R>, counter: Counter, new: u32) {
    let old = cx.world().counter(counter);
    if old != new {
        cx.emit(Event::Count { counter, old, new });
    }
}
