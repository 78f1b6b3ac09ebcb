//! `%`, `.format` and `format()`.

use model::{Atom, Kind, Recorder, Value};

use crate::machine::messages::Message;
use crate::machine::operators::Number;
use crate::machine::{Args, Machine, Outcome, Unwind, since};
use crate::text::format::{self, Accessor, First, Key};
use crate::text::percent::{self, Amount, Conversion, Piece};
use crate::text::spec;

/// How the fields of a format text are numbered.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
enum Numbering {
    /// No field had a number to be or not to be.
    #[default]
    Undecided,
    /// `{}`: with the number of the next one.
    Automatic(usize),
    /// `{0}`
    Manual,
}

impl<R: Recorder> Machine<R> {
    /// `text % values`
    pub(crate) fn percent_format(&mut self, text: Value, values: Value) -> Outcome {
        let format = self.text_of(text).unwrap_or("").to_owned();
        let mut unicode = matches!(self.atom(text), Some(Atom::Unicode(_)));
        let parsed = match self.is_python2() {
            true => percent::parse_percent_python2(&format),
            false => percent::parse_percent(&format),
        };
        let pieces = match parsed {
            Ok(pieces) => pieces,
            Err((name, message)) => return Err(self.raise(name, &message)),
        };
        let is_tuple = self.builtin_type(values) == "tuple";
        let mut left: Vec<Value> = if is_tuple { self.items_of(values).to_vec() } else { vec![values] };
        left.reverse();
        // 2.7: one unicode among the values makes all of it unicode.
        if self.is_python2() && !unicode && pieces.iter().any(|piece| matches!(piece, Piece::Value(_))) {
            unicode = left.iter().any(|value| matches!(self.atom(*value), Some(Atom::Unicode(_))));
        }
        let texts: Vec<Value> = if unicode && self.is_python2() { left.clone() } else { Vec::new() };
        for value in texts.into_iter().chain([text]) {
            if let (true, Some(Atom::Str(bytes))) = (unicode && self.is_python2(), self.atom(value)) {
                let bytes = bytes.to_string();
                self.check_ascii_bytes(&bytes)?;
            }
        }
        let mut out = String::new();
        let mut by_key = false;
        for piece in pieces {
            match piece {
                Piece::Literal(literal) => out.push_str(&literal),
                Piece::Value(conversion) => {
                    by_key |= conversion.key.is_some();
                    out.push_str(&self.convert(&conversion, values, &mut left, unicode)?);
                    self.check_text(out.len())?;
                }
            }
        }
        if !left.is_empty() && !by_key && (is_tuple || self.kind_of(values) != Some(Kind::Dict)) {
            return Err(self.raise("TypeError", "not all arguments converted during string formatting"));
        }
        Ok(self.new_text(&out, unicode))
    }

    fn convert(
        &mut self,
        conversion: &Conversion,
        values: Value,
        left: &mut Vec<Value>,
        unicode: bool,
    ) -> Outcome<String> {
        let (width, goes_left) = match conversion.width {
            Some(Amount::Next) => {
                let (left, width) = percent::star_width(self.next_amount(left)?);
                (Some(width), left)
            }
            Some(Amount::Given(width)) => (Some(width), false),
            None => (None, false),
        };
        let precision = match conversion.precision {
            Some(Amount::Next) => Some(percent::star_precision(self.next_amount(left)?)),
            Some(Amount::Given(precision)) => Some(precision),
            None => None,
        };
        self.check_text(width.unwrap_or(0).max(precision.unwrap_or(0)))?;
        let conversion = &Conversion { left: conversion.left || goes_left, ..conversion.clone() };
        match &conversion.key {
            Some(key) => {
                let key = self.str(key);
                if self.kind_of(values) != Some(Kind::Dict) {
                    return Err(self.raise("TypeError", "format requires a mapping"));
                }
                let value = self.get_item(values, key)?;
                let text = self.converted(conversion, value, width, precision, unicode);
                self.release(value);
                text
            }
            None => {
                let Some(value) = left.pop() else { return Err(self.too_few_values()) };
                self.converted(conversion, value, width, precision, unicode)
            }
        }
    }

    fn too_few_values(&mut self) -> Unwind {
        self.raise("TypeError", "not enough arguments for format string")
    }

    /// The number for a `*`.
    fn next_amount(&mut self, left: &mut Vec<Value>) -> Outcome<i64> {
        let Some(value) = left.pop() else { return Err(self.too_few_values()) };
        match self.int_value(value) {
            Some(amount) => Ok(amount),
            None => Err(self.raise("TypeError", "* wants int")),
        }
    }

