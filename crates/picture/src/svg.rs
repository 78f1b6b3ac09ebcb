//! A whole picture as SVG: a text that stands on its own.

use scene::{Bounds, Point, Scene};

use crate::figures::tenths;
use crate::pen::{Anchor, Face, Letters, Paint, Pen, RIM, Rect};
use crate::sheet::{Detail, Sheet, bounds, draw};
use crate::write::{Element, Writer};

/// Free room around the picture, in scene units.
const MARGIN: f32 = 24.0;

/// Draws a scene. `fonts` is CSS that brings the typefaces (`@font-face` with data in it); without it the
/// reader's own are used.
pub fn svg(scene: &Scene, sheet: Sheet, fonts: &str) -> String {
    let mut writer = Writer::default();
    let bounds = bounds(&scene.stage, sheet.arrangement);
    begin(&mut writer, scene, sheet, bounds, fonts);
    draw(&mut writer, &scene.stage, sheet, bounds);
    writer.finish()
}

fn begin(writer: &mut Writer, scene: &Scene, sheet: Sheet, bounds: Bounds, fonts: &str) {
    let (left, top) = (bounds.min.x - MARGIN, bounds.min.y - MARGIN);
    let (width, height) =
        ((bounds.max.x - bounds.min.x + 2.0 * MARGIN).max(1.0), (bounds.max.y - bounds.min.y + 2.0 * MARGIN).max(1.0));
    let [left, top, width, height] = [left, top, width, height].map(tenths);
    writer
        .element("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("width", width)
        .with("height", height)
        .with("viewBox", format_args!("{left} {top} {width} {height}"))
        .with("font-family", "Inter, system-ui, sans-serif")
        .with("fill", "none")
        .open();
    if sheet.detail == Detail::Whole {
        let said: String = scene.explanation.sentence.iter().map(|words| words.text.as_str()).collect();
        writer.element("title").text(&said);
        writer.element("style").text(&format!("{fonts}.code{{font-family:\"JetBrains Mono\",ui-monospace,monospace}}"));
    }
    let paper = sheet.palette.paper();
    writer
        .element("rect")
        .with("x", left)
        .with("y", top)
        .with("width", width)
        .with("height", height)
        .with("fill", paper)
        .empty();
}

impl Pen for Writer {
    fn begin(&mut self, at: Point) {
        self.element("g").with("transform", format_args!("translate({} {})", tenths(at.x), tenths(at.y))).open();
    }

    fn end(&mut self) {
        self.close();
    }

    fn rect(&mut self, rect: Rect, paint: Paint) {
        let Rect { min, width, height, corner } = rect;
        let [x, y, width, height, corner] = [min.x, min.y, width, height, corner].map(tenths);
        let element = self.element("rect").with("x", x).with("y", y).with("width", width).with("height", height);
        painted(element.with("rx", corner), paint);
    }

    fn circle(&mut self, middle: Point, radius: f32, paint: Paint) {
        let [x, y, radius] = [middle.x, middle.y, radius].map(tenths);
        painted(self.element("circle").with("cx", x).with("cy", y).with("r", radius), paint);
    }

    fn path(&mut self, data: &str, paint: Paint) {
        painted(self.element("path").with("d", data), paint);
    }

    fn text(&mut self, words: &str, at: Point, letters: Letters) {
        let [x, y, size] = [at.x, at.y, letters.size].map(tenths);
        let mut element = self.element("text").with("x", x).with("y", y).with("font-size", size);
        element = element.with("font-weight", letters.weight).with("fill", letters.colour);
        if letters.face == Face::Code {
            element = element.with("class", "code");
        }
        if letters.anchor == Anchor::Middle {
            element = element.with("text-anchor", "middle");
        }
        if letters.struck {
            element = element.with("text-decoration", "line-through");
        }
        if let Some(rim) = letters.rim {
            element = element.with("stroke", rim).with("stroke-width", RIM).with("paint-order", "stroke");
        }
        element.text(words);
    }
}

fn painted(element: Element<'_>, paint: Paint) {
    let mut element = element;
    if let Some(fill) = paint.fill {
        element = element.with("fill", fill);
    }
    if let Some(line) = paint.line {
        element = element.with("stroke", line.colour).with("stroke-width", tenths(line.width));
        if let Some((dash, gap)) = line.dashes {
            element = element.with("stroke-dasharray", format_args!("{dash} {gap}"));
        }
    }
    element.empty();
}
