//! One list of the collector.

use model::ObjId;
use scene::{Lane, Members, Scene};
use web_sys::HtmlElement;
use words::page;
use yew::prelude::*;

use super::chip::{ChipProps, chip as draw_chip};
use super::strip::Strip;
use crate::drawn::keyed;
use crate::intent::Intent;
use crate::language::say;
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
    let list = use_node_ref();
    let chips: &[scene::Chip] = match &lane.members {
        Members::Chips(chips) => chips,
        Members::Dense(_) => &[],
    };
    use_follow(&list, chips);
    let class = classes!("lane", paint::lane_class(lane.id), lane.examined.then_some("examined"));
    let title = say(if lane.examined {
        page::lane_name_examined(&lane.note, &lane.title)
    } else {
        page::lane_name(&lane.note, &lane.title)
    });
    let chips = chips.iter().enumerate().map(|(place, chip)| {
        let props = ChipProps {
            chip: chip.clone(),
            selected: *selected == Some(chip.id),
            tab_stop: selected.map_or(place == 0, |id| id == chip.id),
            send: send.clone(),
        };
        keyed(chip.id.to_string(), draw_chip, props)
    });
    html! {
        <div {class}>
            <div class="about">
                <h2>{ &lane.title }</h2>
                <p>{ &lane.note }</p>
                if let Some(gauge) = lane.gauge {
                    <div class="gauge" aria-hidden="true">
                        <i style={format!("transform:scaleX({})", thousandths(gauge))}></i>
                    </div>
                }
            </div>
            if lane.members.is_empty() {
                <p class="empty">{ &lane.when_empty }</p>
            } else if let Members::Dense(cells) = &lane.members {
                <Strip scene={scene.clone()} cells={cells.clone()} {title} selected={*selected} theme={*theme} send={send.clone()} />
            } else {
                <ul class="chips" ref={list} role="list" aria-label={title} data-roving="lane">{ for chips }</ul>
            }
        </div>
    }
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
