//! The buttons that move through time.

use player::Direction;
use words::{Message, Page, page};
use yew::prelude::*;

use crate::intent::Intent;
use crate::language::say;

/// What the buttons depend on.
pub struct TransportProps {
    /// Whether the clock runs.
    pub playing: bool,
    /// Whether the playhead is at the start.
    pub at_start: bool,
    /// Whether it is at the end.
    pub at_end: bool,
    /// To the reducer.
    pub send: Callback<Intent>,
}

const START: &str = "M4 3v10M13 3.5v9L6 8z";
const BACK: &str = "M11.5 3v10L4 8z";
const PLAY: &str = "M5 2.5v11L13.5 8z";
const PAUSE: &str = "M4 3h3v10H4zM9 3h3v10H9z";
const ON: &str = "M3 3v10l7 -5zM12.5 3v10";

/// To the start, step back, play or pause, step.
pub fn transport(props: &TransportProps) -> Html {
    let TransportProps { playing, at_start, at_end, send } = props;
    let (play, path) = match (*playing, *at_end) {
        (true, _) => (page::pause(), PAUSE),
        (false, true) => (page::play_again(), PLAY),
        (false, false) => (page::play(), PLAY),
    };
    // Not `disabled` at the ends: a button that dies under the finger loses the keyboard's focus.
    html! {
        <div class="transport" role="toolbar" aria-label={say(page::transport())}>
            { button(page::to_the_start(), "Home", START, "", *at_start, send.reform(|_| Intent::Start)) }
            { button(page::step_back(), "←", BACK, "", *at_start, send.reform(|_| Intent::Step(Direction::Backwards))) }
            { button(play, &say(page::key_space()), path, "play", false, send.reform(|_| Intent::PlayPause)) }
            { button(page::step(), "→", ON, "", *at_end, send.reform(|_| Intent::Step(Direction::Forwards))) }
        </div>
    }
}

fn button(
    name: Message<'static, Page>,
    key: &str,
    path: &'static str,
    class: &'static str,
    spent: bool,
    onclick: Callback<MouseEvent>,
) -> Html {
    let name = say(name);
    html! {
        <button type="button" {class} aria-label={name.clone()} title={say(page::with_key(key, &name))} aria-disabled={spent.to_string()} {onclick}>
            <svg viewBox="0 0 16 16" aria-hidden="true"><path d={path} /></svg>
        </button>
    }
}
