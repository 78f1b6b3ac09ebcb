//! The engine for the page: a question in bytes comes in, the reply goes out.
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

/// Replies to a question (`player::Question`).
///
/// # Errors
/// If the question comes from another build of the page.
#[wasm_bindgen]
pub fn reply(question: &[u8]) -> Result<Vec<u8>, JsError> {
    Ok(engine::reply_bytes(question)?)
}

/// After a trap: what the engine said last; nothing if it could not say anything.
#[wasm_bindgen(js_name = lastWords)]
pub fn last_words() -> String {
    LAST_WORDS.take()
}
