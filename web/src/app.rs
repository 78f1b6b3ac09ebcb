//! The frame of the page: it owns the one reducer, listens to the window, and lays out the parts.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use gloo_events::EventListener;
use player::Question;
use words::page;
use yew::prelude::*;

use crate::beside::{Side, SidesProps, side_by_side};
use crate::code::{ProgramProps, program};
use crate::drawn::drawn;
use crate::embed::{EmbedProps, embed};
use crate::engine::{Engine, Report};
use crate::explanation::{SentenceProps, StepsProps, sentence, steps};
use crate::inspector::{InspectorProps, inspector};
use crate::intent::{Dialog, Intent};
use crate::keys::Scope;
use crate::lanes::{LanesProps, lanes};
use crate::language::{self, say, told};
use crate::notice::{NoticeProps, Said, notice};
use crate::page::{Effect, Page};
use crate::playback::Playback;
use crate::present::{PresentProps, present};
use crate::sheets::{Sheets, Waiting};
use crate::speaker::{self, Speaker};
use crate::stage::Stage;
use crate::timeline::{TimelineProps, timeline};
use crate::top::{TabsProps, TopProps, tabs, top};
use crate::{letters, offline, share, window};

/// How the page begins.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// Whether the viewer's language was to be spoken and is not there.
    pub language_is_missing: bool,
}

/// The page.
pub struct App {
    page: Page,
    playback: Playback,
    engine: Engine,
    /// Who the keys are for, as the listener reads it.
    scope: Rc<Cell<Scope>>,
    sheets: Sheets,
    speaker: Option<Speaker>,
    send: Callback<Intent>,
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Intent;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let send = ctx.link().callback(|intent: Intent| intent);
        let mut page = Page::first();
        if ctx.props().language_is_missing {
            let _ = page.reduce(Intent::LanguageMissing);
        }
        page.theme.apply();
        if !page.is_beginning() {
            share::note_page(&page.fragment());
        }
        let mut engine = Engine::new(send.clone());
        engine.set(page.wanted());
        let sheets = Sheets::new(send.clone());
        let scope = Rc::new(Cell::new(page.scope()));
        let listeners = window::listen(&send, Rc::clone(&scope));
        Self { page, playback: Playback::default(), engine, sheets, speaker: None, scope, send, _listeners: listeners }
    }

    fn update(&mut self, _ctx: &Context<Self>, intent: Intent) -> bool {
        let intent = match intent {
            Intent::Engine(report) => {
                if matches!(report, Report::Loaded) && !self.page.embed {
                    // Nothing is being fetched any more: now there is time for the sheets.
                    self.sheets.prepare();
                }
                match self.engine.hear(report, self.page.wanted()) {
                    Some(intent) => intent,
                    None => return false,
                }
            }
            Intent::Sheets(report) => match self.sheets.hear(report) {
                Some(intent) => intent,
                None => return true,
            },
            intent => intent,
        };
        let effect = self.page.reduce(intent);
        self.engine.set(self.page.wanted());
        self.sheets.set(self.page.sheet());
        self.playback.set(self.page.playing.then_some(self.page.tempo), &self.send);
        self.page.theme.apply();
        self.scope.set(self.page.scope());
        if let Some(effect) = effect {
            self.perform(effect);
        }
        self.cue_speaker();
        true
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _first: bool) {
        // The first picture stands: now there is time for the engine. A frame may never need it.
        if self.page.wanted().is_none() && !self.page.embed {
            self.engine.prepare();
        }
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        let page = &self.page;
        if page.is_blank {
            return Html::default();
        }
        let send = self.send.clone();
        if page.embed {
            return embed(&EmbedProps { page, send: &send });
        }
        // The program stays where it is during a presentation: the editor keeps its changes.
        html! {
            <>
                <div class="app" data-tab={page.tab.word()} hidden={page.presenting}>
                    if !page.presenting {
                        { drawn(top, TopProps {
                            scenario: page.scenario.map(|scenario| scenario.slug),
                            edited: self.edited(),
                            collector: page.collector().name,
                            version: page.version.name,
                            theme: page.theme,
                            language: language::spoken().tag(),
                            send: send.clone(),
                        }) }
                        { tabs(&TabsProps { tab: page.tab, comparing: page.beside.is_some(), send: send.clone() }) }
                    }
                    <main class={classes!("columns", page.beside.is_some().then_some("comparing"))}>
                        { program(&ProgramProps {
                            program: page.program.clone(),
                            diagnostics: page.diagnostics.clone(),
                            wait: page.wait,
                            scene: page.scene.clone(),
                            scenario: self.unchanged(),
                            collector: page.collector().name,
                            theme: page.theme,
                            naming: page.naming(),
                            turn: page.turn(),
                            send: send.clone(),
                        }) }
                        if !page.presenting {
                            { self.sides().unwrap_or_else(|| html! { <>{ self.picture() }{ self.explanation() }</> }) }
                        }
                    </main>
                    if !page.presenting {
                        { self.timeline() }
                    }
                </div>
                if page.presenting {
                    { present(&PresentProps {
                        scene: page.scene.clone(),
                        segments: page.segments.clone(),
                        arrangement: page.arrangement,
                        selected: page.selected(),
                        playing: page.playing,
                        theme: page.theme,
                        granularity: page.granularity(),
                        curtain: page.curtain,
                        send: send.clone(),
                    }) }
                }
                { notice(&NoticeProps { said: page.notice.clone(), send: send.clone() }) }
                if let Some(missing) = self.sheets.missing() {
                    <Waiting {missing} {send} />
                }
            </>
        }
    }
}

