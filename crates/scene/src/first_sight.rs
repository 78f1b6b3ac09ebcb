//! At which moment a recording is looked at that is opened without one.
//!
//! At its start nothing is there. What it is about is there behind the first line for which its author
//! has words, or, where there are none, right before the first collection.

use model::Mark;
use player::Player;

use crate::Plan;
use crate::cast::Facts;

/// After how many beats of the player a recording is first looked at: behind the first statement with a
/// caption, else before the first collection, else where the last object has been made; but never where
/// there is no box.
pub fn first_sight(player: &Player, plan: &Plan) -> usize {
    let (recording, beats) = (player.recording(), player.beat_list());
    let spans = recording.outline().spans().iter();
    let captioned = spans.clone().filter(|span| match span.mark {
        Mark::Statement { line } => plan.captions.at(line).is_some(),
        _ => false,
    });
    let collected = spans.filter(|span| matches!(span.mark, Mark::Collection { .. }));
    // From the last one back: what was made last may be gone in the same beat.
    let mut births: Vec<usize> = actors(plan).map(|object| object.born + 1).collect();
    births.sort_unstable();
    let moments = captioned.map(|span| span.end).chain(collected.map(|span| span.begin));
    let moments = moments.chain(births.into_iter().rev());
    // The first beat that has done as much.
    let mut played = moments.map(|events| (beats.at_event(events) + 1).min(beats.len()));
    let has_box = |played: &usize| {
        let events = played.checked_sub(1).map_or(0, |last| beats.beat(last).end);
        actors(plan).any(|object| object.born < events && events <= object.gone)
    };
    played.find(has_box).unwrap_or(0)
}

/// The objects that come onto the stage.
fn actors(plan: &Plan) -> impl Iterator<Item = &Facts> {
    plan.cast.facts.iter().zip(&plan.cast.on_stage).filter(|(_, on_stage)| **on_stage).map(|(facts, _)| facts)
}
