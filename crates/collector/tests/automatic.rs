//! Automatic collections: which generation, after how many objects, and when the full ones happen.

mod support;

use collector::Mutator;
use model::{Counter, Event, Generation, ListId, Silent};
use support::heap::Heap;

const DIALECTS: [&str; 3] = ["2.7", "3.8", "3.13"];

fn heap(dialect: &str, thresholds: [u32; 3]) -> Heap<Silent> {
    let mut heap = Heap::new(support::dialect(dialect), |_| Silent);
    for (generation, new) in Generation::ALL.into_iter().zip(thresholds) {
        let counter = Counter::Threshold(generation);
        let old = heap.world().counter(counter);
        heap.cx.emit(Event::Count { counter, old, new });
    }
    heap
}

fn enable(heap: &mut Heap<Silent>, new: u32) {
    let old = heap.world().counter(Counter::Enabled);
    heap.cx.emit(Event::Count { counter: Counter::Enabled, old, new });
}

/// Makes objects that stay, or that are trash at once; gives the generations that were collected. The
/// interpreter looks at the eval breaker after each.
fn collections(heap: &mut Heap<Silent>, objects: usize, are_kept: bool) -> String {
    heap.collections.clear();
    for _ in 0..objects {
        let object = heap.node(false);
        if !are_kept {
            heap.link(object, object);
            collector::release(heap, object);
        }
        collector::check_eval_breaker(heap);
    }
    heap.collections.iter().map(ToString::to_string).collect()
}

#[test]
fn so_many_young_collections_to_each_older_one() {
    for dialect in DIALECTS {
        assert_eq!(&collections(&mut heap(dialect, [5, 0, 1000]), 60, true)[..6], "010101", "{dialect}");
        assert_eq!(&collections(&mut heap(dialect, [4, 1, 1000]), 60, true)[..6], "001001", "{dialect}");
        assert_eq!(&collections(&mut heap(dialect, [3, 2, 1000]), 60, true)[..8], "00010001", "{dialect}");
    }
}

/// One more than the threshold from one to the next. Up to 3.11 the object that went over it is not yet
/// on the list, from 3.12 on it is.
#[test]
fn the_object_that_goes_over_the_threshold() {
    for (dialect, still_young) in [("2.7", 1), ("3.13", 0)] {
        let mut heap = heap(dialect, [5, 10, 10]);
        assert_eq!(collections(&mut heap, 5, true), "", "{dialect}");
        assert_eq!(collections(&mut heap, 1, true), "0", "{dialect}");
        assert_eq!(heap.world().members(ListId::Generation0).count(), still_young, "{dialect}");
        assert_eq!(heap.world().count(Generation::Young), 0, "{dialect}");
    }
}

/// From 3.12 on a long loop in C collects once, when it is over.
#[test]
fn without_a_look_at_the_eval_breaker_nothing_is_collected() {
    let mut heap = heap("3.13", [5, 10, 10]);
    for _ in 0..100 {
        heap.node(false);
    }
    assert!(heap.allocator().is_collection_requested());
    assert_eq!((heap.collections.len(), heap.world().count(Generation::Young)), (0, 100));
    collector::check_eval_breaker(&mut heap);
    collector::check_eval_breaker(&mut heap);
    assert_eq!(heap.collections, [0]);
}

#[test]
fn disabled_or_with_threshold_zero_nothing_happens() {
    for dialect in DIALECTS {
        let mut off = heap(dialect, [5, 0, 0]);
        enable(&mut off, 0);
        assert_eq!(collections(&mut off, 100, true), "", "{dialect}");
        assert_eq!(collections(&mut heap(dialect, [0, 0, 0]), 100, true), "", "{dialect}");
    }
}

/// What was requested and then forbidden does not happen (3.13).
#[test]
fn disabling_takes_a_request_back() {
    let mut heap = heap("3.13", [5, 10, 10]);
    (0..10).for_each(|_| {
        heap.node(false);
    });
    enable(&mut heap, 0);
    collector::check_eval_breaker(&mut heap);
    assert!(heap.collections.is_empty());
}

/// A program that makes only garbage never triggers a full collection.
#[test]
fn without_survivors_no_full_collection() {
    for dialect in DIALECTS {
        let mut heap = heap(dialect, [5, 2, 2]);
        assert!(!collections(&mut heap, 2000, false).contains('2'), "{dialect}");
    }
}

/// With the interpreter's own objects out of the way, the exact sequence that was measured: a full
/// collection is due after three of the middle generation, and worth it when what they moved on is a
/// quarter of what the last one left.
#[test]
fn full_collections_come_at_a_quarter() {
    for dialect in DIALECTS {
        let mut heap = heap(dialect, [5, 2, 2]);
        collector::freeze(&mut heap);
        heap.collect(2);
        let expected = "0001000100012000100010001200010001000120001000100012000100010001";
        let sequence = collections(&mut heap, 400, true);
        assert_eq!(&sequence[..52], &expected[..52], "{dialect}");
        // With more to look through each time, the full ones grow rarer.
        assert_eq!(sequence.matches('2').count(), 4, "{dialect}");
    }
}

/// The interpreter's own objects count as long-lived until they are frozen.
#[test]
fn start_up_objects_are_long_lived() {
    for dialect in DIALECTS {
        let startup = support::dialect(dialect).startup_objects;
        let mut heap = heap(dialect, [0, 0, 0]);
        heap.node(false);
        heap.collect(2);
        assert_eq!(heap.world().counter(Counter::LongLivedTotal), startup + 1, "{dialect}");
        collector::freeze(&mut heap);
        heap.collect(2);
        assert_eq!(heap.world().counter(Counter::LongLivedTotal), 0, "{dialect}");
        collector::unfreeze(&mut heap);
        heap.collect(2);
        assert_eq!(heap.world().counter(Counter::LongLivedTotal), startup + 1, "{dialect}");
    }
}

/// What goes through generation 1 is pending until the next full collection.
#[test]
fn pending() {
    let mut heap = heap("3.13", [0, 0, 0]);
    let pending = |heap: &Heap<Silent>| heap.world().counter(Counter::LongLivedPending);
    heap.node(false);
    heap.collect(0);
    assert_eq!(pending(&heap), 0);
    heap.node(false);
    heap.collect(1);
    assert_eq!(pending(&heap), 2);
    heap.node(false);
    heap.collect(1);
    assert_eq!(pending(&heap), 3);
    heap.collect(2);
    assert_eq!(pending(&heap), 0);
}

#[test]
fn freezing_sets_everything_aside_the_youngest_first() {
    let script = "node old; collect 1; node middle; collect 0; node a b; a -> b; b -> a; del a b; count";
    let mut heap = Heap::new(support::dialect("3.13"), |_| Silent);
    let printed = support::script::play(&mut heap, script);
    assert!(printed.ends_with("count: 2 1 1\n"), "{printed}");
    collector::freeze(&mut heap);
    assert_eq!(heap.list(ListId::Permanent), "a b middle old");
    assert_eq!(Generation::ALL.map(|generation| heap.world().count(generation)), [0, 0, 0]);
    // It hides what is dead.
    assert_eq!(heap.collect(2).total(), 0);
    collector::unfreeze(&mut heap);
    assert_eq!(heap.list(ListId::Generation2), "a b middle old");
    assert_eq!(heap.collect(2).total(), 2);
}
