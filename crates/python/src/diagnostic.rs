//! What is wrong with a program's text, said before anything runs.

use std::fmt;

use crate::code::Span;
use crate::positions::Positions;
use crate::wrong::{Hint, Wrong};

/// A message about a place in the text. `Display` prints it as CPython would, with the line and
/// carets under the place.
#[derive(Clone, PartialEq, Debug)]
pub struct Diagnostic {
    /// What is wrong.
    pub wrong: Wrong,
    /// Where in the whole text.
    pub span: Span,
    /// How many lines of the whole text come before those of the file.
    pub lines_before: u32,
    /// What might be done about it.
    pub hint: Option<Hint>,
    /// The name under which the text was compiled.
    pub file_name: Box<str>,
    /// The text of the line in which `span` starts.
    pub source_line: Box<str>,
}

impl Diagnostic {
    /// A message about `start..end`, byte offsets in the text that the parser saw.
    pub(crate) fn new(wrong: impl Into<Wrong>, start: u32, end: u32, positions: &Positions, file_name: &str) -> Self {
        let span = positions.span(start, end);
        Diagnostic {
            wrong: wrong.into(),
            span,
            lines_before: 0,
            hint: None,
            file_name: file_name.into(),
            source_line: positions.line(span.line).into(),
        }
    }
}

impl Diagnostic {
    /// The same about a file before which the whole text has some lines.
    pub(crate) fn in_the_whole_text(mut self, lines_before: u32) -> Self {
        self.span.line += lines_before;
        self.span.end_line += lines_before;
        self.lines_before = lines_before;
        self
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Span { line, column, end_line, end_column } = self.span;
        let line_of_file = line.saturating_sub(self.lines_before);
        writeln!(f, "{}:{}:{}: {}", self.file_name, line_of_file, column + 1, self.wrong)?;
        match self.source_line.is_empty() {
            true => writeln!(f)?,
            false => writeln!(f, "    {}", self.source_line)?,
        }
        f.write_str("    ")?;
        let width = self.source_line.chars().count() as u32;
        for character in self.source_line.chars().take(column as usize) {
            f.write_str(if character == '\t' { "\t" } else { " " })?;
        }
        let end = if end_line == line { end_column } else { width };
        for _ in 0..end.saturating_sub(column).max(1) {
            f.write_str("^")?;
        }
        if let Some(hint) = self.hint {
            write!(f, "\n    {hint}")?;
        }
        Ok(())
    }
}
