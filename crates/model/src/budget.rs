//! What a run may use only so much of.

use serde::{Deserialize, Serialize};

/// A budget that a run can spend; it ends there, wherever its program is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Budget {
    /// Events recorded.
    Events,
    /// Objects made.
    Objects,
    /// Calls in calls.
    Recursion,
    /// Text written by the program.
    Output,
    /// Text and numbers made by the program.
    Text,
    /// Instructions run.
    Instructions,
}
