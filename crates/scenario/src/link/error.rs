//! What can be wrong with a link, in words for whoever opened it.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

/// Why a link cannot be opened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LinkError {
    /// It was changed on its way, or never was a link.
    Damaged,
    /// Its end is missing.
    Truncated,
    /// It is in a format that is yet to come.
    NewerVersion,
    /// It stands for more text than is ever opened.
    TooLarge,
}

impl Display for LinkError {
    /// What happened and what to do, in sentences for the viewer.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            LinkError::Damaged => "This link is damaged and cannot be opened. Copy it again where you found it.",
            LinkError::Truncated => "The end of this link is missing. Copy the whole link and open it again.",
            LinkError::NewerVersion => {
                "This link was made by a newer version of this page. Reload the page and open the link again."
            }
            LinkError::TooLarge => {
                "The program in this link is too long to be opened. The limit is 200,000 bytes of text."
            }
        })
    }
}

impl Error for LinkError {}
