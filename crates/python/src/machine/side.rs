//! What objects consist of besides references.

use std::collections::HashMap;
use std::rc::Rc;

use model::{AtomId, ObjId, Value};

use super::attributes::DescriptorKind;
use super::dict::Table;
use super::exceptions::TracebackPlace;
use super::generator::GeneratorState;
use super::modules::{Found, Itertools, Regex};
use super::operators::{Range, Walk, Walking};
use super::set::SetTable;

/// The non-reference state of the objects that have some.
#[derive(Default, Debug)]
pub(crate) struct Side {
    states: HashMap<ObjId, State>,
}

/// The state of one object. Each part of the machine adds the variants that it needs.
#[derive(Clone, Debug)]
pub(crate) enum State {
    /// The hash of a weak reference's target, once somebody asked for it.
    WeakrefHash(i64),
    /// What a weak reference refers to if it is no object: a built-in type or function.
    WeakAtom(Value),
    /// The most items that a deque keeps.
    MaxLength(usize),
    /// How far the iterator of a deque has come, and the length that the deque had.
    DequeIterator { position: usize, length: usize, backwards: bool },
    /// How far an iterator of itertools has come.
    Itertools(Itertools),
    /// Whether 2.7's print owes a space to a stream.
    SoftSpace(bool),
    /// A compiled pattern.
    Pattern(Rc<Regex>),
    /// What a pattern found.
    Found(Rc<Found>),
    /// The instance in which the entries of a dict of 3.13.0 stand.
    EmbeddedIn(ObjId),
    /// What a descriptor made by a class statement describes.
    Descriptor(DescriptorKind),
    /// The instruction at which a frame ended or paused.
    FrameAt(u32),
    /// The name under which a class has a property.
    PropertyName(AtomId),
    /// `__qualname__` of a class.
    Qualname(AtomId),
    /// Where a generator is.
    Generator(GeneratorState),
    /// Where a traceback points.
    Traceback(TracebackPlace),
    /// Part of an exception that C code raised and nobody has caught: see [`model::RaisedByC`].
    Promised,
    /// What an exception knows besides its fields.
    Exception(ExceptionState),
    /// Where the entries of a dict are.
    Table(Table),
    /// Where the members of a set are.
    SetTable(SetTable),
    /// How many items a list has room for.
    Room(usize),
    /// The numbers of a range.
    Range(Range),
    /// How far an iterator has come.
    Walk(Walk),
    /// A type with parameters.
    GenericAlias,
    /// A union of types.
    Union,
    /// It shows a mapping that cannot be written through it.
    MappingProxy,
    /// What a view of a dict shows.
    View(Walking),
}

/// What an exception knows besides its fields.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(crate) struct ExceptionState {
    /// `__suppress_context__`
    pub(crate) suppresses_context: bool,
    /// The name that was not found (`NameError.name`, `AttributeError.name`).
    pub(crate) name: Option<AtomId>,
}

impl Side {
    /// What an exception knows besides its fields, to be changed.
    pub(crate) fn exception(&mut self, exception: ObjId) -> &mut ExceptionState {
        let state = self.states.entry(exception).or_insert_with(|| State::Exception(ExceptionState::default()));
        if !matches!(state, State::Exception(_)) {
            *state = State::Exception(ExceptionState::default());
        }
        match state {
            State::Exception(state) => state,
            _ => unreachable!("it was just made one"),
        }
    }

    pub(crate) fn get(&self, object: ObjId) -> Option<&State> {
        self.states.get(&object)
    }

    pub(crate) fn get_mut(&mut self, object: ObjId) -> Option<&mut State> {
        self.states.get_mut(&object)
    }

    pub(crate) fn set(&mut self, object: ObjId, state: State) {
        self.states.insert(object, state);
    }

    /// The table of a dict, an empty one if it has none yet.
    pub(crate) fn table(&mut self, dict: ObjId) -> &mut Table {
        let state = self.states.entry(dict).or_insert_with(|| State::Table(Table::default()));
        if !matches!(state, State::Table(_)) {
            *state = State::Table(Table::default());
        }
        match state {
            State::Table(table) => table,
            _ => unreachable!("it was just made one"),
        }
    }

    /// The table of a set, an empty one if it has none yet.
    pub(crate) fn set_table(&mut self, set: ObjId) -> &mut SetTable {
        let state = self.states.entry(set).or_insert_with(|| State::SetTable(SetTable::default()));
        if !matches!(state, State::SetTable(_)) {
            *state = State::SetTable(SetTable::default());
        }
        match state {
            State::SetTable(table) => table,
            _ => unreachable!("it was just made one"),
        }
    }

    pub(crate) fn forget(&mut self, object: ObjId) {
        self.states.remove(&object);
    }
}
