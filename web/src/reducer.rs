//! The one place where the page changes: an intent comes in, the player is told, and what the
//! components read is made anew.

use std::rc::Rc;

use model::{Dialect, ObjId};
use player::{Answer, Changed, Difference, Direction, Document, Granularity, Input, Player, Question, Reply};
use scenario::{Arrangement, Scenario};
use scene::{Plan, Scene, Segment, View};

use crate::beside::{Beside, STEPPING};
use crate::document::{self, Look, Opened, default_collector};
use crate::engine::{Broken, Wait};
use crate::intent::{Dialog, Intent, Tab};
use crate::moment::Moment;
use crate::notice::Said;
use crate::opening::{Opening, Purpose, Wanted};
use crate::playback::Tempo;
use crate::theme::Theme;

/// What a viewer reads who did not want to wait.
const STOPPED: &str = "Stopped. Nothing is lost: the picture shows the last text that ran, and the program runs again as soon as it is changed.";

/// And one whose engine did not come.
const UNREACHABLE: &str = "The engine could not be loaded, so no program can be run. Check the connection; the page tries again as soon as the program is changed.";

/// And one who asks for what there is not.
const NO_WITNESS: &str = "The talk’s steps follow a drawing, which no Python does: choose a version of CPython first.";

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
    pub changes: Option<Rc<[Difference]>>,
    /// How many comparisons there have been.
    comparisons: u32,
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
    /// Whether the page is on a projector.
    pub presenting: bool,
    /// What the viewer has to know.
    pub notice: Option<Said>,
    /// The real version last looked at, to come back to from the talk's steps.
    pub version: &'static Dialect,
}

