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

use std::ops::Range;

use model::{Cx, Event, GcState, ListId, Mark, ObjId, Recorder};

use crate::tracking::settle;
use crate::untrack::{untrack_tuple, untracks_tuples_in_the_walk};

/// `gc_refs` become copies of the counts.
pub(crate) fn update_refs<R: Recorder>(cx: &mut Cx<R>, young: ListId) {
    let mut cursor = cx.world().first(young);
    // Left of `object`, `gc_refs` is the count; at and right of it nothing is known yet.
    while let Some(object) = cursor {
        cx.open(Mark::Visit(object));
        let (old, refs) = (cx.world().gc(object), cx.world().ob_refcnt(object));
        cx.emit(Event::UpdateRefs { object, old, refs });
        cx.close();
        cursor = cx.world().next(object).object();
    }
}

/// References from inside are taken off: afterwards `gc_refs` counts the references from outside.
pub(crate) fn subtract_refs<R: Recorder>(cx: &mut Cx<R>, young: ListId) {
    let mut cursor = cx.world().first(young);
    // What the objects left of `from` refer to has been taken off.
    while let Some(from) = cursor {
        cx.open(Mark::Visit(from));
        for_each_referent(cx, from, |cx, target| visit_decref(cx, target, from));
        cx.close();
        cursor = cx.world().next(from).object();
    }
}

/// Untracked objects and those of other generations are not examined: references to them count for
/// nothing.
#[inline(always)]
fn visit_decref<R: Recorder>(cx: &mut Cx<R>, object: ObjId, from: ObjId) {
    if let GcState::Collecting(_) = cx.world().gc(object).state() {
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
    let mut cursor = cx.world().first(young);
    while let Some(object) = cursor {
        cx.open(Mark::Visit(object));
        if cx.world().gc(object).state() == GcState::Collecting(0) {
            // The successor first: moving changes the links.
            cursor = cx.world().next(object).object();
            move_to_unreachable(cx, object, unreachable);
        } else {
            visit_referents(cx, object, young);
            settle(cx, object);
            // Only now: the list may have grown behind it.
            cursor = cx.world().next(object).object();
            if untracks {
                untrack_tuple(cx, object);
            }
        }
        cx.close();
    }
}

/// **mark unreachable**: nothing from outside has been found for it yet.
#[inline(always)]
pub(crate) fn move_to_unreachable<R: Recorder>(cx: &mut Cx<R>, object: ObjId, to: ListId) {
    let prev = cx.world().prev(object);
    cx.emit(Event::MarkUnreachable { object, prev, to, refs: 0 });
}

/// What a reachable object refers to is reachable.
#[inline(always)]
pub(crate) fn visit_referents<R: Recorder>(cx: &mut Cx<R>, from: ObjId, young: ListId) {
    for_each_referent(cx, from, |cx, target| visit_reachable(cx, target, from, young));
}

/// What an object refers to, in the order of its traverse function. Exact lists and tuples, of which
/// large heaps consist, are walked without looking up how.
#[inline(always)]
pub(crate) fn for_each_referent<R: Recorder>(cx: &mut Cx<R>, from: ObjId, visit: impl FnMut(&mut Cx<R>, ObjId)) {
    match cx.world().plain_items(from) {
        Some(items) => for_each_item(cx, items, visit),
        None => for_each_referent_of_any(cx, from, visit),
    }
}

#[inline]
fn for_each_item<R: Recorder>(cx: &mut Cx<R>, items: Range<usize>, mut visit: impl FnMut(&mut Cx<R>, ObjId)) {
    for place in items.rev() {
        if let Some(target) = cx.world().at(place).object() {
            visit(cx, target);
        }
    }
}

#[inline(never)]
fn for_each_referent_of_any<R: Recorder>(cx: &mut Cx<R>, from: ObjId, mut visit: impl FnMut(&mut Cx<R>, ObjId)) {
    cx.world().walk(from).visit(|reference| {
        if let Some(target) = cx.world().target(reference).object() {
            visit(cx, target);
        }
    });
}

/// Three cases, and two of nothing to do: it is final already or not examined; it is ahead and will be
/// found reachable anyway.
#[inline(always)]
fn visit_reachable<R: Recorder>(cx: &mut Cx<R>, object: ObjId, from: ObjId, young: ListId) {
    match cx.world().gc(object).state() {
        // It moved away too early: back, to the tail, where the walk will come by.
        GcState::Unreachable => {
            let prev = cx.world().prev(object);
            cx.emit(Event::Rescue { object, prev, from, to: young });
        }
        // It is still ahead: it will stay where it is.
        GcState::Collecting(0) => cx.emit(Event::Promise { object, from }),
        GcState::Collecting(_) | GcState::Idle | GcState::Alive | GcState::Owing(_) => {}
    }
}
