//! Pictures to take away: as many as there are moments, passes and steps, with their words as text.

use engine::Spoken;
use model::Dialect;
use player::{Document, Extent, Frame, Granularity, Ink, Question, Reply, Shot};
use scenario::Arrangement;

fn shot(program: &str, extent: Extent) -> Shot {
    let collector = Dialect::by_name("talk").expect("the talk's collector");
    Shot {
        document: Document { program: program.to_owned(), file_name: "program.py".to_owned(), collector },
        granularity: Granularity::Visit,
        extent,
        arrangement: Arrangement::Lists,
        unfold_all: false,
        ink: Ink::Light,
    }
}

fn frames(shot: Shot) -> Vec<Frame> {
    match engine::reply(Question::Frames(shot), Spoken::default()) {
        Reply::Frames(frames) => frames,
        other => panic!("{other:?}"),
    }
}

fn talk() -> &'static str {
    scenario::first().expect("a first scenario").source
}

#[test]
fn a_moment_is_one_picture_with_its_words() {
    let [frame] = &frames(shot(talk(), Extent::Moment(45)))[..] else { panic!("one picture") };
    assert!(frame.svg.starts_with("<svg ") && frame.svg.contains(">Task 1</text>"), "{}", frame.svg);
    assert!(frame.sentence.ends_with('.'));
}

#[test]
fn a_film_shows_every_step_in_frames_of_one_size() {
    let film = frames(shot(talk(), Extent::Film));
    assert_eq!(film.len(), 63, "the start and 62 steps");
    for frame in &film {
        assert!(frame.svg.contains(r#"width="1280" height="720""#), "{}", frame.heading);
        let view = frame.svg.split("viewBox=\"").nth(1).and_then(|rest| rest.split('"').next());
        let first = film[0].svg.split("viewBox=\"").nth(1).and_then(|rest| rest.split('"').next());
        assert_eq!(view, first, "{}", frame.heading);
    }
}

#[test]
fn a_long_run_is_told_in_larger_steps() {
    let long = "import gc\nkept = []\nfor i in range(300):\n    kept.append([])\ngc.collect()\n";
    let steps = frames(shot(long, Extent::Film)).len();
    assert!((2..=601).contains(&steps), "{steps}");
}

#[test]
fn a_handout_has_a_page_a_pass() {
    let pages = frames(shot(talk(), Extent::Handout));
    let mut headings: Vec<&str> = pages.iter().map(|page| page.heading.as_str()).collect();
    assert_eq!(headings.len(), 8, "the second step is two passes: {headings:?}");
    headings.dedup();
    assert_eq!(headings, [1, 2, 3, 4, 5, 6, 7].map(|step| format!("Step {step} of 7")));
}

#[test]
fn without_a_collection_there_is_a_page_a_statement() {
    let pages = frames(shot("a = []\nb = a\n", Extent::Handout));
    let headings: Vec<&str> = pages.iter().map(|page| page.heading.as_str()).collect();
    assert_eq!(headings[..3], ["Start", "Line 1", "Line 2"]);
}

#[test]
fn what_does_not_run_has_no_pictures() {
    assert!(frames(shot("a = (\n", Extent::Film)).is_empty());
}

#[test]
fn paper_has_no_colours() {
    let pages = frames(Shot { ink: Ink::Print, ..shot(talk(), Extent::Handout) });
    for page in pages {
        let colours = page.svg.split('#').skip(1).filter_map(|rest| rest.get(..6));
        for colour in colours {
            let [red, green, blue] = [0, 2, 4].map(|at| &colour[at..at + 2]);
            assert!(red == green && green == blue, "{colour}");
        }
    }
}
