//! The lanes: every list as CPython keeps it, in order, with its counter.

use model::{Generation, ObjId};
use words::{Message, Page, page};

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
        title: moment.text(title(id)),
        note: note(moment, id),
        gauge: generation(id).and_then(|generation| gauge(moment, generation)),
        examined: is_examined(moment, id),
        when_empty: moment.text(when_empty(moment, id)),
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
pub(crate) fn title(lane: LaneId) -> Message<'static, Page> {
    match lane {
        LaneId::Generation(number) => page::lane_generation(number),
        LaneId::Young => page::lane_young(),
        LaneId::Increment => page::lane_increment(),
        LaneId::Visited => page::lane_visited(),
        LaneId::Pending => page::lane_pending(),
        LaneId::Heap => page::lane_heap(),
        LaneId::WorkStack => page::lane_work_stack(),
        LaneId::Unreachable => page::lane_unreachable(),
        LaneId::Finalizers => page::lane_finalizers(),
        LaneId::Permanent => page::lane_permanent(),
        LaneId::Untracked => page::lane_untracked(),
    }
}

/// What a row of the stage says under its title.
pub(crate) fn row_note(moment: &Moment<'_>, lane: LaneId) -> String {
    if is_examined(moment, lane) { moment.text(page::note_examined()) } else { note(moment, lane) }
}

fn note(moment: &Moment<'_>, lane: LaneId) -> String {
    let note = match (lane, generation(lane)) {
        (LaneId::Heap, Some(generation)) => {
            let (count, threshold) = (moment.world.count(generation), moment.world.threshold(generation));
            page::note_heap(count, threshold)
        }
        (_, Some(generation)) => page::note_count(moment.world.count(generation), moment.world.threshold(generation)),
        (LaneId::Unreachable, _) if moment.situation.collection.is_none() => return String::new(),
        (LaneId::Unreachable, _) if moment.situation.is_tentative() => page::note_tentative(),
        (LaneId::Unreachable, _) => page::note_final(),
        (LaneId::Finalizers, _) => page::note_aside(),
        (LaneId::Permanent, _) => page::note_frozen(),
        (LaneId::Untracked, _) => page::note_on_no_list(),
        (LaneId::Increment, _) => page::note_together(),
        (LaneId::Visited, _) => page::note_seen(),
        (LaneId::Pending, _) => page::note_not_seen(),
        (LaneId::WorkStack, _) => page::note_last_first(),
        (LaneId::Generation(_) | LaneId::Young | LaneId::Heap, None) => return String::new(),
    };
    moment.text(note)
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

fn when_empty(moment: &Moment<'_>, lane: LaneId) -> Message<'static, Page> {
    let dialect = moment.input.dialect;
    let survivors_to = moment.situation.collection.map(|collection| dialect.survivors_of(collection.generation));
    match lane {
        _ if survivors_to.is_some_and(|list| lane_of(Some(list)) == lane) => page::empty_survivors(),
        LaneId::Generation(0) | LaneId::Young | LaneId::Heap => page::empty_new(),
        LaneId::Generation(number) => page::empty_generation(number - 1),
        LaneId::Visited => page::empty_visited(),
        LaneId::Pending => page::empty_pending(),
        LaneId::Unreachable | LaneId::Increment | LaneId::WorkStack => page::empty(),
        LaneId::Finalizers => page::empty_finalizers(),
        LaneId::Permanent | LaneId::Untracked => page::empty(),
    }
}
