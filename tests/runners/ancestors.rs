//! What dialects that no interpreter was asked about print differently from the one before them: the
//! whole difference is on record, so that a change to it is seen and judged against the sources.

use std::fmt::Write;
use std::{panic, thread};

use corpus::{Answer, Collection, programs};
use expect_test::expect_file;
use model::{DIALECTS, Dialect, Evidence, Silent};

/// As the runner of the corpus has it: debug builds need much.
const STACK: usize = 256 << 20;

/// Each dialect whose evidence is sources, with the one that it is compared with.
const ANCESTORS: [(&str, &str); 5] =
    [("3.14.0", "3.13"), ("3.14.5", "3.14.0"), ("3.15", "3.14.5"), ("3.13t", "3.13"), ("3.14t", "3.14.5")];

fn dialect(name: &str) -> &'static Dialect {
    Dialect::by_name(name).unwrap_or_else(|| panic!("there is no dialect {name}"))
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
    for dialect in DIALECTS {
        let is_read = matches!(dialect.evidence, Evidence::Sources(_));
        assert_eq!(is_read, ANCESTORS.iter().any(|(name, _)| *name == dialect.name), "{}", dialect.name);
    }
}

#[test]
fn what_differs_from_the_ancestor() {
    for (name, ancestor) in ANCESTORS {
        let mut text = format!("What {name} prints (+) where {ancestor} prints something else (-).\n");
        for program in programs(Collection::Corpus) {
            let [before, after] =
                [ancestor, name].map(|name| answer(&program.source, &program.file_name(), dialect(name)));
            if before != after {
                let _ = write!(text, "\n{}\n{}", program.name, difference(&before, &after));
            }
        }
        let path = format!("{}/corpus/differences/{name}.txt", env!("CARGO_MANIFEST_DIR"));
        expect_file![path].assert_eq(&text);
    }
}
