//! Sentences for the passes that only the incremental collector has.

use model::{Event, ListId, ObjId};

use super::sentence::{Sentence, count, distinct};
use crate::scene::Tone;

/// What the roots reach.
pub(super) fn mark_roots(sentence: &mut Sentence<'_, '_>) {
    match moved_to(sentence, ListId::Visited).len() {
        0 => sentence.text("The roots reach nothing that this round has not seen already."),
        marked => sentence
            .text(count(marked as u32, "object"))
            .text(" ")
            .toned("reached", Tone::Rescue)
            .text(" from modules and running functions: visited, and not looked at again in this round."),
    };
}

/// What the next increment consists of.
pub(super) fn fill(sentence: &mut Sentence<'_, '_>) {
    let world = sentence.moment.world;
    let taken = moved_to(sentence, ListId::Increment).len();
    let young = world.members(ListId::Increment).count().saturating_sub(taken);
    let work = world.work_to_do();
    sentence.text("The increment: ").toned(&format!("{young} young"), Tone::Merge);
    match taken {
        0 if work <= 0 => sentence.text(format!(
            ". Nothing is taken from pending: increments are ahead of their work, by {}.",
            count(u32::try_from(-work).unwrap_or(u32::MAX), "object")
        )),
        0 => sentence.text(format!(". That is enough for now: there is work for {work}.")),
        taken => {
            sentence.text(format!(" and {taken} from pending, with all that they reach: there is work for {work}."))
        }
    };
}

/// The end of a round.
pub(super) fn swap(sentence: &mut Sentence<'_, '_>) {
    sentence.text("Nothing is pending any more: what has been visited is ").toned("pending", Tone::Merge);
    sentence.text(" from now on, and the next increment marks again.");
}

/// What the marking, or the filling, does when it comes to an object.
pub(super) fn visit(sentence: &mut Sentence<'_, '_>, object: ObjId, is_marking: bool) {
    let to = if is_marking { ListId::Reachable } else { ListId::Increment };
    // A root itself moves right before it is looked through.
    let moved: Vec<ObjId> = moved_to(sentence, to).into_iter().filter(|moved| *moved != object).collect();
    sentence.object(object).text(if is_marking { " is reachable from a root" } else { " is in the increment" });
    match moved.as_slice() {
        [] => sentence.text(", and refers to nothing that has not been seen."),
        moved => sentence.text(", and so ").objects(moved).either(
            moved.len() == 1,
            if is_marking { " is reachable too." } else { " comes along." },
            if is_marking { " are reachable too." } else { " come along." },
        ),
    };
}

fn moved_to(sentence: &Sentence<'_, '_>, list: ListId) -> Vec<ObjId> {
    let events = sentence.moment.events().iter();
    distinct(events.filter_map(|event| match event {
        Event::Move { object, to, .. } if *to == list => Some(*object),
        _ => None,
    }))
}
