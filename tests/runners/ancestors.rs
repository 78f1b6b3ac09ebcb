//! What dialects that no interpreter was asked about print differently from the one before them: the
//! whole difference is on record, so that a change to it is seen and judged against the sources.

use std::fmt::Write;
use std::{panic, thread};

use corpus::{Answer, Collection, programs};
use expect_test::expect_file;
use model::{DIALECTS, Dialect, Evidence, Silent};

/// As the runner of the corpus has it: debug builds need much.
const STACK: usize = 256 << 20;

/// The dialects whose evidence is sources, each with the one that it is compared with.
fn read_off_the_sources() -> impl Iterator<Item = (&'static Dialect, &'static Dialect)> {
    let read = DIALECTS.into_iter().filter(|dialect| matches!(dialect.evidence, Evidence::Sources(_)));
    read.filter_map(|dialect| Some((dialect, dialect.written_as()?)))
}

fn answer(source: &str, file_name: &str, dialect: &'static Dialect) -> String {
    let (source, file_name) = (source.to_owned(), file_name.to_owned());
    let runner = thread::Builder::new().stack_size(STACK);
    let running = runner.spawn(move || Answer::of(&source, &file_name, dialect, Silent).to_string());
    running.expect("a thread").join().unwrap_or_else(|panic| panic::resume_unwind(panic))
}

/// The lines that only one of two answers has.
fn difference(before: &str, after: &str) -> String {
    let only = |sign: char, some: &str, others: &str| -> String {
        let lines = some.lines().filter(|line| !others.lines().any(|other| other == *line));
        lines.map(|line| format!("  {sign} {line}\n")).collect()
    };
    only('-', before, after) + &only('+', after, before)
}

#[test]
fn every_dialect_without_an_interpreter_has_an_ancestor() {
    let read = DIALECTS.into_iter().filter(|dialect| matches!(dialect.evidence, Evidence::Sources(_)));
    assert_eq!(read.count(), read_off_the_sources().count());
}

#[test]
fn what_differs_from_the_ancestor() {
    thread::scope(|scope| {
        for (dialect, ancestor) in read_off_the_sources() {
            scope.spawn(move || compare(dialect, ancestor));
        }
    });
}

fn compare(dialect: &'static Dialect, ancestor: &'static Dialect) {
    let mut text = format!("What {} prints (+) where {} prints something else (-).\n", dialect.name, ancestor.name);
    for program in programs(Collection::Corpus) {
        let [before, after] = [ancestor, dialect].map(|dialect| answer(&program.source, &program.file_name(), dialect));
        if before != after {
            let _ = write!(text, "\n{}\n{}", program.name, difference(&before, &after));
        }
    }
    let path = format!("{}/corpus/differences/{}.txt", env!("CARGO_MANIFEST_DIR"), dialect.name);
    expect_file![path].assert_eq(&text);
}
