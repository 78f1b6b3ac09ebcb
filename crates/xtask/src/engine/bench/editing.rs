//! From a changed text to the new picture: compiled, run, recorded, and made into a scene.

use model::Dialect;
use player::{Changed, Document, Input};
use scene::{Plan, View};

use super::timing::median;

/// Prints the table.
pub(crate) fn print() {
    println!("| scenario | collector | events | edit to picture, ms | one step, ms |");
    println!("| --- | --- | --- | --- | --- |");
    for scenario in scenario::gallery() {
        for name in ["talk", "2.7", "3.13"] {
            let Some(collector) = Dialect::by_name(name) else { continue };
            row(scenario, collector);
        }
    }
}

fn row(scenario: &scenario::Scenario, collector: &'static Dialect) {
    let document =
        Document { program: scenario.source.to_owned(), file_name: format!("{}.py", scenario.slug), collector };
    let mut player = engine::open(document);
    let view = View::default();
    let mut edits = 0;
    let edit = median(3, || {
        // A comment that grows: another text each time, the same run.
        edits += 1;
        let text = format!("{}\n# {}", scenario.source, "x".repeat(edits % 40));
        let changed = engine::handle(&mut player, Input::Edit(text));
        assert_ne!(changed, Changed::Diagnostics, "the scenario compiles");
        scene::build(&player, &view, &Plan::new(&player, &view))
    });
    let plan = Plan::new(&player, &view);
    let beats = player.beats().max(1);
    let mut beat = 0;
    let step = median(20, || {
        beat = (beat + 1) % beats;
        let _ = player.handle(Input::Seek(beat));
        scene::build(&player, &view, &plan)
    });
    let events = player.recording().events().len();
    println!("| {} | {} | {events} | {:.2} | {:.3} |", scenario.slug, collector.name, edit / 1e6, step / 1e6);
}
