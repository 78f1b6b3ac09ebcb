//! What happened and why, in words, and where in the algorithm it happened.

mod sentence;
mod steps;

pub use sentence::{SentenceProps, caption, function, sentence, words};
pub use steps::{StepsProps, steps};
