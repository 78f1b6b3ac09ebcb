//! The handle at a box's edge: drag it to another box, or click it and then the other box.

use model::ObjId;
use picture::figures::tenths;
use scene::{BOX_WIDTH, Point};
use sheet::{Aim, Link};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use crate::intent::Intent;

/// Less of a movement than this, in CSS pixels, is a click.
const CLICK: f64 = 6.0;
/// The size of what takes the pointer, in scene units.
const REACH: f64 = 34.0;

/// What the handle is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct HandleProps {
    /// The object.
    pub object: ObjId,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// The handle.
#[component]
pub fn Handle(props: &HandleProps) -> Html {
    let HandleProps { object, send } = props.clone();
    let line = use_node_ref();
    let start = use_mut_ref(|| None::<Point>);
    let down = {
        let (send, start) = (send.clone(), start.clone());
        Callback::from(move |event: PointerEvent| {
            event.prevent_default();
            event.stop_propagation();
            if let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
                // Without it the line would only follow inside of the handle.
                let _ = target.set_pointer_capture(event.pointer_id());
            }
            *start.borrow_mut() = Some(at(&event));
            send.emit(Intent::Aim(Aim { from: object, link: Link::Strong }));
        })
    };
    let moved = {
        let (line, start) = (line.clone(), start.clone());
        Callback::from(move |event: PointerEvent| {
            if let (Some(start), Some(line)) = (*start.borrow(), line.cast::<Element>()) {
                draw(&line, start, &event);
            }
        })
    };
    let rubber = line.clone();
    let up = Callback::from(move |event: PointerEvent| {
        let begun = start.borrow_mut().take();
        if let Some(line) = rubber.cast::<Element>() {
            let _ = line.remove_attribute("d");
        }
        let Some(begun) = begun else { return };
        let end = at(&event);
        if f64::from(end.x - begun.x).hypot(f64::from(end.y - begun.y)) < CLICK {
            // A click: the next one on a box ends it.
            return;
        }
        send.emit(Intent::Select(object_at(end)));
    });
    let swallow = Callback::from(|event: MouseEvent| event.stop_propagation());
    html! {
        <g class="handle" transform={format!("translate({} 0)", tenths(BOX_WIDTH / 2.0))} onpointerdown={down} onpointermove={moved}
            onpointerup={up.clone()} onpointercancel={up} onclick={swallow} aria-hidden="true">
            <path class="rubber" ref={line} />
            <circle class="reach" r={tenths(REACH / 2.0).to_string()} />
            <circle class="knob" r="6.5" />
            <path d="M-3 0h6M0 -3v6" />
        </g>
    }
}

fn at(event: &PointerEvent) -> Point {
    Point { x: event.client_x() as f32, y: event.client_y() as f32 }
}

/// Draws the line from the handle to the pointer, in the handle's own units.
fn draw(line: &Element, start: Point, event: &PointerEvent) {
    let Some(reach) = line.next_element_sibling() else { return };
    let scale = reach.get_bounding_client_rect().width() / REACH;
    if scale > 0.0 {
        let end = at(event);
        let (x, y) = (f64::from(end.x - start.x) / scale, f64::from(end.y - start.y) / scale);
        let _ = line.set_attribute("d", &format!("M0 0L{} {}", tenths(x), tenths(y)));
    }
}

/// The object whose box is at a place of the window.
fn object_at(point: Point) -> Option<ObjId> {
    let document = web_sys::window()?.document()?;
    let element = document.element_from_point(point.x, point.y)?;
    let id = element.closest(".stage [data-object]").ok()??.get_attribute("data-object")?;
    id.parse().ok().map(ObjId)
}
