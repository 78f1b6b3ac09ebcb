//! Budgets: a program that never ends must end here.

use std::fmt;

use model::Budget;
use words::{Language, page};

/// How much a run may use.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limits {
    /// Events recorded.
    pub events: usize,
    /// Objects made.
    pub objects: usize,
    /// Bytes written by the program.
    pub output: usize,
    /// Bytes of all texts and numbers that were ever made: none of them is forgotten.
    pub text: usize,
    /// Instructions run. Events grow with them, but not while nothing changes (`while True: pass`). One
    /// that does more than most counts as several: one that looks through a list, by the list's length.
    pub instructions: u64,
}

impl Default for Limits {
    /// The page's: a recording of 32 MB, run in well under a second.
    fn default() -> Self {
        Limits { events: 2_000_000, objects: 100_000, output: 200_000, text: 32_000_000, instructions: 5_000_000 }
    }
}

/// Why and where a run ended early.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Halt {
    /// Which budget was spent.
    pub budget: Budget,
    /// The line at which the program was.
    pub line: u32,
}

/// In English.
impl fmt::Display for Halt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Language::english().text(page::halt_stopped(&self.budget.into(), self.line)))
    }
}
