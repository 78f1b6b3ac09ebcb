//! The last screen: what a viewer sees if the page breaks, with a way back to the program.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;
use words::page;

use crate::language::say;
use crate::share;

/// Shows the screen when the page panics. The page is dead then, so everything here is plain DOM.
pub fn install() {
    yew::set_custom_panic_hook(Box::new(|info| {
        let what = info.to_string();
        // The console keeps the place in the source for whoever is sent the link.
        web_sys::console::error_1(&what.as_str().into());
        // If even this fails there is nobody left to tell.
        let _ = show(&what);
    }));
}

fn show(what: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let body = document.body()?;
    let screen = document.create_element("main").ok()?;
    screen.set_class_name("crash");
    let text = |tag: &str, words: &str| {
        let element = document.create_element(tag).ok()?;
        element.set_text_content(Some(words));
        screen.append_child(&element).ok()?;
        element.dyn_into::<HtmlElement>().ok()
    };
    text("h1", &say(page::crash_title()))?;
    text("p", &say(page::crash_text()))?;
    // Another query makes the browser load the page anew instead of only moving to the fragment.
    let again = text("a", &say(page::crash_again()))?;
    again.set_attribute("href", &format!("?again#{}", share::latest())).ok()?;
    let fresh = text("a", &say(page::crash_afresh()))?;
    fresh.set_attribute("href", "?fresh").ok()?;
    text("pre", what)?;
    body.replace_children_with_node_1(&screen);
    Some(())
}
