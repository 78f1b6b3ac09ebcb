//! What a span is to the beats: all that a granularity decides.

use model::{Mark, Pass};

use crate::granularity::Granularity;

/// What becomes of the events of a span.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Role {
    /// Statements: what comes before the beats inside is a beat, and so is what comes after them, if
    /// it can be seen.
    Statement,
    /// Finalizers and callbacks: what comes before their statements is a beat.
    Call,
    /// Deaths: a beat begins where one begins.
    Death,
    /// Collections and passes that are shown by what is in them; the rest goes with the last of it.
    Parts,
    /// What a pass does for one object: a beat, in some passes even if it is nothing.
    Visit,
    /// Collections and passes that are one beat, whatever is in them.
    Whole,
    /// Its events belong to what is around it; what is in it has roles of its own.
    Through,
    /// Its events belong to what is around it, with all that is in it.
    Folded,
}

/// Whether deaths are shown one by one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Deaths {
    /// In statements.
    Shown,
    /// What a collection clears dies in the beats of the clearing.
    Folded,
}

impl Role {
    /// The role of a span, where nothing around it is one beat already.
    pub(crate) fn of(mark: Mark, granularity: Granularity, deaths: Deaths) -> Role {
        match (mark, granularity) {
            (_, Granularity::Event) => Role::Through,
            (Mark::Statement { .. }, _) => Role::Statement,
            (Mark::Collection { .. }, Granularity::Statement) => Role::Folded,
            (Mark::Collection { .. }, Granularity::Collection) => Role::Whole,
            (Mark::Collection { .. }, _) => Role::Parts,
            // Nobody wants to watch numbers being copied one by one.
            (Mark::Pass(Pass::UpdateRefs | Pass::Restore), Granularity::Visit) => Role::Whole,
            (Mark::Pass(_), Granularity::Visit) => Role::Parts,
            (Mark::Pass(_), _) => Role::Whole,
            (Mark::Visit(_), _) => Role::Visit,
            (Mark::Death(_), Granularity::Visit) if deaths == Deaths::Shown => Role::Death,
            (Mark::Finalizer(_) | Mark::Callback(_), Granularity::Visit) => Role::Call,
            (Mark::Death(_) | Mark::Finalizer(_) | Mark::Callback(_), _) => Role::Through,
        }
    }

    /// Whether all that is in it is settled by it.
    pub(crate) fn is_opaque(self) -> bool {
        matches!(self, Role::Whole | Role::Folded)
    }
}

/// Whether a pass is watched as it comes to each object, even to one with which it does nothing:
/// "reachable, nothing to do" is what a viewer learns from.
pub(crate) fn shows_every_visit(pass: Pass) -> bool {
    match pass {
        Pass::SubtractRefs | Pass::MarkUnreachable | Pass::Rescue | Pass::MoveUnreachable | Pass::DeleteGarbage => true,
        Pass::UpdateAndSubtract | Pass::MarkReachable => true,
        Pass::Merge
        | Pass::MarkAlive
        | Pass::ScanHeap
        | Pass::MarkRoots
        | Pass::FillIncrement
        | Pass::UpdateRefs
        | Pass::Restore
        | Pass::UntrackTuples
        | Pass::MergeSurvivors
        | Pass::UntrackDicts
        | Pass::MoveFinalizers
        | Pass::HandleWeakrefs
        | Pass::FinalizeGarbage
        | Pass::HandleResurrected
        | Pass::ClearWeakrefs
        | Pass::HandleFinalizers
        | Pass::SwapSpaces => false,
    }
}
