//! Attributes of classes (`type_getattro`).

use model::kind::DICT;
use model::{Atom, AtomId, Kind, Recorder, Value};

use crate::machine::side::State;
use crate::machine::types::{BASE, BASES, MRO};
use crate::machine::{Machine, Outcome, modules};

use super::TypeAttribute;

/// The methods of built-in types that are bound to the class.
const CLASS_METHODS: &[(&str, &str)] = &[
    ("dict", "fromkeys"),
    ("str", "maketrans"),
    ("OrderedDict", "fromkeys"),
    ("chain", "from_iterable"),
    ("int", "from_bytes"),
    ("float", "fromhex"),
    ("bytes", "fromhex"),
    ("object", "__init_subclass__"),
    ("object", "__subclasshook__"),
];

impl<R: Recorder> Machine<R> {
    /// `Class.name` or `type.name`, owned.
    pub(super) fn class_attribute(&mut self, class: Value, name: AtomId) -> Outcome<Option<Value>> {
        let meta = self.type_of(class);
        let of_meta = self.lookup_type(meta, name);
        if let Some(TypeAttribute::InClass(value)) = of_meta
            && self.is_data_descriptor(value)
        {
            return self.bind(value, class, meta).map(Some);
        }
        if let Some(special) = self.special_class_attribute(class, name)? {
            return Ok(Some(special));
        }
        match self.lookup_type(class, name) {
            Some(TypeAttribute::InClass(value)) => return self.bind_to_class(value, class).map(Some),
            Some(TypeAttribute::BuiltIn(of)) => return Ok(Some(self.unbound_builtin(class, of, name))),
            None => {}
        }
        match of_meta {
            Some(TypeAttribute::InClass(value)) => self.bind(value, class, meta).map(Some),
            Some(TypeAttribute::BuiltIn(of)) => {
                let text = self.text_of(name.into()).unwrap_or("").to_string();
                Ok(Some(self.new_builtin_method(class, of, &text)))
            }
            None => Ok(None),
        }
    }

    /// A method of a built-in type, as the type gives it.
    fn unbound_builtin(&mut self, class: Value, of: &'static str, name: AtomId) -> Value {
        let text = self.text_of(name.into()).unwrap_or("").to_string();
        if CLASS_METHODS.contains(&(of, text.as_str())) {
            return self.new_builtin_method(class, of, &text);
        }
        self.new_atom(Atom::Method(of, text.into()))
    }

    /// What `type` itself provides, by C fields.
    fn special_class_attribute(&mut self, class: Value, name: AtomId) -> Outcome<Option<Value>> {
        let text = self.text_of(name.into()).unwrap_or("").to_string();
        let value = match text.as_str() {
            "__class__" => self.type_of(class),
            "__name__" => {
                let name = self.name_of_type(class);
                self.str(&name)
            }
            "__qualname__" if !self.is_python2() => return self.class_qualname(class).map(Some),
            "__mro__" => return Ok(Some(self.class_tuple(class, MRO))),
            "__bases__" => return Ok(Some(self.class_tuple(class, BASES))),
            "__base__" => match class.object() {
                Some(id) => self.world().object(id).slot(BASE),
                None => {
                    let base = self.type_name_of(class).and_then(|name| self.base_of_builtin(name));
                    match base {
                        Some(base) => self.type_atom(base),
                        None => self.none(),
                    }
                }
            },
            "__dict__" => match class.object() {
                Some(id) => {
                    let dict = self.world().object(id).slot(DICT);
                    return Ok(dict.object().map(|dict| self.new_mapping_proxy(dict)));
                }
                None => return Ok(None),
            },
            "__module__" if class.object().is_none() => {
                let module = self.type_name_of(class).and_then(modules::type_module);
                let module = module.unwrap_or(if self.is_python2() { "__builtin__" } else { "builtins" });
                self.str(module)
            }
            "__doc__" if class.object().is_none() => self.none(),
            "__hash__" if matches!(self.type_name_of(class), Some("list" | "dict" | "set" | "deque")) => self.none(),
            _ => return Ok(None),
        };
        Ok(Some(self.hold(value)))
    }

    /// `__mro__` or `__bases__`, owned.
    fn class_tuple(&mut self, class: Value, slot: usize) -> Value {
        if let Some(id) = class.object() {
            let tuple = self.world().object(id).slot(slot);
            return self.hold(tuple);
        }
        let name = self.type_name_of(class);
        let names: Vec<&'static str> = match slot {
            MRO => std::iter::successors(name, |name| self.base_of_builtin(name)).collect(),
            _ => name.and_then(|name| self.base_of_builtin(name)).into_iter().collect(),
        };
        let types: Vec<Value> = names.into_iter().map(|name| self.type_atom(name)).collect();
        self.new_tuple(&types)
    }

    fn class_qualname(&mut self, class: Value) -> Outcome {
        let name = self.qualname_of_type(class);
        Ok(self.str(&name))
    }

    /// `__qualname__` of a type.
    pub(crate) fn qualname_of_type(&self, class: Value) -> String {
        match class.object().and_then(|id| self.side.get(id)) {
            Some(State::Qualname(name)) => self.text_of((*name).into()).unwrap_or("?").to_string(),
            _ => self.name_of_type(class),
        }
    }

    /// Whether a class of the program is one of 2.7's classic ones.
    pub(crate) fn is_classic(&self, class: Value) -> bool {
        matches!(self.kind_of(class), Some(Kind::ClassicClass(_)))
    }
}
