//! The scenarios: the talk's by chapter, each with a small picture of its own run, and behind them those
//! that show what changed, folded by version.

use scenario::{Compared, Scenario};
use sheet::Wish;
use yew::prelude::*;

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
                <button type="button" class="button" onclick={props.send.reform(|_: MouseEvent| Wish::Drafts)}>{ "Your drafts" }</button>
                { "Programs that you have edited are kept there." }
            </p>
            { for talk.zip(1..).map(|(members, number)| chapter(members, number, props)) }
            <section class="by-version" aria-label="What changed">
                <h3>{ "What changed from version to version" }</h3>
                { for changes.map(|members| version(members, props)) }
            </section>
        </div>
    }
}

fn shows_changes(chapter: &[Scenario]) -> bool {
    chapter.first().is_some_and(Scenario::shows_a_change)
}

fn chapter(members: &'static [Scenario], number: usize, props: &GalleryProps<'_>) -> Html {
    let title = members.first().map_or("", |scenario| scenario.chapter);
    html! {
        <section aria-label={title}>
            <h3><i>{ number }</i>{ title }</h3>
            { cards(members, props) }
        </section>
    }
}

/// What one version changed, unfolded if one of its scenarios is open.
fn version(members: &'static [Scenario], props: &GalleryProps<'_>) -> Html {
    let title = members.first().map_or("", |scenario| scenario.chapter);
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
