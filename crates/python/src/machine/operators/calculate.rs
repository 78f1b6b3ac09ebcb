//! Arithmetic of numbers (`Objects/intobject.c`, `longobject.c`, `floatobject.c`, `complexobject.c`).

use model::{Atom, Recorder, Value};

use super::Number;
use crate::machine::messages::Message;
use crate::machine::{Machine, Outcome, Unwind};
use crate::op::BinaryOperator as B;

impl<R: Recorder> Machine<R> {
    /// Two numbers, of which at least one is no `bool`; none if the operator is not for them.
    pub(super) fn calculate(&mut self, operator: B, a: Number, b: Number) -> Outcome<Option<Value>> {
        let (Number::Int(x, long_x), Number::Int(y, long_y)) = (a, b) else {
            return self.calculate_floats(operator, a.float(), b.float());
        };
        let divides = matches!(operator, B::TrueDivide | B::ClassicDivide | B::FloorDivide | B::Remainder);
        if divides && y == 0 {
            return Err(self.int_by_zero(operator));
        }
        let exact = match operator {
            B::Add => x.checked_add(y),
            B::Subtract => x.checked_sub(y),
            B::Multiply => x.checked_mul(y),
            B::TrueDivide => return Ok(Some(self.float(x as f64 / y as f64))),
            B::ClassicDivide | B::FloorDivide => x.checked_div(y).map(|_| floor_divide(x, y)),
            // Only the smallest number divided by -1 has no quotient; its remainder is 0.
            B::Remainder => Some(x.wrapping_sub(y.wrapping_mul(floor_divide(x, y)))),
            B::Power if y < 0 => return self.power(x as f64, y as f64).map(Some),
            B::Power => match x {
                0 | 1 => Some(if y == 0 { 1 } else { x }),
                -1 => Some(if y % 2 == 0 { 1 } else { -1 }),
                _ => u32::try_from(y).ok().and_then(|y| x.checked_pow(y)),
            },
            B::LeftShift | B::RightShift if y < 0 => return Err(self.raise("ValueError", "negative shift count")),
            B::LeftShift if x == 0 => Some(0),
            B::LeftShift => (y < 63).then(|| 1i64 << y).and_then(|by| x.checked_mul(by)),
            B::RightShift => Some(x >> y.min(63)),
            B::And => Some(x & y),
            B::Or => Some(x | y),
            B::Xor => Some(x ^ y),
            B::MatrixMultiply => return Ok(None),
        };
        match exact {
            Some(result) => Ok(Some(self.new_int(result, long_x || long_y))),
            None => Err(self.too_big()),
        }
    }

    /// Two truths: `&`, `|` and `^` give a truth again.
    pub(super) fn calculate_bools(&mut self, operator: B, x: bool, y: bool) -> Outcome<Option<Value>> {
        let result = match operator {
            B::And => x & y,
            B::Or => x | y,
            B::Xor => x ^ y,
            _ => return self.calculate(operator, Number::Int(x.into(), false), Number::Int(y.into(), false)),
        };
        Ok(Some(self.bool(result)))
    }

    fn calculate_floats(&mut self, operator: B, x: f64, y: f64) -> Outcome<Option<Value>> {
        let divides = matches!(operator, B::TrueDivide | B::ClassicDivide | B::FloorDivide | B::Remainder);
        if divides && y == 0.0 {
            return Err(self.float_by_zero(operator));
        }
        let result = match operator {
            B::Add => x + y,
            B::Subtract => x - y,
            B::Multiply => x * y,
            B::TrueDivide | B::ClassicDivide => x / y,
            B::FloorDivide => float_divmod(x, y).0,
            B::Remainder => float_divmod(x, y).1,
            B::Power => return self.power(x, y).map(Some),
            _ => return Ok(None),
        };
        Ok(Some(self.float(result)))
    }

    /// `float_pow`
    fn power(&mut self, x: f64, y: f64) -> Outcome {
        if x == 0.0 && y < 0.0 {
            return Err(self.complain("ZeroDivisionError", Message::ZeroToNegativePower, &[]));
        }
        if x < 0.0 && x.is_finite() && y.is_finite() && y != y.trunc() {
            if self.is_python2() {
                return Err(self.raise("ValueError", "negative number cannot be raised to a fractional power"));
            }
            let (size, angle) = ((-x).powf(y), y * std::f64::consts::PI);
            return Ok(self.new_atom(Atom::Complex(size * angle.cos(), size * angle.sin())));
        }
        let result = x.powf(y);
        if result.is_infinite() && x.is_finite() && y.is_finite() {
            return Err(self.raise_args_text("OverflowError", 34, "Numerical result out of range"));
        }
        Ok(self.float(result))
    }

