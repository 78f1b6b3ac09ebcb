//! Functions of the builtins module about numbers and texts.

use model::{Atom, Recorder};

use crate::machine::messages::Message;
use crate::machine::operators::Number;
use crate::machine::{Args, Machine, Native, Outcome};
use crate::op::BinaryOperator;
use crate::text::float;

/// The function with this name.
pub(crate) fn find<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "abs" => abs,
        "divmod" => divmod,
        "pow" => pow,
        "round" => round,
        "chr" => chr,
        "unichr" => unichr,
        "ord" => ord,
        "hex" => hex,
        "oct" => oct,
        "bin" => bin,
        "cmp" => cmp,
        "coerce" => coerce,
        "format" => format,
        "intern" => intern,
        _ => return None,
    })
}

fn abs<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let value = m.one(args, "abs")?;
    if let Some(answer) = m.special(value, "__abs__", &[])? {
        return Ok(answer);
    }
    match m.number(value) {
        Some(Number::Int(number, long)) => match number.checked_abs() {
            Some(number) => Ok(m.new_int(number, long)),
            None => Err(m.too_big()),
        },
        Some(Number::Float(number)) => Ok(m.float(number.abs())),
        None => {
            if let Some((real, imaginary)) = m.complex(value) {
                return Ok(m.float(real.hypot(imaginary)));
            }
            let message = format!("bad operand type for abs(): '{}'", m.type_name(value));
            Err(m.raise("TypeError", &message))
        }
    }
}

fn divmod<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let (a, b) = (m.required(args, 0, "divmod")?, m.required(args, 1, "divmod")?);
    if let Some(answer) = m.ask_sides("__divmod__", "__rdivmod__", a, b)? {
        return Ok(answer);
    }
    if let (Some(x), Some(y)) = (m.number(a), m.number(b))
        && y.float() == 0.0
        && (matches!(x, Number::Float(_)) || matches!(y, Number::Float(_)))
    {
        return Err(m.raise("ZeroDivisionError", "float divmod()"));
    }
    if m.number(a).is_none() || m.number(b).is_none() {
        return Err(m.unsupported(BinaryOperator::FloorDivide, "divmod()", a, b));
    }
    let quotient = m.binary(BinaryOperator::FloorDivide, a, b)?;
    let remainder = m.binary(BinaryOperator::Remainder, a, b);
    let result = remainder.map(|remainder| {
        let pair = m.new_tuple(&[quotient, remainder]);
        m.release(remainder);
        pair
    });
    m.release(quotient);
    result
}

fn pow<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let (a, b) = (m.required(args, 0, "pow")?, m.required(args, 1, "pow")?);
    if let Some(modulus) = args.positional.get(2).copied().filter(|modulus| !m.is_none(*modulus)) {
        if let Some(answer) = m.special(a, "__pow__", &[b, modulus])? {
            return Ok(answer);
        }
        if [a, b, modulus].iter().any(|value| matches!(m.number(*value), Some(Number::Float(_)))) {
            let message = "pow() 3rd argument not allowed unless all arguments are integers";
            return Err(m.raise("TypeError", message));
        }
        let (base, exponent, modulus) = (m.index(a)?, m.index(b)?, m.index(modulus)?);
        if modulus == 0 || exponent < 0 {
            return Err(m.raise("ValueError", "pow() 3rd argument cannot be 0"));
        }
        let (mut result, mut base, mut exponent) = (1i128, i128::from(base), exponent);
        let modulus = i128::from(modulus);
        while exponent > 0 {
            if exponent & 1 == 1 {
                result = (result * base).rem_euclid(modulus.abs());
            }
            base = (base * base).rem_euclid(modulus.abs());
            exponent >>= 1;
        }
        return Ok(m.int(result.rem_euclid(modulus.abs()) as i64));
    }
    m.binary(BinaryOperator::Power, a, b)
}

fn round<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let value = m.required(args, 0, "round")?;
    let digits = m.argument(args, 1, "ndigits").filter(|digits| !m.is_none(*digits));
    let places = match digits {
        Some(digits) => m.index(digits)?.clamp(-20, 20),
        None => 0,
    };
    match (m.number(value), m.is_python2()) {
        (Some(Number::Int(number, _)), false) => match rounded_int(number, places) {
            Some(number) => Ok(m.int(number)),
            None => Err(m.too_big()),
        },
        (Some(number), true) => Ok(m.float(rounded_float(number.float(), places, true))),
        (Some(number), false) if digits.is_some() => Ok(m.float(rounded_float(number.float(), places, false))),
        (Some(number), false) => {
            let rounded = number.float().round_ties_even();
            if rounded.is_nan() {
                return Err(m.raise("ValueError", "cannot convert float NaN to integer"));
            }
            if rounded.abs() < 9.2e18 { Ok(m.int(rounded as i64)) } else { Err(m.too_big()) }
        }
        (None, true) => Err(m.raise("TypeError", "a float is required")),
        (None, false) => {
            if let Some(answer) = m.special(value, "__round__", args.positional.get(1..).unwrap_or_default())? {
                return Ok(answer);
            }
            let message = format!("type {} doesn't define __round__ method", m.type_name(value));
            Err(m.raise("TypeError", &message))
        }
    }
}

/// Halves go to the even side (`long_round`).
fn rounded_int(number: i64, places: i64) -> Option<i64> {
    if places >= 0 {
        return Some(number);
    }
    let unit = 10i128.checked_pow(u32::try_from(-places).ok()?)?;
    let (number, half) = (i128::from(number), unit / 2);
    let (whole, rest) = (number.div_euclid(unit), number.rem_euclid(unit));
    let up = rest > half || rest == half && whole % 2 != 0;
    i64::try_from((whole + i128::from(up)) * unit).ok()
}

