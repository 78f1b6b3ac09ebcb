//! Python 2 text turned into Python 3 text that means the same to the compiler.
//!
//! No maintained parser reads Python 2. Its statements are rewritten token by token; every change
//! is an [`Edit`], so that messages and line tables speak of the text that the user wrote. The
//! calls that stand for statements ([`forms`]) have names that no Python 2 text can contain.

mod foreign;
pub(crate) mod forms;
mod literals;
mod parameters;
mod statements;

use std::borrow::Cow;

use crate::positions::Edit;
use crate::tokens::{Scanner, Token, TokenKind};

/// What the rewriting knows that the rewritten text does not say.
#[derive(Default)]
pub(crate) struct Rewrite {
    /// In order of their place.
    pub edits: Vec<Edit>,
    /// The text has statements that only Python 2 has.
    pub has_statements: bool,
    /// `from __future__ import division`.
    pub has_true_division: bool,
    /// `from __future__ import unicode_literals`.
    all_unicode: bool,
    /// Where literals begin that are `10L` and `ur""`: offsets in the rewritten text.
    longs: Vec<u32>,
    unicodes: Vec<u32>,
}

impl Rewrite {
    /// Whether the integer literal at this place is a `long`.
    pub(crate) fn is_long(&self, start: u32) -> bool {
        self.longs.binary_search(&start).is_ok()
    }

    /// Whether the string literal at this place is unicode although it has no `u`.
    pub(crate) fn is_unicode(&self, start: u32) -> bool {
        self.all_unicode || self.unicodes.binary_search(&start).is_ok()
    }
}

pub(crate) use foreign::foreign_syntax;

/// A stretch of the old text and what replaces it.
struct Change {
    start: usize,
    end: usize,
    with: Cow<'static, str>,
}

/// Collects the changes to a text.
struct Rewriter<'a> {
    text: &'a str,
    changes: Vec<Change>,
    has_print_function: bool,
    /// Offsets in the old text.
    longs: Vec<usize>,
    unicodes: Vec<usize>,
}

impl<'a> Rewriter<'a> {
    fn word(&self, token: &Token) -> &'a str {
        self.text.get(token.start..token.end).unwrap_or("")
    }

    fn replace(&mut self, start: usize, end: usize, with: impl Into<Cow<'static, str>>) {
        self.changes.push(Change { start, end, with: with.into() });
    }

    fn insert(&mut self, at: usize, with: impl Into<Cow<'static, str>>) {
        self.replace(at, at, with);
    }
}

/// The text in Python 3's form. A name that is not ASCII or an f-string is given as an error, for
/// Python 2 has none.
pub(crate) fn rewrite(text: &str) -> Result<(String, Rewrite), Token> {
    let tokens: Vec<Token> = Scanner::new(text, false).collect();
    let mut rewriter =
        Rewriter { text, changes: Vec::new(), has_print_function: false, longs: Vec::new(), unicodes: Vec::new() };
    if let Some(token) = tokens.iter().find(|token| match token.kind {
        TokenKind::Name => !rewriter.word(token).is_ascii(),
        TokenKind::String => has_f_prefix(rewriter.word(token)),
        _ => false,
    }) {
        return Err(*token);
    }
    let mut result = Rewrite::default();
    for line in tokens.split(|token| token.kind == TokenKind::Newline) {
        let words: Vec<&str> = line.iter().map(|token| rewriter.word(token)).collect();
        if let ["from", "__future__", "import", names @ ..] = &*words {
            rewriter.has_print_function |= names.contains(&"print_function");
            result.has_true_division |= names.contains(&"division");
            result.all_unicode |= names.contains(&"unicode_literals");
        }
    }
    for line in tokens.split(|token| token.kind == TokenKind::Newline) {
        rewriter.line(line);
    }
    rewriter.lambdas(&tokens);
    result.has_statements = !rewriter.changes.is_empty();
    for token in &tokens {
        rewriter.literal(token);
    }
    rewriter.backticks(&tokens);
    Ok(apply(rewriter, result))
}

/// `f""`, and the other prefixes that Python 2 does not know.
fn has_f_prefix(word: &str) -> bool {
    let prefix = word.split(['"', '\'']).next().unwrap_or("");
    prefix.contains(['f', 'F', 't', 'T'])
}

/// Applies the changes and follows where everything goes.
fn apply(mut rewriter: Rewriter, mut result: Rewrite) -> (String, Rewrite) {
    rewriter.changes.sort_by_key(|change| (change.start, change.end));
    let mut text = String::with_capacity(rewriter.text.len() + 64);
    let mut at = 0;
    let (mut longs, mut unicodes) = (rewriter.longs.iter().peekable(), rewriter.unicodes.iter().peekable());
    for change in &rewriter.changes {
        // The literals up to this change have moved with what precedes them.
        let moved = text.len().wrapping_sub(at);
        while let Some(old) = longs.next_if(|&&old| old <= change.start) {
            result.longs.push(old.wrapping_add(moved) as u32);
        }
        while let Some(old) = unicodes.next_if(|&&old| old <= change.start) {
            result.unicodes.push(old.wrapping_add(moved) as u32);
        }
        text.push_str(rewriter.text.get(at..change.start).unwrap_or(""));
        let new_start = text.len() as u32;
        text.push_str(&change.with);
        result.edits.push(Edit {
            old_start: change.start as u32,
            old_end: change.end as u32,
            new_start,
            new_end: text.len() as u32,
        });
        at = change.end;
    }
    let moved = text.len().wrapping_sub(at);
    result.longs.extend(longs.map(|old| old.wrapping_add(moved) as u32));
    result.unicodes.extend(unicodes.map(|old| old.wrapping_add(moved) as u32));
    text.push_str(rewriter.text.get(at..).unwrap_or(""));
    (text, result)
}
