//! The words by which the stylesheets know states, tones and lists, and their names for those who
//! hear the page. The one place that joins meaning and colour.

use scene::{LaneId, SegmentTone, State, Tone};
use words::page;

use crate::language::say;

/// The class of a state.
pub fn state_class(state: State) -> &'static str {
    match state {
        State::Untracked => "is-untracked",
        State::Generation(0) | State::Young => "is-gen0",
        State::Generation(1) | State::Visited | State::Reached => "is-gen1",
        State::Generation(_) | State::Pending | State::Heap => "is-gen2",
        State::Permanent => "is-permanent",
        State::Tentative => "is-tentative",
        State::Unreachable => "is-unreachable",
        State::Finalizers => "is-finalizers",
        State::Rescued => "is-rescued",
    }
}

/// A state in words.
pub fn state_name(state: State) -> String {
    say(match state {
        State::Untracked => page::state_untracked(),
        State::Generation(number) => page::state_generation(number),
        State::Young => page::state_young(),
        State::Visited => page::state_visited(),
        State::Pending => page::state_pending(),
        State::Heap => page::state_heap(),
        State::Reached => page::state_reached(),
        State::Permanent => page::state_permanent(),
        State::Tentative => page::state_tentative(),
        State::Unreachable => page::state_unreachable(),
        State::Finalizers => page::state_finalizers(),
        State::Rescued => page::state_rescued(),
    })
}

/// The class of a tone; empty at rest.
pub fn tone_class(tone: Tone) -> &'static str {
    match tone {
        Tone::Rest => "",
        Tone::Active => "to-active",
        Tone::Merge => "to-merge",
        Tone::Subtract => "to-subtract",
        Tone::Unreachable => "to-unreachable",
        Tone::Rescue => "to-rescue",
        Tone::Clear => "to-clear",
        Tone::Weak => "to-weak",
        Tone::Finalize => "to-finalize",
    }
}

/// The class of a list's label.
pub fn lane_class(lane: LaneId) -> &'static str {
    match lane {
        LaneId::Generation(0) | LaneId::Young => "is-gen0",
        LaneId::Generation(1) | LaneId::Visited | LaneId::Increment | LaneId::WorkStack => "is-gen1",
        LaneId::Generation(_) | LaneId::Pending | LaneId::Heap => "is-gen2",
        LaneId::Unreachable => "is-tentative",
        LaneId::Finalizers => "is-finalizers",
        LaneId::Permanent => "is-permanent",
        LaneId::Untracked => "is-untracked",
    }
}

/// The class of a segment of the scrubber.
pub fn segment_class(tone: SegmentTone) -> &'static str {
    match tone {
        SegmentTone::Program => "of-program",
        SegmentTone::Merge => "of-merge",
        SegmentTone::Subtract => "of-subtract",
        SegmentTone::Unreachable => "of-unreachable",
        SegmentTone::Rescue => "of-rescue",
        SegmentTone::Quiet => "of-quiet",
        SegmentTone::Promote => "of-promote",
        SegmentTone::Finalize => "of-finalize",
        SegmentTone::Clear => "of-clear",
    }
}
