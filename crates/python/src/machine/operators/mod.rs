//! What the operators of the language do to values of the built-in types, and where they ask the
//! program's own methods first.

mod arithmetic;
mod calculate;
mod compare;
mod concatenate;
mod equality;
mod items;
mod iteration;
mod list_room;
mod numbers;
mod pairs;
mod sequences;
mod set_algebra;
mod walk;

pub(crate) use numbers::Number;
pub(crate) use sequences::Range;
pub(crate) use walk::{Walk, Walking};

use model::{Atom, Budget, Kind, Recorder, Value};

use super::{Machine, Outcome, modules};

/// How deep comparing, hashing and printing may nest.
pub(crate) const DEEPEST: usize = 120;

impl<R: Recorder> Machine<R> {
    /// Calls a special method of the program's class or of a type of the library, if there is one.
    pub(crate) fn special(&mut self, object: Value, name: &'static str, args: &[Value]) -> Outcome<Option<Value>> {
        if let Some(result) = self.call_method(object, name, args)? {
            return Ok(Some(result));
        }
        let Some(native) = modules::method::<R>(self.builtin_type(object), name) else { return Ok(None) };
        let mut positional = vec![object];
        positional.extend_from_slice(args);
        native(self, super::Args { positional: &positional, keywords: &[] }).map(Some)
    }

    /// Whether a value is `NotImplemented`.
    pub(crate) fn is_not_implemented(&self, value: Value) -> bool {
        matches!(self.atom(value), Some(model::Atom::NotImplemented))
    }

    /// Goes one level deeper into nested values.
    pub(crate) fn nested<T>(&mut self, run: impl FnOnce(&mut Self) -> Outcome<T>) -> Outcome<T> {
        self.nested_in("in comparison", run)
    }

    /// The same for something else than a comparison, which says so when it is too deep.
    pub(crate) fn nested_in<T>(&mut self, doing: &str, run: impl FnOnce(&mut Self) -> Outcome<T>) -> Outcome<T> {
        if self.depth >= DEEPEST {
            let name = if self.is_python2() { "RuntimeError" } else { "RecursionError" };
            return Err(self.raise(name, &format!("maximum recursion depth exceeded {doing}")));
        }
        self.depth += 1;
        let result = run(self);
        self.depth -= 1;
        result
    }

    /// The same where CPython goes much deeper: the run ends.
    pub(crate) fn followed<T>(&mut self, run: impl FnOnce(&mut Self) -> Outcome<T>) -> Outcome<T> {
        if self.depth >= DEEPEST {
            return Err(self.halt(Budget::Recursion));
        }
        self.depth += 1;
        let result = run(self);
        self.depth -= 1;
        result
    }

    /// Whether a value is true.
    pub(crate) fn truth(&mut self, value: Value) -> Outcome<bool> {
        use model::Atom;
        if let Some(atom) = self.atom(value) {
            return Ok(match atom {
                Atom::None | Atom::EmptyTuple => false,
                Atom::Bool(truth) => *truth,
                Atom::Int(number) | Atom::Long(number) => *number != 0,
                Atom::BigInt(_) => true,
                Atom::Float(number) => *number != 0.0,
                Atom::Complex(real, imaginary) => *real != 0.0 || *imaginary != 0.0,
                Atom::Str(text) | Atom::Unicode(text) => !text.is_empty(),
                Atom::Bytes(bytes) => !bytes.is_empty(),
                _ => true,
            });
        }
        let name = if self.is_python2() { "__nonzero__" } else { "__bool__" };
        for name in [name, "__len__"] {
            if let Some(answer) = self.special(value, name, &[])? {
                return self.answered_truth(answer, name);
            }
        }
        Ok(match self.plain_length(value) {
            Some(length) => length > 0,
            None => match self.boxed(value) {
                Some(inner) => self.truth(inner)?,
                None => true,
            },
        })
    }

