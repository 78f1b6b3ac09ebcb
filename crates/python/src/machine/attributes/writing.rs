//! Writing and deleting attributes (`PyObject_GenericSetAttr`, `type_setattro`).

use model::kind::{DICT, FIELDS, TYPE};
use model::{AtomId, Kind, Recorder, Value};

use crate::machine::messages::Message;
use crate::machine::{Machine, Outcome, Unwind};

impl<R: Recorder> Machine<R> {
    /// `object.name = value`
    pub(crate) fn set_attr(&mut self, object: Value, name: AtomId, value: Value) -> Outcome<()> {
        let class = self.type_of(object);
        if self.program_class(class).is_some() {
            if self.kind_of(object) == Some(Kind::ClassicInstance) {
                return self.set_classic_attribute(object, name, value);
            }
            if self.find_in_class(class, self.words.setattr).is_some() {
                let result = self.call_method(object, "__setattr__", &[name.into(), value])?;
                self.release(result.unwrap_or_default());
                return Ok(());
            }
        }
        self.write_attribute(object, name, value)
    }

    /// `del object.name`
    pub(crate) fn del_attr(&mut self, object: Value, name: AtomId) -> Outcome<()> {
        let class = self.type_of(object);
        if self.program_class(class).is_some() {
            if self.kind_of(object) == Some(Kind::ClassicInstance) {
                return self.del_classic_attribute(object, name);
            }
            if self.find_in_class(class, self.words.delattr).is_some() {
                let result = self.call_method(object, "__delattr__", &[name.into()])?;
                self.release(result.unwrap_or_default());
                return Ok(());
            }
        }
        self.write_attribute(object, name, Value::NULL)
    }

    /// As `object.__setattr__` and its like do it; NULL deletes.
    pub(crate) fn write_attribute(&mut self, object: Value, name: AtomId, value: Value) -> Outcome<()> {
        match self.kind_of(object) {
            Some(Kind::Proxy) => {
                let Some(proxy) = object.object() else { return Ok(()) };
                let target = self.proxy_target(proxy)?;
                let result = match value.is_null() {
                    true => self.del_attr(target, name),
                    false => self.set_attr(target, name, value),
                };
                self.release(target);
                result
            }
            Some(Kind::Class(_) | Kind::ClassicClass(_)) => self.write_class_attribute(object, name, value),
            Some(_) => self.write_instance_attribute(object, name, value),
            None if self.is_type(object) => {
                let (what, text) = (self.name_of_type(object), self.text_of(name.into()).unwrap_or("").to_string());
                Err(self.complain("TypeError", Message::ImmutableType, &[&text, &what]))
            }
            None => Err(self.cannot_write(object, name)),
        }
    }

    fn write_instance_attribute(&mut self, object: Value, name: AtomId, value: Value) -> Outcome<()> {
        let (Some(id), class) = (object.object(), self.type_of(object)) else { return Ok(()) };
        if let Some(found) = self.find_in_class(class, name)
            && self.is_data_descriptor(found)
        {
            self.hold(found);
            let result = self.set_through(found, object, value);
            self.release(found);
            return result;
        }
        if let Some(result) = self.write_special(object, name, value) {
            return result;
        }
        if !self.accepts_attributes(id) {
            return Err(self.cannot_write(object, name));
        }
        if value.is_null() {
            return match self.remove_own_attribute(id, name) {
                true => Ok(()),
                false => Err(self.missing_to_delete(object, name)),
            };
        }
        self.set_own_attribute(id, name, value)
    }

    fn missing_to_delete(&mut self, object: Value, name: AtomId) -> Unwind {
        let text = self.text_of(name.into()).unwrap_or("").to_string();
        let what = match self.is_type(object) {
            true => format!("type object '{}'", self.name_of_type(object)),
            false => format!("'{}' object", self.type_name(object)),
        };
        self.complain("AttributeError", Message::MissingToDelete, &[&what, &text])
    }

    fn cannot_write(&mut self, object: Value, name: AtomId) -> Unwind {
        let attribute = self.text_of(name.into()).unwrap_or("").to_string();
        let class = self.type_of(object);
        if self.lookup_type(class, name).is_some() {
            let message = format!("'{}' object attribute '{attribute}' is read-only", self.type_name(object));
            return self.raise("AttributeError", &message);
        }
        if !self.is_python2() {
            let type_name = self.type_name(object);
            return self.complain("AttributeError", Message::NoSuchAttributeToSet, &[&type_name, &attribute]);
        }
        self.attribute_error(object, name)
    }

