//! The boxes and names of a picture.

use scene::{BOX_HEIGHT, BOX_WIDTH, FoldedPart, NameTag, ObjectBox, Point, Shape, State};
use words::page;

use crate::arrows::half_width;
use crate::figures::tenths;
use crate::palette::Palette;
use crate::pen::{Letters, Paint, Pen, Rect};
use crate::sheet::{Detail, Sheet};

const LEFT: f32 = -BOX_WIDTH / 2.0;
const TOP: f32 = -BOX_HEIGHT / 2.0;

/// How many parts are drawn inside their owner; the inspector has the others.
const MOST_PARTS: usize = 3;
/// The distance from part to part.
const PITCH: f32 = 18.0;
/// The longest label that fits a box, in characters.
const LONGEST: usize = 13;

/// The sign of a finalizer: a bell.
const BELL: &str = "M43 17h12l-2-3v-4a4 4 0 0 0-8 0v4zM47.3 18.5a1.8 1.8 0 0 0 3.4 0";
/// The cursor of a pass, above the box.
const CURSOR: &str = "M-6 -42h12l-6 9z";
/// The mark of a class.
const CLASS: &str = "M-57 -17V17";

/// The corner that tells kinds of things apart, in scene units.
fn corner(shape: Shape) -> f32 {
    match shape {
        Shape::Instance | Shape::Class | Shape::Other => 12.0,
        Shape::Container => 4.0,
        Shape::Code | Shape::Weakref => BOX_HEIGHT / 2.0,
    }
}

/// The width of the lines that [`age`] says.
const AGE_LINE: f32 = 1.2;

/// How far inside the outline of a box further lines run, which say without colour what its colour says:
/// as a tree has more rings the older it is, none for generation 0, one for 1, two for 2. The passes that
/// colour what they have come by in the same way draw the same lines.
pub fn age(state: State) -> &'static [f32] {
    match state {
        State::Generation(1) | State::Visited | State::Reached => &[4.0],
        State::Generation(2..) | State::Pending | State::Heap => &[4.0, 7.0],
        _ => &[],
    }
}

/// How an outline is dashed: the sign of a state beside its colour.
fn dashes(object: &ObjectBox) -> Option<(u8, u8)> {
    match object.state {
        _ if object.shape == Shape::Weakref => Some((6, 4)),
        State::Tentative | State::Unreachable => Some((5, 4)),
        State::Finalizers => Some((2, 4)),
        _ => None,
    }
}

fn width(object: &ObjectBox) -> f32 {
    match object.state {
        State::Rescued | State::Permanent => 3.0,
        State::Finalizers => 2.4,
        _ => 2.0,
    }
}

/// The outline of a box, made larger on all sides by `air`, or smaller.
fn outline(shape: Shape, air: f32) -> Rect {
    Rect {
        min: Point { x: LEFT - air, y: TOP - air },
        width: BOX_WIDTH + 2.0 * air,
        height: BOX_HEIGHT + 2.0 * air,
        corner: (corner(shape) + air).max(0.0),
    }
}

/// Draws a box.
pub(crate) fn object(pen: &mut impl Pen, object: &ObjectBox, at: Point, sheet: Sheet) {
    let palette = sheet.palette;
    let colours = palette.state(object.state);
    let line = if object.shape == Shape::Weakref { palette.weak() } else { colours.line };
    pen.begin(at);
    if object.active {
        ring(pen, object.shape, palette.ink3(), 1.5);
    }
    let body = Paint::filled(colours.fill).and_lined(line, width(object)).dashed(dashes(object));
    pen.rect(outline(object.shape, 0.0), body);
    for air in age(object.state) {
        pen.rect(outline(object.shape, -air), Paint::lined(line, AGE_LINE));
    }
    if object.shape == Shape::Class {
        pen.path(CLASS, Paint::lined(line, 3.0));
    }
    if sheet.detail == Detail::Whole {
        words(pen, object, sheet);
    }
    pen.end();
}

