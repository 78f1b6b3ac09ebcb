//! Who is who in a recording: what of it comes onto the stage, what is drawn inside what, and what
//! everything is called. Found once, from the events, so that it holds at every moment.
//!
//! # Onto the stage
//! come the objects that a viewer thinks about: instances of the program's classes; containers, weak
//! references, generators and their like once a variable or another object on the stage refers to
//! them; classes and functions only if something on the stage refers to them or if they are trash
//! themselves (a closure forgotten in a cycle is a story). The rest belongs to the interpreter: of a
//! program that makes nothing else its functions, classes and exceptions are shown, so that none is
//! without a picture.
//!
//! # Folded
//! is a `__dict__`, or a container that no variable ever names and that one object alone ever holds:
//! it is drawn inside of its owner. Decided for the whole recording, so that no box folds up because
//! a name was forgotten.

mod facts;
mod globals;
mod labels;
mod relations;

use model::{Kind, ObjId, World};
use timeline::Recording;
use words::{Language, Page};

pub(crate) use facts::{Facts, word};
pub(crate) use globals::Bound;
pub(crate) use relations::{Holder, Relations, carries, is_namespace};

/// Who is who.
#[derive(Debug)]
pub(crate) struct Cast {
    pub(crate) facts: Vec<Facts>,
    pub(crate) relations: Relations,
    /// By object: whether it comes onto the stage.
    pub(crate) on_stage: Vec<bool>,
    /// By object: the object that holds it, if it can be drawn inside of that.
    pub(crate) fold: Vec<Option<ObjId>>,
    /// By object: its number among those of the same name; 0 if it is the only one.
    numbers: Vec<u32>,
    /// In which language labels are.
    language: Language<Page>,
}

impl Cast {
    pub(crate) fn of(world: &World, recording: &Recording, language: Language<Page>) -> Cast {
        let facts = facts::gather(world, recording);
        let relations = relations::gather(world, recording, &facts);
        let on_stage = choose(world, &facts, &relations);
        let fold = fold(&facts, &relations, &on_stage);
        let mut cast = Cast { numbers: vec![0; facts.len()], facts, relations, on_stage, fold, language };
        cast.number(world);
        cast
    }

    pub(crate) fn is_on_stage(&self, id: ObjId) -> bool {
        self.on_stage.get(id.0 as usize).copied().unwrap_or_default()
    }

    pub(crate) fn fold_of(&self, id: ObjId) -> Option<ObjId> {
        self.fold.get(id.0 as usize).copied().flatten()
    }

    pub(crate) fn facts_of(&self, id: ObjId) -> Option<&Facts> {
        self.facts.get(id.0 as usize)
    }
}

/// Things of the interpreter: of interest only if they are trash, or if data refers to them.
pub(crate) fn is_machinery(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Function
            | Kind::Class(_)
            | Kind::ClassicClass(_)
            | Kind::Module
            | Kind::Frame
            | Kind::Code
            | Kind::Descriptor
            | Kind::StaticMethod
            | Kind::ClassMethod
            | Kind::Property
            | Kind::Opaque
    )
}

fn choose(world: &World, facts: &[Facts], relations: &Relations) -> Vec<bool> {
    let startup = world.startup_len();
    let is_named = |index: usize| relations.named.get(index).copied().unwrap_or_default();
    let seeds = |is_data: fn(&Facts, bool) -> bool| -> Vec<usize> {
        let is_seed = |&(index, object): &(usize, &Facts)| {
            // Of what the interpreter made for itself only `gc.garbage` is of interest, once it holds something.
            let is_garbage = index < startup
                && object.kind == Kind::List
                && is_named(index)
                && !edges_of(relations, ObjId(index as u32)).is_empty();
            index >= startup && is_data(object, is_named(index))
                || is_garbage
                || object.trash && object.kind != Kind::Module && !is_running_frame(object)
        };
        facts.iter().enumerate().filter(is_seed).map(|(index, _)| index).collect()
    };
    let mut queue = seeds(is_data);
    if queue.is_empty() {
        queue = seeds(is_anything);
    }
    let mut on_stage = vec![false; facts.len()];
    while let Some(index) = queue.pop() {
        let Some(flag) = on_stage.get_mut(index).filter(|flag| !**flag) else { continue };
        *flag = true;
        let Some(holder) = facts.get(index) else { continue };
        for &(_, target) in edges_of(relations, ObjId(index as u32)) {
            if facts.get(target.0 as usize).is_some_and(|target| draws_in(facts, holder, target)) {
                queue.push(target.0 as usize);
            }
        }
    }
    on_stage
}

