//! From places in the text that the parser saw to places in the text that the user wrote.
//!
//! The two differ for Python 2, whose statements are rewritten before parsing. Each rewriting
//! is an [`Edit`]; everything between edits has only moved.

use crate::code::Span;

/// One replaced stretch: `old` is in the user's text, `new` in the rewritten text. Byte offsets.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Edit {
    pub old_start: u32,
    pub old_end: u32,
    pub new_start: u32,
    pub new_end: u32,
}

/// Turns byte offsets into lines and columns of the user's text.
pub(crate) struct Positions<'a> {
    source: &'a str,
    is_ascii: bool,
    line_starts: Vec<u32>,
    edits: Vec<Edit>,
}

impl<'a> Positions<'a> {
    /// `edits` in order of their place.
    pub(crate) fn new(source: &'a str, edits: Vec<Edit>) -> Self {
        let bytes = source.as_bytes();
        let mut line_starts = vec![0];
        for (index, &byte) in bytes.iter().enumerate() {
            let ends_line = byte == b'\n' || (byte == b'\r' && bytes.get(index + 1) != Some(&b'\n'));
            if ends_line {
                line_starts.push(index as u32 + 1);
            }
        }
        Positions { source, is_ascii: source.is_ascii(), line_starts, edits }
    }

    /// The place in the user's text. Inside a replaced stretch there is no such place: a start
    /// goes to the beginning of what was replaced, an end to its end.
    fn original(&self, offset: u32, is_end: bool) -> u32 {
        let before = self.edits.partition_point(|edit| edit.new_start < offset + u32::from(!is_end));
        let Some(edit) = before.checked_sub(1).and_then(|index| self.edits.get(index)) else {
            return offset;
        };
        if offset >= edit.new_end {
            edit.old_end + (offset - edit.new_end)
        } else if is_end {
            edit.old_end
        } else {
            edit.old_start
        }
    }

    fn line_and_column(&self, offset: u32) -> (u32, u32) {
        let offset = offset.min(self.source.len() as u32);
        let line = self.line_starts.partition_point(|&start| start <= offset).max(1);
        let start = self.line_starts.get(line - 1).copied().unwrap_or(0);
        let column = if self.is_ascii {
            offset - start
        } else {
            let before = self.source.get(start as usize..offset as usize);
            before.map_or(0, |before| before.chars().count() as u32)
        };
        (line as u32, column)
    }

    /// The span of a stretch of the rewritten text, `start..end` in bytes.
    pub(crate) fn span(&self, start: u32, end: u32) -> Span {
        let old_start = self.original(start, false);
        let old_end = self.original(end, true).max(old_start);
        let (line, column) = self.line_and_column(old_start);
        let (end_line, end_column) = self.line_and_column(old_end);
        Span { line, column, end_line, end_column }
    }

    /// The text of a line of the user's text, without its end.
    pub(crate) fn line(&self, line: u32) -> &'a str {
        let start = self.line_starts.get((line as usize).wrapping_sub(1)).copied().unwrap_or(0);
        let rest = self.source.get(start as usize..).unwrap_or("");
        rest.split(['\n', '\r']).next().unwrap_or("")
    }
}
