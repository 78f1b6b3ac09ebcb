//! Where everything stands: computed once per recording and way of folding, from all objects that ever
//! come onto the stage and all references that ever exist, so that stepping moves nothing in **Graph**.

mod groups;
mod layered;
mod lists;
mod packing;

use std::collections::{BTreeMap, BTreeSet};

use model::{AtomId, Dialect, ObjId, World};
use timeline::Recording;

use crate::cast::{Cast, Holder, is_machinery, is_namespace, word};
use crate::folding::Folding;
use crate::scene::{BOX_HEIGHT, BOX_WIDTH, Bounds, Point};
pub(crate) use lists::{Lists, PITCH as LISTS_PITCH};

/// The distance from a box to the names left of it: room for an arrow.
const NAME_GAP: f32 = 96.0;
/// The least distance between two names.
const NAME_PITCH: f32 = 40.0;
/// What a letter of a name takes up.
const LETTER: f32 = 9.2;
/// The free room around the picture.
const AIR: f32 = 24.0;

/// The places of both arrangements.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    /// By object: the centre of its box in **Graph**.
    graph: Vec<Option<Point>>,
    /// By key: the middle of a name in the column at the left.
    names: BTreeMap<String, Point>,
    /// What **Graph** takes up.
    pub(crate) graph_bounds: Bounds,
    /// How far above a box the names stand that come by it.
    pub(crate) above: f32,
    /// The rows of **Lists**.
    pub(crate) lists: Lists,
}

impl Layout {
    pub(crate) fn new(
        world: &World,
        recording: &Recording,
        dialect: &Dialect,
        cast: &Cast,
        folding: &Folding,
    ) -> Layout {
        let names = left_names(world, cast);
        let boxes: Vec<ObjId> = folding.boxes(cast).collect();
        let placed = groups::place(cast, folding, &boxes, &names);
        let mut layout = Layout {
            above: placed.above,
            lists: lists::rows(world, recording, dialect, cast, &boxes),
            graph: placed.points,
            ..Layout::default()
        };
        layout.place_names(&names);
        layout.measure(world, cast);
        layout
    }

    /// The centre of a box in **Graph**.
    pub(crate) fn graph(&self, id: ObjId) -> Option<Point> {
        self.graph.get(id.0 as usize).copied().flatten()
    }

    /// The place of a name in the left column, if it has one there.
    pub(crate) fn name(&self, key: &str) -> Option<Point> {
        self.names.get(key).copied()
    }

    /// Puts every name level with what it refers to, one under the other.
    fn place_names(&mut self, names: &[LeftName]) {
        let widest = names.iter().map(|name| name.letters).max().unwrap_or(0) as f32 * LETTER;
        let x = -BOX_WIDTH / 2.0 - NAME_GAP - widest / 2.0;
        let mut wishes: Vec<(f32, &LeftName)> = Vec::new();
        for name in names {
            let levels: Vec<f32> = name.targets.iter().filter_map(|id| self.graph(*id)).map(|at| at.y).collect();
            if !levels.is_empty() {
                wishes.push((levels.iter().sum::<f32>() / levels.len() as f32, name));
            }
        }
        let levels: Vec<f32> = wishes.iter().map(|(level, _)| *level).collect();
        let wishes: Vec<(f32, &LeftName)> = rising(&levels).into_iter().map(|place| wishes[place]).collect();
        let mut floor = f32::NEG_INFINITY;
        for (index, (wish, name)) in wishes.iter().enumerate() {
            // Several names of one box stand around its middle.
            let same = wishes.iter().skip(index).take_while(|other| other.0 == *wish).count() as f32;
            let y = (wish - (same - 1.0) * NAME_PITCH / 2.0).max(floor);
            floor = y + NAME_PITCH;
            self.names.insert(name.key.clone(), Point { x, y });
        }
    }

