//! How a scene is drawn.
//!
//! [`arrows`] finds the ways of the references, for the page and for [`svg()`], which draws a whole
//! picture as a text that stands on its own: for export, for handouts, for the gallery's small pictures.

mod arrows;
mod boxes;
pub mod figures;
mod palette;
mod route;
mod svg;
mod write;

pub use arrows::{Way, arrows, half_width};
pub use palette::Palette;
pub use route::Route;
pub use svg::{Detail, Sheet, svg};