/// Rounds the exact value of a float in decimal (`double_round`). 2.7 rounds halves away from zero, 3 to
/// the even side.
fn rounded_float(number: f64, places: i64, halves_away: bool) -> f64 {
    let scale = 10f64.powi(places.unsigned_abs() as i32);
    let scaled = if places < 0 { number / scale } else { number * scale };
    if !number.is_finite() || !scaled.is_finite() {
        return number;
    }
    let is_half = scaled.fract().abs() == 0.5 && scaled / scale == number;
    match usize::try_from(places) {
        Ok(places) if !(halves_away && is_half) => float::fixed(number, places).parse().unwrap_or(number),
        Ok(_) => scaled.round() / scale,
        Err(_) if halves_away => scaled.round() * scale,
        Err(_) => scaled.round_ties_even() * scale,
    }
}

fn chr<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let value = m.one(args, "chr")?;
    if m.int_value(value).is_none() && !m.has_special(value, "__index__") {
        let name = m.type_name(value);
        return Err(m.complain("TypeError", Message::ChrArgument, &[&name]));
    }
    let code = m.index(value)?;
    let most = if m.is_python2() { 0xff } else { 0x10_ffff };
    match u32::try_from(code).ok().filter(|code| *code <= most).and_then(char::from_u32) {
        Some(character) => Ok(m.new_text(&character.to_string(), false)),
        None if m.is_python2() => Err(m.raise("ValueError", "chr() arg not in range(256)")),
        None => Err(m.raise("ValueError", "chr() arg not in range(0x110000)")),
    }
}

fn unichr<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let value = m.one(args, "unichr")?;
    let code = m.index(value)?;
    match u32::try_from(code).ok().and_then(char::from_u32) {
        Some(character) => Ok(m.new_text(&character.to_string(), true)),
        None => Err(m.raise("ValueError", "unichr() arg not in range(0x110000) (wide Python build)")),
    }
}

fn ord<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let value = m.one(args, "ord")?;
    let code = m.text_of(value).and_then(|text| {
        let mut characters = text.chars();
        characters.next().filter(|_| characters.next().is_none())
    });
    match code {
        Some(character) => Ok(m.int(i64::from(u32::from(character)))),
        None => {
            let message = match m.plain_length(value) {
                Some(length) if m.text_of(value).is_some() => {
                    format!("ord() expected a character, but string of length {length} found")
                }
                _ => format!("ord() expected string of length 1, but {} found", m.type_name(value)),
            };
            Err(m.raise("TypeError", &message))
        }
    }
}

fn in_base<R: Recorder>(
    m: &mut Machine<R>,
    args: Args<'_>,
    name: &str,
    prefix: &str,
    digits: fn(u64) -> String,
) -> Outcome {
    let value = m.one(args, name)?;
    if m.is_python2()
        && let Some(method) = [("hex", "__hex__"), ("oct", "__oct__")].iter().find(|(of, _)| *of == name)
        && let Some(answer) = m.call_method(value, method.1, &[])?
    {
        return Ok(answer);
    }
    if m.is_python2() && name != "bin" && m.int_value(value).is_none() && !m.has_special(value, "__index__") {
        return Err(m.raise("TypeError", &format!("{name}() argument can't be converted to {name}")));
    }
    let number = m.index(value)?;
    let sign = if number < 0 { "-" } else { "" };
    // 2.7 writes the octal 0 without a prefix.
    let prefix = if number == 0 && prefix == "0" { "" } else { prefix };
    // `hex` and `oct` of 2.7 tell a long.
    let is_long = name != "bin" && matches!(m.number(value), Some(Number::Int(_, true)));
    let suffix = if is_long { "L" } else { "" };
    Ok(m.str(&format!("{sign}{prefix}{}{suffix}", digits(number.unsigned_abs()))))
}

fn hex<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    in_base(m, args, "hex", "0x", |number| format!("{number:x}"))
}

fn oct<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let prefix = if m.is_python2() { "0" } else { "0o" };
    in_base(m, args, "oct", prefix, |number| format!("{number:o}"))
}

fn bin<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    in_base(m, args, "bin", "0b", |number| format!("{number:b}"))
}

/// `coerce(a, b)` of 2.7: both numbers as the wider of their types.
fn coerce<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let (a, b) = (m.required(args, 0, "coerce")?, m.required(args, 1, "coerce")?);
    let pair = match (m.number(a), m.number(b)) {
        (Some(Number::Int(x, one)), Some(Number::Int(y, other))) => {
            let long = one || other;
            [m.new_int(x, long), m.new_int(y, long)]
        }
        (Some(x), Some(y)) => [m.float(x.float()), m.float(y.float())],
        _ => return Err(m.raise("TypeError", "number coercion failed")),
    };
    Ok(m.new_tuple(&pair))
}

fn cmp<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let (a, b) = (m.required(args, 0, "cmp")?, m.required(args, 1, "cmp")?);
    let order = m.three_way(a, b)?;
    Ok(m.int(order as i64))
}

fn format<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let value = m.required(args, 0, "format")?;
    let spec = args.positional.get(1).and_then(|spec| m.text_of(*spec)).unwrap_or("").to_owned();
    let text = m.format(value, &spec)?;
    Ok(m.str(&text))
}

fn intern<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let value = m.one(args, "intern")?;
    match m.atom(value) {
        Some(Atom::Str(_)) => Ok(value),
        _ => Err(m.raise("TypeError", "intern() argument must be string")),
    }
}
