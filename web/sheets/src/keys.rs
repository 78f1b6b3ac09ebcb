//! The keys of the page, as a viewer reads them. What they do is in `web/src/keys.rs`.

use sheet::Wish;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The keys and what they do.
const LIST: [(&[&str], &str); 16] = [
    (&["Space"], "Play or pause"),
    (&["→", "Page down"], "Step forwards"),
    (&["←", "Page up"], "Step back"),
    (&["Shift →"], "Next pass of the collector"),
    (&["Shift ←"], "Previous pass of the collector"),
    (&["Home", "End"], "To the start, to the end"),
    (&["G", "L"], "Arrange as graph, as lists"),
    (&["U"], "Unfold all: what CPython sees; again to fold"),
    (&["↑", "↓"], "From object to object"),
    (&["Enter", "Esc"], "Inspect the object, leave it"),
    (&["P"], "Present"),
    (&["B", "."], "While presenting: a black screen; W for a white one"),
    (&["F"], "Full screen, or no longer"),
    (&["S"], "A second window for the speaker, with notes"),
    (&["V"], "Step pass by pass, or visit by visit"),
    (&["?"], "This list"),
];

/// The list, and the switch for those keys that are single letters.
pub fn list(letters: bool, send: &Callback<Wish>) -> Html {
    let rows = LIST.iter().map(|(keys, meaning)| {
        html! {
            <>
                <dt>{ for keys.iter().map(|key| html! { <kbd>{ *key }</kbd> }) }</dt>
                <dd>{ *meaning }</dd>
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
                { "Single letters and signs are keys. Switch them off if you speak to your computer instead of typing." }
            </label>
        </>
    }
}
