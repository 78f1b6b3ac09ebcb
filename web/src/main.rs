//! The page: a thin shell that shows what the engine says and hands back what a person wants.

// A binary has no outside: `pub` says "for the rest of the page".
#![allow(unreachable_pub)]

mod app;
mod beside;
mod code;
mod document;
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
mod opening;
mod page;
mod paint;
mod panic;
mod playback;
mod present;
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

fn main() {
    panic::install();
    if let Some(root) = window::root() {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
