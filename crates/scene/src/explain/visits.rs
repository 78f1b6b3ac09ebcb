//! Sentences for what a pass does when it comes to one object.

use model::{Event, ListId, ObjId, Pass};

use super::heap;
use super::increments;
use super::passes;
use super::sentence::{Sentence, count, distinct};
use crate::scene::Tone;

/// From this many letters on a sentence is brief about the rest.
const LONG: usize = 56;

/// What the visit did, and why.
pub(super) fn write(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    let moment = sentence.moment;
    let Some(pass) = moment.situation.pass else {
        sentence.object(object).text(" is looked at.");
        return;
    };
    if is_part(sentence) && nothing_told(sentence, object) {
        sentence.text("The pass is at ").object(object).text(".");
        return;
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
            sentence.object(object).text(" has a finalizer, so it is not cleared: gc.garbage keeps it.");
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
    match targets.as_slice() {
        [] => {
            sentence.object(object).text(" refers to nothing in this list: there is nothing to subtract.");
        }
        [target] => {
            let times = if hits.len() > 1 { format!(" {} times", hits.len()) } else { String::new() };
            sentence.object(object).text(" refers to ");
            if *target == object {
                sentence.text("itself")
            } else {
                sentence.object(*target)
            };
            sentence.text(format!("{times}: "));
            sentence.toned(&count(hits.len() as u32, "reference"), Tone::Subtract);
            sentence.text(if hits.len() == 1 { " comes from inside." } else { " come from inside." });
        }
        targets => {
            sentence.object(object).text(" refers to ").objects(targets).text(": ");
            sentence.toned("one less", Tone::Subtract).text(" for each reference from inside.");
        }
    }
}

fn copy(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    let refs = sentence.moment.world.ob_refcnt(object);
    let own = if has(sentence, |event| matches!(event, Event::UpdateRefs { refs: copied, .. } if *copied < refs)) {
        // Only the stack of the unreachable holds what it holds.
        ", less the one that the stack holds"
    } else {
        ""
    };
    sentence.text("gc_refs of ").object(object).text(format!(" becomes a copy of its reference count, {refs}{own}."));
}

fn mark(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    let moment = sentence.moment;
    let moved = moment.events().iter().any(|event| matches!(event, Event::MarkUnreachable { .. }));
    if moved {
        from_inside_only(sentence, object);
        return;
    }
    let refs = moment.world.gc_refs(object).unwrap_or(0);
    from_outside(sentence, object, refs);
    sentence.text(": it stays on the list.");
}

/// Why an object moves to `unreachable`.
fn from_inside_only(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    match sentence.moment.world.ob_refcnt(object) {
        1 => sentence.text("The only reference to ").object(object).text(" comes from inside: it "),
        refs => {
            let all = if refs == 2 { "Both".to_owned() } else { format!("All {refs}") };
            sentence
                .text(format!("{all} references to "))
                .object(object)
                .text(" come from inside, none from outside: it ")
        }
    };
    sentence.toned("may be unreachable", Tone::Unreachable).text(".");
}

/// Why an object is reachable.
fn from_outside(sentence: &mut Sentence<'_, '_>, object: ObjId, refs: u32) {
    let verb = if refs == 1 { "comes" } else { "come" };
    sentence.text(format!("{} to ", count(refs, "reference"))).object(object);
    sentence.text(format!(" {verb} from outside the list"));
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
        ([], []) => {
            sentence.object(object).text(" is reachable. Nothing that it refers to has to move.");
        }
        ([], promised) => {
            sentence.object(object).text(" is reachable. ").objects(promised).either(
                promised.len() == 1,
                " is still ahead: it will be found reachable, and does not move.",
                " are still ahead: they will be found reachable, and do not move.",
            );
        }
        (rescued, promised) => rescue(sentence, object, rescued, promised),
    }
}

