//! The frame around every sheet: the browser's own dialog, which keeps the focus inside and gives it
//! back, with a title and a button to close it.

use sheet::{Sheet, Wish};
use web_sys::HtmlDialogElement;
use words::sheets;
use yew::prelude::*;

use crate::changes::{ChangesProps, changes};
use crate::copy::Copy;
use crate::drafts::Drafts;
use crate::gallery::{GalleryProps, gallery};
use crate::keys;
use crate::language::say;
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
            <dialog ref={&self.dialog} class={classes!("dialog", self.sheet.as_ref().and_then(width))} onclose={closed} aria-label={self.sheet.as_ref().map(title)}>
                if let Some(sheet) = &self.sheet {
                    <header>
                        <h2>{ title(sheet) }</h2>
                        <button type="button" class="button" onclick={leave}>{ say(sheets::sheet_close()) }</button>
                    </header>
                    { body(sheet, send) }
                }
            </dialog>
        }
    }
}

/// What a sheet is called.
fn title(sheet: &Sheet) -> String {
    say(match sheet {
        Sheet::Gallery { .. } => sheets::sheet_scenarios(),
        Sheet::Drafts { .. } => sheets::sheet_drafts(),
        Sheet::Keys { .. } => sheets::sheet_keys(),
        Sheet::Changes { .. } => sheets::sheet_what_changed(),
        Sheet::Share(_) => sheets::sheet_share(),
        Sheet::Link(_) => sheets::sheet_copy_this_link(),
        Sheet::Witness(_) => sheets::sheet_run_it_yourself(),
    })
}

/// How wide it is, if it needs more room than most.
fn width(sheet: &Sheet) -> Option<&'static str> {
    matches!(sheet, Sheet::Gallery { .. }).then_some("wide")
}

/// What is in it.
fn body(sheet: &Sheet, send: &Callback<Wish>) -> Html {
    match sheet {
        Sheet::Gallery { open } => gallery(&GalleryProps { open: open.as_deref(), send: send.clone() }),
        Sheet::Drafts { open, name, program } => html! {
            <Drafts open={open.clone()} name={name.clone()} program={program.clone()} send={send.clone()} />
        },
        Sheet::Keys { letters } => keys::list(*letters, send),
        Sheet::Changes { collector, differences } => {
            changes(&ChangesProps { collector, differences: differences.as_deref(), send: send.clone() })
        }
        Sheet::Share(share) => html! { <Sharing share={share.clone()} send={send.clone()} /> },
        Sheet::Link(address) => html! {
            <Copy text={address.clone()} label={say(sheets::sheet_link())} rows="5" send={send.clone()}
                why={say(sheets::sheet_why_link())} />
        },
        Sheet::Witness(text) => html! {
            <Copy text={text.clone()} label={say(sheets::sheet_program())} rows="16" send={send.clone()}
                why={say(sheets::sheet_why_program())} />
        },
    }
}
