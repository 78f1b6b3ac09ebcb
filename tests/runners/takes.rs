//! Does a take come through as it was? Every program of the corpus under every dialect is run, written as
//! bytes, and read again: the same events, outline and world at the end, and the same bytes once more. What
//! is cut short or changed on the way is an error, never a panic and never another take.

use std::process;
use std::thread;

use corpus::{Collection, Program, spread};
use libtest_mimic::{Arguments, Failed, Trial};
use model::{DIALECTS, Dialect};
use player::wire::{self, WireError};
use player::{Document, Question, Take};

/// Debug builds need much more stack than a browser gives.
const STACK: usize = 256 << 20;

fn main() {
    let arguments = Arguments::from_args();
    let mut trials = vec![Trial::test("damaged", || with_much_stack(damage_is_an_error))];
    for (program, dialect) in spread(Collection::Corpus, DIALECTS.len()) {
        let name = format!("{}/{}", dialect.name, program.name);
        trials.push(Trial::test(name, move || with_much_stack(move || a_take_comes_through(&program, dialect))));
    }
    process::exit(i32::from(libtest_mimic::run(&arguments, trials).has_failed()));
}

fn with_much_stack(property: impl FnOnce() + Send + 'static) -> Result<(), Failed> {
    let runner = thread::Builder::new().stack_size(STACK).spawn(property)?;
    runner.join().map_err(|panic| {
        let sentence = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
        Failed::from(sentence.unwrap_or("panicked"))
    })
}

fn read(bytes: &[u8]) -> Take {
    match wire::read_answer(bytes) {
        Ok(Ok(take)) => *take,
        Ok(Err(diagnostics)) => panic!("{}", diagnostics.first().map_or("", |first| &first.message)),
        Err(error) => panic!("{error}"),
    }
}

fn a_take_comes_through(program: &Program, collector: &'static Dialect) {
    let document = Document { program: program.source.clone(), file_name: program.file_name(), collector };
    let question = Question::Run(document.clone());
    assert_eq!(wire::read_question(&wire::write_question("pl", &question)), Ok(("pl".to_owned(), question)));
    let answer = engine::answer(&document, engine::Spoken::default());
    let bytes = wire::write_answer(&answer);
    let Ok(made) = &answer else {
        // What is wrong with a text comes through as well.
        assert_eq!(wire::read_answer(&bytes).map(Result::err), Ok(answer.err()));
        return;
    };
    let take = read(&bytes);
    assert!(take.is_of(&document));
    assert_eq!((&take.program, &take.halt), (&made.program, &made.halt));
    assert!(take.recording.events() == made.recording.events(), "the events are others");
    assert!(take.recording.outline().spans() == made.recording.outline().spans(), "the outline is another");
    assert!(take.world_at_the_end == made.world_at_the_end, "the world at the end is another");
    // The tables too, which equality of worlds leaves out.
    assert!(wire::write_answer(&Ok(Box::new(take))) == bytes, "written again it is something else");
}

fn damage_is_an_error() {
    let program = "class A(object):\n    pass\na = A()\na.me = a\ndel a\nimport gc\nprint(gc.collect())\n";
    let document =
        Document { program: program.to_owned(), file_name: "program.py".to_owned(), collector: Dialect::talk() };
    let bytes = wire::write_answer(&engine::answer(&document, engine::Spoken::default()));
    read(&bytes);
    for len in 0..bytes.len() {
        assert_eq!(wire::read_answer(&bytes[..len]).err(), Some(WireError::Damaged), "cut short after {len} bytes");
    }
    let mut longer = bytes.clone();
    longer.push(0);
    assert_eq!(wire::read_answer(&longer).err(), Some(WireError::Damaged));
    for place in 0..bytes.len() {
        for bit in 0..8 {
            let mut flipped = bytes.clone();
            flipped[place] ^= 1 << bit;
            let expected = if place < wire::BUILD.len() { WireError::OtherBuild } else { WireError::Damaged };
            assert_eq!(wire::read_answer(&flipped).err(), Some(expected), "bit {bit} of byte {place} flipped");
        }
    }
    assert_eq!(engine::reply_bytes(b"nothing of the kind").err(), Some(WireError::OtherBuild));
}
