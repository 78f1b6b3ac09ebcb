//! How floats are written (`Objects/floatobject.c`, `Python/pystrtod.c`).
//!
//! Rust writes floats as correctly rounded as CPython's `dtoa.c` does; only the layout is different:
//! when an exponent is shown, how it looks, and whether a whole number keeps its `.0`. The layout is
//! that of `format_float_short`. Rust's formatting takes no precision beyond 16 bits, so digits
//! behind the last one that a double can have ([`EXACT`]) are written as the zeros that they are.

/// No double has more digits behind its point, nor more significant ones.
const EXACT: usize = 1_100;

/// `repr()` of a float, 2.7 and 3.x: the shortest text that reads back as the same number.
pub(crate) fn float_repr(value: f64) -> String {
    if let Some(word) = special(value) {
        return word.to_owned();
    }
    let (digits, exponent) = digits_of(&format!("{value:e}"));
    layout(value.is_sign_negative(), &digits, exponent, 16, Point::Zero)
}

/// `str()` of a float in 2.7: twelve significant digits.
pub(crate) fn float_str_python2(value: f64) -> String {
    general_with_zero(value, 12, false)
}

/// `%e` with this many digits after the point.
pub(crate) fn exponent(value: f64, precision: usize) -> String {
    if let Some(word) = special(value) {
        return word.to_owned();
    }
    let text = format!("{value:.*e}", precision.min(EXACT));
    let (mantissa, power) = text.split_once('e').unwrap_or((&text, "0"));
    format!("{mantissa}{}{}", zeros(precision), power_text(power.parse().unwrap_or(0)))
}

/// `%f` with this many digits after the point.
pub(crate) fn fixed(value: f64, precision: usize) -> String {
    special(value).map_or_else(|| format!("{value:.*}", precision.min(EXACT)) + &zeros(precision), str::to_owned)
}

/// `%g` with this many significant digits; `alternate` keeps the zeros at the end, and the point.
pub(crate) fn general(value: f64, precision: usize, alternate: bool) -> String {
    significant(value, precision, precision.max(1), alternate, Point::Needed)
}

/// `%g` where a whole number keeps its `.0` (`Py_DTSF_ADD_DOT_0`): so are written `str()` in 2.7 and
/// `format(value, '.3')`. The `.0` takes a place, so that the exponent comes one digit earlier.
pub(crate) fn general_with_zero(value: f64, precision: usize, alternate: bool) -> String {
    significant(value, precision, precision.max(1) - 1, alternate, Point::Zero)
}

/// The number rounded to this many significant digits, with an exponent from ten to the `most` on.
fn significant(value: f64, precision: usize, most: usize, alternate: bool, point: Point) -> String {
    if let Some(word) = special(value) {
        return word.to_owned();
    }
    let precision = precision.max(1);
    let (digits, power) = digits_of(&format!("{value:.*e}", precision.min(EXACT) - 1));
    let most = i32::try_from(most).unwrap_or(i32::MAX);
    if !alternate {
        return layout(value.is_sign_negative(), digits.trim_end_matches('0'), power, most, point);
    }
    let digits = format!("{digits}{}", "0".repeat(precision.saturating_sub(digits.len())));
    layout(value.is_sign_negative(), &digits, power, most, Point::Always)
}

/// The `#` of `%#e` and `%#f`: a number without a point gets one (`Py_DTSF_ALT`).
pub(crate) fn with_point(text: String) -> String {
    if text.contains(['.', 'n']) {
        return text;
    }
    match text.split_once('e') {
        Some((mantissa, power)) => format!("{mantissa}.e{power}"),
        None => text + ".",
    }
}

fn special(value: f64) -> Option<&'static str> {
    match value {
        value if value.is_nan() => Some("nan"),
        f64::INFINITY => Some("inf"),
        f64::NEG_INFINITY => Some("-inf"),
        _ => None,
    }
}

/// What this precision asks for beyond the digits that a double can have.
fn zeros(precision: usize) -> String {
    "0".repeat(precision.saturating_sub(EXACT))
}

fn power_text(power: i32) -> String {
    format!("e{}{:02}", if power < 0 { '-' } else { '+' }, power.unsigned_abs())
}

/// The significant digits and the power of ten of the first one, of Rust's `1.5e3` form.
fn digits_of(scientific: &str) -> (String, i32) {
    let (mantissa, power) = scientific.split_once('e').unwrap_or((scientific, "0"));
    let digits = mantissa.chars().filter(char::is_ascii_digit).collect();
    (digits, power.parse().unwrap_or(0))
}

/// What a number without digits behind the point looks like.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Point {
    /// `100`
    Needed,
    /// `100.`
    Always,
    /// `100.0`, but `1e+16`
    Zero,
}

/// Writes digits with a point, or with an exponent below 1e-4 and from ten to the `most` on.
fn layout(negative: bool, digits: &str, power: i32, most: i32, point: Point) -> String {
    let digits = if digits.is_empty() { "0" } else { digits };
    let sign = if negative { "-" } else { "" };
    if power < -4 || power >= most {
        let (first, rest) = digits.split_at(1);
        let mark = if rest.is_empty() && point != Point::Always { "" } else { "." };
        return format!("{sign}{first}{mark}{rest}{}", power_text(power));
    }
    let Ok(power) = usize::try_from(power) else {
        return format!("{sign}0.{}{digits}", "0".repeat(power.unsigned_abs() as usize - 1));
    };
    let missing = "0".repeat((power + 1).saturating_sub(digits.len()));
    let (whole, rest) = digits.split_at((power + 1).min(digits.len()));
    let tail = match point {
        _ if !rest.is_empty() => ".",
        Point::Needed => "",
        Point::Always => ".",
        Point::Zero => ".0",
    };
    format!("{sign}{whole}{missing}{tail}{rest}")
}
