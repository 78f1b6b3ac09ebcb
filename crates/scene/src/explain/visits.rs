//! Sentences for what a pass does when it comes to one object.

use model::{Event, ListId, ObjId, Pass};
use words::page;

use super::heap;
use super::increments;
use super::passes;
use super::sentence::{Sentence, distinct};

/// What the visit did, and why.
pub(super) fn write(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    let moment = sentence.moment;
    let Some(pass) = moment.situation.pass else {
        return sentence.say(page::looked_at(object));
    };
    if is_part(sentence) && nothing_told(sentence, object) {
        return sentence.say(page::pass_is_at(object));
    }
    match pass {
        Pass::SubtractRefs => subtract(sentence, object),
        Pass::MarkUnreachable => mark(sentence, object),
        Pass::Rescue | Pass::MoveUnreachable => walk(sentence, object),
        Pass::MoveFinalizers => set_aside(sentence, object),
        Pass::HandleWeakrefs | Pass::ClearWeakrefs => weakrefs(sentence, object),
        Pass::FinalizeGarbage => finalize(sentence, object),
        Pass::DeleteGarbage => delete(sentence, object),
        Pass::UntrackTuples | Pass::UntrackDicts => untrack(sentence, object),
        Pass::HandleFinalizers => {
            sentence.say(page::kept_for_finalizer(object));
        }
        Pass::UpdateRefs => copy(sentence, object),
        // The same two walks once more, over what is unreachable.
        Pass::HandleResurrected if has(sentence, |event| matches!(event, Event::UpdateRefs { .. })) => {
            copy(sentence, object);
        }
        Pass::HandleResurrected if has(sentence, |event| matches!(event, Event::SubtractRef { .. })) => {
            subtract(sentence, object);
        }
        Pass::HandleResurrected if has(sentence, |event| matches!(event, Event::Move { to: ListId::Heap, .. })) => {
            heap::mark(sentence, object);
        }
        Pass::HandleResurrected if !nothing_told(sentence, object) => walk(sentence, object),
        Pass::UpdateAndSubtract => heap::count(sentence, object),
        Pass::MarkReachable => heap::mark(sentence, object),
        Pass::MarkAlive => heap::mark_alive(sentence, object),
        Pass::ScanHeap => heap::scan(sentence, object),
        Pass::MarkRoots => increments::visit(sentence, object, true),
        Pass::FillIncrement => increments::visit(sentence, object, false),
        Pass::Merge | Pass::Restore | Pass::MergeSurvivors | Pass::HandleResurrected | Pass::SwapSpaces => {
            passes::write(sentence, pass);
        }
    }
}

/// Whether the beat is only a part of the visit: single events, or what was left when Python code had
/// run inside of it.
fn is_part(sentence: &Sentence<'_, '_>) -> bool {
    let moment = sentence.moment;
    let span = moment.situation.span.map(|span| moment.input.recording.outline().span(span));
    match (span, moment.beat) {
        (Some(span), Some(beat)) => beat.begin > span.begin || beat.end < span.end,
        _ => false,
    }
}

fn has(sentence: &Sentence<'_, '_>, matches: impl Fn(&Event) -> bool) -> bool {
    sentence.moment.events().iter().any(matches)
}

/// Whether no event of the beat is one that a sentence is made for.
fn nothing_told(sentence: &Sentence<'_, '_>, object: ObjId) -> bool {
    let tells = |event: &Event| match *event {
        Event::SubtractRef { .. } | Event::Promise { .. } | Event::Rescue { .. } | Event::MarkUnreachable { .. } => {
            true
        }
        Event::ClearWeakref { .. } | Event::SetFinalized { .. } | Event::UpdateRefs { .. } => true,
        Event::Clear { object: cleared } => cleared == object,
        Event::MarkAlive { .. } => true,
        Event::Move { to, .. } => {
            matches!(to, ListId::Finalizers | ListId::Visited | ListId::Increment | ListId::WorkStack | ListId::Heap)
        }
        Event::Untrack { .. } => sentence.moment.situation.pass != Some(Pass::DeleteGarbage),
        _ => false,
    };
    !has(sentence, tells)
}

fn subtract(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    let events = sentence.moment.events().iter();
    let hits: Vec<ObjId> = events
        .filter_map(|event| match event {
            Event::SubtractRef { object, .. } => Some(*object),
            _ => None,
        })
        .collect();
    let targets = distinct(hits.iter().copied());
    sentence.say(match targets.as_slice() {
        [] => page::subtract_nothing(object),
        [target] if *target == object => page::subtract_itself(hits.len(), object),
        [target] => page::subtract_one(hits.len(), object, *target),
        targets => page::subtract_many(object, targets),
    });
}

