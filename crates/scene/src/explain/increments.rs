//! Sentences for the passes that only the incremental collector has.

use model::{Event, ListId, ObjId};
use words::page;

use super::sentence::{Sentence, distinct};

/// What the roots reach.
pub(super) fn mark_roots(sentence: &mut Sentence<'_, '_>) {
    sentence.say(match moved_to(sentence, ListId::Visited).len() {
        0 => page::marked_roots_none(),
        marked => page::marked_roots(marked),
    });
}

/// What the next increment consists of.
pub(super) fn fill(sentence: &mut Sentence<'_, '_>) {
    let world = sentence.moment.world;
    let taken = moved_to(sentence, ListId::Increment).len();
    let young = world.members(ListId::Increment).count().saturating_sub(taken);
    let work = world.work_to_do();
    sentence.say(match taken {
        0 if work <= 0 => page::increment_ahead(u32::try_from(-work).unwrap_or(u32::MAX), young),
        0 => page::increment_enough(work, young),
        taken => page::increment_filled(taken, work, young),
    });
}

/// The end of a round.
pub(super) fn swap(sentence: &mut Sentence<'_, '_>) {
    sentence.say(page::spaces_swap());
}

/// What the marking, or the filling, does when it comes to an object.
pub(super) fn visit(sentence: &mut Sentence<'_, '_>, object: ObjId, is_marking: bool) {
    let to = if is_marking { ListId::Reachable } else { ListId::Increment };
    // A root itself moves right before it is looked through.
    let moved: Vec<ObjId> = moved_to(sentence, to).into_iter().filter(|moved| *moved != object).collect();
    sentence.say(match (is_marking, moved.as_slice()) {
        (true, []) => page::root_alone(object),
        (true, moved) => page::root_reaches(object, moved),
        (false, []) => page::increment_alone(object),
        (false, moved) => page::increment_takes(object, moved),
    });
}

fn moved_to(sentence: &Sentence<'_, '_>, list: ListId) -> Vec<ObjId> {
    let events = sentence.moment.events().iter();
    distinct(events.filter_map(|event| match event {
        Event::Move { object, to, .. } if *to == list => Some(*object),
        _ => None,
    }))
}
