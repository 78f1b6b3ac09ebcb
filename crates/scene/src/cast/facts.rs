//! What never changes about an object over a recording: a first walk over the events.

use std::collections::BTreeSet;

use model::kind::{DICT, FIELDS, TYPE};
use model::{Atom, AtomId, Event, Kind, ListId, Mark, ObjId, Reason, Value, World};
use timeline::Recording;

/// What is known of one object.
#[derive(Clone, Debug)]
pub(crate) struct Facts {
    /// The C struct.
    pub(crate) kind: Kind,
    /// Its type: an object for a class of the program, else an atom.
    pub(crate) type_value: Value,
    /// The event of its birth.
    pub(crate) born: usize,
    /// The event of its death; `usize::MAX` if it outlives the recording.
    pub(crate) gone: usize,
    /// Whose `__dict__` it is.
    pub(crate) owner: Option<ObjId>,
    /// The name that stands in the object itself: of a function, or of a frame's or generator's code.
    pub(crate) word: Option<AtomId>,
    /// Whether it is a function that shares variables with the one around it.
    pub(crate) closure: bool,
    /// Whether a collection before the interpreter's exit found it unreachable for good.
    pub(crate) trash: bool,
}

/// The slot of a function's `__closure__`.
const CLOSURE: usize = FIELDS + 7;

/// The lists of a collection in which what is found unreachable waits for its end.
const TRASH_LISTS: [ListId; 3] = [ListId::Finalizers, ListId::Seen, ListId::StillUnreachable];

/// Gathers the facts of every object.
pub(crate) fn gather(world: &World, recording: &Recording) -> Vec<Facts> {
    let mut facts: Vec<Facts> = world.ids().map(|id| blank(world, id)).collect();
    // What the interpreter made before its recording began has its slots filled already, and no event
    // says with what: what stands there now does, and below what an event wrote over.
    for (holder, object) in world.alive() {
        for (index, value) in object.slots().iter().enumerate() {
            learn_slot(world, &mut facts, holder, index, *value);
        }
    }
    let exit = exit_begin(recording);
    let mut tentative = BTreeSet::new();
    for (number, event) in recording.events().iter().enumerate() {
        match *event {
            Event::Alloc { object } => at(&mut facts, object, |facts| facts.born = number),
            Event::Free { object } => at(&mut facts, object, |facts| facts.gone = number),
            Event::Set { object, index, old, new } => {
                learn_slot(world, &mut facts, object, usize::from(index), old);
                learn_slot(world, &mut facts, object, usize::from(index), new);
            }
            _ => {}
        }
        if number < exit {
            learn_trash(&mut facts, &mut tentative, *event);
        }
    }
    facts
}

/// What the tables say before any event does.
fn blank(world: &World, id: ObjId) -> Facts {
    let kind = world.object(id).kind();
    Facts {
        kind,
        type_value: world.object(id).type_value(),
        born: 0,
        gone: usize::MAX,
        owner: None,
        word: None,
        closure: false,
        trash: false,
    }
}

fn at(facts: &mut [Facts], id: ObjId, change: impl FnOnce(&mut Facts)) {
    if let Some(facts) = facts.get_mut(id.0 as usize) {
        change(facts);
    }
}

fn learn_slot(world: &World, facts: &mut [Facts], object: ObjId, index: usize, new: Value) {
    let kind = world.object(object).kind();
    match (kind, index) {
        _ if new.is_null() => {}
        (_, TYPE) => at(facts, object, |facts| facts.type_value = new),
        (_, DICT) => {
            if let Some(dict) = new.object() {
                at(facts, dict, |facts| facts.owner = Some(object));
            }
        }
        (Kind::Function, CLOSURE) => at(facts, object, |facts| facts.closure |= new.object().is_some()),
        _ if Some(index) == word_slot(kind) => at(facts, object, |facts| facts.word = facts.word.or(new.atom())),
        _ => {}
    }
}

/// The slot with the name by which a viewer knows an object.
fn word_slot(kind: Kind) -> Option<usize> {
    let field = match kind {
        Kind::Function => "__name__",
        Kind::Frame => "f_code",
        Kind::Generator => "gi_code",
        Kind::BuiltinMethod => "function",
        _ => return None,
    };
    kind.fields().iter().position(|name| *name == field).map(|found| FIELDS + found)
}

/// The text of such a name.
pub(crate) fn word(world: &World, atom: AtomId) -> &str {
    match world.atom(atom) {
        Atom::Str(text) | Atom::Code(_, text) => text,
        Atom::Function(name) | Atom::Type(name) => name,
        _ => "",
    }
}

/// The event with which the interpreter begins its last collection.
fn exit_begin(recording: &Recording) -> usize {
    let is_exit = |mark: &Mark| matches!(mark, Mark::Collection { reason: Reason::Exit, .. });
    recording.outline().spans().iter().find(|span| is_exit(&span.mark)).map_or(usize::MAX, |span| span.begin)
}

/// Follows what is on `unreachable`: when the clearing begins or it dies there, it is trash.
fn learn_trash(facts: &mut [Facts], tentative: &mut BTreeSet<ObjId>, event: Event) {
    match event {
        // Free-threaded builds find out first, and move then.
        Event::MarkUnreachable { object, to: ListId::UnreachableStack, .. } => {
            at(facts, object, |facts| facts.trash = true);
        }
        Event::MarkUnreachable { object, .. } => {
            tentative.insert(object);
        }
        Event::Rescue { object, .. } => {
            tentative.remove(&object);
        }
        Event::Clear { .. } | Event::ClearWeakref { .. } => {
            for object in std::mem::take(tentative) {
                at(facts, object, |facts| facts.trash = true);
            }
        }
        Event::Move { object, to, .. } if TRASH_LISTS.contains(&to) => at(facts, object, |facts| facts.trash = true),
        // The next collection begins.
        Event::UpdateRefs { .. } => tentative.clear(),
        _ => {}
    }
}
