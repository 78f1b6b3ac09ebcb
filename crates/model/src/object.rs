//! An object of the modelled world.

use serde::{Deserialize, Serialize};

use crate::ids::{ObjId, Value};
use crate::kind::{DICT, Kind, TYPE};

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

/// An object. Fields change only through events.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Object {
    pub(crate) kind: Kind,
    pub(crate) life: Life,
    /// Whether the collector can track it.
    pub(crate) is_gc: bool,
    /// `__del__` has been called (the finalized bit of PEP 442).
    pub(crate) finalized: bool,
    /// The number of counted references to it.
    pub(crate) ob_refcnt: u32,
    /// Where items or inline values begin in `slots`.
    pub(crate) tail: u16,
    /// See [`crate::kind`].
    pub(crate) slots: Vec<Value>,
    /// The weak references to it, in the order of CPython's list.
    pub(crate) weakrefs: Vec<ObjId>,
    /// What it refers to weakly, if it is a weak reference that is alive.
    pub(crate) referent: Value,
}

impl Object {
    /// The C struct behind it.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Unborn, alive or freed.
    pub fn life(&self) -> Life {
        self.life
    }

    /// Whether it exists at this moment.
    pub fn is_alive(&self) -> bool {
        self.life == Life::Alive
    }

    /// Whether the collector can track it.
    pub fn is_gc(&self) -> bool {
        self.is_gc
    }

    /// Whether its finalizer has been called.
    pub fn is_finalized(&self) -> bool {
        self.finalized
    }

    /// `ob_refcnt`: how many counted references to it exist.
    pub fn ob_refcnt(&self) -> u32 {
        self.ob_refcnt
    }

    /// Every slot. An instance's slots may be fewer than its class has keys: the rest is empty.
    pub fn slots(&self) -> &[Value] {
        &self.slots
    }

    /// A slot; what lies beyond the end is empty.
    pub fn slot(&self, index: usize) -> Value {
        self.slots.get(index).copied().unwrap_or_default()
    }

    /// Its type: an object for a class of the program, an atom for a built-in type.
    pub fn type_value(&self) -> Value {
        self.slot(TYPE)
    }

    /// Its `__dict__`, if it has one that exists.
    pub fn dict(&self) -> Option<ObjId> {
        self.slot(DICT).object()
    }

    /// The number of the first slot of the tail.
    pub fn tail_start(&self) -> usize {
        usize::from(self.tail)
    }

    /// Items, or inline values.
    pub fn tail(&self) -> &[Value] {
        self.slots.get(self.tail_start()..).unwrap_or_default()
    }

    /// The weak references to it, in the order of CPython's list.
    pub fn weakrefs(&self) -> &[ObjId] {
        &self.weakrefs
    }

    /// What it refers to weakly: only for a weak reference whose target is alive.
    pub fn referent(&self) -> Value {
        self.referent
    }
}
