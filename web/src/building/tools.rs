//! The tools for building, and what is said while a reference waits for its end.

use model::Generation;
use player::{Gesture, Switch};
use yew::prelude::*;

use super::Building;
use crate::intent::{About, Dialog, Intent};

/// New objects, collections, the list of commands.
pub fn tools(building: &Building, send: &Callback<Intent>) -> Html {
    let list = |about: About| send.reform(move |_: MouseEvent| Intent::Dialog(Some(Dialog::Commands(about))));
    let collect = |generation: Generation| {
        let number = generation.number();
        let label = format!("Collect generation {number}");
        html! {
            <button type="button" aria-label={label.clone()} title={label}
                onclick={send.reform(move |_| Intent::Gesture(Gesture::Collect(generation)))}>{ number }</button>
        }
    };
    let switch = if building.is_automatic { Switch::Off } else { Switch::On };
    html! {
        <div class="tools build" role="toolbar" aria-label="Build">
            <button type="button" class="button quiet" title="Make an object, and more" onclick={list(About::Making)}>{ "New" }</button>
            <div class="segmented collect" role="group" aria-label="Collect a generation">
                <span aria-hidden="true">{ "Collect" }</span>
                { for Generation::ALL.map(collect) }
            </div>
            <button type="button" class="button quiet automatic" aria-pressed={building.is_automatic.to_string()}
                title="Automatic collection on or off" onclick={send.reform(move |_| Intent::Gesture(Gesture::Automatic(switch)))}>
                { "Automatic" }
            </button>
            <button type="button" class="button quiet" title="Everything that can be done (Ctrl K)"
                onclick={list(About::Everything)}>{ "Commands" }</button>
        </div>
    }
}

/// The hint while a reference waits for its end, or what has just been written.
pub fn aiming(building: &Building, send: &Callback<Intent>) -> Html {
    html! {
        <p class={classes!("aim", building.aim.is_none().then_some("quiet"))} role="status">
            if let Some(label) = &building.aim {
                { format!("Choose what {label} is to refer to: click it, or go there with the arrow keys and press Enter.") }
                <button type="button" class="button" onclick={send.reform(|_| Intent::Escape)}>{ "Leave" }</button>
            } else if let Some(written) = &building.written {
                { written }
            }
        </p>
    }
}
