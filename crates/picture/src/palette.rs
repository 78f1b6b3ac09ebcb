//! Colours by meaning, as in the page's stylesheet, and a set of greys for printing.

use scene::{State, Tone};

use crate::pen::Paint;

/// A set of colours.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Palette {
    /// The page's light theme.
    Light,
    /// The page's dark theme.
    Dark,
    /// Black on white: states are told apart by their outlines alone.
    Print,
}

/// The line, the fill, and the figure on a filled circle.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Colours {
    pub(crate) line: &'static str,
    pub(crate) fill: &'static str,
    pub(crate) on: &'static str,
}

const fn colours(line: &'static str, fill: &'static str, on: &'static str) -> Colours {
    Colours { line, fill, on }
}

impl Palette {
    pub(crate) fn paper(self) -> &'static str {
        ["#fbfaf7", "#12151c", "#ffffff"][self as usize]
    }

    pub(crate) fn panel(self) -> &'static str {
        ["#ffffff", "#181c25", "#ffffff"][self as usize]
    }

    /// The colour of letters, and of what is marked.
    pub fn ink(self) -> &'static str {
        ["#1d2330", "#eef1f7", "#000000"][self as usize]
    }

    /// For what is read second.
    pub(crate) fn ink2(self) -> &'static str {
        ["#5b6474", "#aab3c3", "#404040"][self as usize]
    }

    /// For ornaments.
    pub(crate) fn ink3(self) -> &'static str {
        ["#8d96a5", "#717b8d", "#707070"][self as usize]
    }

    pub(crate) fn line(self) -> &'static str {
        ["#cfccc4", "#394152", "#909090"][self as usize]
    }

    pub(crate) fn weak(self) -> &'static str {
        ["#8b5cf6", "#b79bff", "#404040"][self as usize]
    }

    fn dead(self) -> &'static str {
        ["#c2410c", "#ff8a5c", "#000000"][self as usize]
    }

    fn rescue(self) -> &'static str {
        ["#15803d", "#5ee08b", "#000000"][self as usize]
    }

    /// The colour of a member of a list that is too small for more.
    pub fn line_of(self, state: State) -> &'static str {
        self.state(state).line
    }

    /// The body of a member of a list; a marked one has a rim of ink.
    pub fn body_of(self, state: State, marked: bool) -> Paint {
        let colours = self.state(state);
        let line = if marked { self.ink() } else { colours.line };
        let dashes = matches!(state, State::Tentative | State::Unreachable).then_some((5, 4));
        Paint::filled(colours.fill).and_lined(line, 1.5).dashed(dashes)
    }

    pub(crate) fn state(self, state: State) -> Colours {
        match (self, state) {
            (_, State::Untracked | State::Permanent) => colours(self.line(), self.panel(), self.panel()),
            (_, State::Finalizers) => colours(self.ink(), self.panel(), self.panel()),
            (Palette::Print, _) => colours("#000000", "#ffffff", "#ffffff"),
            (Palette::Light, State::Generation(0) | State::Young) => colours("#e8a300", "#fff4d6", "#1d2330"),
            (Palette::Light, State::Generation(1) | State::Visited | State::Reached) => {
                colours("#0e9384", "#dcf5f1", "#ffffff")
            }
            (Palette::Light, State::Generation(_) | State::Pending | State::Heap) => {
                colours("#3d5bd9", "#e6ebff", "#ffffff")
            }
            (Palette::Light, State::Tentative | State::Unreachable) => colours("#c2410c", "#fdeee6", "#ffffff"),
            (Palette::Light, State::Rescued) => colours("#15803d", "#e0f5e6", "#ffffff"),
            (Palette::Dark, State::Generation(0) | State::Young) => colours("#ffc53d", "#3a2f10", "#12151c"),
            (Palette::Dark, State::Generation(1) | State::Visited | State::Reached) => {
                colours("#3dd6c3", "#0f3733", "#12151c")
            }
            (Palette::Dark, State::Generation(_) | State::Pending | State::Heap) => {
                colours("#8ea6ff", "#1f2a55", "#12151c")
            }
            (Palette::Dark, State::Tentative | State::Unreachable) => colours("#ff8a5c", "#43210f", "#12151c"),
            (Palette::Dark, State::Rescued) => colours("#5ee08b", "#123a20", "#12151c"),
        }
    }

    /// The colour of what a step does; none at rest.
    pub(crate) fn tone(self, tone: Tone) -> Option<&'static str> {
        Some(match tone {
            Tone::Rest => return None,
            Tone::Active | Tone::Finalize => self.ink(),
            Tone::Merge => self.state(State::Generation(0)).line,
            Tone::Subtract => self.ink2(),
            Tone::Unreachable | Tone::Clear => self.dead(),
            Tone::Rescue => self.rescue(),
            Tone::Weak => self.weak(),
        })
    }
}
