//! The way of an arrow from edge to edge.
//!
//! Every curve is one cubic and every head one triangle, so that the browser can move any arrow
//! into any other by itself when its ends move.

use scenario::Arrangement;
use scene::{BOX_HEIGHT, BOX_WIDTH, Point};

use crate::figures::{between, tenths};

/// Half a box.
const HALF: Point = Point { x: BOX_WIDTH / 2.0, y: BOX_HEIGHT / 2.0 };
/// The distance between parallel arrows.
const SPREAD: f32 = 18.0;

/// A drawn arrow.
#[derive(Clone, PartialEq, Debug)]
pub struct Route {
    /// The line, as path data.
    pub curve: String,
    /// The head, as path data.
    pub head: String,
    /// Where its label stands.
    pub label: Point,
}

/// Where an arrow begins.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) enum Tail {
    /// At the box with this centre.
    Box(Point),
    /// At the name with this middle and half width.
    Name(Point, f32),
}

/// What the way depends on besides its ends.
#[derive(Clone, Copy)]
pub(crate) struct Terrain<'a> {
    /// The arrangement of the stage.
    pub(crate) arrangement: Arrangement,
    /// The centres of all boxes: a straight line through one would look like two arrows.
    pub(crate) boxes: &'a [Point],
    /// The length of the head.
    pub(crate) head: f32,
}

/// The way from a tail to the box with this centre; `lane` tells parallel arrows apart.
pub(crate) fn route(tail: Tail, to: Point, lane: (u8, u8), terrain: Terrain<'_>) -> Route {
    let bend = spread(lane);
    let ends = match (tail, terrain.arrangement) {
        (Tail::Name(from, half), _) => from_name(from, half, to),
        (Tail::Box(from), _) if from == to => to_itself(from),
        (Tail::Box(from), Arrangement::Graph) => in_graph(from, to, bend, terrain.boxes),
        (Tail::Box(from), Arrangement::Lists) => in_lists(from, to, bend),
    };
    // Nearer to its tail, so that the labels of there and back do not meet; on top of an arc.
    let place = if ends[0].y == ends[3].y && ends[1].y != ends[0].y { 0.5 } else { 0.36 };
    draw(ends, terrain.head, place)
}

/// The four points of a cubic.
type Cubic = [Point; 4];

fn spread((count, index): (u8, u8)) -> f32 {
    let middle = (f32::from(count.max(1)) - 1.0) / 2.0;
    between((f32::from(index) - middle) * SPREAD, -20.0, 20.0)
}

fn from_name(from: Point, half: f32, to: Point) -> Cubic {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    if dx.abs() - HALF.x > dy.abs() - HALF.y {
        across(point(from.x + dx.signum() * (half + 8.0), from.y), point(to.x - dx.signum() * HALF.x, to.y))
    } else {
        down(point(from.x, from.y + dy.signum() * 14.0), point(to.x, to.y - dy.signum() * HALF.y))
    }
}

fn to_itself(at: Point) -> Cubic {
    let left = at.x - HALF.x;
    [
        point(left, at.y + 8.0),
        point(left - 46.0, at.y + 22.0),
        point(left - 46.0, at.y - 34.0),
        point(left, at.y - 10.0),
    ]
}

fn in_graph(from: Point, to: Point, bend: f32, boxes: &[Point]) -> Cubic {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let (right, low) = (dx.signum(), dy.signum());
    if dx.abs() > BOX_WIDTH + 12.0 {
        if dy.abs() < HALF.y && blocked(from, to, boxes) {
            return arc(from, to, if bend > 0.0 { 1.0 } else { -1.0 }, 8.0);
        }
        return across(point(from.x + right * HALF.x, from.y + bend), point(to.x - right * HALF.x, to.y + bend));
    }
    if dx.abs() < HALF.x && blocked(from, to, boxes) {
        let side = if bend > 0.0 { 1.0 } else { -1.0 };
        let out = HALF.x + 40.0 + dy.abs() * 0.08;
        return [
            point(from.x + side * HALF.x, from.y),
            point(from.x + side * out, from.y),
            point(to.x + side * out, to.y),
            point(to.x + side * HALF.x, to.y),
        ];
    }
    down(point(from.x + bend, from.y + low * HALF.y), point(to.x + bend, to.y - low * HALF.y))
}

