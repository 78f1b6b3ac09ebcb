//! Scenes of small programs, as text.

mod by_hand;
mod collectors;
mod projector;
mod small;
mod talk;
