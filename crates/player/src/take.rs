//! A take: a program that ran, and what was recorded of it.

use model::{Dialect, World};
use serde::{Deserialize, Serialize};
use timeline::Recording;

use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::halt::Halt;

/// What is left of a run. Whoever runs programs makes it; it can travel as bytes ([`crate::wire`]).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Take {
    /// The text that ran.
    pub program: String,
    /// What happened.
    pub recording: Recording,
    /// What it led to.
    pub world_at_the_end: World,
    /// Why the run ended early.
    pub halt: Option<Halt>,
}

/// What comes of running a document: a take, or what is wrong with the text (at least one thing).
pub type Answer = Result<Box<Take>, Vec<Diagnostic>>;

impl Take {
    /// Of a program that never ran.
    pub fn empty(collector: &'static Dialect) -> Take {
        Take {
            program: String::new(),
            recording: Recording::default(),
            world_at_the_end: World::new(collector),
            halt: None,
        }
    }

    /// Whether this is what comes of running a document: the same text under the same collector.
    pub fn is_of(&self, document: &Document) -> bool {
        self.program == document.program && self.world_at_the_end.dialect() == document.collector
    }
}
