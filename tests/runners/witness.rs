//! Does the program that the page gives out agree with the interpreters of this machine, for each
//! scenario, and can it disagree?

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use agree::Interpreter;
use engine::Spoken;
use model::{DIALECTS, Dialect, Evidence};
use player::{Document, Question, Reply};
use scenario::{Scenario, gallery};

/// What a witness said, and whether it agreed.
struct Said {
    agrees: bool,
    text: String,
}

/// The interpreters of this machine with the dialects that they run.
fn held() -> Vec<(&'static Dialect, PathBuf)> {
    let minor = |release: &str| release.rsplit_once('.').map(|(minor, _)| minor.to_owned());
    let found = agree::installed();
    let pairs = DIALECTS.into_iter().filter_map(|dialect| {
        let Evidence::Recorded(release) = dialect.evidence else { return None };
        // The release itself, or another of its line.
        let is_same = |interpreter: &&Interpreter| interpreter.release == release;
        let same_line = || found.iter().find(|interpreter| minor(&interpreter.release) == minor(release));
        Some((dialect, found.iter().find(is_same).or_else(same_line)?.path.clone()))
    });
    pairs.collect()
}

fn text_for(scenario: &Scenario, dialect: &'static Dialect) -> String {
    let file_name = format!("{}.py", scenario.slug);
    let document = Document { program: scenario.source.to_owned(), file_name, collector: dialect };
    match engine::reply(Question::Witness(document), Spoken::default()) {
        Reply::Witness(Some(text)) => text,
        _ => panic!("{} has none", dialect.name),
    }
}

fn run(python: &Path, name: &str, text: &str) -> Said {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("witness");
    let file = folder.join(format!("{name}.py"));
    let written = fs::create_dir_all(&folder).and_then(|()| fs::write(&file, text));
    written.unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let output = Command::new(python).arg("-B").arg(&file).output();
    let output = output.unwrap_or_else(|error| panic!("{}: {error}", python.display()));
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    Said { agrees: output.status.success() && text.contains(" agree: "), text }
}

#[test]
fn every_interpreter_agrees() {
    let held = held();
    if held.is_empty() {
        println!("skipped: there is no python2.7 or python3.x here; CYCLESCOPE_PYTHONS names a folder of them");
    }
    let mut differences = Vec::new();
    for (dialect, python) in &held {
        for scenario in gallery() {
            let name = format!("{}_{}", dialect.name.replace('.', "_"), scenario.slug);
            let said = run(python, &name, &text_for(scenario, dialect));
            if !said.agrees {
                differences.push(format!("{} {}:\n{}", dialect.name, scenario.slug, said.text));
            }
        }
    }
    assert!(differences.is_empty(), "{} differ\n{}", differences.len(), differences.join("\n"));
}

/// What was shown is falsified, in a line, in a number, in a list, at the end: each is noticed.
#[test]
fn a_falsified_expectation_is_noticed() {
    let held = held();
    let Some((dialect, python)) = held.last() else {
        println!("skipped: there is no python3.x here");
        return;
    };
    let scenario = gallery().iter().find(|scenario| scenario.slug == "generations");
    let text = text_for(scenario.unwrap_or_else(|| panic!("there is no such scenario")), dialect);
    let forgeries = [
        ("prints generation 2: 2", "prints generation 2: 3"),
        ("gc.collect() returns 2", "gc.collect() returns 4"),
        ("| Node a, Node b | ", "| Node b, Node a | "),
        ("the program ends", "ends with ValueError"),
    ];
    for (shown, forged) in forgeries {
        assert!(text.contains(shown), "{shown}\n{text}");
        let said = run(python, "forged", &text.replacen(shown, forged, 1));
        assert!(!said.agrees && said.text.contains("differ at moment"), "{forged}\n{}", said.text);
        assert!(said.text.contains(forged.trim_matches(['|', ' '])), "{forged}\n{}", said.text);
    }
    assert!(run(python, "unforged", &text).agrees);
}
