//! Hands a command over to the binary that contains the engine.

use std::ffi::OsString;
use std::process::{Command, ExitStatus};

use crate::project;
use crate::shell::Result;

/// Builds the engine's binary if needed, optimised, and runs the command in it.
pub(crate) fn run(command: &str, rest: &[OsString]) -> Result {
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--release", "--package", "xtask", "--bin", "engine", "--features", "engine"]);
    // Relative file names keep their meaning: the engine runs where the person stands.
    cargo.arg("--manifest-path").arg(project::root().join("Cargo.toml"));
    let status = cargo.arg("--").arg(command).args(rest).status();
    let status = status.map_err(|error| format!("cargo could not be started: {error}"))?;
    // The engine has said what was wrong; its exit code is the answer.
    if status.success() { Ok(()) } else { std::process::exit(code(status)) }
}

fn code(status: ExitStatus) -> i32 {
    status.code().unwrap_or(1)
}
