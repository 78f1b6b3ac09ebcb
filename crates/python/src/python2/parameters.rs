//! Parameters that are unpacked: `def f((a, b))`, `lambda (a, b): a`.
//!
//! The parameter gets a name with its place (CPython calls it `.0`), and the pattern moves to where
//! Python 2 can have nothing: to the parameter's annotation, or, since a lambda has none, to the front
//! of its body.

use crate::tokens::Token;

use super::{Rewriter, forms};

impl Rewriter<'_> {
    /// `def f(a, (b, c)=d)` becomes `def f(a, ǃ1:(b, c)=d)`.
    pub(super) fn unpacked_parameters(&mut self, statement: &[Token]) {
        let Some(open) = statement.iter().position(|token| self.word(token) == "(") else { return };
        let parameters = statement.get(open + 1..).unwrap_or_default();
        for (place, group) in self.groups(parameters, ")") {
            let Some(first) = group.first() else { continue };
            self.insert(first.start, format!("{}{place}:", forms::UNPACKED));
        }
    }

    /// `lambda a, (b, c): d` becomes `lambda a, ǃ1: [(b, c)] if ǃunpack else d`.
    pub(super) fn lambdas(&mut self, tokens: &[Token]) {
        for (index, token) in tokens.iter().enumerate() {
            if self.word(token) != "lambda" {
                continue;
            }
            let parameters = tokens.get(index + 1..).unwrap_or_default();
            let mut patterns = Vec::new();
            for (place, group) in self.groups(parameters, ":") {
                let (Some(first), Some(last)) = (group.first(), group.last()) else { continue };
                patterns.push(self.text.get(first.start..last.end).unwrap_or("").to_owned());
                self.replace(first.start, last.end, format!("{}{place}", forms::UNPACKED));
            }
            let colon = self.find(parameters, ":").and_then(|index| parameters.get(index));
            if let Some(colon) = colon.filter(|_| !patterns.is_empty()) {
                let patterns = patterns.join(", ");
                self.insert(colon.end, format!(" [{patterns}] if {} else ", forms::UNPACK));
            }
        }
    }

    /// The parameters up to `end` that are patterns in brackets, each with its place.
    fn groups<'t>(&self, parameters: &'t [Token], end: &str) -> Vec<(usize, &'t [Token])> {
        let mut groups = Vec::new();
        let (mut depth, mut place, mut start) = (0usize, 0, 0);
        for (index, token) in parameters.iter().enumerate() {
            let word = self.word(token);
            if depth == 0 && word == end {
                break;
            }
            match word {
                "(" | "[" | "{" => depth += 1,
                ")" | "]" | "}" => {
                    depth = depth.saturating_sub(1);
                    let group = parameters.get(start..=index).unwrap_or_default();
                    if depth == 0 && group.first().is_some_and(|first| self.word(first) == "(") {
                        groups.push((place, group));
                        // A default value may have brackets as well.
                        start = index + 1;
                    }
                }
                "," if depth == 0 => {
                    place += 1;
                    start = index + 1;
                }
                _ => {}
            }
        }
        groups
    }
}
