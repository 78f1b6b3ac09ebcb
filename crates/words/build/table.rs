//! A part of a language as the text that the page fetches: `src/table.rs` reads it.
//!
//! A head (language and fingerprint), a line with the plural category of each number from 0 to 199 (from
//! 200 on the last two digits decide), and the messages in the order of the English ones, with control
//! characters for what is not plain text.

use std::fmt::Write as _;

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

use crate::catalogue::{Entrance, Key, Piece};

/// The plural category of each number below 200, a letter each.
pub(crate) fn plurals(language: &str) -> Result<String, String> {
    let id: LanguageIdentifier = language.parse().map_err(|_| format!("{language} names no language"))?;
    let rules = PluralRules::create(id, PluralRuleType::CARDINAL).map_err(str::to_owned)?;
    let letter = |number: u32| {
        Ok(match rules.select(number).map_err(str::to_owned)? {
            PluralCategory::ZERO => 'z',
            PluralCategory::ONE => 'o',
            PluralCategory::TWO => 't',
            PluralCategory::FEW => 'f',
            PluralCategory::MANY => 'm',
            PluralCategory::OTHER => 'x',
        })
    };
    (0..200).map(letter).collect()
}

/// The messages; the arguments of each are numbered as the English message has them.
pub(crate) fn write<'a>(messages: impl IntoIterator<Item = (&'a Entrance, &'a [Piece])>) -> Result<String, String> {
    let mut out = String::new();
    for (english, pieces) in messages {
        let names = english.arguments();
        encode(pieces, &names, &mut out).map_err(|error| format!("{}: {error}", english.id))?;
        out.push('\0');
    }
    out.pop();
    Ok(out)
}

fn encode(pieces: &[Piece], names: &[&str], out: &mut String) -> Result<(), String> {
    let number = |name: &str| {
        let place = names.iter().position(|known| *known == name);
        let place = place.ok_or_else(|| format!("the English message has no ${name}"))?;
        char::from_digit(place as u32, 10).ok_or("too many arguments").map_err(str::to_owned)
    };
    let mut open = 0;
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Argument(name) => out.extend(['\x01', number(name)?]),
            Piece::Select(name, variants) => {
                out.extend(['\x02', number(name)?]);
                for (key, pieces) in variants {
                    out.push('\x03');
                    match key {
                        // Writing to a string cannot fail.
                        Key::Number(number) => drop(write!(out, "={number}\x07")),
                        Key::Plural(category) => out.push(letter(category)?),
                    }
                    encode(pieces, names, out)?;
                }
                out.push('\x04');
            }
            Piece::Begin(letter) => {
                open += 1;
                out.extend(['\x05', *letter]);
            }
            Piece::End => {
                open -= 1;
                out.push('\x06');
            }
        }
        if !(0..=1).contains(&open) {
            return Err("markup is nested, or ends where none began".to_owned());
        }
    }
    if open == 0 { Ok(()) } else { Err("markup does not end".to_owned()) }
}

fn letter(category: &str) -> Result<char, String> {
    Ok(match category {
        "zero" => 'z',
        "one" => 'o',
        "two" => 't',
        "few" => 'f',
        "many" => 'm',
        "other" => 'x',
        _ => return Err(format!("{category} is no plural category")),
    })
}
