//! What the collector stops looking at: tuples and dicts in which nothing can be part of a cycle.
//!
//! CPython: `_PyTuple_MaybeUntrack` of Objects/tupleobject.c, `_PyDict_MaybeUntrack` of
//! Objects/dictobject.c, `untrack_tuples`, `untrack_dicts`.
//!
//! Nested tuples lose one level per collection: the outer one is usually looked at before the inner
//! ones, while those still count as tracked.

use model::{Cx, Kind, ListId, Mark, Node, ObjId, Recorder, TupleUntracking, World};

use crate::mutator::Mutator;
use crate::tracking::{gc_untrack, is_exact, may_be_tracked};

/// Up to 3.7 a tuple is looked at while the walk is at it.
pub(crate) fn untracks_tuples_in_the_walk(world: &World) -> bool {
    untracks_tuples(world, TupleUntracking::InTheWalk)
}

/// From 3.8 on all tuples are looked at after the walk.
pub(crate) fn untracks_tuples_in_a_pass(world: &World) -> bool {
    untracks_tuples(world, TupleUntracking::OwnPass)
}

fn untracks_tuples(world: &World, when: TupleUntracking) -> bool {
    world.dialect().tuple_untracking == when
}

/// Tuples that need no watching leave the list.
pub(crate) fn untrack_tuples<R: Recorder>(cx: &mut Cx<R>, young: ListId) {
    let mut cursor = cx.world().next(Node::head(young));
    while let Some(object) = cursor.object() {
        cursor = cx.world().next(cursor);
        if is_exact(cx.world(), object, Kind::Tuple) {
            cx.open(Mark::Visit(object));
            untrack_tuple(cx, object);
            cx.close();
        }
    }
}

/// `_PyTuple_MaybeUntrack`
#[inline(always)]
pub(crate) fn untrack_tuple<R: Recorder>(cx: &mut Cx<R>, object: ObjId) {
    if is_exact(cx.world(), object, Kind::Tuple) && !has_items_to_watch(cx.world(), object) {
        gc_untrack(cx, object);
    }
}

/// Dicts that need no watching leave the list; the first container stored in one brings it back.
pub(crate) fn untrack_dicts<M: Mutator>(m: &mut M, young: ListId) {
    let mut cursor = m.world().next(Node::head(young));
    while let Some(object) = cursor.object() {
        cursor = m.world().next(cursor);
        if is_exact(m.world(), object, Kind::Dict) {
            m.cx().open(Mark::Visit(object));
            let holder = m.embedded_owner(object).unwrap_or(object);
            if !has_items_to_watch(m.world(), holder) {
                gc_untrack(m.cx(), object);
            }
            m.cx().close();
        }
    }
}

pub(crate) fn has_items_to_watch(world: &World, object: ObjId) -> bool {
    world.object(object).tail().iter().any(|item| may_be_tracked(world, *item))
}
