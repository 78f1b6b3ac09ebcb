//! The passes of the collection at the playhead, as a list to click on.

use scene::{Progress, Scene, StepRow};
use words::page;
use yew::prelude::*;

use crate::intent::Intent;
use crate::language::say;
use crate::moment::Moment;
use crate::paint;

/// What the list is made from.
pub struct StepsProps {
    /// The moment.
    pub scene: Moment<Scene>,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// The steps of the algorithm with what each did.
pub fn steps(props: &StepsProps) -> Html {
    let steps = &props.scene.explanation.steps;
    if steps.is_empty() {
        return Html::default();
    }
    html! {
        <ol class="steps" role="list" aria-label={say(page::steps_of_the_collection())}>
            { for steps.iter().enumerate().map(|(place, row)| html! {
                <Step key={place} row={row.clone()} send={props.send.clone()} />
            }) }
        </ol>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct StepProps {
    row: StepRow,
    send: Callback<Intent>,
}

#[component]
fn Step(props: &StepProps) -> Html {
    let row = &props.row;
    let progress = match row.progress {
        Progress::Done => "done",
        Progress::Now => "now",
        Progress::Ahead => "ahead",
    };
    let class = classes!(progress, paint::tone_class(row.tone), row.number.is_empty().then_some("function"));
    let onclick = row.first_beat.map(|beat| props.send.reform(move |_: MouseEvent| Intent::Seek(beat)));
    let current = (row.progress == Progress::Now).then_some("step");
    html! {
        <li {class} aria-current={current}>
            <button type="button" disabled={onclick.is_none()} {onclick}>
                if !row.number.is_empty() {
                    <b>{ &row.number }</b>
                }
                <span>{ &row.title }</span>
                <em>{ &row.count }</em>
            </button>
        </li>
    }
}
