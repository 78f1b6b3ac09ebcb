//! The player: one `handle`, many readers.

use model::{Dialect, Mark, World};
use timeline::{Beat, Beats, Granularity, Recording};

use crate::diagnostic::Diagnostic;
use crate::lines::Lines;
use crate::place::{self, View};
use crate::take::Take;

/// A program and the collector that it runs under.
#[derive(Clone, PartialEq, Debug)]
pub struct Document {
    /// The text.
    pub program: String,
    /// The name that tracebacks give it.
    pub file_name: String,
    /// The version whose rules hold.
    pub collector: &'static Dialect,
}

/// What can be asked of a player.
#[derive(Clone, PartialEq, Debug)]
pub enum Input {
    /// Another text of the program.
    Edit(String),
    /// Another collector.
    Collector(&'static Dialect),
    /// To the place at which this many beats have been played.
    Seek(usize),
    /// One beat on or back.
    Step(Direction),
    /// To where the next pass begins, or the one before; beyond the last to the end.
    Pass(Direction),
    /// To the start.
    Start,
    /// To the end.
    End,
    /// Another size of beats.
    Granularity(Granularity),
}

/// Which way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    /// On.
    Forwards,
    /// Back.
    Backwards,
}

/// What an input has changed, from the least to the most.
#[must_use]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Changed {
    /// Nothing.
    Nothing,
    /// The text is another and does not run: what is recorded is still that of the last one that did.
    Diagnostics,
    /// The place, or the size of the beats.
    Playhead,
    /// Everything: another recording, in which objects are numbered anew.
    Program,
}

/// One open document.
#[derive(Clone, Debug)]
pub struct Player {
    document: Document,
    diagnostics: Vec<Diagnostic>,
    take: Take,
    granularity: Granularity,
    beats: Beats,
    /// How many beats have been played.
    beat: usize,
}

impl Player {
    /// Opens a document at its start. If its text does not run, nothing is recorded.
    pub fn open(document: Document) -> Player {
        let granularity = Granularity::default();
        let (mut take, diagnostics) = match Take::of(&document) {
            Ok(take) => (take, Vec::new()),
            Err(diagnostics) => (Take::empty(document.collector), diagnostics),
        };
        take.playhead.seek(&take.recording, 0);
        let beats = Beats::new(&take.recording, granularity);
        Player { document, diagnostics, take, granularity, beats, beat: 0 }
    }

    /// Does what is asked.
    pub fn handle(&mut self, input: Input) -> Changed {
        match input {
            Input::Edit(program) if program == self.document.program => Changed::Nothing,
            Input::Edit(program) => {
                self.document.program = program;
                self.run_again()
            }
            Input::Collector(collector) if collector == self.document.collector => Changed::Nothing,
            Input::Collector(collector) => {
                self.document.collector = collector;
                self.run_again()
            }
            Input::Seek(beat) => self.seek(beat),
            Input::Step(Direction::Forwards) => self.seek(self.beat + 1),
            Input::Step(Direction::Backwards) => self.seek(self.beat.saturating_sub(1)),
            Input::Pass(Direction::Forwards) => self.seek(self.beats.next_pass(self.beat).unwrap_or(usize::MAX)),
            Input::Pass(Direction::Backwards) => self.seek(self.beats.previous_pass(self.beat).unwrap_or(0)),
            Input::Start => self.seek(0),
            Input::End => self.seek(usize::MAX),
            Input::Granularity(granularity) if granularity == self.granularity => Changed::Nothing,
            Input::Granularity(granularity) => self.regroup(granularity),
        }
    }

    fn seek(&mut self, beat: usize) -> Changed {
        let beat = beat.min(self.beats.len());
        if beat == self.beat {
            return Changed::Nothing;
        }
        self.go(beat);
        Changed::Playhead
    }

    fn go(&mut self, beat: usize) {
        self.beat = beat;
        let events = beat.checked_sub(1).map_or(0, |last| self.beats.beat(last).end);
        self.take.playhead.seek(&self.take.recording, events);
    }

    /// Runs the document as it is now. If it does not run, what was recorded last stays.
    fn run_again(&mut self) -> Changed {
        let take = match Take::of(&self.document) {
            Ok(take) => take,
            Err(diagnostics) => {
                self.diagnostics = diagnostics;
                return Changed::Diagnostics;
            }
        };
        self.diagnostics.clear();
        let beats = Beats::new(&take.recording, self.granularity);
        let lines = Lines::between(&self.take.program, &take.program);
        let new = View { recording: &take.recording, beats: &beats };
        let beat = place::find_again(self.view(), self.beat, new, &lines);
        self.take = take;
        self.beats = beats;
        self.go(beat);
        Changed::Program
    }

    fn regroup(&mut self, granularity: Granularity) -> Changed {
        let beats = Beats::new(&self.take.recording, granularity);
        let new = View { recording: &self.take.recording, beats: &beats };
        let beat = place::regroup(self.view(), self.beat, new);
        self.granularity = granularity;
        self.beats = beats;
        self.go(beat);
        Changed::Playhead
    }

    fn view(&self) -> View<'_> {
        View { recording: &self.take.recording, beats: &self.beats }
    }
}

/// The document.
impl Player {
    /// The program's text, which may not be the one that ran last.
    pub fn program(&self) -> &str {
        &self.document.program
    }

    /// The name that tracebacks give it.
    pub fn file_name(&self) -> &str {
        &self.document.file_name
    }

    /// The collector that is asked for.
    pub fn collector(&self) -> &'static Dialect {
        self.document.collector
    }

    /// What is wrong with the text; empty if it ran.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }
}

/// What was recorded, and the place in it.
impl Player {
    /// The world at the playhead.
    pub fn world(&self) -> &World {
        self.take.playhead.world()
    }

    /// How many events lie before the playhead.
    pub fn events_at(&self) -> usize {
        self.take.playhead.at()
    }

    /// The events with their outline.
    pub fn recording(&self) -> &Recording {
        &self.take.recording
    }

    /// The text that was recorded: the program's, unless that does not run.
    pub fn recorded_program(&self) -> &str {
        &self.take.program
    }

    /// Why the run ended early, in a sentence.
    pub fn halt(&self) -> Option<&str> {
        self.take.halt.as_deref()
    }

    /// What one step is.
    pub fn granularity(&self) -> Granularity {
        self.granularity
    }

    /// How many beats have been played.
    pub fn beat(&self) -> usize {
        self.beat
    }

    /// How many beats there are.
    pub fn beats(&self) -> usize {
        self.beats.len()
    }

    /// The beats themselves.
    pub fn beat_list(&self) -> &Beats {
        &self.beats
    }

    /// The beat that led to the playhead; none at the start.
    pub fn current_beat(&self) -> Option<Beat> {
        self.beat.checked_sub(1).map(|last| self.beats.beat(last))
    }

    /// The lines of the statements that the current beat lies in, the innermost first.
    pub fn statement_lines(&self) -> Vec<u32> {
        let Some(span) = self.current_beat().and_then(|beat| beat.span) else { return Vec::new() };
        let around = self.take.recording.outline().upwards(span);
        let lines = around.filter_map(|(_, span)| match span.mark {
            Mark::Statement { line } => Some(line),
            _ => None,
        });
        lines.collect()
    }
}
