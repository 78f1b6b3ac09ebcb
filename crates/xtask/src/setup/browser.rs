//! A browser for the tests.

use std::env;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::shell::{Result, execute, say, which};

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/// Chromium: the one that `CHROMIUM` names, one on PATH, else Debian's.
pub(crate) fn chromium() -> Result<PathBuf> {
    if let Some(named) = env::var_os("CHROMIUM") {
        return Ok(named.into());
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    let by_hand = "the browser tests need Chromium: run `sudo apt-get install chromium`, or set CHROMIUM to a Chrome";
    if which("apt-get").is_none() {
        return Err(format!("{by_hand}."));
    }
    say("installing Chromium with apt-get (a minute)");
    let installed = apt(&["update", "--quiet=2"])
        .and_then(|()| apt(&["install", "--yes", "--quiet=2", "--no-install-recommends", "chromium"]));
    installed.map_err(|error| format!("{error}; {by_hand}."))?;
    find().ok_or_else(|| format!("{by_hand}."))
}

fn find() -> Option<PathBuf> {
    NAMES.into_iter().find_map(which)
}

/// apt-get, by root or by somebody who may become root without a password.
fn apt(arguments: &[&str]) -> Result {
    let is_root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0");
    let mut command = if is_root {
        Command::new("apt-get")
    } else {
        let mut sudo = Command::new("sudo");
        sudo.args(["-n", "apt-get"]);
        sudo
    };
    execute(command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null()).stdout(Stdio::null()))
}
