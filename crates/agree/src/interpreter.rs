//! The interpreters that this machine has.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

/// A CPython.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Interpreter {
    /// Its version as numbers, so that 3.9 comes before 3.10.
    numbers: Vec<u32>,
    /// Its version, such as "3.13.0".
    pub release: String,
    /// The executable.
    pub path: PathBuf,
}

impl Interpreter {
    /// Asks an executable for its version.
    pub fn at(path: &Path) -> Option<Interpreter> {
        let question = "import sys; print('%d.%d.%d' % sys.version_info[:3])";
        let output = Command::new(path).args(["-c", question]).stderr(Stdio::null()).output().ok()?;
        let release = String::from_utf8(output.stdout).ok()?.trim().to_owned();
        let numbers = release.split('.').map(|number| number.parse().ok()).collect::<Option<_>>()?;
        output.status.success().then(|| Interpreter { numbers, release, path: path.to_path_buf() })
    }
}

/// Names the folder of versions that [`installed`] looks into.
pub const FOLDER: &str = "CYCLESCOPE_PYTHONS";

/// The interpreters of this machine: in the folder that the environment names, else in pyenv's, else
/// on the path.
pub fn installed() -> Vec<Interpreter> {
    let own = env::var_os(FOLDER).map(PathBuf::from);
    let pyenv = || env::home_dir().map(|home| home.join(".pyenv/versions")).filter(|folder| folder.is_dir());
    own.or_else(pyenv).map_or_else(on_path, |folder| under(&folder))
}

/// The interpreters in a folder of versions, `FOLDER/*/bin/python`, the oldest first.
pub fn under(folder: &Path) -> Vec<Interpreter> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    sorted(entries.map(|entry| entry.path().join("bin/python")).collect())
}

/// The interpreters on the path, `python2.7` and `python3.x`, the oldest first.
fn on_path() -> Vec<Interpreter> {
    let names = std::iter::once("python2.7".to_owned()).chain((6..20).map(|minor| format!("python3.{minor}")));
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let first = |name: String| folders.iter().map(|folder| folder.join(&name)).find(|file| file.is_file());
    sorted(names.filter_map(first).collect())
}

fn sorted(files: Vec<PathBuf>) -> Vec<Interpreter> {
    let mut found: Vec<Interpreter> = files.iter().filter_map(|file| Interpreter::at(file)).collect();
    found.sort();
    found
}
