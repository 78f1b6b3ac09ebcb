//! Just enough of Python's tokens to colour a text that cannot be edited yet.

/// What a piece of text is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Anything else.
    Plain,
    /// A keyword.
    Keyword,
    /// A name after `def` or `class`.
    Defined,
    /// A string.
    Text,
    /// A comment.
    Comment,
}

const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

/// The text line by line, each in coloured pieces that add up to it.
pub fn lines(text: &str) -> Vec<Vec<(Kind, String)>> {
    let mut open: Option<&'static str> = None;
    text.lines().map(|line| pieces(line, &mut open)).collect()
}

/// The pieces of a line; `open` is the triple quote that reaches in from the line before.
fn pieces(line: &str, open: &mut Option<&'static str>) -> Vec<(Kind, String)> {
    let mut pieces: Vec<(Kind, String)> = Vec::new();
    let mut rest = line;
    let mut defines = false;
    while !rest.is_empty() {
        let (kind, length) = next(rest, open);
        let (piece, after) = rest.split_at(length);
        rest = after;
        let kind = if kind == Kind::Plain && defines && is_word(piece) { Kind::Defined } else { kind };
        if !piece.trim().is_empty() {
            defines = matches!(piece, "def" | "class");
        }
        match pieces.last_mut() {
            Some((last, text)) if *last == kind => text.push_str(piece),
            _ => pieces.push((kind, piece.to_owned())),
        }
    }
    pieces
}

/// The kind and the length in bytes of the first piece.
fn next(rest: &str, open: &mut Option<&'static str>) -> (Kind, usize) {
    if let Some(quote) = *open {
        return match rest.find(quote) {
            Some(end) => {
                *open = None;
                (Kind::Text, end + quote.len())
            }
            None => (Kind::Text, rest.len()),
        };
    }
    for quote in ["\"\"\"", "'''"] {
        if let Some(inside) = rest.strip_prefix(quote) {
            if let Some(end) = inside.find(quote) {
                return (Kind::Text, end + 6);
            }
            *open = Some(quote);
            return (Kind::Text, rest.len());
        }
    }
    let first = rest.chars().next().unwrap_or(' ');
    match first {
        '#' => (Kind::Comment, rest.len()),
        '"' | '\'' => (Kind::Text, string(rest, first)),
        _ if begins_word(first) => {
            let length = rest.find(|c: char| !begins_word(c) && !c.is_ascii_digit()).unwrap_or(rest.len());
            let keyword = KEYWORDS.contains(&&rest[..length]);
            (if keyword { Kind::Keyword } else { Kind::Plain }, length)
        }
        _ => (Kind::Plain, first.len_utf8()),
    }
}

/// The length of a string on one line, with its quotes.
fn string(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        if escaped {
            escaped = false;
        } else if c == '\\' {
            escaped = true;
        } else if c == quote {
            return at + 1;
        }
    }
    rest.len()
}

fn is_word(piece: &str) -> bool {
    piece.starts_with(begins_word)
}

/// Whether a name may begin with this: of what is not ASCII everything, without the tables of letters.
fn begins_word(c: char) -> bool {
    c.is_ascii_alphabetic() || c == '_' || !c.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_add_up_to_the_text() {
        let text = "class A:\n    \"\"\"two\n    lines\"\"\"\n    x = 'it\\'s'  # ok é\n'open";
        let joined: Vec<String> =
            lines(text).iter().map(|line| line.iter().map(|(_, piece)| piece.as_str()).collect()).collect();
        assert_eq!(joined.join("\n"), text);
    }

    #[test]
    fn a_class_is_defined() {
        let first = lines("class Task(object):").remove(0);
        assert_eq!(first[0], (Kind::Keyword, "class".to_owned()));
        assert!(first.contains(&(Kind::Defined, "Task".to_owned())));
    }
}
