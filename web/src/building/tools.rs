//! The tools for building, and what is said while a reference waits for its end.

use model::Generation;
use player::{Gesture, Switch};
use words::page;
use yew::prelude::*;

use super::Building;
use crate::intent::{About, Dialog, Intent};
use crate::language::say;

/// New objects, collections, the list of commands.
pub fn tools(building: &Building, send: &Callback<Intent>) -> Html {
    let list = |about: About| send.reform(move |_: MouseEvent| Intent::Dialog(Some(Dialog::Commands(about.clone()))));
    let collect = |generation: Generation| {
        let number = generation.number();
        let label = say(page::build_collect_one(number));
        html! {
            <button type="button" aria-label={label.clone()} title={label}
                onclick={send.reform(move |_| Intent::Gesture(Gesture::Collect(generation)))}>{ number }</button>
        }
    };
    let switch = if building.is_automatic { Switch::Off } else { Switch::On };
    html! {
        <div class="tools build" role="toolbar" aria-label={say(page::build_tools())}>
            <button type="button" class="button quiet" title={say(page::build_new_hint())} onclick={list(About::Making)}>{ say(page::build_new()) }</button>
            <div class="segmented collect" role="group" aria-label={say(page::build_collect_group())}>
                <span aria-hidden="true">{ say(page::build_collect()) }</span>
                { for Generation::ALL.map(collect) }
            </div>
            <button type="button" class="button quiet automatic" aria-pressed={building.is_automatic.to_string()}
                title={say(page::build_automatic_hint())} onclick={send.reform(move |_| Intent::Gesture(Gesture::Automatic(switch)))}>
                { say(page::build_automatic()) }
            </button>
            <button type="button" class="button quiet" title={say(page::build_commands_hint())}
                onclick={list(About::Everything)}>{ say(page::build_commands()) }</button>
        </div>
    }
}

/// The hint while a reference waits for its end, or what has just been written.
pub fn aiming(building: &Building, send: &Callback<Intent>) -> Html {
    html! {
        <p class={classes!("aim", building.aim.is_none().then_some("quiet"))} role="status">
            if let Some(label) = &building.aim {
                { say(page::build_aim(label)) }
                <button type="button" class="button" onclick={send.reform(|_| Intent::Escape)}>{ say(page::build_leave()) }</button>
            } else if let Some(written) = &building.written {
                { written }
            }
        </p>
    }
}
