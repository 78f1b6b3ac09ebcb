//! How far an iterator has come, and its next step (`listiter_next`, `dictiter_iternextkey` and their
//! like).
//!
//! An iterator is an object of its own: its C fields hold what it walks over and a function, its items
//! the tuple that it uses again and again (see [`super::pairs`]).

use model::kind::FIELDS;
use model::{Atom, Kind, ObjId, Recorder, Value};

use super::Range;
use crate::machine::objects::Tracking;
use crate::machine::side::State;
use crate::machine::{Machine, Outcome};

/// What an iterator walks over, and how.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Walking {
    /// A list, tuple or text: by place, looking anew each time.
    Sequence,
    /// The same from the end; the place counts down and is one too high.
    Backwards,
    /// The numbers of a range, which is not needed for it.
    Range(Range),
    /// A dict's keys; `len` is what it had at the start.
    Keys(usize),
    /// A dict's values.
    Values(usize),
    /// A dict's items.
    Items(usize),
    /// A set's members.
    Members(usize),
    /// Anything with `__getitem__`.
    GetItem,
    /// `enumerate`: the place is the next number.
    Enumerate,
    /// `zip`: the source is a tuple of iterators.
    Zip,
    /// `zip(…, strict=True)`
    ZipStrict,
    /// `map(function, …)`: the source is a tuple of iterators.
    Map,
    /// `filter(function, …)`
    Filter,
    /// `iter(function, sentinel)`
    Sentinel,
}

/// What an iterator consists of beside what it holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Walk {
    pub(crate) walking: Walking,
    pub(crate) place: usize,
}

impl<R: Recorder> Machine<R> {
    /// A new iterator, owned.
    pub(crate) fn new_walk(
        &mut self,
        name: &'static str,
        source: Value,
        function: Value,
        walk: Walk,
        items: &[Value],
    ) -> Value {
        let object = self.new_object(Kind::Iterator, name, &[source, function], items, Tracking::AtBirth);
        self.side.set(object, State::Walk(walk));
        object.into()
    }

    /// An iterator over the numbers of a range, owned. The collector never sees it.
    pub(crate) fn new_range_walk(&mut self, range: Range) -> Value {
        let name = if self.is_python2() { "rangeiterator" } else { "range_iterator" };
        let object = self.new_object(Kind::Opaque, name, &[], &[], Tracking::Later);
        self.side.set(object, State::Walk(Walk { walking: Walking::Range(range), place: 0 }));
        object.into()
    }

    /// A view of a dict (`dict_keys` and its like), owned.
    pub(crate) fn new_view(&mut self, name: &'static str, dict: ObjId, what: Walking) -> Outcome {
        let view = self.new_object(Kind::Iterator, name, &[dict.into()], &[], Tracking::AtBirth);
        self.side.set(view, State::View(what));
        Ok(view.into())
    }

    /// The dict that a view shows, and what of it.
    pub(crate) fn view_of(&self, view: ObjId) -> Option<(ObjId, Walking)> {
        match self.side.get(view)? {
            State::View(what) => Some((self.world().object(view).slot(FIELDS).object()?, *what)),
            _ => None,
        }
    }

    /// An iterator of the built-in types, and how far it has come.
    pub(crate) fn walk_of(&self, iterator: Value) -> Option<(ObjId, Walk)> {
        let object = iterator.object()?;
        match self.side.get(object)? {
            State::Walk(walk) => Some((object, *walk)),
            _ => None,
        }
    }

    pub(super) fn set_walk(&mut self, iterator: ObjId, walk: Walk) {
        self.side.set(iterator, State::Walk(walk));
    }

