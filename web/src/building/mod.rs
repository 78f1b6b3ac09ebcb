//! Building by hand, as the stage shows it: the tools, the hint while a reference waits for its end, and
//! the plain start.

mod handle;
mod start;
mod tools;

use std::rc::Rc;

use model::ObjId;

pub use handle::Handle;
pub use start::start;
pub use tools::{aiming, tools};

/// What the stage shows of building.
#[derive(Clone, PartialEq)]
pub struct Building {
    /// The object whose new reference waits for its end.
    pub aim: Option<String>,
    /// Objects that no name reaches, after somebody tried to touch one.
    pub lost: Rc<[ObjId]>,
    /// Whether automatic collection is on.
    pub is_automatic: bool,
    /// Whether there is no program yet.
    pub is_plain: bool,
    /// What was written last.
    pub written: Option<String>,
}
