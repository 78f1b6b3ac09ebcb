//! The attributes of the object itself: in a dict, or in the object (inline values).
//!
//! Up to 3.10 an instance gets a dict with its first attribute. From 3.11 on the values stand in the
//! instance, in the order of its class's shared keys, and a dict is made when `__dict__` is asked
//! for: the values move into it, or, in 3.13.0, stay where they are and the dict only looks like
//! having them. In the talk's drawing there is no dict at all unless somebody asks.

use model::kind::DICT;
use model::{AtomId, Attributes, ClassId, Kind, MaterialisedDict, ObjId, Recorder, Value};

use crate::machine::side::State;
use crate::machine::{Machine, Outcome};

/// The most names in the keys that instances of a class share.
const SHARED_KEYS_MAX_SIZE: u32 = 30;

impl<R: Recorder> Machine<R> {
    /// An attribute that an object itself has, borrowed.
    pub(crate) fn own_attribute(&self, object: Value, name: AtomId) -> Option<Value> {
        let id = object.object()?;
        match self.world().object(id).slot(DICT).object() {
            Some(dict) if self.embedded_owner(dict).is_none() => self.dict_get_name(dict, name),
            _ => self.inline_get(id, name),
        }
    }

    /// Whether instances of an object's class keep attributes in themselves.
    fn has_inline_values(&self, object: ObjId) -> bool {
        self.world().class_of(object).is_some_and(|(_, info)| self.world().class_info(info).inline_values)
    }

    /// Whether the keys of an object's class have a name or can still grow by it (`insert_split_key`).
    pub(crate) fn has_room(&mut self, object: ObjId, name: AtomId) -> bool {
        let class = self.world().class_of(object).map(|(_, class)| class);
        class.is_some_and(|class| self.has_room_for(class, name))
    }

    /// The same of the class itself.
    pub(crate) fn has_room_for(&mut self, info: ClassId, name: AtomId) -> bool {
        if self.world().class_info(info).shared_keys.contains(&name) {
            return true;
        }
        let room = self.room_for_keys(info);
        let is_free = *room > 0;
        *room = room.saturating_sub(1);
        is_free
    }

    /// How many names a class's shared keys can still take (`dk_usable`).
    pub(crate) fn room_for_keys(&mut self, class: ClassId) -> &mut u32 {
        let most = match self.dialect.attributes {
            Attributes::InlineValues => SHARED_KEYS_MAX_SIZE,
            Attributes::Direct | Attributes::SeparateDict => u32::MAX,
        };
        self.key_room.entry(class).or_insert(most)
    }

    /// An instance is made: the keys can grow by one name less, so that they settle
    /// (`_PyObject_InitInlineValues`).
    pub(crate) fn instance_made(&mut self, class: Value) {
        let Some((_, info)) = self.program_class(class) else { return };
        if self.dialect.attributes == Attributes::InlineValues && self.world().class_info(info).inline_values {
            let room = self.room_for_keys(info);
            if *room > 1 {
                *room -= 1;
            }
        }
    }

    /// The slot of an inline value, if the class's keys have the name.
    fn inline_slot(&self, object: ObjId, name: AtomId) -> Option<usize> {
        let (_, info) = self.world().class_of(object)?;
        let info = self.world().class_info(info);
        if !info.inline_values {
            return None;
        }
        let index = info.shared_keys.iter().position(|key| *key == name)?;
        Some(self.world().object(object).tail_start() + index)
    }

    /// An inline value, borrowed.
    pub(crate) fn inline_get(&self, object: ObjId, name: AtomId) -> Option<Value> {
        let slot = self.inline_slot(object, name)?;
        self.world().object(object).slot(slot).present()
    }

    /// Writes an inline value.
    pub(crate) fn inline_set(&mut self, object: ObjId, name: AtomId, value: Value) {
        if let Some((_, info)) = self.world().class_of(object) {
            let index = self.cx.tables().shared_key(info, name);
            let slot = self.world().object(object).tail_start() + index;
            collector::set(self, object, slot, value);
        }
    }

    /// Deletes an inline value; whether it was there.
    pub(crate) fn inline_remove(&mut self, object: ObjId, name: AtomId) -> bool {
        match self.inline_slot(object, name) {
            Some(slot) if !self.world().object(object).slot(slot).is_null() => {
                collector::set(self, object, slot, Value::NULL);
                true
            }
            _ => false,
        }
    }

    /// The inline values with their names, borrowed, in the order of the class's keys.
    pub(crate) fn inline_entries(&self, object: ObjId) -> Vec<(AtomId, Value)> {
        let Some((_, info)) = self.world().class_of(object) else { return Vec::new() };
        let keys = &self.world().class_info(info).shared_keys;
        let values = self.world().object(object).tail();
        keys.iter().copied().zip(values.iter().copied()).filter(|(_, value)| !value.is_null()).collect()
    }

