//! What the engine has to say: what came of a run, a reply to what was asked beside, or that it broke.

use player::{Answer, Input, Reply};

use super::{Effect, Page};
use crate::engine::{Broken, Wait};
use crate::intent::Dialog;
use crate::notice::{Offer, Said};

/// What a viewer reads who did not want to wait.
const STOPPED: &str = "Stopped. Nothing is lost: the picture shows the last text that ran, and the program runs again as soon as it is changed.";

/// And one whose engine did not come.
const UNREACHABLE: &str = "The engine could not be loaded, so no program can be run. Check the connection; the page tries again as soon as the program is changed.";

/// And one who wants pictures of what does not run.
const NO_PICTURES: &str = "The program does not run, so there is nothing to draw: correct what the editor marks first.";

/// And one who asks for what there is not.
const NO_WITNESS: &str = "The talk’s steps follow a drawing, which no Python does: choose a version of CPython first.";

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
            Reply::Witness(None) => self.notice = Some(NO_WITNESS.into()),
            Reply::Frames(frames) if frames.is_empty() => {
                (self.dialog, self.notice) = (None, Some(NO_PICTURES.into()));
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
        self.give_up(STOPPED.into());
        Some(Effect::RestartEngine)
    }

    pub(super) fn broken(&mut self, broken: &Broken) {
        self.give_up(match broken {
            Broken::Unreachable => UNREACHABLE.into(),
            Broken::Trapped(words) => Said {
                text: format!(
                    "The engine stopped working at this program, and another one has been started: {words}. Your \
                     program is not lost. Please send its link along when you report this."
                ),
                offer: Offer::Link,
            },
        });
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
}
