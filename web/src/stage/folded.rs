//! What is drawn inside its owner: slim ticks at rest, its name and figure when a pass reaches it.

use scene::{BOX_HEIGHT, BOX_WIDTH, FoldedPart};
use words::page;
use yew::prelude::*;

use crate::intent::Intent;
use crate::language::say;
use crate::paint;
use picture::figures::tenths;

/// The distance from tick to tick.
const PITCH: f32 = 18.0;

/// What the parts are drawn from.
pub struct FoldedProps {
    /// The parts, in the owner's order.
    pub parts: Vec<FoldedPart>,
    /// The width that they may take.
    pub room: f32,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// The folded parts of a box. A click unfolds the one clicked.
pub fn folded(props: &FoldedProps) -> Html {
    let fit = (props.room / PITCH) as usize;
    let right = BOX_WIDTH / 2.0 - 12.0 - (56.0 - props.room);
    let shown = props.parts.iter().take(fit).enumerate().map(|(place, part)| {
        let x = right - (place as f32 + 0.5) * PITCH + 2.0;
        html! { <g transform={format!("translate({} 11)", tenths(x))}>{ tick(part, &props.send) }</g> }
    });
    let hidden = props.parts.len().saturating_sub(fit);
    let touched = props.parts.iter().find(|part| part.active);
    html! {
        <>
            { for shown }
            if hidden > 0 {
                <text class="more" x={tenths(right - fit as f32 * PITCH).to_string()} y="15">{ format!("+{hidden}") }</text>
            }
            if let Some(part) = touched { { pill(part) } }
        </>
    }
}

fn tick(part: &FoldedPart, send: &Callback<Intent>) -> Html {
    let onclick = {
        let (send, id) = (send.clone(), part.id);
        Callback::from(move |event: MouseEvent| {
            event.stop_propagation();
            send.emit(Intent::Toggle(vec![id]));
        })
    };
    let class = classes!("part", paint::state_class(part.state), part.active.then_some("active"));
    let figure = part.gc_refs.map(|gc_refs| html! { <text y="4">{ gc_refs }</text> });
    let height = if figure.is_some() { 15.0 } else { 7.0 };
    html! {
        <g {class} data-object={part.id.to_string()} {onclick}>
            <title>{ say(page::unfold_part(&part.label)) }</title>
            <rect class="reach" x="-9" y="-12" width="18" height="24" />
            <rect class="tick" x="-7.5" y={tenths(-height / 2.0).to_string()} width="15" height={tenths(height).to_string()} rx="3.5" />
            { figure }
        </g>
    }
}

/// The part that the step is about, with its name, on the owner's lower edge.
fn pill(part: &FoldedPart) -> Html {
    let words = part.gc_refs.map_or(part.label.clone(), |gc_refs| format!("{}  {gc_refs}", part.label));
    let width = words.chars().count() as f32 * 6.7 + 16.0;
    let y = BOX_HEIGHT / 2.0;
    html! {
        <g class={classes!("pill", paint::state_class(part.state))} transform={format!("translate(0 {})", tenths(y))}>
            <rect x={tenths(-width / 2.0).to_string()} y="-8" height="18" rx="9" width={tenths(width).to_string()} />
            <text y="5">{ words }</text>
        </g>
    }
}
