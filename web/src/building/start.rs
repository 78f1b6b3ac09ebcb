//! The plain start: an empty program offers three ways in.

use words::{Message, Page, page};
use yew::prelude::*;

use crate::intent::{About, Dialog, Intent};
use crate::language::say;

/// The three ways.
pub fn start(send: &Callback<Intent>) -> Html {
    let way = |title: Message<'static, Page>, what: Message<'static, Page>, intent: fn() -> Intent| {
        html! {
            <button type="button" onclick={send.reform(move |_: MouseEvent| intent())}>
                <b>{ say(title) }</b>
                <span>{ say(what) }</span>
            </button>
        }
    };
    html! {
        <div class="start" role="group" aria-label={say(page::build_ways())}>
            { way(page::build_look(), page::build_look_hint(), || Intent::Dialog(Some(Dialog::Gallery))) }
            { way(page::build_draw(), page::build_draw_hint(),
                || Intent::Dialog(Some(Dialog::Commands(About::Making)))) }
            { way(page::build_write(), page::build_write_hint(), || Intent::Write) }
        </div>
    }
}
