//! Where the entries of a dict stand, in CPython's order.
//!
//! In the order of insertion (3.6 and later) entries are appended, and a deleted one leaves a gap until
//! the table is rebuilt. In the order of hashes (2.7) the tail is the table itself: an entry stands in
//! its slot, free slots are empty. Beside the tail there is an index, which only serves to find keys.

use std::collections::HashMap;

use model::{DictOrder, ObjId, Recorder, Value};

use super::sharing::Sharing;
use crate::machine::Machine;
use crate::machine::side::State;
use crate::text::table::{self, SMALLEST, Slot};

/// Stands for the hash of a slot that never held an entry.
const FREE: i64 = -1;
/// Stands for the hash of a deleted entry. No hash is so.
const DUMMY: i64 = i64::MIN;

/// What a dict's table consists of beside its entries.
#[derive(Clone, Default, Debug)]
pub(crate) struct Table {
    /// The hash of the entry at each place; [`FREE`] and [`DUMMY`] where there is none.
    hashes: Vec<i64>,
    /// How many entries were ever put in since the last rebuilding: deleted ones count.
    fill: usize,
    /// How many there are.
    used: usize,
    /// The places of each hash.
    index: HashMap<i64, Vec<u32>>,
    /// 2.7: where `popitem` looks next. It stands in the hash field of the first slot.
    finger: i64,
    /// What it shares with other dicts.
    pub(super) sharing: Sharing,
}

impl Table {
    /// Of a dict out of which everything was taken.
    pub(super) fn emptied() -> Table {
        Table { sharing: Sharing::NoKeys, ..Table::default() }
    }

    /// How many entries there are.
    pub(super) fn len(&self) -> usize {
        self.used
    }

    /// The places of the entries whose keys have this hash.
    pub(super) fn places_of(&self, hash: i64) -> &[u32] {
        self.index.get(&hash).map_or(&[], |places| places)
    }

    fn put(&mut self, place: usize, hash: i64) {
        match self.hashes.get_mut(place) {
            Some(slot) => *slot = hash,
            None => self.hashes.push(hash),
        }
        self.index.entry(hash).or_default().push(place as u32);
        self.used += 1;
    }
}

impl<R: Recorder> Machine<R> {
    pub(super) fn entry(&self, dict: ObjId, place: usize) -> (Value, Value) {
        let object = self.world().object(dict);
        let at = object.tail_start() + 2 * place;
        (object.slot(at), object.slot(at + 1))
    }

    pub(super) fn places(&self, dict: ObjId) -> usize {
        self.world().object(dict).tail().len() / 2
    }

    fn by_hash(&self) -> bool {
        self.dialect.dict_order == DictOrder::HashSlots
    }

    fn table(&mut self, dict: ObjId) -> &mut Table {
        self.side.table(dict)
    }

    /// Puts a key in that is not there.
    pub(super) fn add_entry(&mut self, dict: ObjId, key: Value, hash: i64, value: Value) {
        if self.by_hash() {
            self.insert_by_hash(dict, key, hash, value);
        } else {
            self.share_new_key(dict, key);
            self.append_entry(dict, key, hash, value);
        }
    }

    /// 3.6 and later: new entries come last; when the table is full, gaps go (`insertion_resize`).
    fn append_entry(&mut self, dict: ObjId, key: Value, hash: i64, value: Value) {
        let (fill, used) = (self.table(dict).fill, self.table(dict).used);
        if fill > used && fill >= usable(fill) {
            self.compact(dict);
        }
        self.cx.push(dict, key);
        self.cx.push(dict, value);
        let place = self.places(dict) - 1;
        let table = self.table(dict);
        table.put(place, hash);
        table.fill += 1;
    }

    fn compact(&mut self, dict: ObjId) {
        let start = self.world().object(dict).tail_start();
        let sharing = std::mem::take(&mut self.table(dict).sharing);
        let mut table = Table { sharing, ..Table::default() };
        let hashes = std::mem::take(&mut self.table(dict).hashes);
        for hash in hashes {
            let kept = table.used;
            if self.entry(dict, kept).0.is_null() {
                self.cx.remove(dict, start + 2 * kept);
                self.cx.remove(dict, start + 2 * kept);
            } else {
                table.put(kept, hash);
            }
        }
        table.fill = table.used;
        *self.table(dict) = table;
    }

    /// Whether most of the places are taken: such a table is copied as it is (`clone_combined_dict`).
    pub(super) fn has_few_gaps(&self, dict: ObjId) -> bool {
        match self.side.get(dict) {
            Some(State::Table(table)) => table.used >= table.fill * 2 / 3,
            _ => false,
        }
    }

    /// Whether all places are taken.
    pub(super) fn has_no_gaps(&self, dict: ObjId) -> bool {
        matches!(self.side.get(dict), Some(State::Table(table)) if table.used == table.fill)
    }

    /// 2.7: an entry stands where its hash says (`insertdict`), in a table that is never more than two
    /// thirds full.
    fn insert_by_hash(&mut self, dict: ObjId, key: Value, hash: i64, value: Value) {
        if self.places(dict) == 0 {
            self.make_room(dict, SMALLEST);
        }
        let place = self.free_slot(dict, hash);
        let start = self.world().object(dict).tail_start();
        collector::set(self, dict, start + 2 * place, key);
        collector::set(self, dict, start + 2 * place + 1, value);
        let mask = self.places(dict) - 1;
        let table = self.table(dict);
        let reused = table.hashes.get(place) == Some(&DUMMY);
        table.put(place, hash);
        table.fill += usize::from(!reused);
        let (fill, used) = (table.fill, table.used);
        if let Some(size) = table::dict27_resize(fill, used, mask) {
            self.rebuild(dict, size);
        }
    }

