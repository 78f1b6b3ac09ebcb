//! Everything about the selected object.

use model::ObjId;
use scene::{InspectorLine, InspectorWord, Scene};
use words::page;
use yew::prelude::*;

use crate::intent::Intent;
use crate::language::say;
use crate::moment::Moment;
use crate::paint;

/// What the inspector is made from.
pub struct InspectorProps {
    /// The moment.
    pub scene: Moment<Scene>,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// The inspector of the selected object; says how to select one while there is none.
pub fn inspector(props: &InspectorProps) -> Html {
    let InspectorProps { scene, send } = props;
    let Some(inspector) = &scene.inspector else {
        return html! {
            <section class="inspector" aria-label={say(page::selected_object())}>
                <p class="empty">{ say(page::select_an_object()) }</p>
            </section>
        };
    };
    let rows = inspector.rows.iter().map(|(term, lines)| {
        html! {
            <>
                <dt>{ term }</dt>
                <dd>{ for lines.iter().map(|line| draw_line(line, send)) }</dd>
            </>
        }
    });
    html! {
        <section class="inspector" aria-label={say(page::selected_object())}>
            <header>
                <h2>{ &inspector.title }</h2>
                <span>{ &inspector.type_label }</span>
                <button type="button" class="close" aria-label={say(page::leave_this_object())}
                    onclick={send.reform(|_| Intent::Select(None))}>{ "×" }</button>
            </header>
            <dl>{ for rows }</dl>
            { folding(scene, inspector.id, send) }
        </section>
    }
}

fn draw_line(line: &InspectorLine, send: &Callback<Intent>) -> Html {
    html! { <div>{ for line.words.iter().map(|word| draw_word(word, send)) }</div> }
}

fn draw_word(word: &InspectorWord, send: &Callback<Intent>) -> Html {
    let class = classes!(paint::tone_class(word.tone), word.code.then_some("code"));
    match word.object {
        Some(id) => html! {
            <button type="button" class={classes!(class, "link")} data-object={id.to_string()}
                onclick={send.reform(move |_| Intent::Select(Some(id)))}>{ &word.text }</button>
        },
        None => html! { <span {class}>{ &word.text }</span> },
    }
}

/// The switch that unfolds what is drawn inside the selected object, or folds the object itself.
fn folding(scene: &Scene, id: ObjId, send: &Callback<Intent>) -> Html {
    let Some(object) = scene.stage.boxes.iter().find(|object| object.id == id) else { return Html::default() };
    let parts: Vec<ObjId> = object.folded.iter().map(|part| part.id).collect();
    let button = |title: String, objects: Vec<ObjId>| {
        html! {
            <button type="button" class="button" onclick={send.reform(move |_| Intent::Toggle(objects.clone()))}>{ title }</button>
        }
    };
    html! {
        <div class="folding">
            if object.can_unfold && !parts.is_empty() {
                { button(say(page::unfold_its_parts()), parts) }
            }
            if object.can_fold {
                { button(say(page::fold_into_its_owner()), vec![id]) }
            }
        </div>
    }
}
