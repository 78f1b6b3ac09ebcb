//! What a speaker reads while the audience sees the stage.

use serde::{Deserialize, Serialize};
use timeline::Granularity;

use crate::document::Document;
use crate::shot::{Frame, Ink};

/// The moment that a speaker is at.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Cue {
    /// Of what.
    pub document: Document,
    /// What one step is.
    pub granularity: Granularity,
    /// After how many steps.
    pub beat: usize,
    /// The colours of the picture of the next step.
    pub ink: Ink,
}

/// What there is to say at a moment.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Notes {
    /// How many steps have been played, and how many there are.
    pub place: (usize, usize),
    /// This step: where it is, and its sentence.
    pub now: (String, String),
    /// What the author of the program says here: its caption, then the comments above its line.
    pub remarks: Vec<String>,
    /// The next step; none at the end.
    pub next: Option<Frame>,
    /// The steps after that: where each is, and its sentence.
    pub coming: Vec<(String, String)>,
}
