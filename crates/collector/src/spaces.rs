//! The two old spaces of the incremental collector: what moves from one to the other.
//!
//! CPython: `mark_at_start`, `mark_global_roots`, `mark_stacks`, `mark_all_reachable`,
//! `expand_region_transitively_reachable` of Python/gc.c (3.14.0 to 3.14.4).

use model::kind::FIELDS;
use model::{Cx, ListId, Mark, ObjId, Recorder, World};

use crate::lists::{gc_list_merge, gc_list_move, gc_list_size};
use crate::mutator::Mutator;
use crate::traverse::for_each_referent;

/// Which objects this round has not visited, by their ids. CPython keeps a bit in each header
/// (`gc_old_space`), which says the same as the list that an object is on: not visited are the young and
/// the pending.
pub(crate) struct NotVisited(Vec<bool>);

impl NotVisited {
    pub(crate) fn of(world: &World) -> NotVisited {
        let mut not_visited = vec![false; world.len()];
        for object in world.members(ListId::Young).chain(world.members(ListId::Pending)) {
            if let Some(bit) = not_visited.get_mut(object.0 as usize) {
                *bit = true;
            }
        }
        NotVisited(not_visited)
    }

    /// Counts an object as visited; whether it was not.
    fn visit(&mut self, object: ObjId) -> bool {
        self.0.get_mut(object.0 as usize).is_some_and(std::mem::take)
    }
}

/// `heap_size`: how many objects there are that the collector knows, tracked or not.
pub(crate) fn heap_size<M: Mutator>(m: &M) -> i64 {
    let world = m.world();
    let known = world.alive().filter(|(_, object)| object.is_gc()).count();
    i64::from(world.dialect().startup_objects) + known as i64
}

/// The first increment of a round: what modules and running functions reach moves to `visited`. Gives
/// how many objects that were.
pub(crate) fn mark_at_start<M: Mutator>(m: &mut M) -> i64 {
    let mut not_visited = NotVisited::of(m.world());
    // The interpreter's own objects, of which the world knows no more than how many, hang off its roots.
    let own = if m.allocator().startup_is_frozen { 0 } else { m.world().dialect().startup_objects };
    let roots = m.global_roots();
    let marked = mark_all_reachable(m.cx(), &mut not_visited, roots);
    i64::from(own) + marked + mark_stacks(m, &mut not_visited, true)
}

/// What running functions reach moves to `visited`: the innermost first, and, unless it is the start of
/// a round, no further out than the first function that has been looked at before. Those outside of it
/// have not run since.
pub(crate) fn mark_stacks<M: Mutator>(m: &mut M, not_visited: &mut NotVisited, start: bool) -> i64 {
    let frames: Vec<ObjId> = m.world().frames().to_vec();
    let before = std::mem::take(&mut m.allocator().visited_frames);
    let mut roots = Vec::new();
    let mut innermost = frames.iter().rev();
    for frame in innermost.by_ref() {
        roots.extend(on_stack(m.world(), *frame));
        m.allocator().visited_frames.insert(*frame);
        if !start && before.contains(frame) {
            break;
        }
    }
    m.allocator().visited_frames.extend(innermost.filter(|frame| before.contains(frame)));
    mark_all_reachable(m.cx(), not_visited, roots)
}

/// What a frame holds, in the order of the marking: its namespace, its function, its stack from the top
/// down to the first variable.
pub(crate) fn on_stack(world: &World, frame: ObjId) -> Vec<ObjId> {
    let (locals, function) = (FIELDS + 4, FIELDS + 5);
    let frame = world.object(frame);
    let fields = [locals, function].map(|field| frame.slot(field).object());
    let stack = frame.tail().iter().rev().map(|value| value.object());
    fields.into_iter().chain(stack).flatten().collect()
}

/// Invariant: what is on `visited` refers to nothing that is not visited, but for what was there before;
/// what is on `reachable` is still to be looked through.
fn mark_all_reachable<R: Recorder>(cx: &mut Cx<R>, not_visited: &mut NotVisited, roots: Vec<ObjId>) -> i64 {
    let mut marked = 0;
    let mut reach = |cx: &mut Cx<R>, object| {
        if not_visited.visit(object) {
            gc_list_move(cx, object, ListId::Reachable);
            marked += 1;
        }
    };
    roots.into_iter().for_each(|root| reach(cx, root));
    while let Some(object) = cx.world().first(ListId::Reachable) {
        cx.open(Mark::Visit(object));
        gc_list_move(cx, object, ListId::Visited);
        for_each_referent(cx, object, &mut reach);
        cx.close();
    }
    marked
}

/// Puts an increment together: the young, then objects from the head of `pending`, each with all that it
/// reaches and that is not visited, until there is as much as there is work. Gives how many objects
/// those are.
pub(crate) fn fill_increment<R: Recorder>(cx: &mut Cx<R>, not_visited: &mut NotVisited, work: i64) -> i64 {
    let young: Vec<ObjId> = cx.world().members(ListId::Young).collect();
    for object in young {
        not_visited.visit(object);
    }
    gc_list_merge(cx, ListId::Young, ListId::Increment);
    let mut size = i64::from(gc_list_size(cx.world(), ListId::Increment));
    while size < work
        && let Some(object) = cx.world().first(ListId::Pending)
    {
        not_visited.visit(object);
        gc_list_move(cx, object, ListId::Increment);
        size += 1 + expand_region_transitively_reachable(cx, not_visited, object);
    }
    size
}

/// From an object to the end of the increment: whatever they refer to and is not visited joins it.
fn expand_region_transitively_reachable<R: Recorder>(
    cx: &mut Cx<R>,
    not_visited: &mut NotVisited,
    first: ObjId,
) -> i64 {
    let mut added = 0;
    let mut cursor = Some(first);
    while let Some(object) = cursor {
        cx.open(Mark::Visit(object));
        for_each_referent(cx, object, |cx, target| {
            if not_visited.visit(target) {
                gc_list_move(cx, target, ListId::Increment);
                added += 1;
            }
        });
        cx.close();
        // Only now: the list may have grown behind it.
        cursor = cx.world().next(object).object();
    }
    added
}
