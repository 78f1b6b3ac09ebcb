//! The sheets that lie over the page: which one is open, and what it is to show.

use player::Question;
use sheet::Sheet;

use super::{Effect, Page};
use crate::intent::Dialog;

impl Page {
    /// The open sheet, with all that it shows.
    pub fn sheet(&self) -> Option<Sheet> {
        Some(match self.dialog.as_ref()? {
            Dialog::Gallery => Sheet::Gallery,
            Dialog::Keys => Sheet::Keys,
            Dialog::Changes => Sheet::Changes { collector: self.collector(), differences: self.changes.clone() },
            Dialog::Link(address) => Sheet::Link(address.clone()),
            Dialog::Witness(text) => Sheet::Witness(text.clone()),
        })
    }

    pub(super) fn show_dialog(&mut self, dialog: Option<Dialog>) -> Option<Effect> {
        let asks = dialog == Some(Dialog::Changes);
        (self.dialog, self.changes) = (dialog, None);
        asks.then(|| Effect::Ask(Question::Changes(self.collector())))
    }

    /// The module that draws the sheets has stopped working; the next sheet gets another one.
    pub(super) fn sheet_broken(&mut self, words: &str) {
        self.dialog = None;
        self.notice = Some(
            format!(
                "This part of the page stopped working: {words}. Your program is not lost. Open it again to begin anew."
            )
            .into(),
        );
    }
}
