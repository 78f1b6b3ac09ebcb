//! The outline: program › statement › collection › pass › visit, as spans over the events.

use serde::{Deserialize, Serialize};

use model::Mark;

/// Index of a span in its [`Outline`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct SpanId(pub u32);

/// A stretch of events. May be empty: a visit may find nothing to do.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Span {
    /// What it is.
    pub mark: Mark,
    /// The first event in it.
    pub begin: usize,
    /// One past the last; while it is being recorded, `usize::MAX`.
    pub end: usize,
    /// The span around it.
    pub parent: Option<SpanId>,
}

/// Every span of a recording, in the order in which they begin.
#[derive(Clone, Default, Debug, Serialize, Deserialize)]
pub struct Outline {
    #[serde(with = "crate::packed::spans")]
    spans: Vec<Span>,
    /// Those that have not ended: none once the run is over.
    #[serde(skip)]
    open: Vec<SpanId>,
}

impl Outline {
    /// The spans, in the order in which they begin; one that begins later with the same event lies
    /// inside the earlier one, or after it if that one is empty.
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// A span.
    pub fn span(&self, id: SpanId) -> &Span {
        &self.spans[id.0 as usize]
    }

    /// The spans around a span, the innermost first, itself included.
    pub fn upwards(&self, id: SpanId) -> impl Iterator<Item = (SpanId, &Span)> {
        std::iter::successors(Some(id), |id| self.span(*id).parent).map(|id| (id, self.span(id)))
    }

    pub(crate) fn open(&mut self, mark: Mark, event: usize) {
        let parent = self.open.last().copied();
        self.open.push(SpanId(self.spans.len() as u32));
        self.spans.push(Span { mark, begin: event, end: usize::MAX, parent });
    }

    pub(crate) fn close(&mut self, event: usize) {
        debug_assert!(!self.open.is_empty(), "a span is closed that was never opened");
        if let Some(id) = self.open.pop() {
            self.spans[id.0 as usize].end = event;
        }
    }
}
