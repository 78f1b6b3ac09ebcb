//! What was to be seen from inside of the program, moment by moment, as the text in which both sides
//! write it down.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use model::kind::FIELDS;
use model::{Atom, Collector, Counter, Event, Generation, Kind, Mark, ObjId, Reason, Stream, Trashcan, Value, World};
use timeline::{Playhead, Recording};

use crate::Run;

/// How a run ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Ending {
    /// After its last statement.
    Finished,
    /// With an exception that nobody caught, of this type.
    Raised(String),
    /// Before it began: the text is no program of this version.
    Refused,
    /// In the middle, because a budget was spent: what comes after it was never shown.
    CutShort,
}

impl Ending {
    /// With an exception of which Python printed this line last: `mine.Error: what it says`.
    pub fn raised(last: &str) -> Ending {
        let name = last.split(':').next().unwrap_or_default();
        Ending::Raised(name.rsplit('.').next().unwrap_or_default().to_owned())
    }
}

/// Between the lists of the generations.
const NEXT_LIST: &str = " | ";
/// The slot of a frame with the names of its module: f_back, f_code, f_builtins, f_globals.
const GLOBALS: usize = FIELDS + 3;

/// A moment at which the program calls out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Moment {
    /// What it does.
    pub(crate) text: String,
    /// The tracked instances of the program's classes, list by list; none where that depends on how many
    /// objects the interpreter has made for itself.
    pub(crate) lists: Option<String>,
}

/// What the program is expected to show, in order.
pub(crate) fn expected(run: Run<'_>) -> Vec<Moment> {
    let without_lists = |text: String| Moment { text, lists: None };
    if *run.ending == Ending::Refused {
        return vec![without_lists("refused: SyntaxError".to_owned())];
    }
    let mut moments = moments(run.recording, Playhead::new(run.world.clone(), run.at));
    match run.ending {
        Ending::Finished | Ending::Refused => {}
        Ending::Raised(name) => {
            moments.pop();
            moments.push(without_lists(format!("ends with {name}")));
        }
        Ending::CutShort => {
            moments.pop();
        }
    }
    moments
}

/// The last one is the end of the program.
fn moments(recording: &Recording, mut playhead: Playhead) -> Vec<Moment> {
    let returns = returned(recording, playhead.world());
    let (mut moments, mut line) = (Vec::new(), String::new());
    let deaths = Deaths::of(recording);
    // Whether no automatic collection can have moved an instance of the program: when one is due depends
    // on what else has been allocated.
    let mut is_settled = true;
    playhead.seek(recording, 0);
    let end = end_of_program(recording);
    for (number, event) in recording.events().iter().enumerate().take(end) {
        playhead.seek(recording, number + 1);
        let world = playhead.world();
        let may_ask = is_settled && (!has_put_off(world) || deaths.are_under_way(number));
        let mut note = |text: String| moments.push(Moment { text, lists: may_ask.then(|| lists(world)).flatten() });
        if let Some(found) = returns.get(&number) {
            note(format!("gc.collect() returns {found}"));
        }
        match *event {
            Event::Print { stream: Stream::Out, .. } => {
                line.push_str(world.output().last().map_or("", |(_, text)| text));
                while let Some((complete, rest)) = line.split_once('\n') {
                    note(format!("prints {complete}"));
                    line = rest.to_owned();
                }
            }
            Event::Track { object, .. } if world.counter(Counter::Enabled) != 0 => {
                is_settled &= label(world, &BTreeMap::new(), object).is_none();
            }
            _ => {}
        }
    }
    playhead.seek(recording, end);
    let lists = is_settled.then(|| lists(playhead.world())).flatten();
    moments.push(Moment { text: "the program ends".to_owned(), lists });
    moments
}

/// Whether something is half dead and waits for the next list to die, as the end of a long chain does up
/// to 3.7: to ask makes lists that die. The dying of the moment look the same.
fn has_put_off(world: &World) -> bool {
    world.dialect().trashcan == Trashcan::Eager && world.alive().any(|(id, _)| world.ob_refcnt(id) == 0)
}

/// The stretches of a recording in which something dies.
struct Deaths(Vec<(usize, usize)>);

