//! Where the labels of references stand: on their own line, where that is free of other lines, labels
//! and boxes.

use model::ObjId;
use scene::{BOX_HEIGHT, BOX_WIDTH, From, Point, Tone};

use crate::arrows::Way;
use crate::route::along;

/// Among more arrows than this no place is looked for: it costs labels times arrows, and there is none.
const MOST: usize = 60;
/// The places tried along a line, the best first: nearer to its tail, so that the labels of there and back
/// do not meet.
const PLACES: [f32; 9] = [0.36, 0.44, 0.28, 0.52, 0.6, 0.2, 0.68, 0.76, 0.84];
/// The points of a line that are looked at.
const SAMPLES: u16 = 32;
/// Half the width of a letter of a label, and the height of its line, in scene units: of the larger type
/// that a phone has.
const LETTER: f32 = 3.9;
const HEIGHT: f32 = 13.0;
/// How far a label stands from its line: over it, or, with its height, under it.
const GAP: f32 = 4.0;

/// A rectangle: its middle and its half sides.
#[derive(Clone, Copy)]
struct Area {
    middle: Point,
    half: Point,
}

impl Area {
    fn of_label(at: Point, label: &str) -> Self {
        let half = Point { x: label.chars().count() as f32 * LETTER, y: HEIGHT / 2.0 };
        Self { middle: Point { x: at.x, y: at.y - GAP - HEIGHT / 2.0 + 2.0 }, half }
    }

    fn of_box(middle: Point) -> Self {
        Self { middle, half: Point { x: BOX_WIDTH / 2.0, y: BOX_HEIGHT / 2.0 } }
    }

    /// The circle at a box's corner, whether there is a figure in it now or not: labels stay where they are.
    fn of_figure(middle: Point) -> Self {
        Self { middle: Point { x: middle.x + 47.0, y: middle.y - 27.0 }, half: Point { x: 16.0, y: 16.0 } }
    }

    fn holds(self, point: Point) -> bool {
        (point.x - self.middle.x).abs() < self.half.x && (point.y - self.middle.y).abs() < self.half.y
    }

    fn meets(self, other: Self) -> bool {
        (other.middle.x - self.middle.x).abs() < self.half.x + other.half.x
            && (other.middle.y - self.middle.y).abs() < self.half.y + other.half.y
    }
}

/// How bad a place is: what it lies on first, then how many points of lines run through it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Fault {
    covered: u32,
    crossed: u32,
}

