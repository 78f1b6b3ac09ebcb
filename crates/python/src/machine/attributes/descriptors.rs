//! Descriptors: what a class offers becomes an attribute of an object.

use model::kind::FIELDS;
use model::{Atom, AtomId, Kind, ObjId, Recorder, Value};

use crate::machine::function::IM_CLASS;
use crate::machine::messages::Message;
use crate::machine::side::State;
use crate::machine::{Machine, Outcome, Unwind};

/// What a descriptor that a class statement makes gives access to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum DescriptorKind {
    /// A name in `__slots__`.
    Member(AtomId),
    /// `__dict__`
    Dict,
    /// `__weakref__`
    Weakref,
}

impl<R: Recorder> Machine<R> {
    /// Whether what a class offers comes before what the object itself has.
    pub(crate) fn is_data_descriptor(&self, value: Value) -> bool {
        match self.kind_of(value) {
            Some(Kind::Property | Kind::Descriptor) => true,
            Some(Kind::Plain) => {
                let class = self.type_of(value);
                self.find_in_class(class, self.words.set).is_some()
                    || self.find_in_class(class, self.words.delete).is_some()
            }
            _ => false,
        }
    }

    /// `descriptor.__get__(object, class)`, owned; what is no descriptor is itself.
    pub(crate) fn bind(&mut self, value: Value, object: Value, class: Value) -> Outcome {
        if let Some(Atom::Method(of, name)) = self.atom(value) {
            let (of, name) = (*of, name.clone());
            return Ok(self.new_builtin_method(object, of, &name));
        }
        let Some(descriptor) = value.object() else { return Ok(value) };
        match self.world().object(descriptor).kind() {
            Kind::Function => Ok(self.new_method(value, object, class)),
            Kind::Method => Ok(self.bind_unbound(descriptor, object, class)),
            Kind::ClassMethod => Ok(self.bind_class_method(descriptor, class)),
            Kind::StaticMethod => {
                let function = self.world().object(descriptor).slot(FIELDS);
                Ok(self.hold(function))
            }
            Kind::Property => self.get_property(descriptor, object),
            Kind::Descriptor => self.get_member(descriptor, object),
            Kind::Plain => self.bind_instance(value, object, class),
            _ => Ok(self.hold(value)),
        }
    }

    /// The attribute of a class: `descriptor.__get__(None, class)`, owned.
    pub(crate) fn bind_to_class(&mut self, value: Value, class: Value) -> Outcome {
        match self.kind_of(value) {
            Some(Kind::Function) if self.is_python2() => Ok(self.new_method(value, Value::NULL, class)),
            Some(Kind::ClassMethod | Kind::StaticMethod) => self.bind(value, Value::NULL, class),
            Some(Kind::Plain) => {
                let none = self.none();
                self.bind_instance(value, none, class)
            }
            _ => Ok(self.hold(value)),
        }
    }

    /// 2.7: an unbound method that is found in a class is bound anew (`instancemethod_descr_get`).
    fn bind_unbound(&mut self, method: ObjId, object: Value, class: Value) -> Value {
        let (function, instance) = self.method_parts(method);
        let of = self.world().object(method).slot(IM_CLASS);
        let fits = instance.is_null() && !of.is_null() && self.is_subclass(class, of);
        if fits { self.new_method(function, object, class) } else { self.hold(method.into()) }
    }

    pub(crate) fn bind_class_method(&mut self, descriptor: ObjId, class: Value) -> Value {
        let function = self.world().object(descriptor).slot(FIELDS);
        let meta = self.type_of(class);
        self.new_method(function, class, meta)
    }

    fn get_property(&mut self, property: ObjId, object: Value) -> Outcome {
        let getter = self.world().object(property).slot(FIELDS);
        if getter.is_null() || self.is_none(getter) {
            return Err(self.property_error(Message::PropertyHasNoGetter, property, object));
        }
        self.call(getter, &[object], &[])
    }

    fn property_error(&mut self, message: Message, property: ObjId, object: Value) -> Unwind {
        let name = match self.side.get(property) {
            Some(State::PropertyName(name)) => format!(" '{}'", self.text_of((*name).into()).unwrap_or("")),
            _ => String::new(),
        };
        let class = self.type_of(object);
        let class = self.qualname_of_type(class);
        self.complain("AttributeError", message, &[&name, &class])
    }

