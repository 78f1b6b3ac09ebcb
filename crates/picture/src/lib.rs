//! How a scene is drawn.
//!
//! [`draw`] draws a picture with a [`Pen`]: as text of SVG ([`svg()`], for export, handouts and the
//! gallery's small pictures), or onto a canvas of the page. [`arrows`] finds the ways of the references.

mod arrows;
mod boxes;
pub mod figures;
mod film;
mod labels;
mod palette;
mod pen;
mod route;
mod sheet;
mod svg;
mod write;

pub use arrows::{Way, arrows, half_width};
pub use boxes::age;
pub use film::{FILM_HEIGHT, FILM_WIDTH, film_frame};
pub use palette::Palette;
pub use pen::{Anchor, Face, Letters, Line, Paint, Pen, RIM, Rect};
pub use route::Route;
pub use sheet::{Detail, Sheet, bounds, draw};
pub use svg::svg;
