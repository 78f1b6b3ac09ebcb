//! Binary and unary operators: whom they ask, and what is said if nobody knows
//! (`Objects/abstract.c`, `binary_op1`).
//!
//! The program's classes are asked first, the right side before the left if its class derives from the
//! left one's. Only then come the built-in types: numbers, then sequences, then sets.

use model::{Atom, Kind, Recorder, Value};

use super::Number;
use crate::machine::messages::Message;
use crate::machine::{Machine, Outcome, Unwind};
use crate::op::BinaryOperator;

/// The sign, the special method, its reflected and its in-place form.
fn names(operator: BinaryOperator) -> (&'static str, &'static str, &'static str, &'static str) {
    use BinaryOperator as B;
    match operator {
        B::Add => ("+", "__add__", "__radd__", "__iadd__"),
        B::Subtract => ("-", "__sub__", "__rsub__", "__isub__"),
        B::Multiply => ("*", "__mul__", "__rmul__", "__imul__"),
        B::MatrixMultiply => ("@", "__matmul__", "__rmatmul__", "__imatmul__"),
        B::TrueDivide => ("/", "__truediv__", "__rtruediv__", "__itruediv__"),
        B::ClassicDivide => ("/", "__div__", "__rdiv__", "__idiv__"),
        B::FloorDivide => ("//", "__floordiv__", "__rfloordiv__", "__ifloordiv__"),
        B::Remainder => ("%", "__mod__", "__rmod__", "__imod__"),
        B::Power => ("**", "__pow__", "__rpow__", "__ipow__"),
        B::LeftShift => ("<<", "__lshift__", "__rlshift__", "__ilshift__"),
        B::RightShift => (">>", "__rshift__", "__rrshift__", "__irshift__"),
        B::And => ("&", "__and__", "__rand__", "__iand__"),
        B::Or => ("|", "__or__", "__ror__", "__ior__"),
        B::Xor => ("^", "__xor__", "__rxor__", "__ixor__"),
    }
}

impl<R: Recorder> Machine<R> {
    /// `a op b`
    pub(crate) fn binary(&mut self, operator: BinaryOperator, a: Value, b: Value) -> Outcome {
        match self.try_binary(operator, a, b)? {
            Some(result) => Ok(result),
            None => {
                let sign = if operator == BinaryOperator::Power { "** or pow()" } else { names(operator).0 };
                Err(self.unsupported(operator, sign, a, b))
            }
        }
    }

    /// `a op= b`
    pub(crate) fn inplace(&mut self, operator: BinaryOperator, a: Value, b: Value) -> Outcome {
        let (sign, .., name) = names(operator);
        if let Some(answer) = self.special(a, name, &[b])?
            && !self.is_not_implemented(answer)
        {
            return Ok(answer);
        }
        if self.change_in_place(operator, a, b)? {
            return Ok(self.hold(a));
        }
        match self.try_binary(operator, a, b)? {
            Some(result) => Ok(result),
            None => Err(self.unsupported(operator, &format!("{sign}="), a, b)),
        }
    }

    fn try_binary(&mut self, operator: BinaryOperator, a: Value, b: Value) -> Outcome<Option<Value>> {
        if let Some(answer) = self.ask_both(operator, a, b)? {
            return Ok(Some(answer));
        }
        self.plain_binary(operator, a, b)
    }

    /// `a op b` of values of built-in types, whatever the program's classes say; none if they do not
    /// know it.
    pub(crate) fn plain_binary(&mut self, operator: BinaryOperator, a: Value, b: Value) -> Outcome<Option<Value>> {
        let (a, b) = (self.unboxed(a), self.unboxed(b));
        if let (Some(x), Some(y)) = (self.number(a), self.number(b)) {
            return match (self.atom(a), self.atom(b)) {
                (Some(Atom::Bool(x)), Some(Atom::Bool(y))) => {
                    let (x, y) = (*x, *y);
                    self.calculate_bools(operator, x, y)
                }
                _ => self.calculate(operator, x, y),
            };
        }
        if let (Some(x), Some(y)) = (self.complex(a), self.complex(b)) {
            return self.calculate_complex(operator, x, y);
        }
        match operator {
            BinaryOperator::Add => self.concatenate(a, b),
            BinaryOperator::Multiply => self.repeat_either(a, b),
            BinaryOperator::Remainder if self.text_of(a).is_some() => self.percent_format(a, b).map(Some),
            BinaryOperator::And | BinaryOperator::Or | BinaryOperator::Xor | BinaryOperator::Subtract
                if self.is_set(a) && self.is_set(b) =>
            {
                self.set_algebra(operator, a, b).map(Some)
            }
            BinaryOperator::And | BinaryOperator::Or | BinaryOperator::Xor | BinaryOperator::Subtract
                if self.is_set_like(a) || self.is_set_like(b) =>
            {
                self.view_algebra(operator, a, b).map(Some)
            }
            BinaryOperator::Or if !self.is_python2() => match self.union_of(a, b) {
                Some(union) => Ok(Some(union)),
                None => self.merged_dicts(a, b),
            },
            _ => Ok(None),
        }
    }

    /// The methods of the program's classes, and of the library's types.
    fn ask_both(&mut self, operator: BinaryOperator, a: Value, b: Value) -> Outcome<Option<Value>> {
        if a.object().is_none() && b.object().is_none() {
            return Ok(None);
        }
        let (_, name, reflected, _) = names(operator);
        self.ask_sides(name, reflected, a, b)
    }

