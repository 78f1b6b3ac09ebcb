//! An object of the modelled world.
//!
//! What is kept of an object stands in several arrays, so that each pass over a large heap reads what
//! it needs and no more: links, `gc_refs` and count; the record (what the object is); the slots (what it
//! refers to). Weak references, which few objects know of, stand in rows of their own.

use serde::{Deserialize, Serialize};

use crate::ids::{ObjId, Value};
use crate::kind::{DICT, Kind, TYPE};
use crate::slots::Block;
use crate::world::World;

/// Where an object is between birth and death. Nothing is ever removed, so that ids stay valid.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Life {
    /// Made later in the recording than the playhead stands.
    Unborn,
    /// It exists.
    Alive,
    /// Its memory has been released.
    Freed,
}

/// What an object is. Fields change only through events.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Record {
    pub(crate) kind: Kind,
    /// See [`crate::kind`].
    pub(crate) slots: Block,
    /// Its row in the table of weak references; 0, which stays empty, for most.
    pub(crate) weak: u32,
    /// Where items or inline values begin among the slots.
    pub(crate) tail: u16,
    pub(crate) life: Life,
    /// Whether the collector can track it.
    pub(crate) is_gc: bool,
    /// `__del__` has been called (the finalized bit of PEP 442).
    pub(crate) finalized: bool,
    /// See [`Object::is_exact_list`].
    pub(crate) is_exact_list: bool,
}

impl Record {
    /// Slot [`TYPE`] is about to hold this.
    pub(crate) fn set_type(&mut self, value: Value) {
        self.is_exact_list = self.kind == Kind::List && value.object().is_none();
    }
}

/// What an object has to do with weak references.
#[derive(Clone, Default, Debug, Serialize, Deserialize)]
pub(crate) struct Weak {
    /// The weak references to it, in the order of CPython's list.
    pub(crate) weakrefs: Vec<ObjId>,
    /// What it refers to weakly, if it is a weak reference that is alive.
    pub(crate) referent: Value,
}

/// An object of a world, to read.
#[derive(Clone, Copy)]
pub struct Object<'w> {
    world: &'w World,
    id: ObjId,
}

impl<'w> Object<'w> {
    #[inline(always)]
    pub(crate) fn new(world: &'w World, id: ObjId) -> Object<'w> {
        Object { world, id }
    }

    #[inline(always)]
    pub(crate) fn id(self) -> ObjId {
        self.id
    }

    #[inline(always)]
    pub(crate) fn record(self) -> &'w Record {
        self.world.record(self.id)
    }

    /// The C struct behind it.
    #[inline]
    pub fn kind(self) -> Kind {
        self.record().kind
    }

    /// Whether it is a list and not of a class of the program. Nothing is visited of it but its items,
    /// the last first.
    #[inline(always)]
    pub fn is_exact_list(self) -> bool {
        self.record().is_exact_list
    }

    /// Unborn, alive or freed.
    pub fn life(self) -> Life {
        self.record().life
    }

    /// Whether it exists at this moment.
    pub fn is_alive(self) -> bool {
        self.life() == Life::Alive
    }

    /// Whether the collector can track it.
    pub fn is_gc(self) -> bool {
        self.record().is_gc
    }

    /// Whether its finalizer has been called.
    pub fn is_finalized(self) -> bool {
        self.record().finalized
    }

    /// `ob_refcnt`: how many counted references to it exist.
    pub fn ob_refcnt(self) -> u32 {
        self.world.ob_refcnt(self.id)
    }

    /// Every slot. An instance's slots may be fewer than its class has keys: the rest is empty.
    pub fn slots(self) -> &'w [Value] {
        self.world.slots.of(self.record().slots)
    }

    /// A slot; what lies beyond the end is empty.
    pub fn slot(self, index: usize) -> Value {
        self.slots().get(index).copied().unwrap_or_default()
    }

    /// Its type: an object for a class of the program, an atom for a built-in type.
    pub fn type_value(self) -> Value {
        self.slot(TYPE)
    }

    /// Its `__dict__`, if it has one that exists.
    pub fn dict(self) -> Option<ObjId> {
        self.slot(DICT).object()
    }

    /// The number of the first slot of the tail.
    pub fn tail_start(self) -> usize {
        usize::from(self.record().tail)
    }

    /// Items, or inline values.
    pub fn tail(self) -> &'w [Value] {
        self.slots().get(self.tail_start()..).unwrap_or_default()
    }

    fn weak(self) -> &'w Weak {
        &self.world.weak[self.record().weak as usize]
    }

    /// The weak references to it, in the order of CPython's list.
    pub fn weakrefs(self) -> &'w [ObjId] {
        &self.weak().weakrefs
    }

    /// What it refers to weakly: only for a weak reference whose target is alive.
    pub fn referent(self) -> Value {
        self.weak().referent
    }

    /// Whether two objects are equal, each in its world: trailing empty slots of an instance are as good
    /// as none, and what is not there has nothing to compare.
    pub(crate) fn is_same(self, other: Object<'_>) -> bool {
        let (a, b) = (self.record(), other.record());
        if a.life == Life::Unborn || b.life == Life::Unborn {
            return a.life == b.life;
        }
        let longest = self.slots().len().max(other.slots().len());
        (0..longest).all(|index| self.slot(index) == other.slot(index))
            && (a.kind, a.life, a.is_gc, a.finalized) == (b.kind, b.life, b.is_gc, b.finalized)
            && self.ob_refcnt() == other.ob_refcnt()
            && self.world.gc(self.id) == other.world.gc(other.id)
            && self.weakrefs() == other.weakrefs()
            && self.referent() == other.referent()
    }
}

impl std::fmt::Debug for Object<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "object {} {:?} {:?}", self.id, self.record(), self.slots())
    }
}
