//! The collector's lists as whole things: moving between them, joining them, setting them aside.
//!
//! Every insertion is at the tail, so that a list keeps the order in which its members came.

use model::{Collector, Counter, Cx, Event, Generation, ListId, ObjId, Recorder, World};

use crate::allocator::set_counter;
use crate::mutator::Mutator;

/// An object goes to the tail of another list (`gc_list_move`).
#[inline(always)]
pub(crate) fn gc_list_move<R: Recorder>(cx: &mut Cx<R>, object: ObjId, to: ListId) {
    let prev = cx.world().prev(object);
    cx.emit(Event::Move { object, prev, to });
}

/// **merge**: all of a list goes to the tail of another, in order (`gc_list_merge`).
pub(crate) fn gc_list_merge<R: Recorder>(cx: &mut Cx<R>, from: ListId, to: ListId) {
    if cx.world().first(from).is_some() {
        let seam = cx.world().last(to);
        cx.emit(Event::Merge { from, to, seam });
    }
}

/// `gc_list_size`
pub(crate) fn gc_list_size(world: &World, list: ListId) -> u32 {
    world.members(list).count() as u32
}

/// `gc.freeze()` (3.7 and later): everything tracked is set aside, the youngest first, and the counters
/// begin anew, but for those of free-threaded builds.
pub fn freeze<M: Mutator>(m: &mut M) {
    for list in m.world().lists_of(None) {
        gc_list_merge(m.cx(), *list, ListId::Permanent);
    }
    if m.world().dialect().collector != Collector::FreeThreaded {
        for generation in Generation::ALL {
            set_counter(m.cx(), Counter::Count(generation), 0);
        }
    }
    m.allocator().startup_is_frozen = true;
}

/// `gc.unfreeze()`: what was set aside goes to the oldest list.
pub fn unfreeze<M: Mutator>(m: &mut M) {
    let oldest = m.world().dialect().survivors_of(Generation::Old);
    match m.world().dialect().collector {
        Collector::Generational | Collector::Incremental => gc_list_merge(m.cx(), ListId::Permanent, oldest),
        // Frozen is a bit: where an object stands in memory does not change.
        Collector::FreeThreaded => {
            while let Some(object) = m.world().first(ListId::Permanent) {
                gc_list_move(m.cx(), object, oldest);
            }
        }
    }
    m.allocator().startup_is_frozen = false;
}
