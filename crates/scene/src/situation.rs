//! Where in the outline a beat stands: the statement, collection, pass and visit around it.

use model::{Generation, Mark, ObjId, Pass, Reason};
use timeline::{Beat, Recording, SpanId};

/// A collection of the outline.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Collection {
    pub(crate) span: SpanId,
    pub(crate) generation: Generation,
    pub(crate) reason: Reason,
}

/// What is around the playhead.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub(crate) struct Situation {
    /// The span of the beat, and what it is.
    pub(crate) span: Option<SpanId>,
    pub(crate) mark: Option<Mark>,
    /// The innermost statement.
    pub(crate) line: Option<u32>,
    /// The collection that is going on.
    pub(crate) collection: Option<Collection>,
    /// Its pass, also while Python code runs inside of it.
    pub(crate) pass: Option<Pass>,
    /// What the pass has come to, unless Python code runs meanwhile.
    pub(crate) visit: Option<ObjId>,
    /// Whether Python code (a finalizer, a callback) runs inside of the collection.
    pub(crate) runs_python: bool,
}

impl Situation {
    pub(crate) fn of(recording: &Recording, beat: Option<Beat>) -> Situation {
        let mut found = Situation { span: beat.and_then(|beat| beat.span), ..Situation::default() };
        let Some(span) = found.span else { return found };
        found.mark = Some(recording.outline().span(span).mark);
        for (id, span) in recording.outline().upwards(span) {
            match span.mark {
                Mark::Statement { line } => {
                    found.line = found.line.or(Some(line));
                    found.runs_python |= found.collection.is_none();
                }
                Mark::Collection { generation, reason } => {
                    found.collection = found.collection.or(Some(Collection { span: id, generation, reason }));
                }
                Mark::Pass(pass) => found.pass = found.pass.or(Some(pass)),
                Mark::Visit(object) if !found.runs_python => found.visit = found.visit.or(Some(object)),
                Mark::Finalizer(_) | Mark::Callback(_) | Mark::Death(_) | Mark::Visit(_) => {}
            }
            if found.collection.is_some() {
                break;
            }
        }
        // Outside of collections a statement runs Python, but inside of none.
        found.runs_python &= found.collection.is_some();
        if found.line.is_none() {
            found.line = line_around(recording, found.span);
        }
        found
    }

    /// Whether what is on `unreachable` may still be rescued.
    pub(crate) fn is_tentative(&self) -> bool {
        matches!(
            self.pass,
            Some(
                Pass::Merge
                    | Pass::MarkAlive
                    | Pass::UpdateAndSubtract
                    | Pass::MarkReachable
                    | Pass::MarkRoots
                    | Pass::FillIncrement
                    | Pass::UpdateRefs
                    | Pass::SubtractRefs
                    | Pass::MarkUnreachable
                    | Pass::Rescue
                    | Pass::MoveUnreachable
            )
        )
    }
}

/// The innermost statement around a span.
fn line_around(recording: &Recording, span: Option<SpanId>) -> Option<u32> {
    recording.outline().upwards(span?).find_map(|(_, span)| match span.mark {
        Mark::Statement { line } => Some(line),
        _ => None,
    })
}

impl Situation {
    /// Whether, without lists, `gc_refs` counts the references from outside already.
    pub(crate) fn is_after_counting(&self) -> bool {
        matches!(self.pass, Some(Pass::MarkReachable | Pass::ScanHeap | Pass::HandleResurrected))
    }

    /// Whether the survivors of the collection still stand on the list that it examines.
    pub(crate) fn is_before_survivors_leave(&self) -> bool {
        self.is_tentative() || matches!(self.pass, Some(Pass::Restore | Pass::UntrackTuples))
    }
}
