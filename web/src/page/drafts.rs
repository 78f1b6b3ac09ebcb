//! The viewer's own programs: what is edited becomes a draft by itself, and opening something else leaves
//! it as it is.

use model::Dialect;
use words::page;

use super::{Effect, Page};
use crate::document;
use crate::drafts::{Drafting, Kept};
use crate::language::{say, told};

impl Page {
    /// Keeps the program as a draft, and says so if that is not possible.
    pub fn keep(&mut self) {
        let (name, collector) = (self.draft_name(), self.collector().name);
        match self.drafting.keep(&name, collector, &self.program) {
            Kept::Well | Kept::NotYet => {}
            Kept::Parted => self.notice = Some(say(page::draft_parted()).into()),
            Kept::Not(trouble) => self.notice = Some(trouble.sentence().into()),
        }
    }

    /// What a new draft of the open program is called.
    pub(super) fn draft_name(&self) -> String {
        let title = || self.scenario.map_or_else(|| say(page::program()), |scenario| told(scenario.title).to_owned());
        self.drafting.name().unwrap_or_else(title)
    }

    pub(super) fn open_draft(&mut self, id: &str, program: &str, collector: &str) -> Option<Effect> {
        let collector = Dialect::by_name(collector).unwrap_or(self.collector());
        self.open(document::open(program, collector));
        self.drafting = Drafting::open(id);
        self.dialog = None;
        Some(Effect::Remember)
    }

    pub(super) fn import(&mut self, name: String, program: &str) -> Option<Effect> {
        self.open(document::open(program, self.collector()));
        self.drafting = Drafting::named(name);
        self.dialog = None;
        Some(Effect::Keep)
    }
}