fn rescue(sentence: &mut Sentence<'_, '_>, object: ObjId, rescued: &[ObjId], promised: &[ObjId]) {
    sentence.object(object).text(" is reachable and refers to ").objects(rescued).text(", so ");
    match rescued {
        // A long name is not said three times.
        [_] if sentence.letters() > LONG => sentence.text("it is "),
        [one] => sentence.object(*one).text(" is "),
        [_, _] => sentence.text("both are "),
        _ => sentence.text("they are "),
    };
    sentence.toned("rescued", Tone::Rescue);
    match promised {
        [] if rescued.len() == 1 => sentence.text(" and goes back on the list."),
        [] => sentence.text(" and go back on the list."),
        [one] => sentence.text("; ").object(*one).text(" is still ahead and does not move."),
        more => sentence.text("; ").objects(more).text(" are still ahead and do not move."),
    };
}

fn set_aside(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    let moment = sentence.moment;
    let events = moment.events().iter();
    let moved = distinct(events.filter_map(|event| match event {
        Event::Move { object, to: ListId::Finalizers, .. } => Some(*object),
        _ => None,
    }));
    match moved.as_slice() {
        [] => sentence.object(object).text(" has no finalizer: it stays on unreachable."),
        [one] if *one == object => {
            sentence.object(object).text(" has a finalizer, so it is ").toned("set aside", Tone::Finalize);
            sentence.text(" and will not be cleared.")
        }
        moved => {
            sentence.text("The finalizer needs what ").object(object).text(" refers to: ").objects(moved).text(" ");
            sentence
                .text(if moved.len() == 1 { "is " } else { "are " })
                .toned("set aside", Tone::Finalize)
                .text(" too.")
        }
    };
}

fn weakrefs(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    let events = sentence.moment.events().iter();
    let cleared = distinct(events.filter_map(|event| match event {
        Event::ClearWeakref { weakref, .. } => Some(*weakref),
        _ => None,
    }));
    match cleared.as_slice() {
        [] => sentence.text("No weak reference to ").object(object).text(" has to be cleared."),
        [one] => {
            sentence.object(*one).text(" referred to ").object(object).text(", which is unreachable: it is ");
            sentence.toned("cleared", Tone::Weak).text(" and now gives None.")
        }
        more => {
            sentence.objects(more).text(" referred to ").object(object).text(", which is unreachable: they are ");
            sentence.toned("cleared", Tone::Weak).text(".")
        }
    };
}

fn finalize(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    let calls = sentence.moment.events().iter().any(|event| matches!(event, Event::SetFinalized { .. }));
    if calls {
        sentence.text("The finalizer of ").object(object).text(" is ").toned("called", Tone::Finalize);
        sentence.text(", once, while everything that it refers to still exists.");
    } else {
        sentence.object(object).text(" has no finalizer to call.");
    }
}

fn delete(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    let events = sentence.moment.events();
    let clears = events.iter().any(|event| matches!(event, Event::Clear { .. }));
    let freed = distinct(events.iter().filter_map(|event| match event {
        Event::Free { object } => Some(*object),
        _ => None,
    }));
    let others: Vec<ObjId> = freed.iter().copied().filter(|id| *id != object && is_known(sentence, *id)).collect();
    if !clears {
        sentence.object(object).text(" cannot be cleared itself: it goes when the others let go of it.");
        return;
    }
    sentence.object(object).text(" is ").toned("cleared", Tone::Clear).text(": it lets go of what it refers to");
    match (freed.contains(&object), others.as_slice()) {
        (true, []) => sentence.text(" and is freed."),
        (true, others) => sentence.text(", and is freed with ").objects(others).text("."),
        (false, []) => sentence.text(". Something still refers to it, so it is not freed yet."),
        (false, [one]) => sentence.text(", and ").object(*one).text(" is freed."),
        (false, others) => sentence.text(", and ").objects(others).text(" are freed."),
    };
}

/// Whether a viewer knows an object, other than as a part of another one.
fn is_known(sentence: &Sentence<'_, '_>, id: ObjId) -> bool {
    let moment = sentence.moment;
    moment.cast.is_on_stage(id) && moment.folded_into(id).is_none()
}

fn untrack(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    if sentence.moment.events().iter().any(|event| matches!(event, Event::Untrack { .. })) {
        sentence.object(object).text(" holds nothing that could be part of a cycle: the collector stops watching it.");
    } else {
        sentence.object(object).text(" holds objects that could be part of a cycle: it stays on the list.");
    }
}
