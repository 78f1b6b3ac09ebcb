//! Dicts: what is in them.
//!
//! An entry is two slots of the tail, key and value. Where it stands is the business of [`layout`].
//! A key is hashed and compared as CPython does: an equal hash first, then identity, then `==`, which
//! may run the program.

mod layout;
mod sharing;

use model::{AtomId, ObjId, Recorder, Value};

use super::side::State;
use super::{Machine, Outcome};

pub(crate) use layout::Table;
pub(crate) use sharing::Keys;

impl<R: Recorder> Machine<R> {
    /// The atom of a key that is a `str`.
    fn str_atom(&self, key: Value) -> Option<AtomId> {
        key.atom().filter(|_| matches!(self.atom(key), Some(model::Atom::Str(_))))
    }

    /// How many entries there are.
    pub(crate) fn dict_len(&self, dict: ObjId) -> usize {
        if let Some(owner) = self.embedded_owner(dict) {
            return self.inline_entries(owner).len();
        }
        match self.side.get(dict) {
            Some(State::Table(table)) => table.len(),
            _ => 0,
        }
    }

    /// The entries in order, borrowed.
    pub(crate) fn dict_entries(&self, dict: ObjId) -> Vec<(Value, Value)> {
        if let Some(owner) = self.embedded_owner(dict) {
            return self.inline_entries(owner).into_iter().map(|(key, value)| (key.into(), value)).collect();
        }
        let tail = self.world().object(dict).tail();
        tail.chunks_exact(2).filter(|entry| !entry[0].is_null()).map(|entry| (entry[0], entry[1])).collect()
    }

    /// The first entry at or after a place, borrowed, and the place after it (`PyDict_Next`).
    pub(crate) fn dict_next(&self, dict: ObjId, place: usize) -> Option<((Value, Value), usize)> {
        if let Some(owner) = self.embedded_owner(dict) {
            let (key, value) = self.inline_entries(owner).get(place).copied()?;
            return Some(((key.into(), value), place + 1));
        }
        let found = (place..self.places(dict)).find(|place| !self.entry(dict, *place).0.is_null())?;
        Some((self.entry(dict, found), found + 1))
    }

    /// Where a key is.
    fn find(&mut self, dict: ObjId, key: Value, hash: i64) -> Outcome<Option<usize>> {
        let Some(State::Table(table)) = self.side.get(dict) else { return Ok(None) };
        let candidates = table.places_of(hash).to_vec();
        if let Some(place) = candidates.iter().find(|place| self.entry(dict, **place as usize).0 == key) {
            return Ok(Some(*place as usize));
        }
        for place in candidates {
            let (known, _) = self.entry(dict, place as usize);
            // What was compared before may have changed the dict.
            if known.is_null() {
                continue;
            }
            self.hold(known);
            let same = self.eq(known, key);
            self.release(known);
            if same? {
                return Ok(Some(place as usize));
            }
            self.check_budget()?;
        }
        Ok(None)
    }

    /// The value under a key, borrowed.
    pub(crate) fn dict_get(&mut self, dict: ObjId, key: Value) -> Outcome<Option<Value>> {
        if let Some(owner) = self.embedded_owner(dict) {
            if let Some(name) = self.str_atom(key) {
                return Ok(self.inline_get(owner, name));
            }
            self.hash(key)?;
            return Ok(None);
        }
        let hash = self.hash(key)?;
        Ok(self.find(dict, key, hash)?.map(|place| self.entry(dict, place).1))
    }

    /// Stores a value under a key.
    pub(crate) fn dict_set(&mut self, dict: ObjId, key: Value, value: Value) -> Outcome<()> {
        if let Some(owner) = self.embedded_owner(dict) {
            if let Some(name) = self.str_atom(key)
                && self.has_room(owner, name)
            {
                // Stored through the dict, it may make the dict tracked; through the instance it does not.
                collector::dict_item_stored(self, dict, key, value);
                self.inline_set(owner, name, value);
                return Ok(());
            }
            self.detach_embedded(owner);
        }
        let hash = self.hash(key)?;
        let found = self.find(dict, key, hash)?;
        self.store(dict, found, key, hash, value);
        Ok(())
    }

    fn store(&mut self, dict: ObjId, found: Option<usize>, key: Value, hash: i64, value: Value) {
        collector::dict_item_stored(self, dict, key, value);
        match found {
            Some(place) => {
                let start = self.world().object(dict).tail_start();
                collector::set(self, dict, start + 2 * place + 1, value);
            }
            None => self.add_entry(dict, key, hash, value),
        }
    }

