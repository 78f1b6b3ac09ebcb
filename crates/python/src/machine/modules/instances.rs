//! Instances of the library's types and of the program's subclasses of them.

use model::{Blueprint, Kind, ObjId, Recorder, Value};

use crate::machine::objects::Tracking;
use crate::machine::{Machine, Outcome};

impl<R: Recorder> Machine<R> {
    /// Makes an instance of a type of this library, or of a class that derives from it, owned
    /// (`type->tp_alloc`).
    pub(super) fn new_of(
        &mut self,
        class: Value,
        kind: Kind,
        fields: &[Value],
        items: &[Value],
        tracking: Tracking,
    ) -> Outcome<ObjId> {
        let blueprint = match class.object().map(|class| self.world().object(class).kind()) {
            Some(Kind::Class(info)) => {
                let info = self.world().class_info(info);
                Blueprint { kind: info.instance_kind, is_gc: info.is_gc, members: info.members.len() }
            }
            _ => Blueprint { kind, is_gc: kind.is_gc(), members: 0 },
        };
        Ok(self.fill(&blueprint, class, fields, items, tracking))
    }

    /// The number of items in the tail of an object.
    pub(super) fn items(&self, object: ObjId) -> usize {
        self.world().object(object).tail().len()
    }

    /// An item in the tail of an object, borrowed.
    pub(super) fn item(&self, object: ObjId, index: usize) -> Option<Value> {
        self.world().object(object).tail().get(index).copied()
    }

    /// The object behind the first argument of a method.
    pub(super) fn receiver(&mut self, args: super::super::Args<'_>) -> Outcome<ObjId> {
        match args.positional.first().and_then(|value| value.object()) {
            Some(object) => Ok(object),
            None => Err(self.raise("TypeError", "the method needs an object to be called on")),
        }
    }
}