    fn converted(
        &mut self,
        conversion: &Conversion,
        value: Value,
        width: Option<usize>,
        precision: Option<usize>,
        unicode: bool,
    ) -> Outcome<String> {
        match conversion.kind {
            's' if self.is_python2() && unicode => Ok(conversion.text(&self.to_unicode(value)?, width, precision)),
            's' => Ok(conversion.text(&self.to_str(value)?, width, precision)),
            'r' | 'a' => Ok(conversion.text(&self.repr(value)?, width, precision)),
            'c' => match (self.number(value), self.text_of(value)) {
                (Some(Number::Int(code, _)), _) => match percent::percent_character(code, self.is_python2()) {
                    Ok(character) => Ok(conversion.text(&character.to_string(), width, None)),
                    Err((error, message)) => Err(self.raise(error, &message)),
                },
                (_, Some(text)) if text.chars().count() == 1 => Ok(conversion.text(text, width, None)),
                _ => Err(self.raise("TypeError", "%c requires int or char")),
            },
            'e' | 'E' | 'f' | 'F' | 'g' | 'G' => match self.number(value) {
                Some(number) => Ok(conversion.float(number.float(), width, precision)),
                None => {
                    let message = if self.is_python2() {
                        "float argument required, not ".to_string() + &self.type_name(value)
                    } else {
                        "must be real number, not ".to_string() + &self.type_name(value)
                    };
                    Err(self.raise("TypeError", &message))
                }
            },
            kind => match self.number(value) {
                Some(Number::Int(number, _)) => Ok(conversion.int(number, width, precision)),
                Some(Number::Float(number)) if matches!(kind, 'd' | 'i' | 'u') && number.is_finite() => {
                    Ok(conversion.int(number.trunc() as i64, width, precision))
                }
                _ => {
                    if let Some(Atom::BigInt(digits)) = self.atom(value) {
                        return Ok(conversion.decimal(digits, width, precision));
                    }
                    let name = self.type_name(value);
                    if self.is_python2() || matches!(kind, 'd' | 'i' | 'u') {
                        return Err(self.complain("TypeError", Message::NumberFormat, &[&kind.to_string(), &name]));
                    }
                    let message = format!("%{kind} format: an integer is required, not {name}");
                    Err(self.raise("TypeError", &message))
                }
            },
        }
    }

    /// `text.format(…)`
    pub(crate) fn str_format(&mut self, text: &str, args: Args<'_>) -> Outcome<String> {
        let parsed = if self.is_python2() { format::parse_format_python2(text) } else { format::parse_format(text) };
        match parsed {
            Ok(pieces) => self.join_pieces(&pieces, args, &mut Numbering::default()),
            Err(message) => Err(self.raise("ValueError", &message)),
        }
    }

    fn join_pieces(&mut self, pieces: &[format::Piece], args: Args<'_>, numbering: &mut Numbering) -> Outcome<String> {
        let mut out = String::new();
        for piece in pieces {
            match piece {
                format::Piece::Literal(literal) => out.push_str(literal),
                format::Piece::Field(field) => {
                    let value = self.field_value(field, args, numbering)?;
                    let spec = self.join_pieces(&field.spec, args, numbering)?;
                    let text = self.field_text(field.conversion, value, &spec);
                    self.release(value);
                    out.push_str(&text?);
                    self.check_text(out.len())?;
                }
            }
        }
        Ok(out)
    }

    /// Fields are numbered in one way throughout (`autonumber_state_error`).
    fn number_fields(&mut self, numbering: &mut Numbering, wanted: Numbering) -> Outcome<()> {
        let message = match (&numbering, &wanted) {
            (Numbering::Undecided, _) => {
                *numbering = wanted;
                return Ok(());
            }
            (Numbering::Manual, Numbering::Automatic(_)) => {
                "cannot switch from manual field specification to automatic field numbering"
            }
            (Numbering::Automatic(_), Numbering::Manual) => {
                "cannot switch from automatic field numbering to manual field specification"
            }
            _ => return Ok(()),
        };
        Err(self.raise("ValueError", message))
    }

