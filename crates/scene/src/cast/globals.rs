//! The names of the module, with what each has referred to over the recording.
//!
//! The world at the playhead does not know what a name referred to before it was forgotten; the
//! picture does: the name stays, struck through, for as long as that object exists.

use std::collections::BTreeMap;

use model::{AtomId, Event, Kind, ObjId, Value, World};
use timeline::Recording;

use super::facts::Facts;

/// A name and its history.
#[derive(Clone, Debug)]
pub(crate) struct GlobalName {
    /// The name.
    pub(crate) name: AtomId,
    /// What it referred to from which event on; none for values without references and for nothing.
    pub(crate) history: Vec<(usize, Option<ObjId>)>,
}

impl GlobalName {
    /// What it refers to after so many events, or what it referred to last.
    pub(crate) fn at(&self, events: usize) -> Bound {
        let played = self.history.partition_point(|(number, _)| *number < events);
        let past = self.history.get(..played).unwrap_or_default();
        match past.last() {
            Some((_, Some(object))) => Bound::To(*object),
            Some((_, None)) => past.iter().rev().find_map(|(_, object)| *object).map_or(Bound::Never, Bound::Forgotten),
            None => Bound::Never,
        }
    }
}

/// What a name refers to at a moment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Bound {
    /// To no object, and has never.
    Never,
    /// To this object.
    To(ObjId),
    /// To none any more; this was the last.
    Forgotten(ObjId),
}

/// The names of the module, in the order in which they came up, and the dict while it is followed.
#[derive(Debug, Default)]
pub(crate) struct Globals {
    /// The `__dict__` of the program's module.
    pub(crate) dict: Option<ObjId>,
    /// The names.
    pub(crate) names: Vec<GlobalName>,
    place: BTreeMap<AtomId, usize>,
    slots: Vec<Value>,
    tail: usize,
    known: BTreeMap<AtomId, Option<ObjId>>,
}

/// The dict of the module `__main__`.
pub(crate) fn main_dict(world: &World, recording: &Recording, facts: &[Facts]) -> Option<ObjId> {
    let main = Value::from(world.atoms().find_text("__main__")?);
    let is_module_dict = |id: &ObjId| {
        let owner = facts.get(id.0 as usize).and_then(|facts| facts.owner);
        owner.and_then(|owner| facts.get(owner.0 as usize)).is_some_and(|owner| owner.kind == Kind::Module)
    };
    let written = recording.events().iter().find_map(|event| match *event {
        Event::Set { object, new, .. } if new == main => Some(object).filter(is_module_dict),
        Event::Insert { object, value, .. } if value == main => Some(object).filter(is_module_dict),
        _ => None,
    });
    // Or it was there before the recording began.
    written.or_else(|| {
        let modules = world.alive().filter(|(_, object)| object.kind() == Kind::Module);
        modules.filter_map(|(_, module)| module.dict()).find(|dict| world.object(*dict).slots().contains(&main))
    })
}

impl Globals {
    pub(crate) fn new(world: &World, dict: Option<ObjId>) -> Globals {
        let tail = dict.map_or(0, |dict| world.object(dict).tail_start());
        Globals { dict, tail, slots: vec![Value::NULL; tail], ..Globals::default() }
    }

    /// Follows an event, if it writes to the dict.
    pub(crate) fn follow(&mut self, number: usize, event: &Event) {
        let touched = match *event {
            Event::Set { object, index, new, .. } if Some(object) == self.dict => {
                let index = usize::from(index);
                if index >= self.slots.len() {
                    self.slots.resize(index + 1, Value::NULL);
                }
                self.slots[index] = new;
                index
            }
            Event::Insert { object, index, value } if Some(object) == self.dict => {
                let index = (index as usize).min(self.slots.len());
                self.slots.insert(index, value);
                0
            }
            Event::Remove { object, index, .. } if Some(object) == self.dict => {
                if (index as usize) < self.slots.len() {
                    self.slots.remove(index as usize);
                }
                0
            }
            _ => return,
        };
        // Between the two events of an entry keys and values stand crosswise.
        if self.slots.len() >= self.tail && (self.slots.len() - self.tail).is_multiple_of(2) {
            self.compare(number, touched);
        }
    }

    /// Notes what has changed; `touched` is the one slot that was written, or 0.
    fn compare(&mut self, number: usize, touched: usize) {
        let entry = |chunk: &[Value]| Some((chunk.first()?.atom()?, chunk.get(1)?.present()?.object()));
        let is_value = touched > self.tail && !(touched - self.tail).is_multiple_of(2);
        if is_value && let Some(&[key, value]) = self.slots.get(touched - 1..=touched) {
            // The common case, an assignment: one entry changes.
            if let Some((name, object)) = entry(&[key, value]) {
                self.bind(number, name, object);
                return;
            }
        }
        let mut now = BTreeMap::new();
        now.extend(self.slots.get(self.tail..).unwrap_or_default().chunks(2).filter_map(entry));
        let is_lost = |(name, object): &(&AtomId, &Option<ObjId>)| object.is_some() && !now.contains_key(name);
        let lost: Vec<AtomId> = self.known.iter().filter(is_lost).map(|(name, _)| *name).collect();
        for name in lost {
            self.bind(number, name, None);
        }
        for (name, object) in now {
            self.bind(number, name, object);
        }
    }

    fn bind(&mut self, number: usize, name: AtomId, object: Option<ObjId>) {
        if self.known.insert(name, object).flatten() == object {
            return;
        }
        let place = *self.place.entry(name).or_insert_with(|| {
            self.names.push(GlobalName { name, history: Vec::new() });
            self.names.len() - 1
        });
        if let Some(known) = self.names.get_mut(place) {
            known.history.push((number, object));
        }
    }
}
