//! The frame of the page: it owns the one reducer, listens to the window, and lays out the parts.

use std::time::Duration;

use gloo_events::EventListener;
use yew::prelude::*;

use crate::code::Program;
use crate::engine::Engine;
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
use crate::{share, window};

/// What a viewer reads once the link is in the clipboard.
const COPIED: &str = "Link copied. It opens this program, collector, arrangement and step.";

/// The page.
pub struct App {
    page: Page,
    playback: Playback,
    engine: Engine,
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
        share::note_page(&page.fragment());
        let mut engine = Engine::new(send.clone());
        engine.set(page.wanted());
        Self { page, playback: Playback::default(), engine, _listeners: window::listen(&send), send }
    }

    fn update(&mut self, _ctx: &Context<Self>, intent: Intent) -> bool {
        let intent = match intent {
            Intent::Engine(report) => match self.engine.hear(report, self.page.wanted()) {
                Some(intent) => intent,
                None => return false,
            },
            intent => intent,
        };
        let effect = self.page.reduce(intent);
        self.engine.set(self.page.wanted());
        self.playback.set(self.page.playing.then_some(self.page.tempo), &self.send);
        self.page.theme.apply();
        if let Some(effect) = effect {
            self.perform(effect);
        }
        true
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _first: bool) {
        // The first picture stands: now there is time for the engine.
        if self.page.wanted().is_none() {
            self.engine.prepare();
        }
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        let page = &self.page;
        if page.is_blank {
            return Html::default();
        }
        let send = self.send.clone();
        // The program stays where it is during a presentation: the editor keeps its changes.
        html! {
            <>
                <div class="app" data-tab={page.tab.word()} hidden={page.presenting}>
                    if !page.presenting {
                        <Top scenario={page.scenario.map(|scenario| scenario.slug)} edited={self.edited()}
                            collector={page.collector().name} version={page.version.name} theme={page.theme} send={send.clone()} />
                        <Tabs tab={page.tab} send={send.clone()} />
                    }
                    <main class="columns">
                        <Program program={page.program.clone()} diagnostics={page.diagnostics.clone()}
                            wait={page.wait} scene={page.scene.clone()} theme={page.theme} send={send.clone()} />
                        if !page.presenting {
                            { self.picture() }
                            { self.explanation() }
                        }
                    </main>
                    if !page.presenting {
                        <Timeline scene={page.scene.clone()} segments={page.segments.clone()} playing={page.playing}
                            tempo={page.tempo} granularity={page.granularity()} send={send.clone()} />
                    }
                </div>
                if page.presenting {
                    <Present scene={page.scene.clone()} segments={page.segments.clone()} arrangement={page.arrangement}
                        selected={page.selected()} playing={page.playing} send={send.clone()} />
                }
                <Notice said={page.notice.clone()} send={send.clone()} />
                <Dialogs open={page.dialog.clone()} {send} />
            </>
        }
    }
}

impl App {
    fn picture(&self) -> Html {
        let Self { page, send, .. } = self;
        html! {
            <section class="middle" aria-label="Picture" aria-busy={page.wanted().is_some().to_string()}>
                <Stage scene={page.scene.clone()} arrangement={page.arrangement} selected={page.selected()}
                    unfold_all={page.unfold_all()} presenting=false send={send.clone()} />
                <Lanes scene={page.scene.clone()} selected={page.selected()} send={send.clone()} />
            </section>
        }
    }

    fn explanation(&self) -> Html {
        let Self { page, send, .. } = self;
        html! {
            <aside class="right" aria-label="Explanation">
                <Sentence scene={page.scene.clone()} playing={page.playing} />
                <div class="details">
                    <Steps scene={page.scene.clone()} send={send.clone()} />
                    <Inspector scene={page.scene.clone()} send={send.clone()} />
                </div>
            </aside>
        }
    }

    /// Whether the text is no longer the scenario's.
    fn edited(&self) -> bool {
        self.page.scenario.is_some_and(|scenario| scenario.source != self.page.program.as_str())
    }

    fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Remember => {
                share::remember_page(&self.page.fragment());
                share::clear_fragment();
            }
            Effect::Note => share::note_page(&self.page.fragment()),
            Effect::RestartEngine => self.engine.restart(),
            Effect::RememberTheme => self.page.theme.remember(),
            Effect::FullScreen(on) => window::full_screen(on),
            Effect::Share(fragment) => {
                share::show_fragment(&fragment);
                share::remember_page(&fragment);
                let address = share::address_with(&fragment);
                let send = self.send.clone();
                yew::platform::spawn_local(async move {
                    let copied = share::copy(address.clone()).await;
                    if copied {
                        send.emit(Intent::Notice(Some(COPIED.into())));
                        yew::platform::time::sleep(Duration::from_secs(6)).await;
                        send.emit(Intent::Silence(COPIED));
                    } else {
                        send.emit(Intent::Dialog(Some(Dialog::Link(address))));
                    }
                });
            }
        }
    }
}
