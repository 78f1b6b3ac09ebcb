//! Running a compiled pattern over characters.

use super::{Regex, Step, is_word};

/// What is made for each branching of a pattern, in steps.
const STEPS_FOR_A_THREAD: usize = 8;

/// The pattern goes back and forth without end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct TooManySteps;

/// The bounds of the whole match and of each group: start, end, start, end …
pub(crate) type Bounds = Vec<Option<usize>>;

/// Where the matcher stands.
#[derive(Clone)]
struct Thread {
    step: usize,
    at: usize,
    bounds: Bounds,
    marks: Vec<usize>,
}

impl Regex {
    /// The first match that begins at or after a place.
    ///
    /// # Errors
    /// When it takes more steps than are left.
    pub(crate) fn search(&self, text: &[char], from: usize, left: &mut usize) -> Result<Option<Bounds>, TooManySteps> {
        for start in from..=text.len() {
            if let Some(found) = self.match_at(text, start, left)? {
                return Ok(Some(found));
            }
        }
        Ok(None)
    }

    /// The match that begins at a place.
    ///
    /// # Errors
    /// When it takes more steps than are left.
    pub(crate) fn match_at(
        &self,
        text: &[char],
        start: usize,
        left: &mut usize,
    ) -> Result<Option<Bounds>, TooManySteps> {
        let (bounds, marks) = (vec![None; 2 * (self.groups + 1)], vec![usize::MAX; self.marks]);
        // A thread that waits takes memory; it counts so much that those of all steps take little.
        let weight = STEPS_FOR_A_THREAD + bounds.len() + marks.len();
        let first = Thread { step: 0, at: start, bounds, marks };
        let mut waiting = vec![first];
        while let Some(mut thread) = waiting.pop() {
            loop {
                *left = left.checked_sub(1).ok_or(TooManySteps)?;
                match self.program.get(thread.step) {
                    Some(Step::Match) => return Ok(Some(thread.bounds)),
                    Some(Step::Split(one, other)) => {
                        *left = left.checked_sub(weight).ok_or(TooManySteps)?;
                        waiting.push(Thread { step: *other, ..thread.clone() });
                        thread.step = *one;
                        continue;
                    }
                    Some(Step::Jump(to)) => {
                        thread.step = *to;
                        continue;
                    }
                    Some(step) if thread.passes(step, text) => thread.step += 1,
                    _ => break,
                }
            }
        }
        Ok(None)
    }
}

impl Thread {
    /// Does a simple step; false if it does not match.
    fn passes(&mut self, step: &Step, text: &[char]) -> bool {
        let here = text.get(self.at).copied();
        let before = self.at.checked_sub(1).and_then(|before| text.get(before)).copied();
        let consumed = match step {
            Step::Char(c) => here == Some(*c),
            Step::Any => here.is_some_and(|c| c != '\n'),
            Step::Set(set) => here.is_some_and(|c| set.has(c)),
            Step::Start => return before.is_none(),
            Step::End => return here.is_none() || (here == Some('\n') && self.at + 1 == text.len()),
            Step::VeryEnd => return here.is_none(),
            Step::WordEdge(none) => {
                return (here.is_some_and(is_word) != before.is_some_and(is_word)) != *none;
            }
            Step::Save(index) => return save(&mut self.bounds, *index, Some(self.at)),
            Step::Mark(index) => return save(&mut self.marks, *index, self.at),
            Step::Progress(index) => return self.marks.get(*index) != Some(&self.at),
            Step::Again(group) => return self.repeats(*group, text),
            Step::Split(..) | Step::Jump(_) | Step::Match => false,
        };
        self.at += usize::from(consumed);
        consumed
    }

    /// Matches again what a group has matched.
    fn repeats(&mut self, group: usize, text: &[char]) -> bool {
        let bounds = (self.bounds.get(2 * group).copied().flatten(), self.bounds.get(2 * group + 1).copied().flatten());
        let (Some(start), Some(end)) = bounds else { return false };
        let Some(wanted) = text.get(start..end) else { return false };
        let matches = text.get(self.at..).is_some_and(|rest| rest.starts_with(wanted));
        if matches {
            self.at += wanted.len();
        }
        matches
    }
}

fn save<T>(places: &mut [T], index: usize, value: T) -> bool {
    if let Some(place) = places.get_mut(index) {
        *place = value;
    }
    true
}
