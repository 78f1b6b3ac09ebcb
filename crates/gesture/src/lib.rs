//! Building by hand: the Python that a gesture on the picture writes.
//!
//! [`write()`] looks at the program, at its recording and at the place of the playhead, and gives the text
//! with the new line, or why Python has none for what was meant. The line stands where it runs right
//! after the statement at the playhead, and names objects by the shortest expression that reaches them
//! there. [`Written::check`] then looks at a run of that text: the line must run once, and bring about what
//! the gesture says.

mod attribute;
mod effect;
mod finalizer;
mod place;
mod reach;
mod steps;
mod text;
mod words;
mod write;

use model::{ObjId, Stream, World};
use player::{Edit, Gesture, Refusal, Take};
use timeline::Playhead;

use effect::Effect;
use place::Place;
use reach::{Reach, held_from_outside, out_of_reach};
use text::Lines;
use words::Taken;
use write::{Desk, Draft};

/// Where a gesture is made.
#[derive(Clone, Copy, Debug)]
pub struct Spot {
    /// The statement of the module behind which the playhead stands, as the number of its span; none
    /// before the first.
    pub behind: Option<u32>,
    /// How many events lie before the playhead.
    pub at: usize,
}

/// A text with what a gesture writes, not tried yet.
#[derive(Clone, Debug)]
pub struct Written {
    edit: Edit,
    effect: Effect,
    /// The line whose run brings it about.
    runs: u32,
    /// The line at which the playhead stood.
    line: Option<u32>,
    /// The object to speak of if nothing comes of it.
    object: Option<ObjId>,
}

/// Writes what a gesture means into the program that a take is of.
///
/// # Errors
/// Why Python has no line for it.
pub fn write(take: Take, file_name: &str, spot: Spot, gesture: &Gesture) -> Result<Written, Refusal> {
    let Take { program, recording, world_at_the_end, .. } = take;
    let dialect = world_at_the_end.dialect();
    let statements = python::statements(&program, file_name, dialect).ok_or(Refusal::DoesNotRun)?;
    let mut playhead = Playhead::new(world_at_the_end, recording.events().len());
    playhead.seek(&recording, spot.at);
    refuse_unreachable(playhead.world(), gesture)?;
    let place = place::find(&program, &statements, recording.outline(), spot.behind);
    playhead.seek(&recording, place.events);
    let world = playhead.world();
    let taken = Taken::new(&program, world);
    let mut desk = Desk { reach: Reach::new(world), taken, statements: &statements, line: place.line };
    if let Gesture::Finalizer(object) = gesture {
        return finalizer::write(&desk, &program, *object);
    }
    let draft = desk.draft(gesture)?;
    let above = draft.import.as_ref().map(|module| {
        let at = place::of_imports(&program, &statements, first_line(&program, file_name)).min(place.after_line);
        imported(&program, module, at)
    });
    let (lines, spot) = placed(&program, &place, &draft);
    let last = lines.lines.len() as u32;
    let found = text::insert(&program, above, &lines, &spot);
    let edit = Edit { program: found.text, select: found.select, line: found.first_line + last - 1, after: None };
    let runs = edit.line;
    Ok(Written { edit, runs, effect: draft.effect, line: place.line, object: objects(gesture).first().copied() })
}

impl Written {
    /// The text as it is to be tried.
    pub fn program(&self) -> &str {
        &self.edit.program
    }