impl App {
    fn picture(&self) -> Html {
        let Self { page, send, .. } = self;
        html! {
            <section class="middle" aria-label={say(page::app_picture())} aria-busy={page.wanted().is_some().to_string()}>
                <Stage key={language::key("stage")} scene={page.scene.clone()} arrangement={page.arrangement} selected={page.selected()}
                    unfold_all={page.unfold_all()} building={page.building()} presenting=false theme={page.theme} send={send.clone()} />
                { lanes(&LanesProps { scene: page.scene.clone(), selected: page.selected(), theme: page.theme, send: send.clone() }) }
            </section>
        }
    }

    fn explanation(&self) -> Html {
        let Self { page, send, .. } = self;
        html! {
            <aside class="right" aria-label={say(page::app_explanation())}>
                { sentence(&SentenceProps { scene: page.scene.clone(), playing: page.playing }) }
                <div class="details">
                    { steps(&StepsProps { scene: page.scene.clone(), send: send.clone() }) }
                    { inspector(&InspectorProps { scene: page.scene.clone(), send: send.clone() }) }
                </div>
            </aside>
        }
    }

    /// Two collectors side by side, if two are compared.
    fn sides(&self) -> Option<Html> {
        let Self { page, send, .. } = self;
        let beside = page.beside.as_ref()?;
        let said = |wrong: &player::Diagnostic| say(page::line_wrong(wrong.line, &wrong.message));
        let sides = [
            Side {
                title: told(beside.collector().title),
                scene: beside.scene.clone(),
                refused: beside.wrong().map(said),
            },
            Side {
                title: told(page.collector().title),
                scene: page.scene.clone(),
                refused: page.diagnostics.first().map(said),
            },
        ];
        let busy = page.wanted().is_some();
        Some(side_by_side(&SidesProps {
            sides,
            arrangement: page.arrangement,
            theme: page.theme,
            busy,
            send: send.clone(),
        }))
    }

    fn timeline(&self) -> Html {
        let Self { page, send, .. } = self;
        let (beat, beats) = page.place();
        let segments = page.beside.as_ref().map_or(&page.segments, |beside| &beside.segments).clone();
        let granularity = page.beside.is_none().then(|| page.granularity());
        html! {
            { timeline(&TimelineProps {
                beat,
                beats,
                heading: page.scene.explanation.heading.clone(),
                segments,
                playing: page.playing,
                tempo: page.tempo,
                granularity,
                send: send.clone(),
            }) }
        }
    }

