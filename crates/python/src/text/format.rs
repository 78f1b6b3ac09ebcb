//! `'…'.format(…)`: the format text taken apart (`Objects/stringlib/unicode_format.h`, 2.7's
//! `string_format.h`).
//!
//! CPython reads and formats in one go, so that what is wrong at the end is noticed only when the
//! fields before it have been formatted; [`format_pieces`] gives the pieces before the error. The
//! names are taken apart further in [`super::format_path`].

use super::format_path::path;
pub(crate) use super::format_path::{Accessor, First, Key};

/// `{first.accessors!conversion:spec}`
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Field {
    pub(crate) first: First,
    pub(crate) accessors: Vec<Accessor>,
    /// `r`, `s` or `a`; anything else is for the caller to refuse ([`unknown_conversion`]).
    pub(crate) conversion: Option<char>,
    /// The specification, which may contain fields itself.
    pub(crate) spec: Vec<Piece>,
}

/// A piece of a format text.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Piece {
    /// As it stands.
    Literal(String),
    /// A value goes here.
    Field(Field),
}

/// Takes a format text apart.
///
/// # Errors
/// CPython's message of the `ValueError`.
pub(crate) fn parse_format(text: &str) -> Result<Vec<Piece>, String> {
    let (pieces, error) = format_pieces(text, false);
    error.map_or(Ok(pieces), Err)
}

/// Takes a format text of 2.7 apart.
///
/// # Errors
/// CPython's message of the `ValueError`.
pub(crate) fn parse_format_python2(text: &str) -> Result<Vec<Piece>, String> {
    let (pieces, error) = format_pieces(text, true);
    error.map_or(Ok(pieces), Err)
}

/// The pieces of a format text, up to what is wrong with it.
pub(crate) fn format_pieces(text: &str, python2: bool) -> (Vec<Piece>, Option<String>) {
    let mut pieces = Vec::new();
    let characters: Vec<char> = text.chars().collect();
    let error = read(&characters, 2, python2, &mut pieces).err();
    (pieces, error)
}

/// The message of the `ValueError` for a conversion that does not exist (`do_conversion`).
pub(crate) fn unknown_conversion(conversion: char) -> String {
    if (' '..'\u{7f}').contains(&conversion) && conversion != ' ' {
        format!("Unknown conversion specifier {conversion}")
    } else {
        format!("Unknown conversion specifier \\x{:x}", u32::from(conversion))
    }
}

/// `MarkupIterator_next`. Fields may stand in fields, but not deeper.
fn read(text: &[char], depth: u32, python2: bool, pieces: &mut Vec<Piece>) -> Result<(), String> {
    if depth == 0 {
        return Err("Max string recursion exceeded".into());
    }
    let mut rest = text;
    while let Some(end) = rest.iter().position(|character| matches!(character, '{' | '}')) {
        let (literal, tail) = rest.split_at(end);
        let Some((&brace, tail)) = tail.split_first() else { break };
        let doubled = tail.first() == Some(&brace);
        if !doubled && brace == '}' {
            return Err("Single '}' encountered in format string".into());
        }
        if tail.is_empty() {
            return Err("Single '{' encountered in format string".into());
        }
        push_literal(pieces, literal);
        if doubled {
            push_literal(pieces, &[brace]);
            rest = tail.get(1..).unwrap_or_default();
            continue;
        }
        let (markup, after) = if python2 { markup_python2(tail)? } else { markup(tail)? };
        let mut spec = Vec::new();
        // Without braces a specification is taken as it is.
        if markup.spec.contains(&'{') {
            read(markup.spec, depth - 1, python2, &mut spec)?;
        } else {
            push_literal(&mut spec, markup.spec);
        }
        let (first, accessors) = path(markup.name)?;
        pieces.push(Piece::Field(Field { first, accessors, conversion: markup.conversion, spec }));
        rest = after;
    }
    push_literal(pieces, rest);
    Ok(())
}

fn push_literal(pieces: &mut Vec<Piece>, text: &[char]) {
    if text.is_empty() {
        return;
    }
    if let Some(Piece::Literal(literal)) = pieces.last_mut() {
        literal.extend(text);
    } else {
        pieces.push(Piece::Literal(text.iter().collect()));
    }
}

/// What stands between the braces of a field.
struct Markup<'a> {
    name: &'a [char],
    conversion: Option<char>,
    spec: &'a [char],
}

/// `parse_field` of 3.x: the field's text, and what follows its closing brace.
fn markup(text: &[char]) -> Result<(Markup<'_>, &[char]), String> {
    let mut in_brackets = false;
    let end = text.iter().position(|character| match character {
        ']' if in_brackets => {
            in_brackets = false;
            false
        }
        _ if in_brackets => false,
        '[' => {
            in_brackets = true;
            false
        }
        '{' | '}' | ':' | '!' => true,
        _ => false,
    });
    let (name, tail) = text.split_at(end.unwrap_or(text.len()));
    let Some((stop, mut rest)) = tail.split_first() else {
        return Err("expected '}' before end of string".into());
    };
    let mut conversion = None;
    match stop {
        '{' => return Err("unexpected '{' in field name".into()),
        '}' => return Ok((Markup { name, conversion, spec: &[] }, rest)),
        '!' => {
            let Some((letter, after)) = rest.split_first() else {
                return Err("end of string while looking for conversion specifier".into());
            };
            conversion = Some(*letter);
            rest = after;
            match after.split_first() {
                Some(('}', after)) => return Ok((Markup { name, conversion, spec: &[] }, after)),
                Some((':', after)) => rest = after,
                Some(_) => return Err("expected ':' after conversion specifier".into()),
                None => {}
            }
        }
        _ => {}
    }
    let end = closing_brace(rest).ok_or("unmatched '{' in format spec")?;
    let (spec, after) = rest.split_at(end);
    Ok((Markup { name, conversion, spec }, after.get(1..).unwrap_or_default()))
}

/// 2.7 looks for the closing brace first, whatever stands before it, and takes the field apart then.
fn markup_python2(text: &[char]) -> Result<(Markup<'_>, &[char]), String> {
    let end = closing_brace(text).ok_or("unmatched '{' in format")?;
    let (field, after) = text.split_at(end);
    let after = after.get(1..).unwrap_or_default();
    let stop = field.iter().position(|character| matches!(character, ':' | '!')).unwrap_or(field.len());
    let (name, tail) = field.split_at(stop);
    let (conversion, spec) = match tail {
        ['!'] => return Err("end of format while looking for conversion specifier".into()),
        ['!', letter] => (Some(*letter), Default::default()),
        ['!', letter, ':', spec @ ..] => (Some(*letter), spec),
        ['!', ..] => return Err("expected ':' after format specifier".into()),
        _ => (None, tail.get(1..).unwrap_or_default()),
    };
    Ok((Markup { name, conversion, spec }, after))
}

/// Where the brace is that closes what is open in front of this text.
fn closing_brace(text: &[char]) -> Option<usize> {
    let mut depth = 1;
    text.iter().position(|character| {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        depth == 0
    })
}
