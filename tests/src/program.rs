//! The programs, and where things are.

use std::fs;
use std::path::{Path, PathBuf};

use model::{DIALECTS, Dialect, Evidence};

/// A collection of programs with what interpreters answer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Collection {
    /// What memory management is about.
    Corpus,
    /// One subject of the language each, and what the interpreter says when it is used wrongly.
    Language,
    /// The programs that come with the page, where the page has them.
    Gallery,
}

impl Collection {
    /// Every collection.
    pub const ALL: [Collection; 3] = [Collection::Corpus, Collection::Language, Collection::Gallery];

    /// Its folder, with `expected` in it.
    pub fn folder(self) -> PathBuf {
        let name = match self {
            Collection::Corpus => "corpus",
            Collection::Language => "language",
            Collection::Gallery => "gallery",
        };
        Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
    }

    /// Where its programs are.
    pub fn programs_folder(self) -> PathBuf {
        match self {
            Collection::Corpus | Collection::Language => self.folder().join("programs"),
            Collection::Gallery => Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/scenario/gallery"),
        }
    }
}

/// A program of a collection.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Program {
    /// Where it belongs.
    pub collection: Collection,
    /// Its file's name, without the ending, or its folder's.
    pub name: String,
    /// Its text; of a folder, all files in one text (`python::files`).
    pub source: String,
    /// It is a folder, whose program is `main.py`.
    pub is_folder: bool,
}

impl Program {
    /// Its file's name.
    pub fn file_name(&self) -> String {
        if self.is_folder { "main.py".to_owned() } else { format!("{}.py", self.name) }
    }

    /// Where its file is.
    pub fn folder(&self) -> PathBuf {
        let programs = self.collection.programs_folder();
        if self.is_folder { programs.join(&self.name) } else { programs }
    }

    /// Whether a dialect's language has what the program is about: a first line `# from: 3.8` says that
    /// older ones do not, `# to: 2.7` that later ones do not.
    pub fn is_for(&self, dialect: &Dialect) -> bool {
        let first_line = self.source.lines().next().unwrap_or_default();
        let place = |name: &str| DIALECTS.iter().position(|dialect| dialect.name == name.trim());
        let (oldest, latest) = (first_line.strip_prefix("# from: "), first_line.strip_prefix("# to: "));
        oldest.is_none_or(|oldest| place(dialect.name) >= place(oldest))
            && latest.is_none_or(|latest| place(dialect.name) <= place(latest))
    }

    /// Whether a dialect does not take the text for a program of its language.
    pub fn is_refused_by(&self, dialect: &'static Dialect) -> bool {
        python::compile_for(&self.source, &self.file_name(), dialect).is_err()
    }

    /// Where what a release of CPython answers is written down.
    pub fn expected_file(&self, release: &str) -> PathBuf {
        self.collection.folder().join("expected").join(release).join(format!("{}.txt", self.name))
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

/// Every program of a collection, by name.
///
/// # Panics
/// If the folder or a program cannot be read: then there is nothing to test.
pub fn programs(collection: Collection) -> Vec<Program> {
    let folder = collection.programs_folder();
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut programs: Vec<Program> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_dir() || path.extension().is_some_and(|ending| ending == "py"))
        .map(|path| Program {
            collection,
            name: path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
            source: if path.is_dir() { joined(&path) } else { read(&path) },
            is_folder: path.is_dir(),
        })
        .collect();
    programs.sort();
    programs
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files of a folder as one text, `main.py` first.
fn joined(folder: &Path) -> String {
    let mut modules = Vec::new();
    add_modules(folder, "", &mut modules);
    let main = modules.iter().position(|(name, _)| name == "main.py");
    let main = main.unwrap_or_else(|| panic!("{}: it has no main.py", folder.display()));
    let (_, main) = modules.remove(main);
    python::files::join(&main, modules.iter().map(|(name, text)| (name.as_str(), text.as_str())))
}

fn add_modules(folder: &Path, prefix: &str, modules: &mut Vec<(String, String)>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let name = format!("{prefix}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            add_modules(&path, &format!("{name}/"), modules);
        } else if path.extension().is_some_and(|ending| ending == "py") {
            modules.push((name, read(&path)));
        }
    }
}

/// The dialects that a release of CPython answers for, each with that release.
pub fn held_to_a_release() -> impl Iterator<Item = (&'static Dialect, &'static str)> {
    DIALECTS.into_iter().filter_map(|dialect| match dialect.evidence {
        Evidence::Recorded(release) => Some((dialect, release)),
        Evidence::Sources(_) | Evidence::Drawing(_) => None,
    })
}

/// Where every program under every dialect would take too long: each program under a few dialects, one in
/// `every`, and each dialect with programs from all over the collection.
pub fn spread(collection: Collection, every: usize) -> impl Iterator<Item = (Program, &'static Dialect)> {
    let programs = programs(collection).into_iter().enumerate();
    programs.flat_map(move |(number, program)| {
        let taken = DIALECTS.into_iter().enumerate().filter(move |(place, _)| (place + number) % every == 0);
        taken.map(move |(_, dialect)| (program.clone(), dialect)).filter(|(program, dialect)| program.is_for(dialect))
    })
}