    /// The scenario that the text is, to the letter.
    fn unchanged(&self) -> Option<&'static str> {
        self.page.scenario.filter(|_| !self.edited()).map(|scenario| scenario.slug)
    }

    /// Whether the text is no longer the scenario's.
    fn edited(&self) -> bool {
        self.page.scenario.is_some_and(|scenario| !scenario.is(&self.page.program))
    }

    fn learn(&self, tag: &'static str) {
        let send = self.send.clone();
        yew::platform::spawn_local(async move {
            send.emit(language::learn(tag).await.map_or(Intent::LanguageMissing, Intent::Speak));
        });
    }

    fn open_speaker(&mut self) {
        if self.speaker.is_none() {
            self.speaker = Speaker::new(self.send.clone());
        }
        let opened = speaker::open_window();
        self.page.notice = (!opened).then(Said::speaker);
    }

    /// Has the engine write the notes of this moment, if a speaker's window wants them.
    fn cue_speaker(&mut self) {
        let Some(speaker) = &mut self.speaker else { return };
        if let Some(cue) = self.page.cue().and_then(|cue| speaker.cue(cue)) {
            self.engine.ask(&Question::Notes(cue));
        }
    }

    fn perform(&mut self, effect: Effect) {
        match effect {
            // A frame leaves the memory of its viewer alone.
            Effect::Remember | Effect::RememberTheme if self.page.embed => {}
            // What is shown is nobody's yet; what is on its way will be noted when it is there.
            Effect::Remember if self.page.is_beginning() => {}
            Effect::Remember => {
                share::remember_page(&self.page.fragment());
                share::clear_fragment();
            }
            Effect::Keep => {
                self.page.keep();
                self.perform(Effect::Remember);
            }
            Effect::Note => share::note_page(&self.page.fragment()),
            Effect::Ask(question) => self.engine.ask(&question),
            Effect::RestartEngine => self.engine.restart(),
            Effect::Letters(on) => letters::switch(on),
            Effect::RememberTheme => self.page.theme.remember(),
            Effect::Learn(tag) => self.learn(tag),
            Effect::FullScreen(on) => window::full_screen(on),
            Effect::SaveForOffline(fragment) => offline::save(fragment, self.send.clone()),
            Effect::Speaker => self.open_speaker(),
            Effect::SpeakerCame => {
                if let Some(speaker) = &mut self.speaker {
                    speaker.forget();
                }
            }
            Effect::Notes(notes) => {
                if let Some(speaker) = &self.speaker {
                    speaker.tell(&notes);
                }
            }
            Effect::Copy(text) => {
                let send = self.send.clone();
                yew::platform::spawn_local(async move {
                    if share::copy(text).await {
                        send.emit(Intent::Dialog(None));
                    }
                });
            }
            Effect::Witness(text) => {
                let send = self.send.clone();
                yew::platform::spawn_local(async move {
                    if share::copy(text.clone()).await {
                        send.emit(Intent::Notice(Some(say(page::witness_copied()).into())));
                    } else {
                        send.emit(Intent::Dialog(Some(Dialog::Witness(text))));
                    }
                });
            }
            Effect::Share(fragment) => {
                share::show_fragment(&fragment);
                share::remember_page(&fragment);
                let address = share::address_with(&fragment);
                let send = self.send.clone();
                yew::platform::spawn_local(async move {
                    let copied = share::copy(address.clone()).await;
                    if copied {
                        let copied = say(page::link_copied());
                        send.emit(Intent::Notice(Some(copied.clone().into())));
                        yew::platform::time::sleep(Duration::from_secs(6)).await;
                        send.emit(Intent::Silence(copied));
                    } else {
                        send.emit(Intent::Dialog(Some(Dialog::Link(address))));
                    }
                });
            }
        }
    }
}
