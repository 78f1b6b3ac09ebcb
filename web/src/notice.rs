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
    /// What can be done about it.
    pub offer: Offer,
}

/// What goes with a sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Offer {
    /// Nothing.
    Nothing,
    /// The link to what the page shows, for whoever reports it.
    Link,
    /// The speaker's window, to be opened by hand.
    Speaker,
}

impl Said {
    /// The speaker's window was not opened.
    pub fn speaker() -> Self {
        Self { text: say(page::no_second_window()), offer: Offer::Speaker }
    }
}

impl From<String> for Said {
    fn from(text: String) -> Self {
        Self { text, offer: Offer::Nothing }
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
            if let Some(Said { text, offer }) = said {
                <p>
                    { text }
                    if *offer == Offer::Link {
                        <button type="button" class="link" onclick={send.reform(|_| Intent::Share)}>{ say(page::copy_the_link()) }</button>
                    }
                    if *offer == Offer::Speaker {
                        <a class="link" href="?speaker" target="cyclescope-speaker">{ say(page::open_the_notes()) }</a>
                    }
                </p>
                <button type="button" class="close" aria-label={say(page::close_the_notice())} onclick={send.reform(|_| Intent::Notice(None))}>{ "×" }</button>
            }
        </div>
    }
}
