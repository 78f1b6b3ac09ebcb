//! Subscripts and slices.

use model::{Atom, Kind, ObjId, Recorder, Value};

use crate::machine::messages::Message;
use crate::machine::{Machine, Outcome, Unwind, since};
use crate::text::slice;

/// How many items of a list are moved in the time of one instruction.
const ITEMS_A_STEP: usize = 32;

/// Start, stop and step of a slice.
type SliceParts = (Option<i64>, Option<i64>, i64);

impl<R: Recorder> Machine<R> {
    /// `container[key]`
    pub(crate) fn get_item(&mut self, container: Value, key: Value) -> Outcome {
        if let Some(answer) = self.special(container, "__getitem__", &[key])? {
            return Ok(answer);
        }
        self.plain_get_item(container, key)
    }

    /// The same for a built-in type, whatever the program's class says.
    pub(crate) fn plain_get_item(&mut self, container: Value, key: Value) -> Outcome {
        if self.is_type(container) {
            return self.subscripted_type(container, key);
        }
        if let Some(mapping) = self.proxied(container) {
            return self.get_item(mapping, key);
        }
        if let Some((start, stop, step)) = self.slice_parts(key)? {
            return self.get_slice(container, start, stop, step);
        }
        match (self.kind_of(container), container.object()) {
            (Some(Kind::Dict), Some(dict)) => match self.dict_get(dict, key)? {
                Some(value) => Ok(self.hold(value)),
                None => self.missing(container, key),
            },
            (Some(Kind::List | Kind::Tuple), _) => {
                let name = self.builtin_type(container);
                let place = self.place(container, key, &format!("{name} index out of range"))?;
                let item = self.items_of(container).get(place).copied().unwrap_or_default();
                Ok(self.hold(item))
            }
            _ => self.get_other_item(container, key),
        }
    }

    fn get_other_item(&mut self, container: Value, key: Value) -> Outcome {
        if let Some(range) = self.range_of(container) {
            let place = self.index(key)?;
            return match range.get(place) {
                Some(number) => Ok(self.int(number)),
                None => {
                    let name = self.type_name(container);
                    Err(self.raise("IndexError", &format!("{name} object index out of range")))
                }
            };
        }
        let plain = self.unboxed(container);
        if let Some(text) = self.text_of(plain).map(str::to_owned) {
            self.charge_text(2 * text.len());
            let unicode = matches!(self.atom(plain), Some(Atom::Unicode(_)));
            let place = self.index_of_text(key)?;
            let length = text.chars().count() as i64;
            let at = if place < 0 { place + length } else { place };
            let found = usize::try_from(at).ok().and_then(|at| text.chars().nth(at));
            return match found {
                Some(character) => Ok(self.new_text(&character.to_string(), unicode)),
                None => Err(self.raise("IndexError", "string index out of range")),
            };
        }
        if let Some(Atom::Bytes(bytes)) = self.atom(plain).cloned() {
            let place = self.index(key)?;
            let at = if place < 0 { place + bytes.len() as i64 } else { place };
            return match usize::try_from(at).ok().and_then(|at| bytes.get(at)) {
                Some(byte) => Ok(self.int(i64::from(*byte))),
                None => Err(self.raise("IndexError", "index out of range")),
            };
        }
        if matches!(self.atom(container), Some(Atom::EmptyTuple)) {
            return Err(self.raise("IndexError", "tuple index out of range"));
        }
        if self.kind_of(container) == Some(Kind::ClassicInstance) {
            let name = self.name("__getitem__");
            return Err(self.attribute_error(container, name));
        }
        let name = self.type_name(container);
        let has_sequence_methods = self.program_class(self.type_of(container)).is_some() || self.is_set(container);
        let message = if has_sequence_methods { Message::InstanceNotSubscriptable } else { Message::NotSubscriptable };
        Err(self.complain("TypeError", message, &[&name]))
    }

    /// `Class[key]`: asks `__class_getitem__` (PEP 560).
    fn subscripted_type(&mut self, class: Value, key: Value) -> Outcome {
        let word = self.name("__class_getitem__");
        if since::exists(self.dialect.library, "type", "__class_getitem__")
            && let Some(hook) = self.find_attr(class, word)?
        {
            let result = self.call(hook, &[key], &[]);
            self.release(hook);
            return result;
        }
        if let Some(alias) = self.generic_alias(class, key) {
            return Ok(alias);
        }
        let name = self.name_of_type(class);
        Err(self.complain("TypeError", Message::TypeNotSubscriptable, &[&name]))
    }

