//! Moving through a document, and editing it.

use engine::handle;
use model::{Budget, Dialect};
use player::{Changed, Direction, Document, Granularity, Halt, Input, Player};

fn open(program: &str) -> Player {
    let collector = Dialect::talk();
    engine::open(Document { program: program.to_owned(), file_name: "program.py".to_owned(), collector })
}

fn edit(player: &mut Player, program: &str) -> Changed {
    handle(player, Input::Edit(program.to_owned()))
}

/// Goes on to the first beat in this line.
fn go_to_line(player: &mut Player, line: u32) {
    let _ = handle(player, Input::Start);
    while player.statement_lines().first() != Some(&line) {
        assert_eq!(handle(player, Input::Step(Direction::Forwards)), Changed::Playhead, "line {line} never runs");
    }
}

fn line(player: &Player) -> Option<u32> {
    player.statement_lines().first().copied()
}

const FIVE: &str = "a = 1\nb = 2\nc = 3\nd = 4\ne = 5\n";

#[test]
fn a_document_opens_at_its_start() {
    let player = open(FIVE);
    assert_eq!((player.beat(), player.events_at(), player.current_beat()), (0, 0, None));
    assert!(player.beats() >= 5);
    assert!(player.diagnostics().is_empty());
    assert_eq!((player.halt(), player.world().line()), (None, None));
}

#[test]
fn steps_lead_to_the_end_and_back() {
    let mut player = open(FIVE);
    let beats = player.beats();
    for beat in 1..=beats {
        assert_eq!(handle(&mut player, Input::Step(Direction::Forwards)), Changed::Playhead);
        assert_eq!(player.beat(), beat);
        assert_eq!(player.current_beat().map(|beat| beat.end), Some(player.events_at()));
    }
    assert_eq!(handle(&mut player, Input::Step(Direction::Forwards)), Changed::Nothing);
    assert_eq!(player.events_at(), player.recording().events().len());
    assert_eq!(handle(&mut player, Input::Seek(2)), Changed::Playhead);
    assert_eq!(handle(&mut player, Input::Seek(2)), Changed::Nothing);
    assert_eq!(handle(&mut player, Input::Step(Direction::Backwards)), Changed::Playhead);
    assert_eq!(handle(&mut player, Input::Start), Changed::Playhead);
    assert_eq!(handle(&mut player, Input::Step(Direction::Backwards)), Changed::Nothing);
    assert_eq!(handle(&mut player, Input::Seek(usize::MAX)), Changed::Playhead);
    assert_eq!(handle(&mut player, Input::End), Changed::Nothing);
    assert_eq!(player.beat(), beats);
}

#[test]
fn lines_put_in_before_the_place_move_it() {
    let mut player = open(FIVE);
    go_to_line(&mut player, 3);
    assert_eq!(edit(&mut player, &format!("x = 0\ny = 0\n{FIVE}")), Changed::Program);
    assert_eq!(line(&player), Some(5));
    assert_eq!(edit(&mut player, FIVE), Changed::Program);
    assert_eq!(line(&player), Some(3));
}

#[test]
fn a_changed_line_is_still_the_place() {
    let mut player = open(FIVE);
    go_to_line(&mut player, 3);
    assert_eq!(edit(&mut player, &FIVE.replace("c = 3", "c = 33")), Changed::Program);
    assert_eq!(line(&player), Some(3));
    assert_eq!(edit(&mut player, &FIVE.replace("c = 3", "c = 33")), Changed::Nothing);
}

#[test]
fn where_the_line_is_gone_the_one_before_it_is_the_place() {
    let mut player = open(FIVE);
    go_to_line(&mut player, 3);
    assert_eq!(edit(&mut player, "a = 1\nb = 2\nd = 4\ne = 5\n"), Changed::Program);
    assert_eq!(line(&player), Some(2));
}

#[test]
fn start_and_end_stay_what_they_are() {
    let mut player = open(FIVE);
    assert_eq!(edit(&mut player, "a = 1\n"), Changed::Program);
    assert_eq!(player.beat(), 0);
    let _ = handle(&mut player, Input::End);
    assert_eq!(edit(&mut player, FIVE), Changed::Program);
    assert_eq!(player.beat(), player.beats());
}

