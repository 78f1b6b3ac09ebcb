//! The scenarios by chapter.

use scenario::{Compared, Scenario};
use sheet::Wish;
use yew::prelude::*;

/// Where a chosen scenario goes.
pub struct GalleryProps {
    /// To the page.
    pub send: Callback<Wish>,
}

/// All scenarios, as buttons under their chapters.
pub fn gallery(props: &GalleryProps) -> Html {
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

fn card(scenario: &'static Scenario, send: &Callback<Wish>) -> Html {
    let slug = scenario.slug;
    html! {
        <li>
            <button type="button" onclick={send.reform(move |_| Wish::Scenario(slug.to_owned()))}>
                <b>{ scenario.title }</b>
                <span>{ scenario.shows }</span>
                if let Some(badge) = in_short(slug) {
                    <small>{ badge }</small>
                }
            </button>
        </li>
    }
}

/// Which releases print the same: "Same as CPython 2.7.18 to 3.13.0 (9 releases)".
fn in_short(slug: &str) -> Option<String> {
    let agreed = scenario::agreements(slug);
    let same = agreed.iter().filter(|agreed| matches!(agreed.compared, Compared::Lines(_)));
    let releases: Vec<&str> = same.map(|agreed| agreed.release).collect();
    match *releases.as_slice() {
        [] => None,
        [only] => Some(format!("Same as CPython {only}")),
        [first, .., last] => Some(format!("Same as CPython {first} to {last} ({} releases)", releases.len())),
    }
}
