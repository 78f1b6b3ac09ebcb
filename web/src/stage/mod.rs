//! The stage: objects, names and references, in either arrangement.

mod arrow;
mod camera;
mod figure;
mod folded;
mod name;
mod object;
mod picture;
mod room;

use model::ObjId;
use scenario::Arrangement;
use scene::Scene;
use yew::prelude::*;

use crate::intent::Intent;
use crate::moment::Moment;
use crate::objects::Objects;
pub use camera::{Camera, Room};
pub use object::name;
pub use picture::{PictureProps, picture};
pub use room::{use_follow, use_room};

/// Above this many boxes nothing glides any more: the browser would need longer than a beat.
const MANY: usize = 800;

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
    /// Whether this is the projector's picture: larger, without its tools.
    pub presenting: bool,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// The stage.
#[component]
pub fn Stage(props: &StageProps) -> Html {
    let StageProps { scene, arrangement, selected, unfold_all, presenting, send } = props;
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
    let camera = Camera::fit(bounds, room, (least, if *presenting { 2.2 } else { 1.3 }));
    use_follow(&view, scene, *arrangement, camera);

    let deselect = send.reform(|_: MouseEvent| Intent::Select(None));
    let class = classes!(
        "stage",
        (stage.boxes.len() > MANY).then_some("many"),
        (*arrangement == Arrangement::Lists).then_some("in-lists"),
    );
    html! {
        <section {class} aria-label={(!presenting).then_some("Stage")}>
            if !presenting {
                { tools(&ToolsProps { arrangement: *arrangement, unfold_all: *unfold_all, send: send.clone() }) }
            }
            <div class="view" ref={view} onclick={deselect}>
                { picture(&PictureProps {
                    scene: scene.clone(),
                    arrangement: *arrangement,
                    selected: *selected,
                    camera,
                    letters: picture::LETTERS,
                    send: send.clone(),
                }) }
            </div>
            if stage.boxes.is_empty() && scene.place.beats > 0 && !presenting {
                <p class="hint">{ "Nothing has been made yet. Play or step: what the program makes appears here." }</p>
            }
            <p class="legend">{ &stage.legend }</p>
            if !presenting {
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
    let choice = |arrangement: Arrangement, title: &'static str, hint: &'static str| {
        let on = props.arrangement == arrangement;
        html! {
            <button type="button" aria-pressed={on.to_string()} title={hint}
                onclick={props.send.reform(move |_| Intent::Arrange(arrangement))}>{ title }</button>
        }
    };
    html! {
        <div class="tools" role="toolbar" aria-label="How to look at the stage">
            <button type="button" class="button quiet" aria-pressed={props.unfold_all.to_string()}
                title="Show every object on its own, as CPython sees them (U)"
                onclick={props.send.reform(|_| Intent::UnfoldAll)}>{ "Unfold all" }</button>
            <div class="segmented" role="group" aria-label="Arrangement">
                { choice(Arrangement::Graph, "Graph", "Who refers to whom (G)") }
                { choice(Arrangement::Lists, "Lists", "In the order of the collector's lists (L)") }
            </div>
        </div>
    }
}
