//! What the world knows of the program's classes beside their objects.
//!
//! A row is written when the class is made; later only its shared keys grow. Growing changes
//! nothing that is there (an instance that is shorter than the keys lacks the rest), so no event is
//! needed and a recording may go back and forth over it.

use serde::{Deserialize, Serialize};

use crate::ids::AtomId;
use crate::kind::Kind;

/// A class of the program.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct ClassInfo {
    /// `__name__`
    pub name: AtomId,
    /// The C struct of its instances.
    pub instance_kind: Kind,
    /// The names of its members (`__slots__`) and those of its bases, in the order in which
    /// `subtype_traverse` visits them: the most derived class first, sorted inside each class.
    pub members: Vec<AtomId>,
    /// Whether instances have a `__dict__`.
    pub has_dict: bool,
    /// Whether instances can be weakly referenced.
    pub has_weakrefs: bool,
    /// Whether instances are seen by the collector.
    pub is_gc: bool,
    /// Whether instances keep attributes in inline values (CPython 3.11 and later, and the talk's
    /// drawing).
    pub inline_values: bool,
    /// The attribute names of inline values, in the order of their slots (`ht_cached_keys`).
    pub shared_keys: Vec<AtomId>,
}
