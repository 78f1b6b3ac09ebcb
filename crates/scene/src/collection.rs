//! What the collection at the playhead has done so far, and what it will have done.

use std::collections::BTreeSet;

use model::{Event, Mark, ObjId, Pass};
use timeline::{Recording, SpanId};

use crate::situation::Situation;

/// Counts of what a stretch of a collection did.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Counts {
    /// Lists appended to others.
    pub(crate) merged: u32,
    /// Objects whose count was copied.
    pub(crate) examined: u32,
    /// References subtracted.
    pub(crate) subtracted: u32,
    /// Objects marked alive.
    pub(crate) alive: u32,
    /// Objects moved to `unreachable`.
    pub(crate) marked: u32,
    /// Objects moved back.
    pub(crate) rescued: u32,
    /// Objects whose `gc_refs` were forgotten.
    pub(crate) settled: u32,
    /// Objects cleared.
    pub(crate) cleared: u32,
    /// Objects freed.
    pub(crate) freed: u32,
    /// Objects no longer watched.
    pub(crate) untracked: u32,
    /// Objects moved from list to list by themselves.
    pub(crate) moved: u32,
    /// Weak references cleared.
    pub(crate) weakrefs: u32,
    /// Finalizers called.
    pub(crate) finalized: u32,
}

impl Counts {
    /// Counts events.
    pub(crate) fn of(events: &[Event]) -> Counts {
        let mut counts = Counts::default();
        for event in events {
            *match event {
                Event::Merge { .. } => &mut counts.merged,
                Event::UpdateRefs { .. } => &mut counts.examined,
                Event::SubtractRef { .. } => &mut counts.subtracted,
                Event::MarkAlive { .. } => &mut counts.alive,
                Event::MarkUnreachable { .. } => &mut counts.marked,
                Event::Rescue { .. } => &mut counts.rescued,
                Event::Settle { .. } => &mut counts.settled,
                Event::Clear { .. } => &mut counts.cleared,
                Event::Free { .. } => &mut counts.freed,
                Event::Untrack { .. } => &mut counts.untracked,
                Event::Move { .. } => &mut counts.moved,
                Event::ClearWeakref { .. } => &mut counts.weakrefs,
                Event::SetFinalized { .. } => &mut counts.finalized,
                _ => continue,
            } += 1;
        }
        counts
    }
}

/// The passes of a collection, in order, without those inside of other passes.
pub(crate) fn passes(recording: &Recording, collection: SpanId) -> Vec<(SpanId, Pass)> {
    let spans = recording.outline().spans();
    let end = recording.outline().span(collection).end;
    let inside = spans.iter().enumerate().skip(collection.0 as usize + 1);
    inside
        // Spans after the collection have other parents that began earlier.
        .take_while(|(_, span)| span.parent >= Some(collection) && span.begin <= end)
        .filter(|(_, span)| span.parent == Some(collection))
        .filter_map(|(number, span)| match span.mark {
            Mark::Pass(pass) => Some((SpanId(number as u32), pass)),
            _ => None,
        })
        .collect()
}

/// The events of a span.
pub(crate) fn events_of(recording: &Recording, span: SpanId) -> &[Event] {
    let span = recording.outline().span(span);
    let events = recording.events();
    events.get(span.begin.min(events.len())..span.end.min(events.len())).unwrap_or_default()
}

/// The events of a span that lie before the playhead.
pub(crate) fn played_of(recording: &Recording, span: SpanId, at: usize) -> &[Event] {
    let begin = recording.outline().span(span).begin;
    let events = events_of(recording, span);
    events.get(..at.saturating_sub(begin).min(events.len())).unwrap_or_default()
}

/// The collection under the playhead; else the last one behind it, else the first one ahead.
pub(crate) fn nearest(recording: &Recording, situation: &Situation, at: usize) -> Option<SpanId> {
    if let Some(collection) = situation.collection {
        return Some(collection.span);
    }
    let mut found = None;
    for (number, span) in recording.outline().spans().iter().enumerate() {
        if !matches!(span.mark, Mark::Collection { .. }) {
            continue;
        }
        if span.end > at && found.is_some() {
            break;
        }
        found = Some(SpanId(number as u32));
    }
    found
}

/// The objects that the collection under the playhead has moved back from `unreachable`.
pub(crate) fn rescued(recording: &Recording, situation: &Situation, at: usize) -> BTreeSet<ObjId> {
    let Some(collection) = situation.collection.filter(|_| situation.is_tentative()) else { return BTreeSet::new() };
    let events = played_of(recording, collection.span, at).iter();
    let mut rescued = BTreeSet::new();
    rescued.extend(events.filter_map(|event| match event {
        Event::Rescue { object, .. } => Some(*object),
        _ => None,
    }));
    rescued
}
