//! Where in the text a line has to stand to run when the playhead's line has run.

use model::Mark;
use python::{Statement, StatementKind};
use timeline::Outline;

/// A place for new lines.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Place {
    /// How many lines of the text come before.
    pub(crate) after_line: usize,
    /// What each new line begins with.
    pub(crate) indent: String,
    /// Whether an empty line is to come first: behind a function or a class.
    pub(crate) apart: bool,
    /// The line at which the playhead stands; none before the first.
    pub(crate) line: Option<u32>,
    /// After how many events of the recording it has run.
    pub(crate) events: usize,
}

/// Statements of the module in the order in which they ran: the numbers of their spans, lines, ends.
pub(crate) fn of_the_module(outline: &Outline) -> impl DoubleEndedIterator<Item = (u32, u32, usize, usize)> + '_ {
    (0..)
        .zip(outline.spans())
        .filter_map(|(number, span)| match (span.mark, span.parent) {
            (Mark::Statement { line }, None) => Some((number, line, span.begin, span.end)),
            _ => None,
        })
        .collect::<Vec<_>>()
        .into_iter()
}

/// The place behind the statement that `behind`, a span of the module, is or belongs to; without one the
/// beginning of the program.
pub(crate) fn find(text: &str, statements: &[Statement], outline: &Outline, behind: Option<u32>) -> Place {
    let ran: Vec<_> = of_the_module(outline).collect();
    let here = behind.and_then(|behind| ran.iter().rposition(|(number, ..)| *number <= behind));
    let listing = Listing { lines: text.split('\n').collect(), statements };
    let Some((index, &(_, line, _, end))) = here.and_then(|here| Some((here, ran.get(here)?))) else {
        return listing.beginning(&ran);
    };
    let next = ran.get(index + 1).map(|(_, line, ..)| *line);
    let (after_line, indent, apart) = listing.behind(line, next);
    Place { after_line, indent, apart, line: Some(line), events: end }
}

/// Before which line the imports go that a program has not got yet: how many lines come before them.
pub(crate) fn of_imports(text: &str, statements: &[Statement], lines_before: u32) -> usize {
    let listing = Listing { lines: text.split('\n').collect(), statements };
    match listing.preamble().last() {
        Some(last) => last.end_line as usize,
        None => listing.top(lines_before),
    }
}

struct Listing<'a> {
    lines: Vec<&'a str>,
    statements: &'a [Statement],
}

