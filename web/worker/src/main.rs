//! The engine for the page: a document in bytes comes in, what came of running it goes out.
//!
//! `engine.js` beside this runs it in a worker, so that a program that runs long never holds up the
//! page, and so that one that breaks the engine breaks nothing else.

use std::cell::RefCell;
use std::panic;

use wasm_bindgen::prelude::{JsError, wasm_bindgen};

thread_local! {
    /// What the panic said that has stopped this engine.
    static LAST_WORDS: RefCell<String> = const { RefCell::new(String::new()) };
}

fn main() {
    panic::set_hook(Box::new(|info| LAST_WORDS.set(info.to_string())));
}

/// Runs a document.
///
/// # Errors
/// If the document comes from another build of the page.
#[wasm_bindgen]
pub fn run(document: &[u8]) -> Result<Vec<u8>, JsError> {
    Ok(engine::answer_bytes(document)?)
}

/// After a trap: what the engine said last; nothing if it could not say anything.
#[wasm_bindgen(js_name = lastWords)]
pub fn last_words() -> String {
    LAST_WORDS.take()
}
