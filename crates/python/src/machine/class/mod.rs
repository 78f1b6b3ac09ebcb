//! Classes of the program: how a class statement makes one (`type_new`).
//!
//! A class is more than one object: its dict, the tuples of its bases and of its method resolution
//! order, and a descriptor each for `__dict__`, `__weakref__` and the members. They refer to one
//! another, so a class that is dropped is always cyclic trash (`cyc_16`).

mod build;
mod classic;
pub(crate) mod construct;
mod instance;
pub(crate) mod methods;
mod mro;
mod shape;
mod subclasses;

use model::kind::{DICT, FIELDS};
use model::{AtomId, Blueprint, Definitions, Kind, ObjId, Recorder, Value};

use super::attributes::DescriptorKind;
use super::messages::Message;
use super::objects::Tracking;
use super::side::State;
use super::{Args, Machine, Outcome, since};
use crate::code::CodeKind;

impl<R: Recorder> Machine<R> {
    /// `type.__new__(metaclass, name, bases, namespace)`, owned. `keywords` go to
    /// `__init_subclass__`.
    pub(crate) fn new_class(
        &mut self,
        metaclass: Value,
        name: AtomId,
        bases: Value,
        namespace: ObjId,
        keywords: &[(AtomId, Value)],
    ) -> Outcome {
        let object_base = self.type_atom("object");
        let mut list = self.items_of(bases).to_vec();
        let bases = if list.is_empty() {
            list.push(object_base);
            self.new_tuple(&[object_base])
        } else {
            self.hold(bases)
        };
        let left_out = self.leaves_out_definitions();
        if let Some(bases) = bases.object().filter(|_| left_out) {
            // The statement has made it before the class.
            collector::untrack(self, bases);
        }
        let outer = std::mem::replace(&mut self.defining, left_out);
        let result = self.new_class_with(metaclass, name, bases, &list, namespace, keywords);
        self.defining = outer;
        self.release(bases);
        result
    }

    /// Whether what is defined now is a class or function of the module that the dialect does not put
    /// on the lists. What a function defines is data like any other.
    pub(crate) fn leaves_out_definitions(&self) -> bool {
        let code = &self.current.code.code;
        self.dialect.definitions == Definitions::LeftOut
            && matches!(code.kind, CodeKind::Module | CodeKind::Class)
            && !code.is_nested
    }

    fn new_class_with(
        &mut self,
        metaclass: Value,
        name: AtomId,
        bases: Value,
        list: &[Value],
        namespace: ObjId,
        keywords: &[(AtomId, Value)],
    ) -> Outcome {
        let shape = self.shape_of_class(name, list, namespace)?;
        let copy_first = !self.is_python2();
        let early = copy_first.then(|| self.copy_namespace(namespace));
        let info = self.cx.tables().add_class(shape.info.clone());
        let blueprint = Blueprint { kind: Kind::Class(info), is_gc: !self.defining, members: 0 };
        let class = collector::new_object(self, &blueprint, metaclass);
        collector::track(self, class);
        let dict = early.unwrap_or_else(|| self.copy_namespace(namespace));
        self.cx.set_dict(class, dict);
        // `type_new` has a reference of its own from 3.4 to 3.9.
        let held =
            (copy_first && !since::orders_before_descriptors(self.dialect.library)).then(|| self.hold(dict.into()));
        self.release(dict.into());
        let text = self.text_of(name.into()).unwrap_or("").to_string();
        self.cx.tables().add_name(class, &text);
        self.cx.set(class, FIELDS + 1, bases);
        self.cx.set(class, FIELDS + 2, shape.base);
        let class_cell = self.prepare_class_dict(class, dict);
        let result = self.finish_class(class, dict, list, &shape, class_cell, keywords);
        self.release_all([class_cell].into_iter().chain(held));
        match result {
            Ok(()) => Ok(class.into()),
            Err(unwind) => {
                self.release(class.into());
                Err(unwind)
            }
        }
    }

    fn finish_class(
        &mut self,
        class: ObjId,
        dict: ObjId,
        list: &[Value],
        shape: &shape::Shape,
        class_cell: Value,
        keywords: &[(AtomId, Value)],
    ) -> Outcome<()> {
        let orders_first = since::orders_before_descriptors(self.dialect.library);
        if orders_first {
            self.set_resolution_order(class, list)?;
        }
        self.add_descriptors(class, dict, shape);
        let doc = self.words.doc;
        if self.dict_get_name(dict, doc).is_none() {
            let none = self.none();
            self.dict_set_name(dict, doc, none);
        }
        if !orders_first {
            self.set_resolution_order(class, list)?;
        }
        if !self.is_python2() {
            self.forbid_hashing(dict);
        }
        self.register_subclass(class, list);
        if let Some(cell) = class_cell.object() {
            collector::set(self, cell, FIELDS, class);
        }
        if self.is_python2() { Ok(()) } else { self.announce_class(class, dict, keywords) }
    }

    /// Who says what is equal but not by what hash cannot be hashed (`type_ready_set_hash`).
    fn forbid_hashing(&mut self, dict: ObjId) {
        let (eq, hash) = (self.name("__eq__"), self.name("__hash__"));
        if self.dict_get_name(dict, eq).is_some() && self.dict_get_name(dict, hash).is_none() {
            let none = self.none();
            self.dict_set_name(dict, hash, none);
        }
    }

