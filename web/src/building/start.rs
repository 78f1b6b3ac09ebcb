//! The plain start: an empty program offers three ways in.

use yew::prelude::*;

use crate::intent::{About, Dialog, Intent};

/// The three ways.
pub fn start(send: &Callback<Intent>) -> Html {
    let way = |title: &'static str, what: &'static str, intent: fn() -> Intent| {
        html! {
            <button type="button" onclick={send.reform(move |_: MouseEvent| intent())}>
                <b>{ title }</b>
                <span>{ what }</span>
            </button>
        }
    };
    html! {
        <div class="start" role="group" aria-label="Ways to begin">
            { way("Look", "Choose a scenario from the gallery.", || Intent::Dialog(Some(Dialog::Gallery))) }
            { way("Draw", "Make a first object. Each thing you do writes a line of Python.",
                || Intent::Dialog(Some(Dialog::Commands(About::Making)))) }
            { way("Write", "Type a program. It runs as you type.", || Intent::Write) }
        </div>
    }
}
