//! The Share sheet: the link and its code, the frame for other pages, and files to take away.

mod code;
mod files;
mod link;

use std::cell::Cell;
use std::rc::Rc;

use player::Ink;
use sheet::{Share, Wish};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use code::Code;
use files::File;
use link::{Choice, LIMITS};

/// The files, in rows.
const FILES: [&[File]; 3] =
    [&[File::Svg, File::Png], &[File::Film, File::Gif], &[File::Handout(Ink::Light), File::Handout(Ink::Print)]];

/// What the sheet shows.
#[derive(Clone, PartialEq, Properties)]
pub struct SharingProps {
    /// What can be sent on.
    pub share: Share,
    /// To the page.
    pub send: Callback<Wish>,
}

/// The sheet.
pub struct Sharing {
    choice: Choice,
    /// Whether the code fills the sheet.
    is_large: bool,
    work: Work,
    /// What could not be made, in the browser's words.
    failed: Option<String>,
}

/// What is being made.
enum Work {
    None,
    /// The engine draws the pictures of this; what it has drawn before has this number.
    Drawing(File, u32),
    /// So many pictures of so many are done. The viewer may stop it.
    Making {
        done: usize,
        count: usize,
        goes_on: Rc<Cell<bool>>,
    },
}

/// What happens in the sheet.
pub enum Message {
    /// The link is to say this.
    Choose(Choice),
    /// The code is to be shown large, or small again.
    Enlarge(bool),
    /// This file is wanted.
    Make(File),
    /// So many pictures are done.
    Done(usize),
    /// The viewer does not want to wait.
    Stop,
    /// The file is made, or could not be.
    Made(Result<(), String>),
}

impl Component for Sharing {
    type Message = Message;
    type Properties = SharingProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self { choice: Choice::default(), is_large: false, work: Work::None, failed: None }
    }

    fn changed(&mut self, ctx: &Context<Self>, _old: &SharingProps) -> bool {
        let share = &ctx.props().share;
        if let (Work::Drawing(file, before), Some(taken)) = (&self.work, &share.taken)
            && taken.number > *before
        {
            let (file, frames) = (*file, taken.frames.clone());
            let goes_on = Rc::new(Cell::new(true));
            self.work = Work::Making { done: 0, count: frames.len(), goes_on: Rc::clone(&goes_on) };
            let (share, link) = (share.clone(), ctx.link().clone());
            yew::platform::spawn_local(async move {
                let told = link.clone();
                let tell = move |done| {
                    told.send_message(Message::Done(done));
                    goes_on.get()
                };
                link.send_message(Message::Made(file.make(&share, frames, tell).await));
            });
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Choose(choice) => self.choice = choice,
            Message::Enlarge(large) => self.is_large = large,
            Message::Make(file) => {
                let SharingProps { share, send } = ctx.props();
                self.failed = None;
                self.work = Work::Drawing(file, share.taken.as_ref().map_or(0, |taken| taken.number));
                send.emit(Wish::Take(file.shot(share)));
            }
            Message::Done(done) => {
                if let Work::Making { done: shown, .. } = &mut self.work {
                    *shown = done;
                }
            }
            Message::Stop => {
                if let Work::Making { goes_on, .. } = &self.work {
                    goes_on.set(false);
                }
            }
            Message::Made(result) => (self.work, self.failed) = (Work::None, result.err()),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let SharingProps { share, send } = ctx.props();
        let address = link::address(share, self.choice);
        let code = Code::of(&address);
        if let (true, Some(code)) = (self.is_large, &code) {
            return large(code, ctx);
        }
        html! {
            <div class="sharing">
                <section class="link-and-code" aria-label="Link">
                    <div>
                        { self.options(ctx) }
                        <textarea readonly=true rows="3" aria-label="Link" value={address.clone()} />
                        { limits(address.len()) }
                        { buttons(share, self.choice, &address, send) }
                    </div>
                    if let Some(code) = &code {
                        <div>
                            <button type="button" class="qr" title="Show the code large" aria-label="Show the QR code large"
                                onclick={ctx.link().callback(|_| Message::Enlarge(true))}>{ code.html() }</button>
                        </div>
                    }
                </section>
                { frame(share, self.choice, send) }
                { self.files(ctx) }
            </div>
        }
    }
}

