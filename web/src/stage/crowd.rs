//! The stage with more objects than a browser can keep as elements: the same picture on a canvas.
//!
//! On a canvas there is nothing to point at or to focus. So two real buttons stand in for two of the
//! objects: that under the pointer and that with the focus. They have the objects' names, light up and
//! are pressed like boxes, and move from object to object.

use std::rc::Rc;

use model::ObjId;
use picture::figures::tenths;
use picture::{Detail, Sheet};
use scenario::Arrangement;
use scene::{BOX_HEIGHT, BOX_WIDTH, Bounds, ObjectBox, Placed, Point, Scene};
use web_sys::HtmlElement;
use words::page;
use yew::prelude::*;

use super::camera::Camera;
use super::object;
use crate::canvas::{CanvasPen, Painter, use_painted};
use crate::intent::Intent;
use crate::language::{say, spoken};
use crate::moment::Moment;
use crate::theme::Theme;

/// What the crowd is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct CrowdProps {
    /// The moment.
    pub scene: Moment<Scene>,
    /// How to arrange it.
    pub arrangement: Arrangement,
    /// The selected object.
    pub selected: Option<ObjId>,
    /// Where to look at it from.
    pub camera: Camera,
    /// The colours.
    pub theme: Theme,
    /// The element that scrolls.
    pub view: NodeRef,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// The drawing on a canvas, with its stand-ins.
#[component]
pub fn Crowd(props: &CrowdProps) -> Html {
    let CrowdProps { scene, selected, camera, view, send, .. } = props;
    let canvas = use_node_ref();
    use_painted(view, &canvas, painter(props));
    let pointed = use_state_eq(|| None::<ObjId>);
    let focused = use_state_eq(|| None::<ObjId>);
    // The stand-in that has just moved to another object takes the focus along.
    let stand_in = use_node_ref();
    {
        let stand_in = stand_in.clone();
        use_effect_with(*focused, move |_| {
            if let Some(element) = stand_in.cast::<HtmlElement>() {
                let _ = element.focus();
            }
        });
    }
    let onpointermove = {
        let (props, pointed) = (props.clone(), pointed.clone());
        Callback::from(move |event: PointerEvent| pointed.set(props.at(&event)))
    };
    let onclick = {
        let props = props.clone();
        Callback::from(move |event: MouseEvent| {
            // Beside every object the click goes on to the stage, which deselects.
            if let Some(id) = props.at(&event) {
                event.stop_propagation();
                props.send.emit(Intent::Select(Some(id)));
            }
        })
    };
    let stage = &scene.stage;
    let stop = focused.or(*selected).and_then(|id| stage.find(id)).or(stage.boxes.first());
    let hovered = pointed.and_then(|id| stage.find(id)).filter(|object| Some(object.id) != stop.map(|stop| stop.id));
    let onkeydown = stop.map(|stop| {
        let (here, scene, focused, send) = (stop.id, scene.clone(), focused.clone(), send.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => {
                event.prevent_default();
                send.emit(Intent::Select(Some(here)));
            }
            key @ ("ArrowDown" | "ArrowUp") => {
                event.prevent_default();
                event.stop_propagation();
                focused.set(neighbour(&scene, here, key == "ArrowDown").or(Some(here)));
            }
            _ => {}
        })
    });
    let extent = format!("width:{}px;height:{}px", tenths(camera.extent.width), tenths(camera.extent.height));
    html! {
        <div class="crowd" role="group" aria-label={say(page::objects_and_references())} style={extent} {onpointermove} {onclick}>
            <canvas ref={canvas} aria-hidden="true"></canvas>
            { for hovered.map(|object| props.stand_in(object).html("-1", NodeRef::default(), None)) }
            { for stop.map(|object| props.stand_in(object).html("0", stand_in, onkeydown)) }
        </div>
    }
}

