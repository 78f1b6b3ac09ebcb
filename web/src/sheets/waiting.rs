//! What the page says of a sheet whose module is not there yet.

use web_sys::HtmlDialogElement;
use words::page;
use yew::prelude::*;

use super::{Missing, Report};
use crate::intent::Intent;
use crate::language::say;

/// What is said.
#[derive(Clone, PartialEq, Properties)]
pub struct WaitingProps {
    /// What is missing.
    pub missing: Missing,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// A dialog of the page's own, in the place of the sheet.
#[component]
pub fn Waiting(props: &WaitingProps) -> Html {
    let WaitingProps { missing, send } = props;
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            let dialog = node.cast::<HtmlDialogElement>();
            if let Some(dialog) = &dialog {
                // Only a dialog that has left the page cannot be shown, and then there is no page.
                let _ = dialog.show_modal();
            }
            // A dialog gives the focus back when it is closed, not when it is taken away.
            move || {
                if let Some(dialog) = dialog {
                    dialog.close();
                }
            }
        });
    }
    let close = send.reform(|_: MouseEvent| Intent::Dialog(None));
    let cancel = send.reform(|_: Event| Intent::Dialog(None));
    let retry = send.reform(|_: MouseEvent| Intent::Sheets(Report::Retry));
    html! {
        <dialog ref={node} class="dialog" oncancel={cancel} aria-label={say(page::sheet_loading())}>
            <p class="missing" role="status">
                { match missing {
                    Missing::Late => say(page::sheet_late()),
                    Missing::Unreachable => say(page::sheet_unreachable()),
                } }
            </p>
            <footer class="missing">
                <button type="button" class="button" onclick={close}>{ say(page::close()) }</button>
                if *missing == Missing::Unreachable {
                    <button type="button" class="button primary" onclick={retry}>{ say(page::try_again()) }</button>
                }
            </footer>
        </dialog>
    }
}
