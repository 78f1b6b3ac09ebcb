//! What the keys mean. The list that the viewer reads is in `web/sheets/src/keys.rs`.

use player::Direction;
use scenario::Arrangement;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use crate::intent::{Dialog, Intent};

/// What a key means where it was pressed, if the page has a meaning for it.
pub fn intent(event: &KeyboardEvent) -> Option<Intent> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.default_prevented() {
        return None;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let key = event.key();
    if let Some(target) = &target {
        if target.closest("dialog").ok().flatten().is_some() || writes(target) {
            return None;
        }
        // Buttons keep the key that presses them.
        if key == " " && target.matches("button, summary, a").unwrap_or(false) {
            return None;
        }
    }
    Some(match (key.as_str(), event.shift_key()) {
        (" ", _) => Intent::PlayPause,
        ("ArrowRight", true) => Intent::Pass(Direction::Forwards),
        ("ArrowLeft", true) => Intent::Pass(Direction::Backwards),
        ("ArrowRight" | "PageDown", _) => Intent::Step(Direction::Forwards),
        ("ArrowLeft" | "PageUp", _) => Intent::Step(Direction::Backwards),
        ("Home", _) => Intent::Start,
        ("End", _) => Intent::End,
        ("g" | "G", _) => Intent::Arrange(Arrangement::Graph),
        ("l" | "L", _) => Intent::Arrange(Arrangement::Lists),
        ("u" | "U", _) => Intent::UnfoldAll,
        ("p" | "P", _) => Intent::Present(true),
        ("?", _) => Intent::Dialog(Some(Dialog::Keys)),
        ("Escape", _) => Intent::Escape,
        _ => return None,
    })
}

/// Moves the focus up or down among its siblings on the stage or in a lane; whether it did.
pub fn rove(event: &KeyboardEvent) -> bool {
    let forwards = match event.key().as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return false,
    };
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return false };
    if !target.has_attribute("data-object") {
        return false;
    }
    let Ok(Some(group)) = target.closest("[data-roving]") else { return false };
    let Ok(members) = group.query_selector_all("[data-object][tabindex]") else { return false };
    let count = members.length();
    let Some(here) = (0..count).find(|&i| members.item(i).is_some_and(|node| target.is_same_node(Some(&node)))) else {
        return false;
    };
    let there = if forwards { here + 1 } else { here.wrapping_sub(1) };
    let Some(node) = members.item(there) else { return false };
    focus(&node);
    true
}

/// Whether the element takes letters and arrows for itself. The scrubber and the segmented choices
/// do not: there the keys of the page mean the same or better.
fn writes(target: &Element) -> bool {
    target.matches("select, textarea, input:not([type=range]), [contenteditable], [contenteditable] *").unwrap_or(false)
}

/// Focuses a node of HTML or SVG.
fn focus(node: &web_sys::Node) {
    // SVG elements have the same `focus` as HTML ones; the binding only knows it on the latter.
    let _ = node.unchecked_ref::<HtmlElement>().focus();
}
