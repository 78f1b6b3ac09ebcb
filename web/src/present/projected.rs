//! The stage as it is projected: it fills the room, and what does not fit comes into view by itself.

use model::ObjId;
use picture::figures::thousandths;
use scenario::Arrangement;
use scene::{Hall, Scene};
use words::page;
use yew::prelude::*;

use crate::intent::Intent;
use crate::language::say;
use crate::moment::Moment;
use crate::room::{Room, use_room};
use crate::stage::{Camera, PictureProps, picture as drawing, use_follow};

/// The smallest letters of the page's stage, in units of the scene.
const SMALLEST: f32 = 11.0;
/// How many letters of a label fit into a box, in the projector's size of type.
const LETTERS: usize = 11;

/// What is projected.
#[derive(Clone, PartialEq, Properties)]
pub struct ProjectedProps {
    /// The moment.
    pub scene: Moment<Scene>,
    /// How to arrange it.
    pub arrangement: Arrangement,
    /// The selected object.
    pub selected: Option<ObjId>,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// The stage on a projector. **Lists** is spread over the room; **Graph** is only enlarged.
#[component]
pub fn Projected(props: &ProjectedProps) -> Html {
    let ProjectedProps { scene, arrangement, selected, send } = props;
    let view = use_node_ref();
    let room = use_room(&view);
    let unit = unit();
    let (shown, camera) = match arrangement {
        Arrangement::Lists => {
            let projected = scene::project(&scene.stage, Hall { width: room.width, height: room.height, unit });
            let end = projected.stage.lists_bounds.max;
            // A part of a pixel too much would bring a scrollbar.
            let fit = |size: f32, room: f32| if size < room + 2.0 { room } else { size };
            let extent = Room {
                width: fit(end.x * projected.scale, room.width),
                height: fit(end.y * projected.scale, room.height),
            };
            let camera = Camera { scale: projected.scale, x: 0.0, y: 0.0, extent };
            (Moment::new(Scene { stage: projected.stage, ..Scene::clone(scene) }), camera)
        }
        Arrangement::Graph => {
            (scene.clone(), Camera::fit(scene.stage.graph_bounds, room, (1.3 * unit, 5.0 / 3.0 * unit)))
        }
    };
    use_follow(&view, &shown, *arrangement, camera, camera);
    let deselect = send.reform(|_: MouseEvent| Intent::Select(None));
    // The least size of a letter, 21 pixels of a screen that is 1080 high, in units of the scene; and how
    // much that is more than the page's smallest.
    let least = 21.2 * unit / camera.scale;
    let sizes = format!("--least:{}px;--larger:{}", thousandths(least), thousandths((least / SMALLEST).max(1.0)));
    let class = classes!("stage", (*arrangement == Arrangement::Lists).then_some("in-lists"));
    html! {
        <section {class} style={sizes} aria-label={say(page::stage())}>
            <div class="view" ref={view} onclick={deselect}>
                { drawing(&PictureProps {
                    scene: shown,
                    arrangement: *arrangement,
                    selected: *selected,
                    camera,
                    letters: LETTERS,
                    send: send.clone(),
                }) }
            </div>
        </section>
    }
}

/// The CSS pixels of a pixel of a screen that is 1080 high: `--p` in `present.css`.
fn unit() -> f32 {
    let size = |side: Result<wasm_bindgen::JsValue, _>| side.ok().and_then(|side| side.as_f64());
    let window = web_sys::window();
    let height = window.as_ref().and_then(|window| size(window.inner_height())).unwrap_or(1080.0);
    let width = window.as_ref().and_then(|window| size(window.inner_width())).unwrap_or(1440.0);
    (height / 1080.0).min(width / 1440.0).max(0.6) as f32
}
