//! A small scanner over Python text, good for both languages.
//!
//! It serves the two things that happen before parsing: bounding the nesting and rewriting
//! Python 2. It never fails; where the text is wrong the parser will say so.

/// What a token is; its text tells the rest.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum TokenKind {
    Name,
    Number,
    /// A whole string literal with prefix and quotes, or a literal part of an f-string.
    String,
    Operator,
    /// The end of a logical line.
    Newline,
}

/// A token: `start..end` in bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Token {
    pub kind: TokenKind,
    pub start: usize,
    pub end: usize,
}

/// What is open around the place that is being scanned.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    /// `(`, `[` or `{`.
    Bracket,
    /// The literal part of an f-string.
    FString { quote: u8, triple: bool },
    /// `{…` inside an f-string.
    Replacement,
    /// `:…` inside a replacement.
    FormatSpec,
}

/// Iterates over the tokens; comments, blanks and joined line ends are left out.
pub(crate) struct Scanner<'a> {
    text: &'a str,
    at: usize,
    open: Vec<Open>,
    /// Python 3: `f"…"` contains expressions.
    has_f_strings: bool,
}

impl<'a> Scanner<'a> {
    pub(crate) fn new(text: &'a str, has_f_strings: bool) -> Self {
        Scanner { text, at: 0, open: Vec::new(), has_f_strings }
    }

    fn byte(&self, ahead: usize) -> u8 {
        self.text.as_bytes().get(self.at + ahead).copied().unwrap_or(0)
    }

    fn at_end(&self) -> bool {
        self.at >= self.text.len()
    }

    fn token(&self, kind: TokenKind, start: usize) -> Option<Token> {
        Some(Token { kind, start, end: self.at.min(self.text.len()) })
    }

    /// One character on, whatever its length.
    fn advance(&mut self) {
        self.at += 1;
        while !self.at_end() && !self.text.is_char_boundary(self.at) {
            self.at += 1;
        }
    }

    fn skip_blanks(&mut self) {
        loop {
            match self.byte(0) {
                b' ' | b'\t' | b'\x0c' => self.at += 1,
                b'\\' if self.byte(1) == b'\n' => self.at += 2,
                b'\\' if self.byte(1) == b'\r' => {
                    self.at += if self.byte(2) == b'\n' { 3 } else { 2 };
                }
                b'#' => {
                    while !self.at_end() && !matches!(self.byte(0), b'\n' | b'\r') {
                        self.at += 1;
                    }
                }
                b'\n' | b'\r' if !self.open.is_empty() => self.at += 1,
                _ => return,
            }
        }
    }

    /// The length of a string prefix that is followed by a quote, and whether it is an f-string's.
    fn string_prefix(&self) -> Option<(usize, bool)> {
        for length in 0..=2 {
            match self.byte(length) {
                b'"' | b'\'' => {
                    let prefix = self.text.get(self.at..self.at + length)?.to_ascii_lowercase();
                    let is_f_string = matches!(&*prefix, "f" | "fr" | "rf" | "t" | "tr" | "rt");
                    let is_prefix = matches!(&*prefix, "" | "r" | "u" | "b" | "br" | "rb" | "ur");
                    return (is_f_string || is_prefix).then_some((length, is_f_string));
                }
                b'a'..=b'z' | b'A'..=b'Z' => {}
                _ => return None,
            }
        }
        None
    }

    fn scan_string(&mut self, start: usize, is_f_string: bool) -> Option<Token> {
        let quote = self.byte(0);
        let triple = self.byte(1) == quote && self.byte(2) == quote;
        self.at += if triple { 3 } else { 1 };
        if is_f_string && self.has_f_strings {
            self.open.push(Open::FString { quote, triple });
            return self.scan_f_string_text(start);
        }
        while !self.at_end() {
            let byte = self.byte(0);
            if byte == b'\\' {
                self.at += 1;
                self.advance();
            } else if byte == quote && (!triple || (self.byte(1) == quote && self.byte(2) == quote)) {
                self.at += if triple { 3 } else { 1 };
                break;
            } else if matches!(byte, b'\n' | b'\r') && !triple {
                break;
            } else {
                self.advance();
            }
        }
        self.token(TokenKind::String, start)
    }

