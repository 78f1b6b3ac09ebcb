//! The boxes and names of a picture.

use scene::{BOX_HEIGHT, BOX_WIDTH, FoldedPart, NameTag, ObjectBox, Point, Shape, State};

use crate::arrows::half_width;
use crate::figures::tenths;
use crate::palette::Palette;
use crate::svg::Detail;
use crate::write::Writer;

const LEFT: f32 = -BOX_WIDTH / 2.0;
const TOP: f32 = -BOX_HEIGHT / 2.0;

/// How many parts are drawn inside their owner; the inspector has the others.
const MOST_PARTS: usize = 3;
/// The distance from part to part.
const PITCH: f32 = 18.0;
/// The longest label that fits a box, in characters.
const LONGEST: usize = 13;

/// The corner that tells kinds of things apart, in scene units.
fn corner(shape: Shape) -> f32 {
    match shape {
        Shape::Instance | Shape::Class | Shape::Other => 12.0,
        Shape::Container => 4.0,
        Shape::Code | Shape::Weakref => BOX_HEIGHT / 2.0,
    }
}

/// How an outline is dashed: the sign of a state beside its colour.
fn dashes(object: &ObjectBox) -> &'static str {
    match object.state {
        _ if object.shape == Shape::Weakref => "6 4",
        State::Tentative | State::Unreachable => "5 4",
        State::Finalizers => "2 4",
        _ => "none",
    }
}

fn width(object: &ObjectBox) -> &'static str {
    match object.state {
        State::Rescued | State::Permanent => "3",
        State::Finalizers => "2.4",
        _ => "2",
    }
}

/// Draws a box.
pub(crate) fn object(writer: &mut Writer, object: &ObjectBox, at: Point, palette: Palette, detail: Detail) {
    let colours = palette.state(object.state);
    let line = if object.shape == Shape::Weakref { palette.weak() } else { colours.line };
    writer.open("g", &[("transform", &format!("translate({} {})", tenths(at.x), tenths(at.y)))]);
    if object.active {
        writer.empty(
            "rect",
            &[
                ("x", &tenths(LEFT - 5.0)),
                ("y", &tenths(TOP - 5.0)),
                ("width", &tenths(BOX_WIDTH + 10.0)),
                ("height", &tenths(BOX_HEIGHT + 10.0)),
                ("rx", &tenths(corner(object.shape) + 5.0)),
                ("fill", &"none"),
                ("stroke", &palette.ink3()),
                ("stroke-width", &"1.5"),
            ],
        );
    }
    writer.empty(
        "rect",
        &[
            ("x", &tenths(LEFT)),
            ("y", &tenths(TOP)),
            ("width", &tenths(BOX_WIDTH)),
            ("height", &tenths(BOX_HEIGHT)),
            ("rx", &tenths(corner(object.shape))),
            ("fill", &colours.fill),
            ("stroke", &line),
            ("stroke-width", &width(object)),
            ("stroke-dasharray", &dashes(object)),
        ],
    );
    if object.shape == Shape::Class {
        writer.empty("path", &[("d", &"M-57 -17V17"), ("stroke", &line), ("stroke-width", &"3")]);
    }
    if detail == Detail::Whole {
        words(writer, object, palette);
    }
    writer.close();
}

fn words(writer: &mut Writer, object: &ObjectBox, palette: Palette) {
    let struck = if object.state == State::Unreachable { "line-through" } else { "none" };
    writer.text(
        &short(&object.label),
        &[
            ("x", &-50),
            ("y", &-3),
            ("font-size", &"14.5"),
            ("font-weight", &600),
            ("fill", &palette.ink()),
            ("text-decoration", &struck),
        ],
    );
    writer.text(
        &format!("refs {}", object.refs),
        &[("x", &-50), ("y", &15), ("font-size", &12), ("fill", &palette.ink2())],
    );
    if object.finalizer {
        let bell = "M43 17h12l-2-3v-4a4 4 0 0 0-8 0v4zM47.3 18.5a1.8 1.8 0 0 0 3.4 0";
        let ink = palette.ink();
        writer.empty("path", &[("d", &bell), ("fill", &"none"), ("stroke", &ink), ("stroke-width", &"1.7")]);
    }
    let right = if object.finalizer { 33.0 } else { 51.0 };
    for (place, part) in object.folded.iter().take(MOST_PARTS).enumerate() {
        folded(writer, part, right - (place as f32 + 0.5) * PITCH, palette);
    }
    if object.cursor {
        writer.empty("path", &[("d", &"M-6 -42h12l-6 9z"), ("fill", &palette.ink())]);
    }
    if let Some(refs) = object.gc_refs {
        figure(writer, refs, palette, object.state);
    }
}

