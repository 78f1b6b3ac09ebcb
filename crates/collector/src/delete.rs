//! **clear**: the trash lets go of what it refers to, until it dies of it.
//!
//! CPython: `delete_garbage`.

use model::{Counter, Event, ListId, Mark};

use crate::clear::{clear, has_clear};
use crate::lists::gc_list_move;
use crate::mutator::Mutator;
use crate::refcount::{hold, release};
use crate::tracking::settle;

/// `DEBUG_SAVEALL`: the trash goes to `gc.garbage` instead.
pub(crate) const DEBUG_SAVEALL: u32 = 32;

/// Takes the head of the list until there is none. Clearing one object usually kills its neighbours by
/// reference counting, so that fewer objects are cleared than die.
///
/// Invariant: what was left of `object` is dead, or on `old`: it has been cleared or cannot be, and dies
/// when the objects that refer to it are cleared. Whatever is on `trash` has not been cleared.
pub(crate) fn delete_garbage<M: Mutator>(m: &mut M, trash: ListId, old: ListId) {
    let saves_all = m.world().counter(Counter::Debug) & DEBUG_SAVEALL != 0;
    while let Some(object) = m.world().first(trash) {
        m.cx().open(Mark::Visit(object));
        if saves_all {
            m.append_to_garbage(object);
        } else if has_clear(m.world(), object) {
            hold(m, object);
            m.cx().emit(Event::Clear { object });
            clear(m, object);
            release(m, object);
        }
        if m.world().first(trash) == Some(object) {
            settle(m.cx(), object);
            gc_list_move(m.cx(), object, old);
        }
        m.cx().close();
    }
}