    /// The next value of an iterator of the built-in types, owned.
    pub(super) fn step(&mut self, iterator: ObjId, walk: Walk) -> Outcome<Option<Value>> {
        if let Walking::Range(range) = walk.walking {
            let Some(number) = range.at(walk.place) else { return Ok(None) };
            self.set_walk(iterator, Walk { place: walk.place + 1, ..walk });
            return Ok(Some(self.int(number)));
        }
        let source = self.world().object(iterator).slot(FIELDS);
        if source.is_null() {
            return Ok(None);
        }
        match walk.walking {
            Walking::Zip | Walking::ZipStrict => self.step_zip(iterator, source, walk.walking == Walking::ZipStrict),
            Walking::Map => self.step_map(iterator, source),
            Walking::Filter => self.step_filter(iterator, source),
            Walking::Sentinel => self.step_sentinel(iterator, source),
            Walking::Enumerate => self.step_enumerate(iterator, source, walk),
            Walking::GetItem => self.step_get_item(iterator, source, walk),
            Walking::Keys(length) | Walking::Values(length) | Walking::Items(length) => {
                self.unchanged(source, length, "dictionary")?;
                self.step_dict(iterator, source, walk)
            }
            Walking::Members(length) => {
                self.unchanged(source, length, "Set")?;
                Ok(self.step_set(iterator, source, walk))
            }
            Walking::Backwards => self.step_backwards(iterator, source, walk),
            Walking::Sequence | Walking::Range(_) => Ok(match self.at_place(source, walk.place) {
                Some(value) => {
                    self.set_walk(iterator, Walk { place: walk.place + 1, ..walk });
                    Some(value)
                }
                None => self.exhaust(iterator),
            }),
        }
    }

    /// How many items an iterator over a container of the built-in types still gives.
    pub(crate) fn items_left(&self, iterator: Value) -> usize {
        let Some((object, walk)) = self.walk_of(iterator) else { return 0 };
        let source = self.world().object(object).slot(FIELDS);
        match walk.walking {
            Walking::Range(range) => range.length().saturating_sub(walk.place),
            Walking::Backwards => walk.place,
            _ if source.is_null() => 0,
            _ => self.plain_length(source).unwrap_or(0).saturating_sub(walk.place),
        }
    }

    /// At its end an iterator lets go of what it walked over.
    pub(super) fn exhaust(&mut self, iterator: ObjId) -> Option<Value> {
        collector::set(self, iterator, FIELDS, Value::NULL);
        None
    }

    /// The item at a place of a sequence, owned.
    fn at_place(&mut self, source: Value, place: usize) -> Option<Value> {
        let plain = self.unboxed(source);
        self.charge_text(self.atom(plain).map_or(0, |atom| atom.len().min(4 * place)));
        if let Some(text) = self.text_of(plain) {
            let character = text.chars().nth(place)?.to_string();
            let unicode = matches!(self.atom(plain), Some(Atom::Unicode(_)));
            return Some(self.new_text(&character, unicode));
        }
        if let Some(Atom::Bytes(bytes)) = self.atom(plain) {
            let byte = *bytes.get(place)?;
            return Some(self.int(i64::from(byte)));
        }
        let item = self.items_of(source).get(place).copied()?;
        Some(self.hold(item))
    }

    /// `reversed(…)`: asks the program's class where there is one (`reversed_next`). The iterator of a
    /// list keeps the list at its end since 3.13 (`listreviter_next`).
    fn step_backwards(&mut self, iterator: ObjId, source: Value, walk: Walk) -> Outcome<Option<Value>> {
        let is_list = self.kind_of(source) == Some(Kind::List);
        let Some(place) = walk.place.checked_sub(1) else {
            return Ok(if is_list && !self.is_python2() { None } else { self.exhaust(iterator) });
        };
        let value = if let Some(range) = self.range_of(source) {
            range.at(place).map(|number| self.int(number))
        } else if self.program_class(self.type_of(source)).is_some() && !is_list {
            let key = self.int(place as i64);
            match self.get_item(source, key) {
                Ok(value) => Some(value),
                Err(unwind) if self.ends_iteration() => {
                    let _ = unwind;
                    None
                }
                Err(unwind) => return Err(unwind),
            }
        } else {
            self.at_place(source, place)
        };
        if value.is_none() {
            return Ok(self.exhaust(iterator));
        }
        self.set_walk(iterator, Walk { place, ..walk });
        Ok(value)
    }

    /// Whether what was raised only says that there is no more; then it is forgotten.
    fn ends_iteration(&mut self) -> bool {
        let ends = self.matches_raised("IndexError") || self.matches_raised("StopIteration");
        if ends {
            self.clear_raised();
        }
        ends
    }

