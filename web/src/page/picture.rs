//! The picture: how it is looked at, and what is made anew when the player has changed.

use model::ObjId;
use player::{Changed, Input};
use scenario::Arrangement;
use scene::{Plan, View};

use super::{Effect, Page};
use crate::engine::Wait;
use crate::language;

/// How a recording is looked at to begin with, in the language in use.
pub(super) fn view() -> View {
    View { language: language::spoken(), gallery: language::gallery(), ..View::default() }
}

impl Page {
    pub(super) fn arrange(&mut self, arrangement: Arrangement) -> Option<Effect> {
        self.arrangement = arrangement;
        if let Some(look) = &mut self.opening {
            look.arrangement = arrangement;
        }
        Some(Effect::Remember)
    }

    /// Every object on its own, or folded again.
    pub(super) fn toggle_all(&mut self) -> Option<Effect> {
        self.view.unfold_all = !self.view.unfold_all;
        if let Some(look) = &mut self.opening {
            look.unfold_all = self.view.unfold_all;
        }
        self.view.toggled.clear();
        self.refold();
        Some(Effect::Remember)
    }

    pub(super) fn toggle(&mut self, objects: Vec<ObjId>) {
        for object in objects {
            if !self.view.toggled.remove(&object) {
                self.view.toggled.insert(object);
            }
        }
        self.refold();
    }

    pub(super) fn select(&mut self, object: Option<ObjId>) {
        self.view.selected = object;
        self.look();
    }

    /// Tells the player, and makes anew what the components read of it.
    pub(super) fn tell(&mut self, input: Input) {
        self.is_first_sight = false;
        let regrouped = matches!(input, Input::Granularity(_));
        let changed = self.player.handle(input);
        self.read(changed);
        if regrouped || changed == Changed::Program {
            self.segments.replace(scene::segments(&self.player, self.view.language));
        }
        if matches!(changed, Changed::Program | Changed::Diagnostics) {
            self.diagnostics.replace(self.player.diagnostics().to_vec());
        }
        if matches!(changed, Changed::Program)
            && let Some(beside) = &mut self.beside
        {
            beside.align(&self.player);
        }
        if self.player.wanted().is_none() && self.coming.is_none() {
            self.wait = Wait::Unnoticed;
            self.is_blank = false;
        }
    }

    fn read(&mut self, changed: Changed) {
        match changed {
            // A text that does not run, or has not run yet, leaves the last good picture standing.
            Changed::Nothing | Changed::Wanted | Changed::Diagnostics => {}
            Changed::Playhead => {
                self.clear_hand();
                self.look();
            }
            Changed::Program => {
                // Another run numbers its objects anew: what was folded by hand is not the same.
                self.view.toggled.clear();
                if let Some(look) = self.opening.take() {
                    self.arrangement = look.arrangement;
                    self.view = View { unfold_all: look.unfold_all, ..view() };
                    self.playing = look.autoplay;
                }
                self.plan = Plan::new(&self.player, &self.view);
                self.look();
            }
        }
    }

    pub(super) fn look(&mut self) {
        self.scene.replace(scene::build(&self.player, &self.view, &self.plan));
    }

    /// What is drawn inside what has changed: everything finds its place anew.
    fn refold(&mut self) {
        self.plan.fold(&self.player, &self.view);
        self.look();
    }
}
