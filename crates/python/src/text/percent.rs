//! `'…' % values`: the format text taken apart (`PyString_Format` of 2.7, `unicode_format_arg_parse`
//! in `Objects/unicodeobject.c`). Values are put in by [`super::percent_apply`].
//!
//! CPython reads and formats in one go, so that a wrong piece at the end is noticed only when the
//! values before it have been taken. [`percent_pieces`] gives the pieces before the error, for a
//! caller that wants to do the same.

pub(crate) use super::percent_apply::{percent_character, star_precision, star_width};
use super::spec::MOST;

/// The name of an exception and its message.
pub(crate) type Failure = (&'static str, String);

/// A width or precision.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Amount {
    /// Written.
    Given(usize),
    /// `*`: the next value.
    Next,
}

/// One `%…`.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Conversion {
    /// `%(key)s`
    pub(crate) key: Option<String>,
    pub(crate) alternate: bool,
    pub(crate) zero: bool,
    pub(crate) left: bool,
    pub(crate) blank: bool,
    pub(crate) plus: bool,
    pub(crate) width: Option<Amount>,
    pub(crate) precision: Option<Amount>,
    /// The letter. In 2.7 it may be `%` (as in `%5%`): a sign that takes a width, but no value.
    pub(crate) kind: char,
    pub(crate) python2: bool,
}

/// A piece of a format text.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Piece {
    /// As it stands.
    Literal(String),
    /// A value goes here.
    Value(Conversion),
}

/// Takes a format text of Python 3 apart.
///
/// # Errors
/// The exception's name and message.
pub(crate) fn parse_percent(format: &str) -> Result<Vec<Piece>, Failure> {
    let (pieces, failure) = percent_pieces(format, false);
    failure.map_or(Ok(pieces), Err)
}

/// Takes a format text of 2.7 apart.
///
/// # Errors
/// The exception's name and message.
pub(crate) fn parse_percent_python2(format: &str) -> Result<Vec<Piece>, Failure> {
    let (pieces, failure) = percent_pieces(format, true);
    failure.map_or(Ok(pieces), Err)
}

/// The pieces of a format text, up to what is wrong with it.
pub(crate) fn percent_pieces(format: &str, python2: bool) -> (Vec<Piece>, Option<Failure>) {
    let characters: Vec<char> = format.chars().collect();
    let mut reader = Reader { characters: &characters, at: 0, python2 };
    let (mut pieces, mut literal, mut failure) = (Vec::new(), String::new(), None);
    while let Some(character) = reader.next() {
        if character != '%' {
            literal.push(character);
            continue;
        }
        if reader.take('%') {
            literal.push('%');
            continue;
        }
        if !literal.is_empty() {
            pieces.push(Piece::Literal(std::mem::take(&mut literal)));
        }
        match reader.conversion() {
            Ok(conversion) => pieces.push(Piece::Value(conversion)),
            Err(error) => {
                failure = Some(error);
                break;
            }
        }
    }
    if !literal.is_empty() {
        pieces.push(Piece::Literal(literal));
    }
    (pieces, failure)
}

fn value_error(message: &str) -> Failure {
    ("ValueError", message.to_owned())
}

struct Reader<'a> {
    characters: &'a [char],
    at: usize,
    python2: bool,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.characters.get(self.at).copied()
    }

    fn next(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += 1;
        Some(next)
    }

    fn take(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    fn conversion(&mut self) -> Result<Conversion, Failure> {
        let mut found = Conversion {
            key: None,
            alternate: false,
            zero: false,
            left: false,
            blank: false,
            plus: false,
            width: None,
            precision: None,
            kind: 's',
            python2: self.python2,
        };
        if self.take('(') {
            found.key = Some(self.key()?);
        }
        while let Some(flag) = self.peek() {
            match flag {
                '#' => found.alternate = true,
                '0' => found.zero = true,
                '-' => found.left = true,
                ' ' => found.blank = true,
                '+' => found.plus = true,
                _ => break,
            }
            self.at += 1;
        }
        found.width = self.amount("width too big")?;
        if self.take('.') {
            let too_big = if self.python2 { "prec too big" } else { "precision too big" };
            found.precision = Some(self.amount(too_big)?.unwrap_or(Amount::Given(0)));
        }
        // One letter of C's size is read and means nothing.
        if matches!(self.peek(), Some('h' | 'l' | 'L')) {
            self.at += 1;
        }
        let place = self.at;
        found.kind = self.next().ok_or_else(|| value_error("incomplete format"))?;
        let kinds = if self.python2 { "diouxXeEfFgGcrs%" } else { "diouxXeEfFgGcrsa" };
        if kinds.contains(found.kind) { Ok(found) } else { Err(self.unsupported(found.kind, place)) }
    }

    fn unsupported(&self, kind: char, place: usize) -> Failure {
        // A `str` of 2.7 shows any byte, the others what is printable ASCII (and, by mistake, 31).
        let as_it_is = ('\u{1f}'..='~').contains(&kind) || self.python2 && kind.is_ascii();
        let shown = if as_it_is { kind } else { '?' };
        let code = u32::from(kind);
        ("ValueError", format!("unsupported format character '{shown}' (0x{code:x}) at index {place}"))
    }

    /// The key in parentheses, which may contain parentheses in pairs.
    fn key(&mut self) -> Result<String, Failure> {
        let (mut depth, mut key) = (1, String::new());
        while let Some(character) = self.next() {
            match character {
                '(' => depth += 1,
                ')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return Ok(key);
            }
            key.push(character);
        }
        Err(value_error("incomplete format key"))
    }

    fn amount(&mut self, too_big: &str) -> Result<Option<Amount>, Failure> {
        if self.take('*') {
            return Ok(Some(Amount::Next));
        }
        let mut value = None;
        while let Some(digit) = self.peek().and_then(|character| character.to_digit(10)) {
            let next = value.unwrap_or(0usize).saturating_mul(10).saturating_add(digit as usize);
            if next > MOST {
                return Err(value_error(too_big));
            }
            value = Some(next);
            self.at += 1;
        }
        Ok(value.map(Amount::Given))
    }
}
