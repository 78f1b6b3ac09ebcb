//! The page on a projector: the sentence large, the lists, the figures, and nothing else.

mod projected;

use model::ObjId;
use player::Granularity;
use scenario::Arrangement;
use scene::{Scene, Segment};
use words::page;
use yew::prelude::*;

use crate::drawn::drawn;
use crate::explanation::{caption, words};
use crate::intent::{Curtain, Intent};
use crate::language::say;
use crate::moment::Moment;
use crate::stage::{MANY, Stage};
use crate::theme::Theme;
use crate::timeline::{StripProps, strip};
use projected::Projected;

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
    /// The colours.
    pub theme: Theme,
    /// What one step is.
    pub granularity: Granularity,
    /// What covers the picture.
    pub curtain: Option<Curtain>,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// The presentation. All keys of the page work; Escape leaves it.
pub fn present(props: &PresentProps) -> Html {
    let PresentProps { scene, segments, arrangement, selected, playing, theme, granularity, curtain, send } = props;
    let explanation = &scene.explanation;
    let figures =
        explanation.figures.iter().map(|(count, what)| html! { <span><b>{ count }</b>{ " " }{ what }</span> });
    html! {
        <main class="presentation">
            <header>
                <div>
                    { caption(&scene.caption) }
                    <h1>
                        <span role="status" aria-live={if *playing { "off" } else { "polite" }}>{ for words(&explanation.sentence) }</span>
                    </h1>
                </div>
                <p>
                    { &explanation.heading }
                    if let Some(origin) = &explanation.function {
                        <code>{ &origin.function }</code>
                    }
                </p>
            </header>
            // A crowd is painted, and looked at as a whole.
            if scene.stage.boxes.len() > MANY {
                <Stage scene={scene.clone()} arrangement={*arrangement} selected={*selected} presenting=true theme={*theme} send={send.clone()} />
            } else {
                <Projected scene={scene.clone()} arrangement={*arrangement} selected={*selected} send={send.clone()} />
            }
            <div class="figures">
                { for figures }
                <button type="button" class="leave" onclick={send.reform(|_| Intent::Present(false))}>{ say(page::leave_the_presentation()) }</button>
                <button type="button" class="stepping-by" title={say(page::other_size_of_step())}
                    onclick={send.reform(|_| Intent::PassOrVisit)}>{ stepping(*granularity) }</button>
            </div>
            { drawn(strip, StripProps { segments: segments.clone(), beat: scene.place.beat, beats: scene.place.beats }) }
            if let Some(curtain) = curtain {
                <div class={match curtain { Curtain::Black => "curtain black", Curtain::White => "curtain white" }}
                    role="img" aria-label={say(page::picture_covered())}></div>
            }
        </main>
    }
}

/// What one step is, in words.
fn stepping(granularity: Granularity) -> String {
    say(match granularity {
        Granularity::Event => page::event_by_event(),
        Granularity::Visit => page::visit_by_visit(),
        Granularity::Pass => page::pass_by_pass(),
        Granularity::Collection => page::collection_by_collection(),
        Granularity::Statement => page::statement_by_statement(),
    })
}