impl Deaths {
    fn of(recording: &Recording) -> Deaths {
        let deaths = recording.outline().spans().iter().filter(|span| matches!(span.mark, Mark::Death(_)));
        Deaths(deaths.map(|span| (span.begin, span.end)).collect())
    }

    fn are_under_way(&self, event: usize) -> bool {
        self.0.iter().any(|(begin, end)| (*begin..*end).contains(&event))
    }
}

/// By the number of the event with which it comes back to the program: what `gc.collect()` returned.
fn returned(recording: &Recording, world: &World) -> BTreeMap<usize, i64> {
    let is_asked = |mark: Mark| matches!(mark, Mark::Collection { reason: Reason::Asked, .. });
    let asked = recording.outline().spans().iter().filter(|span| is_asked(span.mark));
    asked.filter_map(|span| first_number(recording, world, span.end)).collect()
}

/// The first event from `begin` on that hands out a whole number.
fn first_number(recording: &Recording, world: &World, begin: usize) -> Option<(usize, i64)> {
    recording.events().iter().enumerate().skip(begin).find_map(|(number, event)| {
        let (Event::Set { new: value, .. } | Event::Insert { value, .. } | Event::Hold { value }) = *event else {
            return None;
        };
        match world.atom(value.atom()?) {
            Atom::Int(found) => Some((number, *found)),
            _ => None,
        }
    })
}

/// How many events there are until the module's frame is left.
fn end_of_program(recording: &Recording) -> usize {
    let events = recording.events();
    let module = events.iter().find_map(|event| match event {
        Event::EnterFrame { frame } => Some(*frame),
        _ => None,
    });
    let left = |event: &Event| matches!(event, Event::LeaveFrame { frame } if Some(*frame) == module);
    events.iter().position(left).unwrap_or(events.len())
}

/// The tracked instances of the program's classes, list by list. While automatic collections are on,
/// asking could bring one about, so that nobody asks; nor where there are no lists, since the order of
/// memory is not CPython's here.
fn lists(world: &World) -> Option<String> {
    if world.counter(Counter::Enabled) != 0 || world.dialect().collector == Collector::FreeThreaded {
        return None;
    }
    let names = names(world);
    let generation = |generation: Generation| {
        let members = world.lists_of(Some(generation)).iter().flat_map(|list| world.members(*list));
        members.filter_map(|object| label(world, &names, object)).collect::<Vec<_>>().join(", ")
    };
    Some(Generation::ALL.map(generation).join(NEXT_LIST))
}

/// "Node", "Node a" where a name of the module refers to it; nothing for what is no instance of a class
/// of the program.
fn label(world: &World, names: &BTreeMap<ObjId, &str>, object: ObjId) -> Option<String> {
    let (class, info) = world.class_of(object)?;
    if matches!(world.object(object).kind(), Kind::Class(_)) || !is_of_the_program(world, class) {
        return None;
    }
    let mut label = text(world, world.class_info(info).name.into())?.to_owned();
    if let Some(name) = names.get(&object) {
        // Writing to a string cannot fail.
        let _ = write!(label, " {name}");
    }
    Some(label)
}

/// Whether a class was made by the program and not by a module of the library.
fn is_of_the_program(world: &World, class: ObjId) -> bool {
    let module = || {
        let key = world.atoms().find_text("__module__")?;
        let dict = world.object(class).dict()?;
        text(world, world.object(dict).slot(world.dict_slot(dict, key)?))
    };
    module() == Some("__main__")
}

/// What the module's names refer to; of several names the first in the alphabet.
fn names(world: &World) -> BTreeMap<ObjId, &str> {
    let module = world.frames().first().copied();
    let dict = module.and_then(|module| world.object(module).slots().get(GLOBALS)?.object());
    let mut names: BTreeMap<ObjId, &str> = BTreeMap::new();
    for entry in dict.map_or(&[][..], |dict| world.object(dict).tail()).chunks(2) {
        let [key, value] = entry else { continue };
        if let (Some(name), Some(object)) = (text(world, *key), value.object()) {
            let known = names.entry(object).or_insert(name);
            *known = name.min(known);
        }
    }
    names
}

fn text(world: &World, value: Value) -> Option<&str> {
    match world.atom(value.atom()?) {
        Atom::Str(text) => Some(text),
        _ => None,
    }
}
