//! The rows of **Lists**: which there are, in which order, and where they stand.
//!
//! `unreachable` stands under the oldest generation that the program ever collects, so that what
//! becomes unreachable falls and what is rescued climbs.

use std::collections::BTreeSet;

use model::{Collector, Dialect, Event, Finalizers, Generation, ListId, Mark, ObjId, World};
use timeline::Recording;

use crate::cast::Cast;
use crate::scene::{BOX_HEIGHT, BOX_WIDTH, Bounds, LaneId, Point};
use crate::stage::{lane_of, nursery};

/// From row to row.
pub(crate) const PITCH: f32 = 186.0;
/// The centre of the first box of a row: right of the row's label.
const FIRST: f32 = 233.0;
/// From box to box, and the same where there are many.
const STEP: (f32, f32) = (198.0, 160.0);
/// More boxes than these are put closer together.
const FEW: usize = 8;
/// Room above the first row for names and arcs, and under the last for arcs.
const MARGIN: (f32, f32) = (130.0, 90.0);

/// The rows.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    /// The lanes of the page, in order.
    pub(crate) lanes: Vec<LaneId>,
    /// The rows of the stage: the same and, if needed, the untracked.
    pub(crate) rows: Vec<LaneId>,
    /// What the arrangement takes up.
    pub(crate) bounds: Bounds,
    /// How many boxes there are at once, at most.
    pub(crate) most: usize,
    step: f32,
}

impl Lists {
    /// The height of a row; what has none stands with the youngest.
    pub(crate) fn y(&self, lane: LaneId) -> f32 {
        self.rows.iter().position(|row| *row == lane).unwrap_or(0) as f32 * PITCH
    }

    /// Whether there is a row for it.
    pub(crate) fn has(&self, lane: LaneId) -> bool {
        self.rows.contains(&lane)
    }

    /// The centre of a box by its place in its row.
    pub(crate) fn at(&self, lane: LaneId, place: usize) -> Point {
        Point { x: FIRST + place as f32 * self.step, y: self.y(lane) }
    }
}

/// The rows that a recording needs.
pub(super) fn rows(world: &World, recording: &Recording, dialect: &Dialect, cast: &Cast, boxes: &[ObjId]) -> Lists {
    let lanes = lanes(recording, dialect);
    let used = used(recording);
    let mut rows: Vec<LaneId> = lanes.iter().copied().filter(|lane| used.contains(lane)).collect();
    if rows.is_empty() {
        rows.push(nursery(dialect));
    }
    let tracked = tracked(world, recording);
    if boxes.iter().any(|id| !tracked.get(id.0 as usize).copied().unwrap_or_default()) {
        rows.push(LaneId::Untracked);
    }
    let most = most_at_once(cast, boxes);
    let step = if most > FEW { STEP.1 } else { STEP.0 };
    let width = FIRST + most.saturating_sub(1) as f32 * step + BOX_WIDTH / 2.0 + 30.0;
    let height = rows.len().saturating_sub(1) as f32 * PITCH + BOX_HEIGHT / 2.0 + MARGIN.1;
    let bounds = Bounds { min: Point { x: 0.0, y: -MARGIN.0 }, max: Point { x: width, y: height } };
    Lists { lanes, rows, bounds, most, step }
}

fn lanes(recording: &Recording, dialect: &Dialect) -> Vec<LaneId> {
    let collected = recording.outline().spans().iter().filter_map(|span| match span.mark {
        Mark::Collection { generation, .. } => Some(generation),
        _ => None,
    });
    let oldest = collected.max();
    let mut lanes = match dialect.collector {
        Collector::Generational => generations(oldest),
        Collector::Incremental => spaces(oldest),
        Collector::FreeThreaded if oldest.is_none() => vec![LaneId::Heap],
        Collector::FreeThreaded => vec![LaneId::Heap, LaneId::WorkStack, LaneId::Unreachable],
    };
    if let Some(below) = lanes.iter().position(|lane| *lane == LaneId::Unreachable) {
        let sets_aside = |event: &Event| matches!(event, Event::Move { to: ListId::Finalizers, .. });
        if dialect.finalizers == Finalizers::Legacy && recording.events().iter().any(sets_aside) {
            lanes.insert(below + 1, LaneId::Finalizers);
        }
    }
    let freezes = |event: &Event| {
        matches!(event, Event::Merge { to: ListId::Permanent, .. } | Event::Move { to: ListId::Permanent, .. })
    };
    if recording.events().iter().any(freezes) {
        lanes.push(LaneId::Permanent);
    }
    lanes
}

/// The generations, and what becomes unreachable in the oldest that is collected.
fn generations(oldest: Option<Generation>) -> Vec<LaneId> {
    let mut lanes: Vec<LaneId> = (0..3).map(LaneId::Generation).collect();
    if let Some(oldest) = oldest {
        lanes.insert(oldest.number() + 1, LaneId::Unreachable);
    }
    lanes
}

/// The young, what increments take, and the two old spaces.
fn spaces(oldest: Option<Generation>) -> Vec<LaneId> {
    let young = [LaneId::Young].into_iter();
    let increment = oldest.filter(|oldest| *oldest >= Generation::Middle).map(|_| LaneId::Increment);
    let unreachable = oldest.map(|_| LaneId::Unreachable);
    young.chain(increment).chain(unreachable).chain([LaneId::Visited, LaneId::Pending]).collect()
}

/// The lists that anything is ever put on while the program runs.
fn used(recording: &Recording) -> BTreeSet<LaneId> {
    let lists = recording.events().iter().filter_map(|event| match *event {
        Event::Track { list, .. } => Some(list),
        Event::Move { to, .. } | Event::Merge { to, .. } | Event::MarkUnreachable { to, .. } => Some(to),
        _ => None,
    });
    let mut used = BTreeSet::new();
    for list in lists {
        used.insert(lane_of(Some(list)));
    }
    used
}

/// By object: whether it is ever on a list.
fn tracked(world: &World, recording: &Recording) -> Vec<bool> {
    let mut tracked: Vec<bool> = world.ids().map(|id| world.is_tracked(id)).collect();
    for event in recording.events() {
        if let Event::Track { object, .. } = *event
            && let Some(tracked) = tracked.get_mut(object.0 as usize)
        {
            *tracked = true;
        }
    }
    tracked
}

/// How many boxes there are at once, at most.
fn most_at_once(cast: &Cast, boxes: &[ObjId]) -> usize {
    let facts = || boxes.iter().filter_map(|id| cast.facts_of(*id));
    let mut born: Vec<usize> = facts().map(|facts| facts.born).collect();
    let mut gone: Vec<usize> = facts().map(|facts| facts.gone).collect();
    born.sort_unstable();
    gone.sort_unstable();
    // Whoever goes as another is born is no longer there.
    let alive = born.iter().enumerate().map(|(before, at)| before + 1 - gone.partition_point(|gone| gone <= at));
    alive.max().unwrap_or(0)
}
