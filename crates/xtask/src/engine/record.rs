//! `record [--pythons FOLDER] [NAME...]`: asks the installed interpreters for the answers to all
//! programs, or to those whose names begin like this.
//!
//! An interpreter is `FOLDER/*/bin/python`; the folder is the one named, else the one that the variable
//! `CYCLESCOPE_PYTHONS` names, else pyenv's. Without a folder it is a `python2.7` or `python3.x` on the
//! path. Each runs each program three times, with other hashes of texts each time; a program that does
//! not answer the same thing each time is refused, since nobody could be held to it. What is written down is what `tests/` compares the model with.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use agree::Interpreter;
use corpus::{Answer, Collection, Program, held_to_a_release};
use lexopt::{Arg, Parser};

use crate::{Failed, Result};

/// What texts hash by in each run of a program (`PYTHONHASHSEED`).
const HASH_SEEDS: [&str; 3] = ["0", "1", "random"];

/// Runs the command with what is left of the command line.
pub(crate) fn run(parser: Parser) -> std::result::Result<(), Failed> {
    let (folder, names) = asked(parser)?;
    let pythons = folder.map_or_else(agree::installed, |folder| agree::under(&folder));
    if pythons.is_empty() {
        return Err("no interpreter was found: name the folder that holds them with --pythons".to_owned().into());
    }
    let is_asked = |program: &Program| names.is_empty() || names.iter().any(|name| program.name.starts_with(name));
    let programs: Vec<Program> = Collection::ALL.into_iter().flat_map(corpus::programs).filter(is_asked).collect();
    let mut refused = 0;
    for Interpreter { release, path: python, .. } in pythons {
        println!("asking {}", python.display());
        let mut changed = 0;
        let dialect = held_to_a_release().find(|(_, held_to)| *held_to == release).map(|(dialect, _)| dialect);
        for program in programs.iter().filter(|program| dialect.is_none_or(|dialect| program.is_for(dialect))) {
            match answer(&python, program) {
                Ok(answer) => changed += usize::from(write(program, &release, &answer)?),
                Err(sentence) => {
                    eprintln!("{release}: {sentence}");
                    refused += 1;
                }
            }
        }
        println!("{release}: {} programs, {changed} answers are new", programs.len());
    }
    if refused == 0 { Ok(()) } else { Err(format!("{refused} answers were refused").into()) }
}

/// The folder of interpreters and the beginnings of names.
fn asked(mut parser: Parser) -> Result<(Option<PathBuf>, Vec<String>)> {
    let (mut folder, mut names) = (None, Vec::new());
    while let Some(arg) = parser.next().map_err(|error| error.to_string())? {
        match arg {
            Arg::Long("pythons") => folder = Some(parser.value().map_err(|error| error.to_string())?.into()),
            Arg::Value(name) => names.push(name.to_string_lossy().into_owned()),
            other => return Err(other.unexpected().to_string()),
        }
    }
    Ok((folder, names))
}

fn answer(python: &Path, program: &Program) -> Result<Answer> {
    let [first, others @ ..] = HASH_SEEDS;
    let first = ask(python, program, first)?;
    for hash_seed in others {
        if ask(python, program, hash_seed)? != first {
            return Err(format!("{} does not always answer the same", program.name));
        }
    }
    Ok(first)
}

fn ask(python: &Path, program: &Program, hash_seed: &str) -> Result<Answer> {
    let mut command = Command::new(python);
    command.arg("-B").arg(program.file_name()).current_dir(program.folder()).env("PYTHONHASHSEED", hash_seed);
    let output = command.output().map_err(|error| format!("{} could not be started: {error}", python.display()))?;
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    // A process that was killed has no code.
    Ok(Answer::new(&out, &err, output.status.code().unwrap_or(-1)))
}

/// Writes an answer down; gives whether it is another than before.
fn write(program: &Program, release: &str, answer: &Answer) -> Result<bool> {
    let (file, text) = (program.expected_file(release), answer.to_string());
    if fs::read_to_string(&file).is_ok_and(|known| known == text) {
        return Ok(false);
    }
    let folder = file.parent().map_or(Ok(()), fs::create_dir_all);
    folder.and_then(|()| fs::write(&file, text)).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(true)
}
