//! What is wrong with a program's text, as an editor marks it.

use serde::{Deserialize, Serialize};

/// A message about a stretch of the text. Lines count from 1, columns from 0 in characters; the end is
/// exclusive.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Diagnostic {
    /// Line of the first character.
    pub line: u32,
    /// Its column.
    pub column: u32,
    /// Line of the end.
    pub end_line: u32,
    /// Column after the last character.
    pub end_column: u32,
    /// What is wrong, and what might be done about it.
    pub message: String,
}
