//! A run as text: what tests, documents and bug reports speak.
//!
//! ```text
//! line 9: t = Task()  # new Task1; track Task1; set dict1['t'] = Task1
//! line 20: gc.collect()
//!   collection of generation 2, asked for:
//!     update_refs: copy Task1=2, list1=1
//!       young: Task1=2 list1=1
//!     subtract_refs:
//!       visit Task1: subtract list1=0
//!       visit list1: nothing to do
//!       young: Task1=2 list1=0
//! ```
//!
//! A line is a beat, indented by the spans around it; a line that ends in a colon is a span that is
//! no beat itself. After each pass stand the lists, in their order, with `gc_refs` where they are kept.
//! Objects are numbered by type in the order of their birth.

mod labels;
mod phrases;

use std::collections::HashSet;
use std::fmt::Write as _;

use model::{ListId, Mark, Pass, Reason, World};
use timeline::{Beat, Beats, Granularity, Playhead, Recording, Sight, Span, SpanId};

use crate::player::Player;
use labels::Labels;
use phrases::Phrases;

/// Everything that was recorded, beat by beat.
pub fn trace(player: &Player, granularity: Granularity) -> String {
    let recording = player.recording();
    let mut playhead = Playhead::new(player.world().clone(), player.events_at());
    playhead.seek(recording, 0);
    let mut trace = Trace {
        player,
        recording,
        granularity,
        sight: Sight::over(recording.events()),
        playhead,
        labels: Labels::default(),
        said: HashSet::new(),
        text: String::new(),
    };
    let beats = Beats::new(recording, granularity);
    let mut last_pass = None;
    for beat in beats.iter() {
        let pass = beat.span.and_then(|span| trace.pass_around(span));
        if last_pass != pass {
            trace.lists_after(last_pass);
        }
        last_pass = pass;
        trace.beat(beat);
    }
    trace.lists_after(last_pass);
    trace.finish()
}

struct Trace<'a> {
    player: &'a Player,
    recording: &'a Recording,
    granularity: Granularity,
    sight: Sight,
    playhead: Playhead,
    labels: Labels,
    /// The spans of which there is a line.
    said: HashSet<SpanId>,
    text: String,
}

