//! What the Share sheet shows.

use player::{Document, Extent, Frame, Granularity};
use scenario::Arrangement;
use serde::{Deserialize, Serialize};

/// What the page shows, as it can be sent on and taken away.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Share {
    /// The program and its collector.
    pub document: Document,
    /// What it is called.
    pub title: String,
    /// What one step is.
    pub granularity: Granularity,
    /// How many steps lie behind.
    pub beat: usize,
    /// How the stage is arranged.
    pub arrangement: Arrangement,
    /// Whether every object stands on its own.
    pub unfold_all: bool,
    /// Whether the page is dark.
    pub dark: bool,
    /// The length of a step while playing, in milliseconds.
    pub milliseconds: u32,
    /// The address of the page, without `?` and `#`.
    pub address: String,
    /// The pictures that were asked for last, once they are there.
    pub taken: Option<Taken>,
}

/// Pictures that were asked for.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Taken {
    /// Another number for each time of asking.
    pub number: u32,
    /// Of which moments.
    pub extent: Extent,
    /// They.
    pub frames: Vec<Frame>,
}
