//! When free-threaded builds collect by themselves.
//!
//! CPython: `record_allocation`, `record_deallocation`, `gc_should_collect`,
//! `gc_should_collect_mem_usage` of Python/gc_free_threading.c (3.13t, 3.14t).
//!
//! A counter that all threads share is dear, so each thread counts for itself and hands over 512 at a
//! time. Every collection is a full one, so that it must be worth it: at least a quarter of what the last
//! one left has to be new. 3.14t looks at the size of the process as well; here it never grows, which
//! leaves the other way: 40 times the threshold have been put off.

use model::{Counter, Generation, Trigger, World};

use crate::allocator::set_counter;
use crate::mutator::Mutator;
use crate::trigger::is_over_threshold;

/// How much a thread counts before it hands over (`LOCAL_ALLOC_COUNT_THRESHOLD`).
const BATCH: i32 = 512;
/// So many times the threshold may be put off while memory does not grow.
const MOST_PUT_OFF: u32 = 40;

/// One object more; asks for a collection when it is time.
pub(crate) fn allocated<M: Mutator>(m: &mut M) {
    m.allocator().batch += 1;
    if m.allocator().batch >= BATCH {
        hand_over(m);
        if should_collect(m) && m.world().counter(Counter::Collecting) == 0 {
            m.allocator().requested = true;
        }
    }
}

/// So many objects less.
pub(crate) fn released<M: Mutator>(m: &mut M, blocks: u32) {
    for _ in 0..blocks {
        m.allocator().batch -= 1;
        if m.allocator().batch <= -BATCH {
            hand_over(m);
        }
    }
}

fn hand_over<M: Mutator>(m: &mut M) {
    let batch = std::mem::take(&mut m.allocator().batch);
    let count = m.world().count(Generation::Young).saturating_add_signed(batch);
    set_counter(m.cx(), Counter::Count(Generation::Young), count);
}

/// Whether a collection is worth it (`gc_should_collect`): asked before it is requested and once more
/// before it runs.
pub(crate) fn should_collect<M: Mutator>(m: &mut M) -> bool {
    is_over_threshold(m.world()) && is_enough_new(m.world()) && has_memory_grown(m)
}

/// With a second threshold of 0 nobody asks how many objects there are.
fn is_enough_new(world: &World) -> bool {
    let (count, quarter) = (world.count(Generation::Young), world.counter(Counter::LongLivedTotal) / 4);
    let is_enough = match world.dialect().trigger {
        Trigger::InBatches => count > quarter,
        _ => count >= quarter,
    };
    is_enough || world.threshold(Generation::Middle) == 0
}

/// What does not lead to a collection is put off, and the counter begins anew.
fn has_memory_grown<M: Mutator>(m: &mut M) -> bool {
    if m.world().dialect().trigger != Trigger::InBatchesByMemory {
        return true;
    }
    let threshold = m.world().threshold(Generation::Young);
    if m.allocator().put_off > threshold.saturating_mul(MOST_PUT_OFF) {
        return true;
    }
    m.allocator().put_off += m.world().count(Generation::Young);
    set_counter(m.cx(), Counter::Count(Generation::Young), 0);
    false
}
