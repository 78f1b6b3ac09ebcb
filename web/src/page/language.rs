//! The language: every word on the page is said anew, and nothing else changes.

use player::Input;
use scene::Plan;

use super::Page;
use crate::language::{self, Spoken, say};

impl Page {
    /// Speaks another language from now on.
    pub(super) fn speak(&mut self, spoken: Spoken) {
        language::speak(spoken);
        language::remember();
        self.notice = None;
        self.translate();
        if let Some(beside) = &mut self.beside {
            beside.translate(&self.player);
        }
    }

    /// The language that was asked for is not there.
    pub(super) fn language_is_missing(&mut self) {
        self.notice = Some(say(words::page::language_missing()).into());
    }

    fn translate(&mut self) {
        self.view.language = language::spoken();
        self.view.gallery = language::gallery();
        // What objects are called belongs to the plan.
        self.plan = Plan::new(&self.player, &self.view);
        self.segments.replace(scene::segments(&self.player, self.view.language));
        self.look();
        self.tell(Input::Again);
    }
}
