//! The objects in words, for those who do not see the picture: each with its counts and its state, what
//! refers to it and what it refers to. Nothing of it is made before somebody asks for it.

mod relations;

use model::ObjId;
use scene::{Arrow, ObjectBox, Scene, Strength};
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;
use words::{Message, Page, page};
use yew::prelude::*;

use crate::intent::Intent;
use crate::language::say;
use crate::moment::Moment;
use crate::stage::name;
use relations::Relations;

/// As many objects are listed at first, and as many more with each wish for more: a list of thousands
/// would be slow, and nobody listens to it to its end.
const AT_ONCE: usize = 200;

/// What is listed.
#[derive(Clone, PartialEq, Properties)]
pub struct ObjectsProps {
    /// The moment.
    pub scene: Moment<Scene>,
    /// The selected object.
    pub selected: Option<ObjId>,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// The button that opens the list, and the list over the stage while it is open.
#[component]
pub fn Objects(props: &ObjectsProps) -> Html {
    let open = use_state_eq(|| false);
    let most = use_state_eq(|| AT_ONCE);
    let button = use_node_ref();
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let leave = {
        let (open, button) = (open.setter(), button.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                open.set(false);
                focus(button.cast());
            }
        })
    };
    let more = {
        let most = most.clone();
        Callback::from(move |_: MouseEvent| most.set(*most + AT_ONCE))
    };
    html! {
        <div class={classes!("objects", open.then_some("open"))} onkeydown={leave}>
            <button type="button" class="button" ref={button} aria-expanded={open.to_string()} {onclick}>{ say(page::objects_as_a_list()) }</button>
            if *open {
                { list(props, *most, more) }
            }
        </div>
    }
}

/// The list, which waits with the page's later part (`later.txt`) until somebody asks for it.
#[inline(never)]
fn list(props: &ObjectsProps, most: usize, more: Callback<MouseEvent>) -> Html {
    let ObjectsProps { scene, selected, send } = props;
    let stage = &scene.stage;
    let relations = Relations(stage);
    let first = selected.or(stage.boxes.first().map(|object| object.id));
    let entries = stage.boxes.iter().take(most).map(|object| {
        let chosen = *selected == Some(object.id);
        entry(object, &relations, chosen, first == Some(object.id), send)
    });
    let left = stage.boxes.len().saturating_sub(most);
    html! {
        <>
            if stage.boxes.is_empty() {
                <p>{ say(page::no_objects_yet()) }</p>
            }
            <ul role="list" aria-label={say(page::objects_and_references())} data-roving="objects">{ for entries }</ul>
            if left > 0 {
                <button type="button" class="button" onclick={more}>{ say(page::show_more(left)) }</button>
            }
        </>
    }
}

/// One object, with its references as a list of their own.
fn entry(
    object: &ObjectBox,
    relations: &Relations<'_>,
    selected: bool,
    tab_stop: bool,
    send: &Callback<Intent>,
) -> Html {
    let id = object.id;
    let names = relations.names(id);
    let parts: Vec<String> = object.folded.iter().map(part).collect();
    html! {
        <li key={id.to_string()}>
            <button type="button" class="entry" data-object={id.to_string()} aria-pressed={selected.to_string()}
                tabindex={if tab_stop { "0" } else { "-1" }} onclick={send.reform(move |_| Intent::Select(Some(id)))}>{ name(object) }</button>
            <ul role="list">
                if !names.is_empty() {
                    <li>{ say(page::object_named(&names.join(", "))) }</li>
                }
                { for relations.into(id).map(|(arrow, other)| reference(page::object_referred_to_by(), other, arrow, send)) }
                { for relations.out_of(id).map(|(arrow, other)| reference(page::object_refers_to(), other, arrow, send)) }
                if !parts.is_empty() {
                    <li>{ say(page::object_parts(&parts.join("; "))) }</li>
                }
            </ul>
        </li>
    }
}

/// A reference; the object at its other end is a button that leads there.
fn reference(how: Message<'static, Page>, other: &ObjectBox, arrow: &Arrow, send: &Callback<Intent>) -> Html {
    let id = other.id;
    let weakly = if arrow.strength == Strength::Weak { say(page::object_weakly()) } else { String::new() };
    let onclick = send.reform(move |_: MouseEvent| {
        focus(entry_of(id));
        Intent::Select(Some(id))
    });
    html! {
        <li>
            { say(how) }{ " " }
            <button type="button" class="link" {onclick}>{ &other.label }</button>
            if !arrow.label.is_empty() {
                { ", " }<code>{ &arrow.label }</code>
            }
            { weakly }
        </li>
    }
}

fn part(part: &scene::FoldedPart) -> String {
    match part.gc_refs {
        Some(gc_refs) => format!("{}, gc_refs {gc_refs}", part.label),
        None => part.label.clone(),
    }
}

fn entry_of(id: ObjId) -> Option<HtmlElement> {
    let found = web_sys::window()?.document()?.query_selector(&format!(".objects .entry[data-object='{id}']"));
    found.ok()??.dyn_into().ok()
}

fn focus(element: Option<HtmlElement>) {
    if let Some(element) = element {
        // An element that has just left the page cannot be focused, and need not be.
        let _ = element.focus();
    }
}
