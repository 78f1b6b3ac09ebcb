//! The keys of the page, as a viewer reads them. What they do is in `web/src/keys.rs`.

use yew::prelude::*;

/// The keys and what they do.
const LIST: [(&[&str], &str); 12] = [
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
    (&["?"], "This list"),
];

/// The list.
pub fn list() -> Html {
    let rows = LIST.iter().map(|(keys, meaning)| {
        html! {
            <>
                <dt>{ for keys.iter().map(|key| html! { <kbd>{ *key }</kbd> }) }</dt>
                <dd>{ *meaning }</dd>
            </>
        }
    });
    html! { <dl class="keys">{ for rows }</dl> }
}
