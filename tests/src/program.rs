//! The programs of the corpus, and where things are.

use std::fs;
use std::path::{Path, PathBuf};

use model::{DIALECTS, Dialect, Evidence};

/// A program of the corpus.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Program {
    /// Its file's name, without the ending.
    pub name: String,
    /// Its text.
    pub source: String,
}

impl Program {
    /// Its file's name.
    pub fn file_name(&self) -> String {
        format!("{}.py", self.name)
    }

    /// Where what a release of CPython answers is written down.
    pub fn expected_file(&self, release: &str) -> PathBuf {
        folder().join("expected").join(release).join(format!("{}.txt", self.name))
    }

    /// What the release answers.
    ///
    /// # Errors
    /// A sentence, if that was never recorded.
    pub fn expected(&self, release: &str) -> Result<String, String> {
        let file = self.expected_file(release);
        fs::read_to_string(&file).map_err(|error| format!("{}: {error}; `cargo xtask record` asks", file.display()))
    }
}

/// The folder of programs and answers.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

/// Every program, by name.
///
/// # Panics
/// If the folder or a program cannot be read: then there is nothing to test.
pub fn programs() -> Vec<Program> {
    let folder = folder().join("programs");
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut programs: Vec<Program> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "py"))
        .map(|path| Program {
            name: path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
            source: fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())),
        })
        .collect();
    programs.sort();
    programs
}

/// The dialects that a release of CPython answers for, each with that release.
pub fn held_to_a_release() -> impl Iterator<Item = (&'static Dialect, &'static str)> {
    DIALECTS.into_iter().filter_map(|dialect| match dialect.evidence {
        Evidence::Recorded(release) => Some((dialect, release)),
        Evidence::Sources(_) | Evidence::Drawing(_) => None,
    })
}