/// Draws a box from far away.
pub(crate) fn dot(pen: &mut impl Pen, object: &ObjectBox, at: Point, palette: Palette) {
    let min = Point { x: at.x + LEFT, y: at.y + TOP };
    let colour = if object.active { palette.ink() } else { palette.state(object.state).line };
    pen.rect(Rect { min, width: BOX_WIDTH, height: BOX_HEIGHT, corner: 0.0 }, Paint::filled(colour));
}

/// Draws the ring of a chosen box, or of one that the step is about.
pub(crate) fn ring(pen: &mut impl Pen, shape: Shape, colour: &'static str, width: f32) {
    pen.rect(outline(shape, 5.0), Paint::lined(colour, width));
}

fn words(pen: &mut impl Pen, object: &ObjectBox, sheet: Sheet) {
    let Sheet { palette, language, .. } = sheet;
    let struck = object.state == State::Unreachable;
    let label = Letters { weight: 600, struck, ..Letters::words(14.5, palette.ink()) };
    pen.text(&short(&object.label), Point { x: -50.0, y: -3.0 }, label);
    let refs = language.text(page::box_refs(object.refs));
    pen.text(&refs, Point { x: -50.0, y: 15.0 }, Letters::words(12.0, palette.ink2()));
    if object.finalizer {
        pen.path(BELL, Paint::lined(palette.ink(), 1.7));
    }
    let right = if object.finalizer { 33.0 } else { 51.0 };
    for (place, part) in object.folded.iter().take(MOST_PARTS).enumerate() {
        folded(pen, part, right - (place as f32 + 0.5) * PITCH, palette);
    }
    if object.cursor {
        pen.path(CURSOR, Paint::filled(palette.ink()));
    }
    if let Some(refs) = object.gc_refs {
        figure(pen, refs, palette, object.state);
    }
}

/// A part that is drawn inside its owner.
fn folded(pen: &mut impl Pen, part: &FoldedPart, x: f32, palette: Palette) {
    let colours = palette.state(part.state);
    let height = if part.gc_refs.is_some() { 15.0 } else { 7.0 };
    let fill = if part.active { colours.line } else { colours.fill };
    let tick = Rect { min: Point { x: x - 7.5, y: 11.0 - height / 2.0 }, width: 15.0, height, corner: 3.5 };
    pen.rect(tick, Paint::filled(fill).and_lined(colours.line, 1.2));
    if let Some(refs) = part.gc_refs {
        let ink = if part.active { colours.on } else { palette.ink() };
        pen.text(&refs.to_string(), Point { x, y: 15.0 }, Letters { weight: 600, ..Letters::code(10.5, ink) });
    }
}

/// `gc_refs`, in the circle at the corner.
fn figure(pen: &mut impl Pen, refs: u32, palette: Palette, state: State) {
    let colours = palette.state(state);
    pen.circle(Point { x: 47.0, y: -27.0 }, 15.0, Paint::filled(colours.line).and_lined(palette.paper(), 2.0));
    let size = if refs > 99 { 11.0 } else { 15.0 };
    pen.text(
        &refs.to_string(),
        Point { x: 47.0, y: -22.0 },
        Letters { weight: 700, ..Letters::code(size, colours.on) },
    );
}

/// Draws a name of the program.
pub(crate) fn name(pen: &mut impl Pen, tag: &NameTag, at: Point, palette: Palette) {
    let struck = tag.target.is_none();
    let ink = if struck { palette.ink2() } else { palette.ink() };
    pen.text(&tag.text, Point { x: at.x, y: at.y + 5.0 }, Letters { weight: 600, struck, ..Letters::code(15.0, ink) });
    if let Some(scope) = &tag.scope {
        pen.text(scope, Point { x: at.x, y: at.y - 10.0 }, Letters::code(11.0, palette.ink2()));
    }
    if struck {
        let data = format!("M{} {}h56", tenths(at.x + half_width(&tag.text) + 8.0), tenths(at.y));
        pen.path(&data, Paint::lined(palette.ink3(), 1.6).dashed(Some((2, 6))));
    }
}

/// A label that fits its box.
fn short(label: &str) -> String {
    if label.chars().count() <= LONGEST {
        return label.to_owned();
    }
    label.chars().take(LONGEST - 1).chain(['…']).collect()
}
