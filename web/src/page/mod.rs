//! The page as data, and the one door to it: an intent comes in through [`Page::reduce`], the player
//! is told, and what the components read is made anew. Each subject has a file of its own.

mod building;
mod commands;
mod comparing;
mod drafts;
mod effect;
mod engine;
mod language;
mod opening;
mod overlays;
mod picture;
mod playing;
mod presenting;
mod sheets;
mod walking;

use model::{Dialect, ObjId};
use player::{Difference, Extent, Granularity, Input, Player, Question};
use scenario::{Arrangement, Scenario};
use scene::{Plan, Scene, Segment, View};
use sheet::Taken;

use crate::beside::Beside;
use crate::document::{self, Look, Opened, default_collector};
use crate::drafts::Drafting;
use crate::engine::Wait;
use crate::intent::{Curtain, Dialog, Intent, Tab};
use crate::keys::Scope;
use crate::moment::Moment;
use crate::notice::Said;
use crate::opening::{Opening, Purpose, Wanted};
use crate::playback::Tempo;
use crate::share;
use crate::theme::Theme;
pub use effect::Effect;
use presenting::Screen;

/// Everything that the page shows, and how it is looked at.
pub struct Page {
    player: Player,
    /// The scenario that has been chosen and is on its way.
    coming: Option<Opening>,
    /// How many scenarios have been chosen.
    chosen: u32,
    /// How a document is to be looked at that has been opened and not been shown yet.
    opening: Option<Look>,
    /// How long the viewer has been waiting for a run.
    pub wait: Wait,
    /// Whether there is nothing to show yet: a ready take is on its way, and half a picture before it
    /// would only flicker.
    pub is_blank: bool,
    view: View,
    /// What holds for the whole recording: who appears, and where.
    plan: Plan,
    /// The picture at the playhead.
    pub scene: Moment<Scene>,
    /// The coloured phases of the scrubber.
    pub segments: Moment<Vec<Segment>>,
    /// The program's text, as the editor is to show it.
    pub program: Moment<String>,
    /// What is wrong with the text.
    pub diagnostics: Moment<Vec<player::Diagnostic>>,
    /// The run under another collector, while two are compared.
    pub beside: Option<Beside>,
    /// What has changed to the collector in use, once the engine has said so.
    changes: Option<Vec<Difference>>,
    /// The pictures that were asked for last.
    taken: Taken,
    /// How many comparisons there have been.
    comparisons: u32,
    /// The draft that an edit goes to.
    drafting: Drafting,
    /// The scenario that was opened; it may have been edited since.
    pub scenario: Option<&'static Scenario>,
    /// How the stage is arranged.
    pub arrangement: Arrangement,
    /// Whether the clock runs.
    pub playing: bool,
    /// How fast.
    pub tempo: Tempo,
    /// The part that a narrow page shows.
    pub tab: Tab,
    /// The open dialog.
    pub dialog: Option<Dialog>,
    /// Light or dark.
    pub theme: Theme,
    /// Whether the viewer has not moved since the page chose by itself where to look.
    is_first_sight: bool,
    /// Whether the page is on a projector.
    pub presenting: bool,
    /// What covers the picture there.
    pub curtain: Option<Curtain>,
    /// Whether the browser fills the screen with the page.
    full_screen: Screen,
    /// Whether the page is part of another one: stage, sentence and transport alone.
    pub embed: bool,
    /// What the viewer has to know.
    pub notice: Option<Said>,
    /// Whether that is taken away by the next step.
    is_remark: bool,
    /// What is being built by hand.
    hand: building::Hand,
    /// The real version last looked at, to come back to from the talk's steps.
    pub version: &'static Dialect,
}