    /// Attributes that are C fields. None: it is none of them.
    fn write_special(&mut self, object: Value, name: AtomId, value: Value) -> Option<Outcome<()>> {
        let id = object.object()?;
        if name == self.words.class {
            return Some(self.change_class(object, value));
        }
        if name == self.words.dict && self.accepts_attributes(id) {
            return Some(self.replace_dict(id, value));
        }
        let text = self.text_of(name.into())?.to_string();
        let kind = self.world().object(id).kind();
        let field = match (kind, text.as_str()) {
            (Kind::Function, "__defaults__" | "func_defaults") => "__defaults__",
            (Kind::Function, "__kwdefaults__") => "__kwdefaults__",
            (Kind::Function, "__doc__" | "func_doc") => "__doc__",
            (Kind::Function, "__name__" | "func_name") => "__name__",
            (Kind::Function, "__code__" | "func_code") => "__code__",
            (Kind::Function, "__qualname__") if !self.is_python2() => "__qualname__",
            (Kind::Function, "__module__") => "__module__",
            (Kind::Function, "__annotations__") if !self.is_python2() => "__annotations__",
            (Kind::Exception, "args") => "args",
            (Kind::Exception, "message") if self.is_python2() => "message",
            (Kind::Exception, "__traceback__") if !self.is_python2() => "__traceback__",
            (Kind::Exception, "__cause__") if !self.is_python2() => "__cause__",
            (Kind::Exception, "__suppress_context__") if !self.is_python2() => {
                return Some(self.truth(value).map(|truth| self.side.exception(id).suppresses_context = truth));
            }
            (Kind::Exception, "__context__") if !self.is_python2() => "__context__",
            (Kind::Traceback, "tb_next") if !self.is_python2() => "tb_next",
            (Kind::Cell, "cell_contents") if !self.is_python2() => "cell_contents",
            _ => return self.write_library(object, &text, value),
        };
        if let Err(unwind) = self.check_exception_field(field, value) {
            return Some(Err(unwind));
        }
        if field == "__cause__" {
            self.suppresses_context(id);
        }
        let value = if self.is_none(value) && field != "__doc__" { Value::NULL } else { value };
        self.set_field(id, field, value);
        Some(Ok(()))
    }

    /// What the fields of an exception take (`BaseException_set_cause` and its like).
    pub(crate) fn check_exception_field(&mut self, field: &str, value: Value) -> Outcome<()> {
        let message = match field {
            _ if self.is_none(value) || value.is_null() => return Ok(()),
            "__cause__" if !self.is_exception(value) => "exception cause must be None or derive from BaseException",
            "__context__" if !self.is_exception(value) => "exception context must be None or derive from BaseException",
            "__traceback__" if self.kind_of(value) != Some(Kind::Traceback) => {
                "__traceback__ must be a traceback or None"
            }
            _ => return Ok(()),
        };
        Err(self.raise("TypeError", message))
    }

    /// What the library's types allow to be written.
    fn write_library(&mut self, object: Value, name: &str, value: Value) -> Option<Outcome<()>> {
        let of = self.builtin_type(object);
        let setter = crate::machine::modules::setter::<R>(of, name)?;
        let args = [object, value];
        let args = crate::machine::Args { positional: &args, keywords: &[] };
        Some(setter(self, args).map(|result| self.release(result)))
    }

    /// `object.__class__ = class`
    fn change_class(&mut self, object: Value, class: Value) -> Outcome<()> {
        let (Some(id), Some(_)) = (object.object(), self.program_class(class)) else {
            if !self.is_type(class) {
                let name = self.type_name(class);
                let message = format!("__class__ must be set to a class, not '{name}' object");
                return Err(self.raise("TypeError", &message));
            }
            return Err(self.complain("TypeError", Message::ClassAssignment, &[]));
        };
        // Another class has other keys: the values leave the instance (`object_set_class`).
        self.materialise_dict_if_inline(id);
        collector::set(self, id, TYPE, class);
        Ok(())
    }

    /// `Class.name = value`; NULL deletes.
    fn write_class_attribute(&mut self, class: Value, name: AtomId, value: Value) -> Outcome<()> {
        let Some(id) = class.object() else { return Ok(()) };
        let text = self.text_of(name.into()).unwrap_or("").to_string();
        match text.as_str() {
            "__bases__" if !value.is_null() => return self.change_bases(id, value),
            "__dict__" => {
                return Err(self.raise("AttributeError", "attribute '__dict__' of 'type' objects is not writable"));
            }
            _ => {}
        }
        let meta = self.type_of(class);
        if let Some(found) = self.find_in_class(meta, name)
            && self.is_data_descriptor(found)
        {
            return self.set_through(found, class, value);
        }
        let Some(dict) = self.world().object(id).slot(DICT).object() else { return Ok(()) };
        if value.is_null() {
            return match self.dict_remove_name(dict, name) {
                true => Ok(()),
                false => Err(self.missing_to_delete(class, name)),
            };
        }
        self.dict_set_name(dict, name, value);
        Ok(())
    }

    /// `Class.__bases__ = bases`
    fn change_bases(&mut self, class: model::ObjId, bases: Value) -> Outcome<()> {
        let list = self.items_of(bases).to_vec();
        if list.is_empty() {
            return Err(self.raise("TypeError", "can only assign non-empty tuple to __bases__"));
        }
        let order = self.linearize(class.into(), &list)?;
        let mro = self.new_tuple(&order);
        collector::set(self, class, FIELDS, mro);
        self.release(mro);
        collector::set(self, class, FIELDS + 1, bases);
        let base = list.first().copied().unwrap_or_default();
        collector::set(self, class, FIELDS + 2, base);
        Ok(())
    }
}
