//! Numbers as the operators see them.

use model::{Atom, Recorder, Value};

use crate::machine::{Machine, Outcome};

/// A number taken out of its atom.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) enum Number {
    /// `int`, `bool`, `long`; whether it is 2.7's `long`.
    Int(i64, bool),
    /// `float`
    Float(f64),
}

impl Number {
    /// As a float.
    pub(crate) fn float(self) -> f64 {
        match self {
            Number::Int(value, _) => value as f64,
            Number::Float(value) => value,
        }
    }
}

impl<R: Recorder> Machine<R> {
    /// The number that a value is, if it is one that fits.
    pub(crate) fn number(&self, value: Value) -> Option<Number> {
        match self.atom(self.unboxed(value))? {
            Atom::Bool(truth) => Some(Number::Int(i64::from(*truth), false)),
            Atom::Int(number) => Some(Number::Int(*number, false)),
            Atom::Long(number) => Some(Number::Int(*number, true)),
            Atom::Float(number) => Some(Number::Float(*number)),
            _ => None,
        }
    }

    /// The integer that a value is, if it is one that fits.
    pub(crate) fn int_value(&self, value: Value) -> Option<i64> {
        match self.number(value)? {
            Number::Int(number, _) => Some(number),
            Number::Float(_) => None,
        }
    }

    /// An integer argument, or the `TypeError` that CPython raises.
    pub(crate) fn index(&mut self, value: Value) -> Outcome<i64> {
        if let Some(number) = self.int_value(value) {
            return Ok(number);
        }
        if let Some(answer) = self.call_method(value, "__index__", &[])? {
            let number = self.int_value(answer);
            self.release(answer);
            if let Some(number) = number {
                return Ok(number);
            }
        }
        let message = if self.is_python2() {
            "an integer is required".to_string()
        } else {
            format!("'{}' object cannot be interpreted as an integer", self.type_name(value))
        };
        Err(self.raise("TypeError", &message))
    }

    /// An integer as a result: 2.7's `long` stays one.
    pub(crate) fn new_int(&mut self, value: i64, is_long: bool) -> Value {
        if is_long { self.new_atom(Atom::Long(value)) } else { self.int(value) }
    }

    /// What does not fit is said, since counting with big integers is not what this is about.
    pub(crate) fn too_big(&mut self) -> crate::machine::Unwind {
        self.raise("OverflowError", "cyclescope calculates with 64 bits")
    }
}
