//! What happens inside, as text. Nobody but us can see it, so a person has read these files; where a
//! change is meant, `UPDATE_EXPECT=1` writes them anew.

use std::path::Path;

use expect_test::expect_file;
use model::Dialect;
use player::{Document, Granularity};

/// The talk's example: two tasks that refer to their subtasks and back, and one of them forgotten.
const SLUG: &str = "one_task_forgotten";

/// The dialects whose collections differ in their passes; between them it is numbers that do.
const RECIPES: [&str; 6] = ["talk", "2.7", "3.13", "3.14.0", "3.13t", "3.14t"];

fn check(granularity: Granularity) {
    let Some(scenario) = scenario::gallery().iter().find(|scenario| scenario.slug == SLUG) else {
        panic!("the gallery has no {SLUG}");
    };
    for dialect in RECIPES.into_iter().filter_map(Dialect::by_name) {
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
