//! The scenarios: the talk's by chapter, each with a small picture of its own run, and behind them those
//! that show what changed, folded by version.

use scenario::{Compared, Scenario};
use sheet::Wish;
use words::sheets;
use yew::prelude::*;

use crate::language::{say, told};

/// What the gallery shows.
pub struct GalleryProps<'a> {
    /// The scenario that is open.
    pub open: Option<&'a str>,
    /// To the page.
    pub send: Callback<Wish>,
}

/// All scenarios, as buttons under their chapters.
pub fn gallery(props: &GalleryProps<'_>) -> Html {
    let chapters = || scenario::gallery().chunk_by(|one, next| one.chapter == next.chapter);
    let talk = chapters().filter(|chapter| !shows_changes(chapter));
    let changes = chapters().filter(|chapter| shows_changes(chapter));
    html! {
        <div class="gallery">
            <p class="own">
                <button type="button" class="button" onclick={props.send.reform(|_: MouseEvent| Wish::Drafts)}>{ say(sheets::sheet_drafts()) }</button>
                { say(sheets::sheet_drafts_are_kept()) }
            </p>
            { for talk.zip(1..).map(|(members, number)| chapter(members, number, props)) }
            <section class="by-version" aria-label={say(sheets::sheet_what_changed())}>
                <h3>{ say(sheets::sheet_by_version()) }</h3>
                { for changes.map(|members| version(members, props)) }
            </section>
            <p class="save">
                <button type="button" class="button" onclick={props.send.reform(|_| Wish::SaveForOffline)}>{ say(sheets::sheet_save_for_offline()) }</button>
                <span>{ say(sheets::sheet_one_file()) }</span>
            </p>
        </div>
    }
}

fn shows_changes(chapter: &[Scenario]) -> bool {
    chapter.first().is_some_and(Scenario::shows_a_change)
}

fn chapter(members: &'static [Scenario], number: usize, props: &GalleryProps<'_>) -> Html {
    let title = members.first().map_or("", |scenario| told(scenario.chapter));
    html! {
        <section aria-label={title.to_owned()}>
            <h3><i>{ number }</i>{ title }</h3>
            { cards(members, props) }
        </section>
    }
}

/// What one version changed, unfolded if one of its scenarios is open.
fn version(members: &'static [Scenario], props: &GalleryProps<'_>) -> Html {
    let title = members.first().map_or("", |scenario| told(scenario.chapter));
    let is_open = members.iter().any(|scenario| props.open == Some(scenario.slug));
    html! {
        <details open={is_open}>
            <summary>{ title }<small>{ members.len() }</small></summary>
            { cards(members, props) }
        </details>
    }
}

fn cards(members: &'static [Scenario], props: &GalleryProps<'_>) -> Html {
    html! { <ul role="list">{ for members.iter().map(|scenario| card(scenario, props)) }</ul> }
}

fn card(scenario: &'static Scenario, props: &GalleryProps<'_>) -> Html {
    let slug = scenario.slug;
    let current = (props.open == Some(slug)).then_some("true");
    // Both are in the document, and the browser fetches the one that the theme shows.
    let picture = |theme: &'static str| {
        html! { <img class={theme} src={format!("takes/{slug}.{theme}.svg")} alt="" loading="lazy" width="280" height="140" /> }
    };
    html! {
        <li>
            <button type="button" aria-current={current} onclick={props.send.reform(move |_| Wish::Scenario(slug.to_owned()))}>
                { picture("light") }
                { picture("dark") }
                <b>{ told(scenario.title) }</b>
                <span>{ told(scenario.shows) }</span>
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
        [only] => Some(say(sheets::sheet_same_as(only))),
        [first, .., last] => Some(say(sheets::sheet_same_as_range(releases.len(), first, last))),
    }
}
