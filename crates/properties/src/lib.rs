//! What must hold for any input whatsoever.
//!
//! Each function takes an input, checks one promise, and panics with a sentence if it is broken. The
//! fuzz targets (`fuzz/`) call them with what a fuzzer thinks of, the tests of this crate with a
//! bounded number of seeded inputs and with everything that was ever found.

mod bytes;
mod generate;
mod invariants;
mod link;
mod parse;
mod program;

pub use bytes::Bytes;
pub use generate::generate;
pub use invariants::invariants;
pub use link::{link, state};
pub use parse::parse;
pub use program::{SMALL, program, run_within};
