//! How Python reaches an object: the shortest expression that leads to it from a name of the module.
//!
//! An expression here only looks: names, attributes, items and keys, none of which runs anything of the
//! program's (a class with a `__getitem__`, a property or a `__getattribute__` of its own is not looked
//! into that way). A weak reference may be called where nothing else leads on.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap, HashSet};

use model::{Kind, ObjId, World};

use crate::steps::{Step, main_namespace, steps_from, steps_of_names};

/// What the names of the module reach at a moment.
pub(crate) struct Reach<'w> {
    world: &'w World,
    /// By object: the cheapest way's last step, and from where; from nothing for a name.
    ways: HashMap<ObjId, (Option<ObjId>, Step)>,
}

impl<'w> Reach<'w> {
    /// Looks for everything that names reach.
    pub(crate) fn new(world: &'w World) -> Reach<'w> {
        let mut ways = HashMap::new();
        let mut costs: HashMap<ObjId, usize> = HashMap::new();
        // Of equal cost the first found: names in the order in which they came up.
        let mut queue = BinaryHeap::new();
        let mut number = 0_usize;
        let mut offer = |from: Option<ObjId>, step: Step, to: ObjId, before: usize, queue: &mut BinaryHeap<_>| {
            let cost = before + step.cost();
            if costs.get(&to).is_none_or(|known| cost < *known) {
                costs.insert(to, cost);
                ways.insert(to, (from, step));
                number += 1;
                queue.push(Reverse((cost, number, to)));
            }
        };
        for (step, to) in steps_of_names(world) {
            offer(None, step, to, 0, &mut queue);
        }
        let mut done = HashSet::new();
        while let Some(Reverse((cost, _, at))) = queue.pop() {
            if !done.insert(at) {
                continue;
            }
            for (step, to) in steps_from(world, at) {
                offer(Some(at), step, to, cost, &mut queue);
            }
        }
        Reach { world, ways }
    }

    /// The way to an object, from a name on; none if there is none.
    pub(crate) fn way(&self, object: ObjId) -> Option<Way> {
        let mut steps = Vec::new();
        let mut at = Some(object);
        while let Some(here) = at {
            let (from, step) = self.ways.get(&here)?;
            steps.push(step.clone());
            at = *from;
        }
        steps.reverse();
        Some(Way(steps))
    }

    /// The world that was looked at.
    pub(crate) fn world(&self) -> &'w World {
        self.world
    }
}

/// A way from a name of the module to an object.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Way(pub(crate) Vec<Step>);

impl Way {
    /// As Python writes it.
    pub(crate) fn expression(&self) -> String {
        self.0.iter().map(Step::text).collect()
    }

    /// Where it leads in a world, which need not be the one it was found in.
    pub(crate) fn follow(&self, world: &World) -> Option<ObjId> {
        let (first, rest) = self.0.split_first()?;
        let lead = |steps: Vec<(Step, ObjId)>, step: &Step| {
            steps.into_iter().find_map(|(other, to)| (other == *step).then_some(to))
        };
        let first = lead(steps_of_names(world), first);
        rest.iter().fold(first, |at, step| lead(steps_from(world, at?), step))
    }
}

/// Everything that something outside of the objects themselves keeps alive: the interpreter, what runs,
/// and what these refer to.
pub(crate) fn held_from_outside(world: &World) -> HashSet<ObjId> {
    let interpreters = world.alive().map(|(id, _)| id).take_while(|id| (id.0 as usize) < world.startup_len());
    let held = world.held().iter().filter_map(|value| value.object());
    let mut queue: Vec<ObjId> = interpreters.chain(held).chain(world.frames().iter().copied()).collect();
    queue.extend(main_namespace(world));
    let mut found: HashSet<ObjId> = queue.iter().copied().collect();
    while let Some(at) = queue.pop() {
        for to in world.object(at).slots().iter().filter_map(|value| value.object()) {
            if found.insert(to) {
                queue.push(to);
            }
        }
    }
    found
}

/// The objects that exist and that nothing outside of them keeps alive, in order of birth.
pub(crate) fn out_of_reach(world: &World, held: &HashSet<ObjId>) -> Vec<ObjId> {
    let is_shown = |kind: Kind| !matches!(kind, Kind::Frame | Kind::Code | Kind::Opaque);
    let lost = world.alive().filter(|(id, object)| !held.contains(id) && is_shown(object.kind()));
    lost.map(|(id, _)| id).collect()
}
