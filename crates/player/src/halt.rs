//! Why a run ended before its program did, or ended badly.

use std::fmt;

use model::Budget;
use serde::{Deserialize, Serialize};
use words::{Language, Message, Page, page};

/// How a run ended that did not end with its last statement.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Halt {
    /// The program ended itself with this exit code, which is not 0.
    Exit(i32),
    /// An exception that nobody caught: the last line of what Python printed of it, which may be nothing.
    Uncaught(String),
    /// A budget was spent; the run was stopped at this line.
    Stopped {
        /// Which one.
        budget: Budget,
        /// The line, from 1.
        line: u32,
    },
}

impl Halt {
    /// Has it said, in one sentence or two.
    pub fn say<T>(&self, say: impl FnOnce(Message<'_, Page>) -> T) -> T {
        match self {
            Halt::Exit(code) => say(page::halt_exit(*code)),
            Halt::Uncaught(last) if last.is_empty() => say(page::halt_uncaught_in_silence()),
            Halt::Uncaught(last) => say(page::halt_uncaught(last)),
            Halt::Stopped { budget, line } => say(page::halt_stopped(&(*budget).into(), *line)),
        }
    }
}

/// In English.
impl fmt::Display for Halt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(|message| Language::english().text(message)))
    }
}