    /// Looks at a run of the text: gives what is to be shown if the new line did what it should.
    ///
    /// # Errors
    /// Why nothing comes of it.
    pub fn check(self, take: Take) -> Result<Edit, Refusal> {
        let Take { recording, world_at_the_end, .. } = take;
        let outline = recording.outline();
        let runs: Vec<_> = place::of_the_module(outline).filter(|(_, line, ..)| *line == self.runs).collect();
        let line = self.line.unwrap_or(1);
        let &[(span, _, begin, end)] = &*runs else {
            return Err(match runs.len() {
                0 => Refusal::NeverRuns(line),
                times => Refusal::RunsAgain { line, times: times as u32 },
            });
        };
        let is_last = place::of_the_module(outline).next_back().is_some_and(|(last, ..)| last == span);
        let words = last_words(&world_at_the_end);
        let mut playhead = Playhead::new(world_at_the_end, recording.events().len());
        playhead.seek(&recording, begin);
        let before = self.effect.before(playhead.world());
        playhead.seek(&recording, end);
        if self.effect.holds(&before, playhead.world(), outline, span) {
            let stays = matches!(self.effect, Effect::HasFinalizer(_));
            return Ok(Edit { after: (!stays).then_some(end), ..self.edit });
        }
        Err(match (is_last, words, self.object) {
            (true, Some(words), Some(object)) if words.contains("weak reference") => Refusal::NotWeakly(object),
            (true, Some(words), _) => Refusal::Raises(words),
            (_, _, Some(object)) => Refusal::NoEffect(object),
            _ => Refusal::NeverRuns(line),
        })
    }
}

/// What no name reaches is out of Python's hands.
fn refuse_unreachable(world: &World, gesture: &Gesture) -> Result<(), Refusal> {
    let held = held_from_outside(world);
    let is_lost = |object: &&ObjId| world.object(**object).is_alive() && !held.contains(object);
    let reach = Reach::new(world);
    match objects(gesture).iter().find(is_lost).filter(|object| reach.way(**object).is_none()) {
        Some(object) => Err(Refusal::Unreachable { object: *object, together: out_of_reach(world, &held) }),
        None => Ok(()),
    }
}

/// The objects that a gesture touches, what it is mainly about first.
fn objects(gesture: &Gesture) -> Vec<ObjId> {
    match *gesture {
        Gesture::Make(player::Made::Instance(object)) | Gesture::Finalizer(object) => vec![object],
        Gesture::Refer { from, to } => vec![from, to],
        Gesture::ReferWeakly { from, to, .. } => std::iter::once(to).chain(from).collect(),
        Gesture::Remove { holder, .. } => vec![holder],
        Gesture::Make(_) | Gesture::Forget { .. } | Gesture::Collect(_) | Gesture::Automatic(_) => Vec::new(),
    }
}

/// The lines at their place: indented, and apart from a function or a class above.
fn placed(text: &str, place: &Place, draft: &Draft) -> (Lines, text::Spot) {
    let all: Vec<&str> = text.split('\n').collect();
    let is_blank = |number: usize| all.get(number).is_none_or(|line| line.trim().is_empty());
    let begins_block = draft.lines.len() > 1;
    let has_line_above = place.after_line > 0 && !is_blank(place.after_line - 1);
    let above = usize::from(has_line_above && (place.apart || begins_block));
    let indented = draft.lines.iter().map(|line| match line.is_empty() {
        true => String::new(),
        false => format!("{}{line}", place.indent),
    });
    let lines = std::iter::repeat_n(String::new(), above).chain(indented).collect();
    let (start, end) = (draft.spot.range.start + place.indent.len(), draft.spot.range.end + place.indent.len());
    let spot = text::Spot { line: draft.spot.line + above, range: start..end };
    (Lines { after_line: place.after_line, lines }, spot)
}

/// An import, with an empty line below it where other statements follow at once.
fn imported(text: &str, module: &str, after_line: usize) -> Lines {
    let mut lines = vec![format!("import {module}")];
    let next = text.split('\n').nth(after_line).unwrap_or_default().trim();
    if !next.is_empty() && !next.starts_with("import ") && !next.starts_with("from ") {
        lines.push(String::new());
    }
    Lines { after_line, lines }
}

/// How many lines come before the program's own file.
fn first_line(text: &str, file_name: &str) -> u32 {
    python::files::split(text, file_name).first().map_or(0, |file| file.lines_before)
}

/// The last line that went to the error stream.
fn last_words(world: &World) -> Option<String> {
    let errors: String = world.output().filter(|(stream, _)| *stream == Stream::Err).map(|(_, text)| text).collect();
    errors.lines().rfind(|line| !line.trim().is_empty()).map(str::to_owned)
}
