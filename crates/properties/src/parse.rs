//! Any text is a program or is refused with a place.

use model::{DIALECTS, Language};
use python::code::Span;
use python::diagnostic::Diagnostic;

/// Compiles a text in both languages: it becomes a program, or there is at least one diagnostic and
/// each has a place inside the text.
///
/// # Panics
/// If not.
pub fn parse(text: &str) {
    for language in [Language::Python2, Language::Python3] {
        // Dialects of one language compile alike.
        let Some(dialect) = DIALECTS.into_iter().find(|dialect| dialect.language == language) else { continue };
        if let Err(diagnostics) = python::compile_for(text, "text.py", dialect) {
            assert!(!diagnostics.is_empty(), "{language:?} refuses the text without a reason");
            for diagnostic in &diagnostics {
                is_inside(diagnostic, text);
            }
        }
    }
}

fn is_inside(diagnostic: &Diagnostic, text: &str) {
    let shown = diagnostic.to_string();
    assert!(!diagnostic.wrong.to_string().is_empty(), "no message:\n{shown}");
    let Span { line, column, end_line, end_column } = diagnostic.span;
    assert!((line, column) <= (end_line, end_column), "it ends before it starts: {:?}\n{shown}", diagnostic.span);
    for (line, column) in [(line, column), (end_line, end_column)] {
        let width = width(text, line);
        assert!(
            width.is_some_and(|width| column as usize <= width),
            "{line}:{column} is outside of the text, where the line is {width:?} wide:\n{shown}"
        );
    }
}

/// How many characters a line has, with those that end it; none if there is no such line.
fn width(text: &str, line: u32) -> Option<usize> {
    let mut rest = text;
    for _ in 1..line {
        let (_, after) = split_line(rest)?;
        rest = after;
    }
    let line = split_line(rest).map_or(rest, |(line, _)| line);
    Some(line.chars().count())
}

/// The first line with its end, and what follows; none if it is the last.
fn split_line(text: &str) -> Option<(&str, &str)> {
    let end = text.find(['\n', '\r'])?;
    let width = if text[end..].starts_with("\r\n") { 2 } else { 1 };
    Some(text.split_at(end + width))
}
