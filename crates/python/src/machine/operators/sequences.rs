//! Ranges, and what lists and sets are made of.

use model::{Kind, ListExtend, ObjId, Recorder, Value};

use super::Walking;

use crate::machine::objects::Tracking;
use crate::machine::side::State;
use crate::machine::{Machine, Outcome};

/// The numbers of a `range` or `xrange`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Range {
    pub(crate) start: i64,
    pub(crate) stop: i64,
    /// Not 0.
    pub(crate) step: i64,
}

impl Range {
    /// How many there are.
    pub(crate) fn length(self) -> usize {
        let (start, stop, step) = (i128::from(self.start), i128::from(self.stop), i128::from(self.step));
        let length = if step > 0 { (stop - start + step - 1) / step } else { (start - stop - step - 1) / -step };
        usize::try_from(length.max(0)).unwrap_or(usize::MAX)
    }

    /// The number at a place; negative places count from the end.
    pub(crate) fn get(self, place: i64) -> Option<i64> {
        let length = self.length() as i64;
        let at = if place < 0 { place + length } else { place };
        usize::try_from(at).ok().and_then(|at| self.at(at))
    }

    /// The number at a place from the start.
    pub(crate) fn at(self, place: usize) -> Option<i64> {
        (place < self.length()).then(|| self.start.wrapping_add((place as i64).wrapping_mul(self.step)))
    }

    /// The same numbers from the last to the first.
    pub(crate) fn reversed(self) -> Range {
        let length = self.length() as i64;
        let at = |place: i64| self.start.wrapping_add(place.wrapping_mul(self.step));
        Range { start: at(length - 1), stop: at(-1), step: self.step.wrapping_neg() }
    }

    /// A part of it (`compute_slice`).
    pub(crate) fn part(self, start: i64, stop: i64, step: i64) -> Range {
        let at = |place: i64| self.start.wrapping_add(place.wrapping_mul(self.step));
        Range { start: at(start), stop: at(stop), step: self.step.wrapping_mul(step) }
    }
}

impl<R: Recorder> Machine<R> {
    /// The numbers of a range, if the value is one.
    pub(crate) fn range_of(&self, value: Value) -> Option<Range> {
        match self.side.get(value.object()?)? {
            State::Range(range) => Some(*range),
            _ => None,
        }
    }

    /// A `range` (2.7: `xrange`), owned. The collector never sees it.
    pub(crate) fn new_range(&mut self, range: Range) -> Value {
        let name = if self.is_python2() { "xrange" } else { "range" };
        let object = self.new_object(Kind::Opaque, name, &[], &[], Tracking::Later);
        self.side.set(object, State::Range(range));
        object.into()
    }

    /// An empty set, owned.
    pub(crate) fn new_set(&mut self, frozen: bool) -> ObjId {
        let (kind, name) = if frozen { (Kind::FrozenSet, "frozenset") } else { (Kind::Set, "set") };
        self.new_object(kind, name, &[], &[], Tracking::AtBirth)
    }

    /// Adds everything of an iterable to the end of a list (`list_extend`). 3.13 takes the entries of
    /// tables without an iterator.
    pub(crate) fn list_extend(&mut self, list: ObjId, iterable: Value) -> Outcome<()> {
        // A list or tuple is taken as it is now: it may be the same list.
        if self.is_plain_sequence(iterable) {
            let items = self.items_of(iterable).to_vec();
            self.check_room(items.len())?;
            for item in items {
                self.cx.push(list, item);
            }
            return Ok(());
        }
        if self.dialect.list_extend == ListExtend::ByTable && self.extend_by_table(list, iterable)? {
            return Ok(());
        }
        if self.program_class(self.type_of(iterable)).is_none() && self.walked_instance(iterable).is_none() {
            return self.for_each(iterable, |m, item| {
                m.cx.push(list, item);
                m.list_resized(list);
                Ok(false)
            });
        }
        // The program's class may say how many there will be.
        let iterator = self.iter(iterable)?;
        let result = self.length_hint(iterable).and_then(|()| {
            self.drain(iterator, |m, item| {
                m.cx.push(list, item);
                m.list_resized(list);
                Ok(false)
            })
        });
        self.release(iterator);
        result
    }

    /// The instance over whose items an iterator walks by asking for them (`calliter`, `reversed_len`).
    fn walked_instance(&self, iterator: Value) -> Option<Value> {
        let (object, walk) = self.walk_of(iterator)?;
        let source = self.world().object(object).slot(model::kind::FIELDS);
        let asks = matches!(walk.walking, Walking::GetItem | Walking::Backwards);
        (asks && self.program_class(self.type_of(source)).is_some()).then_some(source)
    }

    /// Asks an instance how many items it will give, which only saves memory (`PyObject_LengthHint`).
    pub(crate) fn length_hint(&mut self, iterable: Value) -> Outcome<()> {
        if self.is_python2() {
            return Ok(());
        }
        let asked = self.walked_instance(iterable).unwrap_or(iterable);
        for name in ["__len__", "__length_hint__"] {
            match self.call_method(asked, name, &[]) {
                Ok(None) => {}
                Ok(Some(answer)) => {
                    self.release(answer);
                    return Ok(());
                }
                Err(_) if self.matches_raised("TypeError") => self.clear_raised(),
                Err(unwind) => return Err(unwind),
            }
        }
        Ok(())
    }

    /// Whether an iterable was a set, a dict or a view of one, whose entries are in the list now.
    fn extend_by_table(&mut self, list: ObjId, iterable: Value) -> Outcome<bool> {
        let Some(table) = iterable.object() else { return Ok(false) };
        let is = |m: &Self, kind| collector::is_exact(m.world(), table, kind);
        if is(self, Kind::Set) || is(self, Kind::FrozenSet) {
            for member in self.set_members(table) {
                self.cx.push(list, member);
            }
            return Ok(true);
        }
        let (dict, what) = match self.view_of(table) {
            Some(shown) => shown,
            None if is(self, Kind::Dict) => (table, Walking::Keys(0)),
            None => return Ok(false),
        };
        for (key, value) in self.dict_entries(dict) {
            self.check_budget()?;
            match what {
                Walking::Values(_) => self.cx.push(list, value),
                Walking::Items(_) => {
                    let pair = self.new_tuple(&[key, value]);
                    self.cx.push(list, pair);
                    self.release(pair);
                }
                _ => self.cx.push(list, key),
            }
        }
        Ok(true)
    }
}
