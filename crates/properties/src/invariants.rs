//! Generated programs keep what every event promises.

use model::{DIALECTS, Silent, World};
use python::{End, Limits, Run};
use timeline::{Checked, Playhead, Recording};

use crate::{Bytes, generate};

/// What is checked event by event: after each the whole world is looked at.
const CHECKED_EVENTS: usize = 250;

/// How many moments of a recording are looked at from both sides.
const MOMENTS: usize = 8;

const LIMITS: Limits = Limits { events: 8_000, objects: 3_000, output: 5_000, instructions: 8_000 };

/// Makes a program of some bytes and runs it: after each of its first events counts and lists are
/// right and the event can be taken back; reverted to its beginning the recording gives the start;
/// reverted to any moment it gives what replaying up to it gives; and a silent run ends in the same
/// world.
///
/// # Panics
/// If not.
pub fn invariants(bytes: &[u8]) {
    let mut decisions = Bytes::new(bytes);
    let dialect = decisions.one_of(&DIALECTS);
    let text = generate(decisions);
    let limits_checked = Limits { events: CHECKED_EVENTS, ..LIMITS };
    let run = |limits| crate::program::run_within(&text, dialect, limits);
    let compile = || match python::compile_for(&text, "generated.py", dialect) {
        Ok(program) => program,
        Err(diagnostics) => panic!("{}\n{text}", diagnostics.first().map(ToString::to_string).unwrap_or_default()),
    };
    python::run(compile(), &text, dialect, Checked::first(CHECKED_EVENTS), limits_checked);
    let Some(recorded) = run(LIMITS) else { return };
    if !matches!(recorded.end, End::Halted(_)) {
        // Where a budget ends a run depends on what is counted.
        let silent = python::run(compile(), &text, dialect, Silent, LIMITS);
        assert!(silent.world == recorded.world, "the silent run ends in another world than the recorded one");
    }
    reverting_equals_replaying(recorded, bytes);
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
    let shift = bytes.iter().fold(0, |sum: usize, byte| sum.wrapping_mul(31).wrapping_add(usize::from(*byte)));
    let part = len / MOMENTS + 1;
    (0..MOMENTS).map(move |number| (number * part + shift % part).min(len))
}

/// Whether nothing of the program exists: only what the interpreter made for itself before it.
fn is_start(world: &World) -> bool {
    let first = world.startup_len();
    world.alive().all(|(object, _)| (object.0 as usize) < first)
        && world.output().next().is_none()
        && world.frames().is_empty()
        && world.line().is_none()
}
