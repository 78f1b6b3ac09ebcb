//! Events in words.

use std::fmt;

use model::kind::TYPE;
use model::{Counter, Event, Stream, World};
use timeline::Granularity;

use super::labels::Labels;

/// In a coarse beat, more than this of a kind are only counted.
const MOST: usize = 12;

/// The events of a beat: "subtract a=1, b=0; rescue c".
pub(super) struct Phrases {
    granularity: Granularity,
    phrases: Vec<(&'static str, Vec<String>)>,
}

impl Phrases {
    /// For a beat of this size.
    pub(super) fn at(granularity: Granularity) -> Phrases {
        Phrases { granularity, phrases: Vec::new() }
    }

    /// Adds an event that has just been applied.
    pub(super) fn add(&mut self, world: &World, labels: &Labels, event: &Event) {
        let Some((verb, detail)) = phrase(world, labels, event) else { return };
        // A small beat tells its events in their order, a large one by what they are.
        let same = match self.granularity {
            Granularity::Event | Granularity::Visit => self.phrases.last_mut().filter(|(last, _)| *last == verb),
            _ => self.phrases.iter_mut().find(|(known, _)| *known == verb),
        };
        match same {
            Some((_, details)) => details.push(detail),
            None => self.phrases.push((verb, vec![detail])),
        }
    }
}

impl fmt::Display for Phrases {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, (verb, details)) in self.phrases.iter().enumerate() {
            let separator = if number > 0 { "; " } else { "" };
            if details.len() > MOST && self.granularity > Granularity::Visit {
                write!(f, "{separator}{verb} ×{}", details.len())?;
            } else {
                write!(f, "{separator}{}", format!("{verb} {}", details.join(", ")).trim())?;
            }
        }
        Ok(())
    }
}

/// A verb, and what it is done to.
fn phrase(world: &World, labels: &Labels, event: &Event) -> Option<(&'static str, String)> {
    let name = |object| labels.of(world, object);
    let with_refs = |object| format!("{}={}", name(object), world.gc_refs(object).unwrap_or_default());
    let words = match *event {
        Event::Alloc { object } => ("new", name(object)),
        Event::Free { object } => ("free", name(object)),
        Event::SetFinalized { object } => ("finalized", name(object)),
        Event::Set { index, .. } if usize::from(index) == TYPE => return None,
        Event::Set { object, index, old, new } => {
            let slot = labels.slot(world, object, usize::from(index));
            match new.object() {
                Some(new) => ("set", format!("{slot} = {}", name(new))),
                None => ("drop", format!("{slot} = {}", labels.value(world, old))),
            }
        }
        Event::Insert { object, index, value } => {
            let slot = labels.slot(world, object, index as usize);
            ("set", format!("{slot} = {}", labels.value(world, value)))
        }
        // The slot is gone: what stood in it has to do.
        Event::Remove { object, value, .. } => {
            ("remove", format!("{} from {}", labels.value(world, value), name(object)))
        }
        Event::Hold { .. } | Event::Release { .. } => return None,
        Event::Refer { weakref, target, .. } => ("weakly refer", format!("{} to {}", name(weakref), name(target))),
        Event::ClearWeakref { weakref, .. } => ("clear weakref", name(weakref)),
        Event::Track { object, .. } => ("track", name(object)),
        Event::Untrack { object, .. } => ("untrack", name(object)),
        Event::Move { object, to, .. } => ("move", format!("{} to {}", name(object), to.name())),
        Event::Merge { from, to, .. } => ("merge", format!("{} into {}", from.name(), to.name())),
        Event::UpdateRefs { object, .. } => ("copy", with_refs(object)),
        Event::SubtractRef { object, .. } => ("subtract", with_refs(object)),
        Event::MarkAlive { object } => ("alive", name(object)),
        Event::MarkUnreachable { object, .. } => ("unreachable", name(object)),
        Event::Promise { object, .. } => ("promise", name(object)),
        Event::Rescue { object, .. } => ("rescue", name(object)),
        Event::Settle { object, .. } => ("settle", name(object)),
        Event::Clear { object } => ("clear", name(object)),
        Event::Count { counter, new, .. } => ("count", format!("{} = {new}", counter_name(counter))),
        Event::EnterFrame { frame } => ("enter", name(frame)),
        Event::LeaveFrame { frame } => ("leave", name(frame)),
        // The line stands before it.
        Event::Line { .. } => return None,
        Event::Print { stream, .. } => {
            let text = world.output().last().map_or("", |(_, text)| text);
            let verb = if stream == Stream::Out { "print" } else { "print to stderr" };
            (verb, format!("{text:?}"))
        }
    };
    Some(words)
}

fn counter_name(counter: Counter) -> String {
    match counter {
        Counter::Count(generation) => format!("count {}", generation.number()),
        Counter::Threshold(generation) => format!("threshold {}", generation.number()),
        Counter::LongLivedTotal => "long_lived_total".to_owned(),
        Counter::LongLivedPending => "long_lived_pending".to_owned(),
        Counter::Enabled => "enabled".to_owned(),
        Counter::Debug => "debug".to_owned(),
        Counter::Collecting => "collecting".to_owned(),
        Counter::Phase => "phase".to_owned(),
        Counter::WorkToDo => "work_to_do".to_owned(),
        Counter::VisitedSpace => "visited_space".to_owned(),
    }
}
