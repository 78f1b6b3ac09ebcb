//! The methods of texts that need nothing but text (`Objects/stringlib`, `Objects/unicodectype.c`).
//!
//! Places and widths count characters. A `str` of 2.7 is bytes, of which only the ASCII ones are
//! letters or spaces: where that matters, a function takes an [`Alphabet`]. Taking texts apart is in
//! [`super::split`].

use super::spec::MOST;
pub(crate) use super::split::{partition, replace, rpartition, rsplit, rsplit_whitespace};
pub(crate) use super::split::{split, split_whitespace_of, splitlines_of};

/// Which characters are letters and spaces.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Alphabet {
    /// `str` of 2.7, `bytes`.
    Ascii,
    /// `unicode` of 2.7, `str` of 3.x.
    Unicode,
}

impl Alphabet {
    /// `str.isspace` of one character. Unicode's own list has not the four separators of ASCII.
    pub(crate) fn is_space(self, character: char) -> bool {
        match self {
            Self::Ascii => matches!(character, ' ' | '\t'..='\r'),
            Self::Unicode => character.is_whitespace() || matches!(character, '\u{1c}'..='\u{1f}'),
        }
    }

    fn upper(self, character: char) -> String {
        match self {
            Self::Ascii => character.to_ascii_uppercase().to_string(),
            Self::Unicode => character.to_uppercase().collect(),
        }
    }

    fn lower(self, character: char) -> String {
        match self {
            Self::Ascii => character.to_ascii_lowercase().to_string(),
            Self::Unicode => character.to_lowercase().collect(),
        }
    }

    /// The form at the head of a word: it differs from the upper case only where one character
    /// stands for two letters.
    fn title(self, character: char) -> String {
        match (self, character) {
            (Self::Ascii, _) => self.upper(character),
            (_, 'Ǆ'..='ǆ') => "ǅ".into(),
            (_, 'Ǉ'..='ǉ') => "ǈ".into(),
            (_, 'Ǌ'..='ǌ') => "ǋ".into(),
            (_, 'Ǳ'..='ǳ') => "ǲ".into(),
            (_, 'ა'..='ჺ' | 'ჽ'..='ჿ') => character.into(),
            _ => {
                // `ß` is `Ss`, `ﬁ` is `Fi`.
                let upper = self.upper(character);
                let mut letters = upper.chars();
                let head: String = letters.next().into_iter().collect();
                head + &letters.map(|letter| self.lower(letter)).collect::<String>()
            }
        }
    }

    /// Whether a character has a case (`_PyUnicode_IsCased`).
    fn is_cased(self, character: char) -> bool {
        match self {
            Self::Ascii => character.is_ascii_alphabetic(),
            // The third kind are the characters that are two letters, such as `ǅ`.
            Self::Unicode => {
                character.is_uppercase() || character.is_lowercase() || self.lower(character) != character.to_string()
            }
        }
    }
}

/// Which ends are stripped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Ends {
    /// `strip`
    Both,
    /// `lstrip`
    Left,
    /// `rstrip`
    Right,
}

/// `strip` with this alphabet's whitespace.
pub(crate) fn strip_of<'a>(text: &'a str, characters: Option<&str>, ends: Ends, alphabet: Alphabet) -> &'a str {
    let goes = |character: char| characters.map_or(alphabet.is_space(character), |set| set.contains(character));
    match ends {
        Ends::Both => text.trim_matches(goes),
        Ends::Left => text.trim_start_matches(goes),
        Ends::Right => text.trim_end_matches(goes),
    }
}

/// Where a text stands in a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Justify {
    /// `ljust`
    Left,
    /// `rjust`
    Right,
    /// `center`
    Centre,
}

/// `ljust`, `rjust`, `center`. Fields are no wider than [`MOST`].
pub(crate) fn justify(text: &str, width: i64, fill: char, side: Justify) -> String {
    let (width, missing) = missing(text, width);
    // The odd one goes left if the width is odd.
    let left = match side {
        Justify::Left => 0,
        Justify::Right => missing,
        Justify::Centre => missing / 2 + (missing & width & 1),
    };
    let fill = fill.to_string();
    format!("{}{text}{}", fill.repeat(left), fill.repeat(missing - left))
}

/// `zfill`
pub(crate) fn zfill(text: &str, width: i64) -> String {
    let (sign, digits) = text.split_at(usize::from(text.starts_with(['+', '-'])));
    format!("{sign}{}{digits}", "0".repeat(missing(text, width).1))
}

/// The width of a field, and by how much it is wider than the text.
fn missing(text: &str, width: i64) -> (usize, usize) {
    let width = usize::try_from(width).unwrap_or(0).min(MOST);
    (width, width.saturating_sub(text.chars().count()))
}

