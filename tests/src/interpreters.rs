//! The interpreters that this machine has.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// Interpreters by their release, such as "3.13.0".
pub type Interpreters = BTreeMap<String, PathBuf>;

/// A folder with a folder for each version, if it is not the one where pyenv puts them.
const FOLDER: &str = "CYCLESCOPE_PYTHONS";

/// Those of a folder: `FOLDER/*/bin/python`.
pub fn interpreters_in(folder: &Path) -> Interpreters {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    by_release(entries.map(|entry| entry.path().join("bin/python")))
}

/// `python2.7` and every `python3.x` on the path.
pub fn interpreters_on_the_path() -> Interpreters {
    let names = std::iter::once("python2.7".to_owned()).chain((4..30).map(|minor| format!("python3.{minor}")));
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let found = names.filter_map(|name| folders.iter().map(|folder| folder.join(&name)).find(|file| file.is_file()));
    by_release(found)
}

/// All that can be found: on the path, in the folder that `CYCLESCOPE_PYTHONS` names, and with pyenv.
pub fn interpreters() -> Interpreters {
    let pyenv = env::var_os("HOME").map(|home| Path::new(&home).join(".pyenv/versions"));
    let folders = env::var_os(FOLDER).map(PathBuf::from).into_iter().chain(pyenv);
    let mut found = interpreters_on_the_path();
    found.extend(folders.flat_map(|folder| interpreters_in(&folder)));
    found
}

fn by_release(candidates: impl Iterator<Item = PathBuf>) -> Interpreters {
    candidates.filter_map(|python| Some((release(&python)?, python))).collect()
}

fn release(python: &Path) -> Option<String> {
    let question = "import sys; print('%d.%d.%d' % sys.version_info[:3])";
    let output = Command::new(python).args(["-c", question]).output().ok()?;
    let release = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| release.trim().to_owned())
}
