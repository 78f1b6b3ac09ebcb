//! The list of steps: the talk's seven, or the functions of CPython that the collection went through.

use model::{Collector, Dialect, Finalizers, Pass, Resurrection, WeakrefClearing};
use timeline::SpanId;
use words::{Message, Page, page};

use super::is_talk;
use crate::collection::{self, Counts};
use crate::moment::Moment;
use crate::said::{Progress, StepRow};
use crate::scene::Tone;

/// The steps as the talk words them.
pub(super) fn talk() -> [Message<'static, Page>; 7] {
    [page::step_1(), page::step_2(), page::step_3(), page::step_4(), page::step_5(), page::step_6(), page::step_7()]
}

/// The step of the talk that a pass belongs to, from 0.
pub(super) fn talk_step(pass: Pass) -> usize {
    match pass {
        Pass::Merge | Pass::MarkRoots | Pass::FillIncrement | Pass::MarkAlive => 0,
        Pass::UpdateRefs | Pass::SubtractRefs | Pass::UpdateAndSubtract => 1,
        Pass::MarkUnreachable => 2,
        Pass::Rescue | Pass::MoveUnreachable | Pass::MarkReachable | Pass::ScanHeap => 3,
        Pass::Restore | Pass::UntrackTuples => 4,
        Pass::MergeSurvivors | Pass::UntrackDicts => 5,
        Pass::MoveFinalizers
        | Pass::HandleWeakrefs
        | Pass::FinalizeGarbage
        | Pass::HandleResurrected
        | Pass::ClearWeakrefs
        | Pass::DeleteGarbage
        | Pass::HandleFinalizers
        | Pass::SwapSpaces => 6,
    }
}

/// The C function that a pass mirrors.
pub(super) fn c_function(dialect: &Dialect, pass: Pass) -> &'static str {
    let legacy = dialect.finalizers == Finalizers::Legacy;
    match pass {
        Pass::Merge | Pass::MergeSurvivors => "gc_list_merge",
        Pass::MarkRoots => "mark_at_start, mark_stacks",
        Pass::FillIncrement => "expand_region_transitively_reachable",
        Pass::MarkAlive => "mark_alive_from_roots",
        Pass::MarkReachable => "mark_heap_visitor",
        Pass::ScanHeap => "scan_heap_visitor",
        Pass::UpdateRefs | Pass::UpdateAndSubtract => "update_refs",
        Pass::SubtractRefs => "subtract_refs",
        Pass::MarkUnreachable | Pass::Rescue | Pass::MoveUnreachable | Pass::Restore => "move_unreachable",
        Pass::UntrackTuples => "untrack_tuples",
        Pass::UntrackDicts => "untrack_dicts",
        Pass::MoveFinalizers if legacy => "move_finalizers",
        Pass::MoveFinalizers => "move_legacy_finalizers",
        Pass::HandleWeakrefs if dialect.weakref_clearing == WeakrefClearing::WithCallback => "handle_weakref_callbacks",
        Pass::HandleWeakrefs if dialect.collector == Collector::FreeThreaded => "clear_weakrefs",
        Pass::HandleWeakrefs => "handle_weakrefs",
        Pass::FinalizeGarbage => "finalize_garbage",
        Pass::HandleResurrected if dialect.resurrection == Resurrection::AllOrNothing => "check_garbage",
        Pass::HandleResurrected => "handle_resurrected_objects",
        Pass::ClearWeakrefs => "clear_weakrefs",
        Pass::DeleteGarbage => "delete_garbage",
        Pass::HandleFinalizers if legacy => "handle_finalizers",
        Pass::HandleFinalizers => "handle_legacy_finalizers",
        Pass::SwapSpaces => "completed_scavenge",
    }
}

/// The steps of the collection under the playhead, or of the nearest one.
pub(super) fn build(moment: &Moment<'_>) -> Vec<StepRow> {
    let recording = moment.input.recording;
    let nearest = collection::nearest(recording, &moment.situation, moment.at());
    let passes = nearest.map_or(Vec::new(), |collection| collection::passes(recording, collection));
    if !is_talk(moment) {
        return passes.iter().map(|pass| row(moment, String::new(), &[*pass])).collect();
    }
    talk()
        .into_iter()
        .enumerate()
        .map(|(step, title)| {
            let own: Vec<(SpanId, Pass)> =
                passes.iter().copied().filter(|(_, pass)| talk_step(*pass) == step).collect();
            StepRow { title: moment.text(title), tone: talk_tone(step), ..row(moment, (step + 1).to_string(), &own) }
        })
        .collect()
}

fn row(moment: &Moment<'_>, number: String, passes: &[(SpanId, Pass)]) -> StepRow {
    let progress = progress(moment, passes);
    let title = match passes.first() {
        Some((_, Pass::MergeSurvivors)) => moment.text(page::step_survivors()),
        Some((_, pass)) => c_function(moment.input.dialect, *pass).to_owned(),
        None => String::new(),
    };
    StepRow {
        number,
        title,
        count: count(moment, passes, progress),
        progress,
        tone: passes.first().map_or(Tone::Rest, |(_, pass)| tone(*pass)),
        first_beat: passes.first().and_then(|(span, _)| first_beat(moment, *span)),
    }
}

