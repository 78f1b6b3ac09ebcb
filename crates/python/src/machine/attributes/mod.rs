//! Attributes: reading, writing, deleting.
//!
//! `lookup` finds a name in the classes of a type, `own` in the object itself, `descriptors` binds
//! what a class offers to an object; `classes`, `classic` and `special` are about the kinds of
//! objects whose attributes are found in another way.

mod classes;
mod classic;
mod descriptors;
mod directory;
mod lookup;
mod own;
mod special;
mod special_frames;
mod writing;

use model::{AtomId, Kind, Recorder, Value};

use super::{Machine, Outcome, Unwind, since};

pub(crate) use descriptors::DescriptorKind;
pub(crate) use lookup::{TypeAttribute, method_of};

impl<R: Recorder> Machine<R> {
    /// `object.name`, owned.
    ///
    /// # Errors
    /// AttributeError, or what a descriptor raises.
    pub(crate) fn get_attr(&mut self, object: Value, name: AtomId) -> Outcome {
        match self.attribute(object, name)? {
            Some(value) => Ok(value),
            None => Err(self.attribute_error(object, name)),
        }
    }

    /// `object.name`, owned; none instead of an AttributeError.
    pub(crate) fn find_attr(&mut self, object: Value, name: AtomId) -> Outcome<Option<Value>> {
        match self.attribute(object, name) {
            Err(Unwind::Raised) if self.matches_raised("AttributeError") => {
                self.clear_raised();
                Ok(None)
            }
            other => other,
        }
    }

    /// `object.name`, owned; none if nothing has it.
    fn attribute(&mut self, object: Value, name: AtomId) -> Outcome<Option<Value>> {
        if let Some(proxy) = object.object().filter(|_| self.kind_of(object) == Some(Kind::Proxy)) {
            let target = self.proxy_target(proxy)?;
            let result = self.attribute(target, name);
            self.release(target);
            return result;
        }
        let class = self.type_of(object);
        if self.program_class(class).is_none() {
            return self.attribute_without_hooks(object, name);
        }
        let hook = self.find_in_class(class, self.words.getattribute);
        let found = match hook {
            None => match self.attribute_without_hooks(object, name) {
                Err(Unwind::Raised) if self.matches_raised("AttributeError") && self.has_getattr(class) => {
                    self.clear_raised();
                    None
                }
                other => other?,
            },
            Some(_) => match self.call_method(object, "__getattribute__", &[name.into()]) {
                Err(Unwind::Raised) if self.matches_raised("AttributeError") && self.has_getattr(class) => {
                    self.clear_raised();
                    None
                }
                other => other?,
            },
        };
        match found {
            None if self.has_getattr(class) => self.call_method(object, "__getattr__", &[name.into()]),
            found => Ok(found),
        }
    }

    fn has_getattr(&self, class: Value) -> bool {
        self.find_in_class(class, self.words.getattr).is_some()
    }

    /// The attribute as `object.__getattribute__` and its like find it, owned.
    pub(crate) fn attribute_without_hooks(&mut self, object: Value, name: AtomId) -> Outcome<Option<Value>> {
        match self.kind_of(object) {
            Some(Kind::Class(_)) => self.class_attribute(object, name),
            Some(Kind::ClassicClass(_)) => self.classic_class_attribute(object, name),
            Some(Kind::Super) => self.super_attribute(object, name),
            Some(Kind::ClassicInstance) => self.classic_instance_attribute(object, name),
            None if self.is_type(object) => self.class_attribute(object, name),
            _ => self.instance_attribute(object, name),
        }
    }

    /// `PyObject_GenericGetAttr`
    pub(crate) fn instance_attribute(&mut self, object: Value, name: AtomId) -> Outcome<Option<Value>> {
        let class = self.type_of(object);
        let found = self.lookup_type(class, name);
        if let Some(TypeAttribute::InClass(value)) = found
            && self.is_data_descriptor(value)
            && (self.kind_of(value) != Some(Kind::Plain)
                || self.find_in_class(self.type_of(value), self.words.get).is_some())
        {
            return self.bind(value, object, class).map(Some);
        }
        if let Some(special) = self.special_attribute(object, name)? {
            return Ok(Some(special));
        }
        if let Some(own) = self.own_attribute(object, name) {
            return Ok(Some(self.hold(own)));
        }
        match found {
            Some(TypeAttribute::InClass(value)) => self.bind(value, object, class).map(Some),
            Some(TypeAttribute::BuiltIn(of)) => {
                let text = self.text_of(name.into()).unwrap_or("").to_string();
                Ok(Some(self.new_builtin_method(object, of, &text)))
            }
            None => self.library_attribute(object, name),
        }
    }

    /// `AttributeError` for a name that an object does not have.
    pub(crate) fn attribute_error(&mut self, object: Value, name: AtomId) -> Unwind {
        let attribute = self.text_of(name.into()).unwrap_or("?").to_string();
        let message = match self.kind_of(object) {
            Some(Kind::ClassicClass(_)) => {
                format!("class {} has no attribute '{attribute}'", self.name_of_type(object))
            }
            Some(Kind::ClassicInstance) => {
                let class = self.type_of(object);
                format!("{} instance has no attribute '{attribute}'", self.name_of_type(class))
            }
            Some(Kind::Module) if !self.is_python2() => {
                let module = self.module_name(object);
                format!("module '{module}' has no attribute '{attribute}'")
            }
            _ if self.is_type(object) => {
                format!("type object '{}' has no attribute '{attribute}'", self.name_of_type(object))
            }
            _ => format!("'{}' object has no attribute '{attribute}'", self.type_name(object)),
        };
        let unwind = self.raise("AttributeError", &message);
        self.note_missing(name);
        if since::exists(self.dialect.library, "AttributeError", "obj")
            && let Some(exception) = self.raised
        {
            self.cx.push(exception, object);
        }
        unwind
    }

    /// The exception that is on its way knows what name was not found.
    pub(crate) fn note_missing(&mut self, name: AtomId) {
        if let Some(exception) = self.raised.filter(|_| !self.is_python2()) {
            self.side.exception(exception).name = Some(name);
        }
    }

    /// `__name__` of a module.
    fn module_name(&self, module: Value) -> String {
        let dict = module.object().and_then(|module| self.world().object(module).dict());
        let name = dict.and_then(|dict| self.dict_get_name(dict, self.words.name));
        name.and_then(|name| self.text_of(name)).unwrap_or("?").to_string()
    }
}
