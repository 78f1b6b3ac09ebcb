//! Every picture is well-formed, says what the stage says, and is the same in each palette but for its
//! colours.

use std::collections::BTreeSet;

use model::Dialect;
use picture::{Detail, Palette, Sheet, svg};
use player::{Document, Granularity, Input};
use roxmltree::Document as Xml;
use scenario::{Arrangement, Scenario};
use scene::{Plan, Scene, State, View};
use words::Language;

fn sheet() -> Sheet {
    Sheet {
        arrangement: Arrangement::Graph,
        palette: Palette::Light,
        detail: Detail::Whole,
        selected: None,
        language: Language::default(),
    }
}

/// Of more boxes than these only some moments are looked at.
const CROWD: usize = 100;

/// The scenes of a scenario, pass by pass.
fn scenes(scenario: &Scenario, see: &mut impl FnMut(&Scene)) {
    let collector = Dialect::by_name(scenario.collector).unwrap_or(Dialect::talk());
    let document =
        Document { program: scenario.source.to_owned(), file_name: format!("{}.py", scenario.slug), collector };
    let mut player = engine::open(document);
    let view = View::default();
    let _ = player.handle(Input::Granularity(Granularity::Pass));
    let plan = Plan::new(&player, &view);
    for beat in 0..=player.beats() {
        let _ = player.handle(Input::Seek(beat));
        let scene = scene::build(&player, &view, &plan);
        if scene.stage.boxes.len() <= CROWD || beat % 50 == 0 {
            see(&scene);
        }
    }
}

fn texts(svg: &str) -> Vec<String> {
    let xml = Xml::parse(svg).unwrap_or_else(|error| panic!("{error}\n{svg}"));
    xml.descendants()
        .filter(|node| node.has_tag_name("text"))
        .filter_map(|node| node.text().map(str::to_owned))
        .collect()
}

#[test]
fn every_picture_of_the_gallery_says_what_the_stage_says() {
    for scenario in scenario::gallery() {
        scenes(scenario, &mut |scene| {
            for arrangement in [Arrangement::Graph, Arrangement::Lists] {
                let texts = texts(&svg(scene, Sheet { arrangement, ..sheet() }, ""));
                let boxes = &scene.stage.boxes;
                let counts = texts.iter().filter(|text| text.starts_with("refs ")).count();
                assert_eq!(counts, boxes.len(), "{}", scenario.slug);
                for tag in &scene.stage.names {
                    assert!(texts.contains(&tag.text), "{}: {}", scenario.slug, tag.text);
                }
            }
        });
    }
}

#[test]
fn palettes_differ_in_colours_alone() {
    let scenario = scenario::first().expect("a first scenario");
    scenes(scenario, &mut |scene| {
        let shape = |palette| {
            let text = svg(scene, Sheet { palette, ..sheet() }, "");
            // Without its colours.
            text.split('"').filter(|part| !part.starts_with('#')).collect::<Vec<_>>().join("\"")
        };
        assert_eq!(shape(Palette::Light), shape(Palette::Dark));
        assert_eq!(shape(Palette::Light), shape(Palette::Print));
    });
}

#[test]
fn a_small_picture_has_no_words() {
    let scenario = scenario::first().expect("a first scenario");
    scenes(scenario, &mut |scene| {
        let small = svg(scene, Sheet { detail: Detail::Shapes, ..sheet() }, "");
        assert_eq!(texts(&small), Vec::<String>::new());
        assert!(small.len() <= svg(scene, sheet(), "").len());
    });
}

#[test]
fn states_are_told_apart_in_black_and_white() {
    let mut box_of_a_run = None;
    scenes(scenario::first().expect("a first scenario"), &mut |scene| {
        if let [.., _] = scene.stage.boxes.as_slice() {
            box_of_a_run.get_or_insert_with(|| scene.clone());
        }
    });
    let mut scene = box_of_a_run.expect("a moment with a box");
    let mut printed = |state| {
        scene.stage.boxes.iter_mut().for_each(|object| object.state = state);
        svg(&scene, Sheet { palette: Palette::Print, ..sheet() }, "")
    };
    let states = [
        State::Generation(0),
        State::Generation(1),
        State::Generation(2),
        State::Tentative,
        State::Unreachable,
        State::Rescued,
        State::Finalizers,
        State::Permanent,
    ];
    let pictures: BTreeSet<String> = states.into_iter().map(&mut printed).collect();
    assert_eq!(pictures.len(), states.len());
}
