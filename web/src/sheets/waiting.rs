//! What the page says of a sheet whose module is not there yet.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::{Missing, Report};
use crate::intent::Intent;

/// What is said.
#[derive(Clone, PartialEq, Properties)]
pub struct WaitingProps {
    /// What is missing, if anything is.
    pub missing: Option<Missing>,
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
        use_effect_with(missing.is_some(), move |missing| {
            let Some(dialog) = node.cast::<HtmlDialogElement>() else { return };
            if *missing {
                // Only a dialog that has left the page cannot be shown, and then there is no page.
                let _ = dialog.show_modal();
            } else {
                dialog.close();
            }
        });
    }
    let close = send.reform(|_: MouseEvent| Intent::Dialog(None));
    let cancel = send.reform(|_: Event| Intent::Dialog(None));
    let retry = send.reform(|_: MouseEvent| Intent::Sheets(Report::Retry));
    html! {
        <dialog ref={node} class="dialog" oncancel={cancel} aria-label="Loading">
            <p class="missing" role="status">
                { match missing {
                    Some(Missing::Late) => "This part of the page is still being loaded.",
                    Some(Missing::Unreachable) => "This part of the page could not be loaded. Check the connection, then try again.",
                    None => "",
                } }
            </p>
            <footer class="missing">
                <button type="button" class="button" onclick={close}>{ "Close" }</button>
                if *missing == Some(Missing::Unreachable) {
                    <button type="button" class="button primary" onclick={retry}>{ "Try again" }</button>
                }
            </footer>
        </dialog>
    }
}