/// Gives each label that is to be written its place. Labels that need not be written are left out where
/// they would lie on a box or on another label.
pub(crate) fn write(ways: &mut [Way<'_>], boxes: &[Point], selected: Option<ObjId>) {
    if ways.len() > MOST {
        return;
    }
    let lines: Vec<Stroke> = ways.iter().map(|way| Stroke::of(way.route.line)).collect();
    // In the order of their keys: what a step is about must not move the labels of what rests.
    let mut order: Vec<usize> = (0..ways.len()).collect();
    order.sort_by(|a, b| ways.get(*a).map(|way| &way.arrow.key).cmp(&ways.get(*b).map(|way| &way.arrow.key)));
    let mut written: Vec<Area> =
        boxes.iter().flat_map(|middle| [Area::of_box(*middle), Area::of_figure(*middle)]).collect();
    for place in order {
        let Some(way) = ways.get_mut(place).filter(|way| way.named && !way.arrow.label.is_empty()) else { continue };
        let Some((fault, at)) = best(way, &lines, &written) else { continue };
        if fault.covered > 0 && !must_be_read(way, selected) {
            way.named = false;
            continue;
        }
        way.route.label = at;
        written.push(Area::of_label(at, &way.arrow.label));
    }
}

fn must_be_read(way: &Way<'_>, selected: Option<ObjId>) -> bool {
    let arrow = way.arrow;
    arrow.tone != Tone::Rest || selected.is_some_and(|id| arrow.to == id || arrow.from == From::Object(id))
}

/// The best place of a label; of equal ones the first.
fn best(way: &Way<'_>, lines: &[Stroke], written: &[Area]) -> Option<(Fault, Point)> {
    let aside = way.arrow.label.chars().count() as f32 * LETTER + GAP;
    let places = PLACES.iter().flat_map(|t| {
        let on = along(way.route.line, *t);
        let beside = on.y + GAP + HEIGHT / 2.0 - 2.0;
        // Over the line, or under it; right or left of it, where it is steep.
        [
            on,
            Point { x: on.x, y: on.y + HEIGHT + 2.0 * GAP },
            Point { x: on.x + aside, y: beside },
            Point { x: on.x - aside, y: beside },
        ]
    });
    // The route's own choice comes first: it knows the top of an arc.
    let places = std::iter::once(way.route.label).chain(places);
    places
        .map(|at| {
            let area = Area::of_label(at, &way.arrow.label);
            let covered = written.iter().filter(|other| area.meets(**other)).count() as u32;
            let crossed = lines.iter().map(|line| line.points_in(area)).sum();
            (Fault { covered, crossed }, at)
        })
        .min_by_key(|(fault, _)| *fault)
}

/// A line as points, and the rectangle around them.
struct Stroke {
    points: Vec<Point>,
    around: Area,
}

impl Stroke {
    fn of(line: [Point; 4]) -> Self {
        // A cubic stays between its four points.
        let (low, high) = line.iter().fold((line[0], line[0]), |(low, high), point| {
            (
                Point { x: low.x.min(point.x), y: low.y.min(point.y) },
                Point { x: high.x.max(point.x), y: high.y.max(point.y) },
            )
        });
        let middle = Point { x: (low.x + high.x) / 2.0, y: (low.y + high.y) / 2.0 };
        let half = Point { x: (high.x - low.x) / 2.0 + 1.0, y: (high.y - low.y) / 2.0 + 1.0 };
        let points = (0..=SAMPLES).map(|step| along(line, f32::from(step) / f32::from(SAMPLES))).collect();
        Self { points, around: Area { middle, half } }
    }

    fn points_in(&self, area: Area) -> u32 {
        if !self.around.meets(area) {
            return 0;
        }
        self.points.iter().filter(|point| area.holds(**point)).count() as u32
    }
}

#[cfg(test)]
mod tests {
    use model::ObjId;
    use scenario::Arrangement;
    use scene::{Arrow, Strength};

    use super::*;
    use crate::route::{Tail, Terrain, route};

    fn at(x: f32, y: f32) -> Point {
        Point { x, y }
    }

    fn arrow(key: &str, tone: Tone) -> Arrow {
        let (from, to) = (From::Object(ObjId(1)), ObjId(1));
        Arrow {
            key: key.into(),
            from,
            to,
            label: "._subtasks".into(),
            strength: Strength::Strong,
            tone,
            lane: (1, 0),
            slot: None,
        }
    }

    fn way(arrow: &Arrow, from: Point, to: Point) -> Way<'_> {
        let terrain = Terrain { arrangement: Arrangement::Graph, boxes: &[], head: 11.0 };
        Way { arrow, route: route(Tail::Box(from), to, (1, 0), terrain), named: true }
    }

    #[test]
    fn labels_stand_clear_of_other_lines_labels_and_boxes() {
        let boxes = [at(0.0, 0.0), at(420.0, 0.0), at(0.0, 180.0), at(420.0, 180.0)];
        let (down, up) = (arrow("a", Tone::Rest), arrow("b", Tone::Rest));
        let mut ways = vec![way(&down, boxes[0], boxes[3]), way(&up, boxes[2], boxes[1])];
        write(&mut ways, &boxes, None);
        let areas: Vec<Area> = ways.iter().map(|way| Area::of_label(way.route.label, &way.arrow.label)).collect();
        assert!(ways.iter().all(|way| way.named));
        assert!(!areas[0].meets(areas[1]));
        assert!(boxes.iter().all(|middle| !areas.iter().any(|area| area.meets(Area::of_box(*middle)))));
        for (own, other) in [(0, 1), (1, 0)] {
            assert_eq!(Stroke::of(ways[other].route.line).points_in(areas[own]), 0);
        }
    }

    #[test]
    fn where_there_is_no_room_only_what_must_be_read_is_written() {
        let boxes = [at(0.0, 0.0), at(150.0, 0.0)];
        let (rests, lively) = (arrow("a", Tone::Rest), arrow("b", Tone::Rescue));
        let mut ways = vec![way(&rests, boxes[0], boxes[1]), way(&lively, boxes[0], boxes[1])];
        write(&mut ways, &boxes, None);
        assert_eq!(ways.iter().map(|way| way.named).collect::<Vec<_>>(), [false, true]);
    }
}
