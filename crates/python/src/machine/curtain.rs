//! What the interpreter makes for itself is not recorded: the curtain is down until the program begins.
//!
//! One recorder for both, instead of a machine that changes its recorder, so that the machine is
//! compiled once: it is the largest part of what the page downloads.

use model::{Event, Mark, Recorder, World};

/// A recorder behind a curtain.
#[derive(Debug)]
pub(crate) struct Curtain<R> {
    is_up: bool,
    recorder: R,
}

impl<R> Curtain<R> {
    /// Nothing is recorded yet.
    pub(crate) fn down(recorder: R) -> Self {
        Curtain { is_up: false, recorder }
    }

    /// From now on everything is.
    pub(crate) fn raise(&mut self) {
        self.is_up = true;
    }

    /// What was recorded.
    pub(crate) fn into_inner(self) -> R {
        self.recorder
    }
}

impl<R: Recorder> Recorder for Curtain<R> {
    #[inline(always)]
    fn record(&mut self, world: &World, event: Event) {
        if self.is_up {
            self.recorder.record(world, event);
        }
    }

    fn open(&mut self, mark: Mark) {
        if self.is_up {
            self.recorder.open(mark);
        }
    }

    fn close(&mut self) {
        if self.is_up {
            self.recorder.close();
        }
    }

    fn events(&self) -> usize {
        self.recorder.events()
    }
}
