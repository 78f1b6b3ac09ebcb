//! The corpus: Python programs, and what real interpreters print for them.
//!
//! `corpus/programs` holds the programs about memory, `language/programs` those about the rest of the
//! language; those that come with the page are compared as well. In `expected` stands what each release
//! of CPython printed, as `cargo xtask record` wrote it down. Where the model and an interpreter
//! disagree, the interpreter is right. What the model does not get right yet stands in
//! `corpus/known_failures.txt`, and a test fails when something in there starts to work.

mod answer;
mod known_failures;
mod program;

pub use answer::Answer;
pub use known_failures::KnownFailures;
pub use program::{Collection, Program, held_to_a_release, programs, spread};
