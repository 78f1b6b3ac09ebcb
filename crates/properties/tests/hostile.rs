//! Programs that ask for too much, and programs that broke a promise once: one file each in the folder
//! `hostile`. Each ends within its budgets and leaves a sound world; how it ends is written down in
//! `hostile.txt` (`UPDATE_EXPECT=1` writes it anew, to be read before it is kept).

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use expect_test::expect_file;
use model::{Dialect, Stream, World};
use properties::{SMALL, parse, run_within};
use python::End;

/// The first of each language, and the newest: the others differ in nothing that matters here.
const DIALECTS: [&str; 2] = ["2.7", "3.13"];

#[test]
fn hostile_programs_end_within_their_budgets() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("hostile");
    let entries = fs::read_dir(&folder).expect("the folder of programs");
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let mut ends = String::new();
    for file in files {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        // Texts that are no UTF-8 are read as a fuzz target reads them.
        let bytes = fs::read(&file).expect("a program");
        let text = String::from_utf8_lossy(&bytes);
        parse(&text);
        writeln!(ends, "{name}").expect("room");
        for dialect in DIALECTS.into_iter().filter_map(Dialect::by_name) {
            let end = match run_within(&text, dialect, SMALL) {
                None => "does not compile".to_owned(),
                Some(run) => described(&run.end, &run.world),
            };
            writeln!(ends, "  {}: {end}", dialect.name).expect("room");
        }
    }
    expect_file!["hostile.txt"].assert_eq(&ends);
}

/// How a run ended, in a line.
fn described(end: &End, world: &World) -> String {
    match end {
        End::Finished => "finished".to_owned(),
        End::Exit(code) => format!("exit code {code}"),
        End::Halted(halt) => halt.to_string(),
        End::Uncaught => {
            let errors: String =
                world.output().filter(|(stream, _)| *stream == Stream::Err).map(|(_, text)| text).collect();
            let last = errors.lines().rfind(|line| !line.is_empty());
            last.unwrap_or_default().chars().take(100).collect()
        }
    }
}
