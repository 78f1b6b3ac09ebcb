//! Format specifications applied to texts, integers and floats (`format_string_internal`,
//! `format_long_internal` and `format_float_internal` in `Python/formatter_unicode.c`).
//!
//! Every message is that of a `ValueError`, except those that [`is_overflow`] knows.

use super::decimal::{in_base, split_sign};
use super::float;
use super::spec::Spec;

/// `format(2000000, 'c')`
const CHARACTER_RANGE: &str = "%c arg not in range(0x110000)";

const CHARACTER_RANGE_PYTHON2: &str = "%c arg not in range(0x100)";
const TOO_LARGE: &str = "int too large to convert to float";
const TOO_LARGE_LONG: &str = "long int too large to convert to float";

/// Whether a message of this module belongs to an `OverflowError`.
pub(crate) fn is_overflow(message: &str) -> bool {
    matches!(message, CHARACTER_RANGE | CHARACTER_RANGE_PYTHON2 | TOO_LARGE | TOO_LARGE_LONG)
}

/// Formats a text.
///
/// # Errors
/// CPython's message.
pub(crate) fn format_str(text: &str, spec: &Spec) -> Result<String, String> {
    spec.check("str", Some('s'))?;
    if let Some(kind) = spec.kind.filter(|kind| *kind != 's') {
        return Err(spec.unknown_kind(kind, "str"));
    }
    let not_allowed = |what: &str| Err(format!("{what} not allowed in string format specifier"));
    match spec.sign {
        Some(' ') if !spec.python2 => return not_allowed("Space"),
        Some(_) => return not_allowed("Sign"),
        None => {}
    }
    if spec.no_negative_zero {
        return not_allowed("Negative zero coercion (z)");
    }
    if spec.alternate {
        return not_allowed("Alternate form (#)");
    }
    // Until 3.10 a zero before the width meant `=`, for texts too.
    if spec.align == Some('=') || spec.python2 && spec.align.is_none() && spec.zero {
        return not_allowed("'=' alignment");
    }
    let text: String = text.chars().take(spec.precision.unwrap_or(usize::MAX)).collect();
    Ok(pad(&text, spec, '<'))
}

/// Formats an integer.
///
/// # Errors
/// CPython's message.
pub(crate) fn format_int(value: i64, spec: &Spec) -> Result<String, String> {
    format_decimal(&value.to_string(), spec)
}

/// Formats an integer given in decimal digits, as those are that do not fit 64 bits.
///
/// # Errors
/// CPython's message.
pub(crate) fn format_decimal(digits: &str, spec: &Spec) -> Result<String, String> {
    // 2.7 has another type for integers that have more than 64 bits.
    let is_long = spec.python2 && digits.parse::<i64>().is_err();
    let name = if is_long { "long" } else { "int" };
    spec.check(name, Some('d'))?;
    let (negative, digits) = split_sign(digits);
    let kind = spec.kind.unwrap_or('d');
    let (prefix, base) = match kind {
        'd' | 'n' | 'c' => ("", 10),
        'b' => ("0b", 2),
        'o' => ("0o", 8),
        'x' => ("0x", 16),
        'X' => ("0X", 16),
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%' => {
            let value: f64 = digits.parse().unwrap_or(f64::INFINITY);
            if value.is_infinite() {
                return Err(if is_long { TOO_LARGE_LONG } else { TOO_LARGE }.into());
            }
            return format_float(if negative { -value } else { value }, spec);
        }
        kind => return Err(spec.unknown_kind(kind, name)),
    };
    if spec.precision.is_some() {
        return Err("Precision not allowed in integer format specifier".into());
    }
    if spec.no_negative_zero {
        return Err("Negative zero coercion (z) not allowed in integer format specifier".into());
    }
    if kind == 'c' {
        return format_character(negative, digits, spec);
    }
    let digits = in_base(digits, base);
    let digits = if kind == 'X' { digits.to_uppercase() } else { digits };
    let prefix = if spec.alternate { prefix } else { "" };
    Ok(format_number(&Number { negative, prefix, digits: &digits, rest: "" }, spec, if base == 10 { 3 } else { 4 }))
}

fn format_character(negative: bool, digits: &str, spec: &Spec) -> Result<String, String> {
    if spec.sign.is_some() {
        return Err("Sign not allowed with integer format specifier 'c'".into());
    }
    if spec.alternate && !spec.python2 {
        return Err("Alternate form (#) not allowed with integer format specifier 'c'".into());
    }
    let code: Option<u32> = if negative { None } else { digits.parse().ok() };
    let character = if spec.python2 {
        code.filter(|code| *code < 0x100).and_then(char::from_u32).ok_or(CHARACTER_RANGE_PYTHON2)?
    } else {
        code.and_then(char::from_u32).ok_or(CHARACTER_RANGE)?
    };
    // The character stands where a number's rest stands: behind what pads after the sign.
    Ok(format_number(&Number { negative: false, prefix: "", digits: "", rest: &character.to_string() }, spec, 3))
}

