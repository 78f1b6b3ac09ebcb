//! What makes a beat, at each granularity.
//!
//! Recordings are written as text: `l` is an event that can be seen (a line), `h` one that cannot, and
//! spans are brackets after what they are:
//!
//! `S` statement, `C` collection, `U` update refs, `R` subtract refs, `W` handle weakrefs,
//! `F` finalize garbage, `D` delete garbage, `v` visit, `x` death, `f` finalizer.
//!
//! Beats are written as what they stand for, with the number of their events.

use model::{Counter, Dialect, Event, Generation, Mark, ObjId, Pass, Reason, Recorder, SlotNumber, Value, World};
use timeline::{Beats, Granularity, Recording};

/// How many objects there are. The viewer knows of them, or their deaths would be passed over.
const KNOWN: u32 = 9;

fn record(text: &str) -> Recording {
    let world = World::new(Dialect::talk());
    let mut recording = Recording::default();
    for object in (0..KNOWN).map(ObjId) {
        let new = Value::from(object);
        recording
            .record(&world, Event::Set { object: ObjId(0), index: SlotNumber::new(0).unwrap(), old: Value::NULL, new });
    }
    let mut objects = 0;
    for letter in text.chars().filter(|letter| !" [".contains(*letter)) {
        match letter {
            'l' => recording.record(&world, Event::Line { old: 0, new: 1 }),
            'h' => {
                let counter = Counter::Count(Generation::Young);
                recording.record(&world, Event::Count { counter, old: 0, new: 1 });
            }
            ']' => recording.close(),
            _ => recording.open(mark(letter, &mut objects)),
        }
    }
    recording
}

fn mark(letter: char, objects: &mut u32) -> Mark {
    let mut object = || {
        *objects += 1;
        ObjId(*objects % KNOWN)
    };
    match letter {
        'S' => Mark::Statement { line: 1 },
        'C' => Mark::Collection { generation: Generation::Old, reason: Reason::Asked },
        'U' => Mark::Pass(Pass::UpdateRefs),
        'R' => Mark::Pass(Pass::SubtractRefs),
        'W' => Mark::Pass(Pass::HandleWeakrefs),
        'F' => Mark::Pass(Pass::FinalizeGarbage),
        'D' => Mark::Pass(Pass::DeleteGarbage),
        'v' => Mark::Visit(object()),
        'x' => Mark::Death(object()),
        'f' => Mark::Finalizer(object()),
        other => panic!("no mark is written {other:?}"),
    }
}

fn letter(recording: &Recording, beat: timeline::Beat) -> char {
    let Some(span) = beat.span else { return '-' };
    match recording.outline().span(span).mark {
        Mark::Statement { .. } => 'S',
        Mark::Collection { .. } => 'C',
        Mark::Pass(Pass::UpdateRefs) => 'U',
        Mark::Pass(Pass::SubtractRefs) => 'R',
        Mark::Pass(Pass::HandleWeakrefs) => 'W',
        Mark::Pass(Pass::FinalizeGarbage) => 'F',
        Mark::Pass(_) => 'D',
        Mark::Visit(_) => 'v',
        Mark::Death(_) => 'x',
        Mark::Finalizer(_) | Mark::Callback(_) => 'f',
    }
}

/// The beats, without the events that make the objects known.
fn beats(text: &str, granularity: Granularity) -> String {
    let recording = record(text);
    let beats = Beats::new(&recording, granularity);
    let written = beats.iter().filter(|beat| beat.end > KNOWN as usize).map(|beat| {
        let events = beat.end - beat.begin.max(KNOWN as usize);
        format!("{}{events}", letter(&recording, beat))
    });
    written.collect::<Vec<_>>().join(" ")
}

/// Expectations at each granularity, the finest first.
fn check(text: &str, expected: [&str; 5]) {
    for (granularity, expected) in Granularity::ALL.into_iter().zip(expected) {
        assert_eq!(beats(text, granularity), expected, "{text} at granularity {}", granularity.name());
    }
}

#[test]
fn a_statement_is_a_beat_with_what_cannot_be_seen() {
    check("S[lhl] S[hl] S[h]", ["S1 S2 S3", "S3 S2 S1", "S3 S2 S1", "S3 S2 S1", "S3 S2 S1"]);
}

#[test]
fn what_lies_between_statements_goes_with_the_next() {
    check("ll S[l] l", ["-1 -1 S1 -1", "S3 -1", "S3 -1", "S3 -1", "S3 -1"]);
    check("S[l] hh", ["S3", "S3", "S3", "S3", "S3"]);
}

