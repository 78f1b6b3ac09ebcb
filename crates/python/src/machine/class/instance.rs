//! New instances (`PyType_GenericAlloc`).

use model::{Blueprint, DictTracking, Kind, ObjId, Recorder, Value};

use crate::machine::Machine;
use crate::machine::objects::Tracking;

impl<R: Recorder> Machine<R> {
    /// What an instance of a type is made of; `kind` holds for built-in types.
    pub(crate) fn blueprint_of(&self, class: Value, kind: Kind) -> Blueprint {
        match self.program_class(class) {
            Some((_, info)) => {
                let info = self.world().class_info(info);
                Blueprint { kind: info.instance_kind, is_gc: info.is_gc, members: info.members.len() }
            }
            None => Blueprint { kind, is_gc: kind.is_gc(), members: 0 },
        }
    }

    /// Makes an instance of a type, owned, with these C fields and items. What takes part in collection
    /// is tracked from birth on; up to 3.13 exact dicts are not.
    pub(crate) fn new_instance(&mut self, class: Value, fields: &[Value], items: &[Value]) -> ObjId {
        let builtin = self.builtin_base(class);
        let kind = self.kind_of_instances(builtin).unwrap_or(Kind::Opaque);
        let blueprint = self.blueprint_of(class, kind);
        let is_exact_dict = kind == Kind::Dict && builtin == "dict" && class.object().is_none();
        self.instance_made(class);
        let tracks_later = is_exact_dict && self.dialect.dict_tracking == DictTracking::Lazy;
        let tracking = if tracks_later { Tracking::Later } else { Tracking::AtBirth };
        match kind {
            // Where sets are recycled, `set()` takes part (2.7, `make_new_set`).
            // Slices are always.
            Kind::Set | Kind::FrozenSet | Kind::Slice => self.fill(&blueprint, class, fields, items, tracking),
            _ => self.fill_unrecycled(&blueprint, class, fields, items, tracking),
        }
    }
}
