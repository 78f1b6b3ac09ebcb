//! A whole picture, drawn with whatever pen.

use model::ObjId;
use scenario::Arrangement;
use scene::{BOX_WIDTH, Bounds, LaneId, Point, Row, Stage, Strength, Tone};
use words::{Language, Page};

use crate::arrows::{Only, Way, arrows_within, place};
use crate::boxes;
use crate::figures::tenths;
use crate::palette::Palette;
use crate::pen::{Letters, Paint, Pen};

/// Where the lines of the rows begin, from the left edge of the picture.
const ROW_LABEL: f32 = 150.0;

/// What a picture looks like.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Sheet {
    /// Graph or lists.
    pub arrangement: Arrangement,
    /// Its colours.
    pub palette: Palette,
    /// How much of it is drawn.
    pub detail: Detail,
    /// The chosen object, with a ring.
    pub selected: Option<ObjId>,
    /// The language of the few words that are not in the scene.
    pub language: Language<Page>,
}

/// How much of a picture is drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Detail {
    /// Everything.
    Whole,
    /// Shapes and arrows without words, for pictures of a thumb's size.
    Shapes,
    /// A dot for each object, and the arrows that the step is about, for crowds from far away.
    Dots,
}

impl Detail {
    /// How much can be made out when a scene unit takes this many pixels.
    pub fn at(scale: f32) -> Self {
        match scale * BOX_WIDTH {
            width if width >= 40.0 => Self::Whole,
            width if width >= 12.0 => Self::Shapes,
            _ => Self::Dots,
        }
    }
}

/// What a picture takes up.
pub fn bounds(stage: &Stage, arrangement: Arrangement) -> Bounds {
    match arrangement {
        Arrangement::Graph => stage.graph_bounds,
        Arrangement::Lists => stage.lists_bounds,
    }
}

/// Draws what of a stage lies within the bounds, or touches them.
pub fn draw(pen: &mut impl Pen, stage: &Stage, sheet: Sheet, within: Bounds) {
    let Sheet { arrangement, palette, detail, selected, .. } = sheet;
    let bounds = bounds(stage, arrangement);
    // Far enough for rings, figures and the labels of arrows.
    let near = grown(within, BOX_WIDTH);
    if arrangement == Arrangement::Lists && detail == Detail::Whole {
        for row in &stage.rows {
            draw_row(pen, row, bounds, palette);
        }
    }
    let only = if detail == Detail::Dots { Only::Lively } else { Only::Within(near) };
    for way in arrows_within(stage, arrangement, selected, only) {
        arrow(pen, &way, palette, detail);
    }
    if detail == Detail::Whole {
        for tag in &stage.names {
            let at = place(tag.at, arrangement);
            if holds(near, at) {
                boxes::name(pen, tag, at, palette);
            }
        }
    }
    for object in &stage.boxes {
        let at = place(object.at, arrangement);
        if !holds(near, at) {
            continue;
        }
        if detail == Detail::Dots {
            boxes::dot(pen, object, at, palette);
        } else {
            boxes::object(pen, object, at, sheet);
        }
        if selected == Some(object.id) {
            pen.begin(at);
            boxes::ring(pen, object.shape, palette.ink(), 2.0);
            pen.end();
        }
    }
}

/// Bounds with some more room on each side.
fn grown(bounds: Bounds, by: f32) -> Bounds {
    Bounds {
        min: Point { x: bounds.min.x - by, y: bounds.min.y - by },
        max: Point { x: bounds.max.x + by, y: bounds.max.y + by },
    }
}

/// Whether a point lies within.
pub(crate) fn holds(bounds: Bounds, at: Point) -> bool {
    (bounds.min.x..=bounds.max.x).contains(&at.x) && (bounds.min.y..=bounds.max.y).contains(&at.y)
}

fn draw_row(pen: &mut impl Pen, row: &Row, bounds: Bounds, palette: Palette) {
    let data = format!("M{} {}H{}", tenths(bounds.min.x + ROW_LABEL), tenths(row.y), tenths(bounds.max.x));
    let ink = match row.lane {
        LaneId::Unreachable => palette.tone(Tone::Unreachable).unwrap_or(palette.ink()),
        _ => palette.ink(),
    };
    pen.path(&data, Paint::lined(palette.line(), 1.5));
    let at = |down: f32| Point { x: bounds.min.x, y: row.y + down };
    pen.text(&row.title, at(-3.0), Letters { weight: 600, ..Letters::words(15.0, ink) });
    pen.text(&row.note, at(16.0), Letters::words(12.5, palette.ink2()));
}

fn arrow(pen: &mut impl Pen, way: &Way<'_>, palette: Palette, detail: Detail) {
    let is_name = matches!(way.arrow.from, scene::From::Name(_));
    if detail != Detail::Whole && is_name {
        return;
    }
    let weak = way.arrow.strength == Strength::Weak;
    let tone = palette.tone(way.arrow.tone);
    let line = tone.unwrap_or(match (weak, is_name) {
        (true, _) => palette.weak(),
        (false, true) => palette.ink(),
        (false, false) => palette.line(),
    });
    let head = tone.unwrap_or(if is_name { palette.ink() } else { palette.ink3() });
    let dashes = match (way.arrow.tone, weak) {
        (Tone::Clear, _) => Some((4, 5)),
        (_, true) => Some((6, 5)),
        _ => None,
    };
    pen.path(&way.route.curve, Paint::lined(line, if tone.is_some() { 3.0 } else { 1.8 }).dashed(dashes));
    let head = if weak { Paint::filled(palette.paper()).and_lined(line, 1.6) } else { Paint::filled(head) };
    pen.path(&way.route.head, head);
    if way.named && detail == Detail::Whole && !way.arrow.label.is_empty() {
        let letters = Letters { rim: Some(palette.paper()), ..Letters::code(11.0, tone.unwrap_or(palette.ink2())) };
        pen.text(&way.arrow.label, Point { y: way.route.label.y - 4.0, ..way.route.label }, letters);
    }
}
