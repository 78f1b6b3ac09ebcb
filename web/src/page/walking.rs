//! Walking through a chapter of the gallery with the two keys of a clicker: behind the last step of a
//! scenario stands the first one of the next, before its first step the last one of the one before.

use player::{Direction, Input};
use scenario::Scenario;
use words::page;

use super::Page;
use crate::document;
use crate::language::{say, told};
use crate::opening::Purpose;

impl Page {
    /// One step, or into the neighbouring scenario.
    pub(super) fn walk(&mut self, direction: Direction) {
        match self.left_behind(direction) {
            Some(scenario) if self.coming.is_none() => self.leave(scenario, direction),
            _ => self.go(Input::Step(direction)),
        }
    }

    /// The scenario that the next step leads out of. A program of one's own has no neighbours, and two
    /// collectors side by side are no chapter.
    fn left_behind(&self, direction: Direction) -> Option<&'static Scenario> {
        let (at, last) = self.place();
        let leads_out = match direction {
            Direction::Forwards => at >= last,
            Direction::Backwards => at == 0,
        };
        let rests = self.beside.is_none() && self.player.wanted().is_none();
        self.scenario.filter(|scenario| leads_out && rests && scenario.is(&self.program))
    }

    fn leave(&mut self, scenario: &'static Scenario, direction: Direction) {
        let said = match (scenario.neighbour(direction == Direction::Forwards), direction) {
            (Some(neighbour), _) => {
                self.choose_scenario(neighbour, document::collector_of(neighbour), Purpose::Walk(direction));
                return;
            }
            (None, Direction::Forwards) => page::walk_chapter_ends(told(scenario.chapter)),
            (None, Direction::Backwards) => page::walk_chapter_begins(told(scenario.chapter)),
        };
        self.remark(say(said));
    }

    /// Says where a step into another scenario has led, and goes to its end if it led back.
    pub(super) fn arrive(&mut self, scenario: &'static Scenario, direction: Direction) {
        match direction {
            Direction::Forwards => self.remark(say(page::walk_next(told(scenario.title)))),
            Direction::Backwards => {
                self.tell(Input::End);
                self.remark(say(page::walk_back(told(scenario.title))));
            }
        }
    }
}
