//! Sets: a table of slots in the tail, NULL where none stands, in the order that CPython's hashing
//! gives: in 2.7 like dicts, in 3.x with runs of nine slots (`Objects/setobject.c`).

use std::collections::HashSet;

use model::{DictOrder, ObjId, Recorder, Value};

use super::side::State;
use super::{Machine, Outcome};
use crate::text::table::{self, SMALLEST, Slot};

/// What a set's table consists of beside its members.
#[derive(Clone, Default, Debug)]
pub(crate) struct SetTable {
    /// The hash in each slot; [`FREE`] and [`DUMMY`] where there is no member.
    hashes: Vec<i64>,
    fill: usize,
    used: usize,
    /// Where `pop` looks next. In 2.7 it stands in the hash field of the first slot.
    finger: i64,
}

/// Stands for the hash of a slot that never held a member.
const FREE: i64 = -1;
/// Stands for the hash of a deleted member.
const DUMMY: i64 = i64::MIN;

impl<R: Recorder> Machine<R> {
    fn set_state(&self, set: ObjId) -> Option<&SetTable> {
        match self.side.get(set) {
            Some(State::SetTable(table)) => Some(table),
            _ => None,
        }
    }

    /// How many members there are.
    pub(crate) fn set_len(&self, set: ObjId) -> usize {
        self.set_state(set).map_or(0, |table| table.used)
    }

    /// The members in order, borrowed.
    pub(crate) fn set_members(&self, set: ObjId) -> Vec<Value> {
        self.world().object(set).tail().iter().copied().filter(|member| !member.is_null()).collect()
    }

    /// The first member at or after a place, borrowed, and the place after it (`set_next`).
    pub(crate) fn set_next(&self, set: ObjId, place: usize) -> Option<(Value, usize)> {
        let tail = self.world().object(set).tail();
        let found = (place..tail.len()).find(|place| tail.get(*place).is_some_and(|member| !member.is_null()))?;
        Some((self.member(set, found), found + 1))
    }

    /// The hash of each member, in order.
    pub(crate) fn set_hashes(&self, set: ObjId) -> Vec<i64> {
        let table = self.set_state(set);
        let hashes = table.map_or(&[][..], |table| &table.hashes);
        hashes.iter().copied().filter(|hash| !matches!(*hash, FREE | DUMMY)).collect()
    }

    fn member(&self, set: ObjId, place: usize) -> Value {
        let object = self.world().object(set);
        object.slot(object.tail_start() + place)
    }

    /// The way that a search goes through the slots.
    fn walk_slots(&self, hash: i64, mask: usize, look: impl FnMut(usize) -> Slot) -> usize {
        match self.dialect.dict_order {
            DictOrder::HashSlots => table::dict27_slot(hash, mask, look),
            DictOrder::Insertion => table::set3_slot(hash, mask, look),
        }
    }

    /// The slot of a value that is a member, or the one where it would go.
    fn slot_for(&mut self, set: ObjId, value: Value, hash: i64) -> Outcome<(usize, bool)> {
        // Comparing may run the program, so the search itself is asked for candidates first.
        let mut refused = HashSet::new();
        loop {
            let hashes = self.set_state(set).map_or(&[][..], |table| &table.hashes);
            let mut same_hash = None;
            let look = |place: usize| match hashes.get(place) {
                Some(&FREE) | None => Slot::Empty,
                Some(&DUMMY) => Slot::Dummy,
                Some(other) if *other == hash && !refused.contains(&place) => {
                    same_hash = Some(place);
                    Slot::Found
                }
                Some(_) => Slot::Other,
            };
            let place = self.walk_slots(hash, hashes.len().max(1) - 1, look);
            if same_hash != Some(place) {
                return Ok((place, false));
            }
            let known = self.member(set, place);
            if known == value {
                return Ok((place, true));
            }
            self.hold(known);
            let same = self.eq(known, value);
            self.release(known);
            if same? {
                return Ok((place, true));
            }
            refused.insert(place);
            // The search begins again, and passes by all of them.
            self.check_work(refused.len())?;
        }
    }

    /// Whether a value is a member.
    pub(crate) fn set_contains(&mut self, set: ObjId, value: Value) -> Outcome<bool> {
        let hash = self.hash_of_member(value)?;
        if self.set_len(set) == 0 {
            return Ok(false);
        }
        Ok(self.slot_for(set, value, hash)?.1)
    }

    /// A set as a member is taken for a frozenset (`set_contains`, `set_discard`).
    fn hash_of_member(&mut self, value: Value) -> Outcome<i64> {
        match value.object().filter(|_| self.kind_of(value) == Some(model::Kind::Set)) {
            Some(set) => Ok(self.hash_of_frozenset(set)),
            None => self.hash(value),
        }
    }

