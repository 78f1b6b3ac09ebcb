//! What the tests share: heaps written as text, recorders that check every event, and lists printed at
//! every moment of a collection.
#![allow(dead_code, unreachable_pub)]

pub mod check;
pub mod heap;
pub mod script;
pub mod trace;

use model::Dialect;

/// A dialect by name.
pub fn dialect(name: &str) -> &'static Dialect {
    Dialect::by_name(name).unwrap_or_else(|| panic!("there is no dialect {name}"))
}
