//! Reference counting: holding, writing, letting go, and death.

use model::kind::{DICT, FIELDS, TYPE};
use model::{Blueprint, DeathOrder, Event, Kind, Mark, ObjId, Reference, Value};

use crate::allocator::{allocated, released};
use crate::mutator::Mutator;
use crate::untrack::{track, untrack};
use crate::weakrefs::{clear_silently, clear_weakref, clear_weakrefs_and_call};

/// Makes an object, held once. It is on no list yet.
pub fn new_object<M: Mutator>(m: &mut M, blueprint: &Blueprint, type_value: Value) -> ObjId {
    if blueprint.is_gc {
        allocated(m, blueprint.kind, type_value.object().is_none(), 0);
    }
    let object = m.cx().alloc(blueprint, type_value);
    hold(m, object);
    object
}

/// Holds a reference, as a local variable of C code does (`Py_INCREF`).
#[inline(always)]
pub fn hold<M: Mutator>(m: &mut M, value: impl Into<Value>) {
    let value = value.into();
    if value.object().is_some() {
        m.cx().hold(value);
    }
}

/// Gives a held reference back (`Py_DECREF`).
#[inline(always)]
pub fn release<M: Mutator>(m: &mut M, value: impl Into<Value>) {
    let value = value.into();
    if let Some(object) = value.object() {
        m.cx().release(value);
        die_at_zero(m, object);
    }
}

#[inline(always)]
fn die_at_zero<M: Mutator>(m: &mut M, object: ObjId) {
    if m.world().ob_refcnt(object) == 0 && m.world().object(object).is_alive() {
        dealloc(m, object);
    }
}

/// Writes a slot: it holds the new value before the old one dies (`Py_XSETREF`).
pub fn set<M: Mutator>(m: &mut M, object: ObjId, index: usize, new: impl Into<Value>) {
    let new = new.into();
    let old = if index <= usize::from(u16::MAX) {
        m.cx().set(object, index, new)
    } else {
        m.cx().insert(object, index, new);
        m.cx().remove(object, index + 1)
    };
    if let Some(old) = old.object() {
        die_at_zero(m, old);
    }
}

/// Adds an item at the end.
pub fn push<M: Mutator>(m: &mut M, object: ObjId, value: impl Into<Value>) {
    m.cx().push(object, value);
}

/// Puts an item before a slot.
pub fn insert<M: Mutator>(m: &mut M, object: ObjId, index: usize, value: impl Into<Value>) {
    m.cx().insert(object, index, value);
}

/// Takes a slot out; what it held may die.
pub fn remove<M: Mutator>(m: &mut M, object: ObjId, index: usize) {
    if let Some(old) = m.cx().remove(object, index).object() {
        die_at_zero(m, old);
    }
}

/// Takes a slot out and gives its value, held.
pub fn take<M: Mutator>(m: &mut M, object: ObjId, index: usize) -> Value {
    let value = m.world().object(object).slot(index);
    hold(m, value);
    m.cx().remove(object, index);
    value
}

/// Takes out all items: of a sequence from the end, of a table in its order.
pub fn clear_items<M: Mutator>(m: &mut M, object: ObjId) {
    let (kind, start) = (m.world().object(object).kind(), m.world().object(object).tail_start());
    if matches!(kind, Kind::Dict | Kind::Set | Kind::FrozenSet) {
        // The table is empty to anyone who looks while its entries die (`PyDict_Clear`).
        let items = m.world().object(object).tail().to_vec();
        items.iter().for_each(|item| hold(m, *item));
        while m.world().object(object).slots().len() > start {
            let last = m.world().object(object).slots().len() - 1;
            m.cx().remove(object, last);
        }
        items.iter().for_each(|item| release(m, *item));
        return;
    }
    loop {
        let end = m.world().object(object).slots().len();
        if end <= start {
            return;
        }
        remove(m, object, end - 1);
    }
}

/// An object on its way out, with what it still has to let go.
struct Dying {
    object: ObjId,
    left: Vec<Reference>,
    at: usize,
}

