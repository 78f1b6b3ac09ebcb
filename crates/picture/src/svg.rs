//! A whole picture as SVG: a text that stands on its own.

use scenario::Arrangement;
use scene::{Bounds, LaneId, Row, Scene, Strength, Tone};

use crate::arrows::{Way, arrows, place};
use crate::boxes;
use crate::figures::tenths;
use crate::palette::Palette;
use crate::write::Writer;

/// Free room around the picture, in scene units.
const MARGIN: f32 = 24.0;
/// Where the lines of the rows begin, from the left edge of the picture.
const ROW_LABEL: f32 = 150.0;

/// What a picture looks like.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Sheet<'a> {
    /// Graph or lists.
    pub arrangement: Arrangement,
    /// Its colours.
    pub palette: Palette,
    /// How much of it is drawn.
    pub detail: Detail,
    /// CSS that brings the fonts (`@font-face` with data in it); without it the reader's own are used.
    pub fonts: &'a str,
}

/// How much of a picture is drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Detail {
    /// Everything, with the sentence as its title.
    Whole,
    /// Shapes and arrows without words, for pictures of a thumb's size.
    Shapes,
}

/// Draws a scene.
pub fn svg(scene: &Scene, sheet: &Sheet<'_>) -> String {
    let Sheet { arrangement, palette, detail, .. } = *sheet;
    let stage = &scene.stage;
    let bounds = match arrangement {
        Arrangement::Graph => stage.graph_bounds,
        Arrangement::Lists => stage.lists_bounds,
    };
    let mut writer = Writer::default();
    begin(&mut writer, scene, sheet, bounds);
    if arrangement == Arrangement::Lists && detail == Detail::Whole {
        for row in &stage.rows {
            draw_row(&mut writer, row, bounds, palette);
        }
    }
    for way in arrows(stage, arrangement, None) {
        arrow(&mut writer, &way, palette, detail);
    }
    if detail == Detail::Whole {
        for tag in &stage.names {
            boxes::name(&mut writer, tag, place(tag.at, arrangement), palette);
        }
    }
    for object in &stage.boxes {
        boxes::object(&mut writer, object, place(object.at, arrangement), palette, detail);
    }
    writer.finish()
}

fn begin(writer: &mut Writer, scene: &Scene, sheet: &Sheet<'_>, bounds: Bounds) {
    let (left, top) = (bounds.min.x - MARGIN, bounds.min.y - MARGIN);
    let (width, height) =
        ((bounds.max.x - bounds.min.x + 2.0 * MARGIN).max(1.0), (bounds.max.y - bounds.min.y + 2.0 * MARGIN).max(1.0));
    let [left, top, width, height] = [left, top, width, height].map(tenths);
    writer.open(
        "svg",
        &[
            ("xmlns", &"http://www.w3.org/2000/svg"),
            ("width", &width),
            ("height", &height),
            ("viewBox", &format!("{left} {top} {width} {height}")),
            ("font-family", &"Inter, system-ui, sans-serif"),
            ("fill", &"none"),
        ],
    );
    if sheet.detail == Detail::Whole {
        let said: String = scene.explanation.sentence.iter().map(|words| words.text.as_str()).collect();
        writer.open("title", &[]);
        writer.words(&said);
        writer.close();
        writer.open("style", &[]);
        writer.words(sheet.fonts);
        writer.words(".code{font-family:\"JetBrains Mono\",ui-monospace,monospace}");
        writer.close();
    }
    let paper = sheet.palette.paper();
    writer.empty("rect", &[("x", &left), ("y", &top), ("width", &width), ("height", &height), ("fill", &paper)]);
}

fn draw_row(writer: &mut Writer, row: &Row, bounds: Bounds, palette: Palette) {
    let x = tenths(bounds.min.x);
    let d = format!("M{} {}H{}", tenths(bounds.min.x + ROW_LABEL), tenths(row.y), tenths(bounds.max.x));
    let ink = match row.lane {
        LaneId::Unreachable => palette.tone(Tone::Unreachable).unwrap_or(palette.ink()),
        _ => palette.ink(),
    };
    writer.empty("path", &[("d", &d), ("stroke", &palette.line()), ("stroke-width", &"1.5")]);
    let [title, note] = [row.y - 3.0, row.y + 16.0].map(tenths);
    writer.text(&row.title, &[("x", &x), ("y", &title), ("font-size", &15), ("font-weight", &600), ("fill", &ink)]);
    writer.text(&row.note, &[("x", &x), ("y", &note), ("font-size", &"12.5"), ("fill", &palette.ink2())]);
}

fn arrow(writer: &mut Writer, way: &Way<'_>, palette: Palette, detail: Detail) {
    let is_name = matches!(way.arrow.from, scene::From::Name(_));
    if detail == Detail::Shapes && is_name {
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
    let width = if tone.is_some() { "3" } else { "1.8" };
    let dashes = match (way.arrow.tone, weak) {
        (Tone::Clear, _) => "4 5",
        (_, true) => "6 5",
        _ => "none",
    };
    writer.empty(
        "path",
        &[("d", &way.route.curve), ("stroke", &line), ("stroke-width", &width), ("stroke-dasharray", &dashes)],
    );
    if weak {
        let paper = palette.paper();
        writer.empty("path", &[("d", &way.route.head), ("fill", &paper), ("stroke", &line), ("stroke-width", &"1.6")]);
    } else {
        writer.empty("path", &[("d", &way.route.head), ("fill", &head)]);
    }
    if way.named && detail == Detail::Whole && !way.arrow.label.is_empty() {
        let [x, y] = [way.route.label.x, way.route.label.y - 4.0].map(tenths);
        let paper = palette.paper();
        writer.text(
            &way.arrow.label,
            &[
                ("x", &x),
                ("y", &y),
                ("class", &"code"),
                ("font-size", &11),
                ("text-anchor", &"middle"),
                ("fill", &tone.unwrap_or(palette.ink2())),
                ("stroke", &paper),
                ("stroke-width", &4),
                ("paint-order", &"stroke"),
            ],
        );
    }
}
