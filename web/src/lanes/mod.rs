//! The lanes: every list as CPython keeps it, in order, with its counter.

mod chip;
mod lane;

use model::ObjId;
use scene::Scene;
use words::page;
use yew::prelude::*;

use crate::intent::Intent;
use crate::language::{self, say};
use crate::moment::Moment;
use lane::Row;

/// What the lanes are drawn from.
pub struct LanesProps {
    /// The moment.
    pub scene: Moment<Scene>,
    /// The selected object.
    pub selected: Option<ObjId>,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// All lists, one lane each.
pub fn lanes(props: &LanesProps) -> Html {
    let lanes = props.scene.lanes.iter().map(|lane| {
        // A lane hears of the selection only where it concerns it: the others need not be redrawn.
        let selected = props.selected.filter(|id| lane.chips.iter().any(|chip| chip.id == *id));
        html! { <Row key={format!("{:?}", lane.id)} lane={lane.clone()} {selected} send={props.send.clone()} /> }
    });
    let key = language::key("lanes");
    html! { <section {key} class="lanes" aria-label={say(page::the_collectors_lists())}>{ for lanes }</section> }
}
