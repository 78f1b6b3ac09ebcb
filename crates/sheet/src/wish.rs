//! From the second module to the page.

use model::Dialect;
use player::Shot;
use serde::{Deserialize, Serialize};

/// What a viewer wishes in a sheet. The page makes an intent of it; nothing else comes back.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Wish {
    /// Close the open sheet.
    Close,
    /// Open the scenario of this slug.
    Scenario(String),
    /// Show the viewer's own programs.
    Drafts,
    /// Open a draft.
    Draft {
        /// The end of its entry's name.
        id: String,
        /// Its program.
        program: String,
        /// The name of its collector.
        collector: String,
    },
    /// Open this program, which comes from a file, as a new draft.
    Import {
        /// What the file is called.
        name: String,
        /// What it says.
        program: String,
    },
    /// Say this to the viewer.
    Say(String),
    /// Run the program, or the scenario of this slug, under this collector as well.
    Compare {
        /// The collector to stand on the left.
        #[serde(with = "model::by_name")]
        before: &'static Dialect,
        /// The scenario to open first.
        scenario: Option<String>,
    },
    /// Put this fragment into the address, and copy the link.
    Link(String),
    /// Draw these pictures, and hand them over.
    Take(Shot),
    /// Let single letters be keys, or not.
    Letters(bool),
    /// Save the page as one file that opens from a disk.
    SaveForOffline,
    /// Copy this text, and close the sheet if the browser took it.
    Copy(String),
    /// The sheets have stopped working, with these words.
    Broken(String),
}
