//! The format specification mini-language: what stands behind the colon of `{:>10.2f}`
//! (`parse_internal_render_format_spec` in `Python/formatter_unicode.c`, 2.7's
//! `Objects/stringlib/formatter.h`).
//!
//! A specification is read before the type of the value is known; what is wrong only for this or
//! that type is said when it is applied ([`super::spec_apply`]). 2.7 and 3.x differ in what they
//! know (`_`, `z`) and in their messages, so a specification remembers whose it is.

pub(crate) use super::spec_apply::{format_decimal, format_float, format_int, format_str, is_overflow};

/// A parsed specification.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) struct Spec {
    pub(crate) fill: Option<char>,
    /// `<`, `>`, `^` or `=`.
    pub(crate) align: Option<char>,
    /// `+`, `-` or a space.
    pub(crate) sign: Option<char>,
    /// `z` (3.11): a negative zero loses its sign.
    pub(crate) no_negative_zero: bool,
    pub(crate) alternate: bool,
    pub(crate) zero: bool,
    pub(crate) width: usize,
    /// `,` or `_`.
    pub(crate) grouping: Option<char>,
    pub(crate) precision: Option<usize>,
    pub(crate) kind: Option<char>,
    /// The whole text, if there was more of it than could be read.
    pub(crate) invalid: Option<String>,
    pub(crate) python2: bool,
}

/// No text is made wider than this, nor with more digits. CPython's own limit is the memory; here it is
/// a budget, which whoever has a width or a precision looks at before a text is made of it.
pub(crate) const MOST: usize = i32::MAX as usize;

/// Reads a specification as 3.13 does.
///
/// # Errors
/// CPython's message of the `ValueError`.
pub(crate) fn parse_format_spec(text: &str) -> Result<Spec, String> {
    parse(text, false)
}

/// Reads a specification as 2.7 does.
///
/// # Errors
/// CPython's message of the `ValueError`.
pub(crate) fn parse_format_spec_python2(text: &str) -> Result<Spec, String> {
    parse(text, true)
}

/// The characters that have not been read.
struct Rest<'a> {
    characters: &'a [char],
}

impl Rest<'_> {
    fn take(&mut self, wanted: &[char]) -> Option<char> {
        let (first, rest) = self.characters.split_first()?;
        wanted.contains(first).then(|| {
            self.characters = rest;
            *first
        })
    }

    /// `get_integer`
    fn number(&mut self) -> Result<Option<usize>, String> {
        let mut value = None;
        while let Some((digit, rest)) =
            self.characters.split_first().and_then(|(first, rest)| Some((first.to_digit(10)?, rest)))
        {
            let next = value.unwrap_or(0usize).saturating_mul(10).saturating_add(digit as usize);
            if next > MOST {
                return Err("Too many decimal digits in format string".into());
            }
            value = Some(next);
            self.characters = rest;
        }
        Ok(value)
    }
}

fn parse(text: &str, python2: bool) -> Result<Spec, String> {
    let characters: Vec<char> = text.chars().collect();
    let mut rest = Rest { characters: &characters };
    let mut spec = Spec { python2, ..Spec::default() };
    if let [fill, align @ ('<' | '>' | '^' | '='), ..] = rest.characters {
        spec.fill = Some(*fill);
        spec.align = Some(*align);
        rest.characters = rest.characters.get(2..).unwrap_or_default();
    } else {
        spec.align = rest.take(&['<', '>', '^', '=']);
    }
    spec.sign = rest.take(&['+', '-', ' ']);
    spec.no_negative_zero = !python2 && rest.take(&['z']).is_some();
    spec.alternate = rest.take(&['#']).is_some();
    // Behind an explicit fill a zero is only the first digit of the width.
    spec.zero = spec.fill.is_none() && rest.take(&['0']).is_some();
    spec.width = rest.number()?.unwrap_or(0);
    spec.grouping = rest.take(&[',']);
    if !python2 {
        let underscore = rest.take(&['_']);
        let both = spec.grouping.is_some() && underscore.is_some();
        spec.grouping = spec.grouping.or(underscore);
        if both || spec.grouping == Some('_') && rest.take(&[',']).is_some() {
            return Err("Cannot specify both ',' and '_'.".into());
        }
    }
    if rest.take(&['.']).is_some() {
        spec.precision = Some(rest.number()?.ok_or("Format specifier missing precision")?);
    }
    spec.kind = rest.characters.first().copied();
    // 2.7 counts bytes: a letter that is not ASCII is more than one.
    let length: usize = rest.characters.iter().map(|letter| if python2 { letter.len_utf8() } else { 1 }).sum();
    spec.invalid = (length > 1).then(|| text.to_owned());
    Ok(spec)
}

impl Spec {
    /// What is wrong whatever the value is, if the value's type is called `name` and its default
    /// presentation is `default`.
    pub(crate) fn check(&self, name: &str, default: Option<char>) -> Result<(), String> {
        if let Some(text) = &self.invalid {
            return Err(if self.python2 {
                "Invalid conversion specification".into()
            } else {
                format!("Invalid format specifier '{text}' for object of type '{name}'")
            });
        }
        let (Some(separator), Some(kind)) = (self.grouping, self.kind.or(default)) else { return Ok(()) };
        let allowed = matches!(kind, 'd' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F')
            || separator == '_' && matches!(kind, 'b' | 'o' | 'x' | 'X');
        if allowed {
            return Ok(());
        }
        // `invalid_thousands_separator_type`
        Err(format!("Cannot specify '{separator}' with '{}'.", self.shown(kind)))
    }

    /// `unknown_presentation_type`
    pub(crate) fn unknown_kind(&self, kind: char, name: &str) -> String {
        format!("Unknown format code '{}' for object of type '{name}'", self.shown(kind))
    }

    /// 3.x shows letters that are not ASCII, and the space, as numbers.
    fn shown(&self, kind: char) -> String {
        if self.python2 || ('!'..='\u{7f}').contains(&kind) { kind.into() } else { format!("\\x{:x}", u32::from(kind)) }
    }
}