    /// The instance in which the entries of a dict stand, if it is such a dict of 3.13.0.
    pub(crate) fn embedded_owner(&self, dict: ObjId) -> Option<ObjId> {
        match self.side.get(dict) {
            Some(State::EmbeddedIn(owner)) => Some(*owner),
            _ => None,
        }
    }

    /// The `__dict__` of an instance, borrowed; made if there is none.
    pub(crate) fn materialise_dict(&mut self, object: ObjId) -> ObjId {
        if let Some(dict) = self.world().object(object).slot(DICT).object() {
            return dict;
        }
        if !self.has_inline_values(object) {
            return self.own_dict(object);
        }
        let dict = self.new_dict();
        self.cx.set_dict(object, dict);
        match self.dialect.materialised_dict {
            MaterialisedDict::Owns => self.move_values(object, dict),
            MaterialisedDict::EmptyToTheCollector => {
                self.side.set(dict, State::EmbeddedIn(object));
                let world = self.world();
                if world.object(object).tail().iter().any(|value| collector::may_be_tracked(world, *value)) {
                    collector::track(self, dict);
                }
            }
        }
        self.release(dict.into());
        dict
    }

    /// An instance that keeps its attributes in itself gets a dict that is an ordinary one.
    pub(crate) fn materialise_dict_if_inline(&mut self, object: ObjId) {
        if self.has_inline_values(object) {
            self.materialise_dict(object);
            self.detach_embedded(object);
        }
    }

    /// Moves the inline values of an instance into its dict.
    fn move_values(&mut self, object: ObjId, dict: ObjId) {
        let start = self.world().object(object).tail_start();
        for (name, value) in self.inline_entries(object) {
            self.dict_set_name(dict, name, value);
        }
        while self.world().object(object).slots().len() > start {
            let last = self.world().object(object).slots().len() - 1;
            self.cx.remove(object, last);
        }
        self.share_keys_of_class(object, dict);
    }

    /// The values of an instance leave it for its dict, which is an ordinary one from now on
    /// (`_PyDict_DetachFromObject`).
    pub(crate) fn detach_embedded(&mut self, owner: ObjId) {
        let Some(dict) = self.world().object(owner).slot(DICT).object() else { return };
        if self.embedded_owner(dict) == Some(owner) {
            self.side.forget(dict);
            self.move_values_untracked(owner, dict);
        }
    }

    /// As [`Machine::move_values`], but nobody looks whether the dict should be tracked.
    fn move_values_untracked(&mut self, object: ObjId, dict: ObjId) {
        let was_tracked = self.world().is_tracked(dict);
        self.move_values(object, dict);
        if !was_tracked {
            collector::untrack(self, dict);
        }
    }

    /// `object.__dict__ = dict`; NULL deletes it.
    pub(crate) fn replace_dict(&mut self, object: ObjId, dict: Value) -> Outcome<()> {
        if !dict.is_null() && self.kind_of(dict) != Some(Kind::Dict) {
            let name = self.type_name(dict);
            let message = format!("__dict__ must be set to a dictionary, not a '{name}'");
            return Err(self.raise("TypeError", &message));
        }
        self.materialise_dict(object);
        self.detach_embedded(object);
        collector::set(self, object, DICT, dict);
        Ok(())
    }

    /// Writes an attribute into the object itself.
    pub(crate) fn set_own_attribute(&mut self, object: ObjId, name: AtomId, value: Value) -> Outcome<()> {
        match self.world().object(object).slot(DICT).object() {
            Some(dict) if self.embedded_owner(dict).is_none() => {
                self.dict_set_attribute(object, dict, name, value);
            }
            _ if self.has_inline_values(object) && self.has_room(object, name) => self.inline_set(object, name, value),
            _ if self.has_inline_values(object) => {
                let dict = self.materialise_dict(object);
                self.detach_embedded(object);
                self.dict_set_name(dict, name, value);
            }
            _ => {
                let dict = self.own_dict(object);
                self.dict_set_attribute(object, dict, name, value);
            }
        }
        Ok(())
    }

    /// Deletes an attribute of the object itself; whether it was there.
    pub(crate) fn remove_own_attribute(&mut self, object: ObjId, name: AtomId) -> bool {
        match self.world().object(object).slot(DICT).object() {
            Some(dict) if self.embedded_owner(dict).is_none() => {
                self.attribute_deleted(object);
                self.dict_remove_name(dict, name)
            }
            _ => self.inline_remove(object, name),
        }
    }

    /// Whether attributes can be added to an object.
    pub(crate) fn accepts_attributes(&self, object: ObjId) -> bool {
        if let Some((_, info)) = self.world().class_of(object) {
            return self.world().class_info(info).has_dict;
        }
        matches!(
            self.world().object(object).kind(),
            Kind::Function | Kind::Exception | Kind::Module | Kind::Partial | Kind::ClassicInstance
        )
    }
}