/// What is left to do outside of the page after an intent.
#[derive(Clone, PartialEq, Debug)]
pub enum Effect {
    /// Remember the page; the link in the address no longer tells the truth.
    Remember,
    /// Note what the page shows, but leave what it remembers: this may be somebody else's program.
    Note,
    /// Ask the engine this.
    Ask(Question),
    /// Copy this program.
    Witness(String),
    /// Put this fragment into the address and copy the link.
    Share(String),
    /// Enter or leave full screen.
    FullScreen(bool),
    /// End what the engine runs, and start another engine.
    RestartEngine,
    /// Remember the theme.
    RememberTheme,
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
        let Opened { document, granularity, beat, look, notice } =
            first.unwrap_or_else(|notice| Opened { notice, ..document::open("", default_collector()) });
        let view = View { unfold_all: look.unfold_all, ..View::default() };
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
            segments: Moment::new(scene::segments(&player)),
            program: Moment::new(player.program().to_owned()),
            diagnostics: Moment::new(player.diagnostics().to_vec()),
            beside: None,
            changes: None,
            comparisons: 0,
            scenario: document::scenario_of(player.program()),
            arrangement: look.arrangement,
            playing: false,
            tempo: Tempo::default(),
            tab: Tab::Picture,
            dialog: None,
            theme: Theme::first(),
            presenting: false,
            notice: notice.map(Said::from),
            version: real_version(player.collector()),
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
        let look = Look { arrangement: self.arrangement, unfold_all: self.view.unfold_all };
        document::fragment(&self.player, self.opening.unwrap_or(look))
    }

    /// Fulfils a wish.
    pub fn reduce(&mut self, intent: Intent) -> Option<Effect> {
        match intent {
            Intent::PlayPause => return self.play_or_pause(),
            Intent::Tick => return self.tick(),
            Intent::Step(direction) => return self.go(Input::Step(direction)),
            Intent::Pass(direction) => return self.go(Input::Pass(direction)),
            Intent::Start => return self.go(Input::Start),
            Intent::End => return self.go(Input::End),
            Intent::Seek(beat) => return self.go(Input::Seek(beat)),
            Intent::Granularity(granularity) => return self.go(Input::Granularity(granularity)),
            Intent::Tempo(tempo) => self.tempo = tempo,

            Intent::Edit(text) => return self.edit(text),
            Intent::Collector(name) => return self.choose(&name),
            Intent::Scenario(slug) => return self.open_scenario(slug),
            Intent::Address(fragment) => return self.open_link(&fragment),
            Intent::Share => return Some(Effect::Share(self.fragment())),
            Intent::Witness => return Some(Effect::Ask(Question::Witness(self.player.document().clone()))),
            Intent::Compare { before, scenario } => return self.compare(before, scenario.as_deref()),
            Intent::StopComparing => self.stop_comparing(),

            Intent::Arrange(arrangement) => {
                self.arrangement = arrangement;
                if let Some(look) = &mut self.opening {
                    look.arrangement = arrangement;
                }
                return Some(Effect::Remember);
            }
            Intent::UnfoldAll => {
                self.view.unfold_all = !self.view.unfold_all;
                if let Some(look) = &mut self.opening {
                    look.unfold_all = self.view.unfold_all;
                }
                self.view.toggled.clear();
                self.refold();
                return Some(Effect::Remember);
            }
            Intent::Toggle(objects) => {
                for object in objects {
                    if !self.view.toggled.remove(&object) {
                        self.view.toggled.insert(object);
                    }
                }
                self.refold();
            }
            Intent::Select(object) => {
                self.view.selected = object;
                self.look();
            }
            Intent::Tab(tab) => self.tab = tab,
            Intent::Theme => {
                self.theme = self.theme.other();
                return Some(Effect::RememberTheme);
            }
            Intent::Dialog(dialog) => {
                let asks = dialog == Some(Dialog::Changes);
                (self.dialog, self.changes) = (dialog, None);
                return asks.then(|| Effect::Ask(Question::Changes(self.collector())));
            }
            Intent::Present(on) => {
                if on {
                    // The row of lists is the picture to present.
                    self.arrangement = Arrangement::Lists;
                }
                self.presenting = on;
                return Some(Effect::FullScreen(on));
            }
            Intent::Escape => return self.escape(),
            Intent::Notice(notice) => self.notice = notice,
            Intent::Silence(said) => self.notice = self.notice.take().filter(|notice| notice.text != said),

            // The page hears of the engine by what its reports mean.
            Intent::Engine(_) => {}
            Intent::Answer(number, answer) => match &mut self.beside {
                Some(beside) if self.player.wanted().is_none() => {
                    beside.answer(number, answer, &self.player);
                    self.wait = Wait::Unnoticed;
                }
                _ => self.tell(Input::Answer(number, answer)),
            },
            Intent::Opened(number, program, answer) => return self.opened(number, program, answer),
            Intent::Told(reply) => return self.told(reply),
            Intent::Waited(wait) => {
                self.wait = self.wait.max(wait);
                self.is_blank = false;
            }
            Intent::Broken(broken) => return self.broken(&broken),
            Intent::Stop => {
                self.give_up(STOPPED.into());
                return Some(Effect::RestartEngine);
            }
        }
        None
    }

    fn play_or_pause(&mut self) -> Option<Effect> {
        self.playing = !self.playing;
        if self.playing && self.is_at_end() {
            self.seek(Input::Start);
        } else if self.playing {
            // The first beat at once: a clock's first tick comes a beat later.
            return self.tick();
        }
        None
    }

    fn tick(&mut self) -> Option<Effect> {
        self.seek(Input::Step(Direction::Forwards));
        if self.is_at_end() {
            self.playing = false;
        }
        None
    }

    fn is_at_end(&self) -> bool {
        let (beat, beats) = self.place();
        beat >= beats
    }

    /// Moves; while two are compared, both, by their common steps.
    fn seek(&mut self, input: Input) {
        let Some(beside) = &mut self.beside else { return self.tell(input) };
        let (at, last) = beside.place();
        let step = match input {
            Input::Step(Direction::Forwards) | Input::Pass(Direction::Forwards) => at + 1,
            Input::Step(Direction::Backwards) | Input::Pass(Direction::Backwards) => at.saturating_sub(1),
            Input::Start => 0,
            Input::End => last,
            Input::Seek(step) => step,
            // What one step is cannot be chosen here.
            _ => return,
        };
        let main = beside.go(step);
        self.tell(Input::Seek(main));
    }

    /// Moves by hand, which stops the clock.
    fn go(&mut self, input: Input) -> Option<Effect> {
        self.playing = false;
        self.seek(input);
        None
    }

    /// What the engine replies to what the viewer asked for.
    fn told(&mut self, reply: Reply) -> Option<Effect> {
        match reply {
            Reply::Changes(changes) => self.changes = Some(changes.into()),
            Reply::Witness(Some(text)) => return Some(Effect::Witness(text)),
            Reply::Witness(None) => self.notice = Some(NO_WITNESS.into()),
            // These are not asked for beside.
            Reply::Run(_) | Reply::Scenario(_) => {}
        }
        None
    }

    fn compare(&mut self, before: &str, slug: Option<&str>) -> Option<Effect> {
        let before = Dialect::by_name(before)?;
        self.dialog = None;
        if let Some(scenario) = slug.and_then(scenario::scenario) {
            self.choose_scenario(scenario, self.collector(), Purpose::Compare(before));
            return None;
        }
        let stepping_before = self.stepping_before();
        self.tell(Input::Granularity(STEPPING));
        self.put_beside(before, stepping_before);
        Some(Effect::Remember)
    }

    /// The size of steps to go back to after a comparison; that of the running one if there is one.
    fn stepping_before(&mut self) -> Granularity {
        self.beside.take().map_or(self.granularity(), |beside| beside.stepping_before)
    }

    fn put_beside(&mut self, collector: &'static Dialect, stepping_before: Granularity) {
        self.comparisons += 1;
        let document = Document { collector, ..self.player.document().clone() };
        self.beside = Some(Beside::open(document, self.comparisons, stepping_before));
        (self.tab, self.view.selected) = (Tab::Picture, None);
    }

    /// Has a scenario come; what is shown stays until it is there.
    fn choose_scenario(&mut self, scenario: &'static Scenario, collector: &'static Dialect, purpose: Purpose) {
        self.chosen += 1;
        self.playing = false;
        self.coming = Some(Opening { number: self.chosen, scenario, collector, purpose });
    }

    /// Shows the scenario that has come, unless another one has been chosen since.
    fn opened(&mut self, number: u32, program: String, answer: Answer) -> Option<Effect> {
        let coming = self.coming.take_if(|coming| coming.number == number)?;
        let opened = document::open_document(coming.document(program));
        // A scenario says nothing about how to look at it: keep what the viewer has chosen.
        let look = Look { arrangement: self.arrangement, unfold_all: self.view.unfold_all };
        let notice = self.notice.take_if(|_| coming.purpose == Purpose::First);
        match coming.purpose {
            Purpose::First | Purpose::Look => self.open(Opened { look, ..opened }),
            Purpose::Compare(before) => {
                let stepping_before = self.stepping_before();
                let look = Look { unfold_all: false, ..look };
                self.open(Opened { granularity: STEPPING, look, ..opened });
                self.put_beside(before, stepping_before);
            }
        }
        self.notice = notice;
        if let Some(request) = self.player.wanted() {
            self.tell(Input::Answer(request.number, answer));
        }
        Some(if coming.purpose == Purpose::First { Effect::Note } else { Effect::Remember })
    }

    fn stop_comparing(&mut self) {
        if let Some(beside) = self.beside.take() {
            self.playing = false;
            self.tell(Input::Granularity(beside.stepping_before));
        }
    }

    fn edit(&mut self, text: String) -> Option<Effect> {
        if text == *self.program {
            return None;
        }
        self.playing = false;
        self.coming = None;
        self.program.replace(text.clone());
        if let Some(beside) = &mut self.beside {
            beside.edit(text.clone());
        }
        self.tell(Input::Edit(text));
        Some(Effect::Remember)
    }

    fn choose(&mut self, name: &str) -> Option<Effect> {
        let collector = Dialect::by_name(name)?;
        self.version = if is_talk(collector) { self.version } else { collector };
        self.playing = false;
        if let Some(coming) = &mut self.coming {
            // The scenario that is on its way is to run under it: another choice.
            self.chosen += 1;
            (coming.collector, coming.number) = (collector, self.chosen);
            return None;
        }
        self.tell(Input::Collector(collector));
        Some(Effect::Remember)
    }

    fn open_scenario(&mut self, slug: &str) -> Option<Effect> {
        let scenario = scenario::scenario(slug)?;
        self.dialog = None;
        self.tab = Tab::Picture;
        self.choose_scenario(scenario, document::collector_of(scenario), Purpose::Look);
        None
    }

    fn open_link(&mut self, fragment: &str) -> Option<Effect> {
        match document::open_fragment(fragment) {
            Ok(opened) => {
                self.open(opened);
                Some(Effect::Note)
            }
            Err(sentence) => {
                self.notice = Some(sentence.into());
                None
            }
        }
    }

    fn escape(&mut self) -> Option<Effect> {
        if self.dialog.take().is_some() || self.notice.take().is_some() {
            return None;
        }
        if self.presenting {
            self.presenting = false;
            return Some(Effect::FullScreen(false));
        }
        if self.beside.is_some() {
            self.stop_comparing();
            return None;
        }
        self.view.selected = None;
        self.look();
        None
    }

    /// Opens a document. What is shown stays until its take is there.
    fn open(&mut self, opened: Opened) {
        (self.beside, self.coming) = (None, None);
        self.opening = Some(opened.look);
        self.notice = opened.notice.map(Said::from);
        self.playing = false;
        self.tell(Input::Open(opened.document, opened.granularity, opened.beat));
        self.version = if is_talk(self.collector()) { self.version } else { self.collector() };
        self.scenario = document::scenario_of(self.player.program());
        self.program.replace(self.player.program().to_owned());
        self.diagnostics.replace(Vec::new());
    }

    fn broken(&mut self, broken: &Broken) -> Option<Effect> {
        self.give_up(match broken {
            Broken::Unreachable => UNREACHABLE.into(),
            Broken::Trapped(words) => Said {
                text: format!(
                    "The engine stopped working at this program, and another one has been started: {words}. Your \
                     program is not lost. Please send its link along when you report this."
                ),
                offers_link: true,
            },
        });
        None
    }

    /// What is wanted will not come.
    fn give_up(&mut self, why: Said) {
        self.coming = None;
        self.tell(Input::GiveUp);
        if self.dialog == Some(Dialog::Changes) {
            self.dialog = None;
        }
        if let Some(beside) = &mut self.beside {
            beside.give_up();
        }
        self.notice = Some(why);
    }

    fn tell(&mut self, input: Input) {
        let regrouped = matches!(input, Input::Granularity(_));
        let changed = self.player.handle(input);
        self.read(changed);
        if regrouped || changed == Changed::Program {
            self.segments.replace(scene::segments(&self.player));
        }
        if matches!(changed, Changed::Program | Changed::Diagnostics) {
            self.diagnostics.replace(self.player.diagnostics().to_vec());
        }
        if matches!(changed, Changed::Program)
            && let Some(beside) = &mut self.beside
        {
            beside.align(&self.player);
        }
        if self.player.wanted().is_none() && self.coming.is_none() {
            self.wait = Wait::Unnoticed;
            self.is_blank = false;
        }
    }

    /// Makes anew what the components read.
    fn read(&mut self, changed: Changed) {
        match changed {
            // A text that does not run, or has not run yet, leaves the last good picture standing.
            Changed::Nothing | Changed::Wanted | Changed::Diagnostics => {}
            Changed::Playhead => self.look(),
            Changed::Program => {
                // Another run numbers its objects anew: what was folded by hand is not the same.
                self.view.toggled.clear();
                if let Some(look) = self.opening.take() {
                    self.arrangement = look.arrangement;
                    self.view = View { unfold_all: look.unfold_all, ..View::default() };
                    self.playing = false;
                }
                self.plan = Plan::new(&self.player, &self.view);
                self.look();
            }
        }
    }

    fn look(&mut self) {
        self.scene.replace(scene::build(&self.player, &self.view, &self.plan));
    }

    /// What is drawn inside what has changed: everything finds its place anew.
    fn refold(&mut self) {
        self.plan.fold(&self.player, &self.view);
        self.look();
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