    /// Adds a value; whether it is new (`set_add_key`).
    pub(crate) fn set_add(&mut self, set: ObjId, value: Value) -> Outcome<bool> {
        let hash = self.hash(value)?;
        self.set_add_hashed(set, value, hash)
    }

    fn set_add_hashed(&mut self, set: ObjId, value: Value, hash: i64) -> Outcome<bool> {
        if self.side.set_table(set).hashes.is_empty() {
            self.set_room(set, SMALLEST);
        }
        let (place, known) = self.slot_for(set, value, hash)?;
        if known {
            return Ok(false);
        }
        let start = self.world().object(set).tail_start();
        collector::set(self, set, start + place, value);
        self.note_member(set, place, hash);
        let table = self.side.set_table(set);
        let (fill, used, mask) = (table.fill, table.used, table.hashes.len() - 1);
        let size = match self.dialect.dict_order {
            DictOrder::HashSlots => table::dict27_resize(fill, used, mask),
            DictOrder::Insertion => table::set3_resize(fill, used, mask),
        };
        if let Some(size) = size {
            self.set_rebuild(set, size);
        }
        Ok(true)
    }

    fn note_member(&mut self, set: ObjId, place: usize, hash: i64) {
        let table = self.side.set_table(set);
        if let Some(slot) = table.hashes.get_mut(place) {
            table.fill += usize::from(*slot != DUMMY);
            table.used += 1;
            *slot = hash;
        }
    }

    /// Adds all members of another set (`set_merge`).
    pub(crate) fn set_merge(&mut self, set: ObjId, other: ObjId) -> Outcome<()> {
        if set == other {
            return Ok(());
        }
        self.set_room_for(set, self.set_len(other));
        if self.copies_table(set, other) {
            self.copy_table(set, other);
            return Ok(());
        }
        let mut next = 0;
        while let Some((member, after)) = self.set_next(other, next) {
            next = after;
            let hash = self.set_state(other).and_then(|table| table.hashes.get(after - 1).copied()).unwrap_or(FREE);
            self.hold(member);
            let added = self.set_add_hashed(set, member, hash);
            self.release(member);
            added?;
        }
        Ok(())
    }

    /// 3.x: an empty table of the same size is filled slot by slot.
    fn copies_table(&self, set: ObjId, other: ObjId) -> bool {
        let (size, fill) = self.set_state(set).map_or((0, 0), |table| (table.hashes.len(), table.fill));
        let Some(other) = self.set_state(other) else { return false };
        self.dialect.dict_order == DictOrder::Insertion
            && fill == 0
            && size.max(SMALLEST) == other.hashes.len()
            && other.fill == other.used
    }

    fn copy_table(&mut self, set: ObjId, other: ObjId) {
        let size = self.world().object(other).tail().len();
        self.set_room(set, size);
        let start = self.world().object(set).tail_start();
        for place in 0..size {
            let member = self.member(other, place);
            let hash = self.set_state(other).and_then(|table| table.hashes.get(place).copied());
            if let Some(hash) = hash.filter(|_| !member.is_null()) {
                self.cx.set(set, start + place, member);
                self.note_member(set, place, hash);
            }
        }
    }

    /// Before the members of another set or of a dict are put in, the table grows at once.
    pub(crate) fn set_room_for(&mut self, set: ObjId, more: usize) {
        let table = self.side.set_table(set);
        let (fill, used, mask) = (table.fill, table.used, table.hashes.len().max(SMALLEST) - 1);
        let size = match self.dialect.dict_order {
            DictOrder::HashSlots => table::dict27_merge_resize(fill, used, mask, more),
            DictOrder::Insertion => table::set3_merge_resize(fill, used, mask, more),
        };
        if let Some(size) = size {
            self.set_rebuild(set, size);
        }
    }

    fn set_room(&mut self, set: ObjId, size: usize) {
        for _ in self.world().object(set).tail().len()..size {
            self.cx.push(set, Value::NULL);
        }
        self.side.set_table(set).hashes.resize(size, FREE);
    }

    /// Puts the members into a table of another size, in the order in which they stand
    /// (`set_table_resize`).
    fn set_rebuild(&mut self, set: ObjId, size: usize) {
        let table = std::mem::take(self.side.set_table(set));
        let members: Vec<(Value, i64)> = table
            .hashes
            .iter()
            .enumerate()
            .map(|(place, hash)| (self.member(set, place), *hash))
            .filter(|(member, _)| !member.is_null())
            .collect();
        // The last first, so that the first is the youngest held.
        members.iter().rev().for_each(|(member, _)| {
            self.hold(*member);
        });
        self.set_cut(set);
        self.set_room(set, size);
        // 3.x keeps the finger apart from the table.
        if self.dialect.dict_order == DictOrder::Insertion {
            self.side.set_table(set).finger = table.finger;
        }
        let start = self.world().object(set).tail_start();
        for (member, hash) in members {
            let hashes = self.set_state(set).map_or(&[][..], |table| &table.hashes);
            let look = |place: usize| if hashes.get(place) == Some(&FREE) { Slot::Empty } else { Slot::Other };
            let place = self.walk_slots(hash, size - 1, look);
            self.cx.set(set, start + place, member);
            self.note_member(set, place, hash);
            self.release(member);
        }
    }

