//! The frame of the page: it owns the one reducer, listens to the window, and lays out the parts.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent};
use yew::prelude::*;

use crate::code::Program;
use crate::explanation::{Sentence, Steps};
use crate::gallery::Dialogs;
use crate::inspector::Inspector;
use crate::intent::{Dialog, Intent};
use crate::lanes::Lanes;
use crate::notice::Notice;
use crate::playback::Playback;
use crate::present::Present;
use crate::reducer::{Effect, Page};
use crate::stage::Stage;
use crate::timeline::Timeline;
use crate::top::{Tabs, Top};
use crate::{hover, keys, share};

/// The page.
pub struct App {
    page: Page,
    playback: Playback,
    send: Callback<Intent>,
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Intent;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let send = ctx.link().callback(|intent: Intent| intent);
        let page = Page::first();
        page.theme.apply();
        share::remember_page(&page.fragment());
        Self { page, playback: Playback::default(), _listeners: listen(&send), send }
    }

    fn update(&mut self, _ctx: &Context<Self>, intent: Intent) -> bool {
        let effect = self.page.reduce(intent);
        self.playback.set(self.page.playing.then_some(self.page.tempo), &self.send);
        self.page.theme.apply();
        if let Some(effect) = effect {
            self.perform(effect);
        }
        true
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        let page = &self.page;
        let send = self.send.clone();
        if page.presenting {
            return html! {
                <Present scene={page.scene.clone()} segments={page.segments.clone()}
                    arrangement={page.arrangement} selected={page.selected()} playing={page.playing} {send} />
            };
        }
        html! {
            <div class="app" data-tab={page.tab.word()}>
                <Top scenario={page.scenario.map(|scenario| scenario.slug)} edited={self.edited()}
                    collector={page.collector().name} version={page.version.name} theme={page.theme} send={send.clone()} />
                <Tabs tab={page.tab} send={send.clone()} />
                <main class="columns">
                    <Program program={page.program.clone()} diagnostics={page.diagnostics.clone()}
                        scene={page.scene.clone()} theme={page.theme} send={send.clone()} />
                    <section class="middle" aria-label="Picture">
                        <Stage scene={page.scene.clone()} arrangement={page.arrangement} selected={page.selected()}
                            unfold_all={page.unfold_all()} presenting=false send={send.clone()} />
                        <Lanes scene={page.scene.clone()} selected={page.selected()} send={send.clone()} />
                    </section>
                    <aside class="right" aria-label="Explanation">
                        <Sentence scene={page.scene.clone()} playing={page.playing} />
                        <div class="details">
                            <Steps scene={page.scene.clone()} send={send.clone()} />
                            <Inspector scene={page.scene.clone()} send={send.clone()} />
                        </div>
                    </aside>
                </main>
                <Timeline scene={page.scene.clone()} segments={page.segments.clone()} playing={page.playing}
                    tempo={page.tempo} granularity={page.granularity()} send={send.clone()} />
                <Notice text={page.notice.clone()} send={send.clone()} />
                <Dialogs open={page.dialog.clone()} {send} />
            </div>
        }
    }
}

impl App {
    /// Whether the text is no longer the scenario's.
    fn edited(&self) -> bool {
        self.page.scenario.is_some_and(|scenario| scenario.source != self.page.program.as_str())
    }

    fn perform(&self, effect: Effect) {
        match effect {
            Effect::Remember => {
                share::remember_page(&self.page.fragment());
                share::clear_fragment();
            }
            Effect::RememberTheme => self.page.theme.remember(),
            Effect::FullScreen(on) => full_screen(on),
            Effect::Share(fragment) => {
                share::show_fragment(&fragment);
                share::remember_page(&fragment);
                let address = share::address_with(&fragment);
                let send = self.send.clone();
                yew::platform::spawn_local(async move {
                    let copied = share::copy(address.clone()).await;
                    send.emit(if copied {
                        Intent::Notice(Some("Link copied. It opens this program, collector, arrangement and step.".into()))
                    } else {
                        Intent::Dialog(Some(Dialog::Link(address)))
                    });
                });
            }
        }
    }
}

/// Everything that the window has to tell.
fn listen(send: &Callback<Intent>) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let on_key = {
        let send = send.clone();
        EventListener::new_with_options(&window, "keydown", EventListenerOptions::enable_prevent_default(), move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            if keys::rove(event) {
                event.prevent_default();
            } else if let Some(intent) = keys::intent(event) {
                event.prevent_default();
                send.emit(intent);
            }
        })
    };
    let on_address = {
        let send = send.clone();
        EventListener::new(&window, "hashchange", move |_| {
            if let Some(fragment) = share::fragment() {
                send.emit(Intent::Address(fragment));
            }
        })
    };
    let on_full_screen = {
        let send = send.clone();
        EventListener::new(&window, "fullscreenchange", move |_| {
            // Leaving full screen by the browser's own key leaves the presentation as well.
            let on = web_sys::window().and_then(|window| window.document()).is_some_and(|d| d.fullscreen_element().is_some());
            if !on {
                send.emit(Intent::Present(false));
            }
        })
    };
    vec![
        on_key,
        on_address,
        on_full_screen,
        EventListener::new(&window, "pointerover", hover::follow),
        EventListener::new(&window, "focusin", hover::follow),
        EventListener::new(&window, "click", forget_focus),
    ]
}

/// Gives the keyboard back to the page after a click on a button: the next Space is to play, not
/// to press the button again. Whoever presses buttons by keyboard keeps the focus.
fn forget_focus(event: &Event) {
    let by_pointer = event.dyn_ref::<MouseEvent>().is_some_and(|event| event.detail() > 0);
    let button = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|element| element.closest("button").ok().flatten());
    if let (true, Some(button)) = (by_pointer, button) {
        let _ = button.unchecked_ref::<web_sys::HtmlElement>().blur();
    }
}

fn full_screen(on: bool) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    if !on {
        if document.fullscreen_element().is_some() {
            document.exit_fullscreen();
        }
        return;
    }
    if let Some(root) = document.document_element() {
        // Where the browser refuses, the presentation fills the window instead.
        let _ = root.request_fullscreen();
    }
}
