//! "What changed": for the chosen collector, a sentence for each rule that differs from the version
//! before it, and the program that shows it under both.

use std::rc::Rc;

use model::Dialect;
use player::Difference;
use yew::prelude::*;

use crate::intent::Intent;

/// What the dialog shows.
pub struct ChangesProps {
    /// The chosen collector.
    pub collector: &'static str,
    /// What has changed, once the engine has said so.
    pub changes: Option<Rc<[Difference]>>,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// The sentences.
pub fn changes(props: &ChangesProps) -> Html {
    let ChangesProps { collector, changes, send } = props;
    let Some(after) = Dialect::by_name(collector) else { return Html::default() };
    let Some(before) = scenario::predecessor(after) else {
        return html! {
            <div class="changes">
                <p>{ format!("{} has no version before it here. Choose a later one to see what changed in it.", after.title) }</p>
            </div>
        };
    };
    let both = send.reform(move |_: MouseEvent| Intent::Compare { before: before.name, scenario: None });
    html! {
        <div class="changes">
            <p>{ format!("From {} to {}:", before.title, after.title) }</p>
            if let Some(changes) = changes {
                <ul role="list">{ for changes.iter().map(|change| row(change, before, send)) }</ul>
            } else {
                <p aria-busy="true">{ "…" }</p>
            }
            <footer>
                <button type="button" class="button" onclick={both}>{ "Run your program under both" }</button>
            </footer>
        </div>
    }
}

fn row(change: &Difference, before: &'static Dialect, send: &Callback<Intent>) -> Html {
    let Difference { sentence, scenario } = change;
    let show = |slug: &String| {
        let slug = slug.clone();
        send.reform(move |_| Intent::Compare { before: before.name, scenario: Some(slug.clone()) })
    };
    html! {
        <li>
            <span>{ sentence }</span>
            if let Some(slug) = scenario {
                <button type="button" class="button" aria-label={format!("Show it: {sentence}")}
                    onclick={show(slug)}>{ "Show it" }</button>
            }
        </li>
    }
}
