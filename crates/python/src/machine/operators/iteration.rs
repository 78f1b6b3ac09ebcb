//! `iter()`, `next()`, and everything that walks over an iterable.

use model::{Atom, Kind, ObjId, Recorder, Value};

use super::{Walk, Walking};
use crate::machine::{Machine, Outcome, modules};

impl<R: Recorder> Machine<R> {
    /// `iter(value)`
    pub(crate) fn iter(&mut self, value: Value) -> Outcome {
        if value.object().is_some()
            && let Some(iterator) = self.special(value, "__iter__", &[])?
        {
            if self.is_iterator(iterator) {
                return Ok(iterator);
            }
            let message = format!("iter() returned non-iterator of type '{}'", self.type_name(iterator));
            self.release(iterator);
            return Err(self.raise("TypeError", &message));
        }
        self.plain_iter(value)
    }

    /// Whether a value has a next one (`PyIter_Check`).
    pub(crate) fn is_iterator(&mut self, value: Value) -> bool {
        self.walk_of(value).is_some()
            || self.kind_of(value) == Some(Kind::Generator)
            || modules::next_of::<R>(self.builtin_type(value)).is_some()
            || self.find_special(value, "__next__", "next")
    }

    /// `iter(value)` for a built-in type, whatever the program's class says.
    pub(crate) fn plain_iter(&mut self, value: Value) -> Outcome {
        if let Some(range) = self.range_of(value) {
            return Ok(self.new_range_walk(range));
        }
        if let Some(mapping) = self.proxied(value) {
            return self.iter(mapping);
        }
        if self.walk_of(value).is_some() || self.kind_of(value) == Some(Kind::Generator) {
            return Ok(self.hold(value));
        }
        let python2 = self.is_python2();
        let name = |two, three| if python2 { two } else { three };
        let (name, source, walking) = match (self.kind_of(value), value.object()) {
            (Some(Kind::List), _) => (name("listiterator", "list_iterator"), value, Walking::Sequence),
            (Some(Kind::Tuple), _) => (name("tupleiterator", "tuple_iterator"), value, Walking::Sequence),
            (Some(Kind::Dict), Some(dict)) => {
                (name("dictionary-keyiterator", "dict_keyiterator"), value, Walking::Keys(self.dict_len(dict)))
            }
            (Some(Kind::Set | Kind::FrozenSet), Some(set)) => {
                (name("setiterator", "set_iterator"), value, Walking::Members(self.set_len(set)))
            }
            (Some(Kind::Iterator), Some(view)) if self.view_of(view).is_some() => return Ok(self.iter_view(view)),
            _ => match self.iter_of_other(value)? {
                Some((name, walking)) => (name, value, walking),
                None => return Ok(self.hold(value)),
            },
        };
        Ok(self.new_walk(name, source, Value::NULL, Walk { walking, place: 0 }, &[]))
    }

    /// A view of a dict gives an iterator over the dict.
    fn iter_view(&mut self, view: ObjId) -> Value {
        let Some((dict, what)) = self.view_of(view) else { return view.into() };
        match what {
            Walking::Values(_) => self.new_dict_walk("dict_valueiterator", dict, Walking::Values),
            Walking::Items(_) => self.new_dict_walk("dict_itemiterator", dict, Walking::Items),
            _ => self.new_dict_walk("dict_keyiterator", dict, Walking::Keys),
        }
    }

    /// An iterator over a dict, owned. That over its items keeps a tuple for them (`dictiter_new`).
    pub(crate) fn new_dict_walk(&mut self, name: &'static str, dict: ObjId, walking: fn(usize) -> Walking) -> Value {
        let walking = walking(self.dict_len(dict));
        let walk = Walk { walking, place: 0 };
        if !matches!(walking, Walking::Items(_)) {
            return self.new_walk(name, dict.into(), Value::NULL, walk, &[]);
        }
        let result = self.new_result_tuple(2);
        let iterator = self.new_walk(name, dict.into(), Value::NULL, walk, &[result]);
        self.release(result);
        iterator
    }

    /// The iterator of a text or of an instance; none for an object that is its own.
    fn iter_of_other(&mut self, value: Value) -> Outcome<Option<(&'static str, Walking)>> {
        let python2 = self.is_python2();
        let plain = self.unboxed(value);
        let name = match self.atom(plain) {
            Some(Atom::EmptyTuple) if python2 => "tupleiterator",
            Some(Atom::EmptyTuple) => "tuple_iterator",
            Some(Atom::Str(_) | Atom::Unicode(_)) if python2 => "iterator",
            Some(Atom::Str(text)) if text.is_ascii() => "str_ascii_iterator",
            Some(Atom::Str(_)) => "str_iterator",
            Some(Atom::Bytes(_)) => "bytes_iterator",
            _ => return self.iter_by_items(value),
        };
        Ok(Some((name, Walking::Sequence)))
    }

    /// What has only `__getitem__` is asked for one item after the other.
    fn iter_by_items(&mut self, value: Value) -> Outcome<Option<(&'static str, Walking)>> {
        if modules::next_of::<R>(self.builtin_type(value)).is_some() {
            return Ok(None);
        }
        if self.find_special(value, "__getitem__", "__getitem__") {
            return Ok(Some(("iterator", Walking::GetItem)));
        }
        let message = match self.kind_of(value) {
            Some(Kind::ClassicInstance) => "iteration over non-sequence".to_owned(),
            _ => format!("'{}' object is not iterable", self.type_name(value)),
        };
        Err(self.raise("TypeError", &message))
    }