impl Sharing {
    /// What the link says.
    fn options(&self, ctx: &Context<Self>) -> Html {
        let choice = self.choice;
        let option = |title: &'static str, on: bool, with: fn(Choice, bool) -> Choice| {
            let onchange = ctx.link().callback(move |event: Event| {
                Message::Choose(with(choice, event.target_unchecked_into::<HtmlInputElement>().checked()))
            });
            html! { <label><input type="checkbox" checked={on} {onchange} />{ title }</label> }
        };
        html! {
            <div class="row" role="group" aria-label="What the link says">
                { option("At this step", choice.step, |choice, step| Choice { step, ..choice }) }
                { option("In this arrangement", choice.arrangement, |choice, arrangement| Choice { arrangement, ..choice }) }
                { option("In this theme", choice.theme, |choice, theme| Choice { theme, ..choice }) }
                { option("Playing", choice.autoplay, |choice, autoplay| Choice { autoplay, ..choice }) }
            </div>
        }
    }

    /// What can be taken away, or what is being made.
    fn files(&self, ctx: &Context<Self>) -> Html {
        let making = match &self.work {
            Work::None => None,
            Work::Drawing(..) => Some((0, 0)),
            Work::Making { done, count, .. } => Some((*done, *count)),
        };
        let button = |file: File| {
            let onclick = ctx.link().callback(move |_| Message::Make(file));
            html! { <button type="button" class="button" disabled={making.is_some()} {onclick}>{ file.title() }</button> }
        };
        html! {
            <section aria-label="Files">
                <h3>{ "To take away" }</h3>
                <div class="row">{ for FILES.iter().flat_map(|row| row.iter().map(|file| button(*file))) }</div>
                <div class="row" role="status" aria-label="Progress">
                    if let Some((done, count)) = making {
                        <progress max={count.max(1).to_string()} value={(count > 0).then(|| done.to_string())} aria-label="Pictures done" />
                        if count > 1 {
                            <span>{ format!("{done} of {count} pictures") }</span>
                            <button type="button" class="button" onclick={ctx.link().callback(|_| Message::Stop)}>{ "Stop" }</button>
                        }
                    }
                    if let Some(words) = &self.failed {
                        <p>{ format!("The browser could not make this file: {words}. Try another kind of file.") }</p>
                    }
                </div>
            </section>
        }
    }
}

/// The length of a link, and what takes it.
fn limits(length: usize) -> Html {
    let limit = |(most, what): &(usize, &str)| {
        let fits = if length <= *most { "fits" } else { "is too long for" };
        html! { <li>{ format!("{fits} {what}") }</li> }
    };
    html! {
        <ul class="limits" aria-label="Length of the link">
            <li><b>{ format!("{length} characters") }</b></li>
            { for LIMITS.iter().map(limit) }
        </ul>
    }
}

fn buttons(share: &Share, choice: Choice, address: &str, send: &Callback<Wish>) -> Html {
    let fragment = link::fragment(share, choice, false);
    let copy = send.reform(move |_: MouseEvent| Wish::Link(fragment.clone()));
    let (title, url) = (share.title.clone(), address.to_owned());
    let hand_on = Callback::from(move |_: MouseEvent| files::native_share(&title, &url));
    html! {
        <div class="row">
            <button type="button" class="button primary" onclick={copy}>{ "Copy the link" }</button>
            if files::can_share() {
                <button type="button" class="button" onclick={hand_on}>{ "Send with…" }</button>
            }
        </div>
    }
}

/// The frame for another page.
fn frame(share: &Share, choice: Choice, send: &Callback<Wish>) -> Html {
    let snippet = link::frame(share, choice);
    let copy = {
        let snippet = snippet.clone();
        send.reform(move |_: MouseEvent| Wish::Copy(snippet.clone()))
    };
    html! {
        <section aria-label="Frame">
            <h3>{ "For a slide or a page" }</h3>
            <textarea readonly=true rows="3" aria-label="Frame" value={snippet} />
            <div class="row"><button type="button" class="button" onclick={copy}>{ "Copy the frame" }</button></div>
        </section>
    }
}

/// The code alone, for a room to scan.
fn large(code: &Code, ctx: &Context<Sharing>) -> Html {
    let save = |png: bool| {
        let svg = code.svg();
        Callback::from(move |_: MouseEvent| yew::platform::spawn_local(files::save_code(svg.clone(), png)))
    };
    html! {
        <div class="sharing">
            <div class="large">
                { code.html() }
                <div class="row">
                    <button type="button" class="button" onclick={save(false)}>{ "Code as SVG" }</button>
                    <button type="button" class="button" onclick={save(true)}>{ "Code as PNG" }</button>
                    <button type="button" class="button" onclick={ctx.link().callback(|_| Message::Enlarge(false))}>{ "Back" }</button>
                </div>
            </div>
        </div>
    }
}
