//! The room that the stage has on the page, and what of a larger picture is in view.

use scenario::Arrangement;
use scene::{BOX_HEIGHT, BOX_WIDTH, Point, Scene};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, ResizeObserver, ScrollBehavior, ScrollToOptions};
use yew::prelude::*;

use super::camera::{Camera, Room};
use crate::moment::Moment;

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

/// Scrolls the stage inside itself so far that the box of the current step is in view.
#[hook]
pub fn use_follow(view: &NodeRef, scene: &Moment<Scene>, arrangement: Arrangement, camera: Camera) {
    let target =
        scene.stage.boxes.iter().find(|object| object.active || object.cursor).map(|object| match arrangement {
            Arrangement::Graph => object.at.graph,
            Arrangement::Lists => object.at.lists,
        });
    let view = view.clone();
    use_effect_with((target, camera), move |(target, camera)| {
        if let (Some(view), Some(target)) = (view.cast::<HtmlElement>(), target) {
            follow(&view, *target, *camera);
        }
    });
}

fn follow(view: &HtmlElement, at: Point, camera: Camera) {
    let edge = |at: f32, half: f32, offset: f32, scroll: i32, room: i32| {
        let (low, high) = ((at - half) * camera.scale + offset - 20.0, (at + half) * camera.scale + offset + 20.0);
        let (scroll, room) = (scroll as f32, room as f32);
        if low < scroll {
            Some(low)
        } else if high > scroll + room {
            Some(high - room)
        } else {
            None
        }
    };
    let left = edge(at.x, BOX_WIDTH / 2.0, camera.x, view.scroll_left(), view.client_width());
    let top = edge(at.y, BOX_HEIGHT / 2.0, camera.y, view.scroll_top(), view.client_height());
    if left.is_none() && top.is_none() {
        return;
    }
    let way = ScrollToOptions::new();
    way.set_behavior(ScrollBehavior::Auto);
    if let Some(left) = left {
        way.set_left(f64::from(left));
    }
    if let Some(top) = top {
        way.set_top(f64::from(top));
    }
    view.scroll_to_with_scroll_to_options(&way);
}
