//! Scenes of small programs, as text.

mod by_hand;
mod collectors;
mod small;
mod talk;
