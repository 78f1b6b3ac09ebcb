//! What lies over the picture or takes its place: notices, the presentation.

use scenario::Arrangement;

use super::{Effect, Page};

impl Page {
    pub(super) fn present(&mut self, on: bool) -> Option<Effect> {
        if on {
            // The row of lists is the picture to present.
            self.arrangement = Arrangement::Lists;
        }
        self.presenting = on;
        Some(Effect::FullScreen(on))
    }

    /// Takes away what has been said for long enough, unless something else is being said by now.
    pub(super) fn silence(&mut self, said: &str) {
        self.notice = self.notice.take().filter(|notice| notice.text != said);
    }

    /// Leaves what is innermost.
    pub(super) fn escape(&mut self) -> Option<Effect> {
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
        self.select(None);
        None
    }
}
