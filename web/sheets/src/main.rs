//! What the first picture does not need: the sheets that lie over the page.
//!
//! A module of its own beside the page, which loads it when there is time (`web/src/sheets`). The page
//! says what is to be shown, a sheet says what the viewer wishes: see the crate `sheet`.

// A binary has no outside: `pub` says "for the rest of the module".
#![allow(unreachable_pub)]

mod changes;
mod copy;
mod drafts;
mod files;
mod frame;
mod gallery;
mod keys;
mod language;
mod share;
mod storage;

use std::cell::{Cell, RefCell};

use js_sys::{Function, Uint8Array};
use player::wire;
use sheet::{Sheet, Wish};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::{JsError, wasm_bindgen};
use web_sys::Element;
use yew::prelude::*;

use frame::{Frame, FrameProps, Message};

thread_local! {
    static FRAME: RefCell<Option<AppHandle<Frame>>> = const { RefCell::new(None) };
    /// How often something was shown.
    static SHOWN: Cell<u32> = const { Cell::new(0) };
    /// What takes the wishes.
    static PAGE: RefCell<Option<Function>> = const { RefCell::new(None) };
}

fn main() {
    yew::set_custom_panic_hook(Box::new(|info| send(&Wish::Broken(info.to_string()))));
}

/// Begins, with nothing to show yet. What is shown goes into `root`; `page` takes the wishes, in bytes.
#[wasm_bindgen]
pub fn start(root: Element, page: Function) {
    PAGE.set(Some(page));
    let send = Callback::from(|wish| send(&wish));
    files::take_dropped(send.clone());
    FRAME.set(Some(yew::Renderer::with_root_and_props(root, FrameProps { send }).render()));
}

/// Tells the page what the viewer wishes. It hears of it a moment later, never in the middle of something.
fn send(wish: &Wish) {
    PAGE.with_borrow(|page| {
        if let Some(page) = page {
            // A page that cannot be told has gone.
            let _ = page.call1(&JsValue::NULL, &Uint8Array::from(&wire::write(wish)[..]));
        }
    });
}

/// Shows an open sheet, or none: an `Option<Sheet>` in bytes.
///
/// # Errors
/// If it comes from another build of the page.
#[wasm_bindgen]
pub fn show(bytes: &[u8]) -> Result<(), JsError> {
    let sheet: Option<Sheet> = wire::read(bytes)?;
    let number = SHOWN.get().wrapping_add(1);
    SHOWN.set(number);
    match language::other().filter(|_| sheet.is_some()) {
        None => put(sheet),
        Some(tag) => yew::platform::spawn_local(async move {
            language::speak(&tag).await;
            // Something else may have been shown meanwhile.
            if SHOWN.get() == number {
                put(sheet);
            }
        }),
    }
    Ok(())
}

fn put(sheet: Option<Sheet>) {
    FRAME.with_borrow(|frame| {
        if let Some(frame) = frame {
            frame.send_message(Message::Show(sheet));
        }
    });
}
