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

    /// Visits those of an object of this sort, in the order of its traverse function; atoms and empty slots
    /// are among them.
    fn visit<R: Recorder>(&mut self, cx: &mut Cx<R>, object: ObjId, visit: impl FnMut(&mut Cx<R>, Value));
}

/// Those of an exact list: its items, last first.
pub(crate) struct ListItems;

impl Referents for ListItems {
    #[inline(always)]
    fn fit(world: &World, object: ObjId) -> bool {
        world.object(object).is_exact_list()
    }

    #[inline(always)]
    fn visit<R: Recorder>(&mut self, cx: &mut Cx<R>, object: ObjId, visit: impl FnMut(&mut Cx<R>, Value)) {
        let places = cx.world().places_of_items(object);
        visit_backwards(cx, places, visit);
    }
}

/// A function of its own: what is known of a reference that is passed on is known only there.
#[inline]
fn visit_backwards<R: Recorder>(cx: &mut Cx<R>, places: Range<usize>, mut visit: impl FnMut(&mut Cx<R>, Value)) {
    for place in places.rev() {
        let value = cx.world().at(place);
        visit(cx, value);
    }
}

/// Those of any other object (a walk can visit exact lists as well).
impl Referents for Walk {
    #[inline(always)]
    fn fit(world: &World, object: ObjId) -> bool {
        !ListItems::fit(world, object)
    }

    #[inline(always)]
    fn visit<R: Recorder>(&mut self, cx: &mut Cx<R>, object: ObjId, mut visit: impl FnMut(&mut Cx<R>, Value)) {
        cx.world().walk_into(object, self);
        Walk::visit(self, |place| {
            let value = cx.world().at(place);
            visit(cx, value);
        });
    }
}

/// Goes through a list, which may grow at its tail meanwhile. Both functions begin at an object of their
/// sort and give the first node that is none; what they are given to visit with is used again.
#[inline(always)]
pub(crate) fn for_each_run<R: Recorder>(
    cx: &mut Cx<R>,
    list: ListId,
    lists: impl Fn(&mut Cx<R>, Node, &mut ListItems) -> Node,
    others: impl Fn(&mut Cx<R>, Node, &mut Walk) -> Node,
) {
    let (mut items, mut walk) = (ListItems, Walk::default());
    let mut cursor = cx.world().next(Node::head(list));
    while let Some(object) = cursor.object() {
        cursor = if ListItems::fit(cx.world(), object) {
            lists(cx, cursor, &mut items)
        } else {
            others(cx, cursor, &mut walk)
        };
    }
}

/// The objects that one object refers to, where it is the only one to be visited.
pub(crate) fn for_each_referent<R: Recorder>(cx: &mut Cx<R>, object: ObjId, mut visit: impl FnMut(&mut Cx<R>, ObjId)) {
    Referents::visit(&mut Walk::default(), cx, object, |cx, value| {
        if let Some(target) = value.object() {
            visit(cx, target);
        }
    });
}
