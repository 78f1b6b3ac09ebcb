//! `bench`: measures the engine.

use lexopt::Parser;

use crate::Result;

/// Runs the command with what is left of the command line.
pub(crate) fn run(_parser: Parser) -> Result {
    Err("`cargo xtask bench` is not written yet".into())
}
