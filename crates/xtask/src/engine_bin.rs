//! Hands a command over to a binary that contains the engine.

use std::ffi::OsString;
use std::process::{Command, ExitStatus};

use crate::project;
use crate::shell::Result;

/// Builds the engine's binary if needed, optimised, and runs the command in it.
pub(crate) fn run(command: &str, rest: &[OsString]) -> Result {
    let binary = ["--package", "xtask", "--bin", "engine", "--features", "engine"];
    let command = [command.into()];
    optimised(&binary, command.iter().chain(rest))
}

/// The same for the comparison with real interpreters.
pub(crate) fn agree(rest: &[OsString]) -> Result {
    optimised(&["--package", "agree"], rest.iter())
}

fn optimised<'a>(binary: &[&str], arguments: impl Iterator<Item = &'a OsString>) -> Result {
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--release"]).args(binary);
    // Relative file names keep their meaning: the binary runs where the person stands.
    cargo.arg("--manifest-path").arg(project::root().join("Cargo.toml"));
    let status = cargo.arg("--").args(arguments).status();
    let status = status.map_err(|error| format!("cargo could not be started: {error}"))?;
    // What was wrong has been said; the exit code is the answer.
    if status.success() { Ok(()) } else { std::process::exit(code(status)) }
}

fn code(status: ExitStatus) -> i32 {
    status.code().unwrap_or(1)
}
