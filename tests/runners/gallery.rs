//! Which releases agree with the gallery's programs, and by what: the table that the page shows badges
//! from. It is computed here and never written by hand; `UPDATE_EXPECT=1` writes it anew.

use corpus::{Answer, Collection, Program, held_to_a_release, programs};
use expect_test::expect_file;
use model::{Dialect, Silent};
use scenario::{Agreement, Compared, agreements, gallery};

#[test]
fn the_table_is_what_the_comparison_says() {
    let programs = programs(Collection::Gallery);
    let mut table = "# Which releases print the same as cyclescope, with the number of lines compared.\n".to_owned();
    for scenario in gallery() {
        let program = programs.iter().find(|program| program.name == scenario.slug);
        let program = program.unwrap_or_else(|| panic!("{} has no file", scenario.slug));
        table.push_str(scenario.slug);
        for (dialect, release) in held_to_a_release() {
            match compared(program, dialect, release) {
                Some(Compared::Lines(lines)) => table.push_str(&format!(" {release}={lines}")),
                Some(Compared::Refusal) => table.push_str(&format!(" {release}=refused")),
                None => {}
            }
        }
        table.push('\n');
    }
    expect_file!["../../crates/scenario/src/agreement.txt"].assert_eq(&table);
}

/// What was compared and is the same; nothing if it is not the same, or was never recorded.
fn compared(program: &Program, dialect: &'static Dialect, release: &str) -> Option<Compared> {
    let expected = program.expected(release).ok()?;
    if Answer::is_refusal(&expected) {
        return program.is_refused_by(dialect).then_some(Compared::Refusal);
    }
    let answer = Answer::of(&program.source, &program.file_name(), dialect, Silent);
    let lines = expected.lines().take_while(|line| !line.starts_with("[stderr] ")).count();
    answer.difference(&expected).is_none().then_some(Compared::Lines(lines as u32))
}

#[test]
fn the_table_is_read_back() {
    for scenario in gallery() {
        for Agreement { release, .. } in agreements(scenario.slug) {
            assert!(held_to_a_release().any(|(_, known)| known == *release), "{release}");
        }
    }
    assert!(agreements("one_task_forgotten").len() >= 9);
    assert_eq!(agreements("no such scenario"), []);
}
