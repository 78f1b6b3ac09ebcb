//! `math`: functions on numbers.

use model::{Atom, Language, ObjId, Recorder, Value};

use crate::machine::messages::Message;
use crate::machine::{Args, Machine, Native, Outcome};

/// The functions.
pub(super) const NAMES: &[&str] = &[
    "math.sqrt",
    "math.floor",
    "math.ceil",
    "math.trunc",
    "math.exp",
    "math.log",
    "math.log2",
    "math.log10",
    "math.sin",
    "math.cos",
    "math.tan",
    "math.asin",
    "math.acos",
    "math.atan",
    "math.degrees",
    "math.radians",
    "math.fabs",
    "math.pow",
    "math.fmod",
    "math.copysign",
    "math.hypot",
    "math.atan2",
    "math.isnan",
    "math.isinf",
    "math.isfinite",
    "math.gcd",
    "math.factorial",
    "math.isqrt",
    "math.prod",
    "math.comb",
    "math.isclose",
];

/// The function of `math` with this name.
pub(super) fn function<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "sqrt" => |m, args| one(m, args, f64::sqrt),
        "exp" => |m, args| one(m, args, f64::exp),
        "sin" => |m, args| one(m, args, f64::sin),
        "cos" => |m, args| one(m, args, f64::cos),
        "tan" => |m, args| one(m, args, f64::tan),
        "asin" => |m, args| one(m, args, f64::asin),
        "acos" => |m, args| one(m, args, f64::acos),
        "atan" => |m, args| one(m, args, f64::atan),
        "degrees" => |m, args| one(m, args, f64::to_degrees),
        "radians" => |m, args| one(m, args, f64::to_radians),
        "fabs" => |m, args| one(m, args, f64::abs),
        "pow" => |m, args| two(m, args, f64::powf),
        "fmod" => |m, args| two(m, args, |x, y| x % y),
        "copysign" => |m, args| two(m, args, f64::copysign),
        "hypot" => |m, args| two(m, args, f64::hypot),
        "atan2" => |m, args| two(m, args, f64::atan2),
        "isnan" => |m, args| asked(m, args, f64::is_nan),
        "isinf" => |m, args| asked(m, args, f64::is_infinite),
        "isfinite" => |m, args| asked(m, args, f64::is_finite),
        "log" => log,
        "log2" => |m, args| logarithm(m, args, f64::log2),
        "log10" => |m, args| logarithm(m, args, f64::log10),
        "floor" => |m, args| whole(m, args, "__floor__", f64::floor),
        "ceil" => |m, args| whole(m, args, "__ceil__", f64::ceil),
        "trunc" => |m, args| whole(m, args, "__trunc__", f64::trunc),
        "gcd" => gcd,
        "factorial" => factorial,
        "isqrt" => isqrt,
        "prod" => prod,
        "comb" => comb,
        "isclose" => is_close,
        _ => return None,
    })
}

fn one<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, f: fn(f64) -> f64) -> Outcome {
    let [x] = m.positional("math", args, 1)?;
    let x = m.real(x)?;
    checked(m, x, f(x))
}

fn two<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, f: fn(f64, f64) -> f64) -> Outcome {
    let [x, y] = m.positional("math", args, 2)?;
    let (x, y) = (m.real(x)?, m.real(y)?);
    checked(m, x, f(x, y))
}

fn asked<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, f: fn(f64) -> bool) -> Outcome {
    let [x] = m.positional("math", args, 1)?;
    let answer = f(m.real(x)?);
    Ok(m.bool(answer))
}

fn log<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [x, base] = m.positional("log", args, 1)?;
    let x = m.positive(x)?;
    let result = if base.is_null() { x.ln() } else { x.ln() / m.positive(base)?.ln() };
    Ok(m.float(result))
}

fn logarithm<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, f: fn(f64) -> f64) -> Outcome {
    let [x] = m.positional("math", args, 1)?;
    let result = f(m.positive(x)?);
    Ok(m.float(result))
}

/// 2.7 gives a float, 3 an int, or what the object's own method says.
fn whole<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, own: &'static str, f: fn(f64) -> f64) -> Outcome {
    let [x] = m.positional("math", args, 1)?;
    if let Some(answer) = m.special(x, own, &[])? {
        return Ok(answer);
    }
    if own == "__trunc__" && m.number(x).is_none() {
        let name = m.type_name(x);
        return Err(m.raise("TypeError", &format!("type {name} doesn't define __trunc__ method")));
    }
    if m.dialect.language == Language::Python3 && m.int_value(x).is_some() {
        return Ok(m.unboxed(x));
    }
    let result = f(m.real(x)?);
    match m.dialect.language {
        Language::Python2 => Ok(m.float(result)),
        Language::Python3 if result.is_nan() => Err(m.raise("ValueError", "cannot convert float NaN to integer")),
        Language::Python3 if result.is_infinite() => {
            Err(m.raise("OverflowError", "cannot convert float infinity to integer"))
        }
        Language::Python3 if result.abs() >= 9.2e18 => Err(m.too_big()),
        Language::Python3 => Ok(m.int(result as i64)),
    }
}

