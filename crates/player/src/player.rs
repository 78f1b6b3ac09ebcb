//! The player: one `handle`, many readers.

use model::{Dialect, Mark, World};
use timeline::{Beat, Beats, Granularity, Playhead, Recording};

use crate::align;
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::halt::Halt;
use crate::lines::Lines;
use crate::place::{self, View};
use crate::take::{Answer, Take};

/// What can be asked of a player.
#[derive(Clone, Debug)]
pub enum Input {
    /// Another document, to be looked at in beats of this size after this many of them.
    Open(Document, Granularity, usize),
    /// Another text of the program.
    Edit(String),
    /// Another text, to be looked at after this many events of its recording.
    Insert(String, usize),
    /// Another collector.
    Collector(&'static Dialect),
    /// What came of the run that was wanted under this number.
    Answer(u32, Answer),
    /// What is wrong with the text is to be said anew: the viewer reads another language now.
    Again,
    /// What is wanted will not come: the last take stays.
    GiveUp,
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
    /// The document; a run of it is wanted. What is recorded is still that of the last one that ran.
    Wanted,
    /// The text does not run: what is recorded is still that of the last one that did.
    Diagnostics,
    /// The place, or the size of the beats.
    Playhead,
    /// Everything: another recording, in which objects are numbered anew.
    Program,
}

/// A run that is wanted.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The number under which the answer is awaited.
    pub number: u32,
    /// What is to be run.
    pub document: &'a Document,
}

/// One open document.
#[derive(Clone, Debug)]
pub struct Player {
    document: Document,
    diagnostics: Vec<Diagnostic>,
    /// The number of the last run that was wanted.
    number: u32,
    is_waiting: bool,
    /// The place at which to look at a document that has been opened and not been shown yet.
    opening: Option<(Granularity, usize)>,
    /// After how many events of the recording that is awaited to look at it; none for the same place.
    landing: Option<usize>,
    shown: Shown,
    granularity: Granularity,
    beats: Beats,
    /// How many beats have been played.
    beat: usize,
}

/// The take that is looked at.
#[derive(Clone, Debug)]
struct Shown {
    program: String,
    recording: Recording,
    playhead: Playhead,
    halt: Option<Halt>,
}

impl From<Take> for Shown {
    fn from(take: Take) -> Self {
        let events = take.recording.events().len();
        let playhead = Playhead::new(take.world_at_the_end, events);
        Shown { program: take.program, recording: take.recording, playhead, halt: take.halt }
    }
}

impl Player {
    /// Opens a document at its start. Nothing is recorded yet, and a run of it is wanted.
    pub fn open(document: Document) -> Player {
        Player::open_at(document, Granularity::default(), 0)
    }

    /// Opens a document, to be looked at in beats of this size after this many of them.
    pub fn open_at(document: Document, granularity: Granularity, beat: usize) -> Player {
        let shown = Shown::from(Take::empty(document.collector));
        Player {
            document,
            diagnostics: Vec::new(),
            number: 0,
            is_waiting: true,
            opening: Some((granularity, beat)),
            landing: None,
            beats: Beats::new(&shown.recording, granularity),
            shown,
            granularity,
            beat: 0,
        }
    }

