//! Free lists: objects whose memory their type keeps for the next one.
//!
//! CPython: `free_list` and `numfree` in Objects/tupleobject.c, listobject.c, dictobject.c, setobject.c,
//! frameobject.c, classobject.c, methodobject.c; gathered in Objects/object.c in 3.13.
//!
//! Neither taking a block from such a list nor putting it back is an allocation to the collector. That
//! is why a loop that makes and drops lists never triggers a collection.

use model::{Kind, ObjId, RunningFrames, Value, World};

use crate::mutator::Mutator;
use crate::tracking::is_exact_type;
use crate::trigger;

/// Larger tuples are never recycled.
const MOST_TUPLE: usize = 20;
const TUPLE: usize = 0;
const LIST: usize = MOST_TUPLE + 1;
const DICT: usize = LIST + 1;
const SET: usize = DICT + 1;
const FRAME: usize = SET + 1;
const METHOD: usize = FRAME + 1;
const BUILTIN_METHOD: usize = METHOD + 1;
const SLICE: usize = BUILTIN_METHOD + 1;
const LISTS: usize = SLICE + 1;

/// How many blocks each free list has.
#[derive(Clone, Debug)]
pub(crate) struct FreeLists([u16; LISTS]);

impl Default for FreeLists {
    fn default() -> Self {
        FreeLists([0; LISTS])
    }
}

/// The free list that an object's memory comes from and goes to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    list: usize,
    capacity: u16,
}

/// What differs between the versions.
struct Rule {
    largest_tuple: usize,
    recycles_sets: bool,
    recycles_frames: bool,
    recycles_methods: bool,
    /// The slice that died last (`slice_cache`).
    recycles_slice: bool,
    /// Whether a full collection empties the lists of lists, dicts and sets.
    clears_containers: bool,
}

impl Rule {
    fn of(world: &World) -> Rule {
        let latest = Rule {
            largest_tuple: MOST_TUPLE,
            recycles_sets: false,
            recycles_frames: false,
            recycles_methods: false,
            recycles_slice: true,
            clears_containers: true,
        };
        match world.dialect().free_lists {
            model::FreeLists::Python27 => Rule {
                largest_tuple: 19,
                recycles_sets: true,
                recycles_frames: true,
                recycles_methods: true,
                recycles_slice: false,
                clears_containers: false,
            },
            model::FreeLists::UpTo38 => {
                Rule { largest_tuple: 19, recycles_frames: true, recycles_methods: true, ..latest }
            }
            model::FreeLists::UpTo312 => {
                let frames_are_objects = world.dialect().running_frames != RunningFrames::Embedded;
                Rule { largest_tuple: 19, recycles_frames: frames_are_objects, ..latest }
            }
            model::FreeLists::From313 => latest,
        }
    }
}

impl Place {
    /// For an object that is to be made.
    pub(crate) fn for_new(world: &World, kind: Kind, type_value: Value, items: usize) -> Option<Place> {
        if !is_exact_type(world, kind, type_value) {
            return None;
        }
        let rule = Rule::of(world);
        let (list, capacity) = match kind {
            Kind::Tuple if (1..=rule.largest_tuple).contains(&items) => (TUPLE + items, 2000),
            Kind::List => (LIST, 80),
            Kind::Dict => (DICT, 80),
            Kind::Set | Kind::FrozenSet if rule.recycles_sets => (SET, 80),
            Kind::Frame if rule.recycles_frames => (FRAME, 200),
            Kind::Method if rule.recycles_methods => (METHOD, 256),
            Kind::BuiltinMethod if rule.recycles_methods => (BUILTIN_METHOD, 256),
            Kind::Slice if rule.recycles_slice => (SLICE, 1),
            _ => return None,
        };
        Some(Place { list, capacity })
    }

    /// For an object that dies.
    pub(crate) fn of(world: &World, object: ObjId) -> Option<Place> {
        let record = world.object(object);
        Place::for_new(world, record.kind(), record.type_value(), record.tail().len())
    }
}

/// A new object needs memory: whether a free list has it.
pub(crate) fn recycled<M: Mutator>(m: &mut M, place: Option<Place>) -> bool {
    let Some(place) = place else { return false };
    let blocks = &mut m.allocator().free_lists.0[place.list];
    let found = *blocks > 0;
    *blocks -= u16::from(found);
    found
}

/// An object's memory is released: a free list keeps it, or it is counted (`PyObject_GC_Del`).
pub(crate) fn released<M: Mutator>(m: &mut M, place: Option<Place>) {
    if let Some(place) = place {
        let blocks = &mut m.allocator().free_lists.0[place.list];
        if *blocks < place.capacity {
            *blocks += 1;
            return;
        }
    }
    trigger::released(m, 1);
}

/// A full collection gives back what the lists keep (`clear_freelists`).
pub(crate) fn clear_free_lists<M: Mutator>(m: &mut M) {
    let clears_containers = Rule::of(m.world()).clears_containers;
    let mut given_back = 0;
    for (list, blocks) in m.allocator().free_lists.0.iter_mut().enumerate() {
        if list != SLICE && (clears_containers || !(LIST..=SET).contains(&list)) {
            given_back += u32::from(std::mem::take(blocks));
        }
    }
    trigger::released(m, given_back);
}
