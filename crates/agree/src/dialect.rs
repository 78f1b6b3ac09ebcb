//! Which dialect a release of CPython is held to.

use model::{DIALECTS, Dialect, Evidence};

/// The latest dialect that was recorded from a release not newer than this one.
pub fn dialect_of(release: &str) -> Option<&'static Dialect> {
    let wanted = minor(release)?;
    let with_minors = DIALECTS.into_iter().filter_map(|dialect| match dialect.evidence {
        Evidence::Recorded(release) => Some((minor(release)?, dialect)),
        Evidence::Sources(_) | Evidence::Drawing(_) => None,
    });
    let fitting = with_minors.filter(|(minor, _)| minor.0 == wanted.0 && *minor <= wanted);
    fitting.max_by_key(|(minor, _)| *minor).map(|(_, dialect)| dialect)
}

/// "3.13.0" is (3, 13).
fn minor(release: &str) -> Option<(u32, u32)> {
    let mut numbers = release.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_has_the_dialect_of_its_time() {
        let name = |release| dialect_of(release).map(|dialect| dialect.name);
        assert_eq!(name("2.7.18"), Some("2.7"));
        assert_eq!(name("3.13.0"), Some("3.13"));
        assert_eq!(name("3.10.2"), Some("3.10"));
        assert_eq!(name("nonsense"), None);
    }
}
