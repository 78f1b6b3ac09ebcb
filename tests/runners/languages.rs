//! What is said while the gallery is stepped through, in every language: nothing is missing, and nothing
//! is still English. The talk's own scenario is written down word for word, to be read.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use engine::Spoken;
use expect_test::expect_file;
use model::{Dialect, ObjId};
use player::{Document, Granularity, Input, Player};
use scenario::{Scenario, gallery};
use scene::{Caption, Plan, Scene, View};

/// Beside a scenario's own collector: one for each algorithm, and for each way of saying something.
const COLLECTORS: [&str; 5] = ["talk", "2.7", "3.13", "3.14.0", "3.14t"];

/// What is rightly the same in Polish and in English.
const SAME: [&str; 3] = ["Program", "gc_refs", "__del__"];

#[test]
fn everything_is_said_in_every_language() {
    for known in words::LANGUAGES.iter().filter(|known| known.tag != "en") {
        let spoken = Spoken::of(known.tag);
        let mut same = BTreeSet::new();
        for scenario in gallery() {
            for collector in COLLECTORS.into_iter().chain([scenario.collector]).collect::<BTreeSet<_>>() {
                compare(&mut open(scenario, collector), spoken, &mut same, scenario.slug);
            }
        }
        let same: Vec<String> = same.into_iter().filter(|text| !SAME.contains(&text.as_str())).collect();
        assert!(same.is_empty(), "{}.ftl says in English: {same:#?}", known.tag);
    }
}

#[test]
fn the_talk_in_polish() {
    let scenario = gallery().iter().find(|it| it.slug == "one_task_forgotten").expect("the talk's scenario");
    let mut player = open(scenario, "talk");
    let _ = player.handle(Input::Granularity(Granularity::Visit));
    let view = Spoken::of("pl").view();
    let plan = Plan::new(&player, &view);
    let mut text = String::new();
    for beat in 0..=player.beats() {
        let _ = player.handle(Input::Seek(beat));
        let scene = scene::build(&player, &view, &plan);
        let explanation = &scene.explanation;
        writeln!(text, "{}: {}", explanation.heading, sentence(&scene)).expect("room");
    }
    expect_file!["../languages/one_task_forgotten.pl.txt"].assert_eq(&text);
}

fn open(scenario: &Scenario, collector: &str) -> Player {
    let collector = Dialect::by_name(collector).expect("a collector of that name");
    engine::open(Document { program: scenario.source.to_owned(), file_name: scenario.file_name(), collector })
}

fn sentence(scene: &Scene) -> String {
    scene.explanation.sentence.iter().map(|words| words.text.as_str()).collect()
}

/// Steps through a run in English and in another language, and gathers what is the same in both.
fn compare(player: &mut Player, spoken: Spoken, same: &mut BTreeSet<String>, slug: &str) {
    let views = [View::default(), spoken.view()];
    let plans = views.each_ref().map(|view| Plan::new(player, view));
    // Long programs repeat themselves.
    for (granularity, most) in [(Granularity::Visit, 160), (Granularity::Pass, 60)] {
        let _ = player.handle(Input::Granularity(granularity));
        let last = player.beats();
        let [english, other] = views.each_ref().map(|view| scene::segments(player, view.language));
        same.extend(english.into_iter().zip(other).filter(|(a, b)| a.title == b.title).map(|(a, _)| a.title));
        for beat in (0..last.min(most)).chain([last]) {
            let _ = player.handle(Input::Seek(beat));
            let [english, other] = [0, 1].map(|at| said(player, &views[at], &plans[at]));
            assert_eq!(english.len(), other.len(), "{slug}, step {beat}");
            for (english, other) in english.into_iter().zip(other) {
                assert_eq!(english.is_empty(), other.is_empty(), "{slug}, step {beat}: {english:?}, {other:?}");
                if english == other && has_words(&english) {
                    same.insert(english);
                }
            }
        }
    }
}

/// Whether there is something to translate: names, numbers and the text of a program are none.
fn has_words(text: &str) -> bool {
    text.split_whitespace().any(|word| word.len() > 2 && word.chars().all(char::is_alphabetic))
}

/// All that a scene says in whole sentences and labels of its own.
fn said(player: &Player, view: &View, plan: &Plan) -> Vec<String> {
    // The first object that the program makes is looked at, from its birth to its death.
    let selected = Some(ObjId(player.world().startup_len() as u32));
    let scene = scene::build(player, &View { selected, ..view.clone() }, plan);
    let mut said = vec![sentence(&scene), scene.explanation.heading.clone(), scene.stage.legend.clone()];
    said.extend(scene.explanation.figures.iter().map(|(_, what)| what.clone()));
    said.extend(scene.explanation.steps.iter().map(|step| step.title.clone()));
    said.extend(scene.lanes.iter().flat_map(|lane| [lane.title.clone(), lane.note.clone(), lane.when_empty.clone()]));
    if let Caption::Said(text) = &scene.caption {
        said.push(text.clone());
    }
    said.extend(scene.place.halt.clone());
    for (term, lines) in scene.inspector.iter().flat_map(|inspector| &inspector.rows) {
        said.push(term.clone());
        // Without what the program has named.
        let own = lines.iter().flat_map(|line| &line.words).filter(|word| word.object.is_none() && !word.code);
        said.extend(own.map(|word| word.text.clone()));
    }
    said
}
