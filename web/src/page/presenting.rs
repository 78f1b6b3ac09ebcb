//! The presentation: what covers the picture, how large the steps are, and who fills the screen.

use player::{Cue, Granularity, Ink, Input};
use scenario::Arrangement;

use super::{Effect, Page};
use crate::intent::{Curtain, Intent};
use crate::theme::Theme;

/// Whether the browser fills the screen with the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Screen {
    /// No.
    #[default]
    Window,
    /// Yes.
    Full,
    /// Not for long: the viewer has turned it off and wants to go on presenting in a window.
    BackToWindow,
}

impl Page {
    pub(super) fn present(&mut self, on: bool) -> Option<Effect> {
        if on {
            // The row of lists is the picture to present.
            self.arrangement = Arrangement::Lists;
            // A talk begins at the start, unless its speaker has chosen another place.
            if self.is_first_sight {
                self.go(Input::Start);
            }
        }
        (self.presenting, self.curtain) = (on, None);
        Some(Effect::FullScreen(on))
    }

    /// Covers the picture; the same key, or the other one, changes it again.
    pub(super) fn blank(&mut self, curtain: Curtain) {
        if self.presenting {
            self.playing = false;
            self.curtain = if self.curtain == Some(curtain) { None } else { Some(curtain) };
        }
    }

    /// Whether the wish to move only brings the covered picture back: nobody steps unseen.
    pub(super) fn uncovers(&mut self, intent: &Intent) -> bool {
        use Intent::{End, Escape, Pass, PlayPause, Step, Walk};
        let moves = matches!(intent, PlayPause | Step(_) | Walk(_) | Pass(_) | Intent::Start | End | Escape);
        moves && self.curtain.take().is_some()
    }

    /// Pass by pass, the size for a talk; from there visit by visit, and back.
    pub(super) fn pass_or_visit(&mut self) {
        let other = match self.granularity() {
            Granularity::Pass => Granularity::Visit,
            _ => Granularity::Pass,
        };
        self.go(Input::Granularity(other));
    }

    /// The second window. A browser leaves full screen for it: the presentation goes on all the same.
    pub(super) fn open_speaker(&mut self) -> Effect {
        if self.full_screen == Screen::Full {
            self.full_screen = Screen::BackToWindow;
        }
        Effect::Speaker
    }

    /// The moment of which a speaker reads the notes; none while a run is awaited.
    pub fn cue(&self) -> Option<Cue> {
        let is_shown = self.wanted().is_none() && self.player.diagnostics().is_empty();
        let ink = match self.theme {
            Theme::Light => Ink::Light,
            Theme::Dark => Ink::Dark,
        };
        let (granularity, beat) = self.player.place();
        is_shown.then(|| Cue { document: self.player.document().clone(), granularity, beat, ink })
    }

    pub(super) fn turn_full_screen(&mut self) -> Effect {
        let is_full = self.full_screen == Screen::Full;
        if is_full {
            self.full_screen = Screen::BackToWindow;
        }
        Effect::FullScreen(!is_full)
    }

    /// Leaving full screen by the browser's own key leaves the presentation as well: there the page does
    /// not hear of the key.
    pub(super) fn full_screen_changed(&mut self, on: bool) {
        if !on && self.full_screen == Screen::Full {
            (self.presenting, self.curtain) = (false, None);
        }
        self.full_screen = if on { Screen::Full } else { Screen::Window };
    }
}
