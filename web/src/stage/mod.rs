//! The stage: objects, names and references, in either arrangement.

mod arrow;
mod camera;
mod crowd;
mod figure;
mod folded;
mod follow;
mod name;
mod object;
mod picture;

use model::ObjId;
use scenario::Arrangement;
use scene::Scene;
use words::{Message, Page, page};
use yew::prelude::*;

use crate::building::{Building, aiming, start, tools as building_tools};
use crate::intent::Intent;
use crate::language::say;
use crate::moment::Moment;
use crate::objects::Objects;
use crate::room::use_room;
use crate::theme::Theme;
use crate::zoom::{self, Reach, use_zoom};
pub use camera::Camera;
use crowd::Crowd;
pub use follow::use_follow;
use follow::use_middle;
pub use object::name;
pub use picture::{PictureProps, picture};

/// Above this many boxes the picture is painted on a canvas: with an element for each, the browser would
/// need longer than a frame for a step. Nothing glides there, for no eye could follow it.
pub const MANY: usize = 400;

/// What the stage is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct StageProps {
    /// The moment.
    pub scene: Moment<Scene>,
    /// How to arrange it.
    pub arrangement: Arrangement,
    /// The selected object.
    pub selected: Option<ObjId>,
    /// Whether every object stands on its own.
    #[prop_or_default]
    pub unfold_all: bool,
    /// What can be built here; none where nothing can.
    #[prop_or_default]
    pub building: Option<Building>,
    /// Whether this is the projector's picture: larger, without its tools.
    pub presenting: bool,
    /// The colours of a canvas, which no stylesheet reaches.
    pub theme: Theme,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// The stage.
#[component]
pub fn Stage(props: &StageProps) -> Html {
    let StageProps { scene, arrangement, selected, unfold_all, building, presenting, theme, send } = props;
    let view = use_node_ref();
    let room = use_room(&view);
    let stage = &scene.stage;
    let bounds = match arrangement {
        Arrangement::Graph => stage.graph_bounds,
        Arrangement::Lists => stage.lists_bounds,
    };
    // Many objects, or a phone: better small than out of sight.
    let least = match stage.boxes.len() {
        41.. => 0.4,
        _ if room.width < 500.0 => 0.6,
        _ => 0.7,
    };
    // From the whole of a crowd to a box across the room; the camera knows the limits of each picture. In a
    // presentation and in a frame the keys are others'.
    let zoom = use_zoom(&view, Reach { least: 0.01, most: 8.0, by_key: !presenting });
    let fit = Camera::fit(bounds, room, (least, if *presenting { 2.2 } else { 1.3 }));
    let camera = fit.zoomed(bounds, room, zoom.times);
    use_follow(&view, scene, *arrangement, fit, camera);
    use_middle(&view, camera, zoom.times);
    let deselect = send.reform(|_: MouseEvent| Intent::Select(None));
    let is_plain = building.as_ref().is_some_and(|building| building.is_plain);
    let class = classes!(
        "stage",
        (zoom.times != 1.0).then_some("zoomed"),
        (*arrangement == Arrangement::Lists).then_some("in-lists"),
        building.as_ref().is_some_and(|building| building.aim.is_some()).then_some("aiming"),
    );
    html! {
        <section {class} aria-label={(!presenting).then(|| say(page::stage()))}>
            if !presenting {
                { tools(&ToolsProps { arrangement: *arrangement, unfold_all: *unfold_all, send: send.clone() }) }
            }
            if let Some(building) = building {
                { building_tools(building, send) }
                { aiming(building, send) }
                if building.is_plain {
                    { start(send) }
                }
            }
            <div class="view" ref={view.clone()} onclick={deselect}>
                if stage.boxes.len() > MANY {
                    <Crowd scene={scene.clone()} arrangement={*arrangement} selected={*selected} {camera} theme={*theme}
                        view={view.clone()} send={send.clone()} />
                } else {
                    { picture(&PictureProps {
                        scene: scene.clone(),
                        arrangement: *arrangement,
                        selected: *selected,
                        lost: building.as_ref().map(|building| building.lost.clone()),
                        camera,
                        letters: picture::LETTERS,
                        send: send.clone(),
                    }) }
                }
            </div>
            if stage.boxes.is_empty() && scene.place.beats > 0 && !presenting && !is_plain {
                <p class="hint">{ say(page::nothing_made()) }</p>
            }
            <p class="legend">{ &stage.legend }</p>
            if !presenting {
                { zoom::buttons(&zoom, zoom::STEP, say(page::size_of_the_picture())) }
                <Objects scene={scene.clone()} selected={*selected} send={send.clone()} />
            }
        </section>
    }
}

struct ToolsProps {
    arrangement: Arrangement,
    unfold_all: bool,
    send: Callback<Intent>,
}

/// How to look at the stage.
fn tools(props: &ToolsProps) -> Html {
    let choice = |arrangement: Arrangement, title: Message<'static, Page>, hint: Message<'static, Page>| {
        let on = props.arrangement == arrangement;
        html! {
            <button type="button" aria-pressed={on.to_string()} title={say(hint)}
                onclick={props.send.reform(move |_| Intent::Arrange(arrangement))}>{ say(title) }</button>
        }
    };
    html! {
        <div class="tools" role="toolbar" aria-label={say(page::how_to_look())}>
            <button type="button" class="button quiet unfold" aria-pressed={props.unfold_all.to_string()}
                title={say(page::unfold_all_hint())}
                onclick={props.send.reform(|_| Intent::UnfoldAll)}>{ say(page::unfold_all()) }</button>
            <div class="segmented" role="group" aria-label={say(page::arrangement())}>
                { choice(Arrangement::Graph, page::graph(), page::graph_hint()) }
                { choice(Arrangement::Lists, page::lists(), page::lists_hint()) }
            </div>
        </div>
    }
}
