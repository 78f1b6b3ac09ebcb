//! What the page can ask of the engine, and what comes back.

use model::Dialect;
use serde::{Deserialize, Serialize};

use crate::document::Document;
use crate::gesture::{Edit, Gesture, Refused};
use crate::notes::{Cue, Notes};
use crate::shot::{Frame, Shot};
use crate::take::Answer;

/// A question. Each has its [`Reply`] of the same name.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Question {
    /// Run this document.
    Run(Document),
    /// Run a program of the gallery.
    Scenario {
        /// Which.
        slug: String,
        /// The collector that it runs under.
        #[serde(with = "model::by_name")]
        collector: &'static Dialect,
    },
    /// What has changed to this collector, from the one before it.
    Changes(#[serde(with = "model::by_name")] &'static Dialect),
    /// A program that asks a Python of one's own whether it does the same.
    Witness(Document),
    /// What a gesture writes into a program.
    Gesture {
        /// The program.
        document: Document,
        /// The statement of the module behind which the playhead stands, as the number of its span in the
        /// recording; none before the first.
        behind: Option<u32>,
        /// How many events lie before the playhead.
        at: usize,
        /// What is done.
        gesture: Gesture,
    },
    /// Pictures to take away.
    Frames(Shot),
    /// What a speaker has to say.
    Notes(Cue),
}

/// What the engine replies.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Reply {
    /// What came of the document.
    Run(Answer),
    /// The scenario as a document, and what came of it; nothing if there is none of that name.
    Scenario(Option<(Document, Answer)>),
    /// A sentence for each rule that differs, the collector's own rules first.
    Changes(Vec<Difference>),
    /// The program's text; nothing if the collector is a drawing, which no Python follows.
    Witness(Option<String>),
    /// The text with what the gesture writes, or why it writes nothing.
    Gesture(Result<Edit, Refused>),
    /// The pictures, in the order of the run; none if the program does not run.
    Frames(Vec<Frame>),
    /// The notes; empty if the program does not run.
    Notes(Notes),
}

/// A rule that has changed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Difference {
    /// What holds from now on, in one sentence.
    pub sentence: String,
    /// The slug of the scenario that shows it, if one does.
    pub scenario: Option<String>,
}
