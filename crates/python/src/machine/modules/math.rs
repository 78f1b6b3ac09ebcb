//! `math`: the functions on one or two numbers.

use model::{Atom, Language, ObjId, Recorder, Value};

use crate::machine::{Args, Machine, Native, Outcome};

/// The functions.
pub(super) const NAMES: &[&str] = &[
    "math.sqrt",
    "math.floor",
    "math.ceil",
    "math.exp",
    "math.log",
    "math.sin",
    "math.cos",
    "math.tan",
    "math.fabs",
    "math.pow",
    "math.hypot",
    "math.atan2",
];

/// The function of `math` with this name.
pub(super) fn function<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "sqrt" => |m, args| one(m, args, f64::sqrt),
        "exp" => |m, args| one(m, args, f64::exp),
        "sin" => |m, args| one(m, args, f64::sin),
        "cos" => |m, args| one(m, args, f64::cos),
        "tan" => |m, args| one(m, args, f64::tan),
        "fabs" => |m, args| one(m, args, f64::abs),
        "pow" => |m, args| two(m, args, f64::powf),
        "hypot" => |m, args| two(m, args, f64::hypot),
        "atan2" => |m, args| two(m, args, f64::atan2),
        "log" => log,
        "floor" => |m, args| whole(m, args, f64::floor),
        "ceil" => |m, args| whole(m, args, f64::ceil),
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

fn log<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [x, base] = m.positional("log", args, 1)?;
    let x = m.real(x)?;
    if x <= 0.0 {
        return Err(m.raise("ValueError", "math domain error"));
    }
    let result = if base.is_null() { x.ln() } else { x.ln() / m.real(base)?.ln() };
    Ok(m.float(result))
}

/// 2.7 gives a float, 3 an int.
fn whole<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, f: fn(f64) -> f64) -> Outcome {
    let [x] = m.positional("math", args, 1)?;
    let result = f(m.real(x)?);
    Ok(match m.dialect.language {
        Language::Python2 => m.float(result),
        Language::Python3 => m.int(result as i64),
    })
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
        match self.atom(value) {
            Some(Atom::Float(number)) => Ok(*number),
            Some(Atom::Int(number) | Atom::Long(number)) => Ok(*number as f64),
            Some(Atom::Bool(flag)) => Ok(f64::from(u8::from(*flag))),
            _ => Err(self.raise("TypeError", "a float is required")),
        }
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