impl CrowdProps {
    fn stand_in<'a>(&self, object: &'a ObjectBox) -> StandIn<'a> {
        let place = css(self.camera, place(object.at, self.arrangement));
        StandIn { object, place, is_selected: self.selected == Some(object.id), send: self.send.clone() }
    }

    /// The object under the pointer.
    fn at(&self, event: &MouseEvent) -> Option<ObjId> {
        let view = self.view.cast::<HtmlElement>()?;
        let corner = view.get_bounding_client_rect();
        let left = f64::from(event.client_x()) - corner.left() + f64::from(view.scroll_left());
        let top = f64::from(event.client_y()) - corner.top() + f64::from(view.scroll_top());
        let at = from_css(self.camera, left, top);
        let holds = |object: &&ObjectBox| {
            let middle = place(object.at, self.arrangement);
            (middle.x - at.x).abs() <= BOX_WIDTH / 2.0 && (middle.y - at.y).abs() <= BOX_HEIGHT / 2.0
        };
        // The last one is drawn over the others.
        self.scene.stage.boxes.iter().rev().find(holds).map(|object| object.id)
    }
}

/// Paints what of the stage is in view.
fn painter(props: &CrowdProps) -> Painter {
    let CrowdProps { scene, arrangement, selected, camera, theme, .. } = props.clone();
    Rc::new(move |context, part| {
        let within = Bounds {
            min: from_css(camera, part.left, part.top),
            max: from_css(camera, part.left + part.width, part.top + part.height),
        };
        let scale = f64::from(camera.scale);
        let _ = context.translate(camera.x.into(), camera.y.into());
        let _ = context.scale(scale, scale);
        let (palette, detail) = (theme.palette(), Detail::at(camera.scale));
        let sheet = Sheet { arrangement, palette, detail, selected, language: spoken() };
        picture::draw(&mut CanvasPen(context), &scene.stage, sheet, within);
    })
}

/// The object before or after one, in the order of birth.
fn neighbour(scene: &Scene, here: ObjId, forwards: bool) -> Option<ObjId> {
    let boxes = &scene.stage.boxes;
    let place = boxes.binary_search_by_key(&here, |object| object.id).ok()?;
    let there = if forwards { place + 1 } else { place.checked_sub(1)? };
    boxes.get(there).map(|object| object.id)
}

fn place(placed: Placed, arrangement: Arrangement) -> Point {
    match arrangement {
        Arrangement::Graph => placed.graph,
        Arrangement::Lists => placed.lists,
    }
}

/// Where a box lies on the sheet, as CSS.
fn css(camera: Camera, at: Point) -> String {
    let [width, height] = [BOX_WIDTH, BOX_HEIGHT].map(|length| length * camera.scale);
    let (left, top) = (camera.x + at.x * camera.scale - width / 2.0, camera.y + at.y * camera.scale - height / 2.0);
    let [left, top, width, height] = [left, top, width, height].map(tenths);
    format!("left:{left}px;top:{top}px;width:{width}px;height:{height}px")
}

fn from_css(camera: Camera, left: f64, top: f64) -> Point {
    Point { x: (left as f32 - camera.x) / camera.scale, y: (top as f32 - camera.y) / camera.scale }
}

/// A button over the drawing of an object.
struct StandIn<'a> {
    object: &'a ObjectBox,
    /// Its place on the sheet, as CSS.
    place: String,
    is_selected: bool,
    send: Callback<Intent>,
}

impl StandIn<'_> {
    fn html(self, tabindex: &'static str, node: NodeRef, onkeydown: Option<Callback<KeyboardEvent>>) -> Html {
        let Self { object, place, is_selected, send } = self;
        let id = object.id;
        let onclick = Callback::from(move |event: MouseEvent| {
            event.stop_propagation();
            send.emit(Intent::Select(Some(id)));
        });
        html! {
            <button key={format!("{id}{tabindex}")} type="button" class="stand-in" ref={node} style={place} {tabindex}
                data-object={id.to_string()} aria-label={object::name(object)} aria-pressed={is_selected.to_string()}
                title={format!("{} ({})", object.label, object.type_label)} {onclick} {onkeydown}></button>
        }
    }
}
