//! One reference on the stage.

use scene::{Point, Strength, Tone};
use yew::prelude::*;

use crate::paint;
use picture::figures::tenths;

/// What is drawn of a reference.
#[derive(PartialEq)]
pub struct ArrowProps {
    /// The line.
    pub curve: String,
    /// The head.
    pub head: String,
    /// The path as Python would write it.
    pub label: String,
    /// Where the label stands.
    pub label_at: Point,
    /// The object it leaves from, to light it with.
    pub from: AttrValue,
    /// The object it goes to.
    pub to: AttrValue,
    /// Strong or weak.
    pub strength: Strength,
    /// What the step does with it.
    pub tone: Tone,
    /// Whether it comes from a name of the program.
    pub by_name: bool,
    /// Whether its label always shows.
    pub named: bool,
}

/// A reference: line, head and label.
pub fn arrow(props: &ArrowProps) -> Html {
    let weak = props.strength == Strength::Weak;
    let class = classes!(
        "arrow",
        paint::tone_class(props.tone),
        weak.then_some("weak"),
        props.by_name.then_some("by-name"),
        props.named.then_some("named"),
    );
    let label = (!props.label.is_empty()).then(|| {
        let Point { x, y } = props.label_at;
        html! { <text class="path" style={format!("transform:translate({}px,{}px)", tenths(x), tenths(y))} dy="-4">{ &props.label }</text> }
    });
    html! {
        <g {class} data-from={props.from.clone()} data-to={props.to.clone()} aria-hidden="true">
            <path class="line" d={props.curve.clone()} />
            <path class="head" d={props.head.clone()} />
            { label }
        </g>
    }
}
