//! `trace FILE --collector X --at visit|pass|statement|event`: prints each step of a run.

use lexopt::Parser;

use crate::Result;

/// Runs the command with what is left of the command line.
pub(crate) fn run(_parser: Parser) -> Result {
    Err("`cargo xtask trace` is not written yet".into())
}