    /// The truth that a special method answered; takes an owned value (`slot_nb_bool`).
    fn answered_truth(&mut self, answer: Value, name: &str) -> Outcome<bool> {
        let type_name = self.type_name(answer);
        self.release(answer);
        match (self.atom(answer), name) {
            (Some(model::Atom::Bool(truth)), _) => Ok(*truth),
            (Some(model::Atom::Int(number)), "__nonzero__") => Ok(*number != 0),
            (_, "__len__") => self.answered_length(answer, &type_name).map(|length| length > 0),
            (_, "__nonzero__") => {
                Err(self.raise("TypeError", &format!("__nonzero__ should return bool or int, returned {type_name}")))
            }
            _ => Err(self.raise("TypeError", &format!("{name} should return bool, returned {type_name}"))),
        }
    }

    /// The length that `__len__` answered, an atom or something that is none (`slot_sq_length`).
    fn answered_length(&mut self, answer: Value, type_name: &str) -> Outcome<usize> {
        match answer.atom().and_then(|_| self.int_value(answer)) {
            Some(length) if length >= 0 => Ok(length as usize),
            Some(_) => Err(self.raise("ValueError", "__len__() should return >= 0")),
            None if self.is_python2() => Err(self.raise("TypeError", "an integer is required")),
            None => {
                let message = format!("'{type_name}' object cannot be interpreted as an integer");
                Err(self.raise("TypeError", &message))
            }
        }
    }

    /// The atom inside an instance of a subclass of `int`, `str` and their like.
    pub(crate) fn boxed(&self, value: Value) -> Option<Value> {
        let object = value.object()?;
        (self.world().object(object).kind() == Kind::Boxed)
            .then(|| self.world().object(object).slot(model::kind::FIELDS))
    }

    /// The value itself, or the atom inside an instance of a subclass.
    pub(crate) fn unboxed(&self, value: Value) -> Value {
        self.boxed(value).unwrap_or(value)
    }

    /// The length of a value of a built-in type.
    pub(crate) fn plain_length(&self, value: Value) -> Option<usize> {
        use model::Atom;
        if let Some(object) = value.object() {
            let target = self.world().object(object);
            return match target.kind() {
                Kind::List | Kind::Tuple | Kind::Deque => Some(target.tail().len()),
                Kind::Dict => Some(self.dict_len(object)),
                Kind::Set | Kind::FrozenSet => Some(self.set_len(object)),
                Kind::Boxed => self.plain_length(target.slot(model::kind::FIELDS)),
                Kind::Opaque => self.range_of(value).map(super::operators::Range::length),
                Kind::Iterator => match self.proxied(value) {
                    Some(mapping) => self.plain_length(mapping),
                    None => self.view_of(object).map(|(dict, _)| self.dict_len(dict)),
                },
                _ => None,
            };
        }
        match self.atom(value)? {
            // A `str` of 2.7 is bytes.
            Atom::Str(text) if self.is_python2() => Some(text.len()),
            Atom::Str(text) | Atom::Unicode(text) => Some(text.chars().count()),
            Atom::Bytes(bytes) => Some(bytes.len()),
            Atom::EmptyTuple => Some(0),
            _ => None,
        }
    }

    /// `len()`
    pub(crate) fn length(&mut self, value: Value) -> Outcome<usize> {
        self.charge_text(self.atom(value).map_or(0, Atom::len));
        if let Some(answer) = self.special(value, "__len__", &[])? {
            let type_name = self.type_name(answer);
            let plain = self.unboxed(answer);
            self.release(answer);
            return self.answered_length(plain, &type_name);
        }
        match self.plain_length(value) {
            Some(length) => Ok(length),
            None if self.kind_of(value) == Some(Kind::ClassicInstance) => {
                let name = self.name("__len__");
                Err(self.attribute_error(value, name))
            }
            None => {
                let message = format!("object of type '{}' has no len()", self.type_name(value));
                Err(self.raise("TypeError", &message))
            }
        }
    }
}
