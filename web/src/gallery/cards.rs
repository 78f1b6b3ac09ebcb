//! The scenarios by chapter.

use scenario::Scenario;
use yew::prelude::*;

use crate::code;
use crate::intent::Intent;

/// Where a chosen scenario goes.
pub struct CardsProps {
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// All scenarios, as buttons under their chapters.
pub fn cards(props: &CardsProps) -> Html {
    let mut chapters: Vec<(&str, Vec<&'static Scenario>)> = Vec::new();
    for scenario in scenario::gallery() {
        match chapters.iter_mut().find(|(chapter, _)| *chapter == scenario.chapter) {
            Some((_, members)) => members.push(scenario),
            None => chapters.push((scenario.chapter, vec![scenario])),
        }
    }
    html! {
        <div class="cards">
            { for chapters.into_iter().map(|(chapter, members)| html! {
                <section aria-label={chapter}>
                    <h3>{ chapter }</h3>
                    <ul role="list">{ for members.into_iter().map(|scenario| card(scenario, &props.send)) }</ul>
                </section>
            }) }
        </div>
    }
}

fn card(scenario: &'static Scenario, send: &Callback<Intent>) -> Html {
    let slug = scenario.slug;
    html! {
        <li>
            <button type="button" onclick={send.reform(move |_| Intent::Scenario(slug))}>
                <b>{ scenario.title }</b>
                <span>{ scenario.shows }</span>
                if let Some(badge) = code::in_short(slug) {
                    <small>{ badge }</small>
                }
            </button>
        </li>
    }
}
