//! Memory for objects: what is counted, what is recycled, and when a collection is due.
//!
//! CPython: `_PyObject_GC_Alloc`, `PyObject_GC_Del`, and the free lists of each type's file.

use model::{Counter, Event, FreeLists, Generation, Kind, ObjId, Reason, Recorder, Trigger};

use crate::mutator::Mutator;
use crate::recipe::{collect_generations, is_due};

/// What the C runtime knows beside the world. It only serves to run on and is never played back.
#[derive(Clone, Default, Debug)]
pub struct Allocator {
    tuples: [u16; MOST_TUPLE + 1],
    lists: u16,
    dicts: u16,
    sets: u16,
    frames: u16,
    methods: u16,
    builtin_methods: u16,
    /// A collection has been asked for and waits for the eval breaker.
    pub(crate) requested: bool,
}

/// Larger tuples are not recycled.
const MOST_TUPLE: usize = 20;

impl Allocator {
    /// The free list that serves an object of this kind and size, with its capacity.
    fn list(&mut self, lists: FreeLists, kind: Kind, is_exact: bool, size: usize) -> Option<(&mut u16, u16)> {
        let methods = matches!(lists, FreeLists::Python27 | FreeLists::UpTo38);
        let largest = if lists == FreeLists::From311 { MOST_TUPLE } else { MOST_TUPLE - 1 };
        match kind {
            _ if !is_exact => None,
            Kind::Tuple if (1..=largest).contains(&size) => Some((&mut self.tuples[size], 2000)),
            Kind::List => Some((&mut self.lists, 80)),
            Kind::Dict => Some((&mut self.dicts, 80)),
            Kind::Set if lists == FreeLists::Python27 => Some((&mut self.sets, 80)),
            Kind::Frame if lists != FreeLists::From311 => Some((&mut self.frames, 200)),
            Kind::Method if methods => Some((&mut self.methods, 256)),
            Kind::BuiltinMethod if methods => Some((&mut self.builtin_methods, 256)),
            _ => None,
        }
    }

    /// A full collection gives back what is recycled (`clear_freelists`).
    pub(crate) fn clear_free_lists(&mut self, lists: FreeLists) {
        self.tuples = [0; MOST_TUPLE + 1];
        self.frames = 0;
        self.methods = 0;
        self.builtin_methods = 0;
        if lists != FreeLists::Python27 {
            self.lists = 0;
            self.dicts = 0;
        }
    }
}

/// An object has been given memory: counts it, and collects or asks for it when it is time.
pub(crate) fn allocated<M: Mutator>(m: &mut M, kind: Kind, is_exact: bool, size: usize) {
    let dialect = m.world().dialect();
    if let Some((recycled, _)) = m.allocator().list(dialect.free_lists, kind, is_exact, size)
        && *recycled > 0
    {
        *recycled -= 1;
        return;
    }
    let count = m.world().count(Generation::Young);
    set_count(m, Generation::Young, count + 1);
    if is_due(m.world()) && !m.exception_pending() {
        match dialect.trigger {
            Trigger::AtAllocation => collect_generations(m, Reason::Automatic),
            Trigger::AtEvalBreaker => m.allocator().requested = true,
        }
    }
}

/// An object's memory is released: counts it, unless it goes to a free list.
pub(crate) fn released<M: Mutator>(m: &mut M, object: ObjId) {
    let lists = m.world().dialect().free_lists;
    let (kind, is_exact, size) = {
        let object = m.world().object(object);
        (object.kind(), object.type_value().object().is_none(), object.tail().len())
    };
    if let Some((recycled, capacity)) = m.allocator().list(lists, kind, is_exact, size)
        && *recycled < capacity
    {
        *recycled += 1;
        return;
    }
    let count = m.world().count(Generation::Young);
    if count > 0 {
        set_count(m, Generation::Young, count - 1);
    }
}

/// Runs a collection that was asked for: the interpreter looks here between instructions (3.12 and
/// later, `_Py_HandlePending`).
pub fn check_eval_breaker<M: Mutator>(m: &mut M) {
    if m.allocator().requested {
        m.allocator().requested = false;
        collect_generations(m, Reason::Automatic);
    }
}

pub(crate) fn set_count<M: Mutator>(m: &mut M, generation: Generation, new: u32) {
    set_counter(m, Counter::Count(generation), new);
}

pub(crate) fn set_counter<M: Mutator>(m: &mut M, counter: Counter, new: u32) {
    let old = m.world().counter(counter);
    if old != new {
        m.cx().emit(Event::Count { counter, old, new });
    }
}

/// Only to name the recorder in bounds.
#[allow(dead_code)]
fn _bounds<R: Recorder>() {}
