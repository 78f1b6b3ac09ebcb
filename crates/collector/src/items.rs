//! Emptying containers: `list.clear`, `del list[i:j]`, `dict.clear`, and the `tp_clear` that the
//! collector calls.
//!
//! The container is empty before the first of its items dies: the C functions set the table or the
//! array aside, then let go of its entries one by one. So a finalizer that looks at the container sees
//! nothing left in it.

use std::ops::Range;

use model::{Kind, ObjId, Value, World};

use crate::mutator::Mutator;
use crate::refcount::{hold, release};

/// Which item is let go of first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Order {
    /// The first: tables (`dictkeys_decref`, `set_clear_internal`), deques.
    Forwards,
    /// The last (`list_clear`, `list_ass_slice`).
    Backwards,
}

impl Order {
    fn of(kind: Kind) -> Order {
        match kind {
            Kind::Dict | Kind::Set | Kind::FrozenSet | Kind::Deque => Order::Forwards,
            _ => Order::Backwards,
        }
    }
}

/// Takes out all items: of a sequence the last dies first; of a table they die in its order, of each
/// entry the key, then the value.
pub fn clear_items<M: Mutator>(m: &mut M, object: ObjId) {
    let start = m.world().object(object).tail_start();
    truncate_from_end(m, object, start);
}

/// Takes out all slots from `start` on.
pub fn truncate_from_end<M: Mutator>(m: &mut M, object: ObjId, start: usize) {
    let end = m.world().object(object).slots().len();
    remove_range(m, object, start..end);
}

/// Takes out a stretch of slots.
pub fn remove_range<M: Mutator>(m: &mut M, object: ObjId, range: Range<usize>) {
    let order = Order::of(m.world().object(object).kind());
    let may_die = may_die(m.world(), object, range.clone());
    // The youngest held reference is found at once: what goes first is held last.
    match order {
        Order::Forwards => may_die.iter().rev().for_each(|value| hold(m, *value)),
        Order::Backwards => may_die.iter().for_each(|value| hold(m, *value)),
    }
    for index in range.rev() {
        m.cx().remove(object, index);
    }
    match order {
        Order::Forwards => may_die.into_iter().for_each(|value| release(m, value)),
        Order::Backwards => may_die.into_iter().rev().for_each(|value| release(m, value)),
    }
}

/// What may die when a stretch of slots is taken out. An object to which there are more references than
/// the stretch has slots survives it anyway.
fn may_die(world: &World, object: ObjId, range: Range<usize>) -> Vec<Value> {
    let slots = world.object(object).slots().get(range).unwrap_or_default();
    let refers = |value: &Value| value.object().is_some_and(|item| world.ob_refcnt(item) as usize <= slots.len());
    slots.iter().copied().filter(refers).collect()
}
