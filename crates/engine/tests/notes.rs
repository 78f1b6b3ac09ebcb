//! Notes for a speaker.

use engine::{Spoken, reply};
use model::Dialect;
use player::{Cue, Document, Granularity, Ink, Notes, Question, Reply};

fn notes(program: &str, beat: usize) -> Notes {
    let document =
        Document { program: program.to_owned(), file_name: "program.py".to_owned(), collector: Dialect::talk() };
    let cue = Cue { document, granularity: Granularity::Statement, beat, ink: Ink::Dark };
    match reply(Question::Notes(cue), Spoken::default()) {
        Reply::Notes(notes) => notes,
        other => panic!("{other:?} is no reply to that"),
    }
}

const PROGRAM: &str = "a = []\n\n#: Watch the count.\n# It falls.\nb = a\ndel b\n";

#[test]
fn what_is_said_at_a_line_is_its_caption_and_the_comments_above_it() {
    let all: Vec<Notes> = (0..=notes(PROGRAM, 0).place.1).map(|beat| notes(PROGRAM, beat)).collect();
    let said: Vec<&[String]> =
        all.iter().map(|notes| &notes.remarks[..]).filter(|remarks| remarks.len() == 2).collect();
    assert_eq!(said, [["Watch the count.".to_owned(), "It falls.".to_owned()]]);
}

#[test]
fn the_next_step_and_those_after_it_are_what_comes() {
    let last = notes(PROGRAM, 0).place.1;
    for beat in 0..last {
        let (here, then) = (notes(PROGRAM, beat), notes(PROGRAM, beat + 1));
        let next = here.next.expect("there is a next step");
        assert_eq!((next.heading, next.sentence), then.now);
        assert!(next.svg.starts_with("<svg"));
        assert_eq!(here.coming.len(), last - beat - 1);
        assert_eq!(here.coming.first(), then.next.map(|next| (next.heading, next.sentence)).as_ref());
    }
    assert_eq!((notes(PROGRAM, last).next, notes(PROGRAM, last + 9).place), (None, (last, last)));
}

#[test]
fn of_a_program_that_does_not_run_there_is_nothing_to_say() {
    assert_eq!(notes("a = (", 0), Notes::default());
}