#[test]
fn a_function_s_statements_part_the_call() {
    // The rest of the call is a beat only if something is seen of it.
    check("S[l S[l] S[l] h] S[l]", ["S1 S1 S1 S2", "S1 S1 S1 S2", "S1 S1 S1 S2", "S1 S1 S1 S2", "S1 S1 S1 S2"]);
    check("S[l S[l] l]", ["S1 S1 S1"; 5]);
}

#[test]
fn a_collection_parts_its_statement() {
    let text = "S[l C[h U[ll] R[v[l] v[] v[ll]] W[v[] v[]] F[] D[v[l]] h] h l]";
    check(
        text,
        [
            "S1 U2 U1 v1 v1 v1 v1 S3",
            // The copying is one beat; an empty visit is one too, where the pass is watched.
            "S1 U3 v1 v0 v2 v2 S2",
            "S1 U3 R3 D2 S2",
            "S1 C8 S2",
            "S11",
        ],
    );
}

#[test]
fn a_watched_pass_without_events_is_still_watched() {
    check("S[l C[h R[v[] v[]] D[]]]", ["S2", "S1 v1 v0", "S1 R1", "S1 C1", "S2"]);
}

#[test]
fn a_collection_in_which_nothing_happens_is_one_beat() {
    check("S[l C[h]]", ["S2", "S1 C1", "S1 C1", "S1 C1", "S2"]);
}

#[test]
fn deaths_begin_beats_and_what_is_left_goes_with_the_last() {
    // A chain: each lets go of the next, then all are freed.
    check("S[l x[l x[l x[l] l] l] l]", ["S1 x1 x1 x1 x1 x1 S1", "S1 x1 x1 x3 S1", "S7", "S7", "S7"]);
    // A tree: that it lets go of the second is shown with the second's death.
    check("S[l x[l x[l] l x[l] l]]", ["S1 x1 x1 x1 x1 x1", "S1 x1 x1 x3", "S6", "S6", "S6"]);
}

#[test]
fn a_finalizer_s_statements_part_the_death() {
    check("S[l x[f[l S[l] h] l]]", ["S1 f1 S1 x2", "S1 f1 S1 x2", "S2 S1 S2", "S2 S1 S2", "S2 S1 S2"]);
}

#[test]
fn a_finalizer_in_a_collection_runs_statement_by_statement() {
    // What a collection clears dies in the clearing's beats; what dies in Python code, in its own.
    let text = "S[l C[F[v[f[l S[l x[l]] h]] v[]] D[v[l x[l] l]]]]";
    check(text, ["S1 f1 S1 x1 v2 x1 v1", "S1 f1 S1 x2 v3", "S1 F4 D3", "S1 C7", "S8"]);
}

#[test]
fn a_run_that_was_stopped_ends_inside_its_statements() {
    check("S[l S[l C[h R[v[l]", ["S1 S1 v2", "S1 S1 v2", "S1 S1 R2", "S1 S1 C2", "S1 S3"]);
}

#[test]
fn beats_are_found_by_event_and_by_pass() {
    let recording = record("S[l] S[l C[R[v[l] v[]] D[v[l]]]] S[l] S[C[D[v[l]]]]");
    let beats = Beats::new(&recording, Granularity::Visit);
    // 0 S, 1 S, 2 and 3 visits, 4 deletion, 5 S, 6 deletion.
    assert_eq!(beats.len(), 7);
    assert_eq!((beats.at_event(0), beats.at_event(10), beats.at_event(12), beats.at_event(99)), (0, 0, 2, 7));
    assert_eq!(beats.passes(), [2, 4, 6]);
    let next = |played| beats.next_pass(played);
    assert_eq!((next(0), next(2), next(3), next(5), next(7)), (Some(3), Some(3), Some(5), Some(7), None));
    let previous = |played| beats.previous_pass(played);
    assert_eq!((previous(7), previous(6), previous(4), previous(3)), (Some(5), Some(5), Some(3), None));
    assert_eq!(beats.beat(99), timeline::Beat { begin: 15, end: 15, span: None });
}

#[test]
fn an_empty_recording_has_no_beats() {
    for granularity in Granularity::ALL {
        let beats = Beats::new(&Recording::default(), granularity);
        assert!(beats.is_empty());
        assert_eq!((beats.at_event(0), beats.beat(0).end), (0, 0));
    }
}