/// A part that is drawn inside its owner.
fn folded(writer: &mut Writer, part: &FoldedPart, x: f32, palette: Palette) {
    let colours = palette.state(part.state);
    let height = if part.gc_refs.is_some() { 15.0 } else { 7.0 };
    let fill = if part.active { colours.line } else { colours.fill };
    writer.empty(
        "rect",
        &[
            ("x", &tenths(x - 7.5)),
            ("y", &tenths(11.0 - height / 2.0)),
            ("width", &15),
            ("height", &tenths(height)),
            ("rx", &"3.5"),
            ("fill", &fill),
            ("stroke", &colours.line),
            ("stroke-width", &"1.2"),
        ],
    );
    if let Some(refs) = part.gc_refs {
        let ink = if part.active { colours.on } else { palette.ink() };
        writer.text(
            &refs.to_string(),
            &[
                ("x", &tenths(x)),
                ("y", &15),
                ("class", &"code"),
                ("font-size", &"10.5"),
                ("font-weight", &600),
                ("text-anchor", &"middle"),
                ("fill", &ink),
            ],
        );
    }
}

/// `gc_refs`, in the circle at the corner.
fn figure(writer: &mut Writer, refs: u32, palette: Palette, state: State) {
    let colours = palette.state(state);
    let paper = palette.paper();
    writer.empty(
        "circle",
        &[("cx", &47), ("cy", &-27), ("r", &15), ("fill", &colours.line), ("stroke", &paper), ("stroke-width", &2)],
    );
    writer.text(
        &refs.to_string(),
        &[
            ("x", &47),
            ("y", &-22),
            ("class", &"code"),
            ("font-size", &(if refs > 99 { 11 } else { 15 })),
            ("font-weight", &700),
            ("text-anchor", &"middle"),
            ("fill", &colours.on),
        ],
    );
}

/// Draws a name of the program.
pub(crate) fn name(writer: &mut Writer, tag: &NameTag, at: Point, palette: Palette) {
    let forgotten = tag.target.is_none();
    let (ink, struck) = if forgotten { (palette.ink2(), "line-through") } else { (palette.ink(), "none") };
    let [x, y] = [at.x, at.y + 5.0].map(tenths);
    writer.text(
        &tag.text,
        &[
            ("x", &x),
            ("y", &y),
            ("class", &"code"),
            ("font-size", &15),
            ("font-weight", &600),
            ("text-anchor", &"middle"),
            ("fill", &ink),
            ("text-decoration", &struck),
        ],
    );
    if let Some(scope) = &tag.scope {
        let y = tenths(at.y - 10.0);
        let ink = palette.ink2();
        writer.text(
            scope,
            &[("x", &x), ("y", &y), ("class", &"code"), ("font-size", &11), ("text-anchor", &"middle"), ("fill", &ink)],
        );
    }
    if forgotten {
        let d = format!("M{} {}h56", tenths(at.x + half_width(&tag.text) + 8.0), tenths(at.y));
        let ink = palette.ink3();
        writer.empty("path", &[("d", &d), ("stroke", &ink), ("stroke-width", &"1.6"), ("stroke-dasharray", &"2 6")]);
    }
}

/// A label that fits its box.
fn short(label: &str) -> String {
    if label.chars().count() <= LONGEST {
        return label.to_owned();
    }
    label.chars().take(LONGEST - 1).chain(['…']).collect()
}
