//! Sentences for what a line of the program did: what it made, what it named, what it let go of, what
//! it printed. The most telling of these is said; the rest can be seen.

use model::{Event, Kind, Mark, ObjId, Reason};
use words::page;

use super::sentence::{Sentence, distinct};
use super::terms::scope_of;
use super::{single, switches};
use crate::cast::word;
use crate::moment::Moment;

/// What the beat of a line did.
pub(super) fn write(sentence: &mut Sentence<'_, '_>, line: Option<u32>) {
    let moment = sentence.moment;
    let made = made(moment);
    let bindings = bindings(moment);
    let told = name(sentence, &made, &bindings)
        || made.len() > 1 && make(sentence, &made)
        || attribute(sentence, &made)
        || make(sentence, &made)
        || let_go(sentence)
        || call(sentence)
        || define(sentence)
        || print(sentence)
        || asks(sentence)
        || switches::write(sentence)
        || single::write(sentence);
    if !told {
        quiet(sentence, line);
    }
}

/// The objects of the stage that were made and are still there.
fn made(moment: &Moment<'_>) -> Vec<ObjId> {
    let events = moment.events().iter();
    events
        .filter_map(|event| match event {
            Event::Alloc { object } if moment.has_box(*object) => Some(*object),
            _ => None,
        })
        .collect()
}

/// A name of the module that came to refer to something else.
struct Binding {
    name: String,
    old: Option<ObjId>,
    new: Option<ObjId>,
}

fn bindings(moment: &Moment<'_>) -> Vec<Binding> {
    let Some(beat) = moment.beat else { return Vec::new() };
    let mut found = Vec::new();
    for global in &moment.cast.relations.globals.names {
        let first = global.history.partition_point(|(number, _)| *number < beat.begin);
        let last = global.history.partition_point(|(number, _)| *number < beat.end);
        if last <= first {
            continue;
        }
        let value = |place: Option<usize>| place.and_then(|place| global.history.get(place)).and_then(|(_, id)| *id);
        let (old, new) = (value(first.checked_sub(1)), value(last.checked_sub(1)));
        if old != new {
            found.push(Binding { name: word(moment.world, global.name).to_owned(), old, new });
        }
    }
    found
}

/// A name is bound or forgotten.
fn name(sentence: &mut Sentence<'_, '_>, made: &[ObjId], bindings: &[Binding]) -> bool {
    let moment = sentence.moment;
    let Some(binding) = bindings.iter().find(|binding| is_told(moment, binding)) else { return false };
    let name = binding.name.as_str();
    match (binding.old, binding.new) {
        (_, Some(new)) if matches!(moment.world.object(new).kind(), Kind::Class(_) | Kind::ClassicClass(_)) => {
            sentence.say(page::class_defined(name));
        }
        (_, Some(new)) if moment.world.object(new).kind() == Kind::Function && !moment.cast.is_on_stage(new) => {
            sentence.say(page::function_defined(name));
        }
        (_, Some(new)) if moment.world.object(new).kind() == Kind::Module => {
            sentence.say(page::module_imported(name));
        }
        (_, Some(new)) if made.contains(&new) => sentence.say(page::created_and_named(name, new)),
        (Some(old), Some(new)) => sentence.say(page::name_goes_over(name, old, new)),
        (_, Some(new)) => sentence.say(page::name_refers(name, new)),
        (Some(old), None) => forgotten(sentence, name, old),
        (None, None) => return false,
    }
    true
}

fn is_told(moment: &Moment<'_>, binding: &Binding) -> bool {
    match (binding.old, binding.new) {
        (_, Some(new)) => {
            let kind = moment.world.object(new).kind();
            moment.cast.is_on_stage(new)
                || matches!(kind, Kind::Class(_) | Kind::ClassicClass(_) | Kind::Function | Kind::Module)
        }
        (Some(old), None) => moment.cast.is_on_stage(old),
        (None, None) => false,
    }
}

fn forgotten(sentence: &mut Sentence<'_, '_>, name: &str, old: ObjId) {
    let moment = sentence.moment;
    if !moment.is_alive(old) {
        return sentence.say(page::name_forgotten_freed(name, old));
    }
    sentence.say(match moment.world.ob_refcnt(old) {
        0 => page::name_forgotten_last(name, old),
        refs => page::name_forgotten_keeps(name, old, refs),
    });
}

