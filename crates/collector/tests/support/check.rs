//! Recorders that trust nothing.

use model::{Event, GcCell, Mark, Recorder, World};

/// One entry of a recording.
#[derive(Clone, Copy, Debug)]
pub enum Entry {
    Event(Event),
    Open(Mark),
    Close,
}

/// Keeps everything, and checks after every event that the world holds together, that undoing the event
/// gives the world before it, and that doing it again gives the world after it.
#[derive(Clone, Debug)]
pub struct Checked {
    pub start: World,
    before: World,
    pub entries: Vec<Entry>,
}

impl Checked {
    pub fn over(world: &World) -> Checked {
        Checked { start: world.clone(), before: world.clone(), entries: Vec::new() }
    }

    pub fn events(&self) -> impl DoubleEndedIterator<Item = Event> + '_ {
        self.entries.iter().filter_map(|entry| match entry {
            Entry::Event(event) => Some(*event),
            _ => None,
        })
    }
}

impl Recorder for Checked {
    fn record(&mut self, world: &World, event: Event) {
        self.entries.push(Entry::Event(event));
        let complain = |problem: String| panic!("after {event:?}: {problem}");
        world.audit().unwrap_or_else(complain);
        let mut other = world.clone();
        other.undo(event);
        assert!(other == self.before, "undoing {event:?} does not give the world before it");
        other.audit().unwrap_or_else(|problem| panic!("undoing {event:?}: {problem}"));
        other.redo(event);
        assert!(other == *world, "doing {event:?} again does not give the same world");
        self.before = other;
    }

    fn open(&mut self, mark: Mark) {
        self.entries.push(Entry::Open(mark));
    }

    fn close(&mut self) {
        self.entries.push(Entry::Close);
    }

    fn events(&self) -> usize {
        self.entries.len()
    }
}

/// The world before the first event: with the objects in it that are still to be born.
pub fn rewound(recording: &Checked, end: &World) -> World {
    let mut world = end.clone();
    for event in recording.events().rev() {
        world.undo(event);
    }
    assert!(world == recording.start, "playing back does not give the start");
    world
}

/// Plays a recording from its start, and compares every point with playing back to it from the end.
pub fn check_replay(recording: &Checked, end: &World) {
    let events: Vec<Event> = recording.events().collect();
    let mut moments = vec![rewound(recording, end)];
    for event in &events {
        let mut next = moments.last().expect("there is a start").clone();
        next.redo(*event);
        moments.push(next);
    }
    let mut world = end.clone();
    for (at, event) in events.iter().enumerate().rev() {
        assert!(world == moments[at + 1], "playing back to {} is not playing up to it", at + 1);
        world.undo(*event);
    }
}

/// What holds whenever no collection runs.
pub fn check_idle(world: &World) {
    for id in world.ids() {
        assert_eq!(world.gc(id), GcCell::IDLE, "object {} is still part of a collection", id.0);
    }
    for list in model::ListId::ALL {
        if list != model::ListId::Permanent && !world.lists_of(None).contains(&list) {
            assert_eq!(world.first(list), None, "{} is not empty", list.name());
        }
    }
}

/// Whether marks are opened and closed in pairs.
pub fn check_nesting(recording: &Checked) {
    let mut depth = 0i32;
    for entry in &recording.entries {
        match entry {
            Entry::Open(_) => depth += 1,
            Entry::Close => depth -= 1,
            Entry::Event(_) => {}
        }
        assert!(depth >= 0, "a mark is closed that was not opened");
    }
    assert_eq!(depth, 0, "a mark is not closed");
}
