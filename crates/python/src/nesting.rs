//! Bounds the nesting of a program before it is parsed.
//!
//! Parser, compiler and the release of the syntax tree are recursive, and the page's stack is
//! about 1 MB. So the depth of the tree is bounded from above by a walk over the tokens:
//! brackets and blocks nest, and so do chains such as `a.b.c`, `1+1+1`, `not not x` or
//! `lambda: lambda: x`, which make trees as deep as they are long. CPython has such limits too:
//! 200 parentheses, 100 levels of indentation.

use crate::tokens::{Scanner, Token, TokenKind};

/// The deepest tree that is parsed. In wasm, parser and compiler need for it less than a third of
/// the 1 MB stack that a browser gives.
pub(crate) const DEEPEST: u32 = 100;

/// The longest text that is parsed.
pub(crate) const LONGEST: usize = 1 << 20;

/// The links of the chain at one level of brackets.
#[derive(Clone, Copy, Default)]
struct Level {
    /// Ended by a comma.
    links: u32,
    /// Not ended by a comma: a lambda's parameters contain some, a nested block cannot.
    lasting: u32,
}

/// The token at which the nesting goes beyond [`DEEPEST`], if it does.
pub(crate) fn too_deep(text: &str, has_f_strings: bool) -> Option<Token> {
    let mut levels = vec![Level::default()];
    let mut total: u32 = 0;
    let mut indents: Vec<usize> = Vec::new();
    let mut at_line_start = true;
    for token in Scanner::new(text, has_f_strings) {
        let word = text.get(token.start..token.end).unwrap_or("");
        if at_line_start && token.kind != TokenKind::Newline {
            let indent = indentation(text, token.start);
            while indents.last().is_some_and(|&outer| outer >= indent) {
                indents.pop();
            }
            if indent > 0 {
                indents.push(indent);
            }
            at_line_start = false;
        }
        let is_outside = levels.len() == 1;
        let level = levels.last_mut()?;
        match (token.kind, word) {
            (TokenKind::Newline, _) => {
                levels.clear();
                levels.push(Level::default());
                total = 0;
                at_line_start = true;
            }
            (TokenKind::Operator, "(" | "[" | "{") => {
                level.links += 1;
                total += 1;
                levels.push(Level::default());
            }
            (TokenKind::Operator, ")" | "]" | "}") if is_outside => {}
            (TokenKind::Operator, ")" | "]" | "}") => {
                let closed = levels.pop().unwrap_or_default();
                total -= closed.links + closed.lasting;
            }
            (TokenKind::Operator, "," | ";") => {
                total -= level.links;
                level.links = 0;
            }
            (TokenKind::Operator, ":" | "=" | "->") => {}
            (TokenKind::Operator, _) | (TokenKind::Name, "not" | "in" | "is" | "and" | "or") => {
                level.links += 1;
                total += 1;
            }
            (
                TokenKind::Name,
                "lambda" | "if" | "else" | "for" | "while" | "with" | "def" | "class" | "try" | "except" | "finally"
                | "await" | "yield" | "from" | "match" | "case" | "elif" | "async",
            ) => {
                // Inside brackets these belong to a comprehension or a condition, which a comma
                // ends; outside, nothing but the end of the line ends what they begin.
                if word == "lambda" || is_outside {
                    level.lasting += 1;
                } else {
                    level.links += 1;
                }
                total += 1;
            }
            _ => {}
        }
        if total + indents.len() as u32 > DEEPEST {
            return Some(token);
        }
    }
    None
}

/// The column of the first token of a line.
fn indentation(text: &str, start: usize) -> usize {
    let before = text.get(..start).unwrap_or("");
    start - before.rfind(['\n', '\r']).map_or(0, |index| index + 1)
}
