//! What a gesture is to bring about, and whether it has.

use model::{Counter, Mark, ObjId, World};
use player::Switch;
use timeline::Outline;

use crate::reach::Way;
use crate::steps::{Step, main_namespace};

/// What holds once the new line has run.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Effect {
    /// The name refers to an object.
    Named(String),
    /// The first refers to the second, once more than before.
    Refers(Way, Way),
    /// Something refers to it weakly: what the first refers to, or the name.
    RefersWeakly(Option<Way>, Way),
    /// The first refers to the second, once less than before.
    Lets(Way, Way),
    /// The way leads nowhere.
    Forgotten(Way),
    /// The class has a `__del__`.
    HasFinalizer(String),
    /// There was a collection.
    Collected,
    /// Automatic collection is on or off.
    Automatic(Switch),
}

/// What an effect is about, found before the line runs.
pub(crate) struct Before {
    pair: Option<(ObjId, ObjId)>,
    count: usize,
}

impl Effect {
    /// Looks at the world in which the line is about to run.
    pub(crate) fn before(&self, world: &World) -> Before {
        let pair = match self {
            Effect::Refers(from, to) | Effect::Lets(from, to) => from.follow(world).zip(to.follow(world)),
            Effect::RefersWeakly(from, to) => {
                let to = to.follow(world);
                from.as_ref().map_or(to, |from| from.follow(world)).zip(to)
            }
            _ => None,
        };
        Before { pair, count: pair.map_or(0, |(from, to)| references(world, from, to)) }
    }

    /// Whether it has come about in the world in which the line has run, by the span with this number.
    pub(crate) fn holds(&self, before: &Before, world: &World, outline: &Outline, span: u32) -> bool {
        let now = || before.pair.map(|(from, to)| references(world, from, to));
        match self {
            Effect::Named(name) => Way(vec![Step::Name(name.clone())]).follow(world).is_some(),
            Effect::Refers(..) => now().is_some_and(|now| now > before.count),
            Effect::Lets(..) => now().is_some_and(|now| now < before.count),
            Effect::RefersWeakly(from, _) => before.pair.is_some_and(|(holder, to)| {
                let weakrefs = world.object(to).weakrefs();
                let is_held = |weakref: &ObjId| match from {
                    Some(_) => references(world, holder, *weakref) > 0,
                    None => main_namespace(world).is_some_and(|names| references(world, names, *weakref) > 0),
                };
                weakrefs.iter().any(is_held)
            }),
            Effect::Forgotten(way) => way.follow(world).is_none(),
            Effect::HasFinalizer(class) => {
                let class = Way(vec![Step::Name(class.clone())]).follow(world);
                class.is_some_and(|class| has_finalizer(world, class))
            }
            Effect::Collected => outline.spans().iter().skip(span as usize).any(|inner| {
                matches!(inner.mark, Mark::Collection { .. }) && inner.parent.is_some_and(|parent| parent.0 == span)
            }),
            Effect::Automatic(switch) => (world.counter(Counter::Enabled) != 0) == (*switch == Switch::On),
        }
    }
}

/// Whether a class itself has a `__del__`.
pub(crate) fn has_finalizer(world: &World, class: ObjId) -> bool {
    let del = model::Atoms::well_known(model::WellKnown::Del);
    world.object(class).dict().is_some_and(|dict| world.dict_slot(dict, del).is_some())
}

/// How many references lead from an object, and from its `__dict__`, to another.
fn references(world: &World, from: ObjId, to: ObjId) -> usize {
    let count = |holder: ObjId| world.object(holder).slots().iter().filter(|value| value.object() == Some(to)).count();
    let own = world.object(from).dict().filter(|dict| *dict != to);
    count(from) + own.map_or(0, count)
}
