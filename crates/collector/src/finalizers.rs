//! Finalizers, as 2.7 keeps out of their way and as PEP 442 calls them.

use model::{Counter, Event, ListId, Mark, ObjId, Reason};

use crate::deduce::{move_unreachable, settle, subtract_refs, update_refs};
use crate::mutator::{DebugObject, Mutator};
use crate::recipe::{gc_list_merge, size};
use crate::refcount::{hold, release};

const DEBUG_SAVEALL: u32 = 32;

fn gc_list_move<M: Mutator>(m: &mut M, object: ObjId, to: ListId) {
    let prev = m.world().prev(object);
    m.cx().emit(Event::Move { object, prev, to });
}

/// What has a legacy finalizer is set aside, in list order, and then everything unreachable that it
/// refers to (`move_finalizers`, `move_finalizer_reachable`, 2.7).
pub(crate) fn move_legacy_finalizers<M: Mutator>(m: &mut M, unreachable: ListId) {
    let members: Vec<ObjId> = m.world().members(unreachable).collect();
    let mut mine = Vec::new();
    for object in members {
        if m.has_legacy_finalizer(object) {
            m.cx().open(Mark::Visit(object));
            settle(m, object);
            gc_list_move(m, object, ListId::Finalizers);
            m.cx().close();
            mine.push(object);
        }
    }
    let mut cursor = m.world().first(ListId::Finalizers);
    while let Some(from) = cursor {
        m.cx().open(Mark::Visit(from));
        for reference in m.world().walk(from) {
            let target = m.world().target(reference).object();
            // Still marked as unreachable: on that list.
            if let Some(object) = target.filter(|object| m.world().gc(*object) == model::GcCell::UNREACHABLE) {
                settle(m, object);
                gc_list_move(m, object, ListId::Finalizers);
            }
        }
        m.cx().close();
        cursor = m.world().next(from).object();
    }
}

/// What `DEBUG_COLLECTABLE` prints, before anything is cleared.
pub(crate) fn debug_collectable<M: Mutator>(m: &mut M, unreachable: ListId) {
    if m.world().counter(Counter::Debug) == 0 {
        return;
    }
    let members: Vec<ObjId> = m.world().members(unreachable).collect();
    for object in members {
        m.debug_object(DebugObject::Collectable, object);
    }
}

/// Calls each finalizer once, in list order (`finalize_garbage`). What dies meanwhile leaves its
/// list by itself.
pub(crate) fn finalize_garbage<M: Mutator>(m: &mut M, unreachable: ListId) {
    while let Some(object) = m.world().first(unreachable) {
        gc_list_move(m, object, ListId::Seen);
        if m.world().object(object).is_finalized() || !m.has_finalizer(object) {
            continue;
        }
        m.cx().open(Mark::Visit(object));
        m.cx().emit(Event::SetFinalized { object });
        hold(m, object);
        m.cx().open(Mark::Finalizer(object));
        m.call_finalizer(object);
        m.cx().close();
        release(m, object);
        m.cx().close();
    }
    gc_list_merge(m, ListId::Seen, unreachable);
}

/// Up to 3.8: if anything is reachable again, everything is kept (`check_garbage`).
pub(crate) fn check_garbage<M: Mutator>(m: &mut M, unreachable: ListId, old: ListId) -> Option<ListId> {
    update_refs(m, unreachable);
    subtract_refs(m, unreachable);
    let reached = m.world().members(unreachable).any(|object| m.world().gc_refs(object) != Some(0));
    let members: Vec<ObjId> = m.world().members(unreachable).collect();
    for object in members {
        settle(m, object);
    }
    if !reached {
        return Some(unreachable);
    }
    gc_list_merge(m, unreachable, old);
    None
}

/// From 3.9 on: what is reachable again is kept, the rest is trash (`handle_resurrected_objects`).
pub(crate) fn handle_resurrected_objects<M: Mutator>(m: &mut M, unreachable: ListId, old: ListId) -> ListId {
    let still_unreachable = ListId::StillUnreachable;
    update_refs(m, unreachable);
    subtract_refs(m, unreachable);
    move_unreachable(m, unreachable, still_unreachable);
    gc_list_merge(m, unreachable, old);
    still_unreachable
}

/// 2.7: what was set aside joins the older generation; what has a finalizer itself goes to
/// `gc.garbage` (`handle_finalizers`). Gives the number of uncollectable objects.
pub(crate) fn handle_legacy_finalizers<M: Mutator>(m: &mut M, old: ListId) -> u32 {
    let uncollectable = size(m.world(), ListId::Finalizers);
    let members: Vec<ObjId> = m.world().members(ListId::Finalizers).collect();
    let save_all = m.world().counter(Counter::Debug) & DEBUG_SAVEALL != 0;
    for object in members {
        m.debug_object(DebugObject::Uncollectable, object);
        if save_all || m.has_legacy_finalizer(object) {
            m.append_to_garbage(object);
        }
    }
    gc_list_merge(m, ListId::Finalizers, old);
    uncollectable
}

#[allow(dead_code)]
fn _reason(_: Reason) {}
