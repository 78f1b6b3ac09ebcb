//! Scenes of the collectors without generations.

use expect_test::expect;
use model::{Dialect, Generation};
use timeline::Granularity;

use super::by_hand::{ByHand, Film};
use crate::text::text;

/// Two old objects in a cycle and a pair that has a name; the cycle is forgotten, then a new one.
fn cycles(dialect: &str, granularity: Granularity) -> Film {
    let mut program = ByHand::new(Dialect::by_name(dialect).unwrap());
    let mut class = None;
    program.line(1, |p| class = Some(p.class("Node")));
    let class = class.unwrap();
    for (line, name) in [(2, "a"), (3, "b")] {
        program.line(line, |p| {
            let (one, other) = (p.instance(class), p.instance(class));
            p.set(class, one, "other", other);
            p.set(class, other, "other", one);
            p.bind(name, one);
            p.let_go(one);
            p.let_go(other);
        });
    }
    program.line(4, |p| p.collect(Generation::Old));
    program.line(5, |p| p.forget("a"));
    program.line(6, |p| {
        let node = p.instance(class);
        p.set(class, node, "other", node);
        p.let_go(node);
    });
    program.line(7, |p| p.collect(Generation::Middle));
    program.line(8, |p| p.collect(Generation::Middle));
    program.end(granularity)
}

