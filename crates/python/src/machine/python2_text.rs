//! 2.7: where a `str` and a `unicode` meet, the ASCII codec stands between them.
//!
//! A `str` of 2.7 is kept as text whose letters outside of ASCII stand for their UTF-8 bytes; so a
//! byte's place is its place in the UTF-8 text.

use model::{Atom, Recorder, Value};

use super::{Machine, Outcome, Unwind};

impl<R: Recorder> Machine<R> {
    /// A `str` is to become `unicode` without being asked (`PyUnicode_FromObject`).
    pub(crate) fn check_ascii_bytes(&mut self, text: &str) -> Outcome<()> {
        match text.bytes().enumerate().find(|(_, byte)| !byte.is_ascii()) {
            Some((place, byte)) => {
                let message = format!(
                    "'ascii' codec can't decode byte 0x{byte:02x} in position {place}: ordinal not in range(128)"
                );
                Err(self.raise("UnicodeDecodeError", &message))
            }
            None => Ok(()),
        }
    }

    /// A `unicode` is to become `str` without being asked (`_PyUnicode_AsDefaultEncodedString`).
    pub(crate) fn check_ascii_letters(&mut self, text: &str) -> Outcome<()> {
        match text.chars().position(|letter| !letter.is_ascii()) {
            Some(first) => Err(self.cannot_encode(text, first)),
            None => Ok(()),
        }
    }

    fn cannot_encode(&mut self, text: &str, first: usize) -> Unwind {
        let letters: Vec<char> = text.chars().skip(first).take_while(|letter| !letter.is_ascii()).collect();
        let what = match letters.as_slice() {
            [letter] => {
                format!("character u'{}' in position {first}", super::builtins::ascii_only(&letter.to_string()))
            }
            letters => format!("characters in position {first}-{}", first + letters.len() - 1),
        };
        self.raise("UnicodeEncodeError", &format!("'ascii' codec can't encode {what}: ordinal not in range(128)"))
    }

    /// Two texts meet: a `str` outside of ASCII does not go with a `unicode`.
    pub(crate) fn check_mixed_texts(&mut self, a: Value, b: Value) -> Outcome<()> {
        let bytes = match (self.atom(a), self.atom(b)) {
            (Some(Atom::Str(bytes)), Some(Atom::Unicode(_))) | (Some(Atom::Unicode(_)), Some(Atom::Str(bytes))) => {
                if bytes.is_ascii() {
                    return Ok(());
                }
                bytes.to_string()
            }
            _ => return Ok(()),
        };
        self.check_ascii_bytes(&bytes)
    }
}
