//! Any program ends within its budgets and leaves a sound world.

use model::{DIALECTS, Dialect};
use python::{End, Limits, Run};
use timeline::Recording;

/// Budgets under which a run takes a few milliseconds. They count what the program does, and the
/// objects with those that are there before it.
pub const SMALL: Limits =
    Limits { events: 20_000, objects: 3_000, output: 5_000, text: 1_000_000, instructions: 20_000 };

/// What a spent budget may be exceeded by: one instruction may make and let go again as much as all of
/// the run before it, and a collection looks several times at everything.
const EVENTS_BEYOND: usize = 20_000;
/// The same for objects: those that one instruction makes between two looks at the budget.
const OBJECTS_BEYOND: usize = 1_000;

/// Runs a text, if it is a program, under a dialect that its length decides.
///
/// # Panics
/// If the run goes far beyond a budget, or the world at its end does not hold what worlds promise.
pub fn program(text: &str) {
    let dialect = DIALECTS[text.len() % DIALECTS.len()];
    run_within(text, dialect, SMALL);
}

/// The same under a given dialect and budgets; what came of it, if the text is a program.
///
/// # Panics
/// The same.
pub fn run_within(text: &str, dialect: &'static Dialect, limits: Limits) -> Option<Run<Recording>> {
    let compiled = python::compile_for(text, "program.py", dialect).ok()?;
    let run = python::run(compiled, text, dialect, Recording::default(), limits);
    let (events, objects) = (run.recorder.events().len(), run.world.len());
    assert!(events <= 2 * limits.events + EVENTS_BEYOND, "{events} events, {} were allowed", limits.events);
    assert!(objects <= limits.objects + OBJECTS_BEYOND, "{objects} objects, {} were allowed", limits.objects);
    let written: usize = run.world.output().map(|(_, text)| text.len()).sum();
    assert!(written <= limits.output, "{written} bytes of output, {} were allowed", limits.output);
    if let Err(sentence) = run.world.audit() {
        panic!("after the run, which ended by {:?}: {sentence}", run.end);
    }
    if let End::Halted(halt) = run.end {
        let lines = text.lines().count() as u32;
        assert!((1..=lines.max(1)).contains(&halt.line), "{halt} The text has {lines} lines.");
    }
    Some(run)
}
