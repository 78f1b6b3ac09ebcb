//! What a person opens.

use model::Dialect;
use serde::{Deserialize, Serialize};

/// A program and the collector that it runs under.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Document {
    /// The text.
    pub program: String,
    /// The name that tracebacks give it.
    pub file_name: String,
    /// The version whose rules hold.
    #[serde(with = "model::by_name")]
    pub collector: &'static Dialect,
}