    fn index_of_text(&mut self, key: Value) -> Outcome<i64> {
        if self.int_value(key).is_none() && !self.has_special(key, "__index__") {
            let name = self.type_name(key);
            return Err(self.complain("TypeError", Message::StringIndex, &[&name]));
        }
        self.index(key)
    }

    /// A `str`, or in 2.7 a `unicode`.
    pub(crate) fn new_text(&mut self, text: &str, unicode: bool) -> Value {
        if unicode { self.new_atom(Atom::Unicode(text.into())) } else { self.str(text) }
    }

    /// A key that is not in a dict: `__missing__` of a subclass, else `KeyError`.
    fn missing(&mut self, dict: Value, key: Value) -> Outcome {
        match self.special(dict, "__missing__", &[key])? {
            Some(value) => Ok(value),
            None => Err(self.key_error(key)),
        }
    }

    /// `KeyError(key)`
    pub(crate) fn key_error(&mut self, key: Value) -> Unwind {
        let class = self.type_atom("KeyError");
        match self.call(class, &[key], &[]) {
            Ok(error) => {
                let unwind = self.raise_value(error);
                self.release(error);
                unwind
            }
            Err(unwind) => unwind,
        }
    }

    /// The place of an index in a list or tuple, or `IndexError`.
    fn place(&mut self, sequence: Value, key: Value, out_of_range: &str) -> Outcome<usize> {
        let name = self.builtin_type(sequence);
        if self.int_value(key).is_none() && !self.has_special(key, "__index__") {
            let of = if self.is_python2() { "" } else { " or slices" };
            let message = format!("{name} indices must be integers{of}, not {}", self.type_name(key));
            return Err(self.raise("TypeError", &message));
        }
        let index = self.index(key)?;
        let length = self.items_of(sequence).len() as i64;
        let at = if index < 0 { index + length } else { index };
        if (0..length).contains(&at) {
            return Ok(at as usize);
        }
        Err(self.raise("IndexError", out_of_range))
    }

    /// `container[key] = value`
    pub(crate) fn set_item(&mut self, container: Value, key: Value, value: Value) -> Outcome<()> {
        if let Some(answer) = self.special(container, "__setitem__", &[key, value])? {
            self.release(answer);
            return Ok(());
        }
        self.plain_set_item(container, key, value)
    }

    /// The same for a built-in type, whatever the program's class says.
    pub(crate) fn plain_set_item(&mut self, container: Value, key: Value, value: Value) -> Outcome<()> {
        match (self.kind_of(container), container.object()) {
            (Some(Kind::Dict), Some(dict)) => self.dict_set(dict, key, value),
            (Some(Kind::List), Some(list)) => {
                if let Some((start, stop, step)) = self.slice_parts(key)? {
                    return self.set_slice(list, start, stop, step, Some(value));
                }
                let at = self.place(container, key, "list assignment index out of range")?;
                let start = self.world().object(list).tail_start();
                collector::set(self, list, start + at, value);
                Ok(())
            }
            _ => {
                let message = format!("'{}' object does not support item assignment", self.type_name(container));
                Err(self.raise("TypeError", &message))
            }
        }
    }

    /// `del container[key]`
    pub(crate) fn del_item(&mut self, container: Value, key: Value) -> Outcome<()> {
        if let Some(answer) = self.special(container, "__delitem__", &[key])? {
            self.release(answer);
            return Ok(());
        }
        self.plain_del_item(container, key)
    }

    /// The same for a built-in type, whatever the program's class says.
    pub(crate) fn plain_del_item(&mut self, container: Value, key: Value) -> Outcome<()> {
        match (self.kind_of(container), container.object()) {
            (Some(Kind::Dict), Some(dict)) => match self.dict_delete(dict, key)? {
                true => Ok(()),
                false => Err(self.key_error(key)),
            },
            (Some(Kind::List), Some(list)) => {
                if let Some((start, stop, step)) = self.slice_parts(key)? {
                    return self.set_slice(list, start, stop, step, None);
                }
                let at = self.place(container, key, "list assignment index out of range")?;
                let start = self.world().object(list).tail_start();
                self.charge_moved(list, at);
                collector::remove(self, list, start + at);
                Ok(())
            }
            _ => {
                let message = format!("'{}' object doesn't support item deletion", self.type_name(container));
                Err(self.raise("TypeError", &message))
            }
        }
    }

