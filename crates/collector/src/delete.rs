//! **clear**: unreachable objects let go of what they refer to, until they die of it.

use model::{Counter, Event, Kind, ListId, Mark, ObjId};

use crate::deduce::settle;
use crate::mutator::Mutator;
use crate::refcount::{clear_items, hold, release, set};

const DEBUG_SAVEALL: u32 = 32;

/// Takes the head of the list until there is none: clears it; if it is still the head it goes to the
/// older generation, where it normally dies when its neighbours are cleared (`delete_garbage`).
pub(crate) fn delete_garbage<M: Mutator>(m: &mut M, trash: ListId, old: ListId) {
    let members: Vec<ObjId> = m.world().members(trash).collect();
    for object in members {
        settle(m, object);
    }
    while let Some(object) = m.world().first(trash) {
        m.cx().open(Mark::Visit(object));
        if m.world().counter(Counter::Debug) & DEBUG_SAVEALL != 0 {
            m.append_to_garbage(object);
        } else if has_clear(m.world().object(object).kind()) {
            hold(m, object);
            m.cx().emit(Event::Clear { object });
            clear(m, object);
            release(m, object);
        }
        if m.world().first(trash) == Some(object) {
            let prev = m.world().prev(object);
            m.cx().emit(Event::Move { object, prev, to: old });
        }
        m.cx().close();
    }
}

/// Whether the type can break cycles (`tp_clear`).
fn has_clear(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::Tuple | Kind::Method | Kind::BuiltinMethod | Kind::Generator | Kind::Slice | Kind::Iterator | Kind::Super
    )
}

/// `tp_clear`
pub fn clear<M: Mutator>(m: &mut M, object: ObjId) {
    let kind = m.world().object(object).kind();
    match kind {
        Kind::List | Kind::Dict | Kind::Set | Kind::FrozenSet | Kind::Deque => {
            clear_items(m, object);
            clear_slots(m, object);
        }
        _ => clear_slots(m, object),
    }
}

/// Every slot but the type and the items is emptied, in the order of the walk.
fn clear_slots<M: Mutator>(m: &mut M, object: ObjId) {
    for reference in m.world().walk(object) {
        if reference.holder == object && reference.index != model::kind::TYPE {
            let value = m.world().target(reference);
            if value.object().is_some() {
                set(m, object, reference.index, model::Value::NULL);
            }
        }
    }
}
