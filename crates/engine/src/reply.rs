//! What the page asks that is not needed for its first picture: runs, the programs of the gallery, what
//! changed between two collectors, and the program for one's own Python.

use model::{Dialect, World};
use player::wire::{self, WireError};
use player::{Answer, Difference, Document, Halt, Question, Reply};
use timeline::Recording;
use witness::{Ending, Run};

use crate::frames::frames;
use crate::notes::notes;
use crate::refused::refused;
use crate::{Spoken, answer};

/// Replies to a question in the language of the viewer.
pub fn reply(question: Question, spoken: Spoken) -> Reply {
    match question {
        Question::Run(document) => Reply::Run(answer(&document, spoken)),
        Question::Scenario { slug, collector } => Reply::Scenario(run_scenario(&slug, collector, spoken)),
        Question::Changes(collector) => Reply::Changes(changes(collector, spoken)),
        Question::Witness(document) => Reply::Witness(witness_of(&document)),
        Question::Gesture { document, behind, at, gesture } => {
            let written = crate::write(&document, gesture::Spot { behind, at }, &gesture);
            Reply::Gesture(written.map_err(|why| refused(&document, why, spoken)))
        }
        Question::Frames(shot) => Reply::Frames(frames(&shot, spoken)),
        Question::Notes(cue) => Reply::Notes(notes(&cue, spoken)),
    }
}

/// Replies to a question that came as bytes, with bytes.
///
/// # Errors
/// If the question comes from another build, or is damaged.
pub fn reply_bytes(question: &[u8]) -> Result<Vec<u8>, WireError> {
    wire::read_question(question).map(|(language, question)| wire::write_reply(&reply(question, Spoken::of(&language))))
}

fn run_scenario(slug: &str, collector: &'static Dialect, spoken: Spoken) -> Option<(Document, Answer)> {
    let scenario = scenario::scenario(slug)?;
    let document = Document { program: scenario.source.to_owned(), file_name: scenario.file_name(), collector };
    let answer = answer(&document, spoken);
    Some((document, answer))
}

fn changes(after: &Dialect, spoken: Spoken) -> Vec<Difference> {
    let Some(before) = scenario::predecessor(after) else { return Vec::new() };
    let changes = scenario::changes(before, after).into_iter();
    changes
        .map(|change| Difference {
            sentence: spoken.engine.text(change.sentence),
            scenario: change.scenario.map(str::to_owned),
        })
        .collect()
}

fn witness_of(document: &Document) -> Option<String> {
    let Document { program, file_name, collector } = document;
    let (recording, world, ending) = match answer(document, Spoken::default()) {
        Ok(take) => (take.recording, take.world_at_the_end, ending(take.halt.as_ref())),
        Err(_) => (Recording::default(), World::new(collector), Ending::Refused),
    };
    witness::witness(Run {
        program,
        file_name,
        dialect: collector,
        recording: &recording,
        world: &world,
        at: recording.events().len(),
        ending: &ending,
    })
}

/// How a run ended, as a Python would have to show it.
fn ending(halt: Option<&Halt>) -> Ending {
    match halt {
        None => Ending::Finished,
        Some(Halt::Exit(_)) => Ending::Raised("SystemExit".to_owned()),
        // Of an exception that said nothing, nobody knows the type.
        Some(Halt::Uncaught(last)) if last.is_empty() => Ending::CutShort,
        Some(Halt::Uncaught(last)) => Ending::raised(last),
        Some(Halt::Stopped { .. }) => Ending::CutShort,
    }
}
