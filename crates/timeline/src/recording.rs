//! A recorded run: its events and its outline.

use serde::{Deserialize, Serialize};

use model::{Event, Mark, Recorder, World};

use crate::outline::Outline;

/// The events of a run, in order, with the outline over them.
#[derive(Clone, Default, Debug, Serialize, Deserialize)]
pub struct Recording {
    #[serde(with = "crate::packed::events")]
    events: Vec<Event>,
    outline: Outline,
}

impl Recording {
    /// The events, in order.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// What the stretches of events are.
    pub fn outline(&self) -> &Outline {
        &self.outline
    }
}

impl Recorder for Recording {
    #[inline(always)]
    fn record(&mut self, _: &World, event: Event) {
        self.events.push(event);
    }

    fn open(&mut self, mark: Mark) {
        self.outline.open(mark, self.events.len());
    }

    fn close(&mut self) {
        self.outline.close(self.events.len());
    }

    fn events(&self) -> usize {
        // A span takes room as an event does: a loop in which nothing happens has to end as well.
        self.events.len() + self.outline.spans().len()
    }
}
