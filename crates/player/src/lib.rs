//! One open document: its program, its collector, what was recorded, and the place that is looked at.
//!
//! A [`Player`] takes one [`Input`] at a time and says what [`Changed`]; everything else is reading. A
//! change of the program or of the collector runs the program to its end, or to its budget, and keeps
//! the viewer's place (`place`); moving plays the recording forwards or backwards.

mod diagnostic;
mod lines;
mod place;
mod player;
mod take;
mod trace;

pub use diagnostic::Diagnostic;
pub use player::{Changed, Direction, Document, Input, Player};
pub use timeline::Granularity;
pub use trace::trace;