/// `title`
pub(crate) fn title(text: &str) -> String {
    title_of(text, Alphabet::Unicode)
}

/// [`title`] with this alphabet's letters.
pub(crate) fn title_of(text: &str, alphabet: Alphabet) -> String {
    let mut inside = false;
    words(text, alphabet, |character| {
        let shown = if inside { alphabet.lower(character) } else { alphabet.title(character) };
        inside = alphabet.is_cased(character);
        shown
    })
}

/// `capitalize` with this alphabet's letters.
pub(crate) fn capitalize_of(text: &str, alphabet: Alphabet) -> String {
    let mut first = true;
    words(text, alphabet, |character| {
        if std::mem::take(&mut first) { alphabet.title(character) } else { alphabet.lower(character) }
    })
}

/// `swapcase` with this alphabet's letters.
pub(crate) fn swapcase_of(text: &str, alphabet: Alphabet) -> String {
    words(text, alphabet, |character| match character {
        character if character.is_uppercase() => alphabet.lower(character),
        character if character.is_lowercase() => alphabet.upper(character),
        other => other.into(),
    })
}

/// Changes every character. A capital sigma that becomes small at the end of a word is `ς`
/// (`handle_capital_sigma`).
fn words(text: &str, alphabet: Alphabet, mut change: impl FnMut(char) -> String) -> String {
    let mut out = String::new();
    for (place, character) in text.char_indices() {
        let changed = change(character);
        if alphabet == Alphabet::Unicode && character == 'Σ' && changed == "σ" && is_final_sigma(text, place) {
            out.push('ς');
        } else {
            out.push_str(&changed);
        }
    }
    out
}

/// Rust knows about final sigmas too, but only when it lowers a text: a short one is made of the
/// neighbours. Other sigmas in it are replaced by another letter, so that there is only one.
fn is_final_sigma(text: &str, place: usize) -> bool {
    const NEIGHBOURS: usize = 8;
    let other = |letter| if matches!(letter, 'Σ' | 'ς') { 'τ' } else { letter };
    let (before, after) = text.split_at(place);
    let mut near: Vec<char> = before.chars().rev().take(NEIGHBOURS).map(other).collect();
    near.reverse();
    near.push('Σ');
    near.extend(after.chars().skip(1).take(NEIGHBOURS).map(other));
    near.into_iter().collect::<String>().to_lowercase().contains('ς')
}

/// `expandtabs`. The text that comes out has no more than `size` spaces for each tab.
pub(crate) fn expandtabs(text: &str, size: usize) -> String {
    let (size, mut out, mut column) = (size.min(MOST), String::new(), 0);
    for character in text.chars() {
        match character {
            '\t' => {
                let missing = if size == 0 { 0 } else { size - column % size };
                out.push_str(&" ".repeat(missing));
                column += missing;
            }
            '\n' | '\r' => {
                out.push(character);
                column = 0;
            }
            other => {
                out.push(other);
                column += 1;
            }
        }
    }
    out
}

/// `find`: the place, in characters, of the first occurrence at or after `from`.
pub(crate) fn find(text: &str, wanted: &str, from: usize) -> Option<usize> {
    let tail = text.get(byte_of(text, from)?..)?;
    let before = tail.get(..tail.find(wanted)?)?;
    Some(from + before.chars().count())
}

/// `rfind`
pub(crate) fn rfind(text: &str, wanted: &str) -> Option<usize> {
    Some(text.get(..text.rfind(wanted)?)?.chars().count())
}

/// `count`
pub(crate) fn count(text: &str, wanted: &str) -> usize {
    if wanted.is_empty() { text.chars().count() + 1 } else { text.matches(wanted).count() }
}

/// The part from `start` to `stop` in which `find(wanted, start, stop)`, `count` and `startswith`
/// look, and where it begins in characters (`ADJUST_INDICES`). `None` if it would begin behind the
/// end: then not even the empty text is found.
pub(crate) fn window(text: &str, start: Option<i64>, stop: Option<i64>) -> Option<(&str, usize)> {
    let length = i64::try_from(text.chars().count()).ok()?;
    let adjust = |place: i64| if place < 0 { place.saturating_add(length).max(0) } else { place };
    let (start, stop) = (start.map_or(0, adjust), stop.map_or(length, adjust).min(length));
    let (start, stop) = (usize::try_from(start).ok()?, usize::try_from(stop).ok()?);
    (start <= stop).then_some(())?;
    Some((text.get(byte_of(text, start)?..byte_of(text, stop)?)?, start))
}

/// Where the character with this number begins.
fn byte_of(text: &str, place: usize) -> Option<usize> {
    text.char_indices().map(|(byte, _)| byte).chain([text.len()]).nth(place)
}