    /// The run that is wanted, until its answer has come.
    pub fn wanted(&self) -> Option<Request<'_>> {
        self.is_waiting.then_some(Request { number: self.number, document: &self.document })
    }

    /// Does what is asked.
    pub fn handle(&mut self, input: Input) -> Changed {
        match input {
            Input::Open(document, granularity, beat) => {
                self.document = document;
                self.diagnostics.clear();
                self.opening = Some((granularity, beat));
                self.want()
            }
            Input::Edit(program) if program == self.document.program => Changed::Nothing,
            Input::Edit(program) => {
                self.document.program = program;
                self.want()
            }
            Input::Insert(program, events) => {
                self.document.program = program;
                let changed = self.want();
                self.landing = Some(events);
                changed
            }
            Input::Collector(collector) if collector == self.document.collector => Changed::Nothing,
            Input::Collector(collector) => {
                self.document.collector = collector;
                self.want()
            }
            // What was wanted before the last change is of no use any more.
            Input::Answer(number, _) if number != self.number || !self.is_waiting => Changed::Nothing,
            Input::Answer(_, answer) => self.take(answer),
            Input::Again if self.diagnostics.is_empty() => Changed::Nothing,
            Input::Again => self.want(),
            Input::GiveUp => {
                self.is_waiting = false;
                Changed::Nothing
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

    fn want(&mut self) -> Changed {
        self.number = self.number.wrapping_add(1);
        self.is_waiting = true;
        self.landing = None;
        Changed::Wanted
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
        self.shown.playhead.seek(&self.shown.recording, events);
    }

    /// Shows what came of the document as it is now. If it does not run, what was recorded last stays,
    /// unless that was another document.
    fn take(&mut self, answer: Answer) -> Changed {
        self.is_waiting = false;
        let (opening, landing) = (self.opening.take(), self.landing.take());
        let take = match (answer, opening) {
            (Ok(take), _) => {
                self.diagnostics.clear();
                take
            }
            (Err(diagnostics), Some(_)) => {
                self.diagnostics = diagnostics;
                Box::new(Take::empty(self.document.collector))
            }
            (Err(diagnostics), None) => {
                self.diagnostics = diagnostics;
                return Changed::Diagnostics;
            }
        };
        let granularity = opening.map_or(self.granularity, |(granularity, _)| granularity);
        let beats = Beats::new(&take.recording, granularity);
        let beat = match (opening, landing) {
            (_, Some(events)) => (beats.at_event(events) + 1).min(beats.len()),
            (Some((_, beat)), None) => beat.min(beats.len()),
            (None, None) => {
                let lines = Lines::between(&self.shown.program, &take.program);
                place::find_again(self.view(), self.beat, View { recording: &take.recording, beats: &beats }, &lines)
            }
        };
        self.shown = Shown::from(*take);
        self.granularity = granularity;
        self.beats = beats;
        self.go(beat);
        Changed::Program
    }

    fn regroup(&mut self, granularity: Granularity) -> Changed {
        if let Some((asked, _)) = &mut self.opening {
            *asked = granularity;
        }
        let beats = Beats::new(&self.shown.recording, granularity);
        let new = View { recording: &self.shown.recording, beats: &beats };
        let beat = place::regroup(self.view(), self.beat, new);
        self.granularity = granularity;
        self.beats = beats;
        self.go(beat);
        Changed::Playhead
    }

    fn view(&self) -> View<'_> {
        View { recording: &self.shown.recording, beats: &self.beats }
    }
}

/// The document.
impl Player {
    /// What is open.
    pub fn document(&self) -> &Document {
        &self.document
    }

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
        self.shown.playhead.world()
    }

    /// How many events lie before the playhead.
    pub fn events_at(&self) -> usize {
        self.shown.playhead.at()
    }

    /// The events with their outline.
    pub fn recording(&self) -> &Recording {
        &self.shown.recording
    }

    /// The text that was recorded: the program's, unless that does not run.
    pub fn recorded_program(&self) -> &str {
        &self.shown.program
    }

    /// Why the run ended early.
    pub fn halt(&self) -> Option<&Halt> {
        self.shown.halt.as_ref()
    }

    /// What one step is.
    pub fn granularity(&self) -> Granularity {
        self.granularity
    }

    /// The place to come back to: of a document that is not shown yet, the one at which it was opened.
    pub fn place(&self) -> (Granularity, usize) {
        self.opening.unwrap_or((self.granularity, self.beat))
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

    /// The steps that lead through this run and another one of the same text together: how many beats
    /// of each have been played after each step, from the start of both to the end of both.
    pub fn aligned_with(&self, other: &Player) -> Vec<(usize, usize)> {
        align::align(self.view(), other.view())
    }

    /// The statement of the program's module that the playhead stands in or behind, as the number of its
    /// span; none before the first.
    pub fn behind(&self) -> Option<u32> {
        let outline = self.shown.recording.outline();
        let outermost = |beat: Beat| outline.upwards(beat.span?).last().map(|(id, _)| id.0);
        // What lies outside of every statement comes after one.
        (0..self.beat).rev().find_map(|number| outermost(self.beats.beat(number)))
    }

    /// The lines of the statements that the current beat lies in, the innermost first.
    pub fn statement_lines(&self) -> Vec<u32> {
        let Some(span) = self.current_beat().and_then(|beat| beat.span) else { return Vec::new() };
        let around = self.shown.recording.outline().upwards(span);
        let lines = around.filter_map(|(_, span)| match span.mark {
            Mark::Statement { line } => Some(line),
            _ => None,
        });
        lines.collect()
    }
}