#[test]
fn a_text_that_does_not_compile_leaves_the_picture() {
    let mut player = open(FIVE);
    go_to_line(&mut player, 3);
    let (beat, events) = (player.beat(), player.recording().events().len());
    assert_eq!(edit(&mut player, "a = 1\nb = (\n"), Changed::Diagnostics);
    assert!(!player.diagnostics().is_empty());
    assert_eq!((player.program(), player.recorded_program()), ("a = 1\nb = (\n", FIVE));
    assert_eq!((player.beat(), player.recording().events().len()), (beat, events));
    assert_eq!(edit(&mut player, FIVE), Changed::Program);
    assert!(player.diagnostics().is_empty());
    assert_eq!(line(&player), Some(3));
}

#[test]
fn a_document_that_never_compiled_is_empty() {
    let mut player = open("a = (\n");
    assert_eq!((player.beats(), player.world().len(), player.diagnostics().len()), (0, 0, 1));
    assert_eq!(handle(&mut player, Input::Step(Direction::Forwards)), Changed::Nothing);
    assert_eq!(edit(&mut player, FIVE), Changed::Program);
    assert!(player.beats() > 0);
}

#[test]
fn an_endless_loop_ends_with_a_reason() {
    let stopped_at = |program: &str| match open(program).halt() {
        Some(Halt::Stopped { budget, line }) => Some((*budget, *line)),
        _ => None,
    };
    assert_eq!(stopped_at("n = 0\nwhile True:\n    n = n + 1\n").map(|(_, line)| line), Some(3));
    assert_eq!(stopped_at("while True: pass\n"), Some((Budget::Events, 1)));
}

#[test]
fn an_uncaught_exception_is_told() {
    let player = open("a = 1\nraise ValueError('no')\n");
    assert_eq!(player.halt(), Some(&Halt::Uncaught("ValueError: no".to_owned())));
}

const CYCLE: &str = "\
import gc
class Node(object):
    pass
a = Node()
a.me = a
b = Node()
b.a = a
a.b = b
c = Node()
c.me = c
del c
gc.collect()
a.me = None
gc.collect()
";

/// The pass that the place is in, in the words of the trace.
fn pass(player: &Player) -> Option<model::Pass> {
    let outline = player.recording().outline();
    let span = player.current_beat()?.span?;
    outline.upwards(span).find_map(|(_, span)| match span.mark {
        model::Mark::Pass(pass) => Some(pass),
        _ => None,
    })
}

#[test]
fn passes_are_walked() {
    use model::Pass;
    let mut player = open(CYCLE);
    let mut passes = Vec::new();
    while player.beat() < player.beats() {
        let _ = handle(&mut player, Input::Pass(Direction::Forwards));
        passes.extend(pass(&player));
    }
    // Beyond the last pass lies the end, which may be in the same.
    passes.dedup();
    let collections: Vec<_> = passes.iter().filter(|pass| **pass == Pass::SubtractRefs).collect();
    assert_eq!(collections.len(), 2, "{passes:?}");
    assert!(passes.contains(&Pass::MarkUnreachable) && passes.contains(&Pass::Rescue), "{passes:?}");
    let mut backwards = Vec::new();
    while player.beat() > 0 {
        let _ = handle(&mut player, Input::Pass(Direction::Backwards));
        backwards.extend(pass(&player));
    }
    backwards.reverse();
    assert_eq!(backwards, passes);
}

#[test]
fn another_collector_keeps_line_collection_and_pass() {
    use model::Pass;
    let mut player = open(CYCLE);
    let cpython = Dialect::by_name("2.7").unwrap_or(Dialect::talk());
    for (there, here) in [
        (Pass::SubtractRefs, Pass::SubtractRefs),
        (Pass::MarkUnreachable, Pass::MoveUnreachable),
        (Pass::Rescue, Pass::MoveUnreachable),
        (Pass::DeleteGarbage, Pass::DeleteGarbage),
    ] {
        let _ = handle(&mut player, Input::Start);
        while pass(&player) != Some(there) {
            assert_eq!(
                handle(&mut player, Input::Step(Direction::Forwards)),
                Changed::Playhead,
                "{there:?} never runs"
            );
        }
        assert_eq!(handle(&mut player, Input::Collector(cpython)), Changed::Program);
        assert_eq!((pass(&player), line(&player)), (Some(here), Some(12)), "from {there:?}");
        assert_eq!(player.collector(), cpython);
        assert_eq!(handle(&mut player, Input::Collector(Dialect::talk())), Changed::Program);
        let back = if here == Pass::MoveUnreachable { Pass::MarkUnreachable } else { there };
        assert_eq!((pass(&player), line(&player)), (Some(back), Some(12)), "back to {there:?}");
    }
}