fn talk_tone(step: usize) -> Tone {
    const TONES: [Tone; 7] =
        [Tone::Merge, Tone::Subtract, Tone::Unreachable, Tone::Rescue, Tone::Rest, Tone::Merge, Tone::Clear];
    TONES.get(step).copied().unwrap_or_default()
}

fn tone(pass: Pass) -> Tone {
    match pass {
        Pass::Merge | Pass::MergeSurvivors | Pass::FillIncrement | Pass::SwapSpaces => Tone::Merge,
        Pass::MarkRoots | Pass::MarkAlive | Pass::MarkReachable => Tone::Rescue,
        Pass::UpdateRefs | Pass::SubtractRefs | Pass::UpdateAndSubtract => Tone::Subtract,
        Pass::ScanHeap | Pass::MarkUnreachable | Pass::MoveUnreachable => Tone::Unreachable,
        Pass::Rescue | Pass::HandleResurrected => Tone::Rescue,
        Pass::Restore | Pass::UntrackTuples | Pass::UntrackDicts => Tone::Rest,
        Pass::MoveFinalizers | Pass::FinalizeGarbage | Pass::HandleFinalizers => Tone::Finalize,
        Pass::HandleWeakrefs | Pass::ClearWeakrefs => Tone::Weak,
        Pass::DeleteGarbage => Tone::Clear,
    }
}

fn progress(moment: &Moment<'_>, passes: &[(SpanId, Pass)]) -> Progress {
    let outline = moment.input.recording.outline();
    let current = moment.situation.span;
    let around = |pass: SpanId| current.is_some_and(|span| outline.upwards(span).any(|(id, _)| id == pass));
    if passes.iter().any(|(pass, _)| around(*pass)) {
        return Progress::Now;
    }
    // Empty passes end where they begin: inside of the collection the order of the spans decides, which
    // are numbered as they begin; outside of it, the events.
    let inside = moment.situation.collection.is_some();
    let done = passes.iter().all(|(pass, _)| {
        if inside {
            current.is_some_and(|span| span > *pass)
        } else {
            outline.span(*pass).end <= moment.at() && outline.span(*pass).begin < moment.at().max(1)
        }
    });
    if done && !passes.is_empty() { Progress::Done } else { Progress::Ahead }
}

fn count(moment: &Moment<'_>, passes: &[(SpanId, Pass)], progress: Progress) -> String {
    if progress == Progress::Ahead {
        return String::new();
    }
    let recording = moment.input.recording;
    let sum = |played: bool| -> Option<u32> {
        let counts = passes.iter().filter_map(|(span, pass)| {
            let events = if played {
                collection::played_of(recording, *span, moment.at())
            } else {
                collection::events_of(recording, *span)
            };
            counted(*pass, &Counts::of(events))
        });
        counts.reduce(|a, b| a + b)
    };
    let Some(all) = sum(false) else { return String::new() };
    match (progress, sum(true)) {
        (Progress::Now, Some(played)) if played < all => moment.text(page::played_of_all(all, played)),
        _ => all.to_string(),
    }
}

/// What is counted in a pass, if anything is.
fn counted(pass: Pass, counts: &Counts) -> Option<u32> {
    match pass {
        Pass::Merge | Pass::SwapSpaces => Some(counts.merged),
        // Each object moves twice: to what has been reached, then to what has been visited.
        Pass::MarkRoots => Some(counts.moved / 2),
        Pass::FillIncrement => Some(counts.moved),
        Pass::MarkAlive => Some(counts.alive),
        Pass::UpdateAndSubtract => Some(counts.subtracted),
        Pass::MarkReachable => Some(counts.settled),
        Pass::ScanHeap => Some(counts.marked),
        // In the talk's second step the copying is not counted.
        Pass::UpdateRefs | Pass::Restore | Pass::MergeSurvivors => None,
        Pass::SubtractRefs => Some(counts.subtracted),
        Pass::MarkUnreachable => Some(counts.marked),
        Pass::Rescue => Some(counts.rescued),
        Pass::MoveUnreachable => Some(counts.marked.saturating_sub(counts.rescued)),
        Pass::UntrackTuples | Pass::UntrackDicts => Some(counts.untracked),
        Pass::MoveFinalizers => Some(counts.moved),
        Pass::HandleWeakrefs | Pass::ClearWeakrefs => Some(counts.weakrefs),
        Pass::FinalizeGarbage => Some(counts.finalized),
        Pass::HandleResurrected => Some(counts.rescued),
        Pass::DeleteGarbage => Some(counts.freed),
        Pass::HandleFinalizers => None,
    }
}

/// How many beats have been played when the first one of a pass has been.
fn first_beat(moment: &Moment<'_>, pass: SpanId) -> Option<usize> {
    let (beats, outline) = (moment.input.beats, moment.input.recording.outline());
    let span = outline.span(pass);
    let first = beats.at_event(span.begin);
    let inside =
        |number: &usize| beats.beat(*number).span.is_some_and(|inner| outline.upwards(inner).any(|(id, _)| id == pass));
    let own = (first..beats.len()).take_while(|number| beats.beat(*number).begin <= span.end).find(inside);
    // Where passes are not told apart, the beat that the pass is part of.
    let around = || (first..beats.len()).find(|number| beats.beat(*number).end > span.begin);
    own.or_else(around).map(|number| number + 1)
}
