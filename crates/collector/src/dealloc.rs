//! Death: the count of an object is 0.
//!
//! CPython: `subtype_dealloc` of Objects/typeobject.c for instances, and the deallocator of each
//! built-in type. All follow one plan:
//!
//! 1. the object leaves its list, so that a collection in the middle of the rest cannot find it;
//! 2. weak references are cleared and their callbacks run, the finalizer runs: in 2.7 in this order,
//!    from 3.4 on the other way round. The finalizer may bring the object back;
//! 3. it lets go of what it refers to, one slot after the other. What dies of that dies here and now,
//!    in full, before the next slot;
//! 4. its memory is released, last of all its class loses a reference.
//!
//! In C step 3 nests: a chain of a thousand objects is a thousand calls deep. Here the dying stand on a
//! stack of their own, with the slots that each still has to let go of. The order is the same, and a
//! long chain needs no more of the machine's stack than a short one.

use model::kind::TYPE;
use model::{DeathOrder, Event, Kind, Mark, ObjId, SlotNumber, Value, World};

use crate::free_lists;
use crate::mutator::Mutator;
use crate::teardown::Teardown;
use crate::tracking::{track, untrack};
use crate::trashcan::{self, Nesting};
use crate::weakrefs::{clear_weakref, clear_weakrefs_and_call, clear_weakrefs_silently};

/// What stands on the stack of the dying.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Dying {
    /// An object that lets go of what it refers to.
    LettingGo(Teardown, Nesting),
    /// An object whose memory is gone. Above it on the stack, if anything, stands its class.
    Gone(Nesting),
    /// What was put off is to die now (`_PyTrash_thread_destroy_chain`).
    PutOff,
}

/// The count of an object is 0: it dies, and whatever dies of that.
pub fn dealloc<M: Mutator>(m: &mut M, object: ObjId) {
    // Finalizers run in the middle of this, and objects die in them: their stack stands on ours.
    let bottom = m.allocator().dying.len();
    begin(m, object);
    while m.allocator().dying.len() > bottom {
        step(m);
    }
}

/// Steps 1 and 2. What survives them, or is put off, does not get on the stack.
fn begin<M: Mutator>(m: &mut M, object: ObjId) {
    m.cx().open(Mark::Death(object));
    untrack(m, object);
    let nesting = Nesting::of(m.world(), object);
    if trashcan::puts_off(m, object, nesting) {
        m.cx().close();
        return;
    }
    clear_weakref(m, object);
    if is_resurrected(m, object) {
        end(m, nesting);
        return;
    }
    m.before_release(object);
    let teardown = Teardown::of(m.world(), object);
    m.allocator().dying.push(Dying::LettingGo(teardown, nesting));
}

/// One step of whatever stands on top.
///
/// Invariant: everything below the top waits for the top to be done with.
fn step<M: Mutator>(m: &mut M) {
    match m.allocator().dying.last_mut() {
        Some(Dying::LettingGo(teardown, _)) => {
            let object = teardown.object();
            match teardown.next() {
                Some(index) => let_go(m, object, index),
                None => free(m, object),
            }
        }
        Some(&mut Dying::Gone(nesting)) => {
            m.allocator().dying.pop();
            end(m, nesting);
        }
        Some(Dying::PutOff) => match trashcan::next_put_off(m) {
            Some(object) => begin(m, object),
            None => {
                m.allocator().dying.pop();
            }
        },
        None => {}
    }
}

/// Step 3, for one slot. Atoms need no event: nothing can look at the slot any more.
#[inline(always)]
fn let_go<M: Mutator>(m: &mut M, object: ObjId, index: usize) {
    let value = if index > SlotNumber::MOST {
        m.cx().remove(object, index)
    } else if m.world().object(object).slot(index).object().is_some() {
        m.cx().set(object, index, Value::NULL)
    } else {
        return;
    };
    begin_at_zero(m, value);
}

fn begin_at_zero<M: Mutator>(m: &mut M, value: Value) {
    if let Some(object) = value.object()
        && m.world().ob_refcnt(object) == 0
    {
        begin(m, object);
    }
}

/// Step 4.
fn free<M: Mutator>(m: &mut M, object: ObjId) {
    if let Some(top) = m.allocator().dying.last_mut()
        && let Dying::LettingGo(_, nesting) = *top
    {
        *top = Dying::Gone(nesting);
    }
    let is_counted = m.world().object(object).is_gc() && !m.keeps_memory(object);
    let place = free_lists::Place::of(m.world(), object);
    let class = match m.world().object(object).type_value().object() {
        Some(_) => m.cx().set(object, TYPE, Value::NULL),
        None => Value::NULL,
    };
    m.cx().emit(Event::Free { object });
    if is_counted {
        free_lists::released(m, place);
    }
    m.freed(object);
    begin_at_zero(m, class);
}

fn end<M: Mutator>(m: &mut M, nesting: Nesting) {
    m.cx().close();
    if trashcan::leave(m, nesting) {
        m.allocator().dying.push(Dying::PutOff);
    }
}

/// The order of step 2.
#[derive(Clone, Copy)]
struct LastWords {
    weakrefs_first: bool,
    /// Whether the finalizer runs only once in an object's life (PEP 442).
    once: bool,
}

impl LastWords {
    fn of(world: &World, object: ObjId) -> LastWords {
        let object = world.object(object);
        match world.dialect().death_order {
            DeathOrder::WeakrefsFirst => LastWords { weakrefs_first: true, once: false },
            // gen_dealloc never changed. What is not seen by the collector has no room for the flag.
            DeathOrder::FinalizerFirst => {
                LastWords { weakrefs_first: object.kind() == Kind::Generator, once: object.is_gc() }
            }
        }
    }
}

/// Step 2: weak references and finalizer; whether the finalizer has brought the object back.
fn is_resurrected<M: Mutator>(m: &mut M, object: ObjId) -> bool {
    let LastWords { weakrefs_first, once } = LastWords::of(m.world(), object);
    if weakrefs_first {
        clear_weakrefs_and_call(m, object);
    }
    let is_due = m.has_finalizer(object) && !(once && m.world().object(object).is_finalized());
    if is_due && call_finalizer_from_dealloc(m, object, once) {
        return true;
    }
    if !weakrefs_first {
        clear_weakrefs_and_call(m, object);
    }
    // Those that the finalizer or a callback has made: their callbacks would see a ruin.
    clear_weakrefs_silently(m, object);
    false
}

/// Calls the finalizer on an object that exists once more meanwhile, at the tail of generation 0;
/// whether it goes on to (`slot_tp_del`, `PyObject_CallFinalizerFromDealloc`, `instance_dealloc`).
fn call_finalizer_from_dealloc<M: Mutator>(m: &mut M, object: ObjId, once: bool) -> bool {
    // A classic instance is only linked in again if it comes back.
    let is_classic = m.world().object(object).kind() == Kind::ClassicInstance;
    let is_gc = m.world().object(object).is_gc();
    if is_gc && !is_classic {
        track(m, object);
    }
    m.cx().hold(object);
    m.cx().open(Mark::Finalizer(object));
    m.call_finalizer(object);
    m.cx().close();
    if once && !m.world().object(object).is_finalized() {
        m.cx().emit(Event::SetFinalized { object });
    }
    // No Py_DECREF: at 0 the death that is under way goes on.
    m.cx().release(object);
    let comes_back = m.world().ob_refcnt(object) > 0;
    if !comes_back {
        untrack(m, object);
    } else if is_gc && is_classic {
        track(m, object);
    }
    comes_back
}
