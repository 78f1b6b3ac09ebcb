//! The playhead: steps by hand, and the clock.

use player::{Direction, Input};

use super::Page;

impl Page {
    /// Plays or pauses; what is on its way will play when it is there.
    pub(super) fn play(&mut self, on: bool) {
        if let Some(look) = &mut self.opening {
            look.autoplay = on;
        } else if on != self.playing {
            self.play_or_pause();
        }
    }

    pub(super) fn play_or_pause(&mut self) {
        self.move_on();
        self.playing = !self.playing;
        if self.playing && self.is_at_end() {
            self.seek(Input::Start);
        } else if self.playing {
            // The first beat at once: a clock's first tick comes a beat later.
            self.tick();
        }
    }

    pub(super) fn tick(&mut self) {
        self.seek(Input::Step(Direction::Forwards));
        if self.is_at_end() {
            self.playing = false;
        }
    }

    /// Moves by hand, which stops the clock.
    pub(super) fn go(&mut self, input: Input) {
        self.playing = false;
        self.move_on();
        self.seek(input);
    }

    fn is_at_end(&self) -> bool {
        let (beat, beats) = self.place();
        beat >= beats
    }

    /// Moves; while two are compared, both, by their common steps.
    fn seek(&mut self, input: Input) {
        let Some(beside) = &mut self.beside else { return self.tell(input) };
        let (at, last) = beside.place();
        let step = match input {
            Input::Step(Direction::Forwards) | Input::Pass(Direction::Forwards) => at + 1,
            Input::Step(Direction::Backwards) | Input::Pass(Direction::Backwards) => at.saturating_sub(1),
            Input::Start => 0,
            Input::End => last,
            Input::Seek(step) => step,
            // What one step is cannot be chosen here.
            _ => return,
        };
        let main = beside.go(step);
        self.tell(Input::Seek(main));
    }
}
