//! The lanes: every list as CPython keeps it, in order, with its counter.

use model::{Generation, ObjId};

use crate::moment::Moment;
use crate::scene::{Cell, Chip, Lane, LaneId, Members};
use crate::stage::{gc_refs, lane_of, lists_of, state};

/// A list with more members than these is shown as a strip: nobody reads more names, and a browser needs
/// longer than a frame for them.
const MOST_CHIPS: usize = 300;

/// The lanes at a moment.
pub(crate) fn build(moment: &Moment<'_>) -> Vec<Lane> {
    moment.plan.layout.lists.lanes.iter().map(|lane| build_lane(moment, *lane)).collect()
}

fn build_lane(moment: &Moment<'_>, id: LaneId) -> Lane {
    let members: Vec<ObjId> = lists_of(id).iter().flat_map(|list| moment.world.members(*list)).collect();
    Lane {
        id,
        title: title(id).to_owned(),
        note: note(moment, id),
        gauge: generation(id).and_then(|generation| gauge(moment, generation)),
        examined: is_examined(moment, id),
        when_empty: when_empty(moment, id).to_owned(),
        members: if members.len() > MOST_CHIPS {
            Members::Dense(members.into_iter().map(|member| cell(moment, member)).collect())
        } else {
            Members::Chips(members.into_iter().map(|member| chip(moment, member)).collect())
        },
    }
}

fn cell(moment: &Moment<'_>, id: ObjId) -> Cell {
    let active = moment.tones.is_active(id) || moment.situation.visit == Some(id);
    Cell { id, state: state(moment, id), active }
}

fn chip(moment: &Moment<'_>, id: ObjId) -> Chip {
    Chip {
        id,
        label: moment.label(id),
        gc_refs: gc_refs(moment, id),
        state: state(moment, id),
        folded_into: slim(moment, id),
        active: moment.tones.is_active(id),
        cursor: moment.situation.visit == Some(id),
    }
}

/// The object into which a member is folded; what belongs to the interpreter is as slim, as if folded
/// into itself, for the order of the list must stay true.
fn slim(moment: &Moment<'_>, id: ObjId) -> Option<ObjId> {
    match moment.folded_into(id) {
        Some(_) => Some(moment.root(id)),
        None => (!moment.has_box(id)).then_some(id),
    }
}

/// What a list is called.
pub(crate) fn title(lane: LaneId) -> &'static str {
    match lane {
        LaneId::Generation(0) => "Generation 0",
        LaneId::Generation(1) => "Generation 1",
        LaneId::Generation(_) => "Generation 2",
        LaneId::Young => "Young",
        LaneId::Increment => "Increment",
        LaneId::Visited => "Visited",
        LaneId::Pending => "Pending",
        LaneId::Heap => "Heap",
        LaneId::WorkStack => "Work stack",
        LaneId::Unreachable => "Unreachable",
        LaneId::Finalizers => "Finalizers",
        LaneId::Permanent => "Permanent",
        LaneId::Untracked => "Untracked",
    }
}

/// What a row of the stage says under its title.
pub(crate) fn row_note(moment: &Moment<'_>, lane: LaneId) -> String {
    if is_examined(moment, lane) { "being examined".to_owned() } else { note(moment, lane) }
}

fn note(moment: &Moment<'_>, lane: LaneId) -> String {
    match (lane, generation(lane)) {
        (LaneId::Heap, Some(generation)) => {
            let (count, threshold) = (moment.world.count(generation), moment.world.threshold(generation));
            format!("in memory order; {count} of {threshold}")
        }
        (_, Some(generation)) => {
            format!("{} of {}", moment.world.count(generation), moment.world.threshold(generation))
        }
        (LaneId::Unreachable, _) if moment.situation.collection.is_none() => String::new(),
        (LaneId::Unreachable, _) if moment.situation.is_tentative() => "tentative".to_owned(),
        (LaneId::Unreachable, _) => "final".to_owned(),
        (LaneId::Finalizers, _) => "set aside".to_owned(),
        (LaneId::Permanent, _) => "frozen".to_owned(),
        (LaneId::Untracked, _) => "on no list".to_owned(),
        (LaneId::Increment, _) => "collected together".to_owned(),
        (LaneId::Visited, _) => "seen in this round".to_owned(),
        (LaneId::Pending, _) => "not seen in this round".to_owned(),
        (LaneId::WorkStack, _) => "the last first".to_owned(),
        (LaneId::Generation(_) | LaneId::Young | LaneId::Heap, None) => String::new(),
    }
}

fn generation(lane: LaneId) -> Option<Generation> {
    match lane {
        LaneId::Generation(number) => Generation::from_number(usize::from(number)),
        LaneId::Young | LaneId::Heap => Some(Generation::Young),
        _ => None,
    }
}

fn gauge(moment: &Moment<'_>, generation: Generation) -> Option<f32> {
    let (count, threshold) = (moment.world.count(generation), moment.world.threshold(generation));
    (threshold > 0).then(|| (count as f32 / threshold as f32).min(1.0))
}

fn is_examined(moment: &Moment<'_>, lane: LaneId) -> bool {
    let dialect = moment.input.dialect;
    let examined = moment.situation.collection.map(|collection| dialect.examined_by(collection.generation));
    examined.is_some_and(|list| lane_of(Some(list)) == lane) && moment.situation.is_before_survivors_leave()
}

fn when_empty(moment: &Moment<'_>, lane: LaneId) -> &'static str {
    let dialect = moment.input.dialect;
    let survivors_to = moment.situation.collection.map(|collection| dialect.survivors_of(collection.generation));
    match lane {
        _ if survivors_to.is_some_and(|list| lane_of(Some(list)) == lane) => {
            "empty: survivors of this collection move here"
        }
        LaneId::Generation(0) | LaneId::Young | LaneId::Heap => "empty: new objects are put here",
        LaneId::Generation(1) => "empty: survivors of generation 0 move here",
        LaneId::Generation(_) => "empty: survivors of generation 1 move here",
        LaneId::Visited => "empty: what an increment leaves moves here",
        LaneId::Pending => "empty: all of it has been seen",
        LaneId::Unreachable | LaneId::Increment | LaneId::WorkStack => "empty",
        LaneId::Finalizers => "empty: what has a finalizer is set aside here",
        LaneId::Permanent | LaneId::Untracked => "empty",
    }
}
