//! `+` and `*` of texts, lists and tuples (`sq_concat`, `sq_repeat`).

use model::{Atom, Kind, ObjId, Recorder, Value};

use crate::machine::{Machine, Outcome};

impl<R: Recorder> Machine<R> {
    /// `a + b`; none if they cannot be concatenated.
    pub(super) fn concatenate(&mut self, a: Value, b: Value) -> Outcome<Option<Value>> {
        let length = |value| self.atom(value).map_or(0, Atom::len);
        self.check_text(length(a) + length(b))?;
        if self.is_python2() {
            self.check_mixed_texts(a, b)?;
        }
        let joined = match (self.atom(a), self.atom(b)) {
            (Some(Atom::Str(x)), Some(Atom::Str(y))) => Atom::Str(format!("{x}{y}").into()),
            (Some(Atom::Unicode(x) | Atom::Str(x)), Some(Atom::Unicode(y) | Atom::Str(y))) => {
                Atom::Unicode(format!("{x}{y}").into())
            }
            (Some(Atom::Bytes(x)), Some(Atom::Bytes(y))) => Atom::Bytes([&x[..], &y[..]].concat().into()),
            _ => return self.concatenate_sequences(a, b),
        };
        Ok(Some(self.new_atom(joined)))
    }

    fn concatenate_sequences(&mut self, a: Value, b: Value) -> Outcome<Option<Value>> {
        self.check_room(self.items_of(a).len() + self.items_of(b).len())?;
        let names = (self.builtin_type(a), self.builtin_type(b));
        Ok(match names {
            ("list", "list") => {
                let items = [self.items_of(a), self.items_of(b)].concat();
                Some(self.new_list(&items).into())
            }
            ("tuple", "tuple") => {
                // An empty side gives the other one back (`tupleconcat`).
                let is_plain = |value: Value| self.kind_of(value) == Some(Kind::Tuple) && self.is_exact_tuple(value);
                if self.items_of(a).is_empty() && is_plain(b) {
                    return Ok(Some(self.hold(b)));
                }
                if self.items_of(b).is_empty() && is_plain(a) && !self.is_python2() {
                    return Ok(Some(self.hold(a)));
                }
                let items = [self.items_of(a), self.items_of(b)].concat();
                Some(self.new_tuple(&items))
            }
            _ => None,
        })
    }

    fn is_exact_tuple(&self, value: Value) -> bool {
        value.object().is_some_and(|object| collector::is_exact(self.world(), object, Kind::Tuple))
    }

    /// `a * b` where one side is a sequence; none if it is not, or the other side is no integer.
    pub(super) fn repeat_either(&mut self, a: Value, b: Value) -> Outcome<Option<Value>> {
        for (sequence, times) in [(a, b), (b, a)] {
            let is_sequence = matches!(self.builtin_type(sequence), "list" | "tuple" | "str" | "unicode" | "bytes");
            if is_sequence && (self.int_value(times).is_some() || self.has_special(times, "__index__")) {
                let times = self.index(times)?;
                return self.repeat(sequence, times);
            }
        }
        Ok(None)
    }

    fn repeat(&mut self, sequence: Value, times: i64) -> Outcome<Option<Value>> {
        let count = usize::try_from(times).unwrap_or(0);
        match self.atom(sequence).map(Atom::len) {
            Some(length) => self.check_text(length.saturating_mul(count))?,
            None => self.check_room(self.items_of(sequence).len().saturating_mul(count))?,
        }
        let repeated = match self.atom(sequence) {
            Some(Atom::Str(text)) => Atom::Str(text.repeat(count).into()),
            Some(Atom::Unicode(text)) => Atom::Unicode(text.repeat(count).into()),
            Some(Atom::Bytes(bytes)) => Atom::Bytes(bytes.repeat(count).into()),
            Some(Atom::EmptyTuple) => Atom::EmptyTuple,
            Some(_) => return Ok(None),
            None => return Ok(self.repeat_items(sequence, count)),
        };
        Ok(Some(self.new_atom(repeated)))
    }

    fn repeat_items(&mut self, sequence: Value, count: usize) -> Option<Value> {
        match self.builtin_type(sequence) {
            "list" => {
                let items = self.items_of(sequence).repeat(count);
                Some(self.new_list(&items).into())
            }
            "tuple" if count == 1 && self.is_exact_tuple(sequence) => Some(self.hold(sequence)),
            "tuple" => {
                let items = self.items_of(sequence).repeat(count);
                Some(self.new_tuple(&items))
            }
            _ => None,
        }
    }

    /// `list *= times` (`list_inplace_repeat`)
    pub(super) fn list_repeat(&mut self, list: ObjId, times: i64) -> Outcome<()> {
        let count = usize::try_from(times).unwrap_or(0);
        let items = self.world().object(list).tail().to_vec();
        self.check_room(items.len().saturating_mul(count))?;
        if count == 0 {
            collector::clear_items(self, list);
        }
        for item in items.repeat(count.saturating_sub(1)) {
            self.cx.push(list, item);
        }
        Ok(())
    }
}
