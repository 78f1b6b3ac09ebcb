//! Packages from npm: esbuild, CodeMirror and wasm-opt for the page, the browser's driver for tests.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::project;
use crate::shell::{Result, execute, first_line, read, say, which};

/// Older ones do not know all of the instructions that today's compiler writes.
const OLDEST_WASM_OPT: u32 = 116;

/// Installs a folder's packages, in the versions of its lock file, unless they are there.
pub(crate) fn packages(folder: &Path) -> Result {
    let lock = read(&folder.join("package-lock.json"))?;
    // A copy of the lock file from the last install, put there when it had succeeded.
    let installed = folder.join("node_modules/.installed.json");
    if fs::read_to_string(&installed).is_ok_and(|text| text == lock) {
        return Ok(());
    }
    if which("npm").is_none() {
        return Err("npm is missing: install Node.js 20 or later (on Debian `apt-get install nodejs npm`).".into());
    }
    say(&format!("installing the npm packages of {} (seconds)", shown(folder)));
    execute(Command::new("npm").args(["ci", "--ignore-scripts", "--loglevel=error"]).current_dir(folder))
        .map_err(|error| format!("{error}; run `npm ci` in {} by hand to see more, then this again.", shown(folder)))?;
    fs::write(&installed, lock).map_err(|error| format!("{} cannot be written: {error}", installed.display()))
}

/// wasm-opt: a new one on PATH, else that of the npm package.
pub(crate) fn wasm_opt() -> Result<PathBuf> {
    let own = project::editor().join("node_modules/.bin/wasm-opt");
    for found in which("wasm-opt").into_iter().chain([own]) {
        // "wasm-opt version 132 (version_132)"
        let says = first_line(Command::new(&found).arg("--version")).unwrap_or_default();
        let version = says.split_whitespace().nth(2).and_then(|word| word.parse::<u32>().ok());
        if version.is_some_and(|version| version >= OLDEST_WASM_OPT) {
            return Ok(found);
        }
    }
    Err("wasm-opt is missing although npm has installed it: run `npm ci` in web/editor by hand to see why.".into())
}

fn shown(folder: &Path) -> String {
    folder.strip_prefix(project::root()).unwrap_or(folder).display().to_string()
}