fn in_lists(from: Point, to: Point, bend: f32) -> Cubic {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    if dy.abs() < HALF.y {
        // To the right over the row, back to the left under it.
        return arc(from, to, if dx > 0.0 { -1.0 } else { 1.0 }, bend);
    }
    let low = dy.signum();
    // What goes down and what comes up between the same two boxes keep apart.
    let apart = if bend == 0.0 { low * -12.0 } else { bend };
    down(point(from.x + apart, from.y + low * HALF.y), point(to.x + apart, to.y - low * HALF.y))
}

/// Over (`side` -1) or under (1) everything between the two.
fn arc(from: Point, to: Point, side: f32, bend: f32) -> Cubic {
    let right = (to.x - from.x).signum();
    // Far arcs begin and end further in, so that arcs of one row nest instead of crossing.
    let inwards = between((to.x - from.x).abs() / BOX_WIDTH - 1.0, 0.0, 3.0) * 8.0;
    let reach = (30.0 + (to.x - from.x).abs() * 0.14).min(96.0) + bend.abs() * 0.5;
    let start = point(from.x + right * (32.0 - inwards), from.y + side * HALF.y);
    let end = point(to.x - right * (32.0 - inwards), to.y + side * HALF.y);
    let top = if side < 0.0 { start.y.min(end.y) } else { start.y.max(end.y) } + side * reach;
    [start, point(start.x + right * 22.0, top), point(end.x - right * 22.0, top), end]
}

fn across(a: Point, b: Point) -> Cubic {
    let middle = (a.x + b.x) / 2.0;
    [a, point(middle, a.y), point(middle, b.y), b]
}

fn down(a: Point, b: Point) -> Cubic {
    let middle = (a.y + b.y) / 2.0;
    [a, point(a.x, middle), point(b.x, middle), b]
}

/// Whether another box stands on the straight line between the two.
fn blocked(from: Point, to: Point, boxes: &[Point]) -> bool {
    boxes.iter().any(|&other| {
        let between = |a: f32, x: f32, b: f32| a.min(b) - 1.0 < x && x < a.max(b) + 1.0;
        other != from
            && other != to
            && between(from.x - HALF.x, other.x, to.x + HALF.x)
            && between(from.y - HALF.y, other.y, to.y + HALF.y)
            && off_line(from, to, other) < HALF.y
    })
}

/// How far a point lies from the line through two others.
fn off_line(a: Point, b: Point, p: Point) -> f32 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    ((p.x - a.x) * dy - (p.y - a.y) * dx).abs() / dx.hypot(dy).max(1.0)
}

/// Puts the head on the end, with a little air before the box, shortens the line to its base, and
/// puts the label at `t`.
fn draw([start, out, into, end]: Cubic, head: f32, t: f32) -> Route {
    let (dx, dy) = (end.x - into.x, end.y - into.y);
    let length = dx.hypot(dy).max(0.01);
    let (ux, uy) = (dx / length, dy / length);
    let tip = point(end.x - ux * 3.0, end.y - uy * 3.0);
    let base = point(tip.x - ux * head, tip.y - uy * head);
    let half = head * 0.42;
    let at = |a: f32, b: f32, c: f32, d: f32| {
        let s = 1.0 - t;
        s * s * s * a + 3.0 * s * s * t * b + 3.0 * s * t * t * c + t * t * t * d
    };
    Route {
        curve: format!(
            "M{} {}C{} {} {} {} {} {}",
            tenths(start.x),
            tenths(start.y),
            tenths(out.x),
            tenths(out.y),
            tenths(into.x),
            tenths(into.y),
            tenths(base.x),
            tenths(base.y)
        ),
        head: format!(
            "M{} {}L{} {}L{} {}Z",
            tenths(tip.x),
            tenths(tip.y),
            tenths(base.x - uy * half),
            tenths(base.y + ux * half),
            tenths(base.x + uy * half),
            tenths(base.y - ux * half)
        ),
        label: point(at(start.x, out.x, into.x, end.x), at(start.y, out.y, into.y, end.y)),
    }
}

fn point(x: f32, y: f32) -> Point {
    Point { x, y }
}
