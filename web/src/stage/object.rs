//! One object on the stage: its box, what is folded into it, and the signs of its state.

use scene::{BOX_HEIGHT, BOX_WIDTH, ObjectBox, Point, Shape};
use words::page;
use yew::prelude::*;

use super::figure::Figure;
use super::folded::{FoldedProps, folded};
use crate::building::Handle;
use crate::intent::{About, Dialog, Intent};
use crate::language::say;
use crate::paint;
use picture::figures::tenths;

/// What a box is drawn from.
#[derive(PartialEq)]
pub struct ObjectProps {
    /// The object.
    pub object: ObjectBox,
    /// Where it stands in the present arrangement.
    pub at: Point,
    /// Whether it is selected.
    pub selected: bool,
    /// Whether no name reaches it, after somebody tried.
    pub lost: bool,
    /// Whether it can be built with.
    pub can_build: bool,
    /// Whether the Tab key comes to it; ↑ and ↓ reach the others.
    pub tab_stop: bool,
    /// How many letters of its label fit.
    pub letters: usize,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// The box of an object.
pub fn object(props: &ObjectProps) -> Html {
    let ObjectProps { object, at, selected, lost, can_build, tab_stop, letters, send } = props;
    let id = object.id;
    let select = {
        let send = send.clone();
        move || send.emit(Intent::Select(Some(id)))
    };
    let onclick = {
        let select = select.clone();
        Callback::from(move |event: MouseEvent| {
            event.stop_propagation();
            select();
        })
    };
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            select();
        }
    });
    let oncontextmenu = can_build.then(|| {
        send.reform(move |event: MouseEvent| {
            event.prevent_default();
            Intent::Dialog(Some(Dialog::Commands(About::Object(id))))
        })
    });
    let class = classes!(
        "object",
        paint::state_class(object.state),
        object.active.then_some("active"),
        selected.then_some("selected"),
        lost.then_some("lost"),
        (object.shape == Shape::Weakref).then_some("weakref"),
    );
    let (left, top) = (-BOX_WIDTH / 2.0, -BOX_HEIGHT / 2.0);
    let radius = radius(object.shape);
    html! {
        <g {class} style={format!("transform:translate({}px,{}px)", tenths(at.x), tenths(at.y))} role="button"
            tabindex={if *tab_stop { "0" } else { "-1" }} aria-pressed={selected.to_string()}
            data-object={id.to_string()} {onclick} {onkeydown} {oncontextmenu}>
            <title>{ name(object) }</title>
            <rect class="ring" x={tenths(left - 5.0).to_string()} y={tenths(top - 5.0).to_string()} rx={tenths(radius + 5.0).to_string()}
                width={tenths(BOX_WIDTH + 10.0).to_string()} height={tenths(BOX_HEIGHT + 10.0).to_string()} />
            <rect class="body" x={tenths(left).to_string()} y={tenths(top).to_string()} rx={tenths(radius).to_string()}
                width={tenths(BOX_WIDTH).to_string()} height={tenths(BOX_HEIGHT).to_string()} />
            { for picture::age(object.state).iter().map(|air| {
                let (inset, size) = (|edge: f32| tenths(edge + air).to_string(), |side: f32| tenths(side - 2.0 * air).to_string());
                html! {
                    <rect class="age" x={inset(left)} y={inset(top)} rx={tenths((radius - air).max(0.0)).to_string()}
                        width={size(BOX_WIDTH)} height={size(BOX_HEIGHT)} />
                }
            }) }
            if object.shape == Shape::Class {
                <path class="mark" d="M-57 -17V17" />
            }
            <text class="label" x="-50" y="-3">{ short(&object.label, *letters) }</text>
            <text class="refs" x="-50" y="15">{ say(page::box_refs(object.refs)) }</text>
            if object.finalizer {
                <path class="bell" d="M43 17h12l-2-3v-4a4 4 0 0 0-8 0v4zM47.3 18.5a1.8 1.8 0 0 0 3.4 0" />
            }
            if !object.folded.is_empty() {
                { folded(&FoldedProps {
                    parts: object.folded.clone(),
                    room: if object.finalizer { 38.0 } else { 56.0 },
                    send: send.clone(),
                }) }
            }
            if object.can_fold {
                { fold(&FoldProps { object: id, send: send.clone() }) }
            }
            if *can_build {
                <Handle object={id} send={send.clone()} />
            }
            if object.cursor {
                <path class="cursor" d="M-6 -42h12l-6 9z" />
            }
            if let Some(value) = object.gc_refs {
                <g transform="translate(47 -27)"><Figure {value} /></g>
            }
        </g>
    }
}

/// What the sign that folds a box back is drawn from.
struct FoldProps {
    object: model::ObjId,
    send: Callback<Intent>,
}

/// The sign that folds an unfolded object back into its owner.
fn fold(props: &FoldProps) -> Html {
    let FoldProps { object, send } = props;
    let (object, send) = (*object, send.clone());
    let onclick = Callback::from(move |event: MouseEvent| {
        event.stop_propagation();
        send.emit(Intent::Toggle(vec![object]));
    });
    html! {
        <g class="fold" transform="translate(50 16)" {onclick}>
            <title>{ say(page::fold_into_its_owner()) }</title>
            <rect x="-11" y="-11" width="22" height="22" rx="6" />
            <path d="M-4 -4l4 4l4 -4M-4 1l4 4l4 -4" />
        </g>
    }
}

/// A box's name for those who hear the page, and what the mouse is told.
pub fn name(object: &ObjectBox) -> String {
    let mut name = format!("{}, {}, {}", object.label, object.type_label, say(page::box_refs(object.refs)));
    if let Some(gc_refs) = object.gc_refs {
        name.push_str(&format!(", gc_refs {gc_refs}"));
    }
    name.push_str(", ");
    name.push_str(&paint::state_name(object.state));
    if object.finalizer {
        name.push_str(", ");
        name.push_str(&say(page::has_a_finalizer()));
    }
    name
}

/// The corner that tells kinds of things apart.
fn radius(shape: Shape) -> f32 {
    match shape {
        Shape::Instance | Shape::Class | Shape::Other => 12.0,
        Shape::Container => 4.0,
        Shape::Code | Shape::Weakref => BOX_HEIGHT / 2.0,
    }
}

/// A label that fits its box; the title and the inspector have all of it.
fn short(label: &str, most: usize) -> String {
    if label.chars().count() <= most {
        return label.to_owned();
    }
    label.chars().take(most.saturating_sub(1)).chain(['…']).collect()
}
