//! Text and numbers, as Python writes and reads them: pure functions that know nothing of the
//! interpreter's objects.
//!
//! Where 2.7 and 3.x differ, a function ends in `_python2` (or `_python3`), or takes a flag; what
//! has no such name is the same in both, or is that of 3.13. The tables in `tests/` are what 2.7.18
//! and 3.13.0 answered.

mod decimal;
pub(crate) mod float;
pub(crate) mod format;
mod format_path;
pub(crate) mod hash;
pub(crate) mod percent;
mod percent_apply;
pub(crate) mod quote;
pub(crate) mod slice;
pub(crate) mod spec;
mod spec_apply;
mod split;
pub(crate) mod strings;
pub(crate) mod table;

#[cfg(test)]
mod tests;
