//! A message of a table, put together with its arguments.
//!
//! Control characters stand for what is not plain text (`build/table.rs` writes them):
//!
//! | | |
//! | --- | --- |
//! | `01` *n* | the argument of that number |
//! | `02` *n* (`03` *key* *pattern*)… `04` | one of the patterns, chosen by an argument; the last if no key fits |
//! | `05` *letter* … `06` | markup |
//!
//! A key is the letter of a plural category, or `=`, a number and `07`.

use model::ObjId;

use crate::message::{Argument, Said};
use crate::table::Table;

/// A piece of a message.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Piece<'a> {
    /// Words.
    Text(&'a str),
    /// An object, to be named.
    Object(ObjId),
    /// Several, to be named.
    Objects(&'a [ObjId]),
}

/// What is special about some words of a message.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[expect(missing_docs, reason = "the steps' colours have the names of scene::Tone")]
pub enum Markup {
    Active,
    Merge,
    Subtract,
    Unreachable,
    Rescue,
    Clear,
    Weak,
    Finalize,
    /// Set as code.
    Code,
    /// A key to press.
    Key,
}

/// Tells the pieces of a message one by one.
pub(crate) fn resolve(table: &Table, said: &Said<'_>, see: &mut dyn FnMut(Piece<'_>, Option<Markup>)) {
    let mut resolver = Resolver { table, see, markup: None };
    resolver.pattern(table.message(said.number), said);
}

struct Resolver<'a> {
    table: &'a Table,
    see: &'a mut dyn FnMut(Piece<'_>, Option<Markup>),
    markup: Option<Markup>,
}

impl Resolver<'_> {
    fn pattern(&mut self, mut rest: &str, said: &Said<'_>) {
        while !rest.is_empty() {
            let end = rest.bytes().position(|byte| byte < 7).unwrap_or(rest.len());
            let (text, sign) = rest.split_at(end);
            if !text.is_empty() {
                (self.see)(Piece::Text(text), self.markup);
            }
            let mut bytes = sign.bytes();
            let (Some(what), which) = (bytes.next(), bytes.next().unwrap_or_default()) else { return };
            let argument = said.arguments.get(usize::from(which.wrapping_sub(b'0')));
            let argument = argument.copied().unwrap_or(Argument::Nothing);
            rest = sign.get(2..).unwrap_or_default();
            match what {
                1 => self.argument(argument),
                2 => {
                    let end = end_of_select(rest);
                    self.pattern(self.chosen(rest.get(..end).unwrap_or_default(), argument), said);
                    rest = rest.get(end + 1..).unwrap_or_default();
                }
                5 => self.markup = markup(which),
                _ => {
                    self.markup = None;
                    rest = sign.get(1..).unwrap_or_default();
                }
            }
        }
    }

    fn argument(&mut self, argument: Argument<'_>) {
        let piece = match argument {
            Argument::Nothing => return,
            Argument::Text(text) => Piece::Text(text),
            Argument::Number(number) => return (self.see)(Piece::Text(&number.to_string()), self.markup),
            Argument::Object(object) => Piece::Object(object),
            Argument::Objects(objects) => Piece::Objects(objects),
            Argument::Clause(said) => return self.pattern(self.table.message(said.number), said),
        };
        (self.see)(piece, self.markup);
    }

    /// The variant that fits, of those of a select.
    fn chosen<'p>(&self, variants: &'p str, argument: Argument<'_>) -> &'p str {
        let number = match argument {
            Argument::Number(number) => number,
            Argument::Objects(objects) => objects.len() as i64,
            _ => 0,
        };
        let plural = self.table.plural(number);
        let mut last = "";
        for variant in split(variants) {
            let (fits, pattern) = match variant.strip_prefix('=').and_then(|exact| exact.split_once('\x07')) {
                Some((exact, pattern)) => (exact.parse() == Ok(number), pattern),
                None => (variant.bytes().next() == Some(plural), variant.get(1..).unwrap_or_default()),
            };
            if fits {
                return pattern;
            }
            last = pattern;
        }
        last
    }
}

/// Where the select ends whose variants begin here.
fn end_of_select(text: &str) -> usize {
    let mut depth = 0;
    let ends = |byte: u8| {
        match byte {
            2 => depth += 1,
            4 if depth == 0 => return true,
            4 => depth -= 1,
            _ => {}
        }
        false
    };
    text.bytes().position(ends).unwrap_or(text.len())
}

/// The variants of a select, without those of selects inside of them.
fn split(variants: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0;
    let begins = move |letter: char| {
        match letter {
            '\x02' => depth += 1,
            '\x04' => depth -= 1,
            _ => {}
        }
        letter == '\x03' && depth == 0
    };
    variants.split(begins).skip(1)
}

fn markup(letter: u8) -> Option<Markup> {
    Some(match letter {
        b'a' => Markup::Active,
        b'm' => Markup::Merge,
        b's' => Markup::Subtract,
        b'u' => Markup::Unreachable,
        b'r' => Markup::Rescue,
        b'c' => Markup::Clear,
        b'w' => Markup::Weak,
        b'f' => Markup::Finalize,
        b'o' => Markup::Code,
        b'k' => Markup::Key,
        _ => return None,
    })
}
