//! The ready takes that lie beside the page: what comes of each scenario, so that the first picture
//! needs no engine, and a small picture of each for the gallery.
//!
//! Trunk calls this before each build.

use std::process::Command;

use crate::project;
use crate::shell::{Result, execute};

/// Writes the takes, with an engine that is built for it if it has changed. Not optimised: the
/// scenarios are small, and whoever edits the engine waits for this.
pub(crate) fn run() -> Result {
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--package", "xtask", "--bin", "takes", "--features", "takes", "--"]);
    execute(cargo.arg(project::takes()).current_dir(project::root()))
}
