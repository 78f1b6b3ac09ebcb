//! The phases of the scrubber: which stretches of beats belong to which pass.

use model::{Dialect, Mark, Pass};
use timeline::{Beats, Recording, SpanId};
use words::{Language, Message, Page, page};

use crate::explain::terms::scope;
use crate::said::{Segment, SegmentTone};

/// The segments at a granularity: they follow each other without a gap and cover every beat.
pub(crate) fn segments(
    recording: &Recording,
    beats: &Beats,
    dialect: &Dialect,
    language: Language<Page>,
) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    let mut last = None;
    let numbers = Numbers::new(recording, dialect, language);
    for (number, beat) in beats.iter().enumerate() {
        let part = part_of(recording, beat.span);
        match segments.last_mut() {
            Some(segment) if last == Some(part) => segment.to = number + 1,
            _ => {
                let (tone, title) = describe(part, &numbers, recording);
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

fn describe(part: Part, numbers: &Numbers<'_>, recording: &Recording) -> (SegmentTone, String) {
    match part {
        Part::Program => (SegmentTone::Program, numbers.language.text(page::segment_program())),
        Part::Collection(id) => (SegmentTone::Merge, numbers.title(page::segment_collection(), id, recording)),
        Part::Pass(id, _, pass) => (segment_tone(pass), numbers.title(pass_title(pass), id, recording)),
    }
}

/// The numbers of the collections.
struct Numbers<'a> {
    collections: Vec<SpanId>,
    dialect: &'a Dialect,
    language: Language<Page>,
}

impl<'a> Numbers<'a> {
    fn new(recording: &Recording, dialect: &'a Dialect, language: Language<Page>) -> Numbers<'a> {
        let spans = recording.outline().spans().iter().enumerate();
        let collections = spans.filter(|(_, span)| matches!(span.mark, Mark::Collection { .. }));
        Numbers { collections: collections.map(|(number, _)| SpanId(number as u32)).collect(), dialect, language }
    }

    fn title(&self, what: Message<'static, Page>, id: SpanId, recording: &Recording) -> String {
        let number = self.collections.partition_point(|other| *other < id) + 1;
        match recording.outline().span(id).mark {
            Mark::Collection { generation, .. } => {
                let scope = scope(self.dialect, generation);
                self.language.text(page::segment_of_collection(number, &what, &scope))
            }
            _ => self.language.text(what),
        }
    }
}

/// A pass in a few words.
fn pass_title(pass: Pass) -> Message<'static, Page> {
    match pass {
        Pass::Merge => page::pass_merge(),
        Pass::MarkRoots => page::pass_mark_roots(),
        Pass::FillIncrement => page::pass_fill_increment(),
        Pass::MarkAlive => page::pass_mark_alive(),
        Pass::UpdateAndSubtract => page::pass_update_and_subtract(),
        Pass::MarkReachable => page::pass_mark_reachable(),
        Pass::ScanHeap => page::pass_scan_heap(),
        Pass::UpdateRefs => page::pass_update_refs(),
        Pass::SubtractRefs => page::pass_subtract_refs(),
        Pass::MarkUnreachable => page::pass_mark_unreachable(),
        Pass::Rescue => page::pass_rescue(),
        Pass::MoveUnreachable => page::pass_move_unreachable(),
        Pass::Restore => page::pass_restore(),
        Pass::UntrackTuples => page::pass_untrack_tuples(),
        Pass::MergeSurvivors => page::pass_merge_survivors(),
        Pass::UntrackDicts => page::pass_untrack_dicts(),
        Pass::MoveFinalizers => page::pass_move_finalizers(),
        Pass::HandleWeakrefs => page::pass_handle_weakrefs(),
        Pass::FinalizeGarbage => page::pass_finalize_garbage(),
        Pass::HandleResurrected => page::pass_handle_resurrected(),
        Pass::ClearWeakrefs => page::pass_clear_weakrefs(),
        Pass::DeleteGarbage => page::pass_delete_garbage(),
        Pass::HandleFinalizers => page::pass_handle_finalizers(),
        Pass::SwapSpaces => page::pass_swap_spaces(),
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
