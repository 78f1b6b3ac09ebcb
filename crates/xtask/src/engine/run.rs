//! `run FILE... --collector X`: runs programs and prints what they print.

use lexopt::Parser;

use crate::Result;

/// Runs the command with what is left of the command line.
pub(crate) fn run(_parser: Parser) -> Result {
    Err("`cargo xtask run` is not written yet".into())
}
