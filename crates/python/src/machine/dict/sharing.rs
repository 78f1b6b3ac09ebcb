//! Dicts that share their keys, and copies of dicts.
//!
//! The `__dict__`s of a class's instances share one table of keys (PEP 412) until one of them goes
//! another way: its keys come in another order, are more than the table takes, or, up to 3.10, one of
//! them is deleted. Which dicts still share is seen by their copies: the copy of a dict that shares is
//! new memory, never a dict that the free list kept (`PyDict_Copy`).

use std::cell::RefCell;
use std::rc::Rc;

use model::{AtomId, Attributes, ClassId, DictCopy, Kind, ObjId, Recorder, Value};

use crate::machine::objects::Tracking;
use crate::machine::side::State;
use crate::machine::since;
use crate::machine::{Machine, Outcome};

/// How many keys the first table of a class takes (`_PyDict_NewKeysForClass`).
const FIRST_ROOM: usize = 5;

/// What a dict shares with others.
#[derive(Clone, Default, Debug)]
pub(crate) enum Sharing {
    /// Nothing.
    #[default]
    Nothing,
    /// The table without keys that all emptied dicts share.
    NoKeys,
    /// Its keys (up to 3.10).
    Keys(Keys),
    /// The keys of a class whose instances keep their attributes in themselves (3.11 and later).
    KeysOfClass(ClassId),
}

/// A table of keys, held by a class and by each dict that shares it.
pub(crate) type Keys = Rc<RefCell<SharedKeys>>;

/// What is in such a table.
#[derive(Debug)]
pub(crate) struct SharedKeys {
    names: Vec<AtomId>,
    /// How many names it takes.
    room: usize,
}

impl<R: Recorder> Machine<R> {
    /// A new `__dict__` shares the keys of its instance's class (`_PyObjectDict_SetItem`).
    pub(crate) fn share_keys(&mut self, instance: ObjId, dict: ObjId) {
        let Some((_, class)) = self.world().class_of(instance) else { return };
        if self.dialect.attributes == Attributes::InlineValues
            && !since::slots_beside_inline_values(self.dialect.library)
            && self.world().object(instance).kind() != Kind::Exception
        {
            // 3.13: beside slots or the fields of a base there are no inline values, but a shared table
            // (`new_dict_with_shared_keys`).
            self.side.table(dict).sharing = Sharing::KeysOfClass(class);
        }
        if self.is_python2() || self.dialect.attributes != Attributes::SeparateDict {
            return;
        }
        let first = || Some(Rc::new(RefCell::new(SharedKeys { names: Vec::new(), room: FIRST_ROOM })));
        if let Some(keys) = self.cached_keys.entry(class).or_insert_with(first) {
            self.side.table(dict).sharing = Sharing::Keys(keys.clone());
        }
    }

    /// The values of an instance have moved into a dict, which shares the keys of the class.
    pub(crate) fn share_keys_of_class(&mut self, instance: ObjId, dict: ObjId) {
        if let Some((_, class)) = self.world().class_of(instance) {
            self.side.table(dict).sharing = Sharing::KeysOfClass(class);
        }
    }

    /// Stores an attribute in an instance's dict. If the dict outgrows the keys that it shared with
    /// nobody but its class, its own become those of the class; if others share them, later instances
    /// share nothing.
    pub(crate) fn dict_set_attribute(&mut self, instance: ObjId, dict: ObjId, name: AtomId, value: Value) {
        let shared = self.keys_shared_with_class(instance, dict);
        self.dict_set_name(dict, name, value);
        let (Some((class, keys)), Sharing::Nothing) = (shared, &self.side.table(dict).sharing) else { return };
        // One reference is held here, one by the class.
        let cached = (Rc::strong_count(&keys) == 2).then(|| {
            let names = self.dict_entries(dict).into_iter().filter_map(|(key, _)| key.atom()).collect();
            Rc::new(RefCell::new(SharedKeys { room: super::layout::usable(self.dict_len(dict)), names }))
        });
        if let Some(keys) = &cached {
            self.side.table(dict).sharing = Sharing::Keys(keys.clone());
        }
        self.cached_keys.insert(class, cached);
    }

    fn keys_shared_with_class(&mut self, instance: ObjId, dict: ObjId) -> Option<(ClassId, Keys)> {
        let (_, class) = self.world().class_of(instance)?;
        let keys = self.cached_keys.get(&class)?.clone()?;
        let shares = matches!(&self.side.table(dict).sharing, Sharing::Keys(own) if Rc::ptr_eq(own, &keys));
        shares.then_some((class, keys))
    }