impl Listing<'_> {
    /// The docstring and the imports with which the module begins.
    fn preamble(&self) -> impl Iterator<Item = &Statement> {
        let is_preamble = |statement: &&Statement| {
            let kind = &statement.kind;
            matches!(kind, StatementKind::Docstring | StatementKind::Future | StatementKind::Import)
                && statement.parent.is_none()
        };
        // What shares its line with something else stays where it is.
        let shares = |line: u32| self.statements.iter().filter(|other| other.line == line).count() > 1;
        self.statements.iter().take_while(is_preamble).take_while(move |statement| !shares(statement.end_line))
    }

    /// Before the first statement and the comments that speak of it.
    fn top(&self, lines_before: u32) -> usize {
        let first = self.statements.first().map_or(self.lines.len(), |first| first.line as usize - 1);
        let end = if self.statements.is_empty() { lines_before as usize } else { first };
        let at = self.above_comments(end).max(lines_before as usize);
        // Two lines at the top of a file may speak of the file.
        let speaks_of_file =
            |line: &&&str| line.starts_with("#!") || (line.starts_with('#') && line.contains("coding"));
        at + self.lines.iter().skip(at).take(end.saturating_sub(at)).take_while(speaks_of_file).count()
    }

    /// Above the comments that stand directly above a line.
    fn above_comments(&self, line: usize) -> usize {
        let above = self.lines.get(..line).unwrap_or_default().iter().rev();
        let comments = above.take_while(|text| {
            let text = text.trim_start();
            text.starts_with('#') && !text.starts_with("#: file ")
        });
        line - comments.count()
    }

    /// The place at which nothing of the program has run, but for the imports at its beginning.
    fn beginning(&self, ran: &[(u32, u32, usize, usize)]) -> Place {
        let last = self.preamble().last();
        let events = last.and_then(|last| {
            let is_in = |line: u32| (last.line..=last.end_line).contains(&line);
            ran.iter().find(|(_, line, ..)| is_in(*line)).map(|(.., end)| *end)
        });
        let after_line = last.map_or_else(|| self.top(self.lines_before()), |last| last.end_line as usize);
        Place { after_line, indent: String::new(), apart: last.is_some(), line: None, events: events.unwrap_or(0) }
    }

    /// The lines before the program's own file, if the text names it.
    fn lines_before(&self) -> u32 {
        let begins = self.lines.iter().position(|line| line.starts_with("#: file "));
        let is_named = |at: &usize| self.statements.first().is_none_or(|first| first.line as usize > *at);
        let is_first = |at: &usize| self.lines.iter().take(*at).all(|line| line.trim().is_empty());
        begins.filter(is_named).filter(is_first).map_or(0, |at| at as u32 + 1)
    }

    /// The place behind the statement at a line, when the statement at `next` runs after it.
    fn behind(&self, line: u32, next: Option<u32>) -> (usize, String, bool) {
        let Some(at) = self.at(line) else { return (line as usize, String::new(), false) };
        let Some(statement) = self.statements.get(at) else { return (line as usize, String::new(), false) };
        if statement.kind == StatementKind::Compound
            && let Some(next) = next.and_then(|next| self.at(next))
            && self.is_inside(next, at)
            && let Some(first) = self.statements.get(next).filter(|first| self.begins_its_line(first))
        {
            // The head of a compound statement: what is in it comes next.
            return (self.above_comments(first.line as usize - 1), self.indent(first), false);
        }
        let whole = self.whole_line(at);
        let Some(statement) = self.statements.get(whole) else { return (line as usize, String::new(), false) };
        let apart = matches!(statement.kind, StatementKind::Function | StatementKind::Class(_));
        (self.end(whole) as usize, self.indent(statement), apart)
    }

    /// The innermost statement that a line belongs to; of several on one line the last.
    fn at(&self, line: u32) -> Option<usize> {
        self.statements.iter().rposition(|statement| (statement.line..=statement.end_line).contains(&line))
    }

    fn is_inside(&self, inner: usize, outer: usize) -> bool {
        let parent = |at: &usize| self.statements.get(*at).and_then(|statement| statement.parent);
        std::iter::successors(parent(&inner), parent).any(|around| around == outer)
    }

    /// What stands before a statement on its line.
    fn indent(&self, statement: &Statement) -> String {
        let line = self.lines.get(statement.line as usize - 1).copied().unwrap_or_default();
        line.chars().take(statement.column as usize).collect()
    }

    fn begins_its_line(&self, statement: &Statement) -> bool {
        self.indent(statement).trim().is_empty()
    }

    /// The statement with which the line begins that a statement stands on.
    fn whole_line(&self, mut at: usize) -> usize {
        while let Some(statement) = self.statements.get(at).filter(|statement| !self.begins_its_line(statement)) {
            let is_before = |other: &Statement| {
                other.parent == statement.parent && other.end_line == statement.line && other.column != statement.column
            };
            let before = self.statements.get(..at).unwrap_or_default().iter().rposition(is_before);
            match before.or(statement.parent) {
                Some(other) => at = other,
                None => break,
            }
        }
        at
    }

    /// The last line of a statement and of those that share it.
    fn end(&self, at: usize) -> u32 {
        let Some(first) = self.statements.get(at) else { return 0 };
        let later = self.statements.iter().skip(at + 1).filter(|other| other.parent == first.parent);
        later.fold(first.end_line, |end, other| if other.line == end { other.end_line } else { end })
    }
}

#[cfg(test)]
mod tests {
    use model::Dialect;

    use super::*;

    /// Where something would stand behind a line, when `next` runs after it: after which line, how far to
    /// the right.
    fn behind(text: &str, line: u32, next: Option<u32>) -> (usize, usize) {
        let statements = python::statements(text, "a.py", Dialect::talk()).expect("a program");
        let listing = Listing { lines: text.split('\n').collect(), statements: &statements };
        let (after, indent, _) = listing.behind(line, next);
        (after, indent.len())
    }

    #[test]
    fn a_line_comes_behind_the_whole_statement() {
        assert_eq!(behind("a = [\n1]\nb = 2\n", 1, Some(3)), (2, 0));
        assert_eq!(behind("a = 1; b = [\n2]; c = 3\nd = 4\n", 1, Some(1)), (2, 0));
        assert_eq!(behind("def f():\n    pass\n\nf()\n", 1, Some(4)), (2, 0));
    }

    #[test]
    fn and_in_the_same_block() {
        let text = "if a:\n    b = 1\n    c = 2\nelse: d = 1; e = 2\nf = 1\n";
        assert_eq!(behind(text, 2, Some(3)), (2, 4));
        assert_eq!(behind(text, 3, Some(5)), (3, 4));
        assert_eq!(behind(text, 4, Some(5)), (4, 0));
    }

    #[test]
    fn behind_the_head_of_a_block_comes_what_runs_next() {
        let text = "while a:\n    # First\n    b = 1\nc = 1\n";
        assert_eq!(behind(text, 1, Some(3)), (1, 4));
        assert_eq!(behind(text, 1, Some(4)), (3, 0));
    }

    #[test]
    fn imports_come_first() {
        let at = |text| {
            let statements = python::statements(text, "a.py", Dialect::talk()).expect("a program");
            of_imports(text, &statements, 0)
        };
        assert_eq!(at(""), 0);
        assert_eq!(at("a = 1\n"), 0);
        assert_eq!(at("# What it is\n\n#: Said here.\na = 1\n"), 2);
        assert_eq!(at("#!/usr/bin/python\n# coding: utf-8\na = 1\n"), 2);
        assert_eq!(at("'''What it is'''\nfrom __future__ import division\nimport gc\na = 1\nimport b\n"), 3);
    }
}
