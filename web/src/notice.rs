//! What the page has to say to the viewer outside of the picture.

use yew::prelude::*;

use crate::intent::Intent;

/// What is said.
#[derive(Clone, PartialEq, Properties)]
pub struct NoticeProps {
    /// The sentence; none when there is nothing to say.
    pub text: Option<String>,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// A sentence over the foot of the page, until it is taken away.
#[component]
pub fn Notice(props: &NoticeProps) -> Html {
    let NoticeProps { text, send } = props;
    // The region is always there: one that comes together with its text is not read out.
    html! {
        <div class="notice" role="status" aria-label="Notice">
            if let Some(text) = text {
                <p>{ text }</p>
                <button type="button" aria-label="Close the notice" onclick={send.reform(|_| Intent::Notice(None))}>{ "×" }</button>
            }
        </div>
    }
}