/// An object on the stage comes to refer to another one.
fn attribute(sentence: &mut Sentence<'_, '_>, made: &[ObjId]) -> bool {
    let moment = sentence.moment;
    let found = moment.events().iter().rev().find_map(|event| match *event {
        Event::Set { object, new, .. } | Event::Insert { object, value: new, .. } => {
            let target = new.object()?;
            let from = moment.shown_in(object)?;
            let is_arrow = moment.has_box(target) && moment.folded_into(target).is_none();
            let index = moment.referrers(target).iter().find(|(holder, _)| *holder == object)?.1;
            let counts = crate::cast::carries(moment.world.object(object).kind(), index as usize);
            (is_arrow && counts).then_some((from, object, index, target))
        }
        _ => None,
    });
    let Some((from, holder, index, target)) = found else { return false };
    let path = moment.reference_text(holder, index);
    sentence.say(if made.contains(&target) {
        page::created_and_referred(from, &path, target)
    } else {
        page::refers(from, &path, target)
    });
    true
}

fn make(sentence: &mut Sentence<'_, '_>, made: &[ObjId]) -> bool {
    if made.is_empty() {
        return false;
    }
    sentence.say(page::created(made));
    true
}

/// Something on the stage is let go of or freed.
fn let_go(sentence: &mut Sentence<'_, '_>) -> bool {
    let moment = sentence.moment;
    let is_box = |id: ObjId| moment.cast.is_on_stage(id) && moment.folded_into(id).is_none();
    let freed = distinct(moment.events().iter().filter_map(|event| match event {
        Event::Free { object } if is_box(*object) => Some(*object),
        _ => None,
    }));
    if !freed.is_empty() {
        sentence.say(page::nothing_refers(&freed));
        return true;
    }
    let lost = moment.events().iter().rev().find_map(|event| match *event {
        Event::Set { object, old, .. } | Event::Remove { object, value: old, .. } => {
            let target = old.object()?;
            let from = moment.shown_in(object)?;
            let is_gone = !moment.referrers(target).iter().any(|(holder, _)| *holder == object);
            (is_gone && moment.has_box(target) && from != target).then_some((from, target))
        }
        _ => None,
    });
    let Some((from, target)) = lost else { return false };
    sentence.say(page::lets_go(from, moment.world.ob_refcnt(target), target));
    true
}

/// A function is made inside of a class or of another function.
fn define(sentence: &mut Sentence<'_, '_>) -> bool {
    let moment = sentence.moment;
    let made = moment.events().iter().rev().find_map(|event| match *event {
        Event::Alloc { object } if moment.is_alive(object) => {
            (moment.world.object(object).kind() == Kind::Function).then_some(object)
        }
        _ => None,
    });
    let Some(made) = made else { return false };
    sentence.say(page::function_made(made));
    true
}

fn call(sentence: &mut Sentence<'_, '_>) -> bool {
    let moment = sentence.moment;
    let last = moment.events().iter().rev().find_map(|event| match *event {
        Event::EnterFrame { frame } => Some((frame, true)),
        Event::LeaveFrame { frame } => Some((frame, false)),
        _ => None,
    });
    let Some((frame, enters)) = last else { return false };
    let code = moment.cast.facts_of(frame).and_then(|facts| facts.word);
    let Some(code) = code.map(|code| word(moment.world, code)).filter(|code| *code != "<module>") else { return false };
    sentence.say(if enters { page::called(code) } else { page::returns(code) });
    true
}

fn print(sentence: &mut Sentence<'_, '_>) -> bool {
    let moment = sentence.moment;
    if !moment.events().iter().any(|event| matches!(event, Event::Print { .. })) {
        return false;
    }
    let text: String = moment.world.output().last().map_or("", |(_, text)| text).trim_end().chars().take(60).collect();
    sentence.say(if text.is_empty() { page::prints_nothing() } else { page::prints(&text) });
    true
}

/// The line asks for a collection, which comes next.
fn asks(sentence: &mut Sentence<'_, '_>) -> bool {
    let moment = sentence.moment;
    let next = moment.input.beats.beat(moment.input.played).span;
    let outline = moment.input.recording.outline();
    let collection = next.and_then(|next| {
        outline.upwards(next).find_map(|(_, span)| match span.mark {
            Mark::Collection { generation, reason: Reason::Asked } => Some((generation, span.parent)),
            _ => None,
        })
    });
    let Some((generation, parent)) = collection else { return false };
    if parent != moment.situation.span {
        return false;
    }
    sentence.say(page::asks(&scope_of(moment.input.dialect, generation)));
    true
}

/// Nothing on the stage changed.
fn quiet(sentence: &mut Sentence<'_, '_>, line: Option<u32>) {
    let input = &sentence.moment.input;
    match input.halt {
        _ if line.is_some() => sentence.say(page::nothing_changes()),
        _ if input.played < input.beats.len() => sentence.say(page::gets_ready()),
        Some(halt) => halt.say(|message| sentence.say(message)),
        None => sentence.say(page::program_ended()),
    }
}
