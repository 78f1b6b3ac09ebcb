//! Whether single letters and signs are keys of the page. Who dictates instead of typing says letters
//! without meaning a key, and can switch them off (WCAG 2.1.4); the keys with names stay.

use std::cell::Cell;

use crate::share;

/// The place in local storage.
const KEY: &str = "cyclescope.letters";

thread_local! {
    /// None until it has been looked up.
    static ON: Cell<Option<bool>> = const { Cell::new(None) };
}

/// Whether they are; they are until somebody says otherwise.
pub fn are_keys() -> bool {
    let on = ON.get().unwrap_or_else(|| share::stored(KEY).as_deref() != Some("off"));
    ON.set(Some(on));
    on
}

/// Switches them on or off, and remembers it.
pub fn switch(on: bool) {
    ON.set(Some(on));
    share::store(KEY, if on { "on" } else { "off" });
}

/// Whether a key is one of them: it writes a character that is not a space.
pub fn is_letter(key: &str) -> bool {
    key != " " && key.chars().count() == 1
}
