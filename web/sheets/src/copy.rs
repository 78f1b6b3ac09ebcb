//! A text to be copied by hand, because the clipboard did not take it.

use sheet::Wish;
use web_sys::HtmlTextAreaElement;
use words::sheets;
use yew::prelude::*;

use crate::language::say;

/// What is to be copied.
#[derive(Clone, PartialEq, Properties)]
pub struct CopyProps {
    /// It.
    pub text: String,
    /// What it is.
    pub label: String,
    /// The height of its field.
    pub rows: &'static str,
    /// Why it is here, and what it does.
    pub why: String,
    /// To the page.
    pub send: Callback<Wish>,
}

/// The text in a field, selected by the button that tries once more.
#[component]
pub fn Copy(props: &CopyProps) -> Html {
    let CopyProps { text, label, rows, why, send } = props;
    let field = use_node_ref();
    let onclick = {
        let (field, text, send) = (field.clone(), text.clone(), send.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                field.select();
            }
            send.emit(Wish::Copy(text.clone()));
        })
    };
    html! {
        <div class="copy">
            <p>{ why }</p>
            <textarea ref={field} readonly=true rows={*rows} aria-label={label.clone()} value={text.clone()} />
            <button type="button" class="button" {onclick}>{ say(sheets::sheet_select_and_copy()) }</button>
        </div>
    }
}
