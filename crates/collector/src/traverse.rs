//! Visiting what objects refer to (`tp_traverse`), over whole lists.
//!
//! Large heaps consist of lists, dicts and instances in long runs. The passes go through a run of exact
//! lists in a loop of their own: it calls nothing that the compiler cannot see into, so that whatever it
//! reads of the world stays in registers.

use std::ops::Range;

use model::{Cx, ListId, Node, ObjId, Recorder, Value, Walk, World};

/// What an object refers to, for one sort of objects.
pub(crate) trait Referents: Default {
    /// Whether an object is of this sort.
    fn fit(world: &World, object: ObjId) -> bool;

    /// Turns to an object of this sort.
    fn turn_to(&mut self, world: &World, object: ObjId);

    /// In the order of the traverse function; atoms and empty slots are among it.
    fn visit<R: Recorder>(&self, cx: &mut Cx<R>, visit: impl FnMut(&mut Cx<R>, Value));
}

/// Those of an exact list: its items, last first.
#[derive(Default)]
pub(crate) struct ListItems(Range<usize>);

impl Referents for ListItems {
    #[inline(always)]
    fn fit(world: &World, object: ObjId) -> bool {
        world.object(object).is_exact_list()
    }

    #[inline(always)]
    fn turn_to(&mut self, world: &World, object: ObjId) {
        self.0 = world.places_of_items(object);
    }

    #[inline]
    fn visit<R: Recorder>(&self, cx: &mut Cx<R>, mut visit: impl FnMut(&mut Cx<R>, Value)) {
        for place in self.0.clone().rev() {
            let value = cx.world().at(place);
            visit(cx, value);
        }
    }
}

/// Those of any other object.
impl Referents for Walk {
    #[inline(always)]
    fn fit(world: &World, object: ObjId) -> bool {
        !ListItems::fit(world, object)
    }

    #[inline(always)]
    fn turn_to(&mut self, world: &World, object: ObjId) {
        world.walk_into(object, self);
    }

    #[inline(always)]
    fn visit<R: Recorder>(&self, cx: &mut Cx<R>, mut visit: impl FnMut(&mut Cx<R>, Value)) {
        Walk::visit(self, |place| {
            let value = cx.world().at(place);
            visit(cx, value);
        });
    }
}

/// Goes through a list, which may grow at its tail meanwhile. Both functions begin at an object of their
/// sort and give the first node that is none.
#[inline(always)]
pub(crate) fn for_each_run<R: Recorder>(
    cx: &mut Cx<R>,
    list: ListId,
    lists: impl Fn(&mut Cx<R>, Node) -> Node,
    others: impl Fn(&mut Cx<R>, Node) -> Node,
) {
    let mut cursor = cx.world().next(Node::head(list));
    while let Some(object) = cursor.object() {
        cursor = if ListItems::fit(cx.world(), object) { lists(cx, cursor) } else { others(cx, cursor) };
    }
}
