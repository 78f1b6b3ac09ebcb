//! Scenes of small programs, as text.

mod by_hand;
mod small;
mod talk;
