//! What the program has printed until now.

use scene::{Scene, Stream};
use web_sys::HtmlElement;
use words::page;
use yew::prelude::*;

use crate::language::say;
use crate::moment::Moment;

/// More lines than this are not drawn: the last ones are those that matter.
const MOST: usize = 400;

/// What is shown.
#[derive(Clone, PartialEq, Properties)]
pub struct OutputProps {
    /// The moment.
    pub scene: Moment<Scene>,
}

/// The output, and why the run ended early if it did.
#[component]
pub fn Output(props: &OutputProps) -> Html {
    let scene = &props.scene;
    let view = use_node_ref();
    {
        let view = view.clone();
        use_effect_with(scene.output.len(), move |_| {
            if let Some(view) = view.cast::<HtmlElement>() {
                view.set_scroll_top(view.scroll_height());
            }
        });
    }
    let hidden = scene.output.len().saturating_sub(MOST);
    let lines = scene.output.iter().enumerate().skip(hidden).map(|(place, line)| {
        let class = match line.stream {
            Stream::Out => "",
            Stream::Err => "err",
        };
        html! { <div key={place} {class}>{ if line.text.is_empty() { "\u{a0}" } else { &line.text } }</div> }
    });
    html! {
        <section class="output" aria-label={say(page::output())}>
            <h2>{ say(page::output()) }</h2>
            <div class="lines" ref={view} tabindex="0" role="log" aria-label={say(page::printed())} aria-live="off">
                if hidden > 0 {
                    <div class="err">{ say(page::lines_before(hidden)) }</div>
                }
                { for lines }
                if let Some(halt) = &scene.place.halt {
                    <div class="halt">{ halt }</div>
                }
            </div>
        </section>
    }
}