    fn set_resolution_order(&mut self, class: ObjId, list: &[Value]) -> Outcome<()> {
        let order = self.linearize(class.into(), list)?;
        let mro = self.new_tuple(&order);
        self.cx.set(class, FIELDS, mro);
        self.release(mro);
        Ok(())
    }

    /// The namespace of the class statement, copied.
    fn copy_namespace(&mut self, namespace: ObjId) -> ObjId {
        let dict = self.new_dict();
        for (key, value) in self.dict_entries(namespace) {
            if let Some(name) = key.atom() {
                self.dict_set_name(dict, name, value);
            }
        }
        dict
    }

    /// Takes out what is no attribute, wraps `__new__`; gives the cell of `__class__`, owned.
    fn prepare_class_dict(&mut self, class: ObjId, dict: ObjId) -> Value {
        let words = self.words;
        if self.dict_get_name(dict, words.module).is_none()
            && let Some(module) = self.dict_get_name(self.globals(), words.name)
        {
            self.dict_set_name(dict, words.module, module);
        }
        if let Some(new) = self.dict_get_name(dict, words.new)
            && self.kind_of(new) == Some(Kind::Function)
        {
            let wrapped = self.new_object(Kind::StaticMethod, "staticmethod", &[new], &[], Tracking::AtBirth);
            self.dict_set_name(dict, words.new, wrapped.into());
            self.release(wrapped.into());
        }
        if self.is_python2() {
            return Value::NULL;
        }
        if let Some(name) = self.dict_get_name(dict, words.qualname).and_then(Value::atom) {
            self.side.set(class, State::Qualname(name));
            self.dict_remove_name(dict, words.qualname);
        }
        for name in ["__init_subclass__", "__class_getitem__"] {
            let name = self.name(name);
            if let Some(function) = self.dict_get_name(dict, name)
                && self.kind_of(function) == Some(Kind::Function)
            {
                let wrapped = self.new_object(Kind::ClassMethod, "classmethod", &[function], &[], Tracking::AtBirth);
                self.dict_set_name(dict, name, wrapped.into());
                self.release(wrapped.into());
            }
        }
        let cell = self.dict_get_name(dict, words.class_cell).unwrap_or_default();
        self.hold(cell);
        self.dict_remove_name(dict, words.class_cell);
        cell
    }

    fn add_descriptors(&mut self, class: ObjId, dict: ObjId, shape: &shape::Shape) {
        for member in &shape.own_members {
            self.add_descriptor(class, dict, *member, "member_descriptor", DescriptorKind::Member(*member));
        }
        let words = self.words;
        if shape.adds_dict {
            self.add_descriptor(class, dict, words.dict, "getset_descriptor", DescriptorKind::Dict);
        }
        if shape.adds_weakrefs {
            self.add_descriptor(class, dict, words.weakref, "getset_descriptor", DescriptorKind::Weakref);
        }
    }

    fn add_descriptor(
        &mut self,
        class: ObjId,
        dict: ObjId,
        name: AtomId,
        type_name: &'static str,
        kind: DescriptorKind,
    ) {
        if self.dict_get_name(dict, name).is_some() {
            return;
        }
        let descriptor = self.new_object(Kind::Descriptor, type_name, &[class.into()], &[], Tracking::AtBirth);
        self.side.set(descriptor, State::Descriptor(kind));
        self.dict_set_name(dict, name, descriptor.into());
        self.release(descriptor.into());
    }

    /// Python 3: tells the attributes their names and the parent about its new subclass
    /// (`type_new_set_names`, `type_new_init_subclass`).
    fn announce_class(&mut self, class: ObjId, dict: ObjId, keywords: &[(AtomId, Value)]) -> Outcome<()> {
        for (key, value) in self.dict_entries(dict) {
            if let (Some(Kind::Property), Some(property), Some(name)) =
                (self.kind_of(value), value.object(), key.atom())
                && !matches!(self.side.get(property), Some(State::PropertyName(_)))
            {
                self.side.set(property, State::PropertyName(name));
            }
            if self.kind_of(value) == Some(Kind::Plain) {
                let result = self.call_method(value, "__set_name__", &[class.into(), key])?;
                self.release(result.unwrap_or_default());
            }
        }
        let word = self.words.init_subclass;
        let parents: Vec<Value> = self.mro_of(class.into()).into_iter().skip(1).collect();
        for parent in parents {
            let dict = parent.object().and_then(|parent| self.world().object(parent).slot(DICT).object());
            let Some(hook) = dict.and_then(|dict| self.dict_get_name(dict, word)) else { continue };
            let function = match self.kind_of(hook) {
                Some(Kind::ClassMethod) => hook.object().map_or(hook, |hook| self.world().object(hook).slot(FIELDS)),
                _ => hook,
            };
            let result = self.call(function, &[class.into()], keywords)?;
            self.release(result);
            return Ok(());
        }
        // The parent is asked through a `super` object, which binds the method of `object`.
        let of = self.type_atom("super");
        let parent = self.new_super(of, Args { positional: &[class.into(), class.into()], keywords: &[] })?;
        let hook = self.new_builtin_method(class.into(), "object", "__init_subclass__");
        self.release_all([parent, hook]);
        match keywords.first() {
            None => Ok(()),
            Some(_) => {
                let name = self.name_of_type(class.into());
                Err(self.complain("TypeError", Message::InitSubclassKeywords, &[&name]))
            }
        }
    }
}
