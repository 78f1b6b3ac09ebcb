//! What the page has to say to the viewer outside of the picture.

use words::page;
use yew::prelude::*;

use crate::intent::Intent;
use crate::language::say;

/// Something said.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    /// The sentence.
    pub text: String,
    /// Whether the link to what the page shows goes with it, for whoever reports it.
    pub offers_link: bool,
}

impl From<String> for Said {
    fn from(text: String) -> Self {
        Self { text, offers_link: false }
    }
}

impl From<&str> for Said {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

/// What is said.
pub struct NoticeProps {
    /// The sentence; none when there is nothing to say.
    pub said: Option<Said>,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// A sentence over the foot of the page, until it is taken away.
pub fn notice(props: &NoticeProps) -> Html {
    let NoticeProps { said, send } = props;
    // The region is always there: one that comes together with its text is not read out.
    html! {
        <div class="notice" role="status" aria-label={say(page::notice())}>
            if let Some(Said { text, offers_link }) = said {
                <p>
                    { text }
                    if *offers_link {
                        <button type="button" class="link" onclick={send.reform(|_| Intent::Share)}>{ say(page::copy_the_link()) }</button>
                    }
                </p>
                <button type="button" class="close" aria-label={say(page::close_the_notice())} onclick={send.reform(|_| Intent::Notice(None))}>{ "×" }</button>
            }
        </div>
    }
}
