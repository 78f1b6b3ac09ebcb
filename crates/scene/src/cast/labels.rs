//! What objects are called: "Task 1", "list 2", "class Node", "make()".
//!
//! Numbers count the objects of one name by birth over the whole recording, so that stepping changes
//! none of them; an object that is the only one of its name has none.

use std::collections::BTreeMap;

use model::{Atom, Kind, ObjId, World};
use words::page;

use super::{Cast, word};

impl Cast {
    /// Gives numbers to the objects that are called by their class.
    pub(super) fn number(&mut self, world: &World) {
        let mut counts: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for index in 0..self.facts.len() {
            let id = ObjId(index as u32);
            if self.is_on_stage(id) && self.fold_of(id).is_none() {
                counts.entry(self.base(world, id)).or_default().push(index);
            }
        }
        for indices in counts.values().filter(|indices| indices.len() > 1) {
            for (place, &index) in indices.iter().enumerate() {
                if let Some(number) = self.numbers.get_mut(index) {
                    *number = place as u32 + 1;
                }
            }
        }
    }

    /// The label of an object that stands on its own.
    pub(crate) fn label(&self, world: &World, id: ObjId) -> String {
        let base = self.base(world, id);
        match self.numbers.get(id.0 as usize) {
            None | Some(0) => base,
            Some(number) => format!("{base} {number}"),
        }
    }

    /// The name that the objects of its kind share.
    fn base(&self, world: &World, id: ObjId) -> String {
        let say = |message| self.language.text(message);
        let Some(facts) = self.facts_of(id) else { return say(page::label_object()) };
        let own = facts.word.map_or("", |atom| word(world, atom));
        match facts.kind {
            Kind::Class(info) | Kind::ClassicClass(info) => {
                say(page::label_class(word(world, world.class_info(info).name)))
            }
            Kind::Function if own == "<lambda>" => say(page::label_lambda()),
            Kind::Function => format!("{own}()"),
            Kind::Frame if own == "<module>" => say(page::label_module_frame()),
            Kind::Frame => say(page::label_frame(own)),
            Kind::Generator => say(page::label_generator(own)),
            Kind::BuiltinMethod => say(page::label_method(own)),
            Kind::Module => say(page::label_module()),
            Kind::Dict if Some(id) == self.relations.globals.dict => say(page::label_module_dict()),
            _ => self.owned_dict(world, id).unwrap_or_else(|| self.type_name(world, id)),
        }
    }

    /// The label of a `__dict__`: that of its owner, with the attribute.
    fn owned_dict(&self, world: &World, id: ObjId) -> Option<String> {
        let owner = self.facts_of(id)?.owner?;
        Some(format!("{}.__dict__", self.label(world, owner)))
    }

    /// The name of an object's type.
    pub(crate) fn type_name(&self, world: &World, id: ObjId) -> String {
        let Some(facts) = self.facts_of(id) else { return self.language.text(page::label_object()) };
        if let Some(class) = facts.type_value.object().and_then(|class| self.facts_of(class))
            && let Kind::Class(info) | Kind::ClassicClass(info) = class.kind
        {
            return word(world, world.class_info(info).name).to_owned();
        }
        match facts.type_value.atom().map(|atom| world.atom(atom)) {
            Some(Atom::Type(name)) => (*name).to_owned(),
            _ => kind_name(facts.kind).to_owned(),
        }
    }

    /// "Task object", "list", "function".
    pub(crate) fn type_label(&self, world: &World, id: ObjId) -> String {
        let Some(facts) = self.facts_of(id) else { return self.language.text(page::label_object()) };
        let name = self.type_name(world, id);
        match facts.type_value.object() {
            Some(_) => self.language.text(page::type_object(&name)),
            None => name,
        }
    }
}

/// A type's name where the object itself does not say.
fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Plain | Kind::Boxed | Kind::ClassicInstance | Kind::Opaque => "object",
        Kind::List => "list",
        Kind::Tuple => "tuple",
        Kind::Dict => "dict",
        Kind::Set => "set",
        Kind::FrozenSet => "frozenset",
        Kind::Deque => "deque",
        Kind::Function => "function",
        Kind::Method => "method",
        Kind::BuiltinMethod => "built-in method",
        Kind::Cell => "cell",
        Kind::Class(_) => "type",
        Kind::ClassicClass(_) => "classobj",
        Kind::Module => "module",
        Kind::Frame => "frame",
        Kind::Generator => "generator",
        Kind::Traceback => "traceback",
        Kind::Exception => "exception",
        Kind::Weakref => "weakref",
        Kind::Proxy => "weakproxy",
        Kind::Partial => "partial",
        Kind::Property => "property",
        Kind::StaticMethod => "staticmethod",
        Kind::ClassMethod => "classmethod",
        Kind::Descriptor => "descriptor",
        Kind::Super => "super",
        Kind::Slice => "slice",
        Kind::Iterator => "iterator",
        Kind::Code => "code",
    }
}
