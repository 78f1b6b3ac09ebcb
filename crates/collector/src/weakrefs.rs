//! Weak references: the list that each target has, and what becomes of it when the target dies or is
//! trash.
//!
//! CPython: `PyWeakref_NewRef`, `clear_weakref`, `PyObject_ClearWeakRefs` of Objects/weakrefobject.c;
//! `handle_weakrefs` of the collector.
//!
//! A callback never sees its target: all weak references to it are cleared before the first callback
//! runs. A weak reference that is itself trash, or that died before, is not called.

use model::kind::FIELDS;
use model::{Atom, Blueprint, CallbackTuple, Event, GcCell, Kind, ListId, Mark, ObjId, Value, WeakrefClearing, World};

use crate::allocator::{new_object, new_sized_object};
use crate::lists::gc_list_move;
use crate::mutator::Mutator;
use crate::refcount::{hold, release, set};
use crate::tracking::track;

/// The weak reference or proxy without a callback that all who want one share, if it exists: of each
/// kind there is one, at the head of the list (`get_basic_refs`).
pub fn find_shared(world: &World, target: ObjId, kind: Kind) -> Option<ObjId> {
    let first_two = world.object(target).weakrefs().iter().copied().take(2);
    first_two.into_iter().find(|weakref| world.object(*weakref).kind() == kind && is_basic(world, *weakref))
}

/// Whether it has no callback and is of no subclass.
fn is_basic(world: &World, weakref: ObjId) -> bool {
    callback(world, weakref).is_none() && world.object(weakref).type_value().object().is_none()
}

/// A weak reference's callback, unless it has none.
pub fn callback(world: &World, weakref: ObjId) -> Option<Value> {
    let callback = world.object(weakref).slot(FIELDS).present()?;
    let is_none = callback.atom().is_some_and(|atom| *world.atom(atom) == Atom::None);
    (!is_none).then_some(callback)
}

/// Makes a weak reference, tracked, and held once as [`new_object`] does. Whether to share one that
/// exists is up to the caller: see [`find_shared`].
pub fn new_weakref<M: Mutator>(m: &mut M, kind: Kind, type_value: Value, target: ObjId, callback: Value) -> ObjId {
    let weakref = new_object(m, &Blueprint { kind, is_gc: true, members: 0 }, type_value);
    if !callback.is_null() {
        m.cx().set(weakref, FIELDS, callback);
    }
    insert_weakref(m, weakref, target);
    track(m, weakref);
    weakref
}

/// Puts a weak reference into its target's list: the shared reference stands first, the shared proxy
/// second, all others after them, the newest first.
pub fn insert_weakref<M: Mutator>(m: &mut M, weakref: ObjId, target: ObjId) {
    let world = m.world();
    let shared = |kind| u32::from(find_shared(world, target, kind).is_some());
    let position = match world.object(weakref).kind() {
        Kind::Weakref if is_basic(world, weakref) => 0,
        Kind::Proxy if is_basic(world, weakref) => shared(Kind::Weakref),
        _ => shared(Kind::Weakref) + shared(Kind::Proxy),
    };
    m.cx().emit(Event::Refer { weakref, target, position });
}

/// A weak reference refers to nothing from now on. Its callback stays, and will not be called. Nothing
/// happens if it refers to nothing, or is no weak reference.
pub fn clear_weakref<M: Mutator>(m: &mut M, weakref: ObjId) {
    let world = m.world();
    let Some(target) = world.object(weakref).referent().object() else { return };
    let place = world.object(target).weakrefs().iter().position(|other| *other == weakref);
    if let Some(position) = place {
        m.cx().emit(Event::ClearWeakref { weakref, target, position: position as u32 });
    }
}

/// Clears the first weak reference to an object; gives it.
fn clear_first<M: Mutator>(m: &mut M, target: ObjId) -> Option<ObjId> {
    let weakref = m.world().object(target).weakrefs().first().copied()?;
    m.cx().emit(Event::ClearWeakref { weakref, target, position: 0 });
    Some(weakref)
}

/// Clears all weak references to an object; nobody is called.
pub(crate) fn clear_weakrefs_silently<M: Mutator>(m: &mut M, object: ObjId) {
    while clear_first(m, object).is_some() {}
}

/// An object dies by its count: all weak references to it are cleared, then their callbacks run, in the
/// order of the list, so the newest first (`PyObject_ClearWeakRefs`).
pub fn clear_weakrefs_and_call<M: Mutator>(m: &mut M, object: ObjId) {
    while let Some(first) = m.world().object(object).weakrefs().first().copied() {
        if !is_basic(m.world(), first) {
            break;
        }
        clear_weakref(m, first);
    }
    let several = m.world().object(object).weakrefs().len();
    match (several, m.world().dialect().callback_tuple) {
        (0, _) => {}
        (1, CallbackTuple::IfSeveral) => clear_and_call_the_only_one(m, object),
        _ => clear_and_call_all(m, object, several),
    }
}

/// Only who refers to the weak reference keeps it alive.
fn clear_and_call_the_only_one<M: Mutator>(m: &mut M, object: ObjId) {
    let Some(weakref) = clear_first(m, object) else { return };
    if let Some(callback) = callback(m.world(), weakref) {
        hold(m, callback);
        m.cx().set(weakref, FIELDS, Value::NULL);
        handle_callback(m, weakref, callback);
        release(m, callback);
    }
}

