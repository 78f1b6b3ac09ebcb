//! The frame around every sheet: the browser's own dialog, which keeps the focus inside and gives it
//! back, with a title and a button to close it.

use sheet::{Sheet, Wish};
use web_sys::HtmlDialogElement;
use yew::prelude::*;

use crate::changes::{ChangesProps, changes};
use crate::copy::Copy;
use crate::gallery::{GalleryProps, gallery};
use crate::keys;
use crate::share::Sharing;

/// Where wishes go.
#[derive(Clone, PartialEq, Properties)]
pub struct FrameProps {
    /// To the page.
    pub send: Callback<Wish>,
}

/// The dialog with the open sheet in it.
pub struct Frame {
    dialog: NodeRef,
    sheet: Option<Sheet>,
}

/// What happens to the frame.
pub enum Message {
    /// This is open from now on, or nothing is.
    Show(Option<Sheet>),
    /// The browser has closed the dialog, for Escape or because it was asked to.
    Closed,
}

impl Component for Frame {
    type Message = Message;
    type Properties = FrameProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self { dialog: NodeRef::default(), sheet: None }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Show(sheet) => self.sheet = sheet,
            // The page that has closed it knows.
            Message::Closed if self.sheet.is_none() => return false,
            Message::Closed => ctx.props().send.emit(Wish::Close),
        }
        true
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _first: bool) {
        let Some(dialog) = self.dialog.cast::<HtmlDialogElement>() else { return };
        if self.sheet.is_none() {
            dialog.close();
        } else if !dialog.open() {
            // Only a dialog that has left the page cannot be shown, and then there is no page.
            let _ = dialog.show_modal();
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let send = &ctx.props().send;
        let closed = ctx.link().callback(|_: Event| Message::Closed);
        let leave = send.reform(|_: MouseEvent| Wish::Close);
        html! {
            <dialog ref={&self.dialog} class="dialog" onclose={closed} aria-label={self.sheet.as_ref().map(title)}>
                if let Some(sheet) = &self.sheet {
                    <header>
                        <h2>{ title(sheet) }</h2>
                        <button type="button" class="button" onclick={leave}>{ "Close" }</button>
                    </header>
                    { body(sheet, send) }
                }
            </dialog>
        }
    }
}

/// What a sheet is called.
fn title(sheet: &Sheet) -> &'static str {
    match sheet {
        Sheet::Gallery => "Scenarios",
        Sheet::Keys { .. } => "Keys",
        Sheet::Changes { .. } => "What changed",
        Sheet::Share(_) => "Share",
        Sheet::Link(_) => "Copy this link",
        Sheet::Witness(_) => "Run it in your own Python",
    }
}

/// What is in it.
fn body(sheet: &Sheet, send: &Callback<Wish>) -> Html {
    match sheet {
        Sheet::Gallery => gallery(&GalleryProps { send: send.clone() }),
        Sheet::Keys { letters } => keys::list(*letters, send),
        Sheet::Changes { collector, differences } => {
            changes(&ChangesProps { collector, differences: differences.as_deref(), send: send.clone() })
        }
        Sheet::Share(share) => html! { <Sharing share={share.clone()} send={send.clone()} /> },
        Sheet::Link(address) => html! {
            <Copy text={address.clone()} label="Link" rows="5" send={send.clone()}
                why="The browser did not let the page copy it. It opens this program, collector, arrangement and step." />
        },
        Sheet::Witness(text) => html! {
            <Copy text={text.clone()} label="Program" rows="16" send={send.clone()}
                why="The browser did not let the page copy it. Save it as a file and run it: it says whether your Python does the same." />
        },
    }
}
