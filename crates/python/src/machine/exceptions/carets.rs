//! The line under a source line that shows which part of it raised (PEP 657).

use crate::code::Span;

/// `    ~~~^^^` with its end of line; nothing if the whole line raised.
pub(super) fn carets(source: &str, span: Span) -> String {
    let line: Vec<char> = source.chars().collect();
    let indent = line.iter().take_while(|c| c.is_whitespace()).count();
    let text_end = line.len() - line.iter().rev().take_while(|c| c.is_whitespace()).count();
    let start = span.column as usize;
    let end = if span.end_line == span.line { (span.end_column as usize).min(text_end) } else { text_end };
    if start < indent || end <= start {
        return String::new();
    }
    let part: String = line.get(start..end).unwrap_or_default().iter().collect();
    let before: String = line.get(indent..start).unwrap_or_default().iter().collect();
    let marks = marks(&part);
    let is_call = part.ends_with(')') && marks.starts_with('~');
    let is_whole = end == text_end && before.is_empty() && !marks.starts_with('~');
    // A call that is all that a line does is not pointed at.
    let is_all_it_does = end == text_end && is_call && (before == "return " || is_target(&before));
    if is_whole || is_all_it_does {
        return String::new();
    }
    format!("    {}{marks}\n", " ".repeat(start - indent))
}

/// Whether this is `name = `.
fn is_target(before: &str) -> bool {
    before.strip_suffix(" = ").is_some_and(|name| !name.is_empty() && !name.contains('='))
}

/// A call or an item is pointed at where the bracket opens.
fn marks(part: &str) -> String {
    let length = part.chars().count();
    let opening = match part.chars().last() {
        Some(')') => '(',
        Some(']') => '[',
        _ => return "^".repeat(length),
    };
    match matching(part, opening) {
        Some(at) if at > 0 => format!("{}{}", "~".repeat(at), "^".repeat(length - at)),
        _ => "^".repeat(length),
    }
}

/// Where the bracket stands that the last character closes, in characters.
fn matching(part: &str, opening: char) -> Option<usize> {
    let closing = if opening == '(' { ')' } else { ']' };
    let mut depth = 0;
    let characters: Vec<char> = part.chars().collect();
    for (index, character) in characters.iter().enumerate().rev() {
        if *character == closing {
            depth += 1;
        } else if *character == opening {
            depth -= 1;
            if depth == 0 {
                return Some(index);
            }
        }
    }
    None
}
