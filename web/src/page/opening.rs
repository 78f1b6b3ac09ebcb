//! What is open: a scenario, a link, an edited text, and the collector it runs under.

use model::Dialect;
use player::{Answer, Input};
use scenario::Scenario;

use super::{Effect, Page, is_talk};
use crate::beside::STEPPING;
use crate::document::{self, Look, Opened};
use crate::drafts::Drafting;
use crate::intent::Tab;
use crate::notice::Said;
use crate::opening::{Opening, Purpose};

impl Page {
    pub(super) fn open_scenario(&mut self, slug: &str) {
        let Some(scenario) = scenario::scenario(slug) else { return };
        self.dialog = None;
        self.tab = Tab::Picture;
        self.choose_scenario(scenario, document::collector_of(scenario), Purpose::Look);
    }

    /// Has a scenario come; what is shown stays until it is there.
    pub(super) fn choose_scenario(
        &mut self,
        scenario: &'static Scenario,
        collector: &'static Dialect,
        purpose: Purpose,
    ) {
        self.chosen += 1;
        self.playing = false;
        self.coming = Some(Opening { number: self.chosen, scenario, collector, purpose });
    }

    /// Shows the scenario that has come, unless another one has been chosen since.
    pub(super) fn opened(&mut self, number: u32, program: String, answer: Answer) -> Option<Effect> {
        let coming = self.coming.take_if(|coming| coming.number == number)?;
        let opened = document::open_document(coming.document(program));
        // A scenario says nothing about how to look at it: keep what the viewer has chosen.
        let autoplay = coming.purpose == Purpose::First && self.opening.is_some_and(|look| look.autoplay);
        let look = Look { arrangement: self.arrangement, unfold_all: self.view.unfold_all, autoplay };
        let notice = self.notice.take_if(|_| coming.purpose == Purpose::First);
        match coming.purpose {
            Purpose::First | Purpose::Look => self.open(Opened { look, ..opened }),
            Purpose::Walk(_) => self.open(Opened { granularity: self.granularity(), look, ..opened }),
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
        match coming.purpose {
            Purpose::First | Purpose::Look => self.go_to_first_sight(),
            Purpose::Walk(direction) => self.arrive(coming.scenario, direction),
            Purpose::Compare(_) => {}
        }
        Some(if coming.purpose == Purpose::First { Effect::Note } else { Effect::Remember })
    }

    /// A scenario opens where there is something to see. A talk, a frame and what plays by itself begin at
    /// the start, and Home goes there.
    fn go_to_first_sight(&mut self) {
        if !(self.presenting || self.embed || self.playing) {
            let beat = scene::first_sight(&self.player, &self.plan);
            self.tell(Input::Seek(beat));
            self.is_first_sight = true;
        }
    }

    pub(super) fn open_link(&mut self, fragment: &str) -> Option<Effect> {
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

    /// Opens a document. What is shown stays until its take is there.
    pub(super) fn open(&mut self, opened: Opened) {
        (self.beside, self.coming) = (None, None);
        self.drafting = Drafting::default();
        self.opening = Some(opened.look);
        self.theme = opened.theme.unwrap_or(self.theme);
        self.embed |= opened.embed;
        self.notice = opened.notice.map(Said::from);
        self.playing = false;
        self.tell(Input::Open(opened.document, opened.granularity, opened.beat));
        self.version = if is_talk(self.collector()) { self.version } else { self.collector() };
        self.scenario = document::scenario_of(self.player.program());
        self.program.replace(self.player.program().to_owned());
        self.diagnostics.replace(Vec::new());
    }

    pub(super) fn edit(&mut self, text: String) -> Option<Effect> {
        if text == *self.program {
            return None;
        }
        self.playing = false;
        self.coming = None;
        self.program.replace(text.clone());
        if let Some(beside) = &mut self.beside {
            beside.edit(text.clone());
        }
        self.tell(self.input_of(text));
        Some(Effect::Keep)
    }

    pub(super) fn choose(&mut self, name: &str) -> Option<Effect> {
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
}
