//! Sentences for a pass as a whole, and for a collection as a whole.

use model::{Collector, Counter, Event, Generation, ListId, ObjId, Pass, Reason};
use words::page;

use super::heap;
use super::increments;
use super::sentence::{Sentence, distinct};
use super::terms::{list, scope_capital, scope_of};
use crate::collection::{self, Counts};
use crate::stage::lane_of;

/// What a pass, or the rest of it, did.
pub(super) fn write(sentence: &mut Sentence<'_, '_>, pass: Pass) {
    let moment = sentence.moment;
    let counts = Counts::of(moment.events());
    let said = match pass {
        Pass::Merge => return merge(sentence),
        Pass::MarkAlive | Pass::UpdateAndSubtract | Pass::MarkReachable | Pass::ScanHeap => {
            return heap::write(sentence, pass, counts);
        }
        Pass::MarkRoots => return increments::mark_roots(sentence),
        Pass::FillIncrement => return increments::fill(sentence),
        Pass::SwapSpaces => return increments::swap(sentence),
        Pass::UpdateRefs if counts.examined == 1 => return one_copied(sentence),
        Pass::UpdateRefs => page::copies(counts.examined),
        Pass::SubtractRefs => page::subtracted(counts.subtracted),
        Pass::MarkUnreachable if counts.marked == 0 => page::marked_none(),
        Pass::MarkUnreachable => page::marked(counts.marked),
        Pass::Rescue if counts.rescued == 0 => page::rescued_none(),
        Pass::Rescue => page::rescued_some(counts.rescued),
        Pass::MoveUnreachable => page::moved_unreachable(counts.marked.saturating_sub(counts.rescued), counts.rescued),
        Pass::Restore => page::restored(),
        Pass::UntrackTuples | Pass::UntrackDicts if counts.untracked == 0 => page::untracked_none(),
        Pass::UntrackTuples | Pass::UntrackDicts => page::untracked(counts.untracked),
        Pass::MergeSurvivors => return survivors(sentence),
        Pass::MoveFinalizers => return finalizers(sentence),
        Pass::HandleWeakrefs if counts.weakrefs == 0 => page::weakrefs_none(),
        Pass::HandleWeakrefs => page::weakrefs_cleared(counts.weakrefs),
        Pass::FinalizeGarbage if counts.finalized == 0 => page::finalized_none(),
        Pass::FinalizeGarbage => page::finalized(counts.finalized),
        Pass::HandleResurrected => return resurrected(sentence),
        Pass::ClearWeakrefs if counts.weakrefs == 0 => page::late_weakrefs_none(),
        Pass::ClearWeakrefs => page::late_weakrefs_cleared(counts.weakrefs),
        Pass::DeleteGarbage if counts.freed == 0 => page::deleted_none(),
        Pass::DeleteGarbage => page::deleted(counts.freed),
        Pass::HandleFinalizers => return garbage(sentence),
    };
    sentence.say(said);
}

fn one_copied(sentence: &mut Sentence<'_, '_>) {
    let copied = sentence.moment.events().iter().find_map(|event| match *event {
        Event::UpdateRefs { object, refs, .. } => Some((object, refs)),
        _ => None,
    });
    if let Some((object, refs)) = copied {
        sentence.say(page::copied(object, refs));
    }
}

fn merge(sentence: &mut Sentence<'_, '_>) {
    let moment = sentence.moment;
    let Some(found) = moment.situation.collection else { return };
    if moment.input.dialect.collector != Collector::Generational {
        sentence.say(page::merge_everything());
        return;
    }
    if found.reason == Reason::Automatic {
        trigger(sentence, found.generation);
        return;
    }
    let number = found.generation.number();
    let merged = moment.events().iter().filter_map(|event| match event {
        Event::Merge { from, .. } => Some(list(lane_of(Some(*from)))),
        _ => None,
    });
    sentence.say(match (number, merged.collect::<Vec<_>>().as_slice()) {
        (0, _) => page::merge_none_younger(),
        (_, []) => page::merge_empty(number),
        (_, [one]) => page::merge_one(number, one),
        (_, [one, two, ..]) => page::merge_two(number, one, two),
    });
}

/// Why a collection begins by itself.
fn trigger(sentence: &mut Sentence<'_, '_>, generation: Generation) {
    let counted = sentence.moment.events().iter().find_map(|event| match *event {
        Event::Count { counter: Counter::Count(of), old, new: 0 } if of == generation => Some(old),
        _ => None,
    });
    let threshold = sentence.moment.world.threshold(generation);
    let number = generation.number();
    sentence.say(match (counted, number) {
        (Some(counted), 0) => page::trigger_young(counted, threshold),
        (Some(counted), _) => page::trigger_older(counted, number, number - 1, threshold),
        (None, _) => page::trigger_unknown(number),
    });
}

fn survivors(sentence: &mut Sentence<'_, '_>) {
    let moment = sentence.moment;
    let Some(found) = moment.situation.collection else { return };
    let all = Counts::of(collection::events_of(moment.input.recording, found.span));
    let left = all.examined.saturating_sub(all.marked.saturating_sub(all.rescued));
    let dialect = moment.input.dialect;
    let (from, to) = (dialect.examined_by(found.generation), dialect.survivors_of(found.generation));
    let to_list = list(lane_of(Some(to)));
    sentence.say(match left {
        _ if from == to => page::survivors_stay(&to_list),
        0 => page::survivors_none(),
        left => page::survivors_move(left, &to_list),
    });
}

fn finalizers(sentence: &mut Sentence<'_, '_>) {
    let moved = moved_to(sentence, ListId::Finalizers);
    sentence.say(match moved.as_slice() {
        [] => page::finalizers_none(),
        moved => page::finalizers_aside(moved),
    });
}

fn resurrected(sentence: &mut Sentence<'_, '_>) {
    let rescued = distinct(sentence.moment.events().iter().filter_map(|event| match event {
        Event::Rescue { object, .. } => Some(*object),
        _ => None,
    }));
    sentence.say(match rescued.as_slice() {
        [] => page::resurrected_none(),
        rescued => page::resurrected(rescued),
    });
}

fn garbage(sentence: &mut Sentence<'_, '_>) {
    let added = distinct(sentence.moment.events().iter().filter_map(|event| match event {
        Event::Insert { value, .. } => value.object(),
        _ => None,
    }));
    sentence.say(match added.as_slice() {
        [] if leaves_finalizers(sentence) => page::garbage_moves_on(),
        [] => page::garbage_none(),
        added => page::garbage_kept(added),
    });
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
    let dialect = sentence.moment.input.dialect;
    if counts.examined == 0 {
        return sentence.say(page::collection_ends(&scope_of(dialect, generation)));
    }
    let found = counts.marked.saturating_sub(counts.rescued);
    let scope = scope_capital(dialect, generation);
    sentence.say(page::collection_did(counts.examined, found, counts.freed, &scope));
}
