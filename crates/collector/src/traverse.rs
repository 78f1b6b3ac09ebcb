//! Visiting what objects refer to (`tp_traverse`), over whole lists.
//!
//! Large heaps consist of lists, dicts and instances in long runs. The passes go through a run of exact
//! lists in a loop of their own: it calls nothing that the compiler cannot see into, so that whatever it
//! reads of the world stays in registers.

use std::ops::Range;

use model::{Cx, ListId, Node, ObjId, Recorder, Value, Walk, World};

/// What an object refers to, for one sort of objects.
pub(crate) trait Referents {
    /// Whether an object is of this sort.
    fn fit(world: &World, object: ObjId) -> bool;

    /// Of an object of this sort.
    fn of(world: &World, object: ObjId) -> Self;

    /// In the order of the traverse function; atoms and empty slots are among it.
    fn visit<R: Recorder>(self, cx: &mut Cx<R>, visit: impl FnMut(&mut Cx<R>, Value));
}

/// Those of an exact list: its items, last first.
pub(crate) struct ListItems(Range<usize>);

impl Referents for ListItems {
    #[inline(always)]
    fn fit(world: &World, object: ObjId) -> bool {
        world.object(object).is_exact_list()
    }

    #[inline(always)]
    fn of(world: &World, object: ObjId) -> Self {
        ListItems(world.places_of_items(object))
    }

    #[inline]
    fn visit<R: Recorder>(self, cx: &mut Cx<R>, mut visit: impl FnMut(&mut Cx<R>, Value)) {
        for place in self.0.rev() {
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
    fn of(world: &World, object: ObjId) -> Self {
        world.walk(object)
    }

    #[inline(always)]
    fn visit<R: Recorder>(self, cx: &mut Cx<R>, mut visit: impl FnMut(&mut Cx<R>, Value)) {
        Walk::visit(&self, |reference| {
            let value = cx.world().target(reference);
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

/// The objects that one object refers to, where it is the only one to be visited.
pub(crate) fn for_each_referent<R: Recorder>(cx: &mut Cx<R>, object: ObjId, mut visit: impl FnMut(&mut Cx<R>, ObjId)) {
    let walk = cx.world().walk(object);
    Referents::visit(walk, cx, |cx, value| {
        if let Some(target) = value.object() {
            visit(cx, target);
        }
    });
}
