//! Generated programs keep what every event promises.

use std::cell::RefCell;
use std::collections::HashMap;

use model::{DIALECTS, Dialect, Event, Mark, Recorder, Silent, World};
use python::code::Program;
use python::{End, Limits, Run};
use timeline::{Checked, Playhead, Recording};

use crate::generate::PRELUDE;
use crate::program::run_within;
use crate::{Bytes, generate};

/// What is checked event by event: after each the whole world is looked at.
const CHECKED_EVENTS: usize = 60;

/// How many moments of a recording are looked at from both sides.
const MOMENTS: usize = 4;

const LIMITS: Limits = Limits { events: 8_000, objects: 3_000, output: 5_000, text: 1_000_000, instructions: 8_000 };

/// Makes a program of some bytes and runs it: after each of sixty events somewhere in it counts and
/// lists are right and the event can be taken back; reverted to its beginning the recording gives the
/// start; reverted to any moment it gives what replaying up to it gives; and a silent run ends in the
/// same world.
///
/// # Panics
/// If not.
pub fn invariants(bytes: &[u8]) {
    let mut decisions = Bytes::new(bytes);
    let dialect = decisions.one_of(&DIALECTS);
    let text = generate(decisions);
    let Some(recorded) = run_within(&text, dialect, LIMITS) else { panic!("it does not compile:\n{text}") };
    let events = recorded.recorder.events().len();
    let prelude = events_of_the_prelude(dialect);
    let from = prelude + spread(bytes) % events.saturating_sub(prelude).max(1);
    let limits = Limits { events: (from + CHECKED_EVENTS).min(LIMITS.events), ..LIMITS };
    python::run(
        compile(&text, dialect),
        &text,
        dialect,
        Window { from, before: 0, checked: Checked::first(CHECKED_EVENTS) },
        limits,
    );
    if !matches!(recorded.end, End::Halted(_)) {
        // Where a budget ends a run depends on what is counted.
        let silent = python::run(compile(&text, dialect), &text, dialect, Silent, LIMITS);
        assert!(silent.world == recorded.world, "the silent run ends in another world than the recorded one");
    }
    reverting_equals_replaying(recorded, bytes);
}

fn compile(text: &str, dialect: &'static Dialect) -> Program {
    match python::compile_for(text, "program.py", dialect) {
        Ok(program) => program,
        Err(diagnostics) => panic!("{}\n{text}", diagnostics.first().map(ToString::to_string).unwrap_or_default()),
    }
}

/// How many events lie before the first statement that the bytes have a say in.
fn events_of_the_prelude(dialect: &'static Dialect) -> usize {
    thread_local! {
        static KNOWN: RefCell<HashMap<&'static str, usize>> = RefCell::default();
    }
    let count = || {
        let run = python::run(compile(PRELUDE, dialect), PRELUDE, dialect, Recording::default(), LIMITS);
        run.recorder.events().len()
    };
    KNOWN.with_borrow_mut(|known| *known.entry(dialect.name).or_insert_with(count))
}

/// Looks closely at what follows so many events.
struct Window {
    from: usize,
    before: usize,
    checked: Checked,
}

impl Recorder for Window {
    fn record(&mut self, world: &World, event: Event) {
        if self.before < self.from {
            self.before += 1;
        } else {
            self.checked.record(world, event);
        }
    }

    fn open(&mut self, _: Mark) {}

    fn close(&mut self) {}

    fn events(&self) -> usize {
        self.before + self.checked.events()
    }
}

fn reverting_equals_replaying(run: Run<Recording>, bytes: &[u8]) {
    let recording = run.recorder;
    let len = recording.events().len();
    let end = Playhead::new(run.world, len);
    let mut start = end.clone();
    start.seek(&recording, 0);
    assert!(is_start(start.world()), "reverted to its beginning there is more than the interpreter's own objects");
    if let Err(sentence) = start.world().audit() {
        panic!("reverted to its beginning: {sentence}");
    }
    for moment in moments(bytes, len) {
        let (mut replayed, mut reverted) = (start.clone(), end.clone());
        replayed.seek(&recording, moment);
        reverted.seek(&recording, moment);
        assert!(replayed.world() == reverted.world(), "after {moment} of {len} events: reverted is not as replayed");
        if let Err(sentence) = reverted.world().audit() {
            panic!("after {moment} of {len} events: {sentence}");
        }
    }
    let mut replayed = start;
    replayed.seek(&recording, len);
    assert!(replayed.world() == end.world(), "replayed to its end it is another world");
}

/// Some moments of a recording, spread over it, others for other inputs.
fn moments(bytes: &[u8], len: usize) -> impl Iterator<Item = usize> {
    let part = len / MOMENTS + 1;
    let shift = spread(bytes) % part;
    (0..MOMENTS).map(move |number| (number * part + shift).min(len))
}

/// A number that is another one for most other inputs.
fn spread(bytes: &[u8]) -> usize {
    bytes.iter().fold(7, |sum: usize, byte| sum.wrapping_mul(31).wrapping_add(usize::from(*byte)))
}

/// Whether nothing of the program exists: only what the interpreter made for itself before it.
fn is_start(world: &World) -> bool {
    let first = world.startup_len();
    world.alive().all(|(object, _)| (object.0 as usize) < first)
        && world.output().next().is_none()
        && world.frames().is_empty()
        && world.line().is_none()
}
