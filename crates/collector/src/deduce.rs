//! Finding the unreachable: `update_refs`, `subtract_refs`, `move_unreachable`.

use model::{Event, GcCell, GcState, ListId, Mark, ObjId, TupleUntracking};

use crate::mutator::Mutator;
use crate::untrack::untrack_tuple;

/// `gc_refs` become copies of the counts (`update_refs`).
pub(crate) fn update_refs<M: Mutator>(m: &mut M, young: ListId) {
    let mut cursor = m.world().first(young);
    while let Some(object) = cursor {
        let (old, refs) = (m.world().gc(object), m.world().ob_refcnt(object));
        m.cx().emit(Event::UpdateRefs { object, old, refs });
        cursor = m.world().next(object).object();
    }
}

/// Every reference from an object of the list to another of it is taken off (`subtract_refs`).
/// Afterwards `gc_refs` counts the references from outside.
pub(crate) fn subtract_refs<M: Mutator>(m: &mut M, young: ListId) {
    let mut cursor = m.world().first(young);
    while let Some(from) = cursor {
        m.cx().open(Mark::Visit(from));
        for reference in m.world().walk(from) {
            if let Some(object) = m.world().target(reference).object() {
                visit_decref(m, object, from);
            }
        }
        m.cx().close();
        cursor = m.world().next(from).object();
    }
}

#[inline(always)]
fn visit_decref<M: Mutator>(m: &mut M, object: ObjId, from: ObjId) {
    // Objects of other generations and untracked ones are not in this collection.
    if let GcState::Collecting(_) = m.world().gc(object).state() {
        m.cx().emit(Event::SubtractRef { object, from });
    }
}

/// One walk from head to tail over a list that grows at its tail (`move_unreachable`).
///
/// Invariant: left of `object` in `young` is what has been scanned and is reachable from outside;
/// what was left of it and is gone is on `unreachable`, tentatively; nothing right of it has been
/// scanned.
pub(crate) fn move_unreachable<M: Mutator>(m: &mut M, young: ListId, unreachable: ListId) {
    let untracks = m.world().dialect().tuple_untracking == TupleUntracking::InTheWalk;
    let mut cursor = m.world().first(young);
    while let Some(object) = cursor {
        m.cx().open(Mark::Visit(object));
        if m.world().gc(object) == GcCell::collecting(0) {
            cursor = m.world().next(object).object();
            move_to_unreachable(m, object, unreachable);
        } else {
            visit_referents(m, object, young);
            settle(m, object);
            // Only now: the tail may have grown.
            cursor = m.world().next(object).object();
            if untracks {
                untrack_tuple(m, object);
            }
        }
        m.cx().close();
    }
}

/// The talk's step 3: every object without a reference from outside moves away.
pub(crate) fn mark_unreachable<M: Mutator>(m: &mut M, young: ListId, unreachable: ListId) {
    let mut cursor = m.world().first(young);
    while let Some(object) = cursor {
        m.cx().open(Mark::Visit(object));
        cursor = m.world().next(object).object();
        if m.world().gc(object) == GcCell::collecting(0) {
            move_to_unreachable(m, object, unreachable);
        }
        m.cx().close();
    }
}

/// The talk's step 4: whatever the remaining objects refer to moves back, and is looked at in turn.
pub(crate) fn rescue<M: Mutator>(m: &mut M, young: ListId, _: ListId) {
    let mut cursor = m.world().first(young);
    while let Some(object) = cursor {
        m.cx().open(Mark::Visit(object));
        visit_referents(m, object, young);
        m.cx().close();
        cursor = m.world().next(object).object();
    }
}

/// The talk's step 5: the counts are what they were; the collector forgets its copies.
pub(crate) fn restore<M: Mutator>(m: &mut M, young: ListId) {
    let mut cursor = m.world().first(young);
    while let Some(object) = cursor {
        settle(m, object);
        cursor = m.world().next(object).object();
    }
}

#[inline(always)]
fn move_to_unreachable<M: Mutator>(m: &mut M, object: ObjId, to: ListId) {
    let prev = m.world().prev(object);
    m.cx().emit(Event::MarkUnreachable { object, prev, to, refs: 0 });
}

#[inline(always)]
fn visit_referents<M: Mutator>(m: &mut M, from: ObjId, young: ListId) {
    for reference in m.world().walk(from) {
        if let Some(object) = m.world().target(reference).object() {
            visit_reachable(m, object, from, young);
        }
    }
}

/// What something reachable refers to is reachable (`visit_reachable`).
#[inline(always)]
fn visit_reachable<M: Mutator>(m: &mut M, object: ObjId, from: ObjId, young: ListId) {
    match m.world().gc(object).state() {
        GcState::Unreachable => {
            let prev = m.world().prev(object);
            m.cx().emit(Event::Rescue { object, prev, from, to: young });
        }
        // Still ahead: the walk will come to it.
        GcState::Collecting(0) => m.cx().emit(Event::Promise { object, from }),
        GcState::Collecting(_) | GcState::Idle => {}
    }
}

/// The collector is done with an object.
#[inline(always)]
pub(crate) fn settle<M: Mutator>(m: &mut M, object: ObjId) {
    let old = m.world().gc(object);
    if old != GcCell::IDLE {
        m.cx().emit(Event::Settle { object, old });
    }
}
