//! One list of the collector.

use model::ObjId;
use scene::{Lane, Members, Scene};
use web_sys::HtmlElement;
use yew::prelude::*;

use super::chip::Chip;
use super::strip::Strip;
use crate::intent::Intent;
use crate::moment::Moment;
use crate::paint;
use crate::theme::Theme;
use picture::figures::thousandths;

/// What a lane is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct RowProps {
    /// The list.
    pub lane: Lane,
    /// The moment, for a list too long for names of its own.
    pub scene: Option<Moment<Scene>>,
    /// The selected object, if it is on this list.
    pub selected: Option<ObjId>,
    /// The colours.
    pub theme: Theme,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// Label, counter and members of a list.
#[component]
pub fn Row(props: &RowProps) -> Html {
    let RowProps { lane, scene, selected, theme, send } = props;
    let class = classes!("lane", paint::lane_class(lane.id), lane.examined.then_some("examined"));
    let title = format!("{}, {}{}", lane.title, lane.note, if lane.examined { ", being examined" } else { "" });
    html! {
        <div {class}>
            <div class="about">
                <h2>{ &lane.title }</h2>
                <p>{ &lane.note }</p>
                if let Some(gauge) = lane.gauge {
                    <div class="gauge" aria-hidden="true">
                        <i style={format!("transform:scaleX({})", thousandths(gauge.clamp(0.0, 1.0)))}></i>
                    </div>
                }
            </div>
            { match (&lane.members, scene) {
                (members, _) if members.is_empty() => html! { <p class="empty">{ &lane.when_empty }</p> },
                (Members::Dense(cells), Some(scene)) => html! {
                    <Strip scene={scene.clone()} cells={cells.clone()} {title} selected={*selected} theme={*theme} send={send.clone()} />
                },
                (Members::Chips(chips), _) => html! {
                    <Chips chips={chips.clone()} {title} selected={*selected} send={send.clone()} />
                },
                (Members::Dense(_), None) => Html::default(),
            } }
        </div>
    }
}

/// What the members are drawn from.
#[derive(Clone, PartialEq, Properties)]
struct ChipsProps {
    chips: Vec<scene::Chip>,
    /// What the list is called.
    title: String,
    selected: Option<ObjId>,
    send: Callback<Intent>,
}

/// The members, each by its name.
#[component]
fn Chips(props: &ChipsProps) -> Html {
    let ChipsProps { chips, title, selected, send } = props;
    let list = use_node_ref();
    use_follow(&list, chips);
    let members = chips.iter().enumerate().map(|(place, chip)| {
        html! {
            <Chip key={chip.id.to_string()} chip={chip.clone()} selected={*selected == Some(chip.id)}
                tab_stop={selected.map_or(place == 0, |id| id == chip.id)} send={send.clone()} />
        }
    });
    html! { <ul class="chips" ref={list} role="list" aria-label={title.clone()} data-roving="lane">{ for members }</ul> }
}

/// Keeps the chip that the step is about in view, by scrolling the lane inside itself.
#[hook]
fn use_follow(list: &NodeRef, chips: &[scene::Chip]) {
    let active = chips.iter().position(|chip| chip.active || chip.cursor);
    let list = list.clone();
    use_effect_with((active, chips.len()), move |(active, _)| {
        let chip = active.and_then(|place| list.cast::<HtmlElement>()?.children().item(place as u32));
        let (Some(list), Some(chip)) = (list.cast::<HtmlElement>(), chip) else { return };
        let (room, place) = (list.get_bounding_client_rect(), chip.get_bounding_client_rect());
        let (before, after) = (place.left() - room.left() - 24.0, place.right() - room.right() + 24.0);
        let way = if before < 0.0 {
            before
        } else if after > 0.0 {
            after
        } else {
            return;
        };
        list.set_scroll_left(list.scroll_left() + way as i32);
    });
}
