//! Finalizers as 2.7 keeps out of their way.
//!
//! CPython: `move_finalizers`, `move_finalizer_reachable`, `handle_finalizers` (2.7; `legacy` has been
//! in their names since 3.4, where nothing but C extensions needs them).
//!
//! A finalizer may look at whatever its object refers to, and in a cycle no order of clearing is safe
//! for all. So an object with a finalizer is not cleared, nor is anything that it refers to. Those that
//! have one are handed to the program in `gc.garbage`.

use model::{Counter, Cx, GcCell, ListId, Mark, ObjId, Recorder};

use crate::delete::DEBUG_SAVEALL;
use crate::lists::{gc_list_merge, gc_list_move};
use crate::mutator::{DebugObject, Mutator};
use crate::tracking::settle;

const DEBUG_UNCOLLECTABLE: u32 = 4;

/// Every unreachable object with a finalizer is set aside, in list order.
pub(crate) fn move_legacy_finalizers<M: Mutator>(m: &mut M, unreachable: ListId) {
    let mut cursor = m.world().first(unreachable);
    // Left of `object` nothing has a finalizer.
    while let Some(object) = cursor {
        cursor = m.world().next(object).object();
        if m.has_legacy_finalizer(object) {
            m.cx().open(Mark::Visit(object));
            set_aside(m.cx(), object);
            m.cx().close();
        }
    }
}

/// So is everything unreachable that those refer to.
pub(crate) fn move_legacy_finalizer_reachable<R: Recorder>(cx: &mut Cx<R>) {
    let mut cursor = cx.world().first(ListId::Finalizers);
    // What the objects left of `from` refer to is set aside, behind them.
    while let Some(from) = cursor {
        cx.open(Mark::Visit(from));
        for reference in cx.world().walk(from) {
            if let Some(target) = cx.world().target(reference).object() {
                visit_move(cx, target);
            }
        }
        cx.close();
        cursor = cx.world().next(from).object();
    }
}

#[inline(always)]
fn visit_move<R: Recorder>(cx: &mut Cx<R>, object: ObjId) {
    if cx.world().gc(object) == GcCell::UNREACHABLE {
        set_aside(cx, object);
    }
}

/// It counts as reachable from now on.
fn set_aside<R: Recorder>(cx: &mut Cx<R>, object: ObjId) {
    settle(cx, object);
    gc_list_move(cx, object, ListId::Finalizers);
}

/// What is still set aside cannot be collected: it joins the older list, and those that have a
/// finalizer themselves (or all, with `DEBUG_SAVEALL`) go to `gc.garbage`. Gives their number: what
/// only hung off cleared trash has died meanwhile.
pub(crate) fn handle_legacy_finalizers<M: Mutator>(m: &mut M, old: ListId) -> u32 {
    let debug = m.world().counter(Counter::Debug);
    let uncollectable: Vec<ObjId> = m.world().members(ListId::Finalizers).collect();
    if debug & DEBUG_UNCOLLECTABLE != 0 {
        for object in &uncollectable {
            m.debug_object(DebugObject::Uncollectable, *object);
        }
    }
    for object in &uncollectable {
        if debug & DEBUG_SAVEALL != 0 || m.has_legacy_finalizer(*object) {
            m.append_to_garbage(*object);
        }
    }
    gc_list_merge(m.cx(), ListId::Finalizers, old);
    uncollectable.len() as u32
}
