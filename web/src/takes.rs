//! The ready takes: what came of running each scenario, made when the page was built. They lie beside
//! the page, so that the first picture, and each scenario, needs no engine.

use js_sys::Uint8Array;
use player::{Answer, Document, wire};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Fetches the take of a scenario. None if it is not there, or comes from another build, or is of
/// something else: then the engine runs the program.
pub async fn fetch(slug: &str, document: &Document) -> Option<Answer> {
    let window = web_sys::window()?;
    let response = JsFuture::from(window.fetch_with_str(&format!("takes/{slug}.take"))).await.ok()?;
    let response = response.dyn_into::<Response>().ok().filter(Response::ok)?;
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    let answer = wire::read_answer(&Uint8Array::new(&buffer).to_vec()).ok()?;
    answer.as_ref().is_ok_and(|take| take.is_of(document)).then_some(answer)
}
