//! **Lists** for a projector: the same rows and places, spread so that they fill a room with boxes that
//! can be read from its last seat.

use std::collections::BTreeMap;

use model::ObjId;

use crate::layout::LISTS_PITCH;
use crate::scene::{BOX_HEIGHT, BOX_WIDTH, Bounds, Point, Stage};

/// The size of a scene unit in a roomy picture, and the least before the picture is wider than the room,
/// in pixels of a screen that is 1080 high.
const SCALE: (f32, f32) = (1.3, 5.0 / 3.0);
/// Where the first box of a row stands: right of the row's title.
const FIRST: f32 = 214.0;
/// From box to box, at least and at most.
const STEP: (f32, f32) = (142.0, 198.0);
/// From row to row, at least and at most.
const PITCH: (f32, f32) = (122.0, 230.0);
/// Free room above the middle of the first row, for names, and under that of the last, for arcs.
const AIR: (f32, f32) = (112.0, 102.0);
/// How far the names stand above the middle of their box.
const NAMES: f32 = 88.0;
/// Up to here something still belongs to the row below it.
const REACH: f32 = 0.7;

/// The room on the screen.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Hall {
    /// Its width, in CSS pixels.
    pub width: f32,
    /// Its height, in CSS pixels.
    pub height: f32,
    /// How many CSS pixels a pixel of a screen is that is 1080 high.
    pub unit: f32,
}

/// A stage spread over a hall.
#[derive(Clone, PartialEq, Debug)]
pub struct Projected {
    /// The stage, with other places in **Lists**.
    pub stage: Stage,
    /// The CSS pixels of a scene unit.
    pub scale: f32,
}

/// Spreads the rows and the places of **Lists** over the hall. The places are those that the recording needs
/// at most, so that boxes stand still; only the rows in use get room, so that they fill it.
pub fn project(stage: &Stage, hall: Hall) -> Projected {
    let (rows, places) = (stage.rows.len().max(1), stage.places.max(1));
    let between = |count: usize, pitch: f32| (count - 1) as f32 * pitch;
    let edges = Point { x: FIRST + BOX_WIDTH / 2.0 + 4.0, y: AIR.0 + AIR.1 };
    let across = hall.width / (edges.x + between(places, STEP.0));
    let down = hall.height / (edges.y + between(rows, PITCH.0));
    let scale = across.min(down).clamp(SCALE.0 * hall.unit, SCALE.1 * hall.unit);
    let (width, height) = (hall.width / scale, hall.height / scale);
    let share =
        |free: f32, count: usize, (least, most): (f32, f32)| (free / (count - 1).max(1) as f32).clamp(least, most);
    let step = share(width - edges.x, places, STEP);
    let pitch = share(height - edges.y, rows, PITCH);
    let needed = Point { x: edges.x + between(places, step), y: edges.y + between(rows, pitch) };
    let top = (height - needed.y).max(0.0) / 2.0 + AIR.0;
    let rows = stage.rows.iter().map(|row| row_of(row.y)).collect();
    let spread = Spread { rows, step, pitch, top };
    Projected { stage: spread.stage(stage, Point { x: width.max(needed.x), y: height.max(needed.y) }), scale }
}

struct Spread {
    /// The rows in use.
    rows: Vec<u32>,
    step: f32,
    pitch: f32,
    /// The middle of the first row.
    top: f32,
}

impl Spread {
    fn stage(&self, stage: &Stage, corner: Point) -> Stage {
        let mut spread = stage.clone();
        let places = self.places(stage);
        for object in &mut spread.boxes {
            object.at.lists = places.get(&object.id).copied().unwrap_or_default();
        }
        for name in &mut spread.names {
            // A forgotten name stands where its object did, which may have gone.
            let row = row_of(name.at.lists.y);
            let left = stage.boxes.iter().filter(|object| row_of(object.at.lists.y) == row);
            let left = left.filter(|object| object.at.lists.x <= name.at.lists.x + 0.5);
            let below = left.max_by(|a, b| a.at.lists.x.total_cmp(&b.at.lists.x));
            let below = name.target.and_then(|id| stage.boxes.iter().find(|object| object.id == id)).or(below);
            let x = below.map_or(name.at.lists.x, |object| {
                let moved = places.get(&object.id).copied().unwrap_or_default().x;
                moved + (name.at.lists.x - object.at.lists.x) * 1.2
            });
            name.at.lists = Point { x, y: self.y(row) - NAMES };
        }
        for row in &mut spread.rows {
            row.y = self.y(row_of(row.y));
        }
        spread.lists_bounds = Bounds { min: Point::default(), max: corner };
        spread
    }

    /// The middles of the boxes, by their order in their row.
    fn places(&self, stage: &Stage) -> BTreeMap<ObjId, Point> {
        let mut rows: BTreeMap<u32, Vec<(f32, ObjId)>> = BTreeMap::new();
        for object in &stage.boxes {
            rows.entry(row_of(object.at.lists.y)).or_default().push((object.at.lists.x, object.id));
        }
        let mut places = BTreeMap::new();
        for (row, mut members) in rows {
            members.sort_by(|a, b| a.0.total_cmp(&b.0));
            for (place, (_, id)) in members.into_iter().enumerate() {
                places.insert(id, Point { x: FIRST + place as f32 * self.step, y: self.y(row) });
            }
        }
        places
    }

    fn y(&self, row: u32) -> f32 {
        self.top + self.rows.iter().filter(|other| **other < row).count() as f32 * self.pitch
    }
}

/// The number of the row that something at this height belongs to: it stands on it, or above it.
fn row_of(y: f32) -> u32 {
    (y / LISTS_PITCH + REACH).max(0.0) as u32
}

/// A box takes this much more than its half around its middle.
const _: () = assert!(STEP.0 > BOX_WIDTH && PITCH.0 > BOX_HEIGHT);
