//! Who refers to whom, and under which names, over a whole recording: a second walk over the events.

use std::collections::BTreeMap;

use model::kind::{DICT, FIELDS, TYPE};
use model::{AtomId, Event, Kind, ObjId, Value, World};
use timeline::Recording;

use super::facts::Facts;
use super::globals::{Globals, main_dict};
use super::is_machinery;

/// The only object that ever held another one.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Holder {
    /// None did.
    #[default]
    Nobody,
    /// This one did, and no other.
    Only(ObjId),
    /// Several did.
    Several,
}

/// The one object that a local variable referred to, or several.
pub(crate) type Uses = Holder;

/// What two walks over the events found.
#[derive(Debug, Default)]
pub(crate) struct Relations {
    /// By object: who held it, running frames aside.
    pub(crate) holders: Vec<Holder>,
    /// By object: whether a variable of the program ever referred to it.
    pub(crate) named: Vec<bool>,
    /// References that a viewer would follow, each pair once: holder, target.
    pub(crate) edges: Vec<(ObjId, ObjId)>,
    /// Weak references: the weak reference, its target.
    pub(crate) weak: Vec<(ObjId, ObjId)>,
    /// The names of the module.
    pub(crate) globals: Globals,
    /// By function and variable: what it referred to in all its calls.
    pub(crate) locals: BTreeMap<(AtomId, AtomId), Uses>,
}

/// Gathers the relations.
pub(crate) fn gather(world: &World, recording: &Recording, facts: &[Facts]) -> Relations {
    let module = main_dict(world, recording, facts);
    let mut gathering = Gathering {
        world,
        facts,
        found: Relations {
            holders: vec![Holder::Nobody; facts.len()],
            named: vec![false; facts.len()],
            globals: Globals::new(world, module),
            ..Relations::default()
        },
    };
    // What stood in a slot before the recording began: it still does, or an event wrote over it.
    let startup = world.alive().take_while(|(id, _)| (id.0 as usize) < world.startup_len());
    for (holder, object) in startup {
        object.slots().iter().enumerate().for_each(|(index, value)| gathering.refer(holder, index, *value));
    }
    for (number, event) in recording.events().iter().enumerate() {
        gathering.found.globals.follow(number, event);
        match *event {
            Event::Set { object, index, old, new } => {
                gathering.refer(object, usize::from(index), old);
                gathering.refer(object, usize::from(index), new);
            }
            Event::Insert { object, index, value } => gathering.refer(object, index as usize, value),
            Event::Refer { weakref, target, .. } => gathering.found.weak.push((weakref, target)),
            _ => {}
        }
    }
    let mut found = gathering.found;
    found.edges.sort_unstable();
    found.edges.dedup();
    found.weak.sort_unstable();
    found.weak.dedup();
    found
}

struct Gathering<'a> {
    world: &'a World,
    facts: &'a [Facts],
    found: Relations,
}

impl Gathering<'_> {
    fn refer(&mut self, holder: ObjId, index: usize, value: Value) {
        let Some(target) = value.object() else { return };
        let Some(facts) = self.facts.get(holder.0 as usize) else { return };
        if facts.kind == Kind::Frame {
            self.refer_from_frame(holder, index, target);
            return;
        }
        if index == TYPE {
            return;
        }
        self.held(target, holder);
        match namespace_of(self.facts, facts) {
            Some(Kind::Module) => {
                self.name(target);
                return;
            }
            // A class's methods are part of it; what else it holds has a name through it.
            Some(_) if self.facts.get(target.0 as usize).is_some_and(|target| !is_machinery(target.kind)) => {
                self.name(target);
            }
            _ => {}
        }
        if carries(facts.kind, index) {
            self.found.edges.push((holder, target));
        }
    }

    /// A running frame holds in two ways: in variables, which the viewer sees, and on its value stack,
    /// which comes and goes within a line.
    fn refer_from_frame(&mut self, frame: ObjId, index: usize, target: ObjId) {
        let variable = index.checked_sub(self.world.object(frame).tail_start());
        let Some(&name) = variable.and_then(|place| self.world.frame_names(frame).get(place)) else { return };
        self.found.edges.push((frame, target));
        // A cell is not what its variable means.
        if self.facts.get(target.0 as usize).is_some_and(|facts| facts.kind == Kind::Cell) {
            return;
        }
        self.name(target);
        let scope = self.facts.get(frame.0 as usize).and_then(|facts| facts.word);
        if let Some(scope) = scope {
            join(self.found.locals.entry((scope, name)).or_default(), target);
        }
    }

    fn name(&mut self, target: ObjId) {
        if let Some(named) = self.found.named.get_mut(target.0 as usize) {
            *named = true;
        }
    }

    fn held(&mut self, target: ObjId, holder: ObjId) {
        if let Some(known) = self.found.holders.get_mut(target.0 as usize) {
            join(known, holder);
        }
    }
}

fn join(known: &mut Holder, another: ObjId) {
    *known = match *known {
        Holder::Nobody => Holder::Only(another),
        Holder::Only(one) if one == another => Holder::Only(one),
        _ => Holder::Several,
    };
}

/// Whether an object is the `__dict__` of a module or of a class: its entries are names.
pub(crate) fn is_namespace(all: &[Facts], facts: &Facts) -> bool {
    namespace_of(all, facts).is_some()
}

/// The kind of the module or class whose `__dict__` an object is.
fn namespace_of(all: &[Facts], facts: &Facts) -> Option<Kind> {
    let owner = all.get(facts.owner?.0 as usize)?.kind;
    matches!(owner, Kind::Module | Kind::Class(_) | Kind::ClassicClass(_)).then_some(owner)
}

/// Whether a slot holds what a viewer would call a part or a neighbour of the object, and not a thing
/// of the interpreter (its code, its globals, the frame that called it).
pub(crate) fn carries(kind: Kind, index: usize) -> bool {
    let field = index.checked_sub(FIELDS).and_then(|place| kind.fields().get(place)).copied();
    match (kind, index, field) {
        (_, TYPE, _) | (Kind::Module, ..) => false,
        (_, DICT, _) => true,
        (Kind::Function, _, Some(field)) => matches!(field, "__defaults__" | "__kwdefaults__" | "__closure__"),
        (Kind::Method | Kind::BuiltinMethod | Kind::Super, _, Some(field)) => field == "__self__",
        (Kind::Generator, _, Some(field)) => field == "gi_frame",
        (Kind::Frame, _, Some(_)) | (Kind::Descriptor | Kind::Code, ..) => false,
        _ => true,
    }
}
