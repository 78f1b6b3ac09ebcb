//! Finding what nothing outside refers to: `update_refs`, `subtract_refs`, `move_unreachable`.
//!
//! A reference from outside is one that no member of the list accounts for. Each member's count is
//! copied to `gc_refs`; every reference from member to member is taken off the copy. What is left above
//! 0 is referred to from outside: by a running function, by C code, by an older generation or by
//! something that is not tracked. Whatever those members refer to is reachable as well.
//!
//! The last step moves the *unreachable*, although there are usually fewer reachable ones to move: most
//! objects survive most collections, so moving what seems dead moves less. An object that was moved too
//! early moves back, to the tail, which is why survivors change places.

use model::{Cx, Event, GcState, ListId, Mark, Node, ObjId, Recorder, Value};

use crate::tracking::settle;
use crate::traverse::{Referents, for_each_run};
use crate::untrack::{untrack_tuple, untracks_tuples_in_the_walk};

/// `gc_refs` become copies of the counts.
pub(crate) fn update_refs<R: Recorder>(cx: &mut Cx<R>, young: ListId) {
    let mut cursor = cx.world().next(Node::head(young));
    // Left of `object`, `gc_refs` is the count; at and right of it nothing is known yet.
    while let Some(object) = cursor.object() {
        cx.open(Mark::Visit(object));
        let (old, refs) = (cx.world().gc(object), cx.world().ob_refcnt(object));
        cx.emit(Event::UpdateRefs { object, old, refs });
        cx.close();
        cursor = cx.world().next(cursor);
    }
}

/// References from inside are taken off: afterwards `gc_refs` counts the references from outside.
pub(crate) fn subtract_refs<R: Recorder>(cx: &mut Cx<R>, young: ListId) {
    for_each_run(cx, young, subtract_refs_of, subtract_refs_of);
}

#[inline(never)]
fn subtract_refs_of<R: Recorder, T: Referents>(cx: &mut Cx<R>, mut cursor: Node, referents: &mut T) -> Node {
    // What the objects left of `from` refer to has been taken off.
    while let Some(from) = cursor.object()
        && T::fit(cx.world(), from)
    {
        cx.open(Mark::Visit(from));
        referents.visit(cx, from, |cx, target| visit_decref(cx, target, from));
        cx.close();
        cursor = cx.world().next(cursor);
    }
    cursor
}

/// Untracked objects and those of other generations are not examined: references to them count for
/// nothing.
#[inline(always)]
fn visit_decref<R: Recorder>(cx: &mut Cx<R>, target: Value, from: ObjId) {
    if let Some((object, GcState::Collecting(_))) = cx.world().examined(target) {
        cx.emit(Event::SubtractRef { object, from });
    }
}

/// One walk from head to tail, over a list that grows at its tail meanwhile.
///
/// Invariant: what is left of `object` in `young` has been scanned and is reachable from outside. What
/// was left of it and is gone is in `unreachable`, tentatively: something right of it may refer to it.
/// At and right of `object` nothing has been scanned.
///
/// The smallest example of a move back: A, B, C in this order, C refers to B and B to A, and only C is
/// referred to from outside. A and B move away; C is reached and brings B back, behind itself; the walk
/// comes to B, which brings A back. The list is now C, B, A.
pub(crate) fn move_unreachable<R: Recorder>(cx: &mut Cx<R>, young: ListId, unreachable: ListId) {
    let untracks = untracks_tuples_in_the_walk(cx.world());
    for_each_run(
        cx,
        young,
        |cx, first, items| move_unreachable_of(cx, first, items, young, unreachable, |_, _| {}),
        |cx, first, walk| {
            move_unreachable_of(cx, first, walk, young, unreachable, |cx, object| {
                if untracks {
                    untrack_tuple(cx, object);
                }
            })
        },
    );
}

#[inline(never)]
fn move_unreachable_of<R: Recorder, T: Referents>(
    cx: &mut Cx<R>,
    mut cursor: Node,
    referents: &mut T,
    young: ListId,
    unreachable: ListId,
    scanned: impl Fn(&mut Cx<R>, ObjId),
) -> Node {
    while let Some(object) = cursor.object()
        && T::fit(cx.world(), object)
    {
        cx.open(Mark::Visit(object));
        if cx.world().gc(object).state() == GcState::Collecting(0) {
            // The successor first: moving changes the links.
            cursor = cx.world().next(cursor);
            move_to_unreachable(cx, object, unreachable);
        } else {
            referents.visit(cx, object, |cx, target| visit_reachable(cx, target, object, young));
            settle(cx, object);
            // Only now: the list may have grown behind it.
            cursor = cx.world().next(cursor);
            scanned(cx, object);
        }
        cx.close();
    }
    cursor
}

/// **mark unreachable**: nothing from outside has been found for it yet.
#[inline(always)]
pub(crate) fn move_to_unreachable<R: Recorder>(cx: &mut Cx<R>, object: ObjId, to: ListId) {
    let prev = cx.world().prev(object);
    cx.emit(Event::MarkUnreachable { object, prev, to, refs: 0 });
}

/// Three cases, and two of nothing to do: it is final already or not examined; it is ahead and will be
/// found reachable anyway.
#[inline(always)]
pub(crate) fn visit_reachable<R: Recorder>(cx: &mut Cx<R>, target: Value, from: ObjId, young: ListId) {
    match cx.world().examined(target) {
        // It moved away too early: back, to the tail, where the walk will come by.
        Some((object, GcState::Unreachable)) => {
            let prev = cx.world().prev(object);
            cx.emit(Event::Rescue { object, prev, from, to: young });
        }
        // It is still ahead: it will stay where it is.
        Some((object, GcState::Collecting(0))) => cx.emit(Event::Promise { object, from }),
        Some(_) | None => {}
    }
}
