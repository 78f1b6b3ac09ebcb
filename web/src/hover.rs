//! One object has one identity: pointing at its box, its chip or its name in a sentence lights all
//! of them. Done straight on the DOM, so that moving the mouse redraws nothing.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event};

/// The attribute that lights; no component sets it, so no redraw takes it away.
const LIT: &str = "data-lit";

/// Lights what the event points at and puts out what was lit.
pub fn follow(event: &Event) {
    let pointed = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|element| element.closest("[data-object]").ok().flatten());
    let object = pointed.as_ref().and_then(|element| element.get_attribute("data-object"));
    // Where two runs stand side by side, a number means another object in each.
    let side = pointed.and_then(|element| element.closest(".side").ok().flatten());
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let lit = each(&document, &format!("[{LIT}]"));
    let same = lit.first().is_some_and(|element| element.get_attribute(LIT) == object);
    if same {
        return;
    }
    for element in lit {
        // An element that has just left the page needs no light.
        let _ = element.remove_attribute(LIT);
    }
    let Some(object) = object else { return };
    for element in each(&document, &format!("[data-object='{object}'],[data-from='{object}'],[data-to='{object}']")) {
        if element.closest(".side").ok().flatten() != side {
            continue;
        }
        let _ = element.set_attribute(LIT, &object);
    }
}

fn each(document: &web_sys::Document, selector: &str) -> Vec<Element> {
    let Ok(found) = document.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|i| found.item(i)?.dyn_into().ok()).collect()
}
