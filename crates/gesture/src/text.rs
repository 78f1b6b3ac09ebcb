//! New lines in a text.

use std::ops::Range;

/// Lines to be put into a text.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Lines {
    /// How many lines of the text come before.
    pub(crate) after_line: usize,
    /// The lines, without their ends.
    pub(crate) lines: Vec<String>,
}

/// A stretch of one of the new lines: its number among them, and bytes in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Spot {
    pub(crate) line: usize,
    pub(crate) range: Range<usize>,
}

impl Spot {
    /// Where a word stands for the first time in a line, or the line's end if it does not.
    pub(crate) fn of(line: usize, text: &str, word: &str) -> Spot {
        let range = match text.find(word) {
            Some(start) if !word.is_empty() => start..start + word.len(),
            _ => text.len()..text.len(),
        };
        Spot { line, range }
    }
}

/// A text with new lines.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Inserted {
    pub(crate) text: String,
    /// The stretch, as UTF-16 units from the start of the text.
    pub(crate) select: Range<usize>,
    /// The number of the first new line, from 1.
    pub(crate) first_line: u32,
}

/// Puts lines into a text, and perhaps others further up.
pub(crate) fn insert(text: &str, above: Option<Lines>, lines: &Lines, spot: &Spot) -> Inserted {
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut all: Vec<&str> = text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)).collect();
    // What comes after the last end of a line is no line yet.
    let is_ended = all.last().is_some_and(|last| last.is_empty());
    if is_ended {
        all.pop();
    }
    let after = lines.after_line.min(all.len());
    let (before, behind) = all.split_at(after);
    let above_at = above.as_ref().map_or(0, |above| above.after_line.min(after));
    let (top, between) = before.split_at(above_at);
    let above_lines = above.iter().flat_map(|above| above.lines.iter().map(String::as_str));
    let mut new: Vec<&str> = top.iter().copied().chain(above_lines).chain(between.iter().copied()).collect();
    let first = new.len();
    new.extend(lines.lines.iter().map(String::as_str));
    new.extend(behind);
    let units = |text: &str| text.encode_utf16().count();
    let line = new.get(first + spot.line).copied().unwrap_or_default();
    let start: usize = new.iter().take(first + spot.line).map(|line| units(line) + end.len()).sum();
    let unit = |byte: usize| start + line.get(..byte).map_or(0, units);
    let select = unit(spot.range.start)..unit(spot.range.end);
    let mut text = new.join(end);
    text.push_str(end);
    Inserted { text, select, first_line: first as u32 + 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(after_line: usize, lines: &[&str]) -> Lines {
        Lines { after_line, lines: lines.iter().map(|line| (*line).to_owned()).collect() }
    }

    #[test]
    fn lines_come_between_lines() {
        let spot = Spot::of(0, "b = 2", "b");
        let found = insert("a = 1\nc = 3\n", None, &lines(1, &["b = 2"]), &spot);
        assert_eq!(found, Inserted { text: "a = 1\nb = 2\nc = 3\n".into(), select: 6..7, first_line: 2 });
    }

    #[test]
    fn a_text_without_a_last_end_gets_one() {
        let spot = Spot::of(0, "b = 2", "");
        for text in ["a = 1", "a = 1\n"] {
            let found = insert(text, None, &lines(1, &["b = 2"]), &spot);
            assert_eq!(found, Inserted { text: "a = 1\nb = 2\n".into(), select: 11..11, first_line: 2 });
        }
        assert_eq!(insert("", None, &lines(0, &["b"]), &Spot::of(0, "b", "b")).text, "b\n");
    }

    #[test]
    fn an_import_moves_the_rest() {
        let spot = Spot::of(1, "  c = 3", "c");
        let above = lines(0, &["import gc", ""]);
        let found = insert("é = '𝄞'\r\nd", Some(above), &lines(1, &["if b:", "  c = 3"]), &spot);
        assert_eq!(found.text, "import gc\r\n\r\né = '𝄞'\r\nif b:\r\n  c = 3\r\nd\r\n");
        let units: Vec<u16> = found.text.encode_utf16().collect();
        assert_eq!(String::from_utf16_lossy(&units[found.select]), "c");
        assert_eq!(found.first_line, 4);
    }
}
