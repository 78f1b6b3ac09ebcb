//! Classic classes of 2.7 and their instances (`class_getattr`, `instance_getattr2`).

use model::kind::{DICT, TYPE};
use model::{AtomId, Recorder, Value};

use crate::machine::types::BASES;
use crate::machine::{Machine, Outcome};

impl<R: Recorder> Machine<R> {
    /// Looks a name up in a classic class and its bases, depth first, borrowed.
    pub(super) fn lookup_classic(&self, class: Value, name: AtomId) -> Option<Value> {
        let id = class.object()?;
        if !self.is_classic(class) {
            return self.find_in_class(class, name);
        }
        let dict = self.world().object(id).dict()?;
        self.dict_get_name(dict, name).or_else(|| {
            let bases = self.items_of(self.world().object(id).slot(BASES));
            bases.iter().find_map(|base| self.lookup_classic(*base, name))
        })
    }

    pub(super) fn classic_class_attribute(&mut self, class: Value, name: AtomId) -> Outcome<Option<Value>> {
        let Some(id) = class.object() else { return Ok(None) };
        let text = self.text_of(name.into()).unwrap_or("").to_string();
        let special = match text.as_str() {
            "__dict__" => self.world().object(id).slot(DICT),
            "__bases__" => self.world().object(id).slot(BASES),
            "__name__" => {
                let name = self.name_of_type(class);
                self.str(&name)
            }
            _ => match self.lookup_classic(class, name) {
                Some(value) => return self.bind_to_class(value, class).map(Some),
                None => return Ok(None),
            },
        };
        Ok(Some(self.hold(special)))
    }

    pub(super) fn classic_instance_attribute(&mut self, object: Value, name: AtomId) -> Outcome<Option<Value>> {
        let Some(id) = object.object() else { return Ok(None) };
        let class = self.world().object(id).slot(TYPE);
        if name == self.words.dict {
            return self.instance_dict(id).map(Some);
        }
        if name == self.words.class {
            return Ok(Some(self.hold(class)));
        }
        if let Some(own) = self.own_attribute(object, name) {
            return Ok(Some(self.hold(own)));
        }
        match self.lookup_classic(class, name) {
            Some(found) => self.bind(found, object, class).map(Some),
            None => Ok(None),
        }
    }

    pub(super) fn call_classic_method(
        &mut self,
        object: Value,
        name: AtomId,
        args: &[Value],
    ) -> Outcome<Option<Value>> {
        let Some(method) = self.classic_instance_attribute(object, name)? else { return Ok(None) };
        let result = self.call(method, args, &[]);
        self.release(method);
        result.map(Some)
    }

    pub(super) fn set_classic_attribute(&mut self, object: Value, name: AtomId, value: Value) -> Outcome<()> {
        let Some(id) = object.object() else { return Ok(()) };
        if name == self.words.dict {
            return self.replace_dict(id, value);
        }
        if name == self.words.class {
            collector::set(self, id, TYPE, value);
            return Ok(());
        }
        let class = self.world().object(id).slot(TYPE);
        if self.lookup_classic(class, self.words.setattr).is_some() {
            let result = self.call_method(object, "__setattr__", &[name.into(), value])?;
            self.release(result.unwrap_or_default());
            return Ok(());
        }
        self.set_own_attribute(id, name, value)
    }

    pub(super) fn del_classic_attribute(&mut self, object: Value, name: AtomId) -> Outcome<()> {
        let class = self.type_of(object);
        if self.lookup_classic(class, self.words.delattr).is_some() {
            let result = self.call_method(object, "__delattr__", &[name.into()])?;
            self.release(result.unwrap_or_default());
            return Ok(());
        }
        match object.object() {
            Some(id) if self.remove_own_attribute(id, name) => Ok(()),
            _ => Err(self.attribute_error(object, name)),
        }
    }
}
