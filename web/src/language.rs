//! The language that the page speaks. There is one at a time, and every component speaks it, so it is
//! kept here and not handed through.

use std::cell::Cell;

use words::{Language, Message, Page};

thread_local! {
    /// None until one has been chosen: English.
    static SPOKEN: Cell<Option<Language<Page>>> = const { Cell::new(None) };
}

/// The language in use.
pub fn spoken() -> Language<Page> {
    SPOKEN.get().unwrap_or_default()
}

/// A message in the language in use, as plain text.
pub fn say(message: Message<'_, Page>) -> String {
    spoken().text(message)
}