    fn unchanged(&mut self, source: Value, length: usize, what: &str) -> Outcome<()> {
        if self.plain_length(source) == Some(length) {
            return Ok(());
        }
        let message = format!("{what} changed size during iteration");
        Err(self.raise("RuntimeError", &message))
    }

    fn step_dict(&mut self, iterator: ObjId, source: Value, walk: Walk) -> Outcome<Option<Value>> {
        let Some(dict) = source.object() else { return Ok(None) };
        let Some(((key, value), place)) = self.dict_next(dict, walk.place) else { return Ok(self.exhaust(iterator)) };
        self.charge((place - walk.place) / 8);
        self.set_walk(iterator, Walk { place, ..walk });
        Ok(Some(match walk.walking {
            Walking::Keys(_) => self.hold(key),
            Walking::Values(_) => self.hold(value),
            _ => {
                self.hold(key);
                self.hold(value);
                self.pair(iterator, key, value)
            }
        }))
    }

    fn step_set(&mut self, iterator: ObjId, source: Value, walk: Walk) -> Option<Value> {
        match self.set_next(source.object()?, walk.place) {
            Some((member, place)) => {
                self.charge((place - walk.place) / 8);
                self.set_walk(iterator, Walk { place, ..walk });
                Some(self.hold(member))
            }
            None => self.exhaust(iterator),
        }
    }

    fn step_get_item(&mut self, iterator: ObjId, source: Value, walk: Walk) -> Outcome<Option<Value>> {
        let key = self.int(walk.place as i64);
        match self.get_item(source, key) {
            Ok(value) => {
                self.set_walk(iterator, Walk { place: walk.place + 1, ..walk });
                Ok(Some(value))
            }
            Err(_) if self.ends_iteration() => Ok(self.exhaust(iterator)),
            Err(unwind) => Err(unwind),
        }
    }

    fn step_map(&mut self, iterator: ObjId, iterators: Value) -> Outcome<Option<Value>> {
        let mut values = Vec::new();
        for inner in self.items_of(iterators).to_vec() {
            match self.next(inner) {
                Ok(Some(value)) => values.push(value),
                other => {
                    self.release_all(values);
                    return other.map(|_| None);
                }
            }
        }
        let function = self.world().object(iterator).slot(FIELDS + 1);
        let result = self.call(function, &values, &[]);
        self.release_all(values);
        result.map(Some)
    }

    fn step_filter(&mut self, iterator: ObjId, source: Value) -> Outcome<Option<Value>> {
        let function = self.world().object(iterator).slot(FIELDS + 1);
        loop {
            self.check_budget()?;
            let Some(value) = self.next(source)? else { return Ok(None) };
            match self.passes_filter(function, value) {
                Ok(true) => return Ok(Some(value)),
                Ok(false) => self.release(value),
                Err(unwind) => {
                    self.release(value);
                    return Err(unwind);
                }
            }
        }
    }

    /// Whether a value passes a filter's function; without one whether it is true.
    pub(crate) fn passes_filter(&mut self, function: Value, value: Value) -> Outcome<bool> {
        if function.is_null() || self.is_none(function) {
            return self.truth(value);
        }
        let answer = self.call(function, &[value], &[])?;
        let truth = self.truth(answer);
        self.release(answer);
        truth
    }

    /// `iter(function, sentinel)`; at its end it lets both go (`calliter_iternext`).
    fn step_sentinel(&mut self, iterator: ObjId, function: Value) -> Outcome<Option<Value>> {
        let sentinel = self.world().object(iterator).slot(FIELDS + 1);
        let value = match self.call(function, &[], &[]) {
            Ok(value) => value,
            Err(_) if self.matches_raised("StopIteration") => {
                self.clear_raised();
                collector::set(self, iterator, FIELDS + 1, Value::NULL);
                return Ok(self.exhaust(iterator));
            }
            Err(unwind) => return Err(unwind),
        };
        match self.eq(sentinel, value) {
            Ok(false) => Ok(Some(value)),
            ended => {
                self.release(value);
                ended?;
                self.exhaust(iterator);
                collector::set(self, iterator, FIELDS + 1, Value::NULL);
                Ok(None)
            }
        }
    }
}
