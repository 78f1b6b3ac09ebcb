//! "Run it in your own Python": a program text that runs a scenario and says whether the Python that
//! runs it does what was shown.
//!
//! # What is asserted
//! - the lines that the program writes to its standard output, until its last statement;
//! - what each `gc.collect()` returns;
//! - with each of these, which instances of the program's own classes exist and are tracked, list by
//!   list in the order of the lists: so who has died by then, and where the others stand;
//! - how it ends: at its last statement, with an exception, or refused as no program.
//!
//! # How it looks without touching
//! The program's text is compiled unchanged and runs in a namespace of its own. Nothing is put on its
//! objects: no weak reference, no finalizer, since both would change what the collector does. It is
//! asked with `gc.get_objects()`, which gives the lists as they are, at moments when the program calls
//! out anyway: when it writes a line and when it has called `gc.collect()`. While automatic collections
//! are on nothing is asked, because the question allocates and could bring one about. Once they have been
//! on with instances of the program around, lists are not compared any more: which list an object is on
//! then depends on what the interpreter has allocated for itself. The lines and the returned numbers are
//! compared all the same. Only text is kept between two questions. What the program imports is imported
//! before, followed by a full collection, so that the trash of starting up is not counted.
//!
//! Not asserted: what a program writes to stderr, what happens while the interpreter shuts down, and
//! the order of deaths between two of these moments.

mod observe;
mod python;

use model::{Dialect, Evidence, World};
use timeline::Recording;

pub use observe::Ending;

/// A finished run.
#[derive(Clone, Copy)]
pub struct Run<'a> {
    /// The text that ran.
    pub program: &'a str,
    /// The name that tracebacks give it.
    pub file_name: &'a str,
    /// The collector that it ran under.
    pub dialect: &'static Dialect,
    /// What was recorded; of a text that was refused, nothing.
    pub recording: &'a Recording,
    /// The world after the first `at` events.
    pub world: &'a World,
    /// How many events of the recording have been applied to `world`.
    pub at: usize,
    /// How it ended.
    pub ending: &'a Ending,
}

/// The text of a program that runs the scenario and compares; it ends with exit code 0 and a last line
/// that says that both agree, or with 1 and the first difference. There is none for a drawing, which no
/// interpreter follows.
pub fn witness(run: Run<'_>) -> Option<String> {
    match run.dialect.evidence {
        Evidence::Drawing(_) => None,
        Evidence::Recorded(_) | Evidence::Sources(_) => Some(python::text(run, &observe::expected(run))),
    }
}
