//! What the window has to tell, and the few things that only it can do.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent};
use yew::Callback;

use crate::intent::Intent;
use crate::keys::Scope;
use crate::{hover, keys, share};

/// A root for the page in the document's body. The sheets have another one beside it: two modules that
/// draw into one tree would take each other's events for their own.
pub fn root() -> Option<Element> {
    let document = web_sys::window()?.document()?;
    let root = document.create_element("div").ok()?;
    document.body()?.append_child(&root).ok()?;
    Some(root)
}

/// Listens to everything that the window has to tell, for as long as the result lives.
pub fn listen(send: &Callback<Intent>, scope: Rc<Cell<Scope>>) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let on_key = {
        let send = send.clone();
        EventListener::new_with_options(
            &window,
            "keydown",
            EventListenerOptions::enable_prevent_default(),
            move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                if keys::follow(event) || keys::rove(event) {
                    event.prevent_default();
                } else if let Some(intent) = keys::intent(event, scope.get()) {
                    event.prevent_default();
                    send.emit(intent);
                }
            },
        )
    };
    let on_address = {
        let send = send.clone();
        EventListener::new(&window, "hashchange", move |_| {
            if let Some(fragment) = share::fragment() {
                send.emit(Intent::Address(fragment));
            }
        })
    };
    let on_full_screen = {
        let send = send.clone();
        EventListener::new(&window, "fullscreenchange", move |_| {
            let on = web_sys::window()
                .and_then(|window| window.document())
                .is_some_and(|d| d.fullscreen_element().is_some());
            send.emit(Intent::FullScreenChanged(on));
        })
    };
    // `embed.js` says these for the page around a frame.
    let on_wish = |name, intent: fn() -> Intent| {
        let send = send.clone();
        EventListener::new(&window, name, move |_| send.emit(intent()))
    };
    vec![
        on_wish("cyclescope:play", || Intent::Play(true)),
        on_wish("cyclescope:pause", || Intent::Play(false)),
        on_key,
        on_address,
        on_full_screen,
        EventListener::new(&window, "pointerover", hover::follow),
        EventListener::new(&window, "focusin", hover::follow),
        EventListener::new(&window, "click", forget_focus),
    ]
}

/// Gives the keyboard back to the page after a click on a button: the next Space is to play, not
/// to press the button again. Whoever presses buttons by keyboard keeps the focus.
fn forget_focus(event: &Event) {
    let by_pointer = event.dyn_ref::<MouseEvent>().is_some_and(|event| event.detail() > 0);
    let button = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|element| element.closest("button").ok().flatten());
    if let (true, Some(button)) = (by_pointer, button) {
        let _ = button.unchecked_ref::<web_sys::HtmlElement>().blur();
    }
}

/// Enters or leaves full screen.
pub fn full_screen(on: bool) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    if !on {
        if document.fullscreen_element().is_some() {
            document.exit_fullscreen();
        }
        return;
    }
    if let Some(root) = document.document_element() {
        // Where the browser refuses, the presentation fills the window instead.
        let _ = root.request_fullscreen();
    }
}
