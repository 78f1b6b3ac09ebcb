//! The page as part of another one: the sentence, the stage and the transport. Nothing in it can be
//! changed; whoever wants to opens the whole page.

use words::page;
use yew::prelude::*;

use crate::explanation::{caption, words};
use crate::intent::Intent;
use crate::language::say;
use crate::notice::{NoticeProps, notice};
use crate::page::Page;
use crate::share;
use crate::stage::Stage;
use crate::timeline::{Strip, TransportProps, transport};

/// What the frame shows.
pub struct EmbedProps<'a> {
    /// The page that it is.
    pub page: &'a Page,
    /// To the reducer.
    pub send: &'a Callback<Intent>,
}

/// The frame.
pub fn embed(props: &EmbedProps<'_>) -> Html {
    let EmbedProps { page, send } = props;
    let explanation = &page.scene.explanation;
    let (beat, beats) = page.place();
    let live = if page.playing { "off" } else { "polite" };
    html! {
        <>
            <main class="embed">
                <header>
                    { caption(&page.scene.caption) }
                    <p role="status" aria-live={live}>{ for words(&explanation.sentence) }</p>
                </header>
                <section class="middle" aria-label={say(page::app_picture())} aria-busy={page.wanted().is_some().to_string()}>
                    <Stage scene={page.scene.clone()} arrangement={page.arrangement} selected={page.selected()}
                        unfold_all={page.unfold_all()} presenting=true theme={page.theme} send={(*send).clone()} />
                </section>
                <footer>
                    { transport(&TransportProps {
                        playing: page.playing,
                        at_start: beat == 0,
                        at_end: beat >= beats,
                        send: (*send).clone(),
                    }) }
                    <output class="place" aria-label={say(page::step())}>{ format!("{beat} / {beats}") }</output>
                    <span class="heading">{ &explanation.heading }</span>
                    <a href={share::address_with(&page.fragment())} target="_blank" rel="noopener">{ say(page::open_in_cyclescope()) }</a>
                    <Strip segments={page.segments.clone()} {beat} {beats} />
                </footer>
            </main>
            { notice(&NoticeProps { said: page.notice.clone(), send: (*send).clone() }) }
        </>
    }
}