    /// An error with a number and a sentence, as the C library gives them.
    fn raise_args_text(&mut self, error: &'static str, number: i64, sentence: &str) -> Unwind {
        let (number, sentence) = (self.int(number), self.str(sentence));
        self.raise_args(error, &[number, sentence])
    }

    fn int_by_zero(&mut self, operator: B) -> Unwind {
        let message = match operator {
            B::TrueDivide => return self.raise("ZeroDivisionError", "division by zero"),
            B::Remainder => Message::IntegerModuloByZero,
            _ => Message::IntegerDivisionByZero,
        };
        self.complain("ZeroDivisionError", message, &[])
    }

    fn float_by_zero(&mut self, operator: B) -> Unwind {
        let message = match operator {
            B::FloorDivide => Message::FloatFloorDivisionByZero,
            B::Remainder => Message::FloatModuloByZero,
            _ => Message::FloatDivisionByZero,
        };
        self.complain("ZeroDivisionError", message, &[])
    }

    /// A number as real and imaginary part.
    pub(crate) fn complex(&self, value: Value) -> Option<(f64, f64)> {
        match self.atom(self.unboxed(value)) {
            Some(Atom::Complex(real, imaginary)) => Some((*real, *imaginary)),
            _ => Some((self.number(value)?.float(), 0.0)),
        }
    }

    pub(super) fn calculate_complex(&mut self, operator: B, a: (f64, f64), b: (f64, f64)) -> Outcome<Option<Value>> {
        let (real, imaginary) = match operator {
            B::Add => (a.0 + b.0, a.1 + b.1),
            B::Subtract => (a.0 - b.0, a.1 - b.1),
            B::Multiply => (a.0 * b.0 - a.1 * b.1, a.0 * b.1 + a.1 * b.0),
            B::TrueDivide | B::ClassicDivide => {
                let size = b.0 * b.0 + b.1 * b.1;
                if size == 0.0 {
                    return Err(self.raise("ZeroDivisionError", "complex division by zero"));
                }
                ((a.0 * b.0 + a.1 * b.1) / size, (a.1 * b.0 - a.0 * b.1) / size)
            }
            B::Power => return self.complex_power(a, b).map(Some),
            _ => return Ok(None),
        };
        Ok(Some(self.new_atom(Atom::Complex(real, imaginary))))
    }

    /// `complex_pow`: small whole powers by multiplying.
    fn complex_power(&mut self, a: (f64, f64), b: (f64, f64)) -> Outcome {
        let times = b.0 as i64;
        if b.1 != 0.0 || times as f64 != b.0 || !(0..=100).contains(&times) {
            return Err(
                self.raise("NotImplementedError", "cyclescope does not know this power of a complex number yet")
            );
        }
        let mut power = (1.0, 0.0);
        for _ in 0..times {
            power = (power.0 * a.0 - power.1 * a.1, power.0 * a.1 + power.1 * a.0);
        }
        Ok(self.new_atom(Atom::Complex(power.0, power.1)))
    }
}

/// Division that rounds down, as Python's does. The divisor is not 0.
fn floor_divide(x: i64, y: i64) -> i64 {
    let quotient = x.wrapping_div(y);
    if x.wrapping_rem(y) != 0 && (x < 0) != (y < 0) { quotient - 1 } else { quotient }
}

/// `float_divmod`: the remainder has the sign of the divisor.
fn float_divmod(x: f64, y: f64) -> (f64, f64) {
    let mut rest = x % y;
    let mut quotient = (x - rest) / y;
    if rest == 0.0 {
        rest = 0f64.copysign(y);
    } else if (y < 0.0) != (rest < 0.0) {
        rest += y;
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return (0f64.copysign(x / y), rest);
    }
    let whole = quotient.floor();
    (if quotient - whole > 0.5 { whole + 1.0 } else { whole }, rest)
}
