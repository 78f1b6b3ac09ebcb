//! Scenarios: the programs that come with the page, and the links that carry a program.
//!
//! A scenario is a Python program, nothing else. The [`gallery()`] is a folder of `.py` files whose
//! first lines are comments that name them. A [`Link`] is a text that holds a whole program with the
//! place at which it was looked at, so that a link keeps working whatever becomes of the gallery.
//! [`changes()`] says what changed from one collector to the next, and which program shows it.
//!
//! Collectors are named by strings here. Whether a name is known is for the reader of the link to
//! find out: a link from a newer page may name one that does not exist yet, and its program can be
//! shown all the same.

mod agreement;
mod changes;
mod fingerprint;
mod gallery;
#[cfg(test)]
mod header;
mod link;

pub use agreement::{Agreement, Compared, agreements};
pub use changes::{Change, Knob, changes, predecessor};
pub use gallery::{Scenario, first, gallery, scenario};
pub use link::{Arrangement, Light, Link, LinkError, MAX_SIZE, Place};
