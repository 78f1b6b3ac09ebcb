//! The page, built by Trunk.

use std::process::Command;

use crate::setup::Tools;
use crate::shell::{Result, execute, say};
use crate::{editor, project, takes};

/// Builds the page as it is published, into `dist`.
pub(crate) fn build(tools: &Tools) -> Result {
    say("building the page");
    // Trunk's hooks do this too; here first, since a path in index.html must exist when Trunk starts.
    editor::run()?;
    takes::run()?;
    let mut trunk = Command::new(&tools.trunk);
    trunk.args(["build", "--release"]).current_dir(project::root()).env("PATH", &tools.path);
    // Trunk takes NO_COLOR for a boolean and stops at the customary `1`.
    trunk.env_remove("NO_COLOR");
    execute(&mut trunk)
}
