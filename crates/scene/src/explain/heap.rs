//! Sentences for the passes that walk over memory: the collector of free-threaded builds.

use model::{AliveMarking, Event, ListId, ObjId, Pass};

use super::sentence::{Sentence, count as number_of, distinct};
use crate::collection::Counts;
use crate::scene::Tone;

/// What a pass, or the rest of it, did.
pub(super) fn write(sentence: &mut Sentence<'_, '_>, pass: Pass, counts: Counts) {
    match pass {
        Pass::MarkAlive if counts.alive == 0 => {
            sentence.text("All threads stop. The roots reach nothing that is tracked.");
        }
        Pass::MarkAlive => {
            sentence
                .text("All threads stop. ")
                .text(number_of(counts.alive, "object"))
                .text(" reached from the roots: ");
            sentence.toned("alive", Tone::Rescue).text(", and left out of the rest.");
        }
        Pass::UpdateAndSubtract if counts.examined == 0 => {
            sentence.text("Nothing on the heap is left to be looked at.");
        }
        Pass::UpdateAndSubtract => {
            let is_first = sentence.moment.input.dialect.alive_marking == AliveMarking::Never;
            sentence.text(if is_first { "All threads stop. " } else { "" });
            sentence.text(format!("{} counted, ", number_of(counts.examined, "object")));
            sentence.toned(&number_of(counts.subtracted, "reference"), Tone::Subtract);
            sentence.text(" from inside taken off: gc_refs counts those from outside.");
        }
        Pass::MarkReachable if counts.settled == 0 => {
            sentence.text("Nothing that was counted has references from outside.");
        }
        Pass::MarkReachable => {
            sentence.text("What has references from outside is ").toned("reachable", Tone::Rescue);
            sentence.text(format!(", with all that it refers to: {}.", number_of(counts.settled, "object")));
        }
        _ if counts.marked == 0 => {
            sentence.text("Nothing is left: all of it is reachable.");
        }
        _ => {
            sentence.text(format!("{} left: ", number_of(counts.marked, "object")));
            sentence
                .toned("unreachable", Tone::Unreachable)
                .text(", and held by a stack that gives back the last first.");
        }
    };
}

/// `update_refs` at one object.
pub(super) fn count(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    let events = sentence.moment.events();
    if events.iter().any(|event| matches!(event, Event::Untrack { .. })) {
        sentence.object(object).text(" holds nothing that could be part of a cycle: the collector stops watching it.");
        return;
    }
    let targets = distinct(events.iter().filter_map(|event| match event {
        Event::SubtractRef { object, .. } => Some(*object),
        _ => None,
    }));
    let refs = sentence.moment.world.ob_refcnt(object);
    sentence.object(object).text(format!(": its count, {refs}, is added to gc_refs"));
    match targets.as_slice() {
        [] => sentence.text(". It refers to nothing on the heap."),
        targets => sentence.text(", and one ").toned("taken off", Tone::Subtract).text(" ").objects(targets).text("."),
    };
}

/// `mark_heap_visitor`, and what it finds on the work stack, at one object.
pub(super) fn mark(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    let events = sentence.moment.events();
    let is_popped = events
        .iter()
        .any(|event| matches!(event, Event::Move { object: moved, to: ListId::Heap, .. } if *moved == object));
    let is_settled =
        events.iter().any(|event| matches!(event, Event::Settle { object: settled, .. } if *settled == object));
    sentence.object(object);
    match (is_settled, is_popped) {
        (true, _) => sentence.text(" has references from outside: it is ").toned("reachable", Tone::Rescue),
        (false, true) => sentence.text(" comes off the work stack"),
        (false, false) => {
            sentence.text(" has no reference from outside: it still counts as unreachable.");
            return;
        }
    };
    pushed(sentence, events);
}

/// `mark_alive_from_roots` at one object.
pub(super) fn mark_alive(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    sentence.object(object).text(" is reachable from a root");
    pushed(sentence, sentence.moment.events());
}

fn pushed(sentence: &mut Sentence<'_, '_>, events: &[Event]) {
    let pushed = distinct(events.iter().filter_map(|event| match event {
        Event::Move { object, to: ListId::WorkStack, .. } => Some(*object),
        _ => None,
    }));
    match pushed.as_slice() {
        [] => sentence.text(". Nothing that it refers to has to be looked at."),
        pushed => sentence.text("; ").objects(pushed).either(
            pushed.len() == 1,
            " goes on the work stack.",
            " go on the work stack.",
        ),
    };
}

/// `scan_heap_visitor` at one object.
pub(super) fn scan(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    sentence.object(object).text(" is left: it is ").toned("unreachable", Tone::Unreachable);
    sentence.text(", and goes on top of the stack, which holds it.");
}