#[test]
fn an_edit_keeps_the_second_time_round() {
    let program = "for i in range(3):\n    x = i\n    y = i\nz = 1\n";
    let mut player = open(program);
    let times = |player: &Player| {
        let outline = player.recording().outline();
        let here = player.current_beat().and_then(|beat| beat.span);
        let spans = outline.spans().iter().enumerate().take(here.map_or(0, |span| span.0 as usize + 1));
        spans.filter(|(_, span)| span.mark == model::Mark::Statement { line: 2 }).count()
    };
    while times(&player) < 2 {
        assert_eq!(handle(&mut player, Input::Step(Direction::Forwards)), Changed::Playhead);
    }
    assert_eq!(edit(&mut player, &program.replace("y = i", "y = i + 1")), Changed::Program);
    assert_eq!((line(&player), times(&player)), (Some(2), 2));
    assert_eq!(edit(&mut player, &program.replace("range(3)", "range(1)")), Changed::Program);
    // The second time is gone: what ran just before it is the head of the loop.
    assert_eq!((line(&player), times(&player)), (Some(1), 1));
}

#[test]
fn another_granularity_keeps_the_moment() {
    let mut player = open(CYCLE);
    for granularity in Granularity::ALL {
        let _ = handle(&mut player, Input::Granularity(granularity));
        for beat in 0..=player.beats() {
            let _ = handle(&mut player, Input::Seek(beat));
            let (pass_before, line_before, events) = (pass(&player), line(&player), player.events_at());
            for other in Granularity::ALL {
                let mut there = player.clone();
                let changed = handle(&mut there, Input::Granularity(other));
                assert_eq!(changed == Changed::Nothing, other == granularity);
                assert!(there.events_at() >= events, "what was seen is still seen");
                // A visit in which nothing happens has no event to stand at.
                if other <= granularity && other != Granularity::Event {
                    assert_eq!(line(&there), line_before, "{granularity:?} to {other:?}");
                    assert_eq!(pass_before.and(pass(&there)), pass_before, "{granularity:?} to {other:?}");
                }
            }
        }
    }
}

/// Two that hold each other, and a tuple, which one version looks at in the walk and another in a pass
/// of its own.
const TUPLE: &str = "import gc\nclass N(object): pass\na = N()\na.b = (a, 1)\ndel a\nprint(gc.collect())\n";

#[test]
fn two_collectors_are_stepped_together() {
    let run = |name: &str| {
        let collector = Dialect::by_name(name).unwrap_or_else(|| panic!("there is no {name}"));
        let mut player =
            engine::open(Document { program: TUPLE.to_owned(), file_name: "program.py".to_owned(), collector });
        let _ = handle(&mut player, Input::Granularity(Granularity::Pass));
        player
    };
    for (left, right) in [("2.7", "3.6"), ("3.7", "3.8"), ("3.10", "3.11"), ("3.13", "talk"), ("3.12", "3.12")] {
        let (mut left, mut right) = (run(left), run(right));
        let steps = left.aligned_with(&right);
        assert_eq!(steps.first(), Some(&(0, 0)));
        assert_eq!(steps.last(), Some(&(left.beats(), right.beats())));
        for pair in steps.windows(2) {
            let (moved_left, moved_right) = (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
            assert!(moved_left <= 1 && moved_right <= 1 && moved_left + moved_right > 0, "{pair:?}");
        }
        // Wherever both are at a line, it is the same one.
        for &(a, b) in steps.iter().skip(1) {
            let _ = (handle(&mut left, Input::Seek(a)), handle(&mut right, Input::Seek(b)));
            if let (Some(a), Some(b)) = (left.world().line(), right.world().line()) {
                assert_eq!(a, b);
            }
        }
    }
}
