//! The keys of the page, as a viewer reads them. What they do is in `web/src/keys.rs`.

use sheet::Wish;
use web_sys::HtmlInputElement;
use words::{Message, Sheets, sheets};
use yew::prelude::*;

use crate::language::say;

/// What some keys do, in words.
type Meaning = fn() -> Message<'static, Sheets>;

/// The keys and what they do.
const LIST: &[(&[&str], Meaning)] = &[
    (&["Space"], sheets::sheet_key_play),
    (&["→"], sheets::sheet_key_step),
    (&["←"], sheets::sheet_key_back),
    (&["Page down", "Page up"], sheets::sheet_key_walk),
    (&["Shift →"], sheets::sheet_key_next_pass),
    (&["Shift ←"], sheets::sheet_key_previous_pass),
    (&["Home", "End"], sheets::sheet_key_ends),
    (&["G", "L"], sheets::sheet_key_arrange),
    (&["U"], sheets::sheet_key_unfold),
    (&["+", "−", "0"], sheets::sheet_key_zoom),
    (&["↑", "↓"], sheets::sheet_key_objects),
    (&["Enter", "Esc"], sheets::sheet_key_inspect),
    (&["P"], sheets::sheet_key_present),
    (&["B", "."], sheets::sheet_key_screen),
    (&["F"], sheets::sheet_key_full),
    (&["S"], sheets::sheet_key_speaker),
    (&["V"], sheets::sheet_key_stepping),
    (&["D"], sheets::sheet_drafts),
    (&["?"], sheets::sheet_key_list),
];

/// A key by the name that it has in the language in use.
fn named(key: &str) -> String {
    if key == "Space" { say(sheets::sheet_key_space()) } else { key.to_owned() }
}

/// The list, and the switch for those keys that are single letters.
pub fn list(letters: bool, send: &Callback<Wish>) -> Html {
    let rows = LIST.iter().map(|(keys, meaning)| {
        html! {
            <>
                <dt>{ for keys.iter().map(|key| html! { <kbd>{ named(key) }</kbd> }) }</dt>
                <dd>{ say(meaning()) }</dd>
            </>
        }
    });
    let onchange =
        send.reform(|event: Event| Wish::Letters(event.target_unchecked_into::<HtmlInputElement>().checked()));
    html! {
        <>
            <dl class="keys">{ for rows }</dl>
            <label class="letters">
                <input type="checkbox" checked={letters} {onchange} />
                { say(sheets::sheet_letters()) }
            </label>
        </>
    }
}
