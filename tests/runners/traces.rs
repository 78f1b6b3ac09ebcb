//! What happens inside, as text. Nobody but us can see it, so a person has read these files; where a
//! change is meant, `UPDATE_EXPECT=1` writes them anew.

use std::path::Path;

use expect_test::expect_file;
use model::DIALECTS;
use player::{Document, Granularity};

/// The talk's example: two tasks that refer to their subtasks and back, and one of them forgotten.
const SLUG: &str = "one_task_forgotten";

fn check(granularity: Granularity) {
    let Some(scenario) = scenario::gallery().iter().find(|scenario| scenario.slug == SLUG) else {
        panic!("the gallery has no {SLUG}");
    };
    for dialect in DIALECTS {
        let player = engine::open(Document {
            program: scenario.source.to_owned(),
            file_name: format!("{SLUG}.py"),
            collector: dialect,
        });
        let file = format!("{SLUG}.{}.{}.txt", dialect.name, granularity.name());
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("traces").join(file);
        expect_file![file].assert_eq(&player::trace(&player, granularity));
    }
}

#[test]
fn visit_by_visit() {
    check(Granularity::Visit);
}

#[test]
fn pass_by_pass() {
    check(Granularity::Pass);
}
