//! Sentences for a pass as a whole, and for a collection as a whole.

use model::{Collector, Counter, Event, Generation, ListId, ObjId, Pass, Reason};

use super::heap;
use super::increments;
use super::sentence::{Sentence, count, distinct};
use crate::collection::{self, Counts};
use crate::scene::Tone;

/// What a pass, or the rest of it, did.
pub(super) fn write(sentence: &mut Sentence<'_, '_>, pass: Pass) {
    let moment = sentence.moment;
    let counts = Counts::of(moment.events());
    match pass {
        Pass::Merge => merge(sentence),
        Pass::MarkAlive | Pass::UpdateAndSubtract | Pass::MarkReachable | Pass::ScanHeap => {
            heap::write(sentence, pass, counts);
        }
        Pass::MarkRoots => increments::mark_roots(sentence),
        Pass::FillIncrement => increments::fill(sentence),
        Pass::SwapSpaces => increments::swap(sentence),
        Pass::UpdateRefs if counts.examined == 1 => one_copied(sentence),
        Pass::UpdateRefs => {
            sentence.text("gc_refs of ").text(each(counts.examined));
            sentence.text(" becomes a copy of the reference count: copies can be counted down.");
        }
        Pass::SubtractRefs => {
            sentence.toned(&count(counts.subtracted, "reference"), Tone::Subtract);
            sentence.text(" from inside the list subtracted: what is left in gc_refs comes from outside.");
        }
        Pass::MarkUnreachable if counts.marked == 0 => {
            sentence.text("Everything has references from outside: nothing moves.");
        }
        Pass::MarkUnreachable => {
            sentence.text(count(counts.marked, "object")).text(" with gc_refs 0 moved: no reference from outside, so ");
            sentence.toned("perhaps unreachable", Tone::Unreachable).text(".");
        }
        Pass::Rescue if counts.rescued == 0 => {
            sentence.text("Nothing reachable refers to anything on unreachable: nothing is moved back.");
        }
        Pass::Rescue => {
            sentence.text(count(counts.rescued, "object")).text(" ").toned("rescued", Tone::Rescue);
            sentence.text(": something reachable refers to what is moved back.");
        }
        Pass::MoveUnreachable => {
            let left = counts.marked.saturating_sub(counts.rescued);
            sentence.text(count(left, "object")).text(" left on ").toned("unreachable", Tone::Unreachable);
            sentence.text(format!("; {} moved there and back.", count(counts.rescued, "object")));
        }
        Pass::Restore => {
            sentence.text("gc_refs has done its work. The reference counts themselves were never changed.");
        }
        Pass::UntrackTuples | Pass::UntrackDicts => untracked(sentence, counts.untracked),
        Pass::MergeSurvivors => survivors(sentence),
        Pass::MoveFinalizers => finalizers(sentence),
        Pass::HandleWeakrefs if counts.weakrefs == 0 => {
            sentence.text("No weak reference to what is unreachable has to be cleared.");
        }
        Pass::HandleWeakrefs => {
            sentence.text(count(counts.weakrefs, "weak reference")).text(" to the unreachable ");
            sentence.text(if counts.weakrefs == 1 { "is " } else { "are " }).toned("cleared", Tone::Weak).text(".");
        }
        Pass::FinalizeGarbage if counts.finalized == 0 => {
            sentence.text("Nothing on unreachable has a finalizer that is still to be called.");
        }
        Pass::FinalizeGarbage => {
            sentence.text(count(counts.finalized, "finalizer")).text(" ").toned("called", Tone::Finalize);
            sentence.text(", before anything is cleared.");
        }
        Pass::HandleResurrected => resurrected(sentence),
        Pass::ClearWeakrefs if counts.weakrefs == 0 => {
            sentence.text("No weak reference to the trash is left, and none has been made by a finalizer.");
        }
        Pass::ClearWeakrefs => {
            sentence.text(count(counts.weakrefs, "weak reference")).text(" that finalizers made or left ");
            sentence.text(if counts.weakrefs == 1 { "is " } else { "are " }).toned("cleared", Tone::Weak);
            sentence.text(": no callback may see what is taken apart.");
        }
        Pass::DeleteGarbage if counts.freed == 0 => {
            sentence.text("Nothing is freed in this step of the clearing.");
        }
        Pass::DeleteGarbage => {
            sentence.text("What is unreachable is ").toned("cleared", Tone::Clear);
            sentence.text(format!(": {} freed.", count(counts.freed, "object")));
        }
        Pass::HandleFinalizers => garbage(sentence),
    }
}

fn one_copied(sentence: &mut Sentence<'_, '_>) {
    let copied = sentence.moment.events().iter().find_map(|event| match *event {
        Event::UpdateRefs { object, refs, .. } => Some((object, refs)),
        _ => None,
    });
    if let Some((object, refs)) = copied {
        sentence.text("gc_refs of ").object(object).text(format!(" becomes a copy of its reference count, {refs}."));
    }
}

fn each(objects: u32) -> String {
    if objects == 1 { "the 1 object".to_owned() } else { format!("each of {objects} objects") }
}

fn merge(sentence: &mut Sentence<'_, '_>) {
    let moment = sentence.moment;
    let Some(found) = moment.situation.collection else { return };
    if moment.input.dialect.collector != Collector::Generational {
        sentence.text("Everything is to be collected: young and pending are ").toned("appended", Tone::Merge);
        sentence.text(" to visited.");
        return;
    }
    let number = found.generation.number();
    if found.reason == Reason::Automatic {
        trigger(sentence, found.generation);
        return;
    }
    let merged: Vec<&str> = moment
        .events()
        .iter()
        .filter_map(|event| match event {
            Event::Merge { from, .. } => Some(from.name()),
            _ => None,
        })
        .collect();
    match (number, merged.as_slice()) {
        (0, _) => sentence.text("Generation 0 is to be collected. There is none younger, so nothing is merged."),
        (_, []) => sentence.text(format!("Generation {number} is to be collected; the younger ones are empty.")),
        (_, merged) => {
            sentence.text(format!("Generation {number} is to be collected: {} ", merged.join(" and ")));
            sentence.either(merged.len() == 1, "is ", "are ").toned("appended", Tone::Merge).text(" to its list.")
        }
    };
}

