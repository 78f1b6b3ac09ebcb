//! Values put into a `%…` (`PyString_Format` and `_PyString_FormatLong` of 2.7,
//! `unicode_format_arg_format` and `_PyUnicode_FormatLong` of 3.x).
//!
//! Width and precision are given apart from the conversion, because a `*` takes them from the
//! values.

use super::decimal::{in_base, split_sign};
use super::float;
use super::percent::{Conversion, Failure};
use super::spec::MOST;

/// What a value for the `*` of a width means: whether the text goes left, and the width.
pub(crate) fn star_width(value: i64) -> (bool, usize) {
    (value < 0, usize::try_from(value.unsigned_abs()).unwrap_or(MOST).min(MOST))
}

/// What a value for the `*` of a precision means.
pub(crate) fn star_precision(value: i64) -> usize {
    usize::try_from(value).unwrap_or(0).min(MOST)
}

/// The character that `%c` makes of a number.
///
/// # Errors
/// The exception's name and message.
pub(crate) fn percent_character(value: i64, python2: bool) -> Result<char, Failure> {
    let failure = |message: &str| ("OverflowError", message.to_owned());
    if python2 {
        return match u8::try_from(value) {
            Ok(byte) => Ok(char::from(byte)),
            Err(_) if value < 0 => Err(failure("unsigned byte integer is less than minimum")),
            Err(_) => Err(failure("unsigned byte integer is greater than maximum")),
        };
    }
    u32::try_from(value).ok().and_then(char::from_u32).ok_or_else(|| failure("%c arg not in range(0x110000)"))
}

impl Conversion {
    /// A text (`%s`, `%r`, `%c`) with its precision and width, which are known by now.
    pub(crate) fn text(&self, text: &str, width: Option<usize>, precision: Option<usize>) -> String {
        let most = if matches!(self.kind, 'c' | '%') { None } else { precision };
        let text: String = text.chars().take(most.unwrap_or(usize::MAX)).collect();
        self.pad("", &text, width, false)
    }

    /// An integer (`%d`, `%x`, …).
    pub(crate) fn int(&self, value: i64, width: Option<usize>, precision: Option<usize>) -> String {
        self.decimal(&value.to_string(), width, precision)
    }

    /// An integer given in decimal digits.
    pub(crate) fn decimal(&self, digits: &str, width: Option<usize>, precision: Option<usize>) -> String {
        let (negative, digits) = split_sign(digits);
        let (prefix, base) = match self.kind {
            'x' => ("0x", 16),
            'X' => ("0X", 16),
            'o' => (if self.python2 { "0" } else { "0o" }, 8),
            _ => ("", 10),
        };
        let digits = in_base(digits, base);
        let digits = if self.kind == 'X' { digits.to_uppercase() } else { digits };
        // 2.7 leaves small integers to C, where zero in no digits is nothing (but an octal keeps one).
        let is_nothing = self.python2 && precision == Some(0) && digits == "0" && !(self.alternate && base == 8);
        let digits = if is_nothing { String::new() } else { digits };
        let missing = precision.unwrap_or(0).min(MOST).saturating_sub(digits.len());
        let digits = "0".repeat(missing) + &digits;
        // C's rule for octal: there is a zero in front already.
        let needless = !self.alternate || prefix == "0" && digits.starts_with('0');
        let head = format!("{}{}", self.sign(negative), if needless { "" } else { prefix });
        self.pad(&head, &digits, width, self.zero)
    }

    /// A float (`%e`, `%f`, `%g`).
    pub(crate) fn float(&self, value: f64, width: Option<usize>, precision: Option<usize>) -> String {
        let (magnitude, precision) = (value.abs(), precision.unwrap_or(6).min(MOST));
        let text = match self.kind.to_ascii_lowercase() {
            'e' => float::exponent(magnitude, precision),
            'f' => float::fixed(magnitude, precision),
            _ => float::general(magnitude, precision, self.alternate),
        };
        let text = if self.alternate { float::with_point(text) } else { text };
        let text = if self.kind.is_ascii_uppercase() { text.to_uppercase() } else { text };
        self.pad(self.sign(value.is_sign_negative() && !value.is_nan()), &text, width, self.zero)
    }

    fn sign(&self, negative: bool) -> &'static str {
        match (negative, self.plus, self.blank) {
            (true, ..) => "-",
            (false, true, _) => "+",
            (false, false, true) => " ",
            _ => "",
        }
    }

    fn pad(&self, head: &str, body: &str, width: Option<usize>, zero: bool) -> String {
        let missing = width.unwrap_or(0).min(MOST).saturating_sub(head.len() + body.chars().count());
        match (self.left, zero) {
            (true, _) => format!("{head}{body}{}", " ".repeat(missing)),
            (false, true) => format!("{head}{}{body}", "0".repeat(missing)),
            (false, false) => format!("{}{head}{body}", " ".repeat(missing)),
        }
    }
}