impl Trace<'_> {
    fn beat(&mut self, beat: Beat) {
        let Some(id) = beat.span else {
            let events = self.events_of(beat);
            self.line(0, &format!("outside of every statement: {events}"));
            return;
        };
        self.headings(id);
        let name = self.name(id);
        let depth = self.depth(id);
        let events = self.events_of(beat);
        let mark = self.span(id).mark;
        let line = match (mark, events.is_empty()) {
            (Mark::Statement { .. }, true) => name,
            (Mark::Statement { .. }, false) => format!("{name}  # {events}"),
            (_, true) => format!("{name}: nothing to do"),
            (_, false) => format!("{name}: {events}"),
        };
        self.line(depth, &line);
    }

    /// Lines for the spans around a beat that have none yet.
    fn headings(&mut self, id: SpanId) {
        let mut around: Vec<SpanId> = self.recording.outline().upwards(id).map(|(id, _)| id).skip(1).collect();
        around.reverse();
        for id in around {
            if !self.said.contains(&id) {
                let line = format!("{}:", self.name(id));
                self.line(self.depth(id), &line);
            }
        }
    }

    /// Plays a beat and puts its events into words.
    fn events_of(&mut self, beat: Beat) -> String {
        let mut phrases = Phrases::at(self.granularity);
        let events = self.recording.events();
        for (number, event) in events.iter().enumerate().take(beat.end).skip(beat.begin) {
            self.playhead.seek(self.recording, number + 1);
            // An object's type is written right after it has come into being.
            for event in events.iter().skip(number).take(2) {
                self.labels.note(self.playhead.world(), event);
            }
            if self.sight.sees(event) {
                phrases.add(self.playhead.world(), &self.labels, event);
            }
        }
        phrases.to_string()
    }

    /// The lists as they are when a pass has ended.
    fn lists_after(&mut self, pass: Option<SpanId>) {
        let Some(id) = pass else { return };
        let span = *self.span(id);
        let collection = span.parent.map(|parent| self.span(parent).mark);
        let Some(Mark::Collection { generation, .. }) = collection else { return };
        let world = self.playhead.world();
        let (young, old) = (world.dialect().examined_by(generation), world.dialect().survivors_of(generation));
        let name = if young == ListId::Heap { young.name() } else { "young" };
        let mut lists = vec![format!("{name}: {}", self.members(world, young))];
        if span.mark == Mark::Pass(Pass::MergeSurvivors) && young != old {
            lists.push(format!("old: {}", self.members(world, old)));
        }
        for list in TRASH {
            if world.first(list).is_some() {
                lists.push(format!("{}: {}", list.name(), self.members(world, list)));
            }
        }
        let line = lists.iter().map(|list| list.trim_end()).collect::<Vec<_>>().join(" | ");
        self.line(self.depth(id) + 1, &line);
    }

    fn members(&self, world: &World, list: ListId) -> String {
        let members = world.members(list).map(|object| match world.gc_refs(object) {
            Some(refs) => format!("{}={refs}", self.labels.of(world, object)),
            None => self.labels.of(world, object),
        });
        members.collect::<Vec<_>>().join(" ")
    }

    /// The text with its first lines: what it is, and what the program calls its objects.
    fn finish(mut self) -> String {
        if let Some(halt) = self.player.halt() {
            self.line(0, &halt.to_string());
        }
        let world = self.playhead.world();
        let mut head = format!("{}, collector {}\n", self.player.file_name(), world.dialect().name);
        let mut named = HashSet::new();
        for (object, name) in world.names() {
            let label = self.labels.of(world, *object);
            if named.insert(object) && label != **name {
                // Writing to a string cannot fail.
                let _ = writeln!(head, "{label} is {name}");
            }
        }
        head + "\n" + &self.text
    }

    fn name(&mut self, id: SpanId) -> String {
        let is_first = self.said.insert(id);
        let world = self.playhead.world();
        let label = |object| self.labels.of(world, object);
        let name = match self.span(id).mark {
            Mark::Statement { line } => return self.statement(line, is_first),
            Mark::Collection { generation, reason } => {
                let reason = match reason {
                    Reason::Asked => "asked for",
                    Reason::Automatic => "automatic",
                    Reason::Exit => "at exit",
                };
                format!("collection of {}, {reason}", world.dialect().scope_of(generation))
            }
            Mark::Pass(pass) => pass_name(pass).to_owned(),
            Mark::Visit(object) => format!("visit {}", label(object)),
            Mark::Death(object) => format!("death of {}", label(object)),
            Mark::Finalizer(object) => format!("finalizer of {}", label(object)),
            Mark::Callback(object) => format!("callback of {}", label(object)),
        };
        if is_first { name } else { format!("{name}, on") }
    }

    fn statement(&self, line: u32, is_first: bool) -> String {
        if !is_first {
            return format!("line {line}, on:");
        }
        let text = self.player.recorded_program().lines().nth((line as usize).saturating_sub(1));
        format!("line {line}: {}", text.unwrap_or_default().trim())
    }

    fn line(&mut self, depth: usize, line: &str) {
        let _ = writeln!(self.text, "{:width$}{}", "", line.trim_end(), width = 2 * depth);
    }

    fn depth(&self, id: SpanId) -> usize {
        self.recording.outline().upwards(id).count() - 1
    }

    fn pass_around(&self, id: SpanId) -> Option<SpanId> {
        let mut around = self.recording.outline().upwards(id);
        around.find(|(_, span)| matches!(span.mark, Mark::Pass(_))).map(|(id, _)| id)
    }

    fn span(&self, id: SpanId) -> &Span {
        self.recording.outline().span(id)
    }
}

/// The lists of what is unreachable.
const TRASH: [ListId; 5] =
    [ListId::Unreachable, ListId::Finalizers, ListId::Seen, ListId::StillUnreachable, ListId::UnreachableStack];

/// CPython's function, or the talk's step.
fn pass_name(pass: Pass) -> &'static str {
    match pass {
        Pass::Merge => "merge",
        Pass::MarkRoots => "mark from the roots",
        Pass::FillIncrement => "fill the increment",
        Pass::MarkAlive => "mark alive from the roots",
        Pass::UpdateAndSubtract => "update_refs, subtracting",
        Pass::MarkReachable => "mark reachable",
        Pass::ScanHeap => "scan the heap",
        Pass::UpdateRefs => "update_refs",
        Pass::SubtractRefs => "subtract_refs",
        Pass::MarkUnreachable => "mark unreachable",
        Pass::Rescue => "rescue",
        Pass::MoveUnreachable => "move_unreachable",
        Pass::Restore => "restore",
        Pass::UntrackTuples => "untrack_tuples",
        Pass::MergeSurvivors => "merge survivors",
        Pass::UntrackDicts => "untrack_dicts",
        Pass::MoveFinalizers => "move_finalizers",
        Pass::HandleWeakrefs => "handle_weakrefs",
        Pass::FinalizeGarbage => "finalize_garbage",
        Pass::HandleResurrected => "handle_resurrected_objects",
        Pass::ClearWeakrefs => "clear_weakrefs",
        Pass::DeleteGarbage => "delete_garbage",
        Pass::HandleFinalizers => "handle_finalizers",
        Pass::SwapSpaces => "swap the old spaces",
    }
}
