//! `cargo xtask export`: the built page as one file that opens from a disk.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use crate::shell::{Result, execute};
use crate::{page, project, setup};

/// Builds the page and writes it into one file, with the takes of these scenarios, or of all.
pub(crate) fn run(single: PathBuf, scenarios: &[OsString]) -> Result {
    page::build(&setup::for_page()?)?;
    let mut node = Command::new("node");
    node.arg(project::offline().join("export.mjs")).arg(project::dist()).arg(single).args(scenarios);
    execute(&mut node)
}
