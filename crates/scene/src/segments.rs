//! The phases of the scrubber: which stretches of beats belong to which pass.

use model::{Dialect, Mark, Pass};
use timeline::{Beats, Recording, SpanId};

use crate::scene::{Segment, SegmentTone};

/// The segments at a granularity: they follow each other without a gap and cover every beat.
pub(crate) fn segments(recording: &Recording, beats: &Beats, dialect: &Dialect) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    let mut last = None;
    let mut numbers = Numbers::new(recording, dialect);
    for (number, beat) in beats.iter().enumerate() {
        let part = part_of(recording, beat.span);
        match segments.last_mut() {
            Some(segment) if last == Some(part) => segment.to = number + 1,
            _ => {
                let (tone, title) = describe(part, &mut numbers, recording);
                segments.push(Segment { from: number, to: number + 1, tone, title });
            }
        }
        last = Some(part);
    }
    segments
}

/// What a beat belongs to: a pass of a collection, a whole collection, or the program.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Program,
    Collection(SpanId),
    Pass(SpanId, SpanId, Pass),
}

/// The outermost pass around a span, if a collection is around it.
fn part_of(recording: &Recording, span: Option<SpanId>) -> Part {
    let Some(span) = span else { return Part::Program };
    let mut pass = None;
    let mut part = Part::Program;
    for (id, span) in recording.outline().upwards(span) {
        match span.mark {
            Mark::Pass(kind) => pass = Some((id, kind)),
            Mark::Collection { .. } => {
                part = pass.map_or(Part::Collection(id), |(pass, kind)| Part::Pass(id, pass, kind));
            }
            _ => {}
        }
    }
    part
}

fn describe(part: Part, numbers: &mut Numbers<'_>, recording: &Recording) -> (SegmentTone, String) {
    match part {
        Part::Program => (SegmentTone::Program, "Program".to_owned()),
        Part::Collection(id) => (SegmentTone::Merge, numbers.title("Collection", id, recording)),
        Part::Pass(id, _, pass) => (segment_tone(pass), numbers.title(pass_title(pass), id, recording)),
    }
}

/// The numbers of the collections.
struct Numbers<'a> {
    collections: Vec<SpanId>,
    dialect: &'a Dialect,
}

impl<'a> Numbers<'a> {
    fn new(recording: &Recording, dialect: &'a Dialect) -> Numbers<'a> {
        let spans = recording.outline().spans().iter().enumerate();
        let collections = spans.filter(|(_, span)| matches!(span.mark, Mark::Collection { .. }));
        Numbers { collections: collections.map(|(number, _)| SpanId(number as u32)).collect(), dialect }
    }

    fn title(&mut self, words: &str, id: SpanId, recording: &Recording) -> String {
        let number = self.collections.partition_point(|other| *other < id) + 1;
        match recording.outline().span(id).mark {
            Mark::Collection { generation, .. } => {
                format!("{words} (collection {number}, {})", self.dialect.scope_of(generation))
            }
            _ => words.to_owned(),
        }
    }
}

/// A pass in a few words.
fn pass_title(pass: Pass) -> &'static str {
    match pass {
        Pass::Merge => "Merge younger generations",
        Pass::MarkRoots => "Mark what the roots reach",
        Pass::FillIncrement => "Put the increment together",
        Pass::MarkAlive => "Mark what the roots reach alive",
        Pass::UpdateAndSubtract => "Count the references from outside",
        Pass::MarkReachable => "Mark what is reachable",
        Pass::ScanHeap => "Collect what is left on a stack",
        Pass::UpdateRefs => "Copy reference counts",
        Pass::SubtractRefs => "Subtract internal references",
        Pass::MarkUnreachable => "Move zeros to unreachable",
        Pass::Rescue => "Rescue what is still referenced",
        Pass::MoveUnreachable => "Part reachable from unreachable",
        Pass::Restore => "Restore reference counts",
        Pass::UntrackTuples => "Untrack tuples",
        Pass::MergeSurvivors => "Promote survivors",
        Pass::UntrackDicts => "Untrack dicts",
        Pass::MoveFinalizers => "Set finalizers aside",
        Pass::HandleWeakrefs => "Clear weak references",
        Pass::FinalizeGarbage => "Call finalizers",
        Pass::HandleResurrected => "Look for the resurrected",
        Pass::ClearWeakrefs => "Clear late weak references",
        Pass::DeleteGarbage => "Clear the unreachable",
        Pass::HandleFinalizers => "Keep what has finalizers",
        Pass::SwapSpaces => "Swap the old spaces",
    }
}

fn segment_tone(pass: Pass) -> SegmentTone {
    match pass {
        Pass::Merge | Pass::FillIncrement => SegmentTone::Merge,
        Pass::MarkRoots | Pass::MarkAlive | Pass::MarkReachable => SegmentTone::Rescue,
        Pass::UpdateRefs | Pass::SubtractRefs | Pass::UpdateAndSubtract => SegmentTone::Subtract,
        Pass::ScanHeap | Pass::MarkUnreachable | Pass::MoveUnreachable => SegmentTone::Unreachable,
        Pass::Rescue => SegmentTone::Rescue,
        Pass::Restore | Pass::UntrackTuples | Pass::UntrackDicts => SegmentTone::Quiet,
        Pass::MergeSurvivors | Pass::SwapSpaces => SegmentTone::Promote,
        Pass::MoveFinalizers
        | Pass::HandleWeakrefs
        | Pass::FinalizeGarbage
        | Pass::HandleResurrected
        | Pass::ClearWeakrefs
        | Pass::HandleFinalizers => SegmentTone::Finalize,
        Pass::DeleteGarbage => SegmentTone::Clear,
    }
}