    /// Whether the class of a value has a special method that both languages call by the same name.
    pub(crate) fn has_special(&mut self, value: Value, name: &'static str) -> bool {
        self.find_special(value, name, name)
    }

    /// The same where 3 and 2.7 have names of their own.
    pub(super) fn find_special(&mut self, value: Value, three: &'static str, two: &'static str) -> bool {
        let name = self.name(if self.is_python2() { two } else { three });
        if self.kind_of(value) == Some(Kind::ClassicInstance) {
            return matches!(self.find_attr(value, name), Ok(Some(found)) if { self.release(found); true });
        }
        let class = self.type_of(value);
        self.find_in_class(class, name).is_some()
    }

    /// The next value of an iterator, owned; none at its end.
    pub(crate) fn next(&mut self, iterator: Value) -> Outcome<Option<Value>> {
        if let Some((object, walk)) = self.walk_of(iterator) {
            return match walk.walking {
                Walking::Range(_) | Walking::Sequence => self.step(object, walk),
                // These may walk over other iterators, which walk over others.
                _ => self.followed(|m| m.step(object, walk)),
            };
        }
        match (self.kind_of(iterator), iterator.object()) {
            (Some(Kind::Generator), Some(generator)) => {
                let none = self.none();
                self.generator_next(generator, none)
            }
            (_, Some(object)) => match modules::next_of::<R>(self.builtin_type(iterator)) {
                Some(next) => self.followed(|m| next(m, object)),
                None => self.next_of_class(iterator),
            },
            _ => Err(self.no_iterator(iterator)),
        }
    }

    /// The next value of an iterator, owned.
    ///
    /// # Errors
    /// StopIteration at its end, with what a generator returned.
    pub(crate) fn next_or_stop(&mut self, iterator: Value) -> Outcome {
        if let (Some(Kind::Generator), Some(generator)) = (self.kind_of(iterator), iterator.object()) {
            let none = self.none();
            return self.generator_send(generator, none);
        }
        if self.program_class(self.type_of(iterator)).is_some() && self.walk_of(iterator).is_none() {
            let name = if self.is_python2() { "next" } else { "__next__" };
            if let Some(value) = self.call_method(iterator, name, &[])? {
                return Ok(value);
            }
        }
        match self.next(iterator)? {
            Some(value) => Ok(value),
            None => Err(self.raise_args("StopIteration", &[])),
        }
    }

    fn next_of_class(&mut self, iterator: Value) -> Outcome<Option<Value>> {
        let name = if self.is_python2() { "next" } else { "__next__" };
        match self.call_method(iterator, name, &[]) {
            Ok(Some(value)) => Ok(Some(value)),
            Ok(None) => Err(self.no_iterator(iterator)),
            Err(_) if self.matches_raised("StopIteration") => {
                self.clear_raised();
                Ok(None)
            }
            Err(unwind) => Err(unwind),
        }
    }

    fn no_iterator(&mut self, value: Value) -> crate::machine::Unwind {
        let name = self.type_name(value);
        let message = match self.kind_of(value) {
            Some(Kind::ClassicInstance) => "instance has no next() method".to_owned(),
            _ if self.is_python2() => format!("{name} object is not an iterator"),
            _ => format!("'{name}' object is not an iterator"),
        };
        self.raise("TypeError", &message)
    }

    /// Everything that an iterable gives, each owned.
    pub(crate) fn collect_iterable(&mut self, iterable: Value) -> Outcome<Vec<Value>> {
        if self.is_plain_sequence(iterable) {
            let items = self.items_of(iterable).to_vec();
            self.check_room(items.len())?;
            self.hold_all(&items);
            return Ok(items);
        }
        let mut values = Vec::new();
        match self.for_each(iterable, |m, value| {
            m.hold(value);
            values.push(value);
            Ok(false)
        }) {
            Ok(()) => Ok(values),
            Err(unwind) => {
                self.release_all(values);
                Err(unwind)
            }
        }
    }

    /// Whether a value is a list or tuple whose items may be taken as they are (`PySequence_Fast`).
    pub(crate) fn is_plain_sequence(&self, value: Value) -> bool {
        let Some(object) = value.object() else { return matches!(self.atom(value), Some(Atom::EmptyTuple)) };
        collector::is_exact(self.world(), object, Kind::List) || collector::is_exact(self.world(), object, Kind::Tuple)
    }

    /// Calls `each` with every value of an iterable until it says that it is enough.
    pub(crate) fn for_each(
        &mut self,
        iterable: Value,
        each: impl FnMut(&mut Self, Value) -> Outcome<bool>,
    ) -> Outcome<()> {
        let iterator = self.iter(iterable)?;
        let result = self.drain(iterator, each);
        self.release(iterator);
        result
    }

    /// The same with an iterator.
    pub(crate) fn drain(
        &mut self,
        iterator: Value,
        mut each: impl FnMut(&mut Self, Value) -> Outcome<bool>,
    ) -> Outcome<()> {
        loop {
            match self.check_budget().and_then(|()| self.next(iterator)) {
                Ok(Some(value)) => {
                    let enough = each(self, value);
                    self.release(value);
                    match enough {
                        Ok(false) => {}
                        Ok(true) => return Ok(()),
                        Err(unwind) => return Err(unwind),
                    }
                }
                Ok(None) => return Ok(()),
                Err(unwind) => return Err(unwind),
            }
        }
    }
}
