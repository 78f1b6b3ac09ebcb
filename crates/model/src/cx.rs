//! The one door: whoever changes the world passes here.

use crate::event::Event;
use crate::ids::{AtomId, ObjId, SlotNumber, Value};
use crate::kind::{DICT, TYPE};
use crate::mark::Mark;
use crate::world::{Blueprint, World};

/// What becomes of the events.
pub trait Recorder {
    /// An event has been applied.
    fn record(&mut self, world: &World, event: Event);
    /// A stretch begins.
    fn open(&mut self, mark: Mark);
    /// The innermost stretch ends.
    fn close(&mut self);
    /// How many events have been recorded, for budgets.
    fn events(&self) -> usize;
}

/// Forgets everything; compiles to nothing.
#[derive(Clone, Copy, Default, Debug)]
pub struct Silent;

impl Recorder for Silent {
    #[inline(always)]
    fn record(&mut self, _: &World, _: Event) {}
    #[inline(always)]
    fn open(&mut self, _: Mark) {}
    #[inline(always)]
    fn close(&mut self) {}
    fn events(&self) -> usize {
        0
    }
}

/// A world and what becomes of its events.
#[derive(Clone, Debug)]
pub struct Cx<R> {
    world: World,
    recorder: R,
}

impl<R: Recorder> Cx<R> {
    /// Puts a world under a recorder.
    pub fn new(world: World, recorder: R) -> Self {
        Cx { world, recorder }
    }

    /// The world, to read.
    #[inline(always)]
    pub fn world(&self) -> &World {
        &self.world
    }

    /// The recorder, to read.
    pub fn recorder(&self) -> &R {
        &self.recorder
    }

    /// The recorder, for whoever decides what is recorded.
    pub fn recorder_mut(&mut self) -> &mut R {
        &mut self.recorder
    }

    /// Both.
    pub fn into_parts(self) -> (World, R) {
        (self.world, self.recorder)
    }

    /// The tables that only grow: atoms, classes, names.
    pub fn tables(&mut self) -> &mut World {
        &mut self.world
    }

    /// Applies an event and records it.
    #[inline(always)]
    pub fn emit(&mut self, event: Event) {
        event.apply(&mut self.world);
        self.recorder.record(&self.world, event);
    }

    /// Begins a stretch of the outline.
    #[inline(always)]
    pub fn open(&mut self, mark: Mark) {
        self.recorder.open(mark);
    }

    /// Ends the innermost stretch.
    #[inline(always)]
    pub fn close(&mut self) {
        self.recorder.close();
    }

    /// Makes an object of a type: alive, on no list, referred to by nobody yet.
    pub fn alloc(&mut self, blueprint: &Blueprint, type_value: Value) -> ObjId {
        let object = self.world.add_object(blueprint);
        self.emit(Event::Alloc { object });
        if !type_value.is_null() {
            self.set(object, TYPE, type_value);
        }
        object
    }

    /// Writes a slot and gives back what it held. The old value's count has fallen already: whoever
    /// calls sees to its death.
    pub fn set(&mut self, object: ObjId, index: usize, new: impl Into<Value>) -> Value {
        let (old, new) = (self.world.object(object).slot(index), new.into());
        match SlotNumber::new(index) {
            _ if old == new => {}
            Some(index) => self.emit(Event::Set { object, index, old, new }),
            None => self.set_far(object, index, new),
        }
        old
    }

    /// [`Event::Set`] has no room for a number like this: the new value is put in, the old one taken out.
    #[cold]
    fn set_far(&mut self, object: ObjId, index: usize, new: Value) {
        while self.world.object(object).slots().len() <= index {
            self.push(object, Value::NULL);
        }
        self.insert(object, index, new);
        self.remove(object, index + 1);
    }

    /// Writes the `__dict__` slot, as [`Cx::set`].
    pub fn set_dict(&mut self, object: ObjId, dict: impl Into<Value>) -> Value {
        self.set(object, DICT, dict)
    }

    /// Adds an item at the end.
    pub fn push(&mut self, object: ObjId, value: impl Into<Value>) {
        let index = self.world.object(object).slots().len() as u32;
        self.emit(Event::Insert { object, index, value: value.into() });
    }

    /// Puts an item before the slot with this number.
    pub fn insert(&mut self, object: ObjId, index: usize, value: impl Into<Value>) {
        self.emit(Event::Insert { object, index: index as u32, value: value.into() });
    }

    /// Takes a slot out. The value's count has fallen already: whoever calls sees to its death.
    pub fn remove(&mut self, object: ObjId, index: usize) -> Value {
        let value = self.world.object(object).slot(index);
        self.emit(Event::Remove { object, index: index as u32, value });
        value
    }

    /// Holds a reference as a local variable of C code does.
    pub fn hold(&mut self, value: impl Into<Value>) {
        self.emit(Event::Hold { value: value.into() });
    }

    /// Gives back the youngest held reference to a value. Its count has fallen already: whoever calls
    /// sees to its death. Nothing happens if the value is not held.
    pub fn release(&mut self, value: impl Into<Value>) {
        let value = value.into();
        if let Some(position) = self.world.held.iter().rposition(|held| *held == value) {
            self.emit(Event::Release { value, position: position as u32 });
        }
    }

    /// The `str` atom with this text.
    pub fn text(&mut self, text: &str) -> AtomId {
        self.world.atoms_mut().text(text)
    }
}
