//! What happened and why, in words, and where in the algorithm it happened.

mod sentence;
mod steps;

pub use sentence::{Sentence, caption, function, words};
pub use steps::Steps;
