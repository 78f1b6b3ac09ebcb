//! What cyclescope says, in every language that it speaks.
//!
//! A language is one file of [Fluent](https://projectfluent.org) messages, `locales/TAG.ftl`. The build
//! script makes a function of each message, with its arguments typed, so that a message that does not
//! exist, or that lacks an argument, does not compile; and of each language a compact table for each
//! part, so that the page fetches what it needs and interprets no Fluent.
//!
//! ```
//! use words::{Language, page};
//!
//! let english = Language::english();
//! assert_eq!(english.text(page::heading_line(12)), "Line 12");
//! ```

mod budget;
mod gallery;
mod message;
mod resolve;
mod table;

pub use gallery::Gallery;
pub use message::{Argument, Figure, Message, Said};
pub use model::ObjId;
pub use resolve::{Markup, Piece};
pub use table::{Language, Part, Table};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

pub use engine::Engine;
pub use page::Page;
pub use sheets::Sheets;

/// A language that there is a file for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Known {
    /// Its tag: "pl".
    pub tag: &'static str,
    /// What it calls itself: "Polski".
    pub name: &'static str,
}

/// The language of that tag; of "pl-PL" as well, if there is "pl".
pub fn known(tag: &str) -> Option<&'static Known> {
    let primary = tag.split('-').next().unwrap_or_default();
    LANGUAGES.iter().find(|known| known.tag.eq_ignore_ascii_case(primary))
}
