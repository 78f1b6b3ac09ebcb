//! Does a recording hold what it promises? For every program of the corpus under every dialect:
//!
//! - after each event every count is the number of references that exist, and each event can be taken
//!   back and done again (`Checked`);
//! - a silent run and a recorded one end in equal worlds;
//! - reverted to its beginning the recording gives the start, and reverted to any moment it gives what
//!   playing up to that moment gives.

use std::process;
use std::thread;

use corpus::{Collection, Program, spread};
use libtest_mimic::{Arguments, Failed, Trial};
use model::{Dialect, Recorder, Silent, World};
use python::{End, Limits, Run};
use timeline::{Checked, Playhead, Recording};

/// Debug builds need much more stack than a browser gives.
const STACK: usize = 256 << 20;

/// What is checked event by event: the start of long programs has to do.
const CHECKED_EVENTS: usize = 1_000;
/// And no more objects than this.
const CHECKED_OBJECTS: usize = 1_000;

/// How many moments of a recording are looked at from both sides.
const MOMENTS: usize = 20;

/// Each program runs under three of the fifteen dialects.
const ONE_DIALECT_IN: usize = 5;

fn main() {
    let arguments = Arguments::from_args();
    let mut trials = Vec::new();
    for (program, dialect) in spread(Collection::Corpus, ONE_DIALECT_IN) {
        for (name, property) in PROPERTIES {
            let program = program.clone();
            let name = format!("{}/{}/{name}", dialect.name, program.name);
            trials.push(Trial::test(name, move || with_much_stack(move || property(&program, dialect))));
        }
    }
    process::exit(i32::from(libtest_mimic::run(&arguments, trials).has_failed()));
}

/// A property panics with a sentence if it does not hold.
type Property = fn(&Program, &'static Dialect);

const PROPERTIES: [(&str, Property); 3] =
    [("checked", every_event_holds), ("silent", silent_equals_recorded), ("reverted", reverting_equals_replaying)];

fn with_much_stack(property: impl FnOnce() + Send + 'static) -> Result<(), Failed> {
    let runner = thread::Builder::new().stack_size(STACK).spawn(property)?;
    runner.join().map_err(|panic| {
        let sentence = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
        Failed::from(sentence.unwrap_or("panicked"))
    })
}

fn run<R: Recorder>(program: &Program, dialect: &'static Dialect, recorder: R, limits: Limits) -> Run<R> {
    match python::compile_for(&program.source, &program.file_name(), dialect) {
        Ok(compiled) => python::run(compiled, &program.source, dialect, recorder, limits),
        Err(diagnostics) => panic!("{}", diagnostics.first().map(ToString::to_string).unwrap_or_default()),
    }
}

fn every_event_holds(program: &Program, dialect: &'static Dialect) {
    // Every event is followed by a look at every object.
    let limits = Limits { events: CHECKED_EVENTS, objects: CHECKED_OBJECTS, ..Limits::default() };
    run(program, dialect, Checked::first(CHECKED_EVENTS), limits);
}

fn silent_equals_recorded(program: &Program, dialect: &'static Dialect) {
    let recorded = run(program, dialect, Recording::default(), Limits::default());
    if matches!(recorded.end, End::Halted(_)) {
        // Where a budget ends a run depends on what is counted.
        return;
    }
    let silent = run(program, dialect, Silent, Limits::default());
    assert!(silent.world == recorded.world, "the silent run ends in another world than the recorded one");
}

fn reverting_equals_replaying(program: &Program, dialect: &'static Dialect) {
    let run = run(program, dialect, Recording::default(), Limits::default());
    let recording = run.recorder;
    let len = recording.events().len();
    let end = Playhead::new(run.world, len);
    let mut start = end.clone();
    start.seek(&recording, 0);
    assert!(is_start(start.world()), "reverted to its beginning there is more than the interpreter's own objects");
    let numbers = Numbers(len as u64).map(|number| number as usize % (len + 1));
    let mut moments: Vec<usize> = numbers.take(MOMENTS).collect();
    moments.sort_unstable();
    let (mut replayed, mut reverted) = (start, end);
    let from_the_end: Vec<World> = moments
        .iter()
        .rev()
        .map(|moment| {
            reverted.seek(&recording, *moment);
            reverted.world().clone()
        })
        .collect();
    for (moment, world) in moments.iter().zip(from_the_end.iter().rev()) {
        replayed.seek(&recording, *moment);
        assert!(replayed.world() == world, "after {moment} of {len} events: reverted is not as replayed");
    }
}

/// Whether nothing of the program exists: only what the interpreter made for itself before it.
fn is_start(world: &World) -> bool {
    let first = world.startup_len();
    world.alive().all(|(object, _)| (object.0 as usize) < first)
        && world.output().next().is_none()
        && world.frames().is_empty()
        && world.line().is_none()
}

/// xorshift64: the same numbers everywhere.
struct Numbers(u64);

impl Iterator for Numbers {
    type Item = u64;

    fn next(&mut self) -> Option<u64> {
        self.0 = self.0.max(1);
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        Some(self.0)
    }
}
