//! The scrubber: the whole recording as coloured phases, and the playhead on it.

use scene::{Segment, SegmentTone};
use web_sys::HtmlInputElement;
use words::page;
use yew::prelude::*;

use crate::intent::Intent;
use crate::language::say;
use crate::moment::Moment;
use crate::paint;
use picture::figures::thousandths;

/// More pieces than this would be narrower than a pixel each: neighbours are drawn as one.
const MOST: usize = 240;

/// What the scrubber shows.
pub struct ScrubberProps {
    /// The place of the playhead.
    pub beat: usize,
    /// The end.
    pub beats: usize,
    /// Where that is in words.
    pub heading: String,
    /// The coloured phases.
    pub segments: Moment<Vec<Segment>>,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// A slider over the coloured strip.
pub fn scrubber(props: &ScrubberProps) -> Html {
    let ScrubberProps { beat, beats, heading, segments, send } = props;
    let oninput = send.reform(|event: InputEvent| {
        let value = event.target_unchecked_into::<HtmlInputElement>().value_as_number();
        Intent::Seek(if value.is_finite() { value.max(0.0) as usize } else { 0 })
    });
    html! {
        <div class="scrubber">
            <Strip segments={segments.clone()} beat={*beat} beats={*beats} />
            <i class="playhead" style={format!("left:{}%", thousandths(share(*beat, *beats)))} aria-hidden="true"></i>
            <input type="range" min="0" max={beats.to_string()} step="1" value={beat.to_string()} {oninput}
                aria-label={say(page::place_in_the_recording())} aria-valuetext={say(page::step_of(*beats, *beat, heading))} />
        </div>
    }
}

/// What the strip shows.
#[derive(Clone, PartialEq, Properties)]
pub struct StripProps {
    /// The coloured phases.
    pub segments: Moment<Vec<Segment>>,
    /// The place of the playhead: what lies ahead is paler.
    pub beat: usize,
    /// The end.
    pub beats: usize,
}

/// The coloured phases in a row.
#[component]
pub fn Strip(props: &StripProps) -> Html {
    let StripProps { segments, beat, beats } = props;
    let pieces = pieces(segments, *beats);
    html! {
        <div class="strip" aria-hidden="true">
            { for pieces.iter().enumerate().map(|(place, piece)| html! {
                <Piece key={place} from={share(piece.from, *beats)} to={share(piece.to, *beats)} tone={piece.tone}
                    ahead={piece.from >= *beat} title={piece.title.clone()} />
            }) }
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct PieceProps {
    from: f64,
    to: f64,
    tone: SegmentTone,
    ahead: bool,
    title: String,
}

#[component]
fn Piece(props: &PieceProps) -> Html {
    let class = classes!(paint::segment_class(props.tone), props.ahead.then_some("ahead"));
    let style = format!("left:{}%;width:{}%", thousandths(props.from), thousandths(props.to - props.from));
    html! { <i {class} {style} title={props.title.clone()}></i> }
}

/// The segments, with the narrowest joined to their neighbours where there are too many to draw.
fn pieces(segments: &[Segment], beats: usize) -> Vec<Segment> {
    if segments.len() <= MOST {
        return segments.to_vec();
    }
    let least = beats.div_ceil(MOST).max(1);
    let mut pieces: Vec<Segment> = Vec::with_capacity(MOST);
    for segment in segments {
        match pieces.last_mut() {
            Some(last) if last.to - last.from < least => {
                // The longer of the two gives the colour.
                if segment.to - segment.from > last.to - last.from {
                    last.tone = segment.tone;
                    last.title.clone_from(&segment.title);
                }
                last.to = segment.to;
            }
            _ => pieces.push(segment.clone()),
        }
    }
    pieces
}

/// A beat as percent of the whole.
fn share(beat: usize, beats: usize) -> f64 {
    beat as f64 * 100.0 / beats.max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_many_segments_are_joined_and_still_cover_everything() {
        let segments: Vec<Segment> = (0..10_000)
            .map(|i| Segment { from: i, to: i + 1, tone: SegmentTone::Program, title: String::new() })
            .collect();
        let pieces = pieces(&segments, 10_000);
        assert!(pieces.len() <= MOST);
        assert_eq!((pieces[0].from, pieces[pieces.len() - 1].to), (0, 10_000));
        assert!(pieces.windows(2).all(|pair| pair[0].to == pair[1].from));
    }
}
