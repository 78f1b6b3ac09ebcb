//! The incremental collector: its recipe.
//!
//! CPython: `_PyGC_Collect`, `gc_collect_young`, `gc_collect_increment`, `gc_collect_full`,
//! `gc_collect_region` of Python/gc.c (3.14.0 to 3.14.4; 3.14.5 went back to generations).
//!
//! A full collection of a large heap stops the program for long. Here nothing looks at the whole heap
//! unless it is asked to: there are a young list and two old spaces, *visited* and *pending*, and an
//! automatic collection is one increment.
//!
//! ```text
//! collect(0)      the young list
//! collect(1)      one increment: the first of a round marks what the roots reach and moves it to
//!                 `visited`; each later one collects the young and as much of `pending` as it has
//!                 work to do. When nothing is pending any more the spaces exchange their parts
//! collect(2)      everything
//! ```
//!
//! What is collected together must hold a cycle whole or not at all. So what is taken from `pending`
//! brings along all that it refers to and that is not visited; and what is visited was reachable.

use model::{Counter, Cx, Generation, ListId, Pass, Recorder};

use crate::allocator::set_counter;
use crate::free_lists::clear_free_lists;
use crate::lists::gc_list_merge;
use crate::mutator::Mutator;
use crate::recipe::{Collected, collect_after_finalizers, deduce_unreachable, pass};
use crate::spaces::{NotVisited, fill_increment, heap_size, mark_at_start, mark_stacks};
use crate::untrack::untrack_tuples;

/// An increment has this part of the heap to do, divided by the second threshold: with 10, a hundredth.
const SCAN_RATE_DIVISOR: i64 = 10;

pub(crate) fn collect<M: Mutator>(m: &mut M, generation: Generation) -> Collected {
    match generation {
        Generation::Young => gc_collect_young(m),
        Generation::Middle => gc_collect_increment(m),
        Generation::Old => gc_collect_full(m),
    }
}

/// The young alone; what survives is visited.
fn gc_collect_young<M: Mutator>(m: &mut M) -> Collected {
    pass(m, Pass::UntrackTuples, |m| untrack_tuples(m.cx(), ListId::Young));
    let collected = gc_collect_region(m, ListId::Young, ListId::Visited);
    set_counter(m.cx(), Counter::Count(Generation::Young), 0);
    let young_runs = m.world().count(Generation::Middle) + 1;
    set_counter(m.cx(), Counter::Count(Generation::Middle), young_runs);
    collected
}

fn gc_collect_increment<M: Mutator>(m: &mut M) -> Collected {
    let behind = m.world().work_to_do() + assess_work_to_do(m);
    pass(m, Pass::UntrackTuples, |m| untrack_tuples(m.cx(), ListId::Young));
    if m.world().counter(Counter::Phase) == 0 {
        let marked = pass(m, Pass::MarkRoots, mark_at_start);
        set_counter(m.cx(), Counter::Phase, 1);
        // Taken off twice, here and in mark_at_start (issue 141890): the next increments take nothing
        // from `pending` until the program has made up for it.
        set_work_to_do(m.cx(), behind - 2 * marked);
        return Collected::default();
    }
    let mut not_visited = NotVisited::of(m.world());
    let marked = pass(m, Pass::MarkRoots, |m| mark_stacks(m, &mut not_visited, false));
    let work = behind - marked;
    set_work_to_do(m.cx(), work);
    let size = pass(m, Pass::FillIncrement, |m| fill_increment(m.cx(), &mut not_visited, work));
    let collected = gc_collect_region(m, ListId::Increment, ListId::Visited);
    let share = heap_size(m) / SCAN_RATE_DIVISOR / scale_factor(m);
    set_work_to_do(m.cx(), work + share - size);
    if m.world().first(ListId::Pending).is_none() {
        pass(m, Pass::SwapSpaces, completed_scavenge);
    }
    collected
}

fn gc_collect_full<M: Mutator>(m: &mut M) -> Collected {
    pass(m, Pass::UntrackTuples, |m| untrack_tuples(m.cx(), ListId::Young));
    pass(m, Pass::Merge, |m| {
        gc_list_merge(m.cx(), ListId::Young, ListId::Pending);
        set_counter(m.cx(), Counter::Count(Generation::Young), 0);
        gc_list_merge(m.cx(), ListId::Pending, ListId::Visited);
    });
    let collected = gc_collect_region(m, ListId::Visited, ListId::Visited);
    for generation in Generation::ALL {
        set_counter(m.cx(), Counter::Count(generation), 0);
    }
    pass(m, Pass::SwapSpaces, completed_scavenge);
    clear_free_lists(m);
    collected
}

/// Collects a list; what survives joins another, or stays where it is. No counters tell when more is
/// worth it, and no dict is untracked.
fn gc_collect_region<M: Mutator>(m: &mut M, from: ListId, to: ListId) -> Collected {
    deduce_unreachable(m, from);
    pass(m, Pass::UntrackTuples, |m| untrack_tuples(m.cx(), from));
    if from != to {
        pass(m, Pass::MergeSurvivors, |m| gc_list_merge(m.cx(), from, to));
    }
    collect_after_finalizers(m, to)
}

/// How much there is to do for each increment: as many objects as are new, and a share of the heap, but
/// no more than half as many again. The young count begins anew.
fn assess_work_to_do<M: Mutator>(m: &mut M) -> i64 {
    let new_objects = i64::from(m.world().count(Generation::Young));
    let share = heap_size(m) / SCAN_RATE_DIVISOR / scale_factor(m);
    set_counter(m.cx(), Counter::Count(Generation::Young), 0);
    new_objects + share.min(new_objects * 3 / 2)
}

/// The second threshold: the larger, the less of the heap for each increment.
fn scale_factor<M: Mutator>(m: &M) -> i64 {
    i64::from(m.world().threshold(Generation::Middle)).max(2)
}

fn set_work_to_do<R: Recorder>(cx: &mut Cx<R>, work: i64) {
    let work = i32::try_from(work).unwrap_or(if work < 0 { i32::MIN } else { i32::MAX });
    set_counter(cx, Counter::WorkToDo, work as u32);
}

/// Everything has been visited, so all of it is pending again, and the next increment marks. The spaces
/// exchange their names; while something is frozen the objects move instead, since what is permanent
/// counts as visited.
fn completed_scavenge<M: Mutator>(m: &mut M) {
    gc_list_merge(m.cx(), ListId::Visited, ListId::Pending);
    let is_anything_frozen = m.world().first(ListId::Permanent).is_some() || m.allocator().startup_is_frozen;
    if !is_anything_frozen {
        let (visited, pending) = (m.world().count(Generation::Middle), m.world().count(Generation::Old));
        set_counter(m.cx(), Counter::Count(Generation::Middle), pending);
        set_counter(m.cx(), Counter::Count(Generation::Old), visited);
        let other = 1 - m.world().counter(Counter::VisitedSpace).min(1);
        set_counter(m.cx(), Counter::VisitedSpace, other);
    }
    set_counter(m.cx(), Counter::WorkToDo, 0);
    set_counter(m.cx(), Counter::Phase, 0);
}
