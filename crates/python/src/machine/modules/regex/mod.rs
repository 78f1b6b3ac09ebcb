//! Regular expressions: what `re` needs, with CPython's backtracking meaning.
//!
//! A pattern becomes a small program ([`parse`]); [`matcher`] runs it over characters with a stack of
//! places to go back to. Steps are limited: a pattern that explodes ends with an error.

mod matcher;
mod parse;

pub(crate) use matcher::{Bounds, TooManySteps};

/// A compiled pattern.
#[derive(Clone, Debug)]
pub(crate) struct Regex {
    /// The text of the pattern.
    pub(crate) pattern: Box<str>,
    /// How many groups there are besides the whole match.
    pub(crate) groups: usize,
    program: Vec<Step>,
    /// How many places the program remembers besides the bounds of groups.
    marks: usize,
}

/// One step of a compiled pattern.
#[derive(Clone, PartialEq, Debug)]
enum Step {
    /// This character.
    Char(char),
    /// Any character but the end of a line.
    Any,
    /// A character of a set.
    Set(Set),
    /// The start of the text.
    Start,
    /// The end of the text, or of its last line.
    End,
    /// The very end (`\Z`).
    VeryEnd,
    /// Where a word begins or ends; the flag: where none does.
    WordEdge(bool),
    /// Tries the first way, then the other.
    Split(usize, usize),
    /// Goes on elsewhere.
    Jump(usize),
    /// Remembers the place.
    Save(usize),
    /// Remembers the place where a round of a loop begins.
    Mark(usize),
    /// Goes on only if the place is another than the one marked: a loop around nothing ends.
    Progress(usize),
    /// What a group matched, again.
    Again(usize),
    /// Done.
    Match,
}

/// A set of characters.
#[derive(Clone, PartialEq, Default, Debug)]
struct Set {
    negated: bool,
    ranges: Vec<(char, char)>,
    classes: Vec<Class>,
}

/// `\d`, `\w`, `\s` and their opposites.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Class {
    letter: char,
}

impl Class {
    fn has(self, c: char) -> bool {
        match self.letter {
            'd' => c.is_numeric(),
            'D' => !c.is_numeric(),
            'w' => is_word(c),
            'W' => !is_word(c),
            's' => c.is_whitespace(),
            _ => !c.is_whitespace(),
        }
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

impl Set {
    fn has(&self, c: char) -> bool {
        let found = self.ranges.iter().any(|(from, to)| (*from..=*to).contains(&c))
            || self.classes.iter().any(|class| class.has(c));
        found != self.negated
    }
}

#[cfg(test)]
mod tests {
    use super::Regex;

    fn find(pattern: &str, text: &str) -> Option<String> {
        let regex = Regex::new(pattern).expect("the pattern is sound");
        let text: Vec<char> = text.chars().collect();
        let found = regex.search(&text, 0, &mut 1_000).expect("few steps")?;
        let (start, end) = (found.first().copied()??, found.get(1).copied()??);
        Some(text.get(start..end)?.iter().collect())
    }

    #[test]
    fn finds_what_re_finds() {
        assert_eq!(find("0x[0-9a-f]+", "at 0x7f3c>").as_deref(), Some("0x7f3c"));
        assert_eq!(find("a*?b", "xaab").as_deref(), Some("aab"));
        assert_eq!(find("(generation:)( [0-9]+)+", "generation: 1 22 3").as_deref(), Some("generation: 1 22 3"));
        assert_eq!(find(r"(a|bc)\1", "abcbc").as_deref(), Some("bcbc"));
        assert_eq!(find("(a*)*c", "aaac").as_deref(), Some("aaac"));
        assert_eq!(find("x{2,3}", "xxxx").as_deref(), Some("xxx"));
        assert_eq!(find("^b", "ab"), None);
        assert_eq!(find("(?:foo)+|ba[^r]", "bar bat").as_deref(), Some("bat"));
        assert_eq!(find(r"\bcat\b", "a cat.").as_deref(), Some("cat"));
    }

    #[test]
    fn gives_up_instead_of_exploding() {
        let regex = Regex::new("(a+)+$").expect("the pattern is sound");
        let text: Vec<char> = format!("{}b", "a".repeat(200)).chars().collect();
        assert!(regex.search(&text, 0, &mut 1_000_000).is_err());
    }
}