fn gcd<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let mut divisor = 0u64;
    for value in args.positional {
        let mut other = m.index(*value)?.unsigned_abs();
        while other != 0 {
            (divisor, other) = (other, divisor % other);
        }
    }
    match i64::try_from(divisor) {
        Ok(divisor) => Ok(m.int(divisor)),
        Err(_) => Err(m.too_big()),
    }
}

fn factorial<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [x] = m.positional("math.factorial", args, 1)?;
    let number = m.index(x)?;
    if number < 0 {
        return Err(m.raise("ValueError", "factorial() not defined for negative values"));
    }
    match (1..=number).try_fold(1i64, i64::checked_mul) {
        Some(product) => Ok(m.int(product)),
        None => Err(m.too_big()),
    }
}

fn isqrt<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [x] = m.positional("math.isqrt", args, 1)?;
    let number = m.index(x)?;
    if number < 0 {
        return Err(m.raise("ValueError", "isqrt() argument must be nonnegative"));
    }
    Ok(m.int(number.isqrt()))
}

fn prod<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let iterable = m.required(args, 0, "prod")?;
    let mut product = match m.argument(args, usize::MAX, "start") {
        Some(start) => m.hold(start),
        None => m.int(1),
    };
    let result = m.for_each(iterable, |m, value| {
        let next = m.binary(crate::op::BinaryOperator::Multiply, product, value)?;
        m.release(product);
        product = next;
        Ok(false)
    });
    match result {
        Ok(()) => Ok(product),
        Err(unwind) => {
            m.release(product);
            Err(unwind)
        }
    }
}

fn comb<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [n, k] = m.positional("math.comb", args, 2)?;
    let (n, k) = (m.index(n)?, m.index(k)?);
    if n < 0 || k < 0 {
        let which = if n < 0 { "n" } else { "k" };
        return Err(m.raise("ValueError", &format!("{which} must be a non-negative integer")));
    }
    let k = if k > n { return Ok(m.int(0)) } else { i128::from(k.min(n - k)) };
    let mut ways = 1i128;
    for taken in 0..k {
        ways = match ways.checked_mul(i128::from(n) - taken) {
            Some(product) => product / (taken + 1),
            None => return Err(m.too_big()),
        };
    }
    match i64::try_from(ways) {
        Ok(ways) => Ok(m.int(ways)),
        Err(_) => Err(m.too_big()),
    }
}

fn is_close<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let (a, b) = (m.required(args, 0, "isclose")?, m.required(args, 1, "isclose")?);
    let (a, b) = (m.real(a)?, m.real(b)?);
    let mut tolerances = [1e-9, 0.0];
    for (tolerance, name) in tolerances.iter_mut().zip(["rel_tol", "abs_tol"]) {
        if let Some(given) = m.argument(args, usize::MAX, name) {
            *tolerance = m.real(given)?;
        }
    }
    let difference = (a - b).abs();
    let close =
        a == b || difference.is_finite() && difference <= (tolerances[0] * a.abs().max(b.abs())).max(tolerances[1]);
    Ok(m.bool(close))
}

fn checked<R: Recorder>(m: &mut Machine<R>, x: f64, result: f64) -> Outcome {
    if result.is_nan() && !x.is_nan() {
        return Err(m.raise("ValueError", "math domain error"));
    }
    if result.is_infinite() && x.is_finite() {
        return Err(m.raise("OverflowError", "math range error"));
    }
    Ok(m.float(result))
}

impl<R: Recorder> Machine<R> {
    fn real(&mut self, value: Value) -> Outcome<f64> {
        if let Some(number) = self.number(value) {
            return Ok(number.float());
        }
        for name in ["__float__", "__index__"] {
            if let Some(answer) = self.special(value, name, &[])? {
                let number = self.number(answer);
                self.release(answer);
                if let Some(number) = number {
                    return Ok(number.float());
                }
            }
        }
        if let Some(Atom::BigInt(_)) = self.atom(value) {
            return Err(self.too_big());
        }
        let name = self.type_name(value);
        Err(self.complain("TypeError", Message::RealNumber, &[&name]))
    }

    /// The argument of a logarithm.
    fn positive(&mut self, value: Value) -> Outcome<f64> {
        let x = self.real(value)?;
        if x <= 0.0 {
            return Err(self.raise("ValueError", "math domain error"));
        }
        Ok(x)
    }

    /// The constants of `math`.
    pub(super) fn fill_math(&mut self, dict: ObjId) {
        let mut constants = vec![("pi", std::f64::consts::PI), ("e", std::f64::consts::E)];
        if self.dialect.language == Language::Python3 {
            constants.extend([("inf", f64::INFINITY), ("nan", f64::NAN), ("tau", std::f64::consts::TAU)]);
        }
        for (name, number) in constants {
            let number = self.float(number);
            self.put(dict, name, number);
        }
    }
}
