//! Reference counting: what a program does to references, and the moment at which a count is 0.
//!
//! Writing a slot changes both counts in the same event. Whatever count falls to 0 by that dies at
//! once, before the function that let go returns; so each of these functions may run Python.
//!
//! Atoms and empty slots are not counted: holding and releasing them is no event.

use model::{Event, Value};

use crate::dealloc::dealloc;
use crate::mutator::Mutator;

/// Holds a reference, as a local variable of C code does (`Py_INCREF`).
#[inline(always)]
pub fn hold<M: Mutator>(m: &mut M, value: impl Into<Value>) {
    let value = value.into();
    if value.object().is_some() {
        m.cx().hold(value);
    }
}

/// Gives a held reference back (`Py_DECREF`). Nothing happens if the value is not held.
#[inline(always)]
pub fn release<M: Mutator>(m: &mut M, value: impl Into<Value>) {
    let value = value.into();
    let Some(object) = value.object() else { return };
    let before = m.world().ob_refcnt(object);
    m.cx().release(value);
    if before == 1 && m.world().ob_refcnt(object) == 0 {
        dealloc(m, object);
    }
}

/// The count of a value has fallen by an event that was emitted elsewhere ([`model::Cx::set`],
/// [`model::Cx::remove`]): if it is 0, the object dies.
#[inline(always)]
pub fn die_at_zero<M: Mutator>(m: &mut M, value: impl Into<Value>) {
    if let Some(object) = value.into().object()
        && m.world().ob_refcnt(object) == 0
    {
        dealloc(m, object);
    }
}

/// Writes a slot: it holds the new value before the old one dies (`Py_XSETREF`).
#[inline(always)]
pub fn set<M: Mutator>(m: &mut M, object: model::ObjId, index: usize, new: impl Into<Value>) {
    let new = new.into();
    let old = m.cx().set(object, index, new);
    if old != new {
        die_at_zero(m, old);
    }
}

/// Adds an item at the end.
pub fn push<M: Mutator>(m: &mut M, object: model::ObjId, value: impl Into<Value>) {
    m.cx().push(object, value);
}

/// Puts an item before a slot.
pub fn insert<M: Mutator>(m: &mut M, object: model::ObjId, index: usize, value: impl Into<Value>) {
    m.cx().insert(object, index, value);
}

/// Takes a slot out; what it held may die.
pub fn remove<M: Mutator>(m: &mut M, object: model::ObjId, index: usize) {
    let old = m.cx().remove(object, index);
    die_at_zero(m, old);
}

/// Takes a slot out and gives what it held, which is held by C code from now on.
pub fn take<M: Mutator>(m: &mut M, object: model::ObjId, index: usize) -> Value {
    let value = m.world().object(object).slot(index);
    hold(m, value);
    m.cx().remove(object, index);
    value
}

/// The innermost frame no longer runs; unless somebody else refers to it, it dies.
pub fn leave_frame<M: Mutator>(m: &mut M) {
    if let Some(frame) = m.world().frames().last().copied() {
        m.cx().emit(Event::LeaveFrame { frame });
        die_at_zero(m, frame);
    }
}
