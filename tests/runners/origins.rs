//! Which C functions the page names, release by release, over all programs of the gallery. A person has
//! looked the names up (`nm` of each release's binary shows most of them); where a change is meant,
//! `UPDATE_EXPECT=1` writes the files anew.

use std::collections::BTreeSet;
use std::path::Path;

use expect_test::expect_file;
use model::{DIALECTS, Dialect};
use player::{Document, Granularity, Input};
use scenario::{Scenario, gallery};
use scene::{Plan, View};

#[test]
fn functions_and_files() {
    for dialect in DIALECTS {
        let mut found = BTreeSet::new();
        for scenario in gallery() {
            add(&mut found, scenario, dialect);
        }
        let text = found.into_iter().collect::<Vec<_>>().join("\n") + "\n";
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("origins").join(format!("{}.txt", dialect.name));
        expect_file![file].assert_eq(&text);
    }
}

/// The functions named while a program is stepped through, a line each: name and address.
fn add(found: &mut BTreeSet<String>, scenario: &Scenario, dialect: &'static Dialect) {
    let file_name = format!("{}.py", scenario.slug);
    let mut player = engine::open(Document { program: scenario.source.to_owned(), file_name, collector: dialect });
    let view = View::default();
    let plan = Plan::new(&player, &view);
    // Long programs repeat themselves.
    for (granularity, most) in [(Granularity::Visit, 160), (Granularity::Pass, 80)] {
        let _ = player.handle(Input::Granularity(granularity));
        for beat in 0..player.beats().min(most) {
            let _ = player.handle(Input::Seek(beat + 1));
            if let Some(origin) = scene::origin(&player, &view, &plan) {
                found.insert(format!("{} {}", origin.function, origin.address()));
            }
        }
    }
}