impl Page {
    /// The page as it begins.
    pub fn first() -> Self {
        let first = document::first();
        let coming = match &first {
            Ok(_) => None,
            Err(_) => scenario::first().map(|scenario| Opening {
                number: 0,
                scenario,
                collector: document::collector_of(scenario),
                purpose: Purpose::First,
            }),
        };
        let Opened { document, granularity, beat, look, theme, embed, notice } =
            first.unwrap_or_else(|notice| Opened { notice, ..document::open("", default_collector()) });
        let view = View { unfold_all: look.unfold_all, ..picture::view() };
        // What has a ready take will be there at once.
        let is_blank = coming.is_some() || document::ready(&document).is_some();
        let wait = if is_blank { Wait::Unnoticed } else { Wait::Noticed };
        let mut player = Player::open_at(document, granularity, beat);
        if coming.is_some() {
            // Of what only stands for the scenario no run is wanted.
            let _ = player.handle(Input::GiveUp);
        }
        let plan = Plan::new(&player, &view);
        Self {
            scene: Moment::new(scene::build(&player, &view, &plan)),
            segments: Moment::new(scene::segments(&player, view.language)),
            program: Moment::new(player.program().to_owned()),
            diagnostics: Moment::new(player.diagnostics().to_vec()),
            beside: None,
            changes: None,
            taken: Taken { number: 0, extent: Extent::Film, frames: Vec::new() },
            comparisons: 0,
            drafting: if share::fragment().is_some() {
                Drafting::default()
            } else {
                Drafting::resume(player.program())
            },
            scenario: document::scenario_of(player.program()),
            arrangement: look.arrangement,
            playing: false,
            tempo: Tempo::default(),
            tab: Tab::Picture,
            dialog: None,
            theme: theme.unwrap_or_else(Theme::first),
            is_first_sight: false,
            presenting: false,
            curtain: None,
            full_screen: Screen::default(),
            embed: embed || share::wants_embed(),
            notice: notice.map(Said::from),
            is_remark: false,
            version: real_version(player.collector()),
            hand: building::Hand::default(),
            player,
            coming,
            chosen: 0,
            opening: Some(look),
            wait,
            is_blank,
            view,
            plan,
        }
    }

