//! The clock that plays: it says `Tick` once a beat and knows nothing else.

use gloo_timers::callback::Interval;
use words::page;
use yew::Callback;

use crate::intent::Intent;
use crate::language::say;

/// The length of a beat at 1×, in milliseconds.
pub const BEAT: u32 = 320;

/// How fast to play.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Tempo {
    /// ½×, to talk along with it.
    Half,
    /// 1×.
    #[default]
    One,
    /// 2×.
    Two,
}

impl Tempo {
    /// All of them, in the order shown.
    pub const ALL: [Self; 3] = [Self::Half, Self::One, Self::Two];

    /// The length of a beat, in milliseconds.
    pub fn beat(self) -> u32 {
        match self {
            Self::Half => BEAT * 2,
            Self::One => BEAT,
            Self::Two => BEAT / 2,
        }
    }

    /// Its label.
    pub fn title(self) -> &'static str {
        match self {
            Self::Half => "½×",
            Self::One => "1×",
            Self::Two => "2×",
        }
    }

    /// Its name for those who hear it.
    pub fn name(self) -> String {
        say(match self {
            Self::Half => page::half_speed(),
            Self::One => page::normal_speed(),
            Self::Two => page::double_speed(),
        })
    }
}

/// The running clock, if it runs.
#[derive(Default)]
pub struct Playback {
    running: Option<(Tempo, Interval)>,
}

impl Playback {
    /// Makes the clock run at this tempo, or stand still. A clock that already does so is left
    /// alone: restarting it would lengthen the beat under way.
    pub fn set(&mut self, tempo: Option<Tempo>, send: &Callback<Intent>) {
        if self.running.as_ref().map(|(tempo, _)| *tempo) == tempo {
            return;
        }
        self.running = tempo.map(|tempo| {
            let send = send.clone();
            (tempo, Interval::new(tempo.beat(), move || send.emit(Intent::Tick)))
        });
    }
}