    /// Stores all entries of another dict (`PyDict_Merge`).
    pub(crate) fn dict_merge_from(&mut self, dict: ObjId, other: ObjId) -> Outcome<()> {
        if dict == other {
            return Ok(());
        }
        self.make_room_for(dict, self.dict_len(other));
        let takes_table = self.takes_table(dict, other);
        let mut next = 0;
        while let Some(((key, value), after)) = self.dict_next(other, next) {
            next = after;
            self.hold(key);
            self.hold(value);
            let stored = self.dict_set(dict, key, value);
            self.release(value);
            self.release(key);
            stored?;
        }
        if takes_table && self.world().is_tracked(other) {
            collector::track(self, dict);
        }
        Ok(())
    }

    /// Takes an entry out; gives its value, owned.
    pub(crate) fn dict_remove(&mut self, dict: ObjId, key: Value) -> Outcome<Option<Value>> {
        let taken = self.dict_take(dict, key)?;
        Ok(taken.map(|(key, value)| {
            self.release(key);
            value
        }))
    }

    /// Takes an entry out; whether there was one. In 2.7 the value dies before the key
    /// (`PyDict_DelItem`), in 3.x after it (`delitem_common`).
    pub(crate) fn dict_delete(&mut self, dict: ObjId, key: Value) -> Outcome<bool> {
        let Some((key, value)) = self.dict_take(dict, key)? else { return Ok(false) };
        let (first, second) = if self.is_python2() { (value, key) } else { (key, value) };
        self.release(first);
        self.release(second);
        Ok(true)
    }

    /// Takes an entry out; gives its key and its value, both owned.
    fn dict_take(&mut self, dict: ObjId, key: Value) -> Outcome<Option<(Value, Value)>> {
        if let Some(owner) = self.embedded_owner(dict) {
            let Some(name) = self.str_atom(key) else { return Ok(None) };
            let Some(value) = self.inline_get(owner, name) else { return Ok(None) };
            self.hold(value);
            self.inline_remove(owner, name);
            return Ok(Some((name.into(), value)));
        }
        let hash = self.hash(key)?;
        let Some(place) = self.find(dict, key, hash)? else { return Ok(None) };
        Ok(Some(self.take_entry(dict, place)))
    }

    /// An entry taken out, key and value owned (`popitem`): the last one, in 2.7 some one.
    pub(crate) fn dict_pop_item(&mut self, dict: ObjId) -> Option<(Value, Value)> {
        if let Some(owner) = self.embedded_owner(dict) {
            self.detach_embedded(owner);
        }
        self.pop_entry(dict)
    }

    /// Takes everything out (`PyDict_Clear`).
    pub(crate) fn dict_clear(&mut self, dict: ObjId) {
        // The values go, but the next ones will stand in the instance again (`clear_embedded_values`).
        if let Some(owner) = self.embedded_owner(dict) {
            for (name, _) in self.inline_entries(owner) {
                self.inline_remove(owner, name);
            }
            return;
        }
        *self.side.table(dict) = Table::emptied();
        collector::clear_items(self, dict);
    }

    /// The value under a name, borrowed.
    pub(crate) fn dict_get_name(&self, dict: ObjId, name: AtomId) -> Option<Value> {
        if let Some(owner) = self.embedded_owner(dict) {
            return self.inline_get(owner, name);
        }
        let place = self.place_of_name(dict, name, self.hash_of_name(name))?;
        Some(self.entry(dict, place).1)
    }

    /// Stores a value under a name.
    pub(crate) fn dict_set_name(&mut self, dict: ObjId, name: AtomId, value: Value) {
        if let Some(owner) = self.embedded_owner(dict) {
            if self.has_room(owner, name) {
                return self.inline_set(owner, name, value);
            }
            self.detach_embedded(owner);
        }
        let hash = self.hash_of_name(name);
        let found = self.place_of_name(dict, name, hash);
        self.store(dict, found, name.into(), hash, value);
    }

    /// Takes the entry of a name out; whether there was one.
    pub(crate) fn dict_remove_name(&mut self, dict: ObjId, name: AtomId) -> bool {
        if let Some(owner) = self.embedded_owner(dict) {
            return self.inline_remove(owner, name);
        }
        let hash = self.hash_of_name(name);
        let Some(place) = self.place_of_name(dict, name, hash) else { return false };
        let (_, value) = self.take_entry(dict, place);
        self.release(value);
        true
    }

    /// Names are equal only to themselves, so nothing of the program runs.
    fn place_of_name(&self, dict: ObjId, name: AtomId, hash: i64) -> Option<usize> {
        let State::Table(table) = self.side.get(dict)? else { return None };
        let places = table.places_of(hash).iter().map(|place| *place as usize);
        places.into_iter().find(|place| self.entry(dict, *place).0 == name.into())
    }
}
