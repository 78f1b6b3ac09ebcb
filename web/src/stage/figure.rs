//! The figure in the circle at a box's corner: gc_refs.

use yew::prelude::*;

/// What the circle shows.
#[derive(Clone, PartialEq, Properties)]
pub struct FigureProps {
    /// The figure.
    pub value: u32,
}

/// The circle with its figure. When it changes, the old one leaves upwards while the new one comes
/// from below, so that an eye that was elsewhere still sees which way it went.
#[component]
pub fn Figure(props: &FigureProps) -> Html {
    // What was shown before, and a count of the changes: the same figure twice is two figures.
    let shown = use_mut_ref(|| (0_u32, props.value, None));
    let mut shown = shown.borrow_mut();
    if shown.1 != props.value {
        *shown = (shown.0 + 1, props.value, Some(shown.1));
    }
    let (turn, value, before) = *shown;
    let small = (value > 99).then_some("small");
    html! {
        <g class="figure">
            <circle r="15" />
            if let Some(before) = before {
                <text key={turn.wrapping_sub(1)} class="leaves" y="5">{ before }</text>
            }
            <text key={turn} class={classes!(before.map_or("rests", |_| "comes"), small)} y="5">{ value }</text>
        </g>
    }
}
