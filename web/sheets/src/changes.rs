//! "What changed": for the chosen collector, a sentence for each rule that differs from the version
//! before it, and the program that shows it under both.

use model::Dialect;
use player::Difference;
use sheet::Wish;
use words::sheets;
use yew::prelude::*;

use crate::language::{say, told};

/// What the dialog shows.
pub struct ChangesProps<'a> {
    /// The chosen collector.
    pub collector: &'static Dialect,
    /// What has changed, once the engine has said so.
    pub differences: Option<&'a [Difference]>,
    /// To the page.
    pub send: Callback<Wish>,
}

/// The sentences.
pub fn changes(props: &ChangesProps) -> Html {
    let ChangesProps { collector: after, differences, send } = props;
    let Some(before) = scenario::predecessor(after) else {
        return html! {
            <div class="changes">
                <p>{ say(sheets::sheet_no_version_before(told(after.title))) }</p>
            </div>
        };
    };
    let both = send.reform(move |_: MouseEvent| Wish::Compare { before, scenario: None });
    html! {
        <div class="changes">
            <p>{ say(sheets::sheet_from_to(told(before.title), told(after.title))) }</p>
            if let Some(differences) = differences {
                <ul role="list">{ for differences.iter().map(|change| row(change, before, send)) }</ul>
            } else {
                <p aria-busy="true">{ "…" }</p>
            }
            <footer>
                <button type="button" class="button" onclick={both}>{ say(sheets::sheet_run_under_both()) }</button>
            </footer>
        </div>
    }
}

fn row(change: &Difference, before: &'static Dialect, send: &Callback<Wish>) -> Html {
    let Difference { sentence, scenario } = change;
    let show = |slug: &String| {
        let slug = slug.clone();
        send.reform(move |_| Wish::Compare { before, scenario: Some(slug.clone()) })
    };
    html! {
        <li>
            <span>{ sentence }</span>
            if let Some(slug) = scenario {
                <button type="button" class="button" aria-label={say(sheets::sheet_show_it_of(sentence))}
                    onclick={show(slug)}>{ say(sheets::sheet_show_it()) }</button>
            }
        </li>
    }
}
