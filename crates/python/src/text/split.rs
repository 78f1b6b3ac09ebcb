//! Texts taken apart at separators, and put together again (`Objects/stringlib/split.h`,
//! `partition.h`, `transmogrify.h`).

use super::strings::Alphabet;

/// `split_whitespace` with this alphabet's whitespace.
pub(crate) fn split_whitespace_of(text: &str, most: Option<usize>, alphabet: Alphabet) -> Vec<String> {
    let is_space = |character| alphabet.is_space(character);
    let (mut parts, mut rest) = (Vec::new(), text.trim_start_matches(is_space));
    while !rest.is_empty() {
        if most.is_some_and(|most| parts.len() >= most) {
            parts.push(rest.to_owned());
            break;
        }
        let (part, after) = rest.split_at(rest.find(is_space).unwrap_or(rest.len()));
        parts.push(part.to_owned());
        rest = after.trim_start_matches(is_space);
    }
    parts
}

/// `rsplit()`: [`split_whitespace_of`] from the end.
pub(crate) fn rsplit_whitespace(text: &str, most: Option<usize>, alphabet: Alphabet) -> Vec<String> {
    let is_space = |character| alphabet.is_space(character);
    let (mut parts, mut rest) = (Vec::new(), text.trim_end_matches(is_space));
    while !rest.is_empty() {
        if most.is_some_and(|most| parts.len() >= most) {
            parts.push(rest.to_owned());
            break;
        }
        let before = rest.trim_end_matches(|character| !is_space(character));
        parts.push(rest.get(before.len()..).unwrap_or_default().to_owned());
        rest = before.trim_end_matches(is_space);
    }
    parts.reverse();
    parts
}

/// `split(separator)`, at most `most` times. The separator is not empty: the caller has raised
/// `ValueError: empty separator`.
pub(crate) fn split(text: &str, separator: &str, most: Option<usize>) -> Vec<String> {
    match most {
        Some(most) => text.splitn(most.saturating_add(1), separator).map(str::to_owned).collect(),
        None => text.split(separator).map(str::to_owned).collect(),
    }
}

/// `rsplit(separator)`: [`split`] from the end.
pub(crate) fn rsplit(text: &str, separator: &str, most: Option<usize>) -> Vec<String> {
    let most = most.map_or(usize::MAX, |most| most.saturating_add(1));
    let mut parts: Vec<String> = text.rsplitn(most, separator).map(str::to_owned).collect();
    parts.reverse();
    parts
}

/// [`splitlines`]; in ASCII only `\n` and `\r` end lines (`_PyUnicode_IsLinebreak`).
pub(crate) fn splitlines_of(text: &str, keep_ends: bool, alphabet: Alphabet) -> Vec<String> {
    let ends_line = |character: char| match character {
        '\n' | '\r' => true,
        '\u{b}' | '\u{c}' | '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2028}' | '\u{2029}' => alphabet == Alphabet::Unicode,
        _ => false,
    };
    let (mut lines, mut rest) = (Vec::new(), text);
    while !rest.is_empty() {
        let (line, tail) = rest.split_at(rest.find(ends_line).unwrap_or(rest.len()));
        let mark = if tail.starts_with("\r\n") { 2 } else { tail.chars().next().map_or(0, char::len_utf8) };
        let (end, after) = tail.split_at(mark);
        lines.push(if keep_ends { format!("{line}{end}") } else { line.to_owned() });
        rest = after;
    }
    lines
}

/// `partition(separator)`. The separator is not empty.
pub(crate) fn partition<'a>(text: &'a str, separator: &'a str) -> (&'a str, &'a str, &'a str) {
    text.split_once(separator).map_or((text, "", ""), |(before, after)| (before, separator, after))
}

/// `rpartition(separator)`. The separator is not empty.
pub(crate) fn rpartition<'a>(text: &'a str, separator: &'a str) -> (&'a str, &'a str, &'a str) {
    text.rsplit_once(separator).map_or(("", "", text), |(before, after)| (before, separator, after))
}

/// `replace(old, new, count)`: at most `most` times. An empty `old` stands between all characters
/// and at both ends.
pub(crate) fn replace(text: &str, old: &str, new: &str, most: Option<usize>) -> String {
    most.map_or_else(|| text.replace(old, new), |most| text.replacen(old, new, most))
}
