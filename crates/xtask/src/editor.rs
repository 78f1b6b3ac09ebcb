//! What starts the page, the modules of the editor, the film and the speaker's window, and the page's stylesheets, bundled with esbuild.
//!
//! Trunk calls this before each build, so it must cost nothing when nothing has changed.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use crate::shell::{Result, execute};
use crate::{project, setup};

/// Bundles all of them if a source is newer than what was bundled.
pub(crate) fn run() -> Result {
    let editor = project::editor();
    setup::npm_packages(&editor)?;
    let bundled = ["boot.js", "editor.js", "film.js", "speaker.js", "page.css", "sheets.css"]
        .map(|file| modified(&editor.join("dist").join(file)));
    // `None`, a bundle that is not there, is the least.
    if newest_source() < bundled.into_iter().min().flatten() {
        return Ok(());
    }
    run_node(&editor)
}

fn run_node(editor: &Path) -> Result {
    execute(Command::new("node").arg("build.mjs").current_dir(editor))
}

/// When something that goes into a bundle last changed.
fn newest_source() -> Option<SystemTime> {
    let editor = project::editor();
    let web = project::root().join("web");
    let mut newest = None;
    for file in ["build.mjs", "package-lock.json"] {
        newest = newest.max(modified(&editor.join(file)));
    }
    for file in ["boot.js", "page.css", "sheets/sheets.css", "speaker/speaker.js"] {
        newest = newest.max(modified(&web.join(file)));
    }
    visit(&editor.join("src"), "mjs", &mut newest);
    visit(&web.join("src"), "css", &mut newest);
    visit(&project::root().join("crates/words/locales"), "ftl", &mut newest);
    visit(&web.join("sheets/style"), "css", &mut newest);
    newest
}

fn visit(folder: &Path, extension: &str, newest: &mut Option<SystemTime>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            visit(&path, extension, newest);
        } else if path.extension().is_some_and(|found| found == extension) {
            *newest = (*newest).max(modified(&path));
        }
    }
}

fn modified(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|data| data.modified()).ok()
}
