//! Runs documents: from a program to a [`Take`].
//!
//! The page has this in a module of its own, beside its main thread, and speaks with it in bytes
//! ([`reply_bytes`]). Whoever is no page runs at once what a player wants: [`open`] and [`handle`].

mod frames;
mod gesture;
mod notes;
mod reply;
mod spoken;

use model::{Stream, World};
use player::{Answer, Changed, Diagnostic, Document, Input, Player, Take};
use python::{End, Limits};
use timeline::Recording;

pub use self::gesture::write;
pub use reply::{reply, reply_bytes};
pub use spoken::Spoken;

/// Runs a document to its end, or to its budget.
///
/// # Errors
/// What is wrong with the text; at least one thing.
pub fn answer(document: &Document) -> Answer {
    let Document { program, file_name, collector } = document;
    let compiled = python::compile_for(program, file_name, collector)
        .map_err(|found| found.into_iter().map(diagnostic).collect::<Vec<_>>())?;
    let run = python::run(compiled, program, collector, Recording::default(), Limits::default());
    let halt = sentence(&run.end, &run.world);
    Ok(Box::new(Take { program: program.clone(), recording: run.recorder, world_at_the_end: run.world, halt }))
}

/// Opens a document and runs it.
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
    let (number, answer) = (request.number, answer(request.document));
    player.handle(Input::Answer(number, answer))
}

fn diagnostic(found: python::diagnostic::Diagnostic) -> Diagnostic {
    let message = match found.hint {
        Some(hint) => format!("{}; {hint}", found.message),
        None => found.message.into(),
    };
    Diagnostic {
        line: found.span.line,
        column: found.span.column,
        end_line: found.span.end_line,
        end_column: found.span.end_column,
        message,
    }
}

/// Why a run ended before the program did.
fn sentence(end: &End, world: &World) -> Option<String> {
    match end {
        End::Finished | End::Exit(0) => None,
        End::Exit(code) => Some(format!("The program ended itself with exit code {code}.")),
        End::Halted(halt) => Some(halt.to_string()),
        End::Uncaught => {
            let errors: String =
                world.output().filter(|(stream, _)| *stream == Stream::Err).map(|(_, text)| text).collect();
            let last = errors.lines().rfind(|line| !line.trim().is_empty()).unwrap_or("an exception");
            Some(format!("The program ended with an exception that nobody caught: {last}"))
        }
    }
}
