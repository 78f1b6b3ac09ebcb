//! Sentences for the passes that walk over memory: the collector of free-threaded builds.

use model::{AliveMarking, Event, ListId, ObjId, Pass};
use words::page;

use super::sentence::{Sentence, distinct};
use crate::collection::Counts;

/// What a pass, or the rest of it, did.
pub(super) fn write(sentence: &mut Sentence<'_, '_>, pass: Pass, counts: Counts) {
    let is_first = sentence.moment.input.dialect.alive_marking == AliveMarking::Never;
    sentence.say(match pass {
        Pass::MarkAlive if counts.alive == 0 => page::roots_reach_nothing(),
        Pass::MarkAlive => page::roots_reach(counts.alive),
        Pass::UpdateAndSubtract if counts.examined == 0 => page::heap_nothing_left(),
        Pass::UpdateAndSubtract if is_first => page::heap_counted_first(counts.examined, counts.subtracted),
        Pass::UpdateAndSubtract => page::heap_counted(counts.examined, counts.subtracted),
        Pass::MarkReachable if counts.settled == 0 => page::heap_none_outside(),
        Pass::MarkReachable => page::heap_reachable(counts.settled),
        _ if counts.marked == 0 => page::heap_all_reachable(),
        _ => page::heap_left(counts.marked),
    });
}

/// `update_refs` at one object.
pub(super) fn count(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    let events = sentence.moment.events();
    if events.iter().any(|event| matches!(event, Event::Untrack { .. })) {
        return sentence.say(page::untracked_object(object));
    }
    let targets = distinct(events.iter().filter_map(|event| match event {
        Event::SubtractRef { object, .. } => Some(*object),
        _ => None,
    }));
    let refs = sentence.moment.world.ob_refcnt(object);
    sentence.say(match targets.as_slice() {
        [] => page::adds(object, refs),
        targets => page::adds_and_takes_off(object, refs, targets),
    });
}

/// `mark_heap_visitor`, and what it finds on the work stack, at one object.
pub(super) fn mark(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    let events = sentence.moment.events();
    let is_popped = events
        .iter()
        .any(|event| matches!(event, Event::Move { object: moved, to: ListId::Heap, .. } if *moved == object));
    let is_settled =
        events.iter().any(|event| matches!(event, Event::Settle { object: settled, .. } if *settled == object));
    let pushed = pushed(events);
    sentence.say(match (is_settled, is_popped, pushed.as_slice()) {
        (true, _, []) => page::settled_alone(object),
        (true, _, pushed) => page::settled(object, pushed),
        (false, true, []) => page::popped_alone(object),
        (false, true, pushed) => page::popped(object, pushed),
        (false, false, _) => page::not_settled(object),
    });
}

/// `mark_alive_from_roots` at one object.
pub(super) fn mark_alive(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    sentence.say(match pushed(sentence.moment.events()).as_slice() {
        [] => page::alive_alone(object),
        pushed => page::alive(object, pushed),
    });
}

/// What goes on the work stack.
fn pushed(events: &[Event]) -> Vec<ObjId> {
    distinct(events.iter().filter_map(|event| match event {
        Event::Move { object, to: ListId::WorkStack, .. } => Some(*object),
        _ => None,
    }))
}

/// `scan_heap_visitor` at one object.
pub(super) fn scan(sentence: &mut Sentence<'_, '_>, object: ObjId) {
    sentence.say(page::scanned(object));
}
