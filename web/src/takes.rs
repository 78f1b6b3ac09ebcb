//! The ready takes: what came of running each scenario, made when the page was built. They lie beside
//! the page, so that the first picture, and each scenario, needs no engine. They bring the scenario's
//! program along, which the page does not hold.

use js_sys::Uint8Array;
use model::Dialect;
use player::{Take, wire};
use scenario::Scenario;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Whether there is a ready take of this scenario under this collector.
pub fn is_there(scenario: &Scenario, collector: &Dialect) -> bool {
    scenario.collector == collector.name
}

/// Fetches the take of a scenario. None if it is not there, or comes from another build, or is of
/// something else: then the engine runs the program.
pub async fn fetch(scenario: &Scenario) -> Option<Box<Take>> {
    let window = web_sys::window()?;
    let response = JsFuture::from(window.fetch_with_str(&format!("takes/{}.take", scenario.slug))).await.ok()?;
    let response = response.dyn_into::<Response>().ok().filter(Response::ok)?;
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    let take = wire::read_answer(&Uint8Array::new(&buffer).to_vec()).ok()?.ok()?;
    (scenario.is(&take.program) && is_there(scenario, take.world_at_the_end.dialect())).then_some(take)
}
