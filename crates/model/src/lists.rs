//! Which lists a collector keeps, and what they are to the module `gc`.

use crate::dialect::{Collector, Dialect};
use crate::event::Counter;
use crate::ids::{Generation, ListId};
use crate::world::World;

impl Dialect {
    /// Where every tracked object begins.
    #[inline(always)]
    pub fn nursery(&self) -> ListId {
        match self.collector {
            Collector::Generational => ListId::Generation0,
            Collector::Incremental => ListId::Young,
            Collector::FreeThreaded => ListId::Heap,
        }
    }

    /// The list that a collection examines.
    pub fn examined_by(&self, generation: Generation) -> ListId {
        match (self.collector, generation) {
            (Collector::Generational, generation) => ListId::of(generation),
            (Collector::Incremental, Generation::Young) => ListId::Young,
            (Collector::Incremental, Generation::Middle) => ListId::Increment,
            (Collector::Incremental, Generation::Old) => ListId::Visited,
            (Collector::FreeThreaded, _) => ListId::Heap,
        }
    }

    /// What a collection collects, in words.
    pub fn scope_of(&self, generation: Generation) -> &'static str {
        match (self.collector, generation) {
            (Collector::Generational, Generation::Young) => "generation 0",
            (Collector::Generational, Generation::Middle) => "generation 1",
            (Collector::Generational, Generation::Old) => "generation 2",
            (Collector::Incremental, Generation::Young) => "the young list",
            (Collector::Incremental, Generation::Middle) => "an increment",
            (Collector::Incremental, Generation::Old) => "everything",
            (Collector::FreeThreaded, _) => "the heap",
        }
    }

    /// Where survivors of a collection go.
    pub fn survivors_of(&self, generation: Generation) -> ListId {
        match self.collector {
            Collector::Generational => ListId::of(generation.next()),
            Collector::Incremental => ListId::Visited,
            Collector::FreeThreaded => ListId::Heap,
        }
    }
}

impl World {
    /// Where objects stand that have been there for long: the interpreter's own, for example.
    pub fn home(&self) -> ListId {
        match self.dialect().collector {
            Collector::Generational => ListId::Generation2,
            // They are reachable from the roots, so marking moves them over.
            Collector::Incremental if self.counter(Counter::Phase) == 0 => ListId::Pending,
            Collector::Incremental => ListId::Visited,
            Collector::FreeThreaded => ListId::Heap,
        }
    }

    /// The lists that `gc.get_objects()` goes through, in its order: all of them, or those of a
    /// generation.
    pub fn lists_of(&self, generation: Option<Generation>) -> &'static [ListId] {
        match (self.dialect().collector, generation) {
            (Collector::FreeThreaded, _) => &[ListId::Heap],
            (Collector::Generational, None) => &[ListId::Generation0, ListId::Generation1, ListId::Generation2],
            (Collector::Generational, Some(Generation::Young)) => &[ListId::Generation0],
            (Collector::Generational, Some(Generation::Middle)) => &[ListId::Generation1],
            (Collector::Generational, Some(Generation::Old)) => &[ListId::Generation2],
            (Collector::Incremental, Some(Generation::Young)) => &[ListId::Young],
            (Collector::Incremental, Some(Generation::Middle)) => &[],
            // `old[0]`, `old[1]`.
            (Collector::Incremental, None) if self.counter(Counter::VisitedSpace) == 0 => {
                &[ListId::Young, ListId::Visited, ListId::Pending]
            }
            (Collector::Incremental, None) => &[ListId::Young, ListId::Pending, ListId::Visited],
            (Collector::Incremental, Some(Generation::Old)) if self.counter(Counter::VisitedSpace) == 0 => {
                &[ListId::Visited, ListId::Pending]
            }
            (Collector::Incremental, Some(Generation::Old)) => &[ListId::Pending, ListId::Visited],
        }
    }

    /// How many objects increments are behind; less than 0 if they are ahead.
    pub fn work_to_do(&self) -> i64 {
        i64::from(self.counter(Counter::WorkToDo) as i32)
    }
}
