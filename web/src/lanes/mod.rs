//! The lanes: every list as CPython keeps it, in order, with its counter.

mod chip;
mod lane;
mod strip;

use model::ObjId;
use scene::{Members, Scene};
use words::page;
use yew::prelude::*;

use crate::intent::Intent;
use crate::language::{self, say};
use crate::moment::Moment;
use crate::theme::Theme;
use lane::Row;

/// What the lanes are drawn from.
pub struct LanesProps {
    /// The moment.
    pub scene: Moment<Scene>,
    /// The selected object.
    pub selected: Option<ObjId>,
    /// The colours.
    pub theme: Theme,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// All lists, one lane each.
pub fn lanes(props: &LanesProps) -> Html {
    let lanes = props.scene.lanes.iter().map(|lane| {
        // A lane hears of the selection only where it concerns it: the others need not be redrawn.
        let selected = props.selected.filter(|id| lane.members.contains(*id));
        // Only a strip asks for names, which may change with every step; it is another thing than chips.
        let scene = matches!(lane.members, Members::Dense(_)).then(|| props.scene.clone());
        let key = format!("{:?}{}", lane.id, scene.is_some());
        html! { <Row {key} lane={lane.clone()} {scene} {selected} theme={props.theme} send={props.send.clone()} /> }
    });
    let key = language::key("lanes");
    html! { <section {key} class="lanes" aria-label={say(page::the_collectors_lists())}>{ for lanes }</section> }
}