    fn measure(&mut self, world: &World, cast: &Cast) {
        let half = Point { x: BOX_WIDTH / 2.0 + AIR, y: BOX_HEIGHT / 2.0 + AIR };
        let mut corners = Corners::default();
        for at in self.graph.iter().flatten() {
            corners.add(at.x - half.x, at.y - half.y);
            corners.add(at.x + half.x, at.y + half.y);
        }
        for (key, at) in &self.names {
            corners.add(at.x - key.len() as f32 * LETTER / 2.0 - AIR, at.y - AIR);
        }
        let floating = cast.relations.locals.iter().any(|((scope, _), _)| !word(world, *scope).is_empty());
        self.graph_bounds = corners.bounds();
        if floating {
            self.graph_bounds.min.y -= self.above - BOX_HEIGHT / 2.0;
        }
    }
}

/// The smallest rectangle around points.
#[derive(Default)]
struct Corners(Option<Bounds>);

impl Corners {
    fn add(&mut self, x: f32, y: f32) {
        let here = Point { x, y };
        let bounds = self.0.get_or_insert(Bounds { min: here, max: here });
        bounds.min = Point { x: bounds.min.x.min(x), y: bounds.min.y.min(y) };
        bounds.max = Point { x: bounds.max.x.max(x), y: bounds.max.y.max(y) };
    }

    fn bounds(self) -> Bounds {
        self.0.unwrap_or_default()
    }
}

/// A name in the column at the left, with all that it ever refers to.
#[derive(Debug)]
pub(crate) struct LeftName {
    pub(crate) key: String,
    pub(crate) letters: usize,
    pub(crate) targets: Vec<ObjId>,
}

/// The places of these values, from the least to the greatest; equal ones stay in their order.
fn rising(values: &[f32]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..values.len()).collect();
    places.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    places
}

/// The names of the module; what a class or `gc.garbage` holds; and local variables that refer to one
/// object alone, which no other name has. Other local variables stand at whatever they refer to.
fn left_names(world: &World, cast: &Cast) -> Vec<LeftName> {
    let mut names = Vec::new();
    for global in &cast.relations.globals.names {
        let mut distinct = BTreeSet::new();
        distinct.extend(global.history.iter().filter_map(|(_, object)| *object));
        let targets: Vec<ObjId> = distinct.into_iter().filter(|id| cast.is_on_stage(*id)).collect();
        if !targets.is_empty() {
            let key = global_key(world, global.name);
            names.push(LeftName { letters: key.chars().count(), key, targets });
        }
    }
    for &(holder, target) in &cast.relations.edges {
        let Some(facts) = cast.facts_of(holder).filter(|facts| is_namespace(&cast.facts, facts)) else { continue };
        let is_data = cast.facts_of(target).is_some_and(|facts| !is_machinery(facts.kind));
        let key = held_key(target);
        if is_data && cast.is_on_stage(target) && !cast.is_on_stage(holder) && facts.owner.is_some() {
            names.push(LeftName { key, letters: 14, targets: vec![target] });
        }
    }
    let globally: Vec<ObjId> = names.iter().flat_map(|name| name.targets.iter().copied()).collect();
    for ((scope, name), uses) in &cast.relations.locals {
        if let Holder::Only(target) = *uses
            && cast.is_on_stage(target)
            && !globally.contains(&target)
        {
            let letters = word(world, *name).chars().count();
            names.push(LeftName { key: local_key(world, *scope, *name), letters, targets: vec![target] });
        }
    }
    names
}

/// The key of a name of the module.
pub(crate) fn global_key(world: &World, name: AtomId) -> String {
    word(world, name).to_owned()
}

/// The key of a variable of a function, whichever call.
pub(crate) fn local_key(world: &World, scope: AtomId, name: AtomId) -> String {
    format!("{}:{}", word(world, scope), word(world, name))
}

/// The key of the name that stands for a class attribute or `gc.garbage`.
pub(crate) fn held_key(target: ObjId) -> String {
    format!("@{}", target.0)
}
