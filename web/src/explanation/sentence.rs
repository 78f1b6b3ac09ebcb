//! The sentence: what the step did and why.

use scene::{Caption, Origin, Scene, Words};
use words::page;
use yew::prelude::*;

use crate::language::say;
use crate::moment::Moment;
use crate::paint;

/// What the sentence is made from.
pub struct SentenceProps {
    /// The moment.
    pub scene: Moment<Scene>,
    /// Whether the clock runs: then nobody could follow a voice that reads every beat.
    pub playing: bool,
}

/// Heading, C function and sentence; a live region while stepping by hand.
pub fn sentence(props: &SentenceProps) -> Html {
    let explanation = &props.scene.explanation;
    html! {
        <section class="say" aria-label={say(page::what_happened())}>
            { caption(&props.scene.caption) }
            <header>
                <h2>{ &explanation.heading }</h2>
                if let Some(origin) = &explanation.function {
                    { function(origin) }
                }
            </header>
            <p role="status" aria-live={if props.playing { "off" } else { "polite" }}>{ for words(&explanation.sentence) }</p>
        </section>
    }
}

/// The C function, as a link to the file of the release that it stands in. Nothing is fetched before
/// somebody follows it.
pub fn function(origin: &Origin) -> Html {
    let place = origin.place();
    html! {
        <a class="origin" href={origin.address()} target="_blank" rel="noopener noreferrer" title={place.clone()}
            aria-label={say(page::opens_github(&origin.function, &place))}>
            <code>{ &origin.function }</code>
        </a>
    }
}

/// What the author of the program says. Its room is kept where the program says nothing, so that
/// nothing jumps.
pub fn caption(caption: &Caption) -> Html {
    match caption {
        Caption::Never => Html::default(),
        Caption::NotHere => html! { <p class="caption" aria-hidden="true"></p> },
        Caption::Said(text) => html! { <p class="caption">{ text }</p> },
    }
}

/// The words in their colours; those that name an object light it up.
pub fn words(words: &[Words]) -> impl Iterator<Item = Html> + '_ {
    words.iter().map(|word| {
        html! {
            <span class={paint::tone_class(word.tone)} data-object={word.object.map(|id| id.to_string())}>{ &word.text }</span>
        }
    })
}
