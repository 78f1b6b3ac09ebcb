//! Literals of Python 2: `0777`, `10L`, `ur""`, `b""`, escapes that only unicode knows,
//! backticks and `<>`.

use crate::tokens::{Token, TokenKind};

use super::Rewriter;

impl Rewriter<'_> {
    pub(super) fn literal(&mut self, token: &Token) {
        match token.kind {
            TokenKind::Number => self.number(token),
            TokenKind::String => self.string(token),
            TokenKind::Operator if self.word(token) == "<>" => self.replace(token.start, token.end, "!="),
            _ => {}
        }
    }

    fn number(&mut self, token: &Token) {
        let word = self.word(token);
        let digits = word.trim_end_matches(['l', 'L']);
        let is_octal = digits.len() > 1 && digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit());
        if is_octal {
            self.insert(token.start + 1, "o");
        }
        if digits.len() < word.len() {
            self.longs.push(token.start);
            self.replace(token.start + digits.len(), token.end, "");
        }
    }

    fn string(&mut self, token: &Token) {
        let word = self.word(token);
        let length = word.find(['"', '\'']).unwrap_or(0);
        let prefix = word.get(..length).unwrap_or("").to_ascii_lowercase();
        match &*prefix {
            "ur" => {
                self.unicodes.push(token.start);
                self.replace(token.start, token.start + 1, "");
            }
            "b" => self.replace(token.start, token.start + 1, ""),
            "br" => self.replace(token.start, token.start + 1, ""),
            _ => {}
        }
        if matches!(&*prefix, "" | "b") {
            self.escape_unicode_escapes(token.start + length, token.end);
        }
    }

    /// In a byte string `\u`, `\U` and `\N` mean themselves.
    fn escape_unicode_escapes(&mut self, start: usize, end: usize) {
        let mut at = start;
        while at < end {
            if self.text.as_bytes().get(at) != Some(&b'\\') {
                at += 1;
                continue;
            }
            if matches!(self.text.as_bytes().get(at + 1), Some(b'u' | b'U' | b'N')) {
                self.insert(at, "\\");
            }
            at += 2;
        }
    }

    /// Every second backtick closes.
    pub(super) fn backticks(&mut self, tokens: &[Token]) {
        let mut is_open = false;
        for token in tokens {
            if token.kind == TokenKind::Newline {
                is_open = false;
            } else if self.word(token) == "`" {
                self.replace(token.start, token.end, if is_open { ")" } else { "ǃconvert(" });
                is_open = !is_open;
            }
        }
    }
}
