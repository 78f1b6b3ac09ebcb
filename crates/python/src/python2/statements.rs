//! Statements of Python 2: `print`, `exec`, `raise` with commas, `except` with a comma.

use crate::tokens::{Token, TokenKind};

use super::Rewriter;

impl Rewriter<'_> {
    /// Rewrites the statements of one logical line.
    pub(super) fn line(&mut self, line: &[Token]) {
        let mut rest = line;
        loop {
            let Some(first) = rest.first() else { return };
            let word = self.word(first);
            let is_compound = matches!(
                word,
                "if" | "elif" | "else" | "while" | "for" | "with" | "try" | "except" | "finally" | "def" | "class"
            );
            let end = self.find(rest, if is_compound { ":" } else { ";" });
            let (statement, after) = rest.split_at(end.unwrap_or(rest.len()));
            match word {
                "except" => self.except(statement),
                "print" if !self.has_print_function => self.print(statement),
                "exec" => self.exec(statement),
                "raise" => self.raise(statement),
                "def" => self.unpacked_parameters(statement),
                _ => {}
            }
            rest = after.split_first().map_or(&[], |(_, rest)| rest);
        }
    }

    /// The first token outside of brackets that is this word; the colon of a lambda is none.
    pub(super) fn find(&self, tokens: &[Token], wanted: &str) -> Option<usize> {
        let (mut depth, mut lambdas) = (0usize, 0usize);
        for (index, token) in tokens.iter().enumerate() {
            let word = self.word(token);
            match word {
                "(" | "[" | "{" => depth += 1,
                ")" | "]" | "}" => depth = depth.saturating_sub(1),
                "lambda" if depth == 0 => lambdas += 1,
                ":" if depth == 0 && lambdas > 0 => lambdas -= 1,
                _ if depth == 0 && word == wanted && token.kind != TokenKind::String => return Some(index),
                _ => {}
            }
        }
        None
    }

    /// `except E, e` becomes `except E as e`.
    fn except(&mut self, statement: &[Token]) {
        if let Some(comma) = self.find(statement, ",").and_then(|index| statement.get(index)) {
            self.replace(comma.start, comma.end, " as ");
        }
    }

    /// `print a, b,` becomes `ǃprint_comma(a, b,)`, `print >>f, a` becomes `ǃprint_to(f, a)`.
    fn print(&mut self, statement: &[Token]) {
        let [print, rest @ ..] = statement else { return };
        let has_comma = rest.last().is_some_and(|last| self.word(last) == ",");
        let stream = rest.first().filter(|token| self.word(token) == ">>");
        let form = match (stream.is_some(), has_comma) {
            (false, false) => "ǃprint(",
            (false, true) => "ǃprint_comma(",
            (true, false) => "ǃprint_to(",
            (true, true) => "ǃprint_to_comma(",
        };
        self.replace(print.start, print.end, form);
        if let Some(stream) = stream {
            self.replace(stream.start, stream.end, "");
        }
        self.close(statement);
    }

    /// `exec code in globals, locals` becomes `ǃexec(code, globals, locals)`.
    fn exec(&mut self, statement: &[Token]) {
        let [exec, rest @ ..] = statement else { return };
        self.replace(exec.start, exec.end, "ǃexec(");
        if let Some(word) = self.find(rest, "in").and_then(|index| rest.get(index)) {
            self.replace(word.start, word.end, ",");
        }
        self.close(statement);
    }

    /// `raise class, value` becomes `raise ǃraise(class, value)`.
    fn raise(&mut self, statement: &[Token]) {
        let [raise, rest @ ..] = statement else { return };
        if self.find(rest, ",").is_some() {
            self.insert(raise.end, " ǃraise(");
            self.close(statement);
        }
    }

    fn close(&mut self, statement: &[Token]) {
        if let Some(last) = statement.last() {
            self.insert(last.end, ")");
        }
    }
}
