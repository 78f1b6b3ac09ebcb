//! The Share sheet: the link and its code, the frame for other pages, and files to take away.

mod code;
mod files;
mod link;

use std::cell::Cell;
use std::rc::Rc;

use player::Ink;
use sheet::{Share, Wish};
use web_sys::HtmlInputElement;
use words::sheets;
use yew::prelude::*;

use crate::language::{say, told};
use code::Code;
use files::File;
use link::{Choice, Limit};

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
                <section class="link-and-code" aria-label={say(sheets::sheet_link())}>
                    <div>
                        { self.options(ctx) }
                        <textarea readonly=true rows="3" aria-label={say(sheets::sheet_link())} value={address.clone()} />
                        { limits(address.len()) }
                        { buttons(share, self.choice, &address, send) }
                    </div>
                    if let Some(code) = &code {
                        <div>
                            <button type="button" class="qr" title={say(sheets::share_enlarge())} aria-label={say(sheets::share_enlarge())}
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
        let option = |title: words::Message<'static, words::Sheets>, on: bool, with: fn(Choice, bool) -> Choice| {
            let onchange = ctx.link().callback(move |event: Event| {
                Message::Choose(with(choice, event.target_unchecked_into::<HtmlInputElement>().checked()))
            });
            html! { <label><input type="checkbox" checked={on} {onchange} />{ say(title) }</label> }
        };
        html! {
            <div class="row" role="group" aria-label={say(sheets::share_says())}>
                { option(sheets::share_at_this_step(), choice.step, |choice, step| Choice { step, ..choice }) }
                { option(sheets::share_in_this_arrangement(), choice.arrangement, |choice, arrangement| Choice { arrangement, ..choice }) }
                { option(sheets::share_in_this_theme(), choice.theme, |choice, theme| Choice { theme, ..choice }) }
                { option(sheets::share_playing(), choice.autoplay, |choice, autoplay| Choice { autoplay, ..choice }) }
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
            <section aria-label={say(sheets::share_files())}>
                <h3>{ say(sheets::share_to_take_away()) }</h3>
                <div class="row">{ for FILES.iter().flat_map(|row| row.iter().map(|file| button(*file))) }</div>
                <div class="row" role="status" aria-label={say(sheets::share_progress())}>
                    if let Some((done, count)) = making {
                        <progress max={count.max(1).to_string()} value={(count > 0).then(|| done.to_string())} aria-label={say(sheets::share_pictures_done())} />
                        if count > 1 {
                            <span>{ say(sheets::share_done_of(count, done)) }</span>
                            <button type="button" class="button" onclick={ctx.link().callback(|_| Message::Stop)}>{ say(sheets::share_stop()) }</button>
                        }
                    }
                    if let Some(words) = &self.failed {
                        <p>{ say(sheets::share_failed(words)) }</p>
                    }
                </div>
            </section>
        }
    }
}

/// The length of a link, and what takes it.
fn limits(length: usize) -> Html {
    html! {
        <ul class="limits" aria-label={say(sheets::share_length())}>
            <li><b>{ say(sheets::share_characters(length)) }</b></li>
            { for Limit::ALL.map(|limit| html! { <li>{ say(limit.said(length)) }</li> }) }
        </ul>
    }
}

fn buttons(share: &Share, choice: Choice, address: &str, send: &Callback<Wish>) -> Html {
    let fragment = link::fragment(share, choice, false);
    let copy = send.reform(move |_: MouseEvent| Wish::Link(fragment.clone()));
    let (title, url) = (share.title.clone(), address.to_owned());
    let hand_on = Callback::from(move |_: MouseEvent| files::native_share(told(&title), &url));
    html! {
        <div class="row">
            <button type="button" class="button primary" onclick={copy}>{ say(sheets::share_copy_link()) }</button>
            if files::can_share() {
                <button type="button" class="button" onclick={hand_on}>{ say(sheets::share_send()) }</button>
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
        <section aria-label={say(sheets::share_frame())}>
            <h3>{ say(sheets::share_for_a_page()) }</h3>
            <textarea readonly=true rows="4" aria-label={say(sheets::share_frame())} value={snippet} />
            <div class="row"><button type="button" class="button" onclick={copy}>{ say(sheets::share_copy_frame()) }</button></div>
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
                    <button type="button" class="button" onclick={save(false)}>{ say(sheets::share_code_svg()) }</button>
                    <button type="button" class="button" onclick={save(true)}>{ say(sheets::share_code_png()) }</button>
                    <button type="button" class="button" onclick={ctx.link().callback(|_| Message::Enlarge(false))}>{ say(sheets::share_back()) }</button>
                </div>
            </div>
        </div>
    }
}
