//! What the model does not get right yet: `corpus/known_failures.txt`.
//!
//! A line names a dialect and a program, and says why after a `#`:
//!
//! ```text
//! 2.7 fin_24_classic_del  # classic instances have no finalizer yet
//! ```

use std::collections::BTreeMap;
use std::fs;

use crate::program::Collection;

/// Pairs of dialect and program that must fail, with the reason.
#[derive(Clone, Default, Debug)]
pub struct KnownFailures(BTreeMap<(String, String), String>);

impl KnownFailures {
    /// Where they are written down.
    pub const FILE: &'static str = "tests/corpus/known_failures.txt";

    /// Reads the file.
    ///
    /// # Panics
    /// With the line that does not name a dialect, a program and a reason.
    pub fn read() -> KnownFailures {
        let text = fs::read_to_string(Collection::Corpus.folder().join("known_failures.txt")).unwrap_or_default();
        KnownFailures::parse(&text)
            .unwrap_or_else(|line| panic!("{}: a line is `dialect program  # reason`, not {line:?}", Self::FILE))
    }

    fn parse(text: &str) -> Result<KnownFailures, &str> {
        let lines = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
        let pairs = lines.map(|line| {
            let (pair, reason) = line.split_once('#').ok_or(line)?;
            let (dialect, program) = pair.trim().split_once(' ').ok_or(line)?;
            Ok(((dialect.to_owned(), program.trim().to_owned()), reason.trim().to_owned()))
        });
        pairs.collect::<Result<_, _>>().map(KnownFailures)
    }

    /// Why a program is known to fail.
    pub fn reason(&self, dialect: &str, program: &str) -> Option<&str> {
        self.0.get(&(dialect.to_owned(), program.to_owned())).map(String::as_str)
    }

    /// Every pair.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.keys().map(|(dialect, program)| (dialect.as_str(), program.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_names_dialect_program_and_reason() {
        let known =
            KnownFailures::parse("# header\n\n2.7 a_01  # no closures\n3.13 b_02 # x # y\n").unwrap_or_default();
        assert_eq!(known.reason("2.7", "a_01"), Some("no closures"));
        assert_eq!(known.reason("3.13", "b_02"), Some("x # y"));
        assert_eq!(known.reason("3.13", "a_01"), None);
        assert_eq!(known.pairs().count(), 2);
        assert_eq!(KnownFailures::parse("2.7 a_01").err(), Some("2.7 a_01"));
    }
}
