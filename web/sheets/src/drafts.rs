//! The viewer's own programs: listed, opened, renamed, deleted, exported, imported.

use sheet::Wish;
use web_sys::HtmlInputElement;
use words::sheets;
use yew::prelude::*;

use crate::files;
use crate::language::say;
use crate::storage::{self, Kept};

/// What the sheet shows beside the drafts.
#[derive(Clone, PartialEq, Properties)]
pub struct DraftsProps {
    /// The id of the draft that is open.
    pub open: Option<String>,
    /// What the open program is called.
    pub name: String,
    /// The open program, whether it is kept or not.
    pub program: String,
    /// To the page.
    pub send: Callback<Wish>,
}

/// The list.
#[component]
pub fn Drafts(props: &DraftsProps) -> Html {
    let DraftsProps { open, name, program, send } = props;
    let drafts = use_state(storage::all);
    let deleted = use_state(|| None::<Kept>);
    let is_full = use_state(|| false);
    let change = {
        let (drafts, deleted, is_full) = (drafts.clone(), deleted.clone(), is_full.clone());
        Callback::from(move |change: Change| {
            is_full.set(false);
            match change {
                Change::Write(kept) if !storage::write(&kept) => is_full.set(true),
                Change::Write(kept) => {
                    if deleted.as_ref() == Some(&kept) {
                        deleted.set(None);
                    }
                }
                Change::Delete(kept) => {
                    storage::delete(&kept.id);
                    deleted.set(Some(kept));
                }
            }
            drafts.set(storage::all());
        })
    };
    let chosen = send.clone();
    let choose = Callback::from(move |event: Event| {
        let input = event.target_unchecked_into::<HtmlInputElement>();
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            files::import(file, chosen.clone());
        }
        // The same file can be chosen again.
        input.set_value("");
    });
    let export = {
        let (name, program) = (name.clone(), program.clone());
        Callback::from(move |_: MouseEvent| {
            files::export(&name, &program);
        })
    };
    html! {
        <div class="drafts">
            <p>{ say(sheets::drafts_are_kept()) }</p>
            if !storage::is_there() {
                <p class="trouble">{ say(sheets::drafts_forbidden()) }</p>
            }
            <div class="row">
                <label class="button">{ say(sheets::drafts_import()) }<input type="file" accept=".py,text/x-python,text/plain" onchange={choose} /></label>
                <button type="button" class="button" onclick={export}>{ say(sheets::drafts_export_open()) }</button>
            </div>
            <div role="status">
                if *is_full {
                    <p class="trouble">{ say(sheets::drafts_full()) }</p>
                }
                if let Some(kept) = deleted.as_ref() {
                    <p>
                        { say(sheets::drafts_deleted(&kept.draft.name)) }{ " " }
                        <button type="button" class="button" onclick={change.reform({
                            let kept = kept.clone();
                            move |_: MouseEvent| Change::Write(kept.clone())
                        })}>{ say(sheets::drafts_bring_back()) }</button>
                    </p>
                }
            </div>
            if drafts.is_empty() {
                <p>{ say(sheets::drafts_none()) }</p>
            }
            <ul role="list">{ for drafts.iter().map(|kept| row(kept, open.as_deref(), &change, send)) }</ul>
        </div>
    }
}

/// What the viewer does to a draft.
enum Change {
    Write(Kept),
    Delete(Kept),
}

fn row(kept: &Kept, open: Option<&str>, change: &Callback<Change>, send: &Callback<Wish>) -> Html {
    let Kept { id, draft } = kept;
    let is_open = open == Some(id.as_str());
    let rename = {
        let kept = kept.clone();
        change.reform(move |event: Event| {
            let mut kept = kept.clone();
            kept.draft.name = event.target_unchecked_into::<HtmlInputElement>().value();
            Change::Write(kept)
        })
    };
    let delete = {
        let kept = kept.clone();
        change.reform(move |_: MouseEvent| Change::Delete(kept.clone()))
    };
    let opens = {
        let (id, draft) = (id.clone(), draft.clone());
        send.reform(move |_: MouseEvent| Wish::Draft {
            id: id.clone(),
            program: draft.program.clone(),
            collector: draft.collector.clone(),
        })
    };
    let export = {
        let draft = draft.clone();
        Callback::from(move |_: MouseEvent| {
            files::export(&draft.name, &draft.program);
        })
    };
    let when = js_sys::Date::new(&(draft.changed as f64).into());
    let lines = draft.program.lines().count();
    let when = String::from(when.to_locale_string(&say(sheets::drafts_locale()), &wasm_bindgen::JsValue::UNDEFINED));
    let name = &draft.name;
    html! {
        <li key={id.clone()} aria-current={is_open.then_some("true")}>
            <input type="text" value={draft.name.clone()} aria-label={say(sheets::drafts_name_of(name))} onchange={rename} maxlength="80" />
            <small>{ say(sheets::drafts_about(lines, &when)) }</small>
            <span>
                <button type="button" class="button" aria-label={say(sheets::drafts_open_named(name))} onclick={opens}>{ say(sheets::drafts_open()) }</button>
                <button type="button" class="button" aria-label={say(sheets::drafts_export_named(name))} onclick={export}>{ say(sheets::drafts_export()) }</button>
                <button type="button" class="button" aria-label={say(sheets::drafts_delete_named(name))} onclick={delete}>{ say(sheets::drafts_delete()) }</button>
            </span>
        </li>
    }
}
