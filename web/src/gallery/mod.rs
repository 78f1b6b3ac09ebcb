//! The dialogs: the scenarios, the keys, what changed, and what is to be copied by hand.

mod cards;
mod copy;

use std::rc::Rc;

use player::Difference;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

use crate::changes::{ChangesProps, changes as what_changed};
use crate::intent::{Dialog, Intent};
use crate::keys;
use cards::{CardsProps, cards};
use copy::Copy;

/// Which dialog is open.
#[derive(Clone, PartialEq, Properties)]
pub struct DialogsProps {
    /// It, or none.
    pub open: Option<Dialog>,
    /// What has changed to the collector in use, once that is known.
    pub changes: Option<Rc<[Difference]>>,
    /// The collector in use.
    pub collector: &'static str,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// The open dialog. The browser's own element keeps the focus inside and gives it back.
#[component]
pub fn Dialogs(props: &DialogsProps) -> Html {
    let DialogsProps { open, changes, collector, send } = props;
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(open.clone(), move |open| {
            let Some(dialog) = node.cast::<HtmlDialogElement>() else { return };
            if open.is_none() {
                dialog.close();
            } else if !dialog.open() {
                // Only a dialog that has left the page cannot be shown, and then there is no page.
                let _ = dialog.show_modal();
            }
        });
    }
    let close = send.reform(|_: Event| Intent::Dialog(None));
    let leave = send.reform(|_: MouseEvent| Intent::Dialog(None));
    let (title, body) = match open {
        None => ("", Html::default()),
        Some(Dialog::Gallery) => ("Scenarios", cards(&CardsProps { send: send.clone() })),
        Some(Dialog::Keys) => ("Keys", key_list()),
        Some(Dialog::Changes) => {
            ("What changed", what_changed(&ChangesProps { collector, changes: changes.clone(), send: send.clone() }))
        }
        Some(Dialog::Link(address)) => (
            "Copy this link",
            html! {
                <Copy text={address.clone()} label="Link" rows="5" send={send.clone()}
                    why="The browser did not let the page copy it. It opens this program, collector, arrangement and step." />
            },
        ),
        Some(Dialog::Witness(text)) => (
            "Run it in your own Python",
            html! {
                <Copy text={text.clone()} label="Program" rows="16" send={send.clone()}
                    why="The browser did not let the page copy it. Save it as a file and run it: it says whether your Python does the same." />
            },
        ),
    };
    html! {
        <dialog ref={node} class="dialog" onclose={close} aria-label={title}>
            if open.is_some() {
                <header>
                    <h2>{ title }</h2>
                    <button type="button" class="button" onclick={leave}>{ "Close" }</button>
                </header>
                { body }
            }
        </dialog>
    }
}

fn key_list() -> Html {
    let rows = keys::LIST.iter().map(|(keys, meaning)| {
        html! {
            <>
                <dt>{ for keys.iter().map(|key| html! { <kbd>{ *key }</kbd> }) }</dt>
                <dd>{ *meaning }</dd>
            </>
        }
    });
    html! { <dl class="keys">{ for rows }</dl> }
}
