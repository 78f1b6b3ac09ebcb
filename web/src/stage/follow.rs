//! What of a larger picture is in view.

use scenario::Arrangement;
use scene::{BOX_HEIGHT, BOX_WIDTH, Point, Scene};
use web_sys::{HtmlElement, ScrollBehavior, ScrollToOptions};
use yew::prelude::*;

use super::camera::Camera;
use crate::moment::Moment;

/// Scrolls the stage inside itself so far that the box of the current step is in view; whoever comes nearer
/// or goes away is not drawn back to it before the next step. `fit` is the camera without that.
#[hook]
pub fn use_follow(view: &NodeRef, scene: &Moment<Scene>, arrangement: Arrangement, fit: Camera, camera: Camera) {
    let target =
        scene.stage.boxes.iter().find(|object| object.active || object.cursor).map(|object| match arrangement {
            Arrangement::Graph => object.at.graph,
            Arrangement::Lists => object.at.lists,
        });
    let view = view.clone();
    use_effect_with((target, fit), move |(target, _)| {
        if let (Some(view), Some(target)) = (view.cast::<HtmlElement>(), target) {
            follow(&view, *target, camera);
        }
    });
}

/// Keeps what stands in the middle of the view there when the picture becomes larger or smaller.
#[hook]
pub fn use_middle(view: &NodeRef, camera: Camera, times: f32) {
    let before = use_mut_ref(|| (camera, times));
    let view = view.clone();
    use_effect_with((camera, times), move |(camera, times)| {
        let (old, old_times) = before.replace((*camera, *times));
        let Some(view) = view.cast::<HtmlElement>().filter(|_| old_times != *times) else { return };
        let shifted = |scroll: i32, room: i32, old_offset: f32, offset: f32| {
            let middle = (scroll as f32 + room as f32 / 2.0 - old_offset) / old.scale;
            (middle * camera.scale + offset - room as f32 / 2.0) as i32
        };
        view.set_scroll_left(shifted(view.scroll_left(), view.client_width(), old.x, camera.x));
        view.set_scroll_top(shifted(view.scroll_top(), view.client_height(), old.y, camera.y));
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