    /// Start, stop and step, if a key is a slice.
    pub(crate) fn slice_parts(&mut self, key: Value) -> Outcome<Option<SliceParts>> {
        let Some(object) = key.object().filter(|_| self.kind_of(key) == Some(Kind::Slice)) else { return Ok(None) };
        let mut parts = [None; 3];
        for (part, name) in parts.iter_mut().zip(["start", "stop", "step"]) {
            let value = self.field(object, name);
            if !value.is_null() && !self.is_none(value) {
                if self.int_value(value).is_none() && !self.has_special(value, "__index__") {
                    return Err(self.complain("TypeError", Message::SliceIndex, &[]));
                }
                *part = Some(self.index(value)?);
            }
        }
        let step = parts[2].unwrap_or(1);
        if step == 0 {
            return Err(self.raise("ValueError", "slice step cannot be zero"));
        }
        Ok(Some((parts[0], parts[1], step)))
    }

    /// An item of a list comes or goes: those behind it move.
    pub(crate) fn charge_moved(&mut self, list: ObjId, place: usize) {
        let behind = self.world().object(list).tail().len().saturating_sub(place);
        self.charge(behind / ITEMS_A_STEP);
    }

    fn get_slice(&mut self, container: Value, start: Option<i64>, stop: Option<i64>, step: i64) -> Outcome {
        let plain = self.unboxed(container);
        if let Some(range) = self.range_of(container) {
            let (start, stop) = slice::slice_bounds(start, stop, step, range.length());
            return Ok(self.new_range(range.part(start, stop, step)));
        }
        self.charge(self.atom(plain).map_or(0, Atom::len) / 16);
        if let Some(text) = self.text_of(plain) {
            let text = slice::slice_text(text, start, stop, step);
            let unicode = matches!(self.atom(plain), Some(Atom::Unicode(_)));
            return Ok(self.new_text(&text, unicode));
        }
        if let Some(Atom::Bytes(bytes)) = self.atom(plain) {
            let taken = slice::slice_indices(start, stop, step, bytes.len());
            let bytes: Box<[u8]> = taken.into_iter().filter_map(|at| bytes.get(at).copied()).collect();
            return Ok(self.new_atom(Atom::Bytes(bytes)));
        }
        let items = self.items_of(container);
        let taken: Vec<Value> = slice::slice_indices(start, stop, step, items.len())
            .into_iter()
            .filter_map(|at| items.get(at).copied())
            .collect();
        self.check_room(taken.len())?;
        match self.builtin_type(container) {
            "list" => Ok(self.new_list(&taken).into()),
            "tuple" => Ok(self.new_tuple(&taken)),
            _ => {
                let message = format!("'{}' object is not subscriptable", self.type_name(container));
                Err(self.raise("TypeError", &message))
            }
        }
    }

    /// `list[start:stop:step] = value`, or `del` where there is no value (`list_ass_slice`): the list
    /// has its new items before the old ones die, the last first.
    fn set_slice(
        &mut self,
        list: ObjId,
        start: Option<i64>,
        stop: Option<i64>,
        step: i64,
        value: Option<Value>,
    ) -> Outcome<()> {
        let new = match value {
            Some(value) => match self.collect_iterable(value) {
                Err(_) if self.cannot_be_walked(value) => {
                    self.clear_raised();
                    if step != 1 {
                        return Err(self.raise("TypeError", "must assign iterable to extended slice"));
                    }
                    return Err(self.complain("TypeError", Message::SliceNeedsIterable, &[]));
                }
                items => items?,
            },
            None => Vec::new(),
        };
        let length = self.world().object(list).tail().len();
        let mut taken = slice::slice_indices(start, stop, step, length);
        if step != 1 && value.is_some() && taken.len() != new.len() {
            let message =
                format!("attempt to assign sequence of size {} to extended slice of size {}", new.len(), taken.len());
            self.release_all(new);
            return Err(self.raise("ValueError", &message));
        }
        let moved =
            (taken.len() + new.len()).saturating_mul(length - taken.first().copied().unwrap_or(length).min(length));
        if let Err(unwind) = self.check_work(moved / ITEMS_A_STEP) {
            self.release_all(new);
            return Err(unwind);
        }
        let first = self.world().object(list).tail_start();
        let at = slice::slice_bounds(start, stop, 1, length).0 as usize;
        let mut old = Vec::new();
        if step == 1 {
            // The last dies first.
            for place in taken.iter().rev() {
                old.push(collector::take(self, list, first + place));
            }
            for (offset, item) in new.iter().enumerate() {
                self.cx.insert(list, first + at + offset, *item);
            }
        } else if value.is_none() {
            // From the left, whatever the step (`list_ass_subscript`).
            taken.sort_unstable();
            for place in taken.iter().rev() {
                old.push(collector::take(self, list, first + place));
            }
            old.reverse();
        } else {
            for (place, item) in taken.into_iter().zip(&new) {
                let before = self.world().object(list).slot(first + place);
                old.push(self.hold(before));
                self.cx.set(list, first + place, *item);
            }
        }
        self.release_all(new);
        self.release_all(old);
        Ok(())
    }
}
