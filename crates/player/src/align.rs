//! Two runs of one program under two collectors, stepped together.
//!
//! Both are followed through the outline (`place`): a beat of the one belongs to the beat of the other
//! that has the same path. What only one of them does, a pass of its own, is a step at which the other
//! rests.

use crate::lines::Lines;
use crate::place::{self, View};

/// The steps through both: how many beats of each have been played after each step, from the start of
/// both to the end of both. Neither ever goes back.
pub(crate) fn align(left: View<'_>, right: View<'_>) -> Vec<(usize, usize)> {
    // The same text: no line has moved.
    let lines = Lines::between("", "");
    let mut steps = vec![(0, 0)];
    let mut at = 0;
    for beat in 1..=left.beats.len() {
        let there = place::find_again(left, beat, right, &lines).max(at);
        // What the right one does alone comes before what both do.
        steps.extend((at + 1..there).map(|rest| (beat - 1, rest)));
        steps.push((beat, there));
        at = there;
    }
    steps.extend((at + 1..=right.beats.len()).map(|rest| (left.beats.len(), rest)));
    steps
}
