//! Which releases of CPython agree with what the page shows of a program of the gallery.
//!
//! The table beside this file is computed by `tests/runners/gallery.rs` from what interpreters printed,
//! and checked there. Compared are the lines of output, the last line of stderr and the exit code.

use std::sync::LazyLock;

/// A release that agrees.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Agreement {
    /// Which: "3.13.0".
    pub release: &'static str,
    /// By what.
    pub compared: Compared,
}

/// What was compared and is the same.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Compared {
    /// This many lines of output, the last line of stderr, and the exit code.
    Lines(u32),
    /// That the release does not know the program's syntax.
    Refusal,
}

/// The releases that agree on a program of the gallery, the oldest first. None for any other program:
/// nobody was asked.
pub fn agreements(slug: &str) -> &'static [Agreement] {
    static TABLE: LazyLock<Vec<(&'static str, Vec<Agreement>)>> =
        LazyLock::new(|| include_str!("agreement.txt").lines().filter_map(row).collect());
    TABLE.iter().find(|(known, _)| *known == slug).map_or(&[], |(_, releases)| releases)
}

fn row(line: &'static str) -> Option<(&'static str, Vec<Agreement>)> {
    let mut words = line.split(' ');
    let slug = words.next().filter(|slug| !slug.is_empty() && !slug.starts_with('#'))?;
    Some((slug, words.filter_map(agreement).collect()))
}

fn agreement(word: &'static str) -> Option<Agreement> {
    let (release, compared) = word.split_once('=')?;
    let compared = match compared {
        "refused" => Compared::Refusal,
        lines => Compared::Lines(lines.parse().ok()?),
    };
    Some(Agreement { release, compared })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row() {
        let releases = vec![
            Agreement { release: "2.7.18", compared: Compared::Refusal },
            Agreement { release: "3.13.0", compared: Compared::Lines(4) },
        ];
        assert_eq!(row("rescue 2.7.18=refused 3.13.0=4"), Some(("rescue", releases)));
        assert_eq!(row("rescue 3.13.0=many"), Some(("rescue", Vec::new())));
        assert_eq!(row("# rescue"), None);
        assert_eq!(row(""), None);
    }
}
