//! A canvas that stays in view while what it shows scrolls under it.
//!
//! The scrolling element holds a sheet as large as the whole picture; the canvas sticks to the corner of
//! the room and is painted anew with the part of the picture that is in view. So the browser scrolls as it
//! always does, by wheel, finger and bar, and no canvas is larger than the room.

mod pen;

use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast as _;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement};
use yew::prelude::*;

pub use pen::CanvasPen;

/// The part of a picture that is in view, in CSS pixels from its upper left corner.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Part {
    /// The left edge.
    pub left: f64,
    /// The upper edge.
    pub top: f64,
    /// The width of the room.
    pub width: f64,
    /// The height of the room.
    pub height: f64,
}

/// What paints a part of a picture; its upper left corner is the origin of the context.
pub type Painter = Rc<dyn Fn(&CanvasRenderingContext2d, Part)>;

/// Paints the canvas inside a scrolling view, now and whenever the view is scrolled. To be used again at
/// every change of the picture or of the room.
#[hook]
pub fn use_painted(view: &NodeRef, canvas: &NodeRef, paint: Painter) {
    let latest = use_mut_ref(|| None::<Painter>);
    let listener = use_mut_ref(|| None::<EventListener>);
    let (view, canvas) = (view.clone(), canvas.clone());
    use_effect(move || {
        repaint(&view, &canvas, &paint);
        latest.replace(Some(paint));
        // The view stays the same element as long as its component is there.
        let mut listener = listener.borrow_mut();
        if let (None, Some(element)) = (listener.as_ref(), view.cast::<HtmlElement>()) {
            *listener = Some(EventListener::new(&element, "scroll", move |_| {
                if let Some(paint) = latest.borrow().as_ref() {
                    repaint(&view, &canvas, paint);
                }
            }));
        }
    });
}

fn repaint(view: &NodeRef, canvas: &NodeRef, paint: &Painter) {
    let (Some(view), Some(canvas)) = (view.cast::<HtmlElement>(), canvas.cast::<HtmlCanvasElement>()) else { return };
    let Some(context) = canvas.get_context("2d").ok().flatten() else { return };
    let context: CanvasRenderingContext2d = context.unchecked_into();
    let (width, height) = (f64::from(view.client_width()), f64::from(view.client_height()));
    let density = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio());
    let size = [width, height].map(|length| (length * density) as u32);
    // Setting a size, even the same one, takes the memory of the canvas anew.
    if [canvas.width(), canvas.height()] != size {
        canvas.set_width(size[0]);
        canvas.set_height(size[1]);
        let style = canvas.style();
        // A canvas without its size would only be drawn too large.
        let _ = style.set_property("width", &format!("{}px", view.client_width()));
        let _ = style.set_property("height", &format!("{}px", view.client_height()));
    }
    let part = Part { left: f64::from(view.scroll_left()), top: f64::from(view.scroll_top()), width, height };
    // These fail on no canvas that has a context.
    let _ = context.set_transform(density, 0.0, 0.0, density, 0.0, 0.0);
    context.clear_rect(0.0, 0.0, width, height);
    let _ = context.translate(-part.left, -part.top);
    paint(&context, part);
}
