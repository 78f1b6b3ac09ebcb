//! One member of a list.

use yew::prelude::*;

use crate::intent::Intent;
use crate::paint;

/// What a chip is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct ChipProps {
    /// The member.
    pub chip: scene::Chip,
    /// Whether it is selected.
    pub selected: bool,
    /// Whether the Tab key comes to it; ↑ and ↓ reach the others.
    pub tab_stop: bool,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// A member of a list: a chip, or a slim tick in its own place when it is folded into another.
#[component]
pub fn Chip(props: &ChipProps) -> Html {
    let ChipProps { chip, selected, tab_stop, send } = props;
    let id = chip.id;
    let folded = chip.folded_into.is_some();
    let state = paint::state_name(chip.state);
    // A chip is named by what stands in it, the words between included; a tick has nothing in it.
    let tick_name = folded.then(|| match chip.gc_refs {
        Some(gc_refs) => format!("{}, gc_refs {gc_refs}, {state}", chip.label),
        None => format!("{}, {state}", chip.label),
    });
    let class = classes!(
        "chip",
        paint::state_class(chip.state),
        folded.then_some("tick"),
        chip.active.then_some("active"),
        chip.cursor.then_some("cursor"),
        selected.then_some("selected"),
    );
    html! {
        <li>
            <button type="button" {class} data-object={id.to_string()} aria-label={tick_name} title={chip.label.clone()}
                aria-pressed={selected.to_string()} tabindex={if *tab_stop { "0" } else { "-1" }}
                onclick={send.reform(move |_| Intent::Select(Some(id)))}>
                if !folded {
                    <span>{ &chip.label }</span>
                    if let Some(gc_refs) = chip.gc_refs {
                        <span class="unseen">{ ", gc_refs " }</span>
                        <em>{ gc_refs }</em>
                    }
                    <span class="unseen">{ format!(", {state}") }</span>
                } else if chip.active {
                    if let Some(gc_refs) = chip.gc_refs {
                        <em>{ gc_refs }</em>
                    }
                }
            </button>
        </li>
    }
}
