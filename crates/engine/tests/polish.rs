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
    assert!(said.contains(&"Wykonuje się wiersz 1: powstaje obiekt list i dostaje nazwę a."), "{said:?}");
    assert!(frames.iter().any(|frame| frame.svg.contains("Pokolenie 0") && frame.svg.contains(">ref. 1<")));
    assert!(!frames.iter().any(|frame| frame.svg.contains("refs ")));
}

#[test]
fn a_speaker_s_notes() {
    let cue = Cue { document: document("a = []\n"), granularity: Granularity::Statement, beat: 1, ink: Ink::Dark };
    let Reply::Notes(notes) = reply(Question::Notes(cue), polish()) else { panic!("no notes") };
    assert_eq!(notes.now.0, "Wiersz 1");
}

#[test]
fn what_is_wrong_with_a_text() {
    let wrong = |program: &str, collector: &str| {
        let collector = Dialect::by_name(collector).expect("it exists");
        let question = Question::Run(Document { collector, ..document(program) });
        match reply(question, polish()) {
            Reply::Run(Err(diagnostics)) => diagnostics.into_iter().next().expect("one at least").message,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(wrong("async def f(): pass\n", "3.13"), "nieobsługiwana składnia: async def");
    assert_eq!(wrong("type A = int\n", "3.13"), "nieobsługiwana składnia: instrukcja type");
    // What Python itself says stays as it is, with what the page knows of it.
    let hint = "to jest Python 2: wykonują go odśmiecacze wersji 2.7 i wykładu";
    let said = wrong("print 'a'\n", "3.13");
    assert!(said.ends_with(&format!("; {hint}")), "{said}");
    assert_eq!(wrong("break\n", "3.13"), "'break' outside loop");
}

#[test]
fn how_a_run_ended() {
    let ends = |program: &str| {
        let mut player = engine::open(document(program));
        let _ = engine::handle(&mut player, player::Input::End);
        let view = polish().view();
        scene::build(&player, &view, &scene::Plan::new(&player, &view)).place.halt.expect("it ends badly")
    };
    let stopped = "Zatrzymano w wierszu 1: nagranie jest pełne. \
                   To, co do tej chwili nagrano, można przejrzeć krok po kroku.";
    assert_eq!(ends("while True: pass\n"), stopped);
    assert_eq!(
        ends("1 // 0\n"),
        "Program zakończył wyjątek, którego nikt nie złapał: ZeroDivisionError: integer division or modulo by zero"
    );
    assert_eq!(ends("import sys\nsys.exit(3)\n"), "Program zakończył się sam, z kodem wyjścia 3.");
}

#[test]
fn why_a_gesture_writes_nothing() {
    let program = "class Node: pass\na = Node()\nb = Node()\na.other = b\n";
    let player = engine::open(document(program));
    let question = Question::Gesture {
        document: document(program),
        behind: player.behind(),
        at: player.events_at(),
        gesture: player::Gesture::Forget { name: "c".to_owned(), function: None },
    };
    let Reply::Gesture(Err(refused)) = reply(question, polish()) else { panic!("it writes something") };
    assert_eq!(refused.why, player::Refusal::NoSuchName("c".to_owned()));
    assert_eq!(refused.sentence, "Tam, gdzie stanąłby nowy wiersz, nie ma nazwy c.");
}
