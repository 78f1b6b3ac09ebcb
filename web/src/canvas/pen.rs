//! The pen that draws a picture onto a canvas.

use picture::figures::tenths;
use picture::{Anchor, Face, Letters, Line, Paint, Pen, RIM, Rect};
use scene::Point;
use web_sys::{CanvasRenderingContext2d, Path2d};

/// Draws onto a canvas. What a canvas refuses is not drawn: its calls fail on figures that are no
/// numbers, and then there is nothing to see either.
pub struct CanvasPen<'a>(pub &'a CanvasRenderingContext2d);

impl Pen for CanvasPen<'_> {
    fn begin(&mut self, at: Point) {
        self.0.save();
        let _ = self.0.translate(at.x.into(), at.y.into());
    }

    fn end(&mut self) {
        self.0.restore();
    }

    fn rect(&mut self, rect: Rect, paint: Paint) {
        let Rect { min, width, height, corner } = rect;
        let [x, y, width, height, corner] = [min.x, min.y, width, height, corner].map(f64::from);
        self.0.begin_path();
        if corner == 0.0 {
            self.0.rect(x, y, width, height);
        } else if self.0.round_rect_with_f64(x, y, width, height, corner).is_err() {
            return;
        }
        self.paint(paint, None);
    }

    fn circle(&mut self, middle: Point, radius: f32, paint: Paint) {
        self.0.begin_path();
        let _ = self.0.arc(middle.x.into(), middle.y.into(), radius.into(), 0.0, std::f64::consts::TAU);
        self.paint(paint, None);
    }

    fn path(&mut self, data: &str, paint: Paint) {
        if let Ok(path) = Path2d::new_with_path_string(data) {
            self.paint(paint, Some(&path));
        }
    }

    fn text(&mut self, words: &str, at: Point, letters: Letters) {
        let (face, (x, y)) = (face(letters.face), (f64::from(at.x), f64::from(at.y)));
        self.0.set_font(&format!("{} {}px {face}", letters.weight, tenths(letters.size)));
        self.0.set_text_align(match letters.anchor {
            Anchor::Start => "left",
            Anchor::Middle => "center",
        });
        if let Some(rim) = letters.rim {
            self.line(Line { colour: rim, width: RIM, dashes: None });
            self.0.set_line_join("round");
            let _ = self.0.stroke_text(words, x, y);
        }
        self.0.set_fill_style_str(letters.colour);
        let _ = self.0.fill_text(words, x, y);
        if letters.struck {
            let width = self.0.measure_text(words).map_or(0.0, |size| size.width());
            let left = if letters.anchor == Anchor::Middle { x - width / 2.0 } else { x };
            self.0.fill_rect(left, y - f64::from(letters.size) * 0.32, width, 1.4);
        }
    }
}

impl CanvasPen<'_> {
    /// Fills and lines a path, or the current one.
    fn paint(&self, paint: Paint, path: Option<&Path2d>) {
        if let Some(fill) = paint.fill {
            self.0.set_fill_style_str(fill);
            path.map_or_else(|| self.0.fill(), |path| self.0.fill_with_path_2d(path));
        }
        if let Some(line) = paint.line {
            self.line(line);
            path.map_or_else(|| self.0.stroke(), |path| self.0.stroke_with_path(path));
        }
    }

    fn line(&self, line: Line) {
        self.0.set_stroke_style_str(line.colour);
        self.0.set_line_width(line.width.into());
        let dashes = js_sys::Array::new();
        if let Some((dash, gap)) = line.dashes {
            dashes.push(&dash.into());
            dashes.push(&gap.into());
        }
        let _ = self.0.set_line_dash(&dashes);
    }
}

/// A typeface as the stylesheet has it (`style/theme.css`).
fn face(face: Face) -> &'static str {
    match face {
        Face::Words => "Inter, system-ui, sans-serif",
        Face::Code => "\"JetBrains Mono\", ui-monospace, monospace",
    }
}
