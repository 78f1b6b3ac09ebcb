//! Making objects: memory, type, and the moment at which the collector begins to see them.

use model::kind::FIELDS;
use model::{Blueprint, Kind, ObjId, Recorder, Value};

use super::Machine;

/// When the collector begins to see a new object.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Tracking {
    /// At once, when its parts are in place.
    AtBirth,
    /// Not yet, or never: dicts, atoms in a box.
    Later,
}

impl<R: Recorder> Machine<R> {
    /// Makes an object of a built-in type with these C fields (NULL for those left out), owned. `type_name`
    /// is what `type()` answers.
    pub(crate) fn new_object(
        &mut self,
        kind: Kind,
        type_name: &'static str,
        fields: &[Value],
        items: &[Value],
        tracking: Tracking,
    ) -> ObjId {
        let type_value = self.type_atom(type_name);
        let blueprint = Blueprint { kind, is_gc: kind.is_gc() && !self.defining, members: 0 };
        self.fill(&blueprint, type_value, fields, items, tracking)
    }

    /// Makes an object from a blueprint, owned. What goes into it must be kept alive by the caller:
    /// allocation may collect.
    pub(crate) fn fill(
        &mut self,
        blueprint: &Blueprint,
        type_value: Value,
        fields: &[Value],
        items: &[Value],
        tracking: Tracking,
    ) -> ObjId {
        let object = collector::new_sized_object(self, blueprint, type_value, items.len());
        self.fill_object(object, fields, items, tracking);
        object
    }

    /// As [`Machine::fill`], for an object that is called into being by its type.
    pub(crate) fn fill_unrecycled(
        &mut self,
        blueprint: &Blueprint,
        type_value: Value,
        fields: &[Value],
        items: &[Value],
        tracking: Tracking,
    ) -> ObjId {
        let object = collector::new_unrecycled_object(self, blueprint, type_value);
        self.fill_object(object, fields, items, tracking);
        object
    }

    /// Puts fields and items into a new object.
    pub(crate) fn fill_object(&mut self, object: ObjId, fields: &[Value], items: &[Value], tracking: Tracking) {
        for (index, field) in fields.iter().enumerate().filter(|(_, field)| !field.is_null()) {
            self.cx.set(object, FIELDS + index, *field);
        }
        for item in items {
            self.cx.push(object, *item);
        }
        if tracking == Tracking::AtBirth {
            collector::track(self, object);
        }
    }

    /// A new list, owned.
    pub(crate) fn new_list(&mut self, items: &[Value]) -> ObjId {
        self.new_object(Kind::List, "list", &[], items, Tracking::AtBirth)
    }

    /// A new tuple, owned; the empty one is an atom.
    pub(crate) fn new_tuple(&mut self, items: &[Value]) -> Value {
        if items.is_empty() {
            return self.new_atom(model::Atom::EmptyTuple);
        }
        self.new_object(Kind::Tuple, "tuple", &[], items, Tracking::AtBirth).into()
    }

    /// A new empty dict, owned. Up to 3.13 it is tracked when the first container is stored in it.
    pub(crate) fn new_dict(&mut self) -> ObjId {
        let dict = self.new_object(Kind::Dict, "dict", &[], &[], Tracking::Later);
        collector::track_new_dict(self, dict);
        dict
    }

    /// A C field of an object.
    pub(crate) fn field(&self, object: ObjId, name: &str) -> Value {
        let object = self.world().object(object);
        let found = object.kind().fields().iter().position(|field| *field == name);
        found.map_or(Value::NULL, |index| object.slot(FIELDS + index))
    }

    /// Writes a C field of an object; what it held may die.
    pub(crate) fn set_field(&mut self, object: ObjId, name: &str, value: Value) {
        let fields = self.world().object(object).kind().fields();
        if let Some(index) = fields.iter().position(|field| *field == name) {
            collector::set(self, object, FIELDS + index, value);
        }
    }
}
