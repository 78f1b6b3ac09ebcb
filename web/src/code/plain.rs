//! The program as highlighted text, in the editor's metrics: what is read until the editor comes.

use words::page;
use yew::prelude::*;

use super::highlight::{self, Kind};
use crate::language::say;
use crate::moment::Moment;

/// What is shown.
#[derive(Clone, PartialEq, Properties)]
pub struct PlainProps {
    /// The text.
    pub program: Moment<String>,
    /// The program's current line.
    pub line: Option<u32>,
}

/// The text with line numbers.
#[component]
pub fn Plain(props: &PlainProps) -> Html {
    let lines = highlight::lines(&props.program).into_iter().zip(1_u32..).map(|(pieces, number)| {
        let current = (props.line == Some(number)).then_some("current");
        html! {
            <div class={classes!(current)}>
                <i aria-hidden="true">{ number }</i>
                { for pieces.into_iter().map(|(kind, text)| match kind {
                    Kind::Plain => html! { { text } },
                    Kind::Keyword => html! { <span class="k">{ text }</span> },
                    Kind::Defined => html! { <span class="f">{ text }</span> },
                    Kind::Text => html! { <span class="s">{ text }</span> },
                    Kind::Comment => html! { <span class="c">{ text }</span> },
                }) }
            </div>
        }
    });
    html! { <pre class="plain" tabindex="0" aria-label={say(page::program())}>{ for lines }</pre> }
}