/// Why a collection begins by itself.
fn trigger(sentence: &mut Sentence<'_, '_>, generation: Generation) {
    let counted = sentence.moment.events().iter().find_map(|event| match *event {
        Event::Count { counter: Counter::Count(of), old, new: 0 } if of == generation => Some(old),
        _ => None,
    });
    let threshold = sentence.moment.world.threshold(generation);
    let number = generation.number();
    match (counted, number) {
        (Some(counted), 0) => sentence.text(format!(
            "{counted} more objects made than freed, over the threshold of {threshold}: generation 0 is collected."
        )),
        (Some(counted), _) => sentence.text(format!(
            "Generation {} was collected {counted} times, over the threshold of {threshold}: now generation {number} is.",
            number - 1
        )),
        (None, _) => sentence.text(format!("A counter went over its threshold: generation {number} is collected.")),
    };
}

fn survivors(sentence: &mut Sentence<'_, '_>) {
    let moment = sentence.moment;
    let Some(found) = moment.situation.collection else { return };
    let all = Counts::of(collection::events_of(moment.input.recording, found.span));
    let left = all.examined.saturating_sub(all.marked.saturating_sub(all.rescued));
    let dialect = moment.input.dialect;
    let (from, to) = (dialect.examined_by(found.generation), dialect.survivors_of(found.generation));
    if from == to {
        sentence.text(format!("What survived stays in {}: there is none older.", to.name()));
        return;
    }
    match left {
        0 => sentence.text("Nothing survived, so nothing moves on."),
        1 => sentence.text(format!("The only survivor moves to {}.", to.name())),
        left => sentence.text(format!("The {left} survivors move to {}.", to.name())),
    };
}

fn untracked(sentence: &mut Sentence<'_, '_>, number: u32) {
    match number {
        0 => sentence.text("Every one of them holds something that could be part of a cycle: all stay on the list."),
        _ => sentence
            .text(format!("The collector stops watching {}: no cycle can go through ", count(number, "object")))
            .either(number == 1, "it.", "them."),
    };
}

fn finalizers(sentence: &mut Sentence<'_, '_>) {
    let moved = moved_to(sentence, ListId::Finalizers);
    match moved.as_slice() {
        [] => sentence.text("Nothing on unreachable has a finalizer."),
        moved => {
            sentence.objects(moved).either(moved.len() == 1, " is ", " are ").toned("set aside", Tone::Finalize);
            sentence.text(", with all that a finalizer may need.")
        }
    };
}

fn resurrected(sentence: &mut Sentence<'_, '_>) {
    let rescued = distinct(sentence.moment.events().iter().filter_map(|event| match event {
        Event::Rescue { object, .. } => Some(*object),
        _ => None,
    }));
    match rescued.as_slice() {
        [] => sentence.text("After the finalizers references are counted again: what is still unreachable is cleared."),
        rescued => {
            sentence.objects(rescued).either(rescued.len() == 1, " is ", " are ").toned("resurrected", Tone::Rescue);
            sentence.text(": a finalizer made new references.")
        }
    };
}

fn garbage(sentence: &mut Sentence<'_, '_>) {
    let added = distinct(sentence.moment.events().iter().filter_map(|event| match event {
        Event::Insert { value, .. } => value.object(),
        _ => None,
    }));
    match added.as_slice() {
        [] if leaves_finalizers(sentence) => {
            sentence.text("What was set aside moves on with the survivors, and is not cleared.")
        }
        [] => sentence.text("Nothing was set aside for its finalizer."),
        added => sentence
            .objects(added)
            .either(added.len() == 1, " goes", " go")
            .text(" to gc.garbage: the program has to break the cycle."),
    };
}

/// Whether the list of what was set aside joins the older generation.
fn leaves_finalizers(sentence: &Sentence<'_, '_>) -> bool {
    let leaves = |event: &Event| matches!(event, Event::Merge { from: ListId::Finalizers, .. });
    sentence.moment.events().iter().any(leaves)
}

fn moved_to(sentence: &Sentence<'_, '_>, list: ListId) -> Vec<ObjId> {
    let events = sentence.moment.events().iter();
    distinct(events.filter_map(|event| match event {
        Event::Move { object, to, .. } if *to == list => Some(*object),
        _ => None,
    }))
}

/// What a collection did, as one step; or what was left to do at its end.
pub(super) fn write_collection(sentence: &mut Sentence<'_, '_>, generation: Generation) {
    let counts = Counts::of(sentence.moment.events());
    let scope = sentence.moment.input.dialect.scope_of(generation);
    if counts.examined == 0 {
        sentence.text(format!("The collection of {scope} ends."));
        return;
    }
    let found = counts.marked.saturating_sub(counts.rescued);
    sentence.text(format!("{}: {} examined, ", capital(scope), count(counts.examined, "object")));
    sentence.toned(&format!("{found} unreachable"), Tone::Unreachable);
    sentence.text(format!(", {} freed.", counts.freed));
}

fn capital(text: &str) -> String {
    // Our own words are ASCII; the tables for all other letters would be a part of the download.
    let mut letters = text.chars();
    letters.next().into_iter().map(|first| first.to_ascii_uppercase()).chain(letters).collect()
}
