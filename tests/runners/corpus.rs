//! Does the model print what the interpreters print? One test for each program and dialect, named
//! like `2.7/cyc_02_two`.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, panic, process, thread};

use corpus::{Answer, Collection, KnownFailures, Program, held_to_a_release, programs};
use libtest_mimic::{Arguments, Failed, Trial};
use model::{Dialect, Silent};

/// As much as a browser gives a page's main thread natively; debug builds need much more of it.
const STACK: usize = 256 << 20;

fn main() {
    let arguments = Arguments::from_args();
    let all: Vec<Program> = Collection::ALL.into_iter().flat_map(programs).collect();
    let known = Arc::new(KnownFailures::read());
    let mut tallies = Vec::new();
    let mut trials = vec![names_exist(&all, Arc::clone(&known))];
    for (dialect, release) in held_to_a_release() {
        let passed = Arc::new(AtomicUsize::new(0));
        let programs: Vec<&Program> = all.iter().filter(|program| program.is_for(dialect)).collect();
        tallies.push((dialect.name, Arc::clone(&passed), programs.len()));
        for program in programs {
            let (program, known, passed) = (program.clone(), Arc::clone(&known), Arc::clone(&passed));
            trials.push(Trial::test(format!("{}/{}", dialect.name, program.name), move || {
                let result = run(&program, dialect, release);
                if result.is_ok() {
                    passed.fetch_add(1, Ordering::Relaxed);
                }
                judge(result, known.reason(dialect.name, &program.name), dialect, &program)
            }));
        }
    }
    // A panic is told by the test that it ends.
    panic::set_hook(Box::new(|_| {}));
    let is_whole = !arguments.list && arguments.filter.is_none() && arguments.skip.is_empty();
    let conclusion = libtest_mimic::run(&arguments, trials);
    if is_whole || env::var_os("CYCLESCOPE_PROGRESS").is_some() {
        for (dialect, passed, all) in tallies {
            println!("{dialect}: {} of {all} programs print what CPython prints", passed.load(Ordering::Relaxed));
        }
    }
    process::exit(i32::from(conclusion.has_failed()));
}

/// Runs a program in a thread of its own, so that a panic is an answer like any other.
fn run(program: &Program, dialect: &'static Dialect, release: &str) -> Result<(), String> {
    let expected = program.expected(release)?;
    if Answer::is_refusal(&expected) && program.is_refused_by(dialect) {
        return Ok(());
    }
    let program = program.clone();
    let runner = thread::Builder::new().stack_size(STACK);
    let answer = runner.spawn(move || Answer::of(&program.source, &program.file_name(), dialect, Silent));
    let answer = answer.map_err(|error| error.to_string())?.join().map_err(|panic| {
        let sentence = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
        format!("panicked: {}", sentence.unwrap_or("without a word"))
    })?;
    answer.difference(&expected).map_or(Ok(()), Err)
}

/// A known failure must fail.
fn judge(result: Result<(), String>, known: Option<&str>, dialect: &Dialect, program: &Program) -> Result<(), Failed> {
    match (result, known) {
        (Ok(()), None) | (Err(_), Some(_)) => Ok(()),
        (Err(difference), None) => Err(difference.into()),
        (Ok(()), Some(reason)) => Err(format!(
            "this works now ({reason}): remove `{} {}` from {}",
            dialect.name,
            program.name,
            KnownFailures::FILE
        )
        .into()),
    }
}

fn names_exist(programs: &[Program], known: Arc<KnownFailures>) -> Trial {
    let names: Vec<String> = programs.iter().map(|program| program.name.clone()).collect();
    Trial::test("known failures exist", move || {
        let dialects: Vec<&str> = held_to_a_release().map(|(dialect, _)| dialect.name).collect();
        let missing = known
            .pairs()
            .find(|(dialect, program)| !dialects.contains(dialect) || !names.iter().any(|name| name == program));
        missing.map_or(Ok(()), |(dialect, program)| {
            Err(format!("{} names `{dialect} {program}`, which does not exist", KnownFailures::FILE).into())
        })
    })
}