/// Whether a viewer thinks of an object as data; `named` if a variable ever referred to it.
fn is_data(object: &Facts, named: bool) -> bool {
    let is_instance = object.type_value.object().is_some();
    !is_machinery(object.kind) && (is_instance || named) || (object.closure || object.kind == Kind::Frame) && named
}

/// What is shown of a program that makes no data.
fn is_anything(object: &Facts, named: bool) -> bool {
    named && object.kind != Kind::Module || object.kind == Kind::Exception
}

/// Whether an object on the stage brings another one, to which it refers, with it.
fn draws_in(all: &[Facts], holder: &Facts, target: &Facts) -> bool {
    if target.kind == Kind::Module || is_namespace(all, target) && !target.trash {
        return false;
    }
    !is_machinery(target.kind) || target.trash || !is_machinery(holder.kind) || target.kind == Kind::Frame
}

/// A frame that no generator, traceback or variable keeps is never a story of its own.
fn is_running_frame(facts: &Facts) -> bool {
    facts.kind == Kind::Frame
}

fn edges_of(relations: &Relations, holder: ObjId) -> &[(ObjId, ObjId)] {
    let edges = &relations.edges;
    let begin = edges.partition_point(|(from, _)| *from < holder);
    let end = edges.partition_point(|(from, _)| *from <= holder);
    edges.get(begin..end).unwrap_or_default()
}

fn fold(facts: &[Facts], relations: &Relations, on_stage: &[bool]) -> Vec<Option<ObjId>> {
    let is_shown = |id: ObjId| on_stage.get(id.0 as usize).copied().unwrap_or_default();
    let mut fold: Vec<Option<ObjId>> = facts
        .iter()
        .enumerate()
        .map(|(index, object)| {
            let named = relations.named.get(index).copied().unwrap_or_default();
            let holder = match relations.holders.get(index) {
                Some(Holder::Only(holder)) => *holder,
                _ => return None,
            };
            let fits = can_fold(object) && !named && holder.0 as usize != index;
            (fits && is_shown(ObjId(index as u32)) && is_shown(holder)).then_some(holder)
        })
        .collect();
    open_circles(&mut fold);
    fold
}

/// Whether a thing of this kind can be drawn inside of another one.
fn can_fold(facts: &Facts) -> bool {
    let container = matches!(
        facts.kind,
        Kind::Dict
            | Kind::List
            | Kind::Tuple
            | Kind::Set
            | Kind::FrozenSet
            | Kind::Deque
            | Kind::Cell
            | Kind::Frame
            | Kind::Iterator
            | Kind::Traceback
            | Kind::Descriptor
    );
    container && facts.type_value.object().is_none()
}

/// Objects that each hold only the next one, in a circle, cannot all be drawn inside each other: the
/// one that closes the circle stands on its own.
fn open_circles(fold: &mut [Option<ObjId>]) {
    // For each object, the walk that came by it last.
    let mut seen = vec![usize::MAX; fold.len()];
    for start in 0..fold.len() {
        let mut at = start;
        while seen.get(at).is_some_and(|walk| *walk == usize::MAX) {
            if let Some(seen) = seen.get_mut(at) {
                *seen = start;
            }
            match fold.get(at).copied().flatten() {
                Some(holder) => at = holder.0 as usize,
                None => break,
            }
        }
        if seen.get(at) == Some(&start)
            && let Some(closing) = fold.get_mut(at)
        {
            *closing = None;
        }
    }
}
