//! The sheets that lie over the page: which one is open, and what it is to show.

use player::{Question, Shot};
use sheet::{Share, Sheet, Taken};
use words::page;

use super::{Effect, Page};
use crate::intent::Dialog;
use crate::language::say;
use crate::letters;
use crate::share;
use crate::theme::Theme;

impl Page {
    /// The open sheet, with all that it shows.
    pub fn sheet(&self) -> Option<Sheet> {
        Some(match self.dialog.as_ref()? {
            Dialog::Gallery => Sheet::Gallery { open: self.scenario.map(|scenario| scenario.slug.to_owned()) },
            Dialog::Drafts => Sheet::Drafts {
                open: self.drafting.id().map(str::to_owned),
                name: self.draft_name(),
                program: self.program.to_string(),
            },
            Dialog::Share => Sheet::Share(self.to_share()),
            Dialog::Keys => Sheet::Keys { letters: letters::are_keys() },
            Dialog::Commands(about) => self.commands(about),
            Dialog::Changes => Sheet::Changes { collector: self.collector(), differences: self.changes.clone() },
            Dialog::Link(address) => Sheet::Link(address.clone()),
            Dialog::Witness(text) => Sheet::Witness(text.clone()),
        })
    }

    /// What the page shows, to be sent on and taken away.
    fn to_share(&self) -> Share {
        let (granularity, beat) = self.player.place();
        Share {
            document: self.player.document().clone(),
            title: self.scenario.map_or_else(|| say(page::your_program()), |scenario| scenario.title.to_owned()),
            granularity,
            beat,
            arrangement: self.arrangement,
            unfold_all: self.unfold_all(),
            dark: self.theme == Theme::Dark,
            milliseconds: self.tempo.beat(),
            address: share::address(),
            taken: (!self.taken.frames.is_empty()).then(|| self.taken.clone()),
        }
    }

    /// Has pictures drawn.
    pub(super) fn take_away(&mut self, shot: Shot) -> Option<Effect> {
        self.taken = Taken { number: self.taken.number + 1, extent: shot.extent, frames: Vec::new() };
        Some(Effect::Ask(Question::Frames(shot)))
    }

    pub(super) fn show_dialog(&mut self, dialog: Option<Dialog>) -> Option<Effect> {
        self.taken.frames.clear();
        let asks = dialog == Some(Dialog::Changes);
        (self.dialog, self.changes) = (dialog, None);
        asks.then(|| Effect::Ask(Question::Changes(self.collector())))
    }

    /// The module that draws the sheets has stopped working; the next sheet gets another one.
    pub(super) fn sheet_broken(&mut self, words: &str) {
        self.dialog = None;
        self.notice = Some(say(page::sheet_broken(words)).into());
    }
}