    /// The same for any special method with a reflected form. The right side comes first if its class
    /// derives from the left one's and has a reflected method of its own (`method_is_overloaded`).
    pub(crate) fn ask_sides(
        &mut self,
        name: &'static str,
        reflected: &'static str,
        a: Value,
        b: Value,
    ) -> Outcome<Option<Value>> {
        let (left, right) = (self.type_of(a), self.type_of(b));
        let mut tries = [(a, name, b), (b, reflected, a)];
        let word = self.name(reflected);
        if left != right
            && self.is_subclass(right, left)
            && self.find_in_class(right, word) != self.find_in_class(left, word)
        {
            tries.reverse();
        }
        for (object, method, other) in tries {
            if method == reflected && left == right {
                continue;
            }
            if let Some(answer) = self.special(object, method, &[other])?
                && !self.is_not_implemented(answer)
            {
                return Ok(Some(answer));
            }
        }
        Ok(None)
    }

    /// What lists, sets and dicts do to themselves; whether they did.
    fn change_in_place(&mut self, operator: BinaryOperator, a: Value, b: Value) -> Outcome<bool> {
        let Some(id) = a.object() else { return Ok(false) };
        match (self.world().object(id).kind(), operator) {
            (Kind::List, BinaryOperator::Add) => self.list_extend(id, b)?,
            (Kind::List, BinaryOperator::Multiply) => match self.int_value(b) {
                Some(times) => self.list_repeat(id, times)?,
                None => return Ok(false),
            },
            (Kind::Set, _) if self.is_set(b) => return self.set_algebra_in_place(operator, id, b),
            (Kind::Dict, BinaryOperator::Or) if !self.is_python2() => self.dict_update(id, b)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// 3.9 and later: `a | b` of two dicts.
    fn merged_dicts(&mut self, a: Value, b: Value) -> Outcome<Option<Value>> {
        let (Some(Kind::Dict), Some(Kind::Dict)) = (self.kind_of(a), self.kind_of(b)) else { return Ok(None) };
        let merged = self.new_dict();
        for dict in [a, b] {
            if let Err(unwind) = self.dict_update(merged, dict) {
                self.release(merged.into());
                return Err(unwind);
            }
        }
        Ok(Some(merged.into()))
    }

    /// Nobody knows what to do: numbers complain in one way, sequences in ways of their own.
    pub(crate) fn unsupported(&mut self, operator: BinaryOperator, sign: &str, a: Value, b: Value) -> Unwind {
        let (left, right) = (self.type_name(a), self.type_name(b));
        let (a_is, b_is) = (self.sequence_name(a), self.sequence_name(b));
        let python2 = self.is_python2();
        let message = match (operator, a_is, b_is) {
            (BinaryOperator::Add, Some("str"), _) if python2 => {
                format!("cannot concatenate '{left}' and '{right}' objects")
            }
            (BinaryOperator::Add, Some("unicode"), _) => {
                format!("coercing to Unicode: need string or buffer, {right} found")
            }
            (BinaryOperator::Add, Some("bytes"), _) => format!("can't concat {right} to bytes"),
            (BinaryOperator::Add, Some("str"), _) => self.words_for(Message::TextNeedsText, &[&right]),
            (BinaryOperator::Add, Some(own), _) => format!("can only concatenate {own} (not \"{right}\") to {own}"),
            (BinaryOperator::Multiply, Some(_), _) => format!("can't multiply sequence by non-int of type '{right}'"),
            (BinaryOperator::Multiply, None, Some(_)) => {
                format!("can't multiply sequence by non-int of type '{left}'")
            }
            _ => format!("unsupported operand type(s) for {sign}: '{left}' and '{right}'"),
        };
        self.raise("TypeError", &message)
    }

    /// The type that a value has its items from, if it can be concatenated and repeated.
    fn sequence_name(&self, value: Value) -> Option<&'static str> {
        let name = self.builtin_type(value);
        matches!(name, "list" | "tuple" | "str" | "unicode" | "bytes").then_some(name)
    }

    /// `-a`, `+a`, `~a`
    pub(crate) fn unary(&mut self, sign: char, a: Value) -> Outcome {
        let name = match sign {
            '-' => "__neg__",
            '+' => "__pos__",
            _ => "__invert__",
        };
        if let Some(answer) = self.special(a, name, &[])? {
            return Ok(answer);
        }
        match (sign, self.number(a)) {
            ('-', Some(Number::Int(value, long))) => match value.checked_neg() {
                Some(value) => Ok(self.new_int(value, long)),
                None => Err(self.too_big()),
            },
            ('-', Some(Number::Float(value))) => Ok(self.float(-value)),
            ('+', Some(Number::Int(value, long))) => Ok(self.new_int(value, long)),
            ('+', Some(Number::Float(value))) => Ok(self.float(value)),
            ('~', Some(Number::Int(value, long))) => Ok(self.new_int(!value, long)),
            _ => match (sign, self.complex(a)) {
                ('-', Some((real, imaginary))) => Ok(self.new_atom(Atom::Complex(-real, -imaginary))),
                ('+', Some(_)) => Ok(self.unboxed(a)),
                _ => {
                    let message = format!("bad operand type for unary {sign}: '{}'", self.type_name(a));
                    Err(self.raise("TypeError", &message))
                }
            },
        }
    }
}
