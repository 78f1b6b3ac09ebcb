//! Budgets: a program that never ends must end here, with a sentence.

use std::fmt;

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

/// Which budget was spent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HaltReason {
    /// [`Limits::events`]
    Events,
    /// [`Limits::objects`]
    Objects,
    /// Calls nested deeper than the machine can follow.
    Recursion,
    /// [`Limits::output`]
    Output,
    /// [`Limits::text`]
    Text,
    /// [`Limits::instructions`]
    Instructions,
}

/// Why and where a run ended early.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Halt {
    /// Which budget.
    pub reason: HaltReason,
    /// The line at which the program was.
    pub line: u32,
}

impl fmt::Display for Halt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.reason {
            HaltReason::Events => "the recording is full",
            HaltReason::Objects => "the program made more objects than this page keeps",
            HaltReason::Recursion => "calls are nested deeper than this page follows",
            HaltReason::Output => "the program wrote more than this page shows",
            HaltReason::Text => "the program made more text than this page keeps",
            HaltReason::Instructions => "the program ran for longer than this page waits",
        };
        write!(f, "Stopped at line {}: {what}. What was recorded until then can be stepped through.", self.line)
    }
}
