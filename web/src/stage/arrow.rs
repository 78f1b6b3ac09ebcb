//! One reference on the stage.

use scene::{Point, Strength, Tone};
use yew::prelude::*;

use crate::intent::{About, Dialog, Intent};
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
    /// What can be taken hold of: none where nothing is built.
    pub grip: Option<Grip>,
}

/// A reference as something that one can click, and focus with Shift and ↓ or ↑.
#[derive(PartialEq)]
pub struct Grip {
    /// The key of its arrow.
    pub key: AttrValue,
    /// What it is called.
    pub name: String,
    /// To the reducer.
    pub send: Callback<Intent>,
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
    let Some(Grip { key, name, send }) = &props.grip else {
        return html! {
            <g {class} data-from={props.from.clone()} data-to={props.to.clone()} aria-hidden="true">
                { line(props) }{ label }
            </g>
        };
    };
    let menu = {
        let (key, send) = (key.to_string(), send.clone());
        move || send.emit(Intent::Dialog(Some(Dialog::Commands(About::Reference(key.clone())))))
    };
    let onclick = {
        let menu = menu.clone();
        Callback::from(move |event: MouseEvent| {
            event.stop_propagation();
            menu();
        })
    };
    let oncontextmenu = {
        let menu = menu.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            menu();
        })
    };
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            menu();
        }
    });
    html! {
        <g {class} data-from={props.from.clone()} data-to={props.to.clone()} data-arrow={key.clone()} role="button" tabindex="-1"
            aria-label={name.clone()} {onclick} {oncontextmenu} {onkeydown}>
            // As wide as a finger.
            <path class="reach" d={props.curve.clone()} />
            { line(props) }{ label }
        </g>
    }
}

/// Line and head.
fn line(props: &ArrowProps) -> Html {
    html! {
        <>
            <path class="line" d={props.curve.clone()} />
            <path class="head" d={props.head.clone()} />
        </>
    }
}
