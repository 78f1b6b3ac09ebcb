//! What a picture is drawn with: the marks that SVG and a canvas both have.

use scene::Point;

/// A surface to draw on: a text of SVG, or a canvas of the page. Lengths are in scene units.
pub trait Pen {
    /// Draws everything until the matching [`end`](Pen::end) moved by `at`.
    fn begin(&mut self, at: Point);
    /// Ends what the last [`begin`](Pen::begin) has moved.
    fn end(&mut self);
    /// A rectangle with round corners.
    fn rect(&mut self, rect: Rect, paint: Paint);
    /// A circle.
    fn circle(&mut self, middle: Point, radius: f32, paint: Paint);
    /// Path data as in SVG.
    fn path(&mut self, data: &str, paint: Paint);
    /// One line of text, its base line at the point.
    fn text(&mut self, words: &str, at: Point, letters: Letters);
}

/// The width of the rim around letters, in scene units; half of it is seen.
pub const RIM: f32 = 4.0;

/// A rectangle.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Rect {
    /// Its upper left corner.
    pub min: Point,
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// The radius of its corners.
    pub corner: f32,
}

/// What a mark is filled and lined with. Colours are written as in CSS.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Paint {
    /// The colour inside.
    pub fill: Option<&'static str>,
    /// The outline.
    pub line: Option<Line>,
}

/// An outline.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Line {
    /// Its colour.
    pub colour: &'static str,
    /// Its width.
    pub width: f32,
    /// Lengths of dash and gap; none for a whole line.
    pub dashes: Option<(u8, u8)>,
}

impl Paint {
    /// Filled, without an outline.
    pub fn filled(colour: &'static str) -> Self {
        Self { fill: Some(colour), line: None }
    }

    /// An outline, with nothing inside.
    pub(crate) fn lined(colour: &'static str, width: f32) -> Self {
        Self { fill: None, line: Some(Line { colour, width, dashes: None }) }
    }

    /// The same with an outline.
    pub(crate) fn and_lined(self, colour: &'static str, width: f32) -> Self {
        Self { line: Self::lined(colour, width).line, ..self }
    }

    /// The same with a dashed outline.
    pub(crate) fn dashed(self, dashes: Option<(u8, u8)>) -> Self {
        Self { line: self.line.map(|line| Line { dashes, ..line }), ..self }
    }
}

/// How letters look.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Letters {
    /// Their height.
    pub size: f32,
    /// How bold: 400 is regular.
    pub weight: u16,
    /// Words or code.
    pub face: Face,
    /// Which part of the text stands at its point.
    pub anchor: Anchor,
    /// Their colour.
    pub colour: &'static str,
    /// Whether they are struck through.
    pub struck: bool,
    /// A rim in this colour keeps them readable on lines.
    pub rim: Option<&'static str>,
}

impl Letters {
    /// Regular words from their point to the right.
    pub(crate) fn words(size: f32, colour: &'static str) -> Self {
        Self { size, weight: 400, face: Face::Words, anchor: Anchor::Start, colour, struck: false, rim: None }
    }

    /// Code around its point.
    pub(crate) fn code(size: f32, colour: &'static str) -> Self {
        Self { face: Face::Code, anchor: Anchor::Middle, ..Self::words(size, colour) }
    }
}

/// The two typefaces.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Face {
    /// Inter.
    Words,
    /// JetBrains Mono.
    Code,
}

/// Which part of a text stands at its point.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
}