/// Formats a float.
///
/// # Errors
/// CPython's message.
pub(crate) fn format_float(value: f64, spec: &Spec) -> Result<String, String> {
    spec.check("float", None)?;
    let kind = spec.kind.map(|kind| if kind == 'n' { 'g' } else { kind });
    if let Some(kind) = kind.filter(|kind| !matches!(kind, 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%')) {
        return Err(spec.unknown_kind(kind, "float"));
    }
    if spec.alternate && spec.python2 {
        return Err("Alternate form (#) not allowed in float format specifier".into());
    }
    let value = if kind == Some('%') { value * 100.0 } else { value };
    let (magnitude, precision) = (value.abs(), spec.precision.unwrap_or(6));
    let text = match (kind.map(|kind| kind.to_ascii_lowercase()), spec.precision) {
        (None, None) if spec.python2 => float::float_str_python2(magnitude),
        (None, None) => float::float_repr(magnitude),
        (None, Some(precision)) => float::general_with_zero(magnitude, precision, spec.alternate),
        (Some('e'), _) => float::exponent(magnitude, precision),
        (Some('g'), _) => float::general(magnitude, precision, spec.alternate),
        _ => float::fixed(magnitude, precision),
    };
    let text = if spec.alternate { float::with_point(text) } else { text };
    let text = if kind.is_some_and(|kind| kind.is_ascii_uppercase()) { text.to_uppercase() } else { text };
    let text = if kind == Some('%') { text + "%" } else { text };
    let is_zero =
        !text.split(['e', 'E']).next().unwrap_or("").contains(|digit: char| !matches!(digit, '0' | '.' | '%'));
    let negative = value.is_sign_negative() && !value.is_nan() && !(spec.no_negative_zero && is_zero);
    let end = text.find(|character: char| !character.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    Ok(format_number(&Number { negative, prefix: "", digits, rest }, spec, 3))
}

/// A number taken apart (`NumberFieldWidths`).
struct Number<'a> {
    negative: bool,
    prefix: &'a str,
    /// The digits that are grouped.
    digits: &'a str,
    /// The point and what follows; `inf`, `nan`.
    rest: &'a str,
}

/// `calc_number_widths` and `fill_number`. Digits are grouped by `size`.
fn format_number(number: &Number<'_>, spec: &Spec, size: usize) -> String {
    let sign = match (number.negative, spec.sign) {
        (true, _) => "-",
        (false, Some('+')) => "+",
        (false, Some(' ')) => " ",
        _ => "",
    };
    let head = format!("{sign}{}", number.prefix);
    let after_sign = spec.align == Some('=') || spec.align.is_none() && spec.zero;
    let outside = head.len() + number.rest.chars().count();
    // Zeros that fill a number are grouped with its digits.
    let least = if after_sign && fill(spec) == '0' { spec.width.saturating_sub(outside) } else { 0 };
    let digits = match spec.grouping {
        Some(separator) if !number.digits.is_empty() => group(number.digits, separator, size, least),
        _ => number.digits.to_owned(),
    };
    if after_sign {
        let missing = spec.width.saturating_sub(outside + digits.len());
        return format!("{head}{}{digits}{}", fill(spec).to_string().repeat(missing), number.rest);
    }
    pad(&format!("{head}{digits}{}", number.rest), spec, '>')
}

/// Separates groups of digits, with zeros in front to fill `least` places
/// (`_PyUnicode_InsertThousandsGrouping`). A separator never comes first, so that one more zero
/// than there are places may come.
fn group(digits: &str, separator: char, size: usize, least: usize) -> String {
    let mut backwards = String::new();
    let mut left = digits.chars().rev();
    let mut count = 0;
    loop {
        let next = left.next();
        if next.is_none() && backwards.len() >= least && count > 0 {
            break;
        }
        if count > 0 && count % size == 0 {
            backwards.push(separator);
        }
        backwards.push(next.unwrap_or('0'));
        count += 1;
    }
    backwards.chars().rev().collect()
}

fn fill(spec: &Spec) -> char {
    spec.fill.unwrap_or(if spec.zero { '0' } else { ' ' })
}

fn pad(text: &str, spec: &Spec, default: char) -> String {
    let missing = spec.width.saturating_sub(text.chars().count());
    let fill = fill(spec).to_string();
    match spec.align.unwrap_or(default) {
        '<' => format!("{text}{}", fill.repeat(missing)),
        '^' => format!("{}{text}{}", fill.repeat(missing / 2), fill.repeat(missing - missing / 2)),
        _ => format!("{}{text}", fill.repeat(missing)),
    }
}
