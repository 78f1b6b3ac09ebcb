//! The references of a scene, each with its way and whether its label is written.

use std::collections::HashMap;

use model::ObjId;
use scenario::Arrangement;
use scene::{Arrow, Bounds, From, Placed, Point, Stage, Tone};

use crate::labels;
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

/// All references of a stage. Those that the step is about come first and are written in any case, the
/// others where there is room left.
pub fn arrows(stage: &Stage, arrangement: Arrangement, selected: Option<ObjId>) -> Vec<Way<'_>> {
    let everywhere = Bounds {
        min: Point { x: f32::NEG_INFINITY, y: f32::NEG_INFINITY },
        max: Point { x: f32::INFINITY, y: f32::INFINITY },
    };
    arrows_within(stage, arrangement, selected, everywhere)
}

/// Those of them that begin or end within the bounds.
pub(crate) fn arrows_within(
    stage: &Stage,
    arrangement: Arrangement,
    selected: Option<ObjId>,
    within: Bounds,
) -> Vec<Way<'_>> {
    let places: HashMap<ObjId, Point> =
        stage.boxes.iter().map(|object| (object.id, place(object.at, arrangement))).collect();
    let names: HashMap<&str, (Point, f32)> =
        stage.names.iter().map(|tag| (tag.key.as_str(), (place(tag.at, arrangement), half_width(&tag.text)))).collect();
    let around: Vec<Point> = if stage.boxes.len() <= AROUND { places.values().copied().collect() } else { Vec::new() };
    let few = stage.arrows.len() <= FEW;
    let (resting, lively): (Vec<&Arrow>, Vec<&Arrow>) = stage.arrows.iter().partition(|arrow| arrow.tone == Tone::Rest);
    let draw = |arrow: &'_ Arrow| {
        let to = *places.get(&arrow.to)?;
        let tail = match &arrow.from {
            From::Object(id) => Tail::Box(*places.get(id)?),
            From::Name(key) => {
                let (place, half) = *names.get(key.as_str())?;
                Tail::Name(place, half)
            }
        };
        let (Tail::Box(start) | Tail::Name(start, _)) = tail;
        if !holds(within, start) && !holds(within, to) {
            return None;
        }
        let busy = arrow.tone != Tone::Rest;
        let touched = selected.is_some_and(|id| arrow.to == id || arrow.from == From::Object(id));
        let terrain = Terrain { arrangement, boxes: &around, head: if busy { 15.0 } else { 11.0 } };
        let route = route(tail, to, arrow.lane, terrain);
        Some((route, busy || touched || few))
    };
    let mut ways: Vec<Way<'_>> = resting
        .into_iter()
        .chain(lively)
        .filter_map(|arrow| draw(arrow).map(|(route, named)| Way { arrow, route, named }))
        .collect();
    labels::write(&mut ways, &around, selected);
    ways
}
