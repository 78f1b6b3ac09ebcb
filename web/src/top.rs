//! The bar at the top: what is open, under which collector, and what to do with it.

use web_sys::HtmlSelectElement;
use words::page;
use yew::prelude::*;

use crate::document::default_collector;
use crate::intent::{Dialog, Intent, Tab};
use crate::language::{say, told};
use crate::page::is_talk;
use crate::theme::Theme;

/// What the bar shows.
#[derive(Clone, PartialEq, Properties)]
pub struct TopProps {
    /// The open scenario.
    pub scenario: Option<&'static str>,
    /// Whether its text was changed.
    pub edited: bool,
    /// The collector in use.
    pub collector: &'static str,
    /// The real version to go to from the talk's steps.
    pub version: &'static str,
    /// Light or dark.
    pub theme: Theme,
    /// The language in use.
    pub language: &'static str,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// The bar.
#[component]
pub fn Top(props: &TopProps) -> Html {
    let TopProps { collector, theme, language, send, .. } = props;
    let other = match theme {
        Theme::Light => say(page::dark_theme()),
        Theme::Dark => say(page::light_theme()),
    };
    html! {
        <header class="top">
            <h1 class="mark">{ mark() }<span>{ "cyclescope" }</span></h1>
            { crumb(props) }
            <div class="space"></div>
            { steps_or_version(props) }
            <div class="picker">
                <select aria-label={say(page::collector())} onchange={send.reform(chosen)}>
                    { for model::DIALECTS.chunk_by(|a, b| a.family() == b.family()).map(|family| choices(family, collector)) }
                </select>
            </div>
            <button type="button" class="button what-changed" aria-label={say(page::what_changed())} title={say(page::what_changed_hint())}
                onclick={send.reform(|_| Intent::Dialog(Some(Dialog::Changes)))}>
                <span>{ say(page::what_changed()) }</span>
                <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 2.5v11M2.5 8h11M2.5 13.5h11" /></svg>
            </button>
            <button type="button" class="button icon keys" aria-label={say(page::keys())} title={say(page::keys_hint())}
                onclick={send.reform(|_| Intent::Dialog(Some(Dialog::Keys)))}>{ "?" }</button>
            <button type="button" class="button icon" aria-label={other.clone()} title={other} onclick={send.reform(|_| Intent::Theme)}>
                <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6" /><path d="M8 2a6 6 0 0 1 0 12z" /></svg>
            </button>
            <select class="language" aria-label={say(page::language())} title={say(page::language())} onchange={send.reform(spoken)}>
                { for words::LANGUAGES.iter().map(|known| html! {
                    <option value={known.tag} lang={known.tag} selected={known.tag == *language}>{ known.name }</option>
                }) }
            </select>
            <button type="button" class="button share" onclick={send.reform(|_| Intent::Dialog(Some(Dialog::Share)))}>{ say(page::share()) }</button>
            <button type="button" class="button primary present" title={say(page::present_hint())}
                onclick={send.reform(|_| Intent::Present(true))}>{ say(page::present()) }</button>
        </header>
    }
}

/// The dialects of a family under its heading.
fn choices(family: &[&'static model::Dialect], chosen: &str) -> Html {
    html! {
        <optgroup label={family.first().map_or("", |dialect| told(dialect.family()))}>
            { for family.iter().map(|dialect| html! {
                <option value={dialect.name} selected={dialect.name == chosen}>{ told(dialect.title) }</option>
            }) }
        </optgroup>
    }
}

fn chosen(event: Event) -> Intent {
    Intent::Collector(event.target_unchecked_into::<HtmlSelectElement>().value())
}

fn spoken(event: Event) -> Intent {
    let tag = event.target_unchecked_into::<HtmlSelectElement>().value();
    Intent::Language(words::known(&tag).map_or("en", |known| known.tag))
}

/// Chapter and title; a click opens the gallery.
fn crumb(props: &TopProps) -> Html {
    let scenario = props.scenario.and_then(scenario::scenario);
    let (chapter, title) = scenario.map_or_else(
        || (say(page::scenarios()), say(page::your_program())),
        |scenario| (told(scenario.chapter).to_owned(), told(scenario.title).to_owned()),
    );
    html! {
        <button type="button" class="crumb" title={say(page::choose_a_scenario())}
            onclick={props.send.reform(|_| Intent::Dialog(Some(Dialog::Gallery)))}>
            <span>{ chapter }</span><i aria-hidden="true">{ "›" }</i><b>{ title }</b>
            if props.edited {
                <em>{ say(page::edited()) }</em>
            }
        </button>
    }
}

/// The talk's picture of the algorithm, or the C code's.
fn steps_or_version(props: &TopProps) -> Html {
    let talk = model::Dialect::by_name(props.collector).is_some_and(is_talk);
    let source_file = model::Dialect::by_name(props.version).map_or("C", |version| version.source_file);
    let source_file = source_file.rsplit('/').next().unwrap_or(source_file);
    let choice = |on: bool, title: &str, name: &'static str| {
        html! {
            <button type="button" aria-pressed={on.to_string()}
                onclick={props.send.reform(move |_| Intent::Collector(name.to_owned()))}>{ title }</button>
        }
    };
    html! {
        <div class="segmented algorithm" role="group" aria-label={say(page::algorithm())}>
            { choice(talk, &say(page::seven_steps()), default_collector().name) }
            { choice(!talk, source_file, props.version) }
        </div>
    }
}

fn mark() -> Html {
    html! {
        <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
            <path d="M20.5 8.2A9 9 0 1 0 22 13" />
            <path d="M21.6 3.6v5.2h-5.2" />
            <circle cx="13" cy="13" r="3.4" />
        </svg>
    }
}

/// Which part a narrow page shows.
pub struct TabsProps {
    /// It.
    pub tab: Tab,
    /// Whether two collectors are compared: then the steps have no part of their own.
    pub comparing: bool,
    /// To the reducer.
    pub send: Callback<Intent>,
}

/// The parts of the page as tabs; a wide page shows all parts and no tabs.
pub fn tabs(props: &TabsProps) -> Html {
    html! {
        <nav class="tabs" aria-label={say(page::parts_of_the_page())}>
            { for Tab::ALL.iter().filter(|tab| !(props.comparing && **tab == Tab::Steps)).map(|&tab| html! {
                <button type="button" aria-pressed={(tab == props.tab).to_string()}
                    onclick={props.send.reform(move |_| Intent::Tab(tab))}>{ tab.title() }</button>
            }) }
        </nav>
    }
}