    /// An attribute was deleted: later instances of the class share no keys.
    pub(crate) fn attribute_deleted(&mut self, instance: ObjId) {
        if let Some((_, class)) = self.world().class_of(instance)
            && let Some(cached) = self.cached_keys.get_mut(&class)
        {
            *cached = None;
        }
    }

    /// A key is about to be put in that is not there: can its dict go on sharing (`insertdict`)?
    pub(super) fn share_new_key(&mut self, dict: ObjId, key: Value) {
        let used = self.dict_len(dict);
        let shares = match (self.side.table(dict).sharing.clone(), self.str_atom(key)) {
            (Sharing::Nothing, _) => return,
            (Sharing::Keys(keys), Some(name)) => keys.borrow_mut().take_in(name, used),
            (Sharing::KeysOfClass(class), Some(name)) => self.class_takes_in(class, name),
            _ => false,
        };
        if !shares {
            self.side.table(dict).sharing = Sharing::Nothing;
        }
    }

    fn class_takes_in(&mut self, class: ClassId, name: AtomId) -> bool {
        let takes = self.has_room_for(class, name);
        if takes {
            self.cx.tables().shared_key(class, name);
        }
        takes
    }

    /// A key goes, or all of them at once (`delitem_common`, `dict_popitem`).
    pub(super) fn share_no_longer(&mut self, dict: ObjId) {
        self.side.table(dict).sharing = Sharing::Nothing;
    }

    /// A key goes. From 3.11 on that leaves a gap among the values.
    pub(super) fn share_without_a_key(&mut self, dict: ObjId) {
        if matches!(self.side.table(dict).sharing, Sharing::Keys(_)) {
            self.share_no_longer(dict);
        }
    }

    /// `dict.copy()` (`PyDict_Copy`), owned.
    pub(crate) fn dict_copy(&mut self, dict: ObjId) -> Outcome {
        let sharing = self.sharing_of(dict);
        let copy = match (self.dialect.dict_copy, &sharing) {
            (DictCopy::ByInserting, _) | (DictCopy::TableOfSharing, Sharing::Nothing) => self.new_dict(),
            (DictCopy::Table | DictCopy::TableInMerges, Sharing::Nothing) => self.new_dict(),
            (DictCopy::Table | DictCopy::TableInMerges, _) if self.dict_len(dict) == 0 => self.new_dict(),
            _ => self.new_dict_of_new_memory(),
        };
        if let Err(unwind) = self.dict_merge_from(copy, dict) {
            self.release(copy.into());
            return Err(unwind);
        }
        let shares = !matches!(sharing, Sharing::Nothing);
        let takes_table = match self.dialect.dict_copy {
            DictCopy::ByInserting => false,
            DictCopy::TableOfSharing => shares,
            DictCopy::Table | DictCopy::TableInMerges => self.dict_len(dict) > 0 && (shares || self.has_few_gaps(dict)),
        };
        if takes_table && self.world().is_tracked(dict) {
            collector::track(self, copy);
        }
        if shares && takes_table {
            self.side.table(copy).sharing = sharing;
        }
        Ok(copy.into())
    }

    /// An empty dict is about to be filled with the entries of another: does it take over that one's table
    /// (`dict_merge`)?
    pub(super) fn takes_table(&self, dict: ObjId, other: ObjId) -> bool {
        self.dialect.dict_copy == DictCopy::TableInMerges
            && self.dict_len(dict) == 0
            && self.dict_len(other) > 0
            && matches!(self.sharing_of(other), Sharing::Nothing)
            && self.has_no_gaps(other)
            && !self.is_exact(other, "OrderedDict")
    }

    fn sharing_of(&self, dict: ObjId) -> Sharing {
        match self.side.get(dict) {
            Some(State::Table(table)) => table.sharing.clone(),
            Some(State::EmbeddedIn(owner)) => {
                let class = self.world().class_of(*owner);
                class.map_or(Sharing::Nothing, |(_, class)| Sharing::KeysOfClass(class))
            }
            _ => Sharing::Nothing,
        }
    }

    /// A new dict that no free list gave, owned.
    fn new_dict_of_new_memory(&mut self) -> ObjId {
        let type_value = self.type_atom("dict");
        let blueprint = model::Blueprint { kind: Kind::Dict, is_gc: true, members: 0 };
        let dict = self.fill_unrecycled(&blueprint, type_value, &[], &[], Tracking::Later);
        collector::track_new_dict(self, dict);
        dict
    }
}

impl SharedKeys {
    /// Whether a dict that has so many of the keys can get this one next. A new one is added behind.
    fn take_in(&mut self, name: AtomId, used: usize) -> bool {
        match self.names.iter().position(|key| *key == name) {
            Some(place) => place == used,
            None if used == self.names.len() && used < self.room => {
                self.names.push(name);
                true
            }
            None => false,
        }
    }
}
