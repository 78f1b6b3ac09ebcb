//! What the keys mean. The list that the viewer reads is in `web/sheets/src/keys.rs`.

use model::ObjId;
use player::Direction;
use scenario::Arrangement;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use crate::intent::{About, Curtain, Dialog, Intent, Turn};
use crate::letters::{self, is_letter};

/// Who the keys are for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scope {
    /// The page, which has the keyboard to itself.
    Page,
    /// A frame in another page: it takes what moves it through time, as long as there is somewhere to
    /// go. The rest, and going on at the end, is the other page's.
    Frame {
        /// Whether there is nothing before this.
        at_start: bool,
        /// Whether there is nothing behind it.
        at_end: bool,
    },
}

impl Scope {
    /// Whether a wish made by a key is fulfilled here.
    fn takes(self, intent: &Intent) -> bool {
        let Scope::Frame { at_start, at_end } = self else { return true };
        match intent {
            Intent::PlayPause => true,
            Intent::Step(Direction::Forwards)
            | Intent::Walk(Direction::Forwards)
            | Intent::Pass(Direction::Forwards)
            | Intent::End => !at_end,
            Intent::Step(Direction::Backwards)
            | Intent::Walk(Direction::Backwards)
            | Intent::Pass(Direction::Backwards)
            | Intent::Start => !at_start,
            _ => false,
        }
    }
}

/// What a key means where it was pressed, if it has a meaning there.
pub fn intent(event: &KeyboardEvent, scope: Scope) -> Option<Intent> {
    meaning(event).filter(|intent| scope.takes(intent))
}

/// Whether a key was pressed where the keys of the page hold: in no dialog, in nothing that is written
/// into, and without the keys that belong to the browser.
pub fn is_free(event: &KeyboardEvent) -> bool {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.default_prevented() {
        return false;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_none_or(|target| target.closest("dialog").ok().flatten().is_none() && !writes(&target))
}

fn meaning(event: &KeyboardEvent) -> Option<Intent> {
    if let Some(intent) = with_control(event) {
        return Some(intent);
    }
    if !is_free(event) {
        return None;
    }
    let key = event.key();
    if is_letter(&key) && !letters::are_keys() {
        return None;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    // Buttons keep the key that presses them.
    if key == " " && target.as_ref().is_some_and(|target| target.matches("button, summary, a").unwrap_or(false)) {
        return None;
    }
    // A clicker's key that is held down steps once: nobody wants to run through a talk.
    if event.repeat() && matches!(key.as_str(), "PageDown" | "PageUp") {
        return None;
    }
    if let Some(intent) = presenting().then(|| in_presentation(&key)).flatten() {
        return Some(intent);
    }
    Some(match (key.as_str(), event.shift_key()) {
        (" ", _) => Intent::PlayPause,
        ("ArrowRight", true) => Intent::Pass(Direction::Forwards),
        ("ArrowLeft", true) => Intent::Pass(Direction::Backwards),
        ("ArrowRight", _) => Intent::Step(Direction::Forwards),
        ("ArrowLeft", _) => Intent::Step(Direction::Backwards),
        ("PageDown", _) => Intent::Walk(Direction::Forwards),
        ("PageUp", _) => Intent::Walk(Direction::Backwards),
        ("Home", _) => Intent::Start,
        ("End", _) => Intent::End,
        ("g" | "G", _) => Intent::Arrange(Arrangement::Graph),
        ("l" | "L", _) => Intent::Arrange(Arrangement::Lists),
        ("u" | "U", _) => Intent::UnfoldAll,
        ("p" | "P", _) => Intent::Present(true),
        ("/", _) => Intent::Dialog(Some(Dialog::Commands(About::Everything))),
        ("m" | "M", _) => Intent::Dialog(Some(Dialog::Commands(about(target.as_ref()?)?))),
        ("f" | "F", _) => Intent::FullScreen,
        ("v" | "V", _) => Intent::PassOrVisit,
        ("d" | "D", _) => Intent::Dialog(Some(Dialog::Drafts)),
        ("s" | "S", _) => Intent::Speaker,
        ("?", _) => Intent::Dialog(Some(Dialog::Keys)),
        ("Escape", _) => Intent::Escape,
        _ => return None,
    })
}

/// What a key means together with Ctrl, or with Cmd on a Mac. In a field for text only the list of commands.
fn with_control(event: &KeyboardEvent) -> Option<Intent> {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || event.default_prevented() {
        return None;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok())?;
    if target.closest("dialog").ok().flatten().is_some() {
        return None;
    }
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("k", false) => Some(Intent::Dialog(Some(Dialog::Commands(About::Everything)))),
        _ if writes(&target) => None,
        ("z", false) => Some(Intent::Turn(Turn::Undo)),
        ("z", true) | ("y", false) => Some(Intent::Turn(Turn::Redo)),
        _ => None,
    }
}

/// What an element stands for: a reference's arrow, or an object's box or chip.
fn about(element: &Element) -> Option<About> {
    let reference = element.get_attribute("data-arrow").map(About::Reference);
    reference.or_else(|| object_of(element).map(About::Object))
}

/// The object whose box or chip an element is.
fn object_of(element: &Element) -> Option<ObjId> {
    element.get_attribute("data-object")?.parse().ok().map(ObjId)
}

/// Moves the focus along references. With Shift, ↓ goes through what the focused object refers to and ↑
/// through what refers to it, one reference after the other, and from the last to the first; from a
/// reference ↓ leads to the object at its head and ↑ to the one at its tail. Whether it did.
pub fn follow(event: &KeyboardEvent) -> bool {
    let down = match event.key().as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return false,
    };
    along(event, down).is_some()
}

fn along(event: &KeyboardEvent, down: bool) -> Option<()> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let picture = target.closest(".picture").ok()??;
    let is_reference = target.has_attribute("data-arrow");
    let end = if down == event.shift_key() { "data-from" } else { "data-to" };
    if !event.shift_key() {
        let object = is_reference.then(|| target.get_attribute(end))??;
        let node = picture.query_selector(&format!(".object[data-object='{object}']")).ok()??;
        focus(&node);
        return Some(());
    }
    let object = target.get_attribute(if is_reference { end } else { "data-object" })?;
    let arrows = picture.query_selector_all(&format!("[data-arrow][{end}='{object}']")).ok()?;
    let here = (0..arrows.length()).find(|&place| arrows.item(place).is_some_and(|it| target.is_same_node(Some(&it))));
    let next = here.map_or(0, |here| (here + 1) % arrows.length());
    focus(&arrows.item(next)?);
    Some(())
}

/// What a key means during a presentation alone: most of them are a clicker's.
fn in_presentation(key: &str) -> Option<Intent> {
    Some(match key {
        "b" | "B" | "." => Intent::Blank(Curtain::Black),
        "w" | "W" | "," => Intent::Blank(Curtain::White),
        "ArrowDown" => Intent::Step(Direction::Forwards),
        "ArrowUp" => Intent::Step(Direction::Backwards),
        // Clickers begin a presentation with it. To the browser it means to load the page anew.
        "F5" => Intent::Present(true),
        _ => return None,
    })
}

/// Whether the page is on a projector.
fn presenting() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| document.query_selector(".presentation").is_ok_and(|found| found.is_some()))
}

/// Moves the focus up or down among its siblings on the stage or in a lane; whether it did.
pub fn rove(event: &KeyboardEvent) -> bool {
    let forwards = match event.key().as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return false,
    };
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return false };
    if !target.has_attribute("data-object") || event.shift_key() {
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
