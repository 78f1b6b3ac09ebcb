//! The page on a projector: the sentence large, the lists, the figures, and nothing else.

use model::ObjId;
use scenario::Arrangement;
use scene::{Scene, Segment};
use words::page;
use yew::prelude::*;

use crate::explanation::{caption, words};
use crate::intent::Intent;
use crate::language::say;
use crate::moment::Moment;
use crate::stage::Stage;
use crate::timeline::Strip;

/// What is presented.
pub struct PresentProps {
    /// The moment.
    pub scene: Moment<Scene>,
    /// The coloured phases.
    pub segments: Moment<Vec<Segment>>,
    /// How the stage is arranged.
    pub arrangement: Arrangement,
    /// The selected object.
    pub selected: Option<ObjId>,
    /// Whether the clock runs.
    pub playing: bool,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// The presentation. All keys of the page work; Escape leaves it.
pub fn present(props: &PresentProps) -> Html {
    let PresentProps { scene, segments, arrangement, selected, playing, send } = props;
    let explanation = &scene.explanation;
    let figures =
        explanation.figures.iter().map(|(count, what)| html! { <span><b>{ count }</b>{ " " }{ what }</span> });
    html! {
        <main class="presentation">
            <header>
                { caption(&scene.caption) }
                <h1 role="status" aria-live={if *playing { "off" } else { "polite" }}>{ for words(&explanation.sentence) }</h1>
                <p>
                    { &explanation.heading }
                    if let Some(origin) = &explanation.function {
                        <code>{ &origin.function }</code>
                    }
                </p>
            </header>
            <Stage scene={scene.clone()} arrangement={*arrangement} selected={*selected} presenting=true send={send.clone()} />
            <div class="figures">
                { for figures }
                <button type="button" class="leave" onclick={send.reform(|_| Intent::Present(false))}>{ say(page::leave_the_presentation()) }</button>
            </div>
            <Strip segments={segments.clone()} beat={scene.place.beat} beats={scene.place.beats} />
        </main>
    }
}
