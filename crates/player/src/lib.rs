//! One open document: its program, its collector, what was recorded, and the place that is looked at.
//!
//! A [`Player`] takes one [`Input`] at a time and says what [`Changed`]; everything else is reading. It
//! runs nothing: a change of the program or of the collector makes it *want* a [`Take`] of the document
//! as it is now, under a number ([`Player::wanted`]). Whoever runs programs gives the answer back under
//! that number ([`Input::Answer`]); the player then keeps the viewer's place (`place`). Until then, and if
//! the text does not run, the last take stays. Moving plays it forwards or backwards.

mod align;
mod diagnostic;
mod document;
mod gesture;
mod halt;
mod lines;
mod notes;
mod place;
mod player;
mod question;
mod shot;
mod take;
mod trace;
pub mod wire;

pub use diagnostic::Diagnostic;
pub use document::Document;
pub use gesture::{Callback, Edit, Gesture, Made, Refusal, Refused, Switch};
pub use halt::Halt;
pub use notes::{Cue, Notes};
pub use player::{Changed, Direction, Input, Player, Request};
pub use question::{Difference, Question, Reply};
pub use shot::{Extent, Frame, Ink, Shot};
pub use take::{Answer, Take};
pub use timeline::Granularity;
pub use trace::trace;