#[test]
fn increments() {
    let mut film = cycles("3.14.0", Granularity::Pass);
    expect![[r#"
        0 Start: Nothing has run yet. Step, or press play.
        1 Line 1: Line 1 runs: the class Node is defined.
        2 Line 2: Line 2 runs: Node 1 is created and named a.
        3 Line 3: Line 3 runs: Node 3 is created and named b.
        4 Line 4: Line 4 runs: it asks for a collection of everything.
        5 Collecting everything: Everything is to be collected: young and pending are appended to visited.
        6 Collecting everything: gc_refs of each of 7 objects becomes a copy of the reference count: copies can be counted down.
        7 Collecting everything: 12 references from inside the list subtracted: what is left in gc_refs comes from outside.
        8 Collecting everything: 0 objects left on unreachable; 0 objects moved there and back.
        9 Collecting everything: Nothing is pending any more: what has been visited is pending from now on, and the next increment marks again.
        10 Line 5: Line 5 runs: the name a is forgotten, so Node 1 keeps 1 reference.
        11 Line 6: Line 6 runs: Node 5 is created, and Node 5.other refers to it.
        12 Line 7: Line 7 runs: it asks for a collection of an increment.
        13 Collecting an increment: 5 objects reached from modules and running functions: visited, and not looked at again in this round.
        14 Line 8: Line 8 runs: it asks for a collection of an increment.
        15 Collecting an increment: The increment: 1 young. Nothing is taken from pending: increments are ahead of their work, by 10808 objects.
        16 Collecting an increment: gc_refs of Node 5 becomes a copy of its reference count, 1.
        17 Collecting an increment: 1 reference from inside the list subtracted: what is left in gc_refs comes from outside.
        18 Collecting an increment: 1 object left on unreachable; 0 objects moved there and back.
        19 Collecting an increment: Nothing on unreachable has a finalizer that is still to be called.
        20 Collecting an increment: After the finalizers references are counted again: what is still unreachable is cleared.
        21 Collecting an increment: What is unreachable is cleared: 1 object freed.
    "#]].assert_eq(&film.story());
    let marked = (0..film.beats.len()).find(|played| text(&film.scene(*played)).contains("mark_stacks]")).unwrap();
    expect![[r#"
        beat 13 of 21, line 7
        Collecting an increment [mark_at_start, mark_stacks]: 5 objects reached from modules and running functions: visited, and not looked at again in this round.
          ✓  untrack_tuples 0 @13
          ›  mark_at_start, mark_stacks 5 @13
          [Node 1] refs 1 pending
          [Node 2] refs 1 pending
          [Node 3] refs 2 visited active
          [Node 4] refs 1 visited active
          [Node 5] refs 1 young
          name a, forgotten
          name b
          b → Node 3
          Node 1.other → Node 2
          Node 2.other → Node 1
          Node 3.other → Node 4
          Node 4.other → Node 3
          Node 5.other → Node 5
          Young (0 of 2000): [Node 5]
          Increment (collected together, examined):
          Unreachable (tentative):
          Visited (seen in this round): (module dict) (class Node) [Node 3] (class Node.__dict__) [Node 4]
          Pending (not seen in this round): [Node 1] [Node 2]
    "#]].assert_eq(&text(&film.scene(marked)));
    let filled = (0..film.beats.len()).find(|played| text(&film.scene(*played)).contains("The increment:")).unwrap();
    expect![[r#"
        beat 15 of 21, line 8
        Collecting an increment [expand_region_transitively_reachable]: The increment: 1 young. Nothing is taken from pending: increments are ahead of their work, by 10808 objects.
          ✓  untrack_tuples 0 @15
          ✓  mark_at_start, mark_stacks 0 @15
          ›  expand_region_transitively_reachable 0 @15
             update_refs  @16
             subtract_refs  @17
             move_unreachable  @18
             untrack_tuples  @19
             gc_list_merge (survivors)  @19
             handle_weakrefs  @19
             finalize_garbage  @19
             handle_resurrected_objects  @20
             delete_garbage  @21
          [Node 1] refs 1 pending
          [Node 2] refs 1 pending
          [Node 3] refs 2 visited
          [Node 4] refs 1 visited
          [Node 5] refs 1 visited
          name a, forgotten
          name b
          b → Node 3
          Node 1.other → Node 2
          Node 2.other → Node 1
          Node 3.other → Node 4
          Node 4.other → Node 3
          Node 5.other → Node 5
          Young (0 of 2000):
          Increment (collected together, examined): [Node 5]
          Unreachable (tentative):
          Visited (seen in this round): (module dict) (class Node) [Node 3] (class Node.__dict__) [Node 4]
          Pending (not seen in this round): [Node 1] [Node 2]
    "#]].assert_eq(&text(&film.scene(filled)));
}

#[test]
fn increments_object_by_object() {
    let mut film = cycles("3.14.0", Granularity::Visit);
    let story = film.story();
    let told: Vec<&str> =
        story.lines().filter(|line| line.contains("reachable from") || line.contains("increment:")).collect();
    expect![[r#"
        25 Collecting an increment: Module dict is reachable from a root, and so class Node and Node 3 are reachable too.
        26 Collecting an increment: Class Node is reachable from a root, and so class Node.__dict__ is reachable too.
        27 Collecting an increment: Node 3 is reachable from a root, and so Node 4 is reachable too.
        28 Collecting an increment: Class Node.__dict__ is reachable from a root, and refers to nothing that has not been seen.
        29 Collecting an increment: Node 4 is reachable from a root, and refers to nothing that has not been seen.
        31 Collecting an increment: The increment: 1 young. Nothing is taken from pending: increments are ahead of their work, by 10808 objects.
        32 Collecting an increment: gc_refs of Node 5 becomes a copy of its reference count, 1.
        33 Collecting an increment: Node 5 refers to itself: 1 reference comes from inside.
        34 Collecting an increment: The only reference to Node 5 comes from inside: it may be unreachable.
        35 Collecting an increment: Node 5 has no finalizer to call.
        36 Collecting an increment: gc_refs of Node 5 becomes a copy of its reference count, 1.
        37 Collecting an increment: Node 5 refers to itself: 1 reference comes from inside.
        38 Collecting an increment: The only reference to Node 5 comes from inside: it may be unreachable.
        39 Collecting an increment: Node 5 is cleared: it lets go of what it refers to and is freed."#]].assert_eq(&told.join("\n"));
}

#[test]
fn the_heap_without_marking() {
    let mut film = cycles("3.13t", Granularity::Visit);
    expect![[r#"
        0 Start: Nothing has run yet. Step, or press play.
        1 Line 1: Line 1 runs: the class Node is defined.
        2 Line 2: Line 2 runs: Node 1 is created and named a.
        3 Line 3: Line 3 runs: Node 3 is created and named b.
        4 Line 4: Line 4 runs: it asks for a collection of the heap.
        5 Collecting the heap: Module dict: its count, 1, is added to gc_refs, and one taken off class Node, Node 1 and Node 3.
        6 Collecting the heap: Class Node: its count, 5, is added to gc_refs, and one taken off class Node.__dict__.
        7 Collecting the heap: Class Node.__dict__ holds nothing that could be part of a cycle: the collector stops watching it.
        8 Collecting the heap: Node 1: its count, 2, is added to gc_refs, and one taken off Node 2 and class Node.
        9 Collecting the heap: Node 2: its count, 1, is added to gc_refs, and one taken off Node 1 and class Node.
        10 Collecting the heap: Node 3: its count, 2, is added to gc_refs, and one taken off Node 4 and class Node.
        11 Collecting the heap: Node 4: its count, 1, is added to gc_refs, and one taken off Node 3 and class Node.
        12 Collecting the heap: Module dict has references from outside: it is reachable; class Node, Node 1 and Node 3 go on the work stack.
        13 Collecting the heap: Node 3 comes off the work stack; Node 4 goes on the work stack.
        14 Collecting the heap: Node 4 comes off the work stack. Nothing that it refers to has to be looked at.
        15 Collecting the heap: Node 1 comes off the work stack; Node 2 goes on the work stack.
        16 Collecting the heap: Node 2 comes off the work stack. Nothing that it refers to has to be looked at.
        17 Collecting the heap: Class Node comes off the work stack. Nothing that it refers to has to be looked at.
        18 Collecting the heap: Nothing is left: all of it is reachable.
        19 Line 5: Line 5 runs: the name a is forgotten, so Node 1 keeps 1 reference.
        20 Line 6: Line 6 runs: Node 5 is created, and Node 5.other refers to it.
        21 Line 7: Line 7 runs: it asks for a collection of the heap.
        22 Collecting the heap: Module dict: its count, 1, is added to gc_refs, and one taken off class Node and Node 3.
        23 Collecting the heap: Class Node: its count, 6, is added to gc_refs. It refers to nothing on the heap.
        24 Collecting the heap: Node 1: its count, 1, is added to gc_refs, and one taken off Node 2 and class Node.
        25 Collecting the heap: Node 2: its count, 1, is added to gc_refs, and one taken off Node 1 and class Node.
        26 Collecting the heap: Node 3: its count, 2, is added to gc_refs, and one taken off Node 4 and class Node.
        27 Collecting the heap: Node 4: its count, 1, is added to gc_refs, and one taken off Node 3 and class Node.
        28 Collecting the heap: Node 5: its count, 1, is added to gc_refs, and one taken off Node 5 and class Node.
        29 Collecting the heap: Module dict has references from outside: it is reachable; class Node and Node 3 go on the work stack.
        30 Collecting the heap: Node 3 comes off the work stack; Node 4 goes on the work stack.
        31 Collecting the heap: Node 4 comes off the work stack. Nothing that it refers to has to be looked at.
        32 Collecting the heap: Class Node comes off the work stack. Nothing that it refers to has to be looked at.
        33 Collecting the heap: Node 1 has no reference from outside: it still counts as unreachable.
        34 Collecting the heap: Node 2 has no reference from outside: it still counts as unreachable.
        35 Collecting the heap: Node 5 has no reference from outside: it still counts as unreachable.
        36 Collecting the heap: Node 1 is left: it is unreachable, and goes on top of the stack, which holds it.
        37 Collecting the heap: Node 2 is left: it is unreachable, and goes on top of the stack, which holds it.
        38 Collecting the heap: Node 5 is left: it is unreachable, and goes on top of the stack, which holds it.
        39 Collecting the heap: gc_refs of Node 5 becomes a copy of its reference count, 2, less the one that the stack holds.
        40 Collecting the heap: gc_refs of Node 2 becomes a copy of its reference count, 2, less the one that the stack holds.
        41 Collecting the heap: gc_refs of Node 1 becomes a copy of its reference count, 2, less the one that the stack holds.
        42 Collecting the heap: Node 5 refers to itself: 1 reference comes from inside.
        43 Collecting the heap: Node 2 refers to Node 1: 1 reference comes from inside.
        44 Collecting the heap: Node 1 refers to Node 2: 1 reference comes from inside.
        45 Collecting the heap: Node 5 is cleared: it lets go of what it refers to and is freed.
        46 Collecting the heap: Node 2 is cleared: it lets go of what it refers to. Something still refers to it, so it is not freed yet.
        47 Collecting the heap: Node 1 is cleared: it lets go of what it refers to, and is freed with Node 2.
        48 Line 8: Line 8 runs: it asks for a collection of the heap.
        49 Collecting the heap: Module dict: its count, 1, is added to gc_refs, and one taken off class Node and Node 3.
        50 Collecting the heap: Class Node: its count, 3, is added to gc_refs. It refers to nothing on the heap.
        51 Collecting the heap: Node 3: its count, 2, is added to gc_refs, and one taken off Node 4 and class Node.
        52 Collecting the heap: Node 4: its count, 1, is added to gc_refs, and one taken off Node 3 and class Node.
        53 Collecting the heap: Module dict has references from outside: it is reachable; class Node and Node 3 go on the work stack.
        54 Collecting the heap: Node 3 comes off the work stack; Node 4 goes on the work stack.
        55 Collecting the heap: Node 4 comes off the work stack. Nothing that it refers to has to be looked at.
        56 Collecting the heap: Class Node comes off the work stack. Nothing that it refers to has to be looked at.
    "#]].assert_eq(&film.story());
    let pushed = (0..film.beats.len()).find(|played| text(&film.scene(*played)).contains("on the work stack")).unwrap();
    expect![[r#"
        beat 12 of 56, line 4
        Collecting the heap [mark_heap_visitor]: Module dict has references from outside: it is reachable; class Node, Node 1 and Node 3 go on the work stack.
          ✓  update_refs 12 @5
          ›  mark_heap_visitor 4 of 6 @12
             scan_heap_visitor  @18
             clear_weakrefs  @18
             finalize_garbage  @18
             handle_resurrected_objects  @18
             delete_garbage  @18
          figures: 6 objects examined, 12 references subtracted
          [Node 1] refs 2 reached active
          [Node 2] refs 1 gc_refs 0 tentative
          [Node 3] refs 2 reached active
          [Node 4] refs 1 gc_refs 0 tentative
          name a
          name b
          a → Node 1
          b → Node 3
          Node 1.other → Node 2
          Node 2.other → Node 1
          Node 3.other → Node 4
          Node 4.other → Node 3
          Heap (in memory order; 0 of 2000, examined): ›(module dict) [Node 2 0] [Node 4 0]
          Work stack (the last first): [Node 3] [Node 1] (class Node)
          Unreachable (tentative):
    "#]].assert_eq(&text(&film.scene(pushed)));
}

#[test]
fn the_heap_with_marking() {
    let mut film = cycles("3.14t", Granularity::Pass);
    expect![[r#"
        0 Start: Nothing has run yet. Step, or press play.
        1 Line 1: Line 1 runs: the class Node is defined.
        2 Line 2: Line 2 runs: Node 1 is created and named a.
        3 Line 3: Line 3 runs: Node 3 is created and named b.
        4 Line 4: Line 4 runs: it asks for a collection of the heap.
        5 Collecting the heap: All threads stop. 7 objects reached from the roots: alive, and left out of the rest.
        6 Collecting the heap: Nothing on the heap is left to be looked at.
        7 Collecting the heap: Nothing is left: all of it is reachable.
        8 Line 5: Line 5 runs: the name a is forgotten, so Node 1 keeps 1 reference.
        9 Line 6: Line 6 runs: Node 5 is created, and Node 5.other refers to it.
        10 Line 7: Line 7 runs: it asks for a collection of the heap.
        11 Collecting the heap: All threads stop. 5 objects reached from the roots: alive, and left out of the rest.
        12 Collecting the heap: 3 objects counted, 3 references from inside taken off: gc_refs counts those from outside.
        13 Collecting the heap: Nothing that was counted has references from outside.
        14 Collecting the heap: 3 objects left: unreachable, and held by a stack that gives back the last first.
        15 Collecting the heap: After the finalizers references are counted again: what is still unreachable is cleared.
        16 Collecting the heap: What is unreachable is cleared: 3 objects freed.
        17 Line 8: Line 8 runs: it asks for a collection of the heap.
        18 Collecting the heap: All threads stop. 5 objects reached from the roots: alive, and left out of the rest.
        19 Collecting the heap: Nothing on the heap is left to be looked at.
        20 Collecting the heap: Nothing is left: all of it is reachable.
    "#]].assert_eq(&film.story());
    let last = (0..film.beats.len()).rev().find(|played| text(&film.scene(*played)).contains("[scan_heap")).unwrap();
    expect![[r#"
        beat 14 of 20, line 7
        Collecting the heap [scan_heap_visitor]: 3 objects left: unreachable, and held by a stack that gives back the last first.
          ✓  mark_alive_from_roots 5 @11
          ✓  update_refs 3 @12
          ✓  mark_heap_visitor 0 @13
          ›  scan_heap_visitor 3 @14
             clear_weakrefs  @15
             finalize_garbage  @15
             handle_resurrected_objects  @15
             clear_weakrefs  @16
             delete_garbage  @16
          figures: 3 objects examined, 3 references subtracted, 3 on unreachable
          [Node 1] refs 2 unreachable active
          [Node 2] refs 2 unreachable active
          [Node 3] refs 2 heap
          [Node 4] refs 1 heap
          [Node 5] refs 2 unreachable active
          name a, forgotten
          name b
          b → Node 3
          Node 1.other → Node 2
          Node 2.other → Node 1
          Node 3.other → Node 4
          Node 4.other → Node 3
          Node 5.other → Node 5
          Heap (in memory order; 0 of 2000): (module dict) (class Node) (class Node.__dict__) [Node 3] [Node 4]
          Work stack (the last first):
          Unreachable (final): [Node 5] [Node 2] [Node 1]
    "#]].assert_eq(&text(&film.scene(last)));
}
