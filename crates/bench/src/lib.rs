//! The workloads that `cargo xtask bench` measures: the collector over generated heaps, beside one
//! written by hand, and the recording of it. The same code runs natively and as wasm; whoever runs
//! it has the clock.

pub mod by_hand;
pub mod graph;
pub mod heap;
#[cfg(target_arch = "wasm32")]
mod wasm;

use collector::{Mutator, NoMutator};
use model::{Generation, Reason, Recorder, Silent};
use timeline::{Playhead, Recording};

use by_hand::ByHand;
use graph::Graph;

/// What is collected, and how.
pub enum Heap {
    /// The model without a recorder.
    Silent(Box<NoMutator<Silent>>),
    /// The yardstick.
    ByHand(ByHand),
}

impl Heap {
    /// The model's heap.
    pub fn silent(graph: &Graph) -> Heap {
        let mut heap = heap::build(graph, Silent);
        promote(&mut heap);
        Heap::Silent(Box::new(heap))
    }

    /// The yardstick's heap.
    pub fn by_hand(graph: &Graph) -> Heap {
        Heap::ByHand(ByHand::new(graph))
    }

    /// A full collection; gives the number of unreachable objects.
    pub fn collect(&mut self) -> usize {
        match self {
            Heap::Silent(heap) => collector::collect(&mut **heap, Generation::Old, Reason::Asked).total() as usize,
            Heap::ByHand(heap) => heap.collect(),
        }
    }
}

/// Everything survives into generation 2, so that what is measured is a full collection alone.
fn promote<R: Recorder>(heap: &mut NoMutator<R>) {
    collector::collect(heap, Generation::Old, Reason::Asked);
}

/// A full collection, recorded.
pub struct Recorded {
    heap: NoMutator<Recording>,
}

impl Recorded {
    /// The heap, not collected yet.
    pub fn new(graph: &Graph) -> Recorded {
        Recorded { heap: heap::build(graph, Recording::default()) }
    }

    /// Collects; gives the number of events that came of it.
    pub fn collect(&mut self) -> usize {
        let before = self.heap.cx().recorder().events().len();
        collector::collect(&mut self.heap, Generation::Old, Reason::Asked);
        self.heap.cx().recorder().events().len() - before
    }

    /// Ends the recording and puts a playhead at its end.
    pub fn play(self) -> Played {
        let (world, recording) = self.heap.into_parts();
        let playhead = Playhead::new(world, recording.events().len());
        Played { playhead, recording }
    }
}

/// A recording to move through.
pub struct Played {
    playhead: Playhead,
    recording: Recording,
}

impl Played {
    /// How many events there are.
    pub fn events(&self) -> usize {
        self.recording.events().len()
    }

    /// Goes to the start and back to the end; gives the number of events passed.
    pub fn there_and_back(&mut self) -> usize {
        let end = self.events();
        self.playhead.seek(&self.recording, 0);
        self.playhead.seek(&self.recording, end);
        2 * end
    }
}
