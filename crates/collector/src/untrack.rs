//! What the collector stops watching: tuples and dicts in which nothing can make a cycle, and the
//! opposite, dicts that get their first container.

use model::{Event, GcCell, Kind, ListId, Mark, ObjId, Value, World};

use crate::mutator::Mutator;

/// Begins to watch an object: it goes to the tail of generation 0, whatever its age
/// (`_PyObject_GC_TRACK`). Nothing happens if it is watched already.
pub fn track<M: Mutator>(m: &mut M, object: ObjId) {
    if !m.world().is_tracked(object) {
        m.cx().emit(Event::Track { object, list: ListId::Generation0 });
    }
}

/// Stops watching an object (`_PyObject_GC_UNTRACK`). Nothing happens if it is not watched.
pub fn untrack<M: Mutator>(m: &mut M, object: ObjId) {
    if m.world().is_tracked(object) {
        let (prev, old) = (m.world().prev(object), m.world().gc(object));
        if old != GcCell::IDLE {
            m.cx().emit(Event::Settle { object, old });
        }
        m.cx().emit(Event::Untrack { object, prev });
    }
}

/// Whether a value could be part of a cycle (`_PyObject_GC_MAY_BE_TRACKED`): a collectable object;
/// of exact tuples only those that are tracked.
pub fn may_be_tracked(world: &World, value: Value) -> bool {
    value.object().is_some_and(|id| {
        let object = world.object(id);
        object.is_gc() && (!is_exact(world, id, Kind::Tuple) || world.is_tracked(id))
    })
}

fn is_exact(world: &World, id: ObjId, kind: Kind) -> bool {
    let object = world.object(id);
    object.kind() == kind && object.type_value().object().is_none()
}

/// Something was stored in a dict: an exact one is tracked from its first container on
/// (`MAINTAIN_TRACKING`).
pub fn dict_item_stored<M: Mutator>(m: &mut M, dict: ObjId, key: Value, value: Value) {
    let world = m.world();
    if !world.is_tracked(dict) && (may_be_tracked(world, key) || may_be_tracked(world, value)) {
        track(m, dict);
    }
}

/// `untrack_tuples`: a pass of its own from 3.8 on.
pub(crate) fn untrack_tuples<M: Mutator>(m: &mut M, young: ListId) {
    for_each(m, young, untrack_tuple);
}

/// `untrack_dicts`: only full collections do it.
pub(crate) fn untrack_dicts<M: Mutator>(m: &mut M, young: ListId) {
    for_each(m, young, |m, object| {
        if is_exact(m.world(), object, Kind::Dict) {
            untrack_if_harmless(m, object);
        }
    });
}

/// `_PyTuple_MaybeUntrack`
pub(crate) fn untrack_tuple<M: Mutator>(m: &mut M, object: ObjId) {
    if is_exact(m.world(), object, Kind::Tuple) {
        untrack_if_harmless(m, object);
    }
}

fn untrack_if_harmless<M: Mutator>(m: &mut M, object: ObjId) {
    let world = m.world();
    if !world.object(object).tail().iter().any(|item| may_be_tracked(world, *item)) {
        untrack(m, object);
    }
}

fn for_each<M: Mutator>(m: &mut M, list: ListId, mut act: impl FnMut(&mut M, ObjId)) {
    let mut cursor = m.world().first(list);
    while let Some(object) = cursor {
        cursor = m.world().next(object).object();
        m.cx().open(Mark::Visit(object));
        act(m, object);
        m.cx().close();
    }
}