/// The count of an object is 0: it dies, and whatever dies of that, the deepest first
/// (`subtype_dealloc` and the deallocators of the built-in types). The cascade keeps its own stack,
/// so that a long chain needs no more of the machine's than a short one.
pub fn dealloc<M: Mutator>(m: &mut M, object: ObjId) {
    let mut stack = Vec::new();
    stack.extend(begin(m, object));
    while let Some(dying) = stack.last_mut() {
        let Some(reference) = dying.left.get(dying.at).copied() else {
            let object = dying.object;
            stack.pop();
            finish(m, object);
            continue;
        };
        dying.at += 1;
        let Some(value) = m.world().target(reference).object() else { continue };
        m.cx().set(reference.holder, reference.index, Value::NULL);
        if m.world().ob_refcnt(value) == 0 && m.world().object(value).is_alive() {
            stack.extend(begin(m, value));
        }
    }
}

/// What comes before the references go: weak references, the finalizer. Nothing is left to do if the
/// finalizer brought the object back.
fn begin<M: Mutator>(m: &mut M, object: ObjId) -> Option<Dying> {
    m.cx().open(Mark::Death(object));
    if m.world().is_tracked(object) {
        untrack(m, object);
    }
    clear_weakref(m, object);
    match m.world().dialect().death_order {
        DeathOrder::WeakrefsFirst => {
            clear_weakrefs_and_call(m, object);
            if !finalize(m, object) {
                return resurrected(m);
            }
            clear_silently(m, object);
        }
        DeathOrder::FinalizerFirst => {
            if !finalize(m, object) {
                return resurrected(m);
            }
            clear_weakrefs_and_call(m, object);
            clear_silently(m, object);
        }
    }
    if m.world().is_tracked(object) {
        untrack(m, object);
    }
    Some(Dying { object, left: order_of_release(m, object), at: 0 })
}

fn resurrected<M: Mutator>(m: &mut M) -> Option<Dying> {
    m.cx().close();
    None
}

/// Calls `__del__` on an object that is watched again meanwhile; whether it still is to die
/// (`slot_tp_del`, `PyObject_CallFinalizerFromDealloc`).
fn finalize<M: Mutator>(m: &mut M, object: ObjId) -> bool {
    let once = m.world().dialect().death_order == DeathOrder::FinalizerFirst && m.world().object(object).is_gc();
    if !m.has_finalizer(object) || (once && m.world().object(object).is_finalized()) {
        return true;
    }
    m.cx().hold(object);
    if m.world().object(object).is_gc() {
        track(m, object);
    }
    m.cx().open(Mark::Finalizer(object));
    m.call_finalizer(object);
    m.cx().close();
    if once && !m.world().object(object).is_finalized() {
        m.cx().emit(Event::SetFinalized { object });
    }
    m.cx().release(object);
    m.world().ob_refcnt(object) == 0
}

/// In which order the references go: members, attributes, what the C type adds, the class last.
fn order_of_release<M: Mutator>(m: &M, object: ObjId) -> Vec<Reference> {
    let world = m.world();
    let kind = world.object(object).kind();
    let (start, end) = (world.object(object).tail_start(), world.object(object).slots().len());
    let slot = |index| Reference { holder: object, index };
    let mut order: Vec<Reference> = match kind {
        Kind::Dict if world.object(object).type_value().object().is_none() => (start..end).map(slot).collect(),
        // frame_dealloc: the variables in slot order, then the stack, then the rest.
        Kind::Frame => (start..end).chain(FIELDS..start).map(slot).collect(),
        Kind::Generator => (FIELDS..start).chain([DICT]).map(slot).collect(),
        _ => world.walk(object).filter(|reference| reference.holder == object).collect(),
    };
    order.retain(|reference| reference.index != TYPE);
    // Whatever the walk does not visit (embedded values beside a dict) goes as well.
    for index in DICT..end {
        if !order.contains(&slot(index)) && world.object(object).slot(index).object().is_some() {
            order.push(slot(index));
        }
    }
    order.push(slot(TYPE));
    order
}

fn finish<M: Mutator>(m: &mut M, object: ObjId) {
    if m.world().object(object).is_gc() {
        released(m, object);
    }
    m.cx().emit(Event::Free { object });
    m.freed(object);
    m.cx().close();
}
