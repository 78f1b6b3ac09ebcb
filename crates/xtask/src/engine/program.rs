//! The program that a command is called with, and the collector that they run under.

use std::fs;
use std::path::{Path, PathBuf};

use lexopt::{Arg, Parser};
use model::{DIALECTS, Dialect};

use crate::Result;

/// A file with a program.
pub(crate) struct Program {
    /// Its text.
    pub(crate) source: String,
    /// The name by which tracebacks call it: as it was typed.
    pub(crate) file_name: String,
}

/// A command line: the files of a program, and the collector.
pub(crate) struct Options {
    /// The program, then what it can import.
    pub(crate) files: Vec<PathBuf>,
    collector: Option<&'static Dialect>,
}

impl Options {
    /// Reads the command line. What it does not know goes to `other` by its name, with its value.
    pub(crate) fn parse(mut parser: Parser, mut other: impl FnMut(&str, &str) -> Result) -> Result<Options> {
        let mut options = Options { files: Vec::new(), collector: None };
        while let Some(arg) = parser.next().map_err(say)? {
            let name = match arg {
                Arg::Value(file) => {
                    options.files.push(file.into());
                    continue;
                }
                Arg::Long(name) => name.to_owned(),
                Arg::Short(_) => return Err(arg.unexpected().to_string()),
            };
            let value = parser.value().and_then(lexopt::ValueExt::string).map_err(say)?;
            match name.as_str() {
                "collector" => options.collector = Some(collector(&value)?),
                _ => other(&name, &value)?,
            }
        }
        if options.files.is_empty() {
            return Err("the file with the program is missing".into());
        }
        Ok(options)
    }

    /// The collector that was asked for, else the one that the program names in its header, else the
    /// one with which the page begins.
    pub(crate) fn collector_for(&self, program: &Program) -> Result<&'static Dialect> {
        let named = || {
            let header = program.source.lines().take_while(|line| line.starts_with('#'));
            header.filter_map(|line| line.strip_prefix("# collector:")).map(str::trim).next()
        };
        match (self.collector, named()) {
            (Some(collector), _) => Ok(collector),
            (None, Some(name)) => collector(name),
            (None, None) => Ok(Dialect::talk()),
        }
    }
}

fn say(error: lexopt::Error) -> String {
    error.to_string()
}

fn collector(name: &str) -> Result<&'static Dialect> {
    Dialect::by_name(name).ok_or_else(|| {
        let names = DIALECTS.map(|dialect| dialect.name).join(", ");
        format!("there is no collector `{name}`; there are {names}")
    })
}

/// Reads a program: the first file, and those that it can import. A folder stands for the `.py` files
/// in it; as the first it is a program whose file is `main.py`.
pub(crate) fn read(files: &[PathBuf]) -> Result<Program> {
    let Some((first, others)) = files.split_first() else {
        return Err("the file with the program is missing".into());
    };
    let main = if first.is_dir() { first.join("main.py") } else { first.clone() };
    let mut modules = Vec::new();
    if first.is_dir() {
        read_folder(first, "", &mut modules)?;
        modules.retain(|(name, _)| name != "main.py");
    }
    for other in others {
        if other.is_dir() {
            read_folder(other, "", &mut modules)?;
        } else {
            modules.push((name_of(other), read_text(other)?));
        }
    }
    let modules = modules.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    let source = python::files::join(&read_text(&main)?, modules);
    Ok(Program { source, file_name: main.display().to_string() })
}

/// The Python files in a folder, and in the packages in it, by their names from that folder on.
fn read_folder(folder: &Path, prefix: &str, modules: &mut Vec<(String, String)>) -> Result {
    let entries = fs::read_dir(folder).map_err(|error| format!("{} cannot be read: {error}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let name = format!("{prefix}{}", name_of(&path));
        if path.join("__init__.py").is_file() {
            read_folder(&path, &format!("{name}/"), modules)?;
        } else if path.extension().is_some_and(|ending| ending == "py") {
            modules.push((name, read_text(&path)?));
        }
    }
    Ok(())
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn read_text(file: &Path) -> Result<String> {
    fs::read_to_string(file).map_err(|error| format!("{} cannot be read: {error}", file.display()))
}
