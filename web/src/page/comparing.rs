//! Two collectors side by side.

use model::Dialect;
use player::{Document, Granularity, Input};

use super::{Effect, Page};
use crate::beside::{Beside, STEPPING};
use crate::intent::Tab;
use crate::opening::Purpose;

impl Page {
    pub(super) fn compare(&mut self, before: &str, slug: Option<&str>) -> Option<Effect> {
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
    pub(super) fn stepping_before(&mut self) -> Granularity {
        self.beside.take().map_or(self.granularity(), |beside| beside.stepping_before)
    }

    pub(super) fn put_beside(&mut self, collector: &'static Dialect, stepping_before: Granularity) {
        self.comparisons += 1;
        let document = Document { collector, ..self.player.document().clone() };
        self.beside = Some(Beside::open(document, self.comparisons, stepping_before));
        (self.tab, self.view.selected) = (Tab::Picture, None);
    }

    pub(super) fn stop_comparing(&mut self) {
        if let Some(beside) = self.beside.take() {
            self.playing = false;
            self.tell(Input::Granularity(beside.stepping_before));
        }
    }
}
