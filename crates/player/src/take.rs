//! A take: a program that ran, and what was recorded of it.

use model::{Dialect, Stream, World};
use python::{End, Limits};
use timeline::{Playhead, Recording};

use crate::diagnostic::Diagnostic;
use crate::player::Document;

/// What is left of a run.
#[derive(Clone, Debug)]
pub(crate) struct Take {
    /// The text that ran.
    pub(crate) program: String,
    pub(crate) recording: Recording,
    pub(crate) playhead: Playhead,
    /// Why the run ended early, in a sentence.
    pub(crate) halt: Option<String>,
}

impl Take {
    /// Of a program that never ran.
    pub(crate) fn empty(collector: &'static Dialect) -> Take {
        Take {
            program: String::new(),
            recording: Recording::default(),
            playhead: Playhead::new(World::new(collector), 0),
            halt: None,
        }
    }

    /// Runs a document to its end; the playhead stands there.
    ///
    /// # Errors
    /// What is wrong with the text; at least one.
    pub(crate) fn of(document: &Document) -> Result<Take, Vec<Diagnostic>> {
        let Document { program, file_name, collector } = document;
        let compiled = python::compile_for(program, file_name, collector)
            .map_err(|found| found.into_iter().map(Diagnostic::from).collect::<Vec<_>>())?;
        let run = python::run(compiled, program, collector, Recording::default(), Limits::default());
        let halt = sentence(&run.end, &run.world);
        let events = run.recorder.events().len();
        let playhead = Playhead::new(run.world, events);
        Ok(Take { program: program.clone(), recording: run.recorder, playhead, halt })
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
