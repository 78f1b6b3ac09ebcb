//! What is to be drawn of a document for taking away, and what comes of it.

use scenario::Arrangement;
use serde::{Deserialize, Serialize};
use timeline::Granularity;

use crate::document::Document;

/// Pictures of a run.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Shot {
    /// Of what.
    pub document: Document,
    /// What one step is.
    pub granularity: Granularity,
    /// Of which moments.
    pub extent: Extent,
    /// How the objects are arranged.
    pub arrangement: Arrangement,
    /// Whether every object stands on its own.
    pub unfold_all: bool,
    /// In which colours.
    pub ink: Ink,
}

/// Which moments of a run.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Extent {
    /// The one after so many steps, drawn as large as it is.
    Moment(usize),
    /// All of them, for a film: each in a frame of the same size, with its sentence.
    Film,
    /// One for each pass of the collector, or for each statement where it does not come: for paper.
    Handout,
}

/// The colours of a picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Ink {
    /// Those of the light theme.
    Light,
    /// Those of the dark theme.
    Dark,
    /// Black on white.
    Print,
}

/// A picture.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Frame {
    /// It, as SVG without typefaces of its own.
    pub svg: String,
    /// Where in the run it is: "Step 4 of 7".
    pub heading: String,
    /// What happened.
    pub sentence: String,
}
