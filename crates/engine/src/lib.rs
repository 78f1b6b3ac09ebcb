//! Runs documents: from a program to a [`Take`].
//!
//! The page has this in a module of its own, beside its main thread, and speaks with it in bytes
//! ([`reply_bytes`]). Whoever is no page runs at once what a player wants: [`open`] and [`handle`].

mod frames;
mod gesture;
mod notes;
mod refused;
mod reply;
mod spoken;

use model::{Stream, World};
use player::{Answer, Changed, Diagnostic, Document, Halt, Input, Player, Take};
use python::{End, Limits};
use timeline::Recording;

pub use self::gesture::write;
pub use reply::{reply, reply_bytes};
pub use spoken::Spoken;

/// Runs a document to its end, or to its budget.
///
/// # Errors
/// What is wrong with the text, in the language of the viewer; at least one thing.
pub fn answer(document: &Document, spoken: Spoken) -> Answer {
    let Document { program, file_name, collector } = document;
    let compiled = python::compile_for(program, file_name, collector)
        .map_err(|found| found.iter().map(|found| diagnostic(found, spoken)).collect::<Vec<_>>())?;
    let run = python::run(compiled, program, collector, Recording::default(), Limits::default());
    let halt = halt(&run.end, &run.world);
    Ok(Box::new(Take { program: program.clone(), recording: run.recorder, world_at_the_end: run.world, halt }))
}

/// Opens a document and runs it; what is wrong with it is said in English.
pub fn open(document: Document) -> Player {
    let mut player = Player::open(document);
    let _ = fulfil(&mut player);
    player
}

/// Does what is asked of a player, and runs at once what it then wants.
pub fn handle(player: &mut Player, input: Input) -> Changed {
    match player.handle(input) {
        Changed::Wanted => fulfil(player),
        changed => changed,
    }
}

fn fulfil(player: &mut Player) -> Changed {
    let Some(request) = player.wanted() else { return Changed::Nothing };
    let (number, answer) = (request.number, answer(request.document, Spoken::default()));
    player.handle(Input::Answer(number, answer))
}

fn diagnostic(found: &python::diagnostic::Diagnostic, spoken: Spoken) -> Diagnostic {
    let wrong = found.wrong.said();
    let message = match found.hint {
        Some(hint) => spoken.engine.text(words::engine::wrong_with_hint(&wrong, &hint.said())),
        None => spoken.engine.text(wrong),
    };
    Diagnostic {
        line: found.span.line,
        column: found.span.column,
        end_line: found.span.end_line,
        end_column: found.span.end_column,
        message,
    }
}

/// Why a run ended before the program did, or badly.
fn halt(end: &End, world: &World) -> Option<Halt> {
    Some(match end {
        End::Finished | End::Exit(0) => return None,
        End::Exit(code) => Halt::Exit(*code),
        End::Halted(halt) => Halt::Stopped { budget: halt.budget, line: halt.line },
        End::Uncaught => {
            let errors: String =
                world.output().filter(|(stream, _)| *stream == Stream::Err).map(|(_, text)| text).collect();
            Halt::Uncaught(errors.lines().rfind(|line| !line.trim().is_empty()).unwrap_or_default().to_owned())
        }
    })
}
