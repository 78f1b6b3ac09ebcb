//! Finalizers as PEP 442 calls them, and what comes back by them.
//!
//! CPython: `finalize_garbage` (3.4 and later), `check_garbage` (to 3.8), `handle_resurrected_objects`
//! (3.9 and later).

use model::{Cx, Event, ListId, Mark, ObjId, Recorder};

use crate::deduce::{move_unreachable, subtract_refs, update_refs};
use crate::lists::{gc_list_merge, gc_list_move};
use crate::mutator::Mutator;
use crate::refcount::{hold, release};
use crate::tracking::settle;

/// Calls the finalizers, each once in an object's life, in list order, while everything that is
/// unreachable is still intact.
///
/// A finalizer may free any of these objects, so that nothing can be relied on but the head of the
/// list: it moves to `seen` first. What dies leaves whichever list it is on.
pub(crate) fn finalize_garbage<M: Mutator>(m: &mut M, unreachable: ListId) {
    while let Some(object) = m.world().first(unreachable) {
        m.cx().open(Mark::Visit(object));
        gc_list_move(m.cx(), object, ListId::Seen);
        if !m.world().object(object).is_finalized() && m.has_finalizer(object) {
            // Before the call, so that a death inside of it does not call again.
            m.cx().emit(Event::SetFinalized { object });
            hold(m, object);
            m.cx().open(Mark::Finalizer(object));
            m.call_finalizer(object);
            m.cx().close();
            release(m, object);
        }
        m.cx().close();
    }
    gc_list_merge(m.cx(), ListId::Seen, unreachable);
}

/// Up to 3.8: if anything is referred to from outside again, nothing is cleared; all of it joins the
/// older list.
pub(crate) fn check_garbage<R: Recorder>(cx: &mut Cx<R>, unreachable: ListId, old: ListId) -> Option<ListId> {
    update_refs(cx, unreachable);
    subtract_refs(cx, unreachable);
    if cx.world().members(unreachable).all(|object| cx.world().gc_refs(object) == Some(0)) {
        return Some(unreachable);
    }
    let resurrected: Vec<ObjId> = cx.world().members(unreachable).collect();
    for object in resurrected {
        settle(cx, object);
    }
    gc_list_merge(cx, unreachable, old);
    None
}

/// From 3.9 on: what is referred to from outside again, and all that it refers to, joins the older
/// list. Gives the list of what is still unreachable.
pub(crate) fn handle_resurrected_objects<R: Recorder>(cx: &mut Cx<R>, unreachable: ListId, old: ListId) -> ListId {
    let still_unreachable = ListId::StillUnreachable;
    update_refs(cx, unreachable);
    subtract_refs(cx, unreachable);
    move_unreachable(cx, unreachable, still_unreachable);
    let resurrected = unreachable;
    gc_list_merge(cx, resurrected, old);
    still_unreachable
}
