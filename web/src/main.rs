//! The page: a thin shell that shows what the engine says and hands back what a person wants.

// A binary has no outside: `pub` says "for the rest of the page".
#![allow(unreachable_pub)]

mod app;
mod beside;
mod canvas;
mod code;
mod document;
mod drafts;
mod embed;
mod engine;
mod explanation;
mod hover;
mod inspector;
mod intent;
mod keys;
mod lanes;
mod language;
mod letters;
mod moment;
mod notice;
mod objects;
mod offline;
mod opening;
mod page;
mod paint;
mod panic;
mod playback;
mod present;
mod room;
mod share;
mod sheets;
mod speaker;
mod stage;
mod takes;
mod theme;
mod timeline;
mod top;
mod window;
mod worker;
mod zoom;

fn main() {
    panic::install();
    match language::wanted() {
        "en" => begin(false),
        tag => yew::platform::spawn_local(async move {
            let spoken = language::learn(tag).await;
            language::speak(spoken.unwrap_or_default());
            begin(spoken.is_none());
        }),
    }
}

/// Begins; says so if the language that the viewer reads is missing.
fn begin(language_is_missing: bool) {
    if let Some(root) = window::root() {
        yew::Renderer::<app::App>::with_root_and_props(root, app::AppProps { language_is_missing }).render();
    }
}
