//! The foot of the page: moving through time.

mod scrubber;
mod transport;

use player::Granularity;
use scene::Segment;
use web_sys::HtmlSelectElement;
use words::page;
use yew::prelude::*;

use crate::document::GRANULARITIES;
use crate::intent::Intent;
use crate::language::say;
use crate::moment::Moment;
use crate::playback::Tempo;
pub use scrubber::Strip;
use scrubber::{ScrubberProps, scrubber};
pub use transport::{TransportProps, transport};

/// What the foot shows.
pub struct TimelineProps {
    /// The place of the playhead.
    pub beat: usize,
    /// The end.
    pub beats: usize,
    /// Where that is in words.
    pub heading: String,
    /// The coloured phases.
    pub segments: Moment<Vec<Segment>>,
    /// Whether the clock runs.
    pub playing: bool,
    /// How fast.
    pub tempo: Tempo,
    /// What one step is; none where that cannot be chosen.
    pub granularity: Option<Granularity>,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// Transport, scrubber, place, and what a step is and how long it takes.
pub fn timeline(props: &TimelineProps) -> Html {
    let TimelineProps { beat, beats, heading, send, .. } = props;
    html! {
        <footer class="timeline" aria-label={say(page::time())}>
            { transport(&TransportProps {
                playing: props.playing,
                at_start: *beat == 0,
                at_end: beat >= beats,
                send: send.clone(),
            }) }
            { scrubber(&ScrubberProps {
                beat: *beat,
                beats: *beats,
                heading: heading.clone(),
                segments: props.segments.clone(),
                send: send.clone(),
            }) }
            <output class="place" aria-label={say(page::step())}>{ format!("{beat} / {beats}") }</output>
            if let Some(chosen_one) = props.granularity {
                <label class="stepping">
                    <span class="unseen">{ say(page::one_step_is()) }</span>
                    <select title={say(page::what_one_step_is())} onchange={send.reform(chosen)}>
                        { for GRANULARITIES.iter().map(|(granularity, word)| html! {
                            <option value={*word} selected={*granularity == chosen_one}>{ stepping(*granularity) }</option>
                        }) }
                    </select>
                </label>
            }
            <div class="segmented tempo" role="group" aria-label={say(page::tempo())}>
                { for Tempo::ALL.iter().map(|&tempo| html! {
                    <button type="button" aria-label={tempo.name()} aria-pressed={(tempo == props.tempo).to_string()}
                        onclick={send.reform(move |_| Intent::Tempo(tempo))}>{ tempo.title() }</button>
                }) }
            </div>
        </footer>
    }
}

/// What one step is, in words.
fn stepping(granularity: Granularity) -> String {
    say(match granularity {
        Granularity::Event => page::every_event(),
        Granularity::Visit => page::every_visit(),
        Granularity::Pass => page::every_pass(),
        Granularity::Collection => page::every_collection(),
        Granularity::Statement => page::every_statement(),
    })
}

fn chosen(event: Event) -> Intent {
    let word = event.target_unchecked_into::<HtmlSelectElement>().value();
    let found = GRANULARITIES.iter().find(|(_, known)| *known == word);
    Intent::Granularity(found.map_or(Granularity::Visit, |(granularity, _)| *granularity))
}
