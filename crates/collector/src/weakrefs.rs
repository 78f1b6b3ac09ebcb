//! Weak references: their lists, and what becomes of them when their target dies or is trash.
//!
//! CPython: Objects/weakrefobject.c, `handle_weakrefs` of Modules/gcmodule.c.

use model::{Blueprint, Event, GcCell, Kind, ListId, Mark, ObjId, Value, WeakrefClearing, World};

use crate::mutator::Mutator;
use crate::refcount::{hold, new_object, release};
use crate::untrack::track;

/// The weak reference without a callback that a target's holders share, if it exists.
pub fn find_shared(world: &World, target: ObjId, kind: Kind) -> Option<ObjId> {
    world.object(target).weakrefs().iter().copied().take(2).find(|id| {
        let weakref = world.object(*id);
        weakref.kind() == kind && callback(world, *id).is_none() && weakref.type_value().object().is_none()
    })
}

/// A weak reference's callback, unless it has none.
pub fn callback(world: &World, weakref: ObjId) -> Option<Value> {
    let callback = world.object(weakref).slot(model::kind::FIELDS);
    callback.present().filter(|value| !matches!(value.atom().map(|atom| world.atom(atom)), Some(model::Atom::None)))
}

/// Makes a weak reference, held. In the target's list the shared reference stands first, the shared
/// proxy second, all others after them, the newest first (`PyWeakref_NewRef`).
pub fn new_weakref<M: Mutator>(m: &mut M, kind: Kind, type_value: Value, target: ObjId, callback: Value) -> ObjId {
    let weakref = new_object(m, &Blueprint { kind, is_gc: true, members: 0 }, type_value);
    if !callback.is_null() {
        m.cx().set(weakref, model::kind::FIELDS, callback);
    }
    insert_weakref(m, weakref, target);
    track(m, weakref);
    weakref
}

/// Puts a weak reference into its target's list.
pub fn insert_weakref<M: Mutator>(m: &mut M, weakref: ObjId, target: ObjId) {
    let world = m.world();
    let shared = |kind| find_shared(world, target, kind).is_some();
    let plain = callback(world, weakref).is_none() && world.object(weakref).type_value().object().is_none();
    let position = match (plain, world.object(weakref).kind()) {
        (true, Kind::Weakref) => 0,
        (true, _) => u16::from(shared(Kind::Weakref)),
        (false, _) => u16::from(shared(Kind::Weakref)) + u16::from(shared(Kind::Proxy)),
    };
    m.cx().emit(Event::Refer { weakref, target, position });
}

/// A weak reference dies or its target does: it refers to nothing from now on (`clear_weakref`).
pub fn clear_weakref<M: Mutator>(m: &mut M, weakref: ObjId) {
    let Some(target) = m.world().object(weakref).referent().object() else { return };
    let position = m.world().object(target).weakrefs().iter().position(|other| *other == weakref);
    if let Some(position) = position {
        m.cx().emit(Event::ClearWeakref { weakref, target, position: position as u16 });
    }
}

/// An object dies by its count: all weak references to it are cleared, then the callbacks run, the
/// newest first (`PyObject_ClearWeakRefs`).
pub fn clear_weakrefs_and_call<M: Mutator>(m: &mut M, object: ObjId) {
    let weakrefs = m.world().object(object).weakrefs().to_vec();
    for weakref in &weakrefs {
        clear_weakref(m, *weakref);
    }
    let calling: Vec<(ObjId, Value)> =
        weakrefs.iter().filter_map(|weakref| Some((*weakref, callback(m.world(), *weakref)?))).collect();
    for (weakref, _) in &calling {
        hold(m, *weakref);
    }
    for (weakref, callback) in calling {
        call(m, weakref, callback);
        release(m, weakref);
    }
}

/// Weak references that came meanwhile are cleared without a word.
pub(crate) fn clear_silently<M: Mutator>(m: &mut M, object: ObjId) {
    for weakref in m.world().object(object).weakrefs().to_vec() {
        clear_weakref(m, weakref);
    }
}

fn call<M: Mutator>(m: &mut M, weakref: ObjId, callback: Value) {
    hold_value(m, callback);
    m.cx().open(Mark::Callback(weakref));
    m.call_callback(weakref, callback);
    m.cx().close();
    release_value(m, callback);
}

fn hold_value<M: Mutator>(m: &mut M, value: Value) {
    hold(m, value);
}

fn release_value<M: Mutator>(m: &mut M, value: Value) {
    release(m, value);
}

/// Clears all weak references to the trash, then calls the callbacks of those that are not trash
/// themselves (`handle_weakrefs`). Gives the number of weak references that died of it.
pub(crate) fn handle_weakrefs<M: Mutator>(m: &mut M, unreachable: ListId, old: ListId) -> u32 {
    let trash: Vec<ObjId> = m.world().members(unreachable).collect();
    let mut calling = Vec::new();
    for object in trash {
        m.cx().open(Mark::Visit(object));
        if m.world().dialect().weakref_clearing == WeakrefClearing::TargetsAndTrash {
            clear_weakref(m, object);
        }
        for weakref in m.world().object(object).weakrefs().to_vec() {
            clear_weakref(m, weakref);
            if let Some(callback) = callback(m.world(), weakref)
                // A weak reference that is trash itself stays silent.
                && m.world().gc(weakref) != GcCell::UNREACHABLE
            {
                hold(m, weakref);
                calling.push((weakref, callback));
            }
        }
        m.cx().close();
    }
    let mut freed = 0;
    for (weakref, callback) in calling {
        call(m, weakref, callback);
        release(m, weakref);
        if m.world().object(weakref).is_alive() {
            // It may have been older: even so it goes to the list of the survivors.
            if m.world().is_tracked(weakref) {
                let prev = m.world().prev(weakref);
                m.cx().emit(Event::Move { object: weakref, prev, to: old });
            }
        } else {
            freed += 1;
        }
    }
    freed
}
