//! The address and the browser's storage: the only place that touches either.
//!
//! Everything here may fail (private windows, blocked storage, old browsers) and nothing here may
//! fail loudly: the page works without a memory.

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use web_sys::{Storage, Window};

use crate::drafts::Trouble;

thread_local! {
    /// The fragment that reproduces what the page shows, for the screen after a crash.
    static LATEST: RefCell<String> = const { RefCell::new(String::new()) };
}

/// The place of the last program in local storage.
const PROGRAM: &str = "cyclescope.page";

/// The fragment of the address without its `#`, if there is one.
pub fn fragment() -> Option<String> {
    let hash = window()?.location().hash().ok()?;
    let fragment = hash.strip_prefix('#').unwrap_or(&hash);
    (!fragment.is_empty()).then(|| fragment.to_owned())
}

/// Whether the address asks to begin afresh, without what was stored.
pub fn wants_fresh() -> bool {
    asks_for("fresh")
}

/// Whether the address asks for a part of another page: stage, sentence and transport alone.
pub fn wants_embed() -> bool {
    asks_for("embed")
}

fn asks_for(word: &str) -> bool {
    let search = window().and_then(|window| window.location().search().ok()).unwrap_or_default();
    search.trim_start_matches('?').split('&').any(|part| part == word)
}

/// Whether the address asks for an empty program.
pub fn wants_plain() -> bool {
    asks_for("new")
}

/// Puts a fragment into the address, without a step in the browser's history.
pub fn show_fragment(fragment: &str) {
    replace_address(&format!("#{fragment}"));
}

/// Takes the fragment out of the address: after an edit it no longer says what the page shows, and
/// a reload has to bring the edit back, not the link.
pub fn clear_fragment() {
    if fragment().is_none() {
        return;
    }
    let Some(location) = window().map(|window| window.location()) else { return };
    let path = location.pathname().unwrap_or_default();
    let search = location.search().unwrap_or_default();
    replace_address(&format!("{path}{search}"));
}

/// The whole address with this fragment.
pub fn address_with(fragment: &str) -> String {
    format!("{}#{fragment}", address())
}

/// The address of the page itself.
pub fn address() -> String {
    let Some(location) = window().map(|window| window.location()) else { return String::new() };
    let origin = location.origin().unwrap_or_default();
    let path = location.pathname().unwrap_or_default();
    format!("{origin}{path}")
}

/// Copies a text; resolves to whether the browser took it.
pub async fn copy(text: String) -> bool {
    let Some(window) = window() else { return false };
    // Outside a secure context there is no clipboard at all, whatever the types say.
    let navigator: JsValue = window.navigator().into();
    let there =
        js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")).is_ok_and(|clipboard| clipboard.is_object());
    if !there {
        return false;
    }
    let promise = window.navigator().clipboard().write_text(&text);
    wasm_bindgen_futures::JsFuture::from(promise).await.is_ok()
}

/// Notes what the page shows, for the screen after a crash. Not in the storage: looking at
/// somebody's link must not cost one's own program.
pub fn note_page(fragment: &str) {
    LATEST.with_borrow_mut(|latest| fragment.clone_into(latest));
}

/// Remembers the page as this fragment, across reloads.
pub fn remember_page(fragment: &str) {
    note_page(fragment);
    store(PROGRAM, fragment);
}

/// The page as last remembered.
pub fn remembered_page() -> Option<String> {
    stored(PROGRAM)
}

/// The fragment that reproduces what the page showed last.
pub fn latest() -> String {
    LATEST.with_borrow(Clone::clone)
}

/// What is stored under a key.
pub fn stored(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Stores a value under a key.
pub fn store(key: &str, value: &str) {
    if let Some(storage) = storage() {
        // A full or forbidden storage costs the memory of this page, nothing else.
        let _ = storage.set_item(key, value);
    }
}

/// Stores a value under a key.
///
/// # Errors
/// Why the browser did not take it.
pub fn try_store(key: &str, value: &str) -> Result<(), Trouble> {
    let storage = storage().ok_or(Trouble::Forbidden)?;
    storage.set_item(key, value).map_err(|error| {
        let name = js_sys::Reflect::get(&error, &JsValue::from_str("name")).ok().and_then(|name| name.as_string());
        if name.as_deref() == Some("SecurityError") { Trouble::Forbidden } else { Trouble::Full }
    })
}

fn window() -> Option<Window> {
    web_sys::window()
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok().flatten()
}

fn replace_address(url: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        // Sandboxed frames forbid it; the page goes on with the address it has.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(url));
    }
}
