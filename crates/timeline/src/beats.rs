//! Beats: groups of events that are shown as one step.
//!
//! Beats follow each other without a gap: a beat begins where the one before it ended. A beat may be
//! empty, for a visit of a pass that finds nothing to do still moves the pass's cursor.

use crate::granularity::Granularity;
use crate::grouping;
use crate::outline::SpanId;
use crate::recording::Recording;

/// A group of events shown as one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Beat {
    /// Its first event.
    pub begin: usize,
    /// One past its last event: where the playhead stands when it has been played.
    pub end: usize,
    /// What it stands for: the span that its last event belongs to; none outside of every statement.
    pub span: Option<SpanId>,
}

/// The beats of a recording at one granularity.
#[derive(Clone, Debug)]
pub struct Beats {
    rows: Vec<Row>,
    /// The beats with which a pass begins, or a collection where passes are not told apart.
    passes: Vec<usize>,
}

/// A beat as it is kept: there may be as many as events.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    pub(crate) end: u32,
    pub(crate) span: Option<SpanId>,
}

impl Beats {
    /// Groups the events of a recording.
    pub fn new(recording: &Recording, granularity: Granularity) -> Beats {
        let (rows, passes) = grouping::group(recording, granularity);
        Beats { rows, passes }
    }

    /// How many beats there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The beat with this number, from 0; beyond the last an empty one at the end.
    pub fn beat(&self, number: usize) -> Beat {
        let begin = number.checked_sub(1).map_or(0, |before| self.end(before));
        let span = self.rows.get(number).and_then(|row| row.span);
        Beat { begin, end: self.end(number), span }
    }

    /// Every beat, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Beat> + ExactSizeIterator + '_ {
        (0..self.len()).map(|number| self.beat(number))
    }

    /// The first beat whose end is at or after a number of events; `len()` if there is none.
    pub fn at_event(&self, events: usize) -> usize {
        self.rows.partition_point(|row| (row.end as usize) < events)
    }

    /// The beats with which a pass begins; a collection, where passes are not told apart.
    pub fn passes(&self) -> &[usize] {
        &self.passes
    }

    /// From where `played` beats have been played onwards: how many have been when the next pass has
    /// just begun, that is, when its first beat has been played.
    pub fn next_pass(&self, played: usize) -> Option<usize> {
        self.passes.get(self.passes.partition_point(|begin| *begin < played)).map(|begin| begin + 1)
    }

    /// The same backwards.
    pub fn previous_pass(&self, played: usize) -> Option<usize> {
        let before = self.passes.partition_point(|begin| begin + 1 < played);
        before.checked_sub(1).and_then(|index| self.passes.get(index)).map(|begin| begin + 1)
    }

    fn end(&self, number: usize) -> usize {
        self.rows.get(number).or(self.rows.last()).map_or(0, |row| row.end as usize)
    }
}
