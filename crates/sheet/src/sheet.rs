//! From the page to its second module.

use model::Dialect;
use player::Difference;
use serde::{Deserialize, Serialize};

use crate::share::Share;

/// An open sheet, with all that it shows. One is open at a time.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Sheet {
    /// The scenarios.
    Gallery {
        /// The slug of the one that is open.
        open: Option<String>,
    },
    /// The viewer's own programs. The list itself is in the browser's storage.
    Drafts {
        /// The id of the one that is open.
        open: Option<String>,
        /// What the open program is called.
        name: String,
        /// The open program, whether it is kept or not.
        program: String,
    },
    /// The keys.
    Keys {
        /// Whether single letters are keys.
        letters: bool,
    },
    /// What has changed to a collector, from the one before it.
    Changes {
        /// The collector.
        #[serde(with = "model::by_name")]
        collector: &'static Dialect,
        /// What has changed, once the engine has said so.
        differences: Option<Vec<Difference>>,
    },
    /// What there is to send on and to take away.
    Share(Share),
    /// The address of a link that the clipboard did not take: to be copied by hand.
    Link(String),
    /// A program for the viewer's own Python that the clipboard did not take.
    Witness(String),
}