fn copy(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    let refs = sentence.moment.world.ob_refcnt(object);
    // Only the stack of the unreachable holds what it holds.
    let is_less = has(sentence, |event| matches!(event, Event::UpdateRefs { refs: copied, .. } if *copied < refs));
    sentence.say(if is_less { page::copied_less_one(object, refs) } else { page::copied(object, refs) });
}

fn mark(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    if has(sentence, |event| matches!(event, Event::MarkUnreachable { .. })) {
        return from_inside_only(sentence, object);
    }
    let refs = sentence.moment.world.gc_refs(object).unwrap_or(0);
    sentence.say(page::stays_from_outside(object, refs));
}

/// Why an object moves to `unreachable`.
fn from_inside_only(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    sentence.say(page::from_inside_only(object, sentence.moment.world.ob_refcnt(object)));
}

/// `move_unreachable` at one object, and the talk's rescue.
fn walk(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    let events = sentence.moment.events();
    if events.iter().any(|event| matches!(event, Event::MarkUnreachable { .. })) {
        from_inside_only(sentence, object);
        return;
    }
    let rescued = distinct(events.iter().filter_map(|event| match event {
        Event::Rescue { object, .. } => Some(*object),
        _ => None,
    }));
    let promised = distinct(events.iter().filter_map(|event| match event {
        Event::Promise { object, .. } => Some(*object),
        _ => None,
    }));
    match (rescued.as_slice(), promised.as_slice()) {
        ([], []) => sentence.say(page::reachable_alone(object)),
        ([], promised) => sentence.say(page::reachable_ahead(object, promised)),
        (rescued, promised) => rescue(sentence, object, rescued, promised),
    }
}

fn rescue(sentence: &mut Sentence<'_, '_>, object: ObjId, rescued: &[ObjId], promised: &[ObjId]) {
    let Some(&first) = rescued.first() else { return };
    // A long name is not said three times.
    let is_brief = rescued.len() == 1 && sentence.are_long(object, first);
    sentence.say(match (is_brief, promised) {
        (true, []) => page::rescues_briefly(object, first),
        (true, promised) => page::rescues_ahead_briefly(object, promised, first),
        (false, []) => page::rescues(object, rescued, first),
        (false, promised) => page::rescues_ahead(object, promised, rescued, first),
    });
}

fn set_aside(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    let moment = sentence.moment;
    let events = moment.events().iter();
    let moved = distinct(events.filter_map(|event| match event {
        Event::Move { object, to: ListId::Finalizers, .. } => Some(*object),
        _ => None,
    }));
    sentence.say(match moved.as_slice() {
        [] => page::aside_not(object),
        [one] if *one == object => page::aside(object),
        moved => page::aside_too(object, moved),
    });
}

fn weakrefs(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    let events = sentence.moment.events().iter();
    let cleared = distinct(events.filter_map(|event| match event {
        Event::ClearWeakref { weakref, .. } => Some(*weakref),
        _ => None,
    }));
    sentence.say(match cleared.as_slice() {
        [] => page::weakref_none(object),
        cleared => page::weakref_cleared(cleared, object),
    });
}

fn finalize(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    let calls = has(sentence, |event| matches!(event, Event::SetFinalized { .. }));
    sentence.say(if calls { page::finalizer_called(object) } else { page::finalizer_none(object) });
}

fn delete(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    let events = sentence.moment.events();
    let clears = events.iter().any(|event| matches!(event, Event::Clear { .. }));
    let freed = distinct(events.iter().filter_map(|event| match event {
        Event::Free { object } => Some(*object),
        _ => None,
    }));
    let others: Vec<ObjId> = freed.iter().copied().filter(|id| *id != object && is_known(sentence, *id)).collect();
    sentence.say(match (freed.contains(&object), others.as_slice()) {
        _ if !clears => page::clear_cannot(object),
        (true, []) => page::clear_freed(object),
        (true, others) => page::clear_freed_with(object, others),
        (false, []) => page::clear_not_freed(object),
        (false, others) => page::clear_frees(object, others),
    });
}

/// Whether a viewer knows an object, other than as a part of another one.
fn is_known(sentence: &Sentence<'_, '_>, id: ObjId) -> bool {
    let moment = sentence.moment;
    moment.cast.is_on_stage(id) && moment.folded_into(id).is_none()
}

fn untrack(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    let leaves = has(sentence, |event| matches!(event, Event::Untrack { .. }));
    sentence.say(if leaves { page::untracked_object(object) } else { page::stays_tracked(object) });
}
