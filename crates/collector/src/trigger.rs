//! When a collection happens by itself.
//!
//! CPython: `_PyObject_GC_Malloc`, `collect_generations` (to 3.11); `_PyObject_GC_Link`, `_Py_RunGC`,
//! `gc_select_generation` (3.12 and later).

use model::{Collector, Counter, Generation, Reason, Trigger, World};

use crate::allocator::set_counter;
use crate::batches;
use crate::mutator::Mutator;
use crate::recipe::collect;

/// An object has been given memory of its own: counts it, and collects or asks for it when it is time.
pub(crate) fn allocated<M: Mutator>(m: &mut M) {
    match m.world().dialect().trigger {
        Trigger::AtAllocation => {
            if count_allocation(m) {
                collect_generations(m);
            }
        }
        Trigger::AtEvalBreaker | Trigger::AtEvalBreakerIfEnabled => {
            if count_allocation(m) {
                m.allocator().requested = true;
            }
        }
        Trigger::InBatches | Trigger::InBatchesByMemory => batches::allocated(m),
    }
}

/// Memory of objects has been released. The count never falls below 0.
pub(crate) fn released<M: Mutator>(m: &mut M, blocks: u32) {
    match m.world().dialect().trigger {
        Trigger::InBatches | Trigger::InBatchesByMemory => batches::released(m, blocks),
        Trigger::AtAllocation | Trigger::AtEvalBreaker | Trigger::AtEvalBreakerIfEnabled => {
            let count = m.world().count(Generation::Young).saturating_sub(blocks);
            set_counter(m.cx(), Counter::Count(Generation::Young), count);
        }
    }
}

/// One more; whether a collection is due.
fn count_allocation<M: Mutator>(m: &mut M) -> bool {
    let count = m.world().count(Generation::Young) + 1;
    set_counter(m.cx(), Counter::Count(Generation::Young), count);
    is_due(m.world()) && !m.exception_pending()
}

fn is_due(world: &World) -> bool {
    is_over_threshold(world) && world.counter(Counter::Collecting) == 0
}

/// Whether the youngest counter is over its threshold, and anybody cares.
pub(crate) fn is_over_threshold(world: &World) -> bool {
    let threshold = world.threshold(Generation::Young);
    world.count(Generation::Young) > threshold && threshold != 0 && world.counter(Counter::Enabled) != 0
}

/// Runs a collection that was asked for: the interpreter looks here between instructions (3.12 and
/// later, `_Py_HandlePending`). What is due is decided only now.
#[inline]
pub fn check_eval_breaker<M: Mutator>(m: &mut M) {
    if m.allocator().requested {
        m.allocator().requested = false;
        if is_still_wanted(m) {
            collect_generations(m);
        }
    }
}

/// Whether a collection that was asked for runs, though collecting may have been disabled since.
fn is_still_wanted<M: Mutator>(m: &mut M) -> bool {
    match m.world().dialect().trigger {
        Trigger::AtAllocation | Trigger::AtEvalBreaker => true,
        Trigger::AtEvalBreakerIfEnabled => m.world().counter(Counter::Enabled) != 0,
        Trigger::InBatches | Trigger::InBatchesByMemory => batches::should_collect(m),
    }
}

fn collect_generations<M: Mutator>(m: &mut M) {
    let selected = match m.world().dialect().collector {
        Collector::Generational => gc_select_generation(m.world()),
        // An increment, whatever the counters say.
        Collector::Incremental => Some(Generation::Middle),
        // All of it, under the name of the youngest.
        Collector::FreeThreaded => Some(Generation::Young),
    };
    if let Some(generation) = selected {
        collect(m, generation, Reason::Automatic);
    }
}

/// The oldest generation whose counter is over its threshold.
///
/// A full collection looks at everything. Were it run after every so many young ones, a program that
/// only builds up would take quadratic time. So it waits until what has come through generation 1 since
/// the last one is at least a quarter of what that one left (issue 4074).
fn gc_select_generation(world: &World) -> Option<Generation> {
    let is_worth_it = || world.counter(Counter::LongLivedPending) >= world.counter(Counter::LongLivedTotal) / 4;
    Generation::ALL.into_iter().rev().find(|generation| {
        world.count(*generation) > world.threshold(*generation) && (*generation != Generation::Old || is_worth_it())
    })
}
