//! What collections collect and what lists are called, as parts of sentences.

use model::{Collector, Dialect, Generation};
use words::{Message, Page, page};

use crate::scene::LaneId;

type Term = Message<'static, Page>;

/// What a collection collects.
pub(crate) fn scope(dialect: &Dialect, generation: Generation) -> Term {
    match (dialect.collector, generation) {
        (Collector::Generational, generation) => page::scope_generation(generation.number()),
        (Collector::Incremental, Generation::Young) => page::scope_young(),
        (Collector::Incremental, Generation::Middle) => page::scope_increment(),
        (Collector::Incremental, Generation::Old) => page::scope_everything(),
        (Collector::FreeThreaded, _) => page::scope_heap(),
    }
}

/// The same after "a collection of".
pub(crate) fn scope_of(dialect: &Dialect, generation: Generation) -> Term {
    match (dialect.collector, generation) {
        (Collector::Generational, generation) => page::scope_of_generation(generation.number()),
        (Collector::Incremental, Generation::Young) => page::scope_of_young(),
        (Collector::Incremental, Generation::Middle) => page::scope_of_increment(),
        (Collector::Incremental, Generation::Old) => page::scope_of_everything(),
        (Collector::FreeThreaded, _) => page::scope_of_heap(),
    }
}

/// The same at the beginning of a sentence.
pub(crate) fn scope_capital(dialect: &Dialect, generation: Generation) -> Term {
    match (dialect.collector, generation) {
        (Collector::Generational, generation) => page::scope_capital_generation(generation.number()),
        (Collector::Incremental, Generation::Young) => page::scope_capital_young(),
        (Collector::Incremental, Generation::Middle) => page::scope_capital_increment(),
        (Collector::Incremental, Generation::Old) => page::scope_capital_everything(),
        (Collector::FreeThreaded, _) => page::scope_capital_heap(),
    }
}

/// What a list is called in a sentence.
pub(crate) fn list(lane: LaneId) -> Term {
    match lane {
        LaneId::Generation(number) => page::list_generation(number),
        LaneId::Young => page::list_young(),
        LaneId::Increment => page::list_increment(),
        LaneId::Visited => page::list_visited(),
        LaneId::Pending => page::list_pending(),
        LaneId::Heap => page::list_heap(),
        LaneId::WorkStack => page::list_work_stack(),
        LaneId::Unreachable => page::list_unreachable(),
        LaneId::Finalizers => page::list_finalizers(),
        LaneId::Permanent => page::list_permanent(),
        LaneId::Untracked => page::list_untracked(),
    }
}