    /// An instance of a class of the program: a descriptor if that class has `__get__`.
    fn bind_instance(&mut self, value: Value, object: Value, class: Value) -> Outcome {
        let of = self.type_of(value);
        if self.find_in_class(of, self.words.get).is_none() {
            return Ok(self.hold(value));
        }
        let result = self.call_method(value, "__get__", &[object, class])?;
        Ok(result.unwrap_or_default())
    }

    /// What a descriptor made by a class statement describes.
    pub(crate) fn descriptor_kind(&self, descriptor: ObjId) -> Option<DescriptorKind> {
        match self.side.get(descriptor) {
            Some(State::Descriptor(kind)) => Some(*kind),
            _ => None,
        }
    }

    fn get_member(&mut self, descriptor: ObjId, object: Value) -> Outcome {
        let Some(instance) = object.object() else { return Ok(self.hold(descriptor.into())) };
        match self.descriptor_kind(descriptor) {
            Some(DescriptorKind::Member(name)) => {
                let slot = self.member_slot(instance, name);
                let value = slot.map_or(Value::NULL, |slot| self.world().object(instance).slot(slot));
                if value.is_null() {
                    return Err(self.missing_member(name, object));
                }
                Ok(self.hold(value))
            }
            Some(DescriptorKind::Dict) => self.instance_dict(instance),
            Some(DescriptorKind::Weakref) | None => {
                let first = self.world().object(instance).weakrefs().first().copied();
                let none = self.none();
                Ok(self.hold(first.map_or(none, Value::from)))
            }
        }
    }

    /// `AttributeError` of an empty member.
    fn missing_member(&mut self, name: AtomId, object: Value) -> Unwind {
        let text = self.text_of(name.into()).unwrap_or("").to_string();
        let class = self.type_name(object);
        self.complain("AttributeError", Message::EmptySlot, &[&class, &text])
    }

    /// The slot of an instance in which a member stands.
    pub(crate) fn member_slot(&self, instance: ObjId, name: AtomId) -> Option<usize> {
        let (_, info) = self.world().class_of(instance)?;
        let members = &self.world().class_info(info).members;
        let index = members.iter().position(|member| *member == name)?;
        let object = self.world().object(instance);
        Some((object.tail_start() + index).saturating_sub(members.len()))
    }

    /// `__dict__` of an instance, owned.
    pub(crate) fn instance_dict(&mut self, instance: ObjId) -> Outcome {
        let dict = self.materialise_dict(instance);
        Ok(self.hold(dict.into()))
    }

    /// `object.name = value` where the class has a data descriptor for it; NULL deletes.
    pub(crate) fn set_through(&mut self, descriptor: Value, object: Value, value: Value) -> Outcome<()> {
        let Some(id) = descriptor.object() else { return Ok(()) };
        match self.world().object(id).kind() {
            Kind::Property => {
                let index = if value.is_null() { FIELDS + 2 } else { FIELDS + 1 };
                let function = self.world().object(id).slot(index);
                if function.is_null() || self.is_none(function) {
                    let message =
                        if value.is_null() { Message::PropertyHasNoDeleter } else { Message::PropertyHasNoSetter };
                    return Err(self.property_error(message, id, object));
                }
                let args = [object, value];
                let result = self.call(function, if value.is_null() { &args[..1] } else { &args }, &[])?;
                self.release(result);
                Ok(())
            }
            Kind::Descriptor => self.set_member(id, object, value),
            _ => {
                let (name, args) =
                    if value.is_null() { ("__delete__", vec![object]) } else { ("__set__", vec![object, value]) };
                match self.call_method(descriptor, name, &args)? {
                    Some(result) => self.release(result),
                    None => return Err(self.raise("AttributeError", name)),
                }
                Ok(())
            }
        }
    }

    fn set_member(&mut self, descriptor: ObjId, object: Value, value: Value) -> Outcome<()> {
        let Some(instance) = object.object() else { return Ok(()) };
        match self.descriptor_kind(descriptor) {
            Some(DescriptorKind::Member(name)) => {
                let Some(slot) = self.member_slot(instance, name) else { return Ok(()) };
                if value.is_null() && self.world().object(instance).slot(slot).is_null() {
                    let text = self.text_of(name.into()).unwrap_or("").to_string();
                    return Err(self.raise("AttributeError", &text));
                }
                collector::set(self, instance, slot, value);
                Ok(())
            }
            Some(DescriptorKind::Dict) => self.replace_dict(instance, value),
            Some(DescriptorKind::Weakref) | None => {
                Err(self.raise("AttributeError", "attribute '__weakref__' of objects is not writable"))
            }
        }
    }
}
