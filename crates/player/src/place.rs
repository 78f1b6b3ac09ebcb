//! Where the playhead lands after something changed.
//!
//! A place is a path through the outline: the third time that line 12 ran › its first collection ›
//! `subtract_refs` › the second visit. In another recording the same path is followed as far as it
//! exists; where it ends, the playhead stays at the nearest earlier thing that exists in both. Another
//! collector may do in one pass what this one does in two: then that pass counts as the same.

use std::collections::HashMap;

use model::{Mark, Pass};
use timeline::{Beats, Outline, Recording, SpanId};

use crate::lines::Lines;

/// A recording with the beats that it is looked at in.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) recording: &'a Recording,
    pub(crate) beats: &'a Beats,
}

/// How many beats of `new` have to be played to be where `played` beats of `old` led.
pub(crate) fn find_again(old: View<'_>, played: usize, new: View<'_>, lines: &Lines) -> usize {
    if played == 0 {
        return 0;
    }
    if played >= old.beats.len() {
        return new.beats.len();
    }
    // What lies outside of every statement has no path: the last beat before it has one.
    let Some(last) = (0..played).rev().find(|number| old.beats.beat(*number).span.is_some()) else { return 0 };
    let Some(span) = old.beats.beat(last).span else { return 0 };
    let mut path: Vec<SpanId> = old.outline().upwards(span).map(|(id, _)| id).collect();
    path.reverse();
    let mut around = None;
    for step in path {
        let Some((found, is_same)) = counterpart(old.outline(), step, new.outline(), around, lines) else {
            return around.map_or(0, |around| new.first_in(around));
        };
        if !is_same {
            return new.last_in(found);
        }
        around = Some(found);
    }
    // The same span may have several beats: before and after what is in it.
    let earlier = old.of(span).take_while(|number| *number < last).count();
    around.map_or(0, |found| new.of(found).nth(earlier).map_or_else(|| new.last_in(found), |number| number + 1))
}

/// How many beats of `new`, another grouping of the same recording, have to be played to see what was
/// seen after `played` beats of `old`.
pub(crate) fn regroup(old: View<'_>, played: usize, new: View<'_>) -> usize {
    let Some(last) = played.checked_sub(1) else { return 0 };
    let beat = old.beats.beat(last);
    let first = new.beats.at_event(beat.end);
    let together = |number: &usize| new.beats.beat(*number).end == beat.end && *number < new.beats.len();
    // Several beats end here if some are empty: the last of those that belong to the same thing.
    let is_related = |number: &usize| match (beat.span, new.beats.beat(*number).span) {
        (Some(a), Some(b)) => old.contains(a, b) || old.contains(b, a),
        _ => false,
    };
    let candidates = (first..).take_while(together);
    let number = candidates.filter(is_related).last().unwrap_or(first);
    (number + 1).min(new.beats.len())
}

impl<'a> View<'a> {
    fn outline(self) -> &'a Outline {
        self.recording.outline()
    }

    /// The beats that stand for exactly this span.
    fn of(self, span: SpanId) -> impl Iterator<Item = usize> + 'a {
        self.near(span).filter(move |number| self.beats.beat(*number).span == Some(span))
    }

    /// The beats that begin or end within a span.
    fn near(self, span: SpanId) -> impl Iterator<Item = usize> + 'a {
        let (begin, end) = (self.outline().span(span).begin, self.outline().span(span).end);
        let numbers = self.beats.at_event(begin)..self.beats.len();
        numbers.take_while(move |number| self.beats.beat(*number).begin <= end)
    }

    /// The beats of a span and of all that is in it.
    fn in_(self, span: SpanId) -> impl Iterator<Item = usize> + 'a {
        self.near(span)
            .filter(move |number| self.beats.beat(*number).span.is_some_and(|inner| self.contains(span, inner)))
    }

    /// How many beats have to be played to have played the first of a span.
    fn first_in(self, span: SpanId) -> usize {
        let number = self.in_(span).next().unwrap_or_else(|| self.beats.at_event(self.outline().span(span).begin));
        (number + 1).min(self.beats.len())
    }

    /// How many beats have to be played to have played all of a span.
    fn last_in(self, span: SpanId) -> usize {
        let number = self.in_(span).last().unwrap_or_else(|| self.beats.at_event(self.outline().span(span).end));
        (number + 1).min(self.beats.len())
    }

    fn contains(self, outer: SpanId, inner: SpanId) -> bool {
        // Spans are numbered as they begin: nothing around the inner one is younger than it.
        let mut upwards = self.outline().upwards(inner).map(|(id, _)| id);
        upwards.find(|id| *id <= outer) == Some(outer)
    }
}

/// What a span is, whatever its objects are numbered.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
enum Key {
    Statement(u32),
    Collection,
    Pass(Pass),
    Visit,
    Death,
    Finalizer,
    Callback,
}

fn key(mark: Mark) -> Key {
    match mark {
        Mark::Statement { line } => Key::Statement(line),
        Mark::Collection { .. } => Key::Collection,
        Mark::Pass(pass) => Key::Pass(pass),
        Mark::Visit(_) => Key::Visit,
        Mark::Death(_) => Key::Death,
        Mark::Finalizer(_) => Key::Finalizer,
        Mark::Callback(_) => Key::Callback,
    }
}

/// The spans directly inside of one, or the outermost ones.
fn children(outline: &Outline, around: Option<SpanId>) -> impl Iterator<Item = (SpanId, Key)> + '_ {
    let first = around.map_or(0, |around| around.0 as usize + 1);
    let spans = outline.spans().iter().enumerate().skip(first);
    // Everything inside follows at once.
    spans
        .take_while(move |(_, span)| span.parent >= around)
        .filter(move |(_, span)| span.parent == around)
        .map(|(number, span)| (SpanId(number as u32), key(span.mark)))
}

/// The same children, each with how many of its kind came before it.
fn numbered(outline: &Outline, around: Option<SpanId>) -> impl Iterator<Item = (SpanId, Key, u32)> + '_ {
    let mut counts = HashMap::new();
    children(outline, around).map(move |(id, key)| {
        let count = counts.entry(key).or_insert(0);
        *count += 1;
        (id, key, *count)
    })
}

/// What corresponds to a span inside of `around`, and whether it is the same thing or only the nearest
/// earlier one.
fn counterpart(
    old: &Outline,
    span: SpanId,
    new: &Outline,
    around: Option<SpanId>,
    lines: &Lines,
) -> Option<(SpanId, bool)> {
    let there: HashMap<(Key, u32), SpanId> =
        numbered(new, around).map(|(id, key, number)| ((key, number), id)).collect();
    let siblings = numbered(old, old.span(span).parent);
    let mut nearest = None;
    for (id, key, number) in siblings.take_while(|(id, ..)| *id <= span) {
        let keys = same_keys(key, lines);
        let found = keys.into_iter().flatten().find_map(|key| there.get(&(key, number)));
        nearest = found.map(|found| (*found, id == span)).or(nearest.map(|(nearest, _)| (nearest, false)));
    }
    nearest
}

/// What counts as the same, the best first.
fn same_keys(key: Key, lines: &Lines) -> [Option<Key>; 2] {
    match key {
        Key::Statement(line) => [lines.now(line).map(Key::Statement), None],
        Key::Pass(Pass::MoveUnreachable) => [Some(key), Some(Key::Pass(Pass::MarkUnreachable))],
        Key::Pass(Pass::MarkUnreachable | Pass::Rescue) => [Some(key), Some(Key::Pass(Pass::MoveUnreachable))],
        _ => [Some(key), None],
    }
}
