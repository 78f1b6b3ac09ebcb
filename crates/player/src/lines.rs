//! Where the lines of a program have gone after an edit.

/// Maps the lines of a text to those of its successor: what is the same at both ends keeps its
/// line, counted from there; what was changed in between is matched line by line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lines {
    /// How many lines at the start are the same.
    same: usize,
    /// How many lines were there instead of how many are there now.
    changed: usize,
    now: usize,
}

impl Lines {
    /// Compares two texts.
    pub(crate) fn between(old: &str, new: &str) -> Lines {
        let (old, new) = (old.lines().collect::<Vec<_>>(), new.lines().collect::<Vec<_>>());
        let same = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
        let (old, new) = (&old[same..], &new[same..]);
        let end = old.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| old == new).count();
        Lines { same, changed: old.len() - end, now: new.len() - end }
    }

    /// Where a line (from 1) is now; none if it is gone.
    pub(crate) fn now(&self, line: u32) -> Option<u32> {
        let index = (line as usize).checked_sub(1)?;
        let now = match index.checked_sub(self.same) {
            None => index,
            Some(in_change) if in_change < self.changed => (in_change < self.now).then_some(index)?,
            Some(after) => self.same + after - self.changed + self.now,
        };
        Some(now as u32 + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(old: &str, new: &str, expected: &[Option<u32>]) {
        let lines = Lines::between(old, new);
        let found: Vec<_> = (1..=expected.len() as u32).map(|line| lines.now(line)).collect();
        assert_eq!(found, expected, "from {old:?} to {new:?}");
    }

    #[test]
    fn lines_are_followed() {
        check("a\nb\nc", "a\nb\nc", &[Some(1), Some(2), Some(3)]);
        check("a\nb\nc", "a\nx\ny\nb\nc", &[Some(1), Some(4), Some(5)]);
        check("a\nb\nc", "a\nc", &[Some(1), None, Some(2)]);
        check("a\nb\nc", "a\nB\nc", &[Some(1), Some(2), Some(3)]);
        check("a\nb\nc\nd", "x\nd", &[Some(1), None, None, Some(2)]);
        check("a\na", "a\na\na", &[Some(1), Some(2), Some(4)]);
        check("", "a", &[Some(2)]);
        assert_eq!(Lines::between("a", "a").now(0), None);
    }
}
