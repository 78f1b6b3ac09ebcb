//! The room that an element has on the page.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, ResizeObserver};
use yew::prelude::*;

/// The size of an element without its scroll bars, in CSS pixels.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Room {
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
}

/// The size of an element, kept up to date.
#[hook]
pub fn use_room(view: &NodeRef) -> Room {
    let room = use_state_eq(|| Room { width: 760.0, height: 520.0 });
    let (view, set) = (view.clone(), room.setter());
    use_effect_with((), move |()| {
        let element = view.cast::<HtmlElement>();
        let measure = {
            let element = element.clone();
            Closure::<dyn Fn()>::new(move || {
                if let Some(element) = &element {
                    let (width, height) = (element.client_width(), element.client_height());
                    // A part of the page that is not shown has no size; keep the last one.
                    if width > 0 && height > 0 {
                        set.set(Room { width: width as f32, height: height as f32 });
                    }
                }
            })
        };
        let observer = ResizeObserver::new(measure.as_ref().unchecked_ref()).ok();
        if let (Some(observer), Some(element)) = (&observer, &element) {
            observer.observe(element);
        }
        move || {
            if let Some(observer) = observer {
                observer.disconnect();
            }
            drop(measure);
        }
    });
    *room
}
