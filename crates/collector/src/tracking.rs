//! Which objects the collector sees.
//!
//! CPython: `_PyObject_GC_TRACK`, `_PyObject_GC_UNTRACK`, `_PyObject_GC_MAY_BE_TRACKED`;
//! `MAINTAIN_TRACKING` of Objects/dictobject.c. An object is tracked if it is linked into a list; a new
//! one is linked by whoever makes it.

use model::{Atom, Content, Cx, DictTracking, Event, GcCell, Kind, ObjId, Recorder, Value, World};

use crate::mutator::Mutator;

/// The collector begins to see an object: it goes to the tail of the youngest list, whatever its age.
/// Nothing happens if it is tracked already.
pub fn track<M: Mutator>(m: &mut M, object: ObjId) {
    if m.world().object(object).is_gc() && !m.world().is_tracked(object) {
        let list = m.world().dialect().nursery();
        m.cx().emit(Event::Track { object, list });
    }
}

/// The collector no longer sees an object. Nothing happens if it is not tracked.
pub fn untrack<M: Mutator>(m: &mut M, object: ObjId) {
    gc_untrack(m.cx(), object);
}

/// In the middle of a collection the object is no longer its business: what is noted of it goes, too
/// (3.8: the collecting bit stands in the link that is wiped).
#[inline]
pub(crate) fn gc_untrack<R: Recorder>(cx: &mut Cx<R>, object: ObjId) {
    if cx.world().is_tracked(object) {
        settle(cx, object);
        let prev = cx.world().prev(object);
        cx.emit(Event::Untrack { object, prev });
    }
}

/// The collector is done with an object: it forgets what it noted of it.
#[inline(always)]
pub(crate) fn settle<R: Recorder>(cx: &mut Cx<R>, object: ObjId) {
    let old = cx.world().gc(object);
    if old != GcCell::IDLE {
        cx.emit(Event::Settle { object, old });
    }
}

/// Whether a value could be part of a cycle: an object that the collector can track; of exact tuples
/// only those that are tracked.
pub fn may_be_tracked(world: &World, value: Value) -> bool {
    match value.content() {
        Content::Null => false,
        // Built-in functions are tracked objects; built-in types are not, nor is the empty tuple.
        Content::Atom(atom) => matches!(world.atom(atom), Atom::Function(_)),
        Content::Object(id) => world.object(id).is_gc() && (!is_exact(world, id, Kind::Tuple) || world.is_tracked(id)),
    }
}

/// Whether an object is of a built-in kind and of the very type that its kind is named after: not of a
/// subclass, and not a `defaultdict` or its like (`PyTuple_CheckExact`, `PyDict_CheckExact`).
#[inline(always)]
pub fn is_exact(world: &World, id: ObjId, kind: Kind) -> bool {
    let object = world.object(id);
    object.kind() == kind && is_exact_type(world, kind, object.type_value())
}

/// The same of a type. Heaps without a program leave it out.
#[inline(never)]
pub(crate) fn is_exact_type(world: &World, kind: Kind, type_value: Value) -> bool {
    let Content::Atom(atom) = type_value.content() else { return type_value.is_null() };
    let name = match kind {
        Kind::List => "list",
        Kind::Tuple => "tuple",
        Kind::Dict => "dict",
        Kind::Set => "set",
        Kind::FrozenSet => "frozenset",
        // Nothing else shares its kind with another built-in type.
        _ => return true,
    };
    matches!(world.atom(atom), Atom::Type(found) if *found == name)
}

/// Whether dicts are tracked only while something in them may be (to 3.13).
pub(crate) fn tracks_dicts_lazily(world: &World) -> bool {
    match world.dialect().dict_tracking {
        DictTracking::Lazy => true,
        DictTracking::Always => false,
    }
}

/// A new, empty dict is in place: where dicts are always tracked, it is from now on (3.14 and later).
pub fn track_new_dict<M: Mutator>(m: &mut M, dict: ObjId) {
    if !tracks_dicts_lazily(m.world()) {
        track(m, dict);
    }
}

/// Something was stored in a dict: the first thing that may be tracked makes the dict tracked
/// (`MAINTAIN_TRACKING`). Other dicts than exact ones are tracked from birth.
pub fn dict_item_stored<M: Mutator>(m: &mut M, dict: ObjId, key: Value, value: Value) {
    let world = m.world();
    if !world.is_tracked(dict)
        && is_exact(world, dict, Kind::Dict)
        && (may_be_tracked(world, key) || may_be_tracked(world, value))
    {
        track(m, dict);
    }
}