    fn field_value(&mut self, field: &format::Field, args: Args<'_>, numbering: &mut Numbering) -> Outcome {
        let found = match &field.first {
            First::Next => {
                self.number_fields(numbering, Numbering::Automatic(0))?;
                let Numbering::Automatic(next) = numbering else { return Err(self.too_few_values()) };
                *next += 1;
                args.positional.get(*next - 1).copied()
            }
            First::Index(place) => {
                self.number_fields(numbering, Numbering::Manual)?;
                args.positional.get(*place).copied()
            }
            First::Name(name) => {
                let wanted = self.name(name);
                let found = args.keywords.iter().find(|(known, _)| *known == wanted).map(|(_, value)| *value);
                if found.is_none() {
                    return Err(self.key_error(wanted.into()));
                }
                found
            }
        };
        let Some(first) = found else {
            let place = match (&field.first, &numbering) {
                (First::Index(place), _) => *place,
                (_, Numbering::Automatic(next)) => next.saturating_sub(1),
                _ => 0,
            };
            return Err(self.complain("IndexError", Message::ReplacementIndex, &[&place.to_string()]));
        };
        let mut value = self.hold(first);
        for accessor in &field.accessors {
            let inner = match accessor {
                Accessor::Attribute(name) => {
                    let name = self.name(name);
                    self.get_attr(value, name)
                }
                Accessor::Item(key) => {
                    let key = match key {
                        Key::Index(place) => self.int(*place),
                        Key::Text(text) => self.str(text),
                    };
                    self.get_item(value, key)
                }
            };
            self.release(value);
            value = inner?;
        }
        Ok(value)
    }

    fn field_text(&mut self, conversion: Option<char>, value: Value, spec: &str) -> Outcome<String> {
        match conversion {
            None => self.format(value, spec),
            Some('s') => {
                let text = self.to_str(value)?;
                self.format_text(&text, spec)
            }
            Some(kind @ ('r' | 'a')) => {
                let text = self.repr(value)?;
                let text = if kind == 'a' { super::inquiries::ascii_only(&text) } else { text };
                self.format_text(&text, spec)
            }
            Some(other) => Err(self.raise("ValueError", &format::unknown_conversion(other))),
        }
    }

    fn parse_spec(&self, spec: &str) -> Result<spec::Spec, String> {
        let knows_z = since::exists(self.dialect.library, "format", "z");
        if !knows_z && spec.ends_with('z') && !self.is_python2() {
            return spec::parse_format_spec(spec.trim_end_matches('z'))
                .map(|known| spec::Spec { kind: Some('z'), ..known });
        }
        if self.is_python2() { spec::parse_format_spec_python2(spec) } else { spec::parse_format_spec(spec) }
    }

    fn format_error(&mut self, message: &str) -> Unwind {
        self.raise(if spec::is_overflow(message) { "OverflowError" } else { "ValueError" }, message)
    }

    fn format_text(&mut self, text: &str, spec: &str) -> Outcome<String> {
        let made = match self.parse_spec(spec) {
            Ok(parsed) => {
                self.check_text(parsed.width)?;
                spec::format_str(text, &parsed)
            }
            Err(message) => Err(message),
        };
        made.map_err(|message| self.format_error(&message))
    }

    /// `format(value, spec)`
    pub(crate) fn format(&mut self, value: Value, spec: &str) -> Outcome<String> {
        if value.object().is_some() {
            let argument = self.str(spec);
            if let Some(answer) = self.special(value, "__format__", &[argument])? {
                let text = self.text_of(self.unboxed(answer)).map(str::to_owned);
                let found = self.type_name(answer);
                self.release(answer);
                return match text {
                    Some(text) => Ok(text),
                    None if self.is_python2() => {
                        let message = "instance.__format__ must return string or unicode";
                        Err(self.raise("TypeError", message))
                    }
                    None => Err(self.raise("TypeError", &format!("__format__ must return a str, not {found}"))),
                };
            }
        }
        if spec.is_empty() {
            return self.to_str(value);
        }
        let plain = self.unboxed(value);
        let parsed = match self.parse_spec(spec) {
            Ok(parsed) => parsed,
            Err(message) => return Err(self.raise("ValueError", &message)),
        };
        self.check_text(parsed.width.max(parsed.precision.unwrap_or(0)))?;
        let made = match (self.number(plain), self.atom(plain)) {
            (Some(Number::Int(number, _)), _) => spec::format_int(number, &parsed),
            (Some(Number::Float(number)), _) => spec::format_float(number, &parsed),
            (_, Some(Atom::BigInt(digits))) => spec::format_decimal(digits, &parsed),
            (_, Some(Atom::Str(text) | Atom::Unicode(text))) => spec::format_str(text, &parsed),
            // `object.__format__`: of 2.7 that of the text.
            _ if self.is_python2() => {
                let text = self.to_str(value)?;
                spec::format_str(&text, &parsed)
            }
            _ => {
                let message = format!("unsupported format string passed to {}.__format__", self.type_name(value));
                return Err(self.raise("TypeError", &message));
            }
        };
        made.map_err(|message| self.format_error(&message))
    }
}
