//! The references of a scene, each with its way and whether its label is written.

use std::collections::HashMap;

use model::ObjId;
use scenario::Arrangement;
use scene::{Arrow, Bounds, From, Placed, Point, Stage, Tone};

use crate::route::{Route, Tail, Terrain, route};
use crate::sheet::holds;

/// Up to this many arrows all labels show; more would be a thicket.
const FEW: usize = 12;
/// Up to this many boxes an arrow goes around those in its way: looking for them costs arrows times
/// boxes, and beyond that no eye could follow it anyway.
const AROUND: usize = 120;

/// A reference as it is drawn.
#[derive(Clone, PartialEq, Debug)]
pub struct Way<'a> {
    /// The reference.
    pub arrow: &'a Arrow,
    /// Line, head and the place of its label.
    pub route: Route,
    /// Whether its label always shows.
    pub named: bool,
}

/// Where something stands in an arrangement.
pub(crate) fn place(placed: Placed, arrangement: Arrangement) -> Point {
    match arrangement {
        Arrangement::Graph => placed.graph,
        Arrangement::Lists => placed.lists,
    }
}

/// Half the width of a name as drawn, in scene units.
pub fn half_width(text: &str) -> f32 {
    text.chars().count() as f32 * 4.6
}

/// Which references are wanted.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) enum Only {
    /// All of them.
    All,
    /// Those that begin or end within these bounds.
    Within(Bounds),
    /// Those that the step is about.
    Lively,
}

/// All references of a stage. Those that the step is about come last, over the others, and are written in
/// any case, the others where there is room left.
pub fn arrows(stage: &Stage, arrangement: Arrangement, selected: Option<ObjId>) -> Vec<Way<'_>> {
    arrows_within(stage, arrangement, selected, Only::All)
}

/// The same, of those references that are wanted.
pub(crate) fn arrows_within(
    stage: &Stage,
    arrangement: Arrangement,
    selected: Option<ObjId>,
    only: Only,
) -> Vec<Way<'_>> {
    let at = |id: ObjId| stage.find(id).map(|object| place(object.at, arrangement));
    let names: HashMap<&str, (Point, f32)> =
        stage.names.iter().map(|tag| (tag.key.as_str(), (place(tag.at, arrangement), half_width(&tag.text)))).collect();
    let boxes = if stage.boxes.len() <= AROUND { stage.boxes.as_slice() } else { &[] };
    let around: Vec<Point> = boxes.iter().map(|object| place(object.at, arrangement)).collect();
    let few = stage.arrows.len() <= FEW;
    let mut written: Vec<Point> = Vec::new();
    let (resting, lively): (Vec<&Arrow>, Vec<&Arrow>) = stage.arrows.iter().partition(|arrow| arrow.tone == Tone::Rest);
    let resting = if only == Only::Lively { Vec::new() } else { resting };
    let mut draw = |arrow: &'_ Arrow| {
        let to = at(arrow.to)?;
        let tail = match &arrow.from {
            From::Object(id) => Tail::Box(at(*id)?),
            From::Name(key) => {
                let (place, half) = *names.get(key.as_str())?;
                Tail::Name(place, half)
            }
        };
        let (Tail::Box(start) | Tail::Name(start, _)) = tail;
        if let Only::Within(bounds) = only
            && !holds(bounds, start)
            && !holds(bounds, to)
        {
            return None;
        }
        let busy = arrow.tone != Tone::Rest;
        let touched = selected.is_some_and(|id| arrow.to == id || arrow.from == From::Object(id));
        let terrain = Terrain { arrangement, boxes: &around, head: if busy { 15.0 } else { 11.0 } };
        let route = route(tail, to, arrow.lane, terrain);
        let named = busy || touched || (few && leaves_room(&written, route.label, &arrow.label));
        if named && !arrow.label.is_empty() {
            written.push(route.label);
        }
        Some((route, named))
    };
    resting
        .into_iter()
        .chain(lively)
        .filter_map(|arrow| draw(arrow).map(|(route, named)| Way { arrow, route, named }))
        .collect()
}

/// Whether a label would stand clear of those that are written already.
fn leaves_room(written: &[Point], at: Point, label: &str) -> bool {
    let half = label.chars().count() as f32 * 3.4;
    written.iter().all(|other| (other.y - at.y).abs() > 15.0 || (other.x - at.x).abs() > half + 40.0)
}