    /// What is to be had from the engine.
    pub fn wanted(&self) -> Option<Wanted<'_>> {
        let run = || self.player.wanted().or_else(|| self.beside.as_ref()?.wanted()).map(Wanted::Run);
        self.coming.map(Wanted::Scenario).or_else(run)
    }

    /// Whether what is shown only stands for the scenario with which the page begins.
    pub fn is_beginning(&self) -> bool {
        self.coming.is_some_and(|coming| coming.purpose == Purpose::First)
    }

    /// The place of the playhead, and the end.
    pub fn place(&self) -> (usize, usize) {
        self.beside.as_ref().map_or((self.player.beat(), self.player.beats()), Beside::place)
    }

    /// The collector in use.
    pub fn collector(&self) -> &'static Dialect {
        self.player.collector()
    }

    /// What one step is.
    pub fn granularity(&self) -> Granularity {
        self.player.granularity()
    }

    /// Whether every object stands on its own.
    pub fn unfold_all(&self) -> bool {
        self.view.unfold_all
    }

    /// The selected object.
    pub fn selected(&self) -> Option<ObjId> {
        self.view.selected
    }

    /// The fragment that reproduces this view.
    pub fn fragment(&self) -> String {
        let look = Look { arrangement: self.arrangement, unfold_all: self.view.unfold_all, autoplay: false };
        document::fragment(&self.player, self.opening.unwrap_or(look))
    }

    /// Who the keys are for.
    pub fn scope(&self) -> Scope {
        let (beat, beats) = self.place();
        if self.embed { Scope::Frame { at_start: beat == 0, at_end: beat >= beats } } else { Scope::Page }
    }

    /// Fulfils a wish.
    pub fn reduce(&mut self, intent: Intent) -> Option<Effect> {
        if self.uncovers(&intent) {
            return None;
        }
        match intent {
            Intent::PlayPause => self.play_or_pause(),
            Intent::Play(on) => self.play(on),
            Intent::Tick => self.tick(),
            Intent::Step(direction) => self.go(Input::Step(direction)),
            Intent::Walk(direction) => self.walk(direction),
            Intent::Pass(direction) => self.go(Input::Pass(direction)),
            Intent::Start => self.go(Input::Start),
            Intent::End => self.go(Input::End),
            Intent::Seek(beat) => self.go(Input::Seek(beat)),
            Intent::Granularity(granularity) => self.go(Input::Granularity(granularity)),
            Intent::Tempo(tempo) => self.tempo = tempo,

            Intent::Edit(text) => return self.edit(text),
            Intent::Collector(name) => return self.choose(&name),
            Intent::Draft { id, program, collector } => return self.open_draft(&id, &program, &collector),
            Intent::Import { name, program } => return self.import(name, &program),
            Intent::Scenario(slug) => self.open_scenario(slug),
            Intent::Address(fragment) => return self.open_link(&fragment),
            Intent::CopyLink(fragment) => {
                self.dialog = None;
                return Some(Effect::Share(fragment));
            }
            Intent::Take(shot) => return self.take_away(shot),
            Intent::Share => return Some(Effect::Share(self.fragment())),
            Intent::Witness => return Some(Effect::Ask(Question::Witness(self.player.document().clone()))),
            Intent::Compare { before, scenario } => return self.compare(before, scenario.as_deref()),
            Intent::StopComparing => self.stop_comparing(),

            Intent::Arrange(arrangement) => return self.arrange(arrangement),
            Intent::UnfoldAll => return self.toggle_all(),
            Intent::Toggle(objects) => self.toggle(objects),
            Intent::Select(object) => return self.choose_object(object),
            Intent::Gesture(gesture) => return self.gesture(gesture),
            Intent::Aim(aim) => self.aim(aim),
            Intent::Command(command) => return self.command(command),
            Intent::Turn(turn) => return self.take_turn(turn),
            Intent::EditorCame => self.editor_came(),
            Intent::New => return self.begin_plain(),
            Intent::Write => self.write(),
            Intent::Tab(tab) => self.tab = tab,
            Intent::Theme => {
                self.theme = self.theme.other();
                return Some(Effect::RememberTheme);
            }
            Intent::Language(tag) => return Some(Effect::Learn(tag)),
            Intent::Speak(spoken) => self.speak(spoken),
            Intent::LanguageMissing => self.language_is_missing(),
            Intent::Letters(on) => return Some(Effect::Letters(on)),
            Intent::Dialog(dialog) => return self.show_dialog(dialog),
            Intent::Copy(text) => return Some(Effect::Copy(text)),
            Intent::SheetBroken(words) => self.sheet_broken(&words),
            Intent::Present(on) => return self.present(on),
            Intent::Blank(curtain) => self.blank(curtain),
            Intent::PassOrVisit => self.pass_or_visit(),
            Intent::FullScreen => return Some(self.turn_full_screen()),
            Intent::SaveForOffline => return Some(Effect::SaveForOffline(self.fragment())),
            Intent::Speaker => return Some(self.open_speaker()),
            Intent::SpeakerCame => return Some(Effect::SpeakerCame),
            Intent::FullScreenChanged(on) => self.full_screen_changed(on),
            Intent::Escape => return self.escape(),
            Intent::Notice(notice) => (self.notice, self.is_remark) = (notice, false),
            Intent::Silence(said) => self.silence(&said),

            // The page hears of its other modules by what their reports mean.
            Intent::Engine(_) | Intent::Sheets(_) => {}
            Intent::Answer(number, answer) => self.answer(number, answer),
            Intent::Opened(number, program, answer) => return self.opened(number, program, answer),
            Intent::Told(reply) => return self.told(reply),
            Intent::Waited(wait) => self.waited(wait),
            Intent::Broken(broken) => self.broken(&broken),
            Intent::Stop => return self.stop(),
        }
        None
    }
}

/// Whether this is the talk's seven steps and no version of CPython.
pub fn is_talk(collector: &Dialect) -> bool {
    collector.name == "talk"
}

/// The version itself, or the one the talk is about.
fn real_version(collector: &'static Dialect) -> &'static Dialect {
    if !is_talk(collector) {
        return collector;
    }
    Dialect::by_name("2.7").unwrap_or(collector)
}
