//! What the engine says, it says in the viewer's language.

use engine::{Spoken, reply};
use model::Dialect;
use player::{Cue, Document, Extent, Granularity, Ink, Question, Reply, Shot};
use scenario::Arrangement;

fn polish() -> Spoken {
    Spoken::of("pl")
}

fn document(program: &str) -> Document {
    let collector = Dialect::by_name("3.13").expect("it exists");
    Document { program: program.to_owned(), file_name: "program.py".to_owned(), collector }
}

#[test]
fn a_language_that_nobody_wrote_is_english() {
    assert_eq!(Spoken::of("tlh"), Spoken::default());
    assert_ne!(polish(), Spoken::default());
}

#[test]
fn what_changed() {
    let Reply::Changes(changes) = reply(Question::Changes(Dialect::by_name("3.13").expect("it exists")), polish())
    else {
        panic!("no changes")
    };
    let sentences: Vec<&str> = changes.iter().map(|change| change.sentence.as_str()).collect();
    assert!(
        sentences.contains(&"Krotki o dwudziestu elementach są używane ponownie tak jak mniejsze."),
        "{sentences:?}"
    );
}

#[test]
fn the_words_under_pictures_and_in_them() {
    let shot = Shot {
        document: document("a = []\n"),
        granularity: Granularity::Statement,
        extent: Extent::Film,
        arrangement: Arrangement::Lists,
        unfold_all: false,
        ink: Ink::Light,
    };
    let Reply::Frames(frames) = reply(Question::Frames(shot), polish()) else { panic!("no pictures") };
    let said: Vec<&str> = frames.iter().map(|frame| frame.sentence.as_str()).collect();
    assert!(said.contains(&"Wykonuje się wiersz 1: żadna referencja między obiektami się nie zmienia."), "{said:?}");
    assert!(frames.iter().any(|frame| frame.svg.contains("Pokolenie 0")));
}

#[test]
fn a_speaker_s_notes() {
    let cue = Cue { document: document("a = []\n"), granularity: Granularity::Statement, beat: 1, ink: Ink::Dark };
    let Reply::Notes(notes) = reply(Question::Notes(cue), polish()) else { panic!("no notes") };
    assert_eq!(notes.now.0, "Wiersz 1");
}