    /// Takes all slots away. Whoever calls holds what was in them.
    fn set_cut(&mut self, set: ObjId) {
        let start = self.world().object(set).tail_start();
        while self.world().object(set).slots().len() > start {
            let last = self.world().object(set).slots().len() - 1;
            self.cx.remove(set, last);
        }
    }

    /// Takes a value out; whether it was a member.
    pub(crate) fn set_discard(&mut self, set: ObjId, value: Value) -> Outcome<bool> {
        let hash = self.hash_of_member(value)?;
        if self.set_len(set) == 0 {
            return Ok(false);
        }
        let (place, known) = self.slot_for(set, value, hash)?;
        if known {
            let member = self.set_take(set, place);
            self.release(member);
        }
        Ok(known)
    }

    /// After many were taken out the table shrinks (`set_difference_update_internal`).
    pub(crate) fn set_shrink(&mut self, set: ObjId) {
        let table = self.side.set_table(set);
        let (dummies, mask) = (table.fill - table.used, table.hashes.len().max(1) - 1);
        let size = table::larger_than(table.used * if table.used > 50_000 { 2 } else { 4 });
        let is_due = match self.dialect.dict_order {
            DictOrder::HashSlots => dummies * 5 >= mask,
            DictOrder::Insertion => dummies > mask / 4,
        };
        if is_due && mask > 0 {
            self.set_rebuild(set, size);
        }
    }

    fn set_take(&mut self, set: ObjId, place: usize) -> Value {
        let start = self.world().object(set).tail_start();
        let member = self.member(set, place);
        self.hold(member);
        self.cx.set(set, start + place, Value::NULL);
        let in_slot = self.dialect.dict_order == DictOrder::HashSlots;
        let table = self.side.set_table(set);
        if let Some(slot) = table.hashes.get_mut(place) {
            if place == 0 && in_slot {
                table.finger = *slot;
            }
            *slot = DUMMY;
        }
        table.used -= 1;
        member
    }

    /// Takes some member out, owned: the next one after that which was taken before (`set_pop`).
    pub(crate) fn set_pop(&mut self, set: ObjId) -> Option<Value> {
        let size = self.world().object(set).tail().len();
        let finger = usize::try_from(self.set_state(set)?.finger).unwrap_or(0);
        let is_member = |place: &usize| !self.member(set, *place).is_null();
        let found = match self.dialect.dict_order {
            DictOrder::HashSlots => {
                let from = if (1..size).contains(&finger) { finger } else { 1 };
                Some(0).filter(&is_member).or_else(|| (from..size).chain(1..from).find(is_member))?
            }
            DictOrder::Insertion => {
                let from = finger & (size.max(1) - 1);
                (from..size).chain(0..from).find(is_member)?
            }
        };
        let member = self.set_take(set, found);
        self.side.set_table(set).finger = found as i64 + 1;
        Some(member)
    }

    /// Takes everything out.
    pub(crate) fn set_clear(&mut self, set: ObjId) {
        *self.side.set_table(set) = SetTable::default();
        collector::clear_items(self, set);
    }

    /// Two sets change their members (`set_swap_bodies`).
    pub(crate) fn set_swap(&mut self, a: ObjId, b: ObjId) {
        let bodies = [a, b].map(|set| self.world().object(set).tail().to_vec());
        bodies.iter().rev().for_each(|body| self.hold_all(body));
        self.set_cut(a);
        self.set_cut(b);
        let [of_a, of_b] = bodies;
        for (set, body) in [(a, of_b), (b, of_a)] {
            for member in body {
                self.cx.push(set, member);
                self.release(member);
            }
        }
        let table = std::mem::take(self.side.set_table(a));
        let table = std::mem::replace(self.side.set_table(b), table);
        *self.side.set_table(a) = table;
    }

    /// `frozenset_hash`, of a set as well.
    pub(crate) fn hash_of_frozenset(&self, set: ObjId) -> i64 {
        let hashes = self.set_hashes(set);
        if self.is_python2() {
            crate::text::hash::hash_frozenset_python2(&hashes)
        } else {
            crate::text::hash::hash_frozenset_python3(&hashes)
        }
    }
}
