//! The names of the interpreter's own types and functions.
//!
//! The interpreter takes them from its tables, so they live as long as the program. A recording that
//! was made elsewhere brings its own copy of each: those are kept once and for good, and no more of
//! them than any interpreter has.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Deserializer, de};

/// A name out of the interpreter's tables.
pub type BuiltinName = &'static str;

/// More names than an interpreter has.
const MOST: usize = 4096;
/// A longer name than any of them.
const LONGEST: usize = 128;

static NAMES: Mutex<BTreeSet<BuiltinName>> = Mutex::new(BTreeSet::new());

/// Reads a name.
pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BuiltinName, D::Error> {
    kept(<&str>::deserialize(deserializer)?).ok_or_else(|| de::Error::custom("this is no name of an interpreter"))
}

/// The copy that stays.
fn kept(name: &str) -> Option<BuiltinName> {
    let mut names = NAMES.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = names.get(name) {
        return Some(known);
    }
    if name.len() > LONGEST || names.len() >= MOST {
        return None;
    }
    let copy = Box::leak(Box::from(name));
    names.insert(copy);
    Some(copy)
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, kept};

    #[test]
    fn a_name_is_kept_once() {
        let (first, second) = (kept("list.append"), kept(&String::from("list.append")));
        assert_eq!(first, Some("list.append"));
        assert!(first.zip(second).is_some_and(|(first, second)| std::ptr::eq(first, second)));
    }

    #[test]
    fn what_is_no_name_is_not_kept() {
        assert_eq!(kept(&"x".repeat(LONGEST + 1)), None);
    }
}
