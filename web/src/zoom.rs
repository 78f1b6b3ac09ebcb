//! Coming nearer and going away: by two fingers, by wheel, by keys and by buttons; and shifting the
//! picture with the mouse.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use picture::figures::between;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, KeyboardEvent, PointerEvent, TouchEvent, WheelEvent};
use words::page;
use yew::prelude::*;

use crate::keys;
use crate::language::say;

/// How much nearer a key comes, or a button of the stage.
pub const STEP: f32 = 1.25;

/// How near the viewer is, as one came and as one goes.
#[derive(Clone)]
pub struct Zoom {
    /// Times the scale that fits.
    pub times: f32,
    /// Comes nearer by a factor.
    pub by: Callback<f32>,
    /// Back to what fits.
    pub fit: Callback<()>,
}

/// How far one can come and go, and whether the keys of the page do it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Reach {
    /// The furthest.
    pub least: f32,
    /// The nearest.
    pub most: f32,
    /// Whether `+`, `-` and `0` zoom here.
    pub by_key: bool,
}

/// Listens to what zooms the picture in this view.
#[hook]
pub fn use_zoom(view: &NodeRef, reach: Reach) -> Zoom {
    let times = use_state_eq(|| 1.0_f32);
    // Listeners live longer than one drawing, so they read and write what holds now.
    let now = use_mut_ref(|| 1.0_f32);
    let by = {
        let (now, times) = (now.clone(), times.setter());
        Callback::from(move |factor: f32| {
            let nearer = between(*now.borrow() * factor, reach.least, reach.most);
            now.replace(nearer);
            times.set(nearer);
        })
    };
    let fit = {
        let times = times.setter();
        Callback::from(move |()| {
            now.replace(1.0);
            times.set(1.0);
        })
    };
    let (view, zoom) = (view.clone(), Zoom { times: *times, by, fit });
    {
        let zoom = zoom.clone();
        use_effect_with(reach, move |reach| {
            let listeners = view.cast::<HtmlElement>().map(|view| listen(&view, &zoom, reach.by_key));
            move || drop(listeners)
        });
    }
    zoom
}

fn listen(view: &HtmlElement, zoom: &Zoom, keys_too: bool) -> Vec<EventListener> {
    let mut listeners = vec![by_wheel(view, zoom)];
    listeners.extend(by_fingers(view, zoom));
    listeners.extend(by_mouse(view));
    listeners.extend(keys_too.then(|| by_key(zoom)).flatten());
    listeners
}

/// The wheel with Control, which is also what a pinch on a touchpad is.
fn by_wheel(view: &HtmlElement, zoom: &Zoom) -> EventListener {
    let by = zoom.by.clone();
    EventListener::new_with_options(view, "wheel", EventListenerOptions::enable_prevent_default(), move |event| {
        let Some(event) = event.dyn_ref::<WheelEvent>().filter(|event| event.ctrl_key()) else { return };
        event.prevent_default();
        by.emit(between(-event.delta_y() as f32 * 0.01, -0.5, 0.5).exp());
    })
}

/// Two fingers; one finger scrolls, as everywhere.
fn by_fingers(view: &HtmlElement, zoom: &Zoom) -> [EventListener; 2] {
    let apart = Rc::new(Cell::new(None::<f32>));
    let begin = {
        let apart = apart.clone();
        EventListener::new(view, "touchstart", move |event| apart.set(event.dyn_ref().and_then(distance)))
    };
    let by = zoom.by.clone();
    let options = EventListenerOptions::enable_prevent_default();
    let go_on = EventListener::new_with_options(view, "touchmove", options, move |event| {
        let (Some(before), Some(now)) = (apart.get(), event.dyn_ref().and_then(distance)) else { return };
        event.prevent_default();
        apart.set(Some(now));
        by.emit(now / before);
    });
    [begin, go_on]
}

/// How far two fingers are apart; none unless there are two.
fn distance(event: &TouchEvent) -> Option<f32> {
    let touches = event.touches();
    let (first, second) = (touches.get(0)?, touches.get(1)?);
    let (dx, dy) = (first.client_x() - second.client_x(), first.client_y() - second.client_y());
    Some((dx as f32).hypot(dy as f32).max(1.0))
}

/// Dragging free paper with the mouse shifts the picture.
fn by_mouse(view: &HtmlElement) -> [EventListener; 3] {
    let held = Rc::new(RefCell::new(None::<(i32, i32)>));
    let press = {
        let held = held.clone();
        EventListener::new(view, "pointerdown", move |event| {
            let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
            let on_paper = event
                .target()
                .and_then(|target| target.dyn_into::<Element>().ok())
                .is_some_and(|element| element.closest("[data-object],button").ok().flatten().is_none());
            if on_paper && event.pointer_type() == "mouse" && event.button() == 0 {
                held.replace(Some((event.client_x(), event.client_y())));
            }
        })
    };
    let shift = {
        let (held, view) = (held.clone(), view.clone());
        EventListener::new(&view.clone(), "pointermove", move |event| {
            let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
            let mut held = held.borrow_mut();
            let Some((x, y)) = *held else { return };
            if event.buttons() & 1 == 0 {
                *held = None;
                return;
            }
            view.set_scroll_left(view.scroll_left() + x - event.client_x());
            view.set_scroll_top(view.scroll_top() + y - event.client_y());
            *held = Some((event.client_x(), event.client_y()));
        })
    };
    let release = EventListener::new(view, "pointerup", move |_| {
        held.replace(None);
    });
    [press, shift, release]
}

fn by_key(zoom: &Zoom) -> Option<EventListener> {
    let (window, zoom) = (web_sys::window()?, zoom.clone());
    Some(EventListener::new(&window, "keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>().filter(|event| keys::is_free(event)) else { return };
        match event.key().as_str() {
            "+" | "=" => zoom.by.emit(STEP),
            "-" => zoom.by.emit(STEP.recip()),
            "0" => zoom.fit.emit(()),
            _ => {}
        }
    }))
}

/// The buttons, for whoever has neither wheel nor two fingers; `step` is how much nearer one press comes.
pub fn buttons(zoom: &Zoom, step: f32, what: String) -> Html {
    let press = |factor: f32| zoom.by.reform(move |_: MouseEvent| factor);
    html! {
        <div class="zoom segmented" role="group" aria-label={what}>
            <button type="button" aria-label={say(page::zoom_smaller())} title={say(page::zoom_smaller())} onclick={press(step.recip())}>{ "−" }</button>
            if zoom.times != 1.0 {
                <button type="button" title={say(page::zoom_fits())} onclick={zoom.fit.reform(|_: MouseEvent| ())}>{ say(page::zoom_fit()) }</button>
            }
            <button type="button" aria-label={say(page::zoom_larger())} title={say(page::zoom_larger())} onclick={press(step)}>{ "+" }</button>
        </div>
    }
}