    fn free_slot(&self, dict: ObjId, hash: i64) -> usize {
        let mask = self.places(dict).max(1) - 1;
        let hashes = match self.side.get(dict) {
            Some(State::Table(table)) => &table.hashes[..],
            _ => &[],
        };
        table::dict27_slot(hash, mask, |place| match (self.entry(dict, place).0.is_null(), hashes.get(place)) {
            (false, _) => Slot::Other,
            (true, Some(&DUMMY)) => Slot::Dummy,
            (true, _) => Slot::Empty,
        })
    }

    /// Before the entries of another dict are put in, 2.7's table grows at once.
    pub(super) fn make_room_for(&mut self, dict: ObjId, more: usize) {
        if !self.by_hash() {
            return;
        }
        let mask = self.places(dict).max(SMALLEST) - 1;
        let (fill, used) = (self.table(dict).fill, self.table(dict).used);
        if let Some(size) = table::dict27_merge_resize(fill, used, mask, more) {
            self.rebuild(dict, size);
        }
    }

    /// 2.7: a dict display of more than five entries begins with a table for them
    /// (`_PyDict_NewPresized`).
    pub(crate) fn dict_presize(&mut self, dict: ObjId, entries: usize) {
        if self.by_hash() && entries > 5 {
            self.make_room(dict, table::larger_than(entries));
        }
    }

    fn make_room(&mut self, dict: ObjId, size: usize) {
        for _ in self.places(dict)..size {
            self.cx.push(dict, Value::NULL);
            self.cx.push(dict, Value::NULL);
        }
        self.table(dict).hashes.resize(size, FREE);
    }

    /// Puts all entries into a table of another size, in the order in which they stand (`dictresize`).
    fn rebuild(&mut self, dict: ObjId, size: usize) {
        let hashes = std::mem::take(&mut self.table(dict).hashes);
        let start = self.world().object(dict).tail_start();
        let mut entries = Vec::new();
        for (place, hash) in hashes.into_iter().enumerate() {
            let (key, value) = self.entry(dict, place);
            if !key.is_null() {
                entries.push((key, value, hash));
            }
        }
        // The last first, so that the first is the youngest held.
        for (key, value, _) in entries.iter().rev() {
            self.hold(*value);
            self.hold(*key);
        }
        while self.world().object(dict).slots().len() > start {
            let last = self.world().object(dict).slots().len() - 1;
            self.cx.remove(dict, last);
        }
        *self.table(dict) = Table::default();
        self.make_room(dict, size);
        for (key, value, hash) in entries {
            let place = self.free_slot(dict, hash);
            self.cx.set(dict, start + 2 * place, key);
            self.cx.set(dict, start + 2 * place + 1, value);
            let table = self.table(dict);
            table.put(place, hash);
            table.fill += 1;
            self.release(key);
            self.release(value);
        }
    }

    /// Takes the entry at a place out; key and value are owned.
    pub(super) fn take_entry(&mut self, dict: ObjId, place: usize) -> (Value, Value) {
        self.share_without_a_key(dict);
        let start = self.world().object(dict).tail_start();
        let (key, value) = self.entry(dict, place);
        self.hold(key);
        self.hold(value);
        self.cx.set(dict, start + 2 * place, Value::NULL);
        self.cx.set(dict, start + 2 * place + 1, Value::NULL);
        let table = self.table(dict);
        let hash = table.hashes.get_mut(place).map_or(DUMMY, |hash| std::mem::replace(hash, DUMMY));
        if let Some(places) = table.index.get_mut(&hash) {
            places.retain(|other| *other as usize != place);
            if places.is_empty() {
                table.index.remove(&hash);
            }
        }
        table.used -= 1;
        if place == 0 {
            table.finger = hash;
        }
        (key, value)
    }

    /// Takes some entry out, key and value owned: the last one; by hashes that of the first slot, or
    /// else the next one that there is (`dict_popitem`).
    pub(super) fn pop_entry(&mut self, dict: ObjId) -> Option<(Value, Value)> {
        self.share_no_longer(dict);
        let places = self.places(dict);
        let is_entry = |place: &usize| !self.entry(dict, *place).0.is_null();
        if !self.by_hash() {
            let last = (0..places).rev().find(&is_entry)?;
            return Some(self.take_entry(dict, last));
        }
        let from = match self.side.get(dict) {
            Some(State::Table(table)) => usize::try_from(table.finger).ok().filter(|at| (1..places).contains(at)),
            _ => None,
        };
        let from = from.unwrap_or(1);
        let found = Some(0).filter(&is_entry).or_else(|| (from..places).chain(1..from).find(&is_entry))?;
        let entry = self.take_entry(dict, found);
        self.table(dict).finger = found as i64 + 1;
        Some(entry)
    }
}

/// How many entries a table has room for that was made for this many (`USABLE_FRACTION`).
pub(super) fn usable(fill: usize) -> usize {
    let mut size = SMALLEST;
    while size * 2 / 3 < fill {
        size *= 2;
    }
    size * 2 / 3
}
