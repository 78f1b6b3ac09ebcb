//! The page: a thin shell that shows what the engine says and hands back what a person wants.

// A binary has no outside: `pub` says "for the rest of the page".
#![allow(unreachable_pub)]

mod app;
mod beside;
mod changes;
mod code;
mod document;
mod engine;
mod explanation;
mod gallery;
mod hover;
mod inspector;
mod intent;
mod keys;
mod lanes;
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
mod stage;
mod takes;
mod theme;
mod timeline;
mod top;
mod window;
mod worker;

fn main() {
    panic::install();
    yew::Renderer::<app::App>::new().render();
}
