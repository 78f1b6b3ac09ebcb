//! Memory as free-threaded builds walk it: what is alive, what is counted, what is left.
//!
//! CPython: `gc_visit_heaps` and its visitors `update_refs`, `mark_heap_visitor`, `scan_heap_visitor`;
//! `mark_alive_from_roots`, `mark_reachable`; Python/gc_free_threading.c (3.13t, 3.14t).

use model::{Counter, Cx, DictTracking, Event, GcState, Kind, ListId, Mark, ObjId, Recorder, World};

use crate::allocator::set_counter;
use crate::lists::gc_list_move;
use crate::mutator::Mutator;
use crate::refcount::hold;
use crate::spaces::on_stack;
use crate::tracking::{gc_untrack, is_exact, settle};
use crate::traverse::for_each_referent;
use crate::untrack::{has_items_to_watch, untrack_tuple};

/// What a collection walks over: all that is tracked when it begins and not frozen, in the order of
/// memory.
pub(crate) struct Heap {
    objects: Vec<ObjId>,
    /// By id: whether it is among them.
    is_in: Vec<bool>,
}

impl Heap {
    pub(crate) fn of(world: &World) -> Heap {
        let objects: Vec<ObjId> = world.members(ListId::Heap).collect();
        let mut is_in = vec![false; world.len()];
        for object in &objects {
            if let Some(bit) = is_in.get_mut(object.0 as usize) {
                *bit = true;
            }
        }
        Heap { objects, is_in }
    }

    fn has(&self, world: &World, object: ObjId) -> bool {
        self.is_in.get(object.0 as usize).copied().unwrap_or_default() && world.is_tracked(object)
    }
}

/// What modules and running functions reach is alive: it needs no counting. What is alive for another
/// reason is found by the passes that follow.
pub(crate) fn mark_alive_from_roots<M: Mutator>(m: &mut M, heap: &Heap) {
    let mut roots = m.global_roots();
    for frame in m.world().frames().iter().rev() {
        roots.extend(on_stack(m.world(), *frame));
    }
    roots.into_iter().for_each(|root| mark_alive(m.cx(), heap, root));
    while let Some(object) = m.world().first(ListId::WorkStack) {
        m.cx().open(Mark::Visit(object));
        gc_list_move(m.cx(), object, ListId::Heap);
        for_each_referent(m.cx(), object, |cx, target| mark_alive(cx, heap, target));
        m.cx().close();
    }
}

/// `mark_alive_stack_push`: tuples that need no watching are let go of on the way.
fn mark_alive<R: Recorder>(cx: &mut Cx<R>, heap: &Heap, object: ObjId) {
    if !heap.has(cx.world(), object) || cx.world().gc(object).state() == GcState::Alive {
        return;
    }
    untrack_tuple(cx, object);
    if cx.world().is_tracked(object) {
        cx.emit(Event::MarkAlive { object });
        gc_list_move(cx, object, ListId::WorkStack);
    }
}

/// One walk, from object to object in memory: its count is added to `gc_refs`, and one is taken off what
/// each of its references refers to, whether that has been counted or not. After the walk `gc_refs`
/// counts the references from outside of the heap.
pub(crate) fn update_refs<R: Recorder>(cx: &mut Cx<R>, heap: &Heap) {
    for object in heap.objects.iter().copied() {
        if !heap.has(cx.world(), object) || cx.world().gc(object).state() == GcState::Alive {
            continue;
        }
        cx.open(Mark::Visit(object));
        untrack_what_needs_no_watching(cx, object);
        if cx.world().is_tracked(object) {
            add_refs(cx, object);
            for_each_referent(cx, object, |cx, target| {
                if heap.has(cx.world(), target) && cx.world().gc(target).state() != GcState::Alive {
                    cx.emit(Event::SubtractRef { object: target, from: object });
                }
            });
        }
        cx.close();
    }
}

/// Every collection is a full one, so that dicts leave here as well as tuples (to 3.13t).
fn untrack_what_needs_no_watching<R: Recorder>(cx: &mut Cx<R>, object: ObjId) {
    untrack_tuple(cx, object);
    let is_lazy = cx.world().dialect().dict_tracking == DictTracking::Lazy;
    if is_lazy && is_exact(cx.world(), object, Kind::Dict) && !has_items_to_watch(cx.world(), object) {
        gc_untrack(cx, object);
    }
}

fn add_refs<R: Recorder>(cx: &mut Cx<R>, object: ObjId) {
    let old = cx.world().gc(object);
    let subtracted = match old.state() {
        GcState::Owing(references) => references,
        _ => 0,
    };
    let refs = cx.world().ob_refcnt(object).saturating_sub(subtracted);
    cx.emit(Event::UpdateRefs { object, old, refs });
}

/// Everything counts as unreachable until something from outside leads to it (`mark_heap_visitor`).
pub(crate) fn mark_heap<R: Recorder>(cx: &mut Cx<R>, heap: &Heap) {
    for object in heap.objects.iter().copied() {
        if let GcState::Collecting(refs) = cx.world().gc(object).state() {
            cx.open(Mark::Visit(object));
            if refs > 0 {
                clear_unreachable(cx, object);
            }
            cx.close();
            mark_reachable(cx);
        }
    }
}

/// An object turns out to be reachable; what it refers to is pushed on the work stack.
pub(crate) fn clear_unreachable<R: Recorder>(cx: &mut Cx<R>, object: ObjId) {
    settle(cx, object);
    for_each_referent(cx, object, |cx, target| {
        if let GcState::Collecting(_) = cx.world().gc(target).state() {
            settle(cx, target);
            gc_list_move(cx, target, ListId::WorkStack);
        }
    });
}

/// So is whatever the objects on the work stack refer to.
pub(crate) fn mark_reachable<R: Recorder>(cx: &mut Cx<R>) {
    while let Some(object) = cx.world().first(ListId::WorkStack) {
        cx.open(Mark::Visit(object));
        gc_list_move(cx, object, ListId::Heap);
        clear_unreachable(cx, object);
        cx.close();
    }
}

/// What still counts as unreachable goes to its stack, which holds each object by a reference of its own.
/// Gives it from its top. How many objects are left decides when the next collection is worth it.
pub(crate) fn scan_heap<M: Mutator>(m: &mut M, heap: &Heap) -> Vec<ObjId> {
    let mut survivors = if m.allocator().startup_is_frozen { 0 } else { m.world().dialect().startup_objects };
    for object in heap.objects.iter().copied() {
        match m.world().gc(object).state() {
            GcState::Collecting(_) => {
                m.cx().open(Mark::Visit(object));
                let prev = m.world().prev(object);
                m.cx().emit(Event::MarkUnreachable { object, prev, to: ListId::UnreachableStack, refs: 0 });
                hold(m, object);
                m.cx().close();
            }
            GcState::Idle if !m.world().is_tracked(object) => {}
            _ => {
                settle(m.cx(), object);
                survivors += 1;
            }
        }
    }
    set_counter(m.cx(), Counter::LongLivedTotal, survivors);
    m.world().members(ListId::UnreachableStack).collect()
}
