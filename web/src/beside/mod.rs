//! The same program under two collectors, side by side: two stages with their sentences, one timeline.

mod pair;

use scenario::Arrangement;
use scene::{Scene, Stream};
use words::{Message, Page, page};
use yew::prelude::*;

use crate::explanation::{function, words};
use crate::intent::Intent;
use crate::language::say;
use crate::moment::Moment;
use crate::stage::Stage;
use crate::theme::Theme;
pub use pair::{Beside, STEPPING};

/// One of the two.
#[derive(Clone, PartialEq)]
pub struct Side {
    /// The collector.
    pub title: &'static str,
    /// Its moment.
    pub scene: Moment<Scene>,
    /// Why it takes the text for no program, if it does not.
    pub refused: Option<String>,
}

/// What is shown.
pub struct SidesProps {
    /// Left and right.
    pub sides: [Side; 2],
    /// How both stages are arranged.
    pub arrangement: Arrangement,
    /// The colours.
    pub theme: Theme,
    /// Whether a run is awaited.
    pub busy: bool,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// Both, under a common head.
pub fn side_by_side(props: &SidesProps) -> Html {
    let SidesProps { sides, arrangement, theme, busy, send } = props;
    let choice = |which: Arrangement, title: Message<'static, Page>| {
        html! {
            <button type="button" aria-pressed={(which == *arrangement).to_string()}
                onclick={send.reform(move |_| Intent::Arrange(which))}>{ say(title) }</button>
        }
    };
    html! {
        <section class="beside middle" aria-label={say(page::side_by_side())} aria-busy={busy.to_string()}>
            <header>
                <h2>{ say(page::side_by_side_passes()) }</h2>
                <div class="segmented" role="group" aria-label={say(page::arrangement())}>
                    { choice(Arrangement::Graph, page::graph()) }
                    { choice(Arrangement::Lists, page::lists()) }
                </div>
                <button type="button" class="button" title={say(page::back_to_one_picture())}
                    onclick={send.reform(|_| Intent::StopComparing)}>{ say(page::close()) }</button>
            </header>
            <div class="sides">{ for sides.iter().map(|side| draw(side, *arrangement, *theme)) }</div>
        </section>
    }
}

/// One side. Its objects cannot be selected: what they are called differs from run to run.
fn draw(side: &Side, arrangement: Arrangement, theme: Theme) -> Html {
    let Side { title, scene, refused } = side;
    let explanation = &scene.explanation;
    html! {
        <article class="side" key={*title} aria-label={*title}>
            <header>
                <h3>{ title }</h3>
                <span>{ &explanation.heading }</span>
                if let Some(origin) = &explanation.function {
                    { function(origin) }
                }
            </header>
            if let Some(message) = refused {
                <p class="refused" role="status"><b>{ say(page::takes_no_program()) }</b>{ message }</p>
            } else {
                <p class="sentence">{ for words(&explanation.sentence) }</p>
                <Stage scene={scene.clone()} {arrangement} selected={None} presenting=true {theme} send={Callback::noop()} />
                { printed(scene, title) }
            }
        </article>
    }
}

/// What it has printed until now, the last lines in sight.
fn printed(scene: &Scene, title: &str) -> Html {
    let lines = scene.output.iter().rev().map(|line| {
        let class = matches!(line.stream, Stream::Err).then_some("err");
        html! { <div {class}>{ if line.text.is_empty() { "\u{a0}" } else { &line.text } }</div> }
    });
    html! {
        <div class="printed" tabindex="0" role="log" aria-live="off" aria-label={say(page::printed_under(title))}>
            { for lines }
        </div>
    }
}
