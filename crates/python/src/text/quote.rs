//! `repr()` of texts (`unicode_repr`, `string_repr`, `bytes_repr`).

/// Which kind of text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum StrKind {
    /// `str` of Python 2: bytes; what is not ASCII stands for its UTF-8 bytes.
    Python2Str,
    /// `unicode` of Python 2.
    Python2Unicode,
    /// `str` of Python 3.
    Python3,
}

/// `repr()` of a text.
pub(crate) fn str_repr(text: &str, kind: StrKind) -> String {
    let mut out = String::new();
    if kind == StrKind::Python2Unicode {
        out.push('u');
    }
    let quote = quote_for(text.contains('\''), text.contains('"'));
    out.push(quote);
    for character in text.chars() {
        match (character, kind) {
            (' '..='~', _) => plain(&mut out, character, quote),
            ('\t' | '\n' | '\r', _) => plain(&mut out, character, quote),
            (other, StrKind::Python2Str) => {
                let mut buffer = [0; 4];
                for byte in other.encode_utf8(&mut buffer).bytes() {
                    out.push_str(&format!("\\x{byte:02x}"));
                }
            }
            (other, StrKind::Python3) if is_printable(other) => out.push(other),
            (other, _) => escape(&mut out, other),
        }
    }
    out.push(quote);
    out
}

/// `repr()` of `bytes`.
pub(crate) fn bytes_repr(bytes: &[u8]) -> String {
    let quote = quote_for(bytes.contains(&b'\''), bytes.contains(&b'"'));
    let mut out = format!("b{quote}");
    for byte in bytes {
        match byte {
            b' '..=b'~' | b'\t' | b'\n' | b'\r' => plain(&mut out, char::from(*byte), quote),
            other => out.push_str(&format!("\\x{other:02x}")),
        }
    }
    out.push(quote);
    out
}

fn quote_for(single: bool, double: bool) -> char {
    if single && !double { '"' } else { '\'' }
}

fn plain(out: &mut String, character: char, quote: char) {
    match character {
        '\\' => out.push_str("\\\\"),
        '\t' => out.push_str("\\t"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        other => {
            if other == quote {
                out.push('\\');
            }
            out.push(other);
        }
    }
}

fn escape(out: &mut String, character: char) {
    let code = u32::from(character);
    out.push_str(&match code {
        0..=0xff => format!("\\x{code:02x}"),
        0x100..=0xffff => format!("\\u{code:04x}"),
        _ => format!("\\U{code:08x}"),
    });
}

/// `str.isprintable` of one character. Rust decides by the same categories of Unicode when it shows a
/// text for debugging, so that its table serves here. There it also escapes what could not stand
/// alone (an accent), but only as the first character.
fn is_printable(character: char) -> bool {
    if character.is_ascii() {
        return !character.is_ascii_control();
    }
    format!("a{character}").escape_debug().nth(1) == Some(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_are_chosen_as_cpython_does() {
        assert_eq!(str_repr("it's", StrKind::Python3), "\"it's\"");
        assert_eq!(str_repr("a'b\"c\n", StrKind::Python3), "'a\\'b\"c\\n'");
        assert_eq!(str_repr("é", StrKind::Python3), "'é'");
        assert_eq!(str_repr("é", StrKind::Python2Str), "'\\xc3\\xa9'");
        assert_eq!(str_repr("é€", StrKind::Python2Unicode), "u'\\xe9\\u20ac'");
        assert_eq!(bytes_repr(b"a\0'"), "b\"a\\x00'\"");
    }
}
