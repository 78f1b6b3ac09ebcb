//! The talk's textbook form of `move_unreachable`: its steps 3, 4 and 5.
//!
//! CPython does all of this in one interleaved walk. Apart, the steps say more plainly what they are
//! for; they move more objects than the real code, and leave the survivors in another order.

use model::{Cx, GcState, ListId, Mark, Recorder};

use crate::deduce::{move_to_unreachable, visit_reachable};
use crate::tracking::settle;

/// Step 3: every object that nothing outside refers to moves away, in order.
pub(crate) fn mark_unreachable<R: Recorder>(cx: &mut Cx<R>, young: ListId, unreachable: ListId) {
    let mut cursor = cx.world().first(young);
    // Left of `object` everything is referred to from outside.
    while let Some(object) = cursor {
        cx.open(Mark::Visit(object));
        cursor = cx.world().next(object).object();
        if cx.world().gc(object).state() == GcState::Collecting(0) {
            move_to_unreachable(cx, object, unreachable);
        }
        cx.close();
    }
}

/// Step 4: whatever the remaining objects refer to moves back, and is looked at in turn.
pub(crate) fn rescue<R: Recorder>(cx: &mut Cx<R>, young: ListId) {
    let mut cursor = cx.world().first(young);
    // Nothing that is left of `object` refers to anything on the unreachable list.
    while let Some(object) = cursor {
        cx.open(Mark::Visit(object));
        for reference in cx.world().walk(object) {
            let target = cx.world().target(reference);
            visit_reachable(cx, target, object, young);
        }
        cx.close();
        // Only now: the list may have grown behind it.
        cursor = cx.world().next(object).object();
    }
}

/// Step 5: the counts are what they were. They always were: what was counted down are copies, which the
/// collector forgets.
pub(crate) fn restore<R: Recorder>(cx: &mut Cx<R>, young: ListId) {
    let mut cursor = cx.world().first(young);
    while let Some(object) = cursor {
        cx.open(Mark::Visit(object));
        settle(cx, object);
        cx.close();
        cursor = cx.world().next(object).object();
    }
}