    /// The literal text of an f-string or of a format specification, up to the next `{`, or to
    /// its end.
    fn scan_f_string_text(&mut self, start: usize) -> Option<Token> {
        let top = self.open.last().copied();
        while !self.at_end() {
            let byte = self.byte(0);
            match top {
                Some(Open::FString { quote, triple }) if byte == quote => {
                    if !triple || (self.byte(1) == quote && self.byte(2) == quote) {
                        self.at += if triple { 3 } else { 1 };
                        self.open.pop();
                        return self.token(TokenKind::String, start);
                    }
                    self.at += 1;
                }
                Some(Open::FString { triple: false, .. }) if matches!(byte, b'\n' | b'\r') => {
                    self.open.pop();
                    return self.token(TokenKind::String, start);
                }
                Some(Open::FormatSpec) if byte == b'}' => {
                    self.open.pop();
                    return self.token(TokenKind::String, start);
                }
                Some(Open::FString { .. }) if byte == b'{' && self.byte(1) == b'{' => self.at += 2,
                _ if byte == b'{' => {
                    if self.at == start {
                        self.at += 1;
                        self.open.push(Open::Replacement);
                        return self.token(TokenKind::Operator, start);
                    }
                    return self.token(TokenKind::String, start);
                }
                _ if byte == b'\\' && self.byte(1) != b'{' => {
                    self.at += 1;
                    self.advance();
                }
                _ => self.advance(),
            }
        }
        self.open.pop();
        self.token(TokenKind::String, start)
    }

    fn scan_number(&mut self) {
        while !self.at_end() {
            let byte = self.byte(0);
            let exponent = matches!(byte, b'e' | b'E') && matches!(self.byte(1), b'+' | b'-');
            if byte.is_ascii_alphanumeric() || byte == b'.' || byte == b'_' {
                self.at += if exponent && self.byte(2).is_ascii_digit() { 2 } else { 1 };
            } else {
                break;
            }
        }
    }

    fn scan_operator(&mut self) {
        const LONG: [&str; 24] = [
            "**=", "//=", ">>=", "<<=", "...", "**", "//", ">>", "<<", "<>", "!=", "->", ":=", "==", "<=", ">=", "+=",
            "-=", "*=", "/=", "%=", "&=", "|=", "^=",
        ];
        let rest = self.text.get(self.at..).unwrap_or("");
        match LONG.iter().find(|operator| rest.starts_with(**operator)) {
            // In a replacement field `:` starts the format specification, whatever follows.
            Some(&":=") if self.open.last() == Some(&Open::Replacement) => self.at += 1,
            Some(operator) => {
                self.at += operator.len();
                return;
            }
            None => self.advance(),
        }
        let byte = self.text.as_bytes().get(self.at.wrapping_sub(1)).copied().unwrap_or(0);
        match (byte, self.open.last()) {
            (b'(' | b'[' | b'{', _) => self.open.push(Open::Bracket),
            (b')' | b']' | b'}', Some(Open::Bracket | Open::Replacement)) => {
                self.open.pop();
            }
            (b':', Some(Open::Replacement)) => self.open.push(Open::FormatSpec),
            _ => {}
        }
    }
}

impl Iterator for Scanner<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        if matches!(self.open.last(), Some(Open::FString { .. } | Open::FormatSpec)) && !self.at_end() {
            return self.scan_f_string_text(self.at);
        }
        self.skip_blanks();
        if self.at_end() {
            return None;
        }
        let start = self.at;
        if let Some((length, is_f_string)) = self.string_prefix() {
            self.at += length;
            return self.scan_string(start, is_f_string);
        }
        let byte = self.byte(0);
        if matches!(byte, b'\n' | b'\r') {
            self.at += 1;
            return self.token(TokenKind::Newline, start);
        }
        if byte.is_ascii_digit() || (byte == b'.' && self.byte(1).is_ascii_digit()) {
            self.scan_number();
            return self.token(TokenKind::Number, start);
        }
        if byte.is_ascii_alphabetic() || byte == b'_' || byte >= 0x80 {
            while !self.at_end() {
                let byte = self.byte(0);
                if byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80 {
                    self.advance();
                } else {
                    break;
                }
            }
            return self.token(TokenKind::Name, start);
        }
        self.scan_operator();
        self.token(TokenKind::Operator, start)
    }
}
