//! The playhead: the world at one moment of a recording.
//!
//! It starts where the run ended and moves by applying and reverting events: a few nanoseconds each,
//! so that a seek across a whole recording takes less than a frame and no snapshots are needed.

use model::World;

use crate::recording::Recording;

/// The world after the first `at` events of a recording.
#[derive(Clone, Debug)]
pub struct Playhead {
    world: World,
    at: usize,
}

impl Playhead {
    /// The playhead at the end of a run, with the world that the run left.
    pub fn new(world_at_the_end: World, recording_len: usize) -> Playhead {
        Playhead { world: world_at_the_end, at: recording_len }
    }

    /// The world at this moment.
    pub fn world(&self) -> &World {
        &self.world
    }

    /// How many events have been applied.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Goes to the moment after the first `to` events of the recording that this world came from;
    /// beyond the end is the end.
    pub fn seek(&mut self, recording: &Recording, to: usize) {
        let events = recording.events();
        let to = to.min(events.len());
        for event in events.get(self.at..to).unwrap_or_default() {
            self.world.redo(*event);
        }
        for event in events.get(to..self.at).unwrap_or_default().iter().rev() {
            self.world.undo(*event);
        }
        self.at = to;
    }
}

#[cfg(test)]
mod tests {
    use model::{Blueprint, Cx, Dialect, Event, Kind, ListId, Value, World};

    use super::*;

    /// A list is made, tracked, held, and let go again.
    fn a_short_life() -> (World, Recording) {
        let mut cx = Cx::new(World::new(Dialect::talk()), Recording::default());
        let list = cx.alloc(&Blueprint { kind: Kind::List, is_gc: true, members: 0 }, Value::NULL);
        cx.hold(list);
        cx.emit(Event::Track { object: list, list: ListId::Generation0 });
        cx.push(list, list);
        cx.remove(list, 2);
        cx.emit(Event::Untrack { object: list, prev: cx.world().prev(list) });
        cx.release(list);
        cx.emit(Event::Free { object: list });
        cx.into_parts()
    }

    #[test]
    fn seeking_anywhere_equals_playing_up_to_there() {
        let (end, recording) = a_short_life();
        let len = recording.events().len();
        let mut start = Playhead::new(end.clone(), len);
        start.seek(&recording, 0);
        assert!(*start.world() == World::new(Dialect::talk()), "reverting everything gives the start");
        for from in 0..=len {
            for to in 0..=len {
                let mut there = Playhead::new(end.clone(), len);
                there.seek(&recording, from);
                there.seek(&recording, to);
                let mut replayed = start.clone();
                replayed.seek(&recording, to);
                assert!(there.world() == replayed.world(), "from {from} to {to}");
                assert_eq!(there.at(), to);
            }
        }
    }

    #[test]
    fn beyond_the_end_is_the_end() {
        let (end, recording) = a_short_life();
        let mut playhead = Playhead::new(end.clone(), recording.events().len());
        playhead.seek(&recording, 2);
        playhead.seek(&recording, usize::MAX);
        assert!(*playhead.world() == end);
    }
}
