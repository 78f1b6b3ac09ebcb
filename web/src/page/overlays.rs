//! What lies over the picture or takes its place: dialogs, notices, the presentation.

use super::{Effect, Page};

impl Page {
    /// Says something that the next step takes away again.
    pub(super) fn remark(&mut self, text: String) {
        self.notice = Some(text.into());
        self.is_remark = true;
    }

    /// Takes a remark away.
    pub(super) fn move_on(&mut self) {
        if std::mem::take(&mut self.is_remark) {
            self.notice = None;
        }
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
            return self.present(false);
        }
        if self.beside.is_some() {
            self.stop_comparing();
            return None;
        }
        self.select(None);
        None
    }
}
