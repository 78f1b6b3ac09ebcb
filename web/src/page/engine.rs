//! What the engine has to say: what came of a run, a reply to what was asked beside, or that it broke.

use player::{Answer, Input, Reply};
use words::page;

use super::{Effect, Page};
use crate::engine::{Broken, Wait};
use crate::intent::Dialog;
use crate::language::say;
use crate::notice::{Offer, Said};

impl Page {
    /// Shows what came of a run: of the page's own program, or of the one beside it.
    pub(super) fn answer(&mut self, number: u32, answer: Answer) {
        match &mut self.beside {
            Some(beside) if self.player.wanted().is_none() => {
                beside.answer(number, answer, &self.player);
                self.wait = Wait::Unnoticed;
            }
            _ => self.tell(Input::Answer(number, answer)),
        }
    }

    /// What the engine replies to what the viewer asked for.
    pub(super) fn told(&mut self, reply: Reply) -> Option<Effect> {
        match reply {
            Reply::Changes(changes) => self.changes = Some(changes),
            Reply::Witness(Some(text)) => return Some(Effect::Witness(text)),
            Reply::Witness(None) => self.notice = Some(say(page::no_witness()).into()),
            Reply::Frames(frames) if frames.is_empty() => {
                (self.dialog, self.notice) = (None, Some(say(page::no_pictures()).into()));
            }
            Reply::Frames(frames) => self.taken.frames = frames,
            Reply::Notes(notes) => return Some(Effect::Notes(notes)),
            // These are not asked for beside.
            Reply::Run(_) | Reply::Scenario(_) => {}
        }
        None
    }

    /// The viewer has been waiting for this long: now it is said.
    pub(super) fn waited(&mut self, wait: Wait) {
        self.wait = self.wait.max(wait);
        self.is_blank = false;
    }

    pub(super) fn stop(&mut self) -> Option<Effect> {
        self.give_up(say(page::engine_stopped()).into());
        Some(Effect::RestartEngine)
    }

    pub(super) fn broken(&mut self, broken: &Broken) {
        self.give_up(match broken {
            Broken::Unreachable => say(page::engine_unreachable()).into(),
            Broken::Trapped(words) => Said { text: say(page::engine_trapped(words)), offer: Offer::Link },
        });
    }

    /// What is wanted will not come.
    fn give_up(&mut self, why: Said) {
        self.coming = None;
        self.tell(Input::GiveUp);
        if matches!(self.dialog, Some(Dialog::Changes | Dialog::Share)) {
            self.dialog = None;
        }
        if let Some(beside) = &mut self.beside {
            beside.give_up();
        }
        self.notice = Some(why);
    }
}
