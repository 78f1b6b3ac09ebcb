//! What a program shows: its objects as boxes, with their names.

use engine::open;
use model::{DIALECTS, Dialect};
use player::{Document, Granularity, Input};
use scene::{Plan, Scene, View};

/// Behind each step of a program, at the finest granularity, what is on the stage.
fn scenes(program: &str, collector: &'static Dialect) -> impl Iterator<Item = Scene> {
    let document = Document { program: program.into(), file_name: "a.py".into(), collector };
    let mut player = open(document);
    assert!(player.diagnostics().is_empty(), "{:?}", player.diagnostics());
    let _ = player.handle(Input::Granularity(Granularity::Visit));
    let view = View::default();
    let plan = Plan::new(&player, &view);
    (0..=player.beats()).map(move |beat| {
        let _ = player.handle(Input::Seek(beat));
        scene::build(&player, &view, &plan)
    })
}

fn boxes(scene: &Scene) -> Vec<&str> {
    scene.stage.boxes.iter().map(|object| object.label.as_str()).collect()
}

fn names(scene: &Scene) -> Vec<&str> {
    scene.stage.names.iter().map(|name| name.text.as_str()).collect()
}

#[test]
fn a_list_has_a_box_under_every_collector() {
    for collector in DIALECTS {
        let end = scenes("items = []\n", collector).last().expect("a start");
        assert_eq!((boxes(&end), names(&end)), (vec!["list"], vec!["items"]), "{}", collector.name);
    }
}

#[test]
fn the_interpreters_own_list_of_garbage_comes_when_it_holds_something() {
    let program = "\
import gc
class Node:
    def __del__(self):
        pass
node = Node()
node.me = node
del node
gc.collect()
";
    let shows_garbage = |collector| {
        let collector = Dialect::by_name(collector).expect("a collector");
        scenes(program, collector).last().is_some_and(|end| names(&end).contains(&"gc.garbage"))
    };
    assert!(shows_garbage("2.7"));
    assert!(!shows_garbage("3.13"));
}

#[test]
fn every_scenario_shows_a_box() {
    for scenario in scenario::gallery() {
        let collector = Dialect::by_name(scenario.collector).expect("a collector");
        let shows = scenes(scenario.source, collector).any(|scene| !scene.stage.boxes.is_empty());
        assert!(shows, "{}", scenario.slug);
    }
}

#[test]
fn a_frame_that_a_variable_refers_to_is_shown_while_it_runs() {
    let program = "\
import sys
def work():
    frame = sys._getframe()
    print(frame is None)
work()
";
    let is_shown = |scene: &Scene| names(scene) == ["frame"] && scene.stage.boxes.len() == 1;
    assert!(scenes(program, DIALECTS[3]).any(|scene| is_shown(&scene)));
}

#[test]
fn of_a_program_without_data_the_functions_are_shown() {
    let shown = |program| boxes(&scenes(program, Dialect::talk()).last().expect("a start")).join(" ");
    assert_eq!(shown("def work():\n    pass\n"), "work()");
    assert_eq!(shown("def work():\n    pass\nitems = []\n"), "list");
}

/// A scenario as it is first looked at: the boxes, the names, and the line behind which that is.
fn first_sight(slug: &str) -> (usize, usize, String) {
    let scenario = scenario::scenario(slug).expect("a scenario");
    let collector = Dialect::by_name(scenario.collector).expect("a collector");
    let document = Document { program: scenario.source.into(), file_name: "a.py".into(), collector };
    let mut player = open(document);
    let view = View::default();
    let plan = Plan::new(&player, &view);
    let _ = player.handle(Input::Seek(scene::first_sight(&player, &plan)));
    let scene = scene::build(&player, &view, &plan);
    let line = player.statement_lines().last().and_then(|line| scenario.source.lines().nth(*line as usize - 1));
    (scene.stage.boxes.len(), scene.stage.names.len(), line.unwrap_or_default().to_owned())
}

#[test]
fn a_scenario_is_first_looked_at_behind_its_first_caption_or_before_the_first_collection() {
    assert_eq!(first_sight("two_names"), (1, 2, "b = a".to_owned()));
    assert_eq!(first_sight("one_task_forgotten"), (5, 2, "gc.collect(0)".to_owned()));
}

#[test]
fn every_scenario_shows_a_box_when_it_is_first_looked_at() {
    for scenario in scenario::gallery() {
        assert!(first_sight(scenario.slug).0 > 0, "{}", scenario.slug);
    }
}
