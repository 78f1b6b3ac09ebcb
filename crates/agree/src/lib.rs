//! Random programs, run by a real interpreter and by the model, compared statement for statement.
//!
//! A generated program ([`generate`]) is plain Python that looks at itself after each statement: it
//! writes down the collector's lists, counters and reference counts. The same text runs in a real
//! interpreter ([`interpreter`]) and in the model ([`modelled`]), so a difference is a difference of
//! output. It is cut down to the statements it takes ([`shrink`]) and can be put into the corpus as it
//! stands.

mod dialect;
mod difference;
pub mod generate;
mod interpreter;
mod modelled;
mod program;
mod search;
mod session;
mod shrink;

pub use dialect::dialect_of;
pub use difference::Difference;
pub use interpreter::{FOLDER, Interpreter, installed, under};
pub use modelled::modelled;
pub use program::{Piece, Program};
pub use search::{Found, Report, Search};
pub use session::Session;
