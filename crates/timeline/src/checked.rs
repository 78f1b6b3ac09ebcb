//! A recorder that distrusts: after every event it audits the world and plays the event backwards and
//! forwards again. For tests of small programs.

use model::{Event, Mark, Recorder, World};

use crate::recording::Recording;

/// Records, and panics with a sentence at the first event that does not hold what events promise.
#[derive(Debug, Default)]
pub struct Checked {
    recording: Recording,
    /// The world after the event before, if there was one.
    before: Option<World>,
    /// How many events are checked; all if none.
    most: Option<usize>,
}

impl Checked {
    /// Checks this many events and only records the rest: each check looks at the whole world.
    pub fn first(most: usize) -> Self {
        Checked { most: Some(most), ..Checked::default() }
    }

    /// What has been recorded.
    pub fn into_recording(self) -> Recording {
        self.recording
    }

    fn number(&self) -> usize {
        self.recording.events().len()
    }

    /// Takes the event back on a copy and does it again: only the event may decide what changes.
    fn check_directions(&mut self, world: &World, event: Event) {
        let mut copy = world.clone();
        copy.undo(event);
        if let Some(before) = &self.before
            && copy != *before
        {
            panic!("event {} ({event:?}): reverted, it does not give the world before it", self.number());
        }
        copy.redo(event);
        assert!(copy == *world, "event {} ({event:?}): reverted and applied, it gives another world", self.number());
        self.before = Some(copy);
    }
}

impl Recorder for Checked {
    fn record(&mut self, world: &World, event: Event) {
        if self.most.is_some_and(|most| self.number() >= most) {
            // Enough has been seen; the rest is only recorded.
            self.recording.record(world, event);
            return;
        }
        if let Err(sentence) = world.audit() {
            panic!("event {} ({event:?}): {sentence}", self.number());
        }
        self.check_directions(world, event);
        self.recording.record(world, event);
    }

    fn open(&mut self, mark: Mark) {
        self.recording.open(mark);
    }

    fn close(&mut self) {
        self.recording.close();
    }

    fn events(&self) -> usize {
        self.number()
    }
}

#[cfg(test)]
mod tests {
    use model::{Blueprint, Cx, Dialect, Kind, ListId, Value};

    use super::*;

    fn a_held_list() -> Cx<Checked> {
        let mut cx = Cx::new(World::new(Dialect::talk()), Checked::default());
        let list = cx.alloc(&Blueprint { kind: Kind::List, is_gc: true, members: 0 }, Value::NULL);
        cx.hold(list);
        cx.emit(Event::Track { object: list, list: ListId::Generation0 });
        cx
    }

    #[test]
    fn sound_events_pass() {
        let mut cx = a_held_list();
        let list = model::ObjId(0);
        cx.push(list, list);
        cx.remove(list, 2);
        assert_eq!(cx.into_parts().1.into_recording().events().len(), 5);
    }

    #[test]
    #[should_panic(expected = "reverted, it does not give the world before it")]
    fn an_event_that_misremembers_is_found() {
        let mut cx = a_held_list();
        cx.emit(Event::Line { old: 7, new: 8 });
    }

    #[test]
    #[should_panic(expected = "is on generation 0, but does not exist")]
    fn freeing_what_is_tracked_is_found() {
        let mut cx = a_held_list();
        cx.release(model::ObjId(0));
        cx.emit(Event::Free { object: model::ObjId(0) });
    }
}