/// A tuple, which the collector sees, keeps the weak references and takes their callbacks over.
fn clear_and_call_all<M: Mutator>(m: &mut M, object: ObjId, several: usize) {
    let tuple = new_tuple(m, 2 * several);
    let start = m.world().object(tuple).tail_start();
    let mut to_call = Vec::new();
    for place in (start..).step_by(2).take(several) {
        let Some(weakref) = clear_first(m, object) else { break };
        m.cx().set(tuple, place, weakref);
        if let Some(callback) = callback(m.world(), weakref) {
            m.cx().set(tuple, place + 1, callback);
            m.cx().set(weakref, FIELDS, Value::NULL);
            to_call.push((weakref, callback));
        }
    }
    for (weakref, callback) in to_call {
        handle_callback(m, weakref, callback);
    }
    release(m, tuple);
}

/// A tuple of nothing yet, tracked and held once (`PyTuple_New`).
fn new_tuple<M: Mutator>(m: &mut M, items: usize) -> ObjId {
    let type_value = m.tuple_type();
    let tuple = new_sized_object(m, &Blueprint { kind: Kind::Tuple, is_gc: true, members: 0 }, type_value, items);
    for _ in 0..items {
        m.cx().push(tuple, Value::NULL);
    }
    track(m, tuple);
    tuple
}

fn handle_callback<M: Mutator>(m: &mut M, weakref: ObjId, callback: Value) {
    m.cx().open(Mark::Callback(weakref));
    m.call_callback(weakref, callback);
    m.cx().close();
}

/// What `handle_weakrefs` clears.
#[derive(Clone, Copy)]
struct Cleared {
    /// Weak references that are trash themselves.
    trash: bool,
    /// Weak references that have no callback.
    without_callback: bool,
}

impl Cleared {
    fn of(world: &World) -> Cleared {
        match world.dialect().weakref_clearing {
            WeakrefClearing::Targets => Cleared { trash: false, without_callback: true },
            WeakrefClearing::TargetsAndTrash => Cleared { trash: true, without_callback: true },
            WeakrefClearing::WithCallback => Cleared { trash: false, without_callback: false },
        }
    }
}

/// Clears all weak references to the trash, then calls the callbacks of those that are not trash
/// themselves. What survives its call goes to `old`, even if it came from an older generation. Gives
/// the number of weak references that died of it (`handle_weakrefs`; `handle_weakref_callbacks` of
/// 3.15, which leaves those without a callback alone).
pub(crate) fn handle_weakrefs<M: Mutator>(m: &mut M, unreachable: ListId, old: ListId) -> u32 {
    let cleared = Cleared::of(m.world());
    let mut cursor = m.world().first(unreachable);
    while let Some(object) = cursor {
        if has_weakrefs(m.world(), object) {
            m.cx().open(Mark::Visit(object));
            if cleared.trash {
                // Were its target cleared first and outside of this list, its callback would be called.
                clear_weakref(m, object);
            }
            for weakref in clear_weakrefs_to_call(m, object, cleared.without_callback) {
                hold(m, weakref);
                gc_list_move(m.cx(), weakref, ListId::CallbacksToCall);
            }
            m.cx().close();
        }
        cursor = m.world().next(object).object();
    }
    call_callbacks(m, old)
}

/// Whether an object is a weak reference that is alive, or has some.
pub(crate) fn has_weakrefs(world: &World, object: ObjId) -> bool {
    let record = world.object(object);
    !record.weakrefs().is_empty() || !record.referent().is_null()
}

/// Clears the weak references to a piece of trash, in the order of its list; gives those whose callback
/// is to be called.
pub(crate) fn clear_weakrefs_to_call<M: Mutator>(m: &mut M, object: ObjId, without_callback: bool) -> Vec<ObjId> {
    let all = m.world().object(object).weakrefs().to_vec();
    let mut to_call = Vec::new();
    for weakref in all {
        let has_callback = callback(m.world(), weakref).is_some();
        if has_callback || without_callback {
            clear_weakref(m, weakref);
        }
        if has_callback && m.world().gc(weakref) != GcCell::UNREACHABLE {
            to_call.push(weakref);
        }
    }
    to_call
}

/// After the finalizers: the weak references that are trash or refer to trash are cleared once more, and
/// nobody is called, so that no callback sees what has been taken apart (`clear_weakrefs`, 3.13.13,
/// 3.14.4 and later).
pub(crate) fn clear_weakrefs<M: Mutator>(m: &mut M, trash: ListId) {
    let trash: Vec<ObjId> = m.world().members(trash).collect();
    trash.into_iter().for_each(|object| clear_weakrefs_of_trash(m, object));
}

/// The same for one object.
pub(crate) fn clear_weakrefs_of_trash<M: Mutator>(m: &mut M, object: ObjId) {
    if has_weakrefs(m.world(), object) {
        m.cx().open(Mark::Visit(object));
        clear_weakref(m, object);
        clear_weakrefs_silently(m, object);
        m.cx().close();
    }
}

fn call_callbacks<M: Mutator>(m: &mut M, old: ListId) -> u32 {
    let mut freed = 0;
    while let Some(weakref) = m.world().first(ListId::CallbacksToCall) {
        m.cx().open(Mark::Visit(weakref));
        call_with_callback(m, weakref);
        release(m, weakref);
        if m.world().first(ListId::CallbacksToCall) == Some(weakref) {
            gc_list_move(m.cx(), weakref, old);
        } else {
            freed += 1;
        }
        m.cx().close();
    }
    freed
}

/// Calls the callback of a weak reference that the collector has cleared.
pub(crate) fn call_with_callback<M: Mutator>(m: &mut M, weakref: ObjId) {
    if let Some(callback) = callback(m.world(), weakref) {
        hold(m, callback);
        handle_callback(m, weakref, callback);
        release(m, callback);
    }
}

/// `tp_clear` of a weak reference (`gc_clear`): the callback goes.
pub(crate) fn clear_callback<M: Mutator>(m: &mut M, weakref: ObjId) {
    clear_weakref(m, weakref);
    set(m, weakref, FIELDS, Value::NULL);
}
