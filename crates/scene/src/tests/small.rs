//! Small programs: death by reference counting, a cycle of lists, weak references, folding by hand.

use expect_test::expect;
use model::{Dialect, Generation};
use timeline::Granularity;

use super::by_hand::ByHand;
use crate::text::text;

#[test]
fn a_chain_dies_at_once() {
    let mut program = ByHand::new(Dialect::talk());
    let mut class = None;
    program.line(1, |p| class = Some(p.class("Node")));
    let class = class.unwrap();
    program.line(2, |p| {
        let first = p.instance(class);
        let second = p.instance(class);
        p.set(class, first, "next", second);
        p.let_go(second);
        p.bind("a", first);
        p.let_go(first);
    });
    program.line(3, |p| p.forget("a"));
    expect![[r#"
          0 Start: Nothing has run yet. Step, or press play.
          1 Line 1: Line 1 runs: the class Node is defined.
          2 Line 2: Line 2 runs: Node 1 is created and named a.
          3 Line 3: Line 3 runs: the name a is forgotten, and with it the last reference to Node 1.
          4 Line 3: The count of Node 1 is 0: it is freed at once, and lets go of Node 2.
          5 Line 3: The count of Node 2 is 0: it is freed at once.
    "#]]
    .assert_eq(&program.end(Granularity::Visit).story());
}

#[test]
fn a_cycle_of_lists_stays_two_boxes() {
    let mut program = ByHand::new(Dialect::by_name("3.13").unwrap());
    program.line(1, |p| {
        let (a, b) = (p.list(), p.list());
        p.bind("a", a);
        p.bind("b", b);
        p.let_go(a);
        p.let_go(b);
        p.append(a, b);
        p.append(b, a);
    });
    program.line(2, |p| p.forget("a"));
    program.line(3, |p| p.forget("b"));
    program.line(4, |p| p.collect(Generation::Old));
    let mut film = program.end(Granularity::Pass);
    expect![[r#"
        0 Start: Nothing has run yet. Step, or press play.
        1 Line 1: Line 1 runs: list 1 is created and named a.
        2 Line 2: Line 2 runs: the name a is forgotten, so list 1 keeps 1 reference.
        3 Line 3: Line 3 runs: the name b is forgotten, so list 2 keeps 1 reference.
        4 Line 4: Line 4 runs: it asks for a collection of generation 2.
        5 Collecting generation 2: Generation 2 is to be collected: generation 0 is appended to its list.
        6 Collecting generation 2: gc_refs of each of 3 objects becomes a copy of the reference count: copies can be counted down.
        7 Collecting generation 2: 2 references from inside the list subtracted: what is left in gc_refs comes from outside.
        8 Collecting generation 2: 2 objects left on unreachable; 0 objects moved there and back.
        9 Collecting generation 2: The collector stops watching 1 object: no cycle can go through it.
        10 Collecting generation 2: Nothing on unreachable has a finalizer that is still to be called.
        11 Collecting generation 2: After the finalizers references are counted again: what is still unreachable is cleared.
        12 Collecting generation 2: What is unreachable is cleared: 2 objects freed.
    "#]].assert_eq(&film.story());
    expect![[r#"
        beat 3 of 12, line 3
        Line 3: Line 3 runs: the name b is forgotten, so list 2 keeps 1 reference.
             gc_list_merge  @5
             update_refs  @6
             subtract_refs  @7
             move_unreachable  @8
             untrack_tuples  @9
             gc_list_merge (survivors)  @9
             untrack_dicts  @9
             handle_weakrefs  @10
             finalize_garbage  @10
             handle_resurrected_objects  @11
             delete_garbage  @12
          [list 1] refs 1 gen0
          [list 2] refs 1 gen0
          name a, forgotten
          name b, forgotten
          list 1[0] → list 2
          list 2[0] → list 1
          Generation 0 (2 of 2000): [list 1] [list 2]
          Generation 1 (0 of 10):
          Generation 2 (0 of 10): (module dict)
          Unreachable ():
    "#]]
    .assert_eq(&text(&film.scene(3)));
}

#[test]
fn weak_references() {
    let mut program = ByHand::new(Dialect::by_name("3.13").unwrap());
    let mut class = None;
    program.line(1, |p| class = Some(p.class("Node")));
    let class = class.unwrap();
    program.line(2, |p| {
        let node = p.instance(class);
        p.set(class, node, "me", node);
        p.bind("a", node);
        let weakref = p.weakref(node);
        p.bind("r", weakref);
        p.let_go(weakref);
        p.let_go(node);
    });
    program.line(3, |p| p.forget("a"));
    program.line(4, |p| p.collect(Generation::Young));
    let mut film = program.end(Granularity::Pass);
    film.view.selected = film.scene(3).stage.boxes.first().map(|object| object.id);
    expect![[r#"
        beat 3 of 13, line 3
        Line 3: Line 3 runs: the name a is forgotten, so Node keeps 1 reference.
             gc_list_merge  @5
             update_refs  @6
             subtract_refs  @7
             move_unreachable  @8
             untrack_tuples  @9
             gc_list_merge (survivors)  @9
             handle_weakrefs  @10
             finalize_garbage  @11
             handle_resurrected_objects  @12
             delete_garbage  @13
          [Node] refs 1 gen0
          [weakref] refs 1 gen0
          name a, forgotten
          name r
          r → weakref
          Node.me → Node
          weakref ⇢ Node
          Generation 0 (4 of 2000): (class Node) (class Node.__dict__) [Node] [weakref]
          Unreachable ():
          Generation 1 (0 of 10):
          Generation 2 (0 of 10): (module dict)
          inspecting Node, Node object
            Reference count: 1
            Referred to by: Node .me
            Refers to: Node .me
            Kept alive by: nothing outside: only a cycle keeps it
            Weak references: weakref
            Generation: Generation 0
    "#]]
    .assert_eq(&text(&film.scene(3)));
    expect![[r#"
        0 Start: Nothing has run yet. Step, or press play.
        1 Line 1: Line 1 runs: the class Node is defined.
        2 Line 2: Line 2 runs: Node is created and named a.
        3 Line 3: Line 3 runs: the name a is forgotten, so Node keeps 1 reference.
        4 Line 4: Line 4 runs: it asks for a collection of generation 0.
        5 Collecting generation 0: Generation 0 is to be collected. There is none younger, so nothing is merged.
        6 Collecting generation 0: gc_refs of each of 4 objects becomes a copy of the reference count: copies can be counted down.
        7 Collecting generation 0: 3 references from inside the list subtracted: what is left in gc_refs comes from outside.
        8 Collecting generation 0: 1 object left on unreachable; 0 objects moved there and back.
        9 Collecting generation 0: The 3 survivors move to generation 1.
        10 Collecting generation 0: 1 weak reference to the unreachable is cleared.
        11 Collecting generation 0: Nothing on unreachable has a finalizer that is still to be called.
        12 Collecting generation 0: After the finalizers references are counted again: what is still unreachable is cleared.
        13 Collecting generation 0: What is unreachable is cleared: 1 object freed.
    "#]].assert_eq(&film.story());
}

#[test]
fn single_events_are_told_truly() {
    let mut program = ByHand::new(Dialect::by_name("2.7").unwrap());
    let mut class = None;
    program.line(1, |p| class = Some(p.class("Node")));
    let class = class.unwrap();
    program.line(2, |p| {
        let node = p.instance(class);
        p.set(class, node, "me", node);
        p.let_go(node);
    });
    program.line(3, |p| p.collect(Generation::Young));
    expect![[r#"
        0 Start: Nothing has run yet. Step, or press play.
        1 Before the program: Module dict is made; nothing refers to it yet.
        2 Before the program: Module dict goes to the end of generation 2: the collector watches it now.
        3 Line 1: Line 1 runs: no reference between objects changes.
        4 Line 1: Line 1 runs: class Node is made; nothing refers to it yet.
        5 Line 1: Line 1 runs: class Node goes to the end of generation 0: the collector watches it now.
        6 Line 1: Line 1 runs: class Node.__dict__ is made; nothing refers to it yet.
        7 Line 1: Line 1 runs: class Node.__dict__ goes to the end of generation 0: the collector watches it now.
        8 Line 1: Line 1 runs: class Node has a __dict__ now.
        9 Line 1: Line 1 runs: the class Node is defined.
        10 Line 2: Line 2 runs: no reference between objects changes.
        11 Line 2: Line 2 runs: Node is created.
        12 Line 2: Line 2 runs: Node.__class__ refers to class Node.
        13 Line 2: Line 2 runs: Node goes to the end of generation 0: the collector watches it now.
        14 Line 2: Line 2 runs: Node’s __dict__ is made; nothing refers to it yet.
        15 Line 2: Line 2 runs: Node’s __dict__ goes to the end of generation 0: the collector watches it now.
        16 Line 2: Line 2 runs: Node has a __dict__ now.
        17 Line 2: Line 2 runs: Node.me refers to Node.
        18 Line 3: Line 3 runs: it asks for a collection of generation 0.
        19 Collecting generation 0: gc_refs of class Node becomes a copy of its reference count, 2.
        20 Collecting generation 0: gc_refs of class Node.__dict__ becomes a copy of its reference count, 1.
        21 Collecting generation 0: gc_refs of Node becomes a copy of its reference count, 1.
        22 Collecting generation 0: gc_refs of Node’s __dict__ becomes a copy of its reference count, 1.
        23 Collecting generation 0: Class Node refers to class Node.__dict__: 1 reference comes from inside.
        24 Collecting generation 0: Node refers to its __dict__: 1 reference comes from inside.
        25 Collecting generation 0: Node refers to class Node: 1 reference comes from inside.
        26 Collecting generation 0: Node’s __dict__ refers to Node: 1 reference comes from inside.
        27 Collecting generation 0: Class Node is reachable. Class Node.__dict__ is still ahead: it will be found reachable, and does not move.
        28 Collecting generation 0: The pass is at class Node.
        29 Collecting generation 0: Class Node.__dict__ is reachable. Nothing that it refers to has to move.
        30 Collecting generation 0: The only reference to Node comes from inside: it may be unreachable.
        31 Collecting generation 0: The only reference to Node’s __dict__ comes from inside: it may be unreachable.
        32 Collecting generation 0: The 2 survivors move to generation 1.
        33 Collecting generation 0: Node is cleared: it lets go of what it refers to. Something still refers to it, so it is not freed yet.
        34 Collecting generation 0: The pass is at Node.
        35 Collecting generation 0: The count of Node’s __dict__ is 0: it is freed at once.
        36 Collecting generation 0: The count of Node’s __dict__ is 0: it is freed at once.
        37 Collecting generation 0: The count of Node’s __dict__ is 0: it is freed at once.
        38 Collecting generation 0: The count of Node’s __dict__ is 0: it is freed at once.
        39 Collecting generation 0: The count of Node is 0: it is freed at once.
        40 Collecting generation 0: The count of Node is 0: it is freed at once.
        41 Collecting generation 0: The count of Node is 0: it is freed at once.
        42 Collecting generation 0: The count of Node is 0: it is freed at once.
    "#]].assert_eq(&program.end(Granularity::Event).story());
}

#[test]
fn variables_of_functions_and_attributes_of_classes() {
    let mut program = ByHand::new(Dialect::talk());
    let mut class = None;
    program.line(1, |p| class = Some(p.class("Node")));
    let class = class.unwrap();
    program.line(2, |p| {
        let all = p.list();
        p.set_on_class(class, "all", all);
        p.let_go(all);
        for _ in 0..2 {
            let node = p.instance(class);
            p.call("__init__", &[("self", node), ("all", all)], |p| p.line(3, |p| p.append(all, node)));
            p.let_go(node);
        }
    });
    let mut film = program.end(Granularity::Visit);
    let inside = (0..film.beats.len()).rev().find(|played| film.scene(*played).stage.names.len() > 1).unwrap();
    film.view.selected = film.scene(inside).stage.boxes.last().map(|object| object.id);
    expect![[r#"
        beat 5 of 6, line 3
        Line 3: Line 3 runs: list[1] refers to Node 2.
            1 Merge younger generations
            2 Subtract internal references
            3 Move zeros to unreachable
            4 Rescue what is still referenced
            5 Restore reference counts
            6 Promote survivors
            7 Clear the unreachable
          [list] refs 2 gen0
          [Node 1] refs 1 gen0
          [Node 2] refs 3 gen0
          name Node.all
          name self of __init__
          name all of __init__
          Node.all → list
          self → Node 2
          all → list
          list[0] → Node 1
          list[1] → Node 2 (active)
          Generation 0 (6 of 700): (class Node) (class Node.__dict__) [list] [Node 1] [Node 2]
          Generation 1 (0 of 10):
          Generation 2 (0 of 10): (module dict)
          inspecting Node 2, Node object
            Reference count: 3
            Referred to by: list [1]; the variable self in the frame of __init__(); the interpreter, for a moment
            Refers to: none
            Kept alive by: self › Node 2
            Weak references: none
            Generation: Generation 0
    "#]]
    .assert_eq(&text(&film.scene(inside)));
    let end = film.beats.len();
    expect![[r#"
        beat 6 of 6
        Line 2: Line 2 runs: __init__() returns; its variables are gone.
            1 Merge younger generations
            2 Subtract internal references
            3 Move zeros to unreachable
            4 Rescue what is still referenced
            5 Restore reference counts
            6 Promote survivors
            7 Clear the unreachable
          [list] refs 1 gen0
          [Node 1] refs 1 gen0
          [Node 2] refs 1 gen0
          name Node.all
          Node.all → list
          list[0] → Node 1
          list[1] → Node 2
          Generation 0 (6 of 700): (class Node) (class Node.__dict__) [list] [Node 1] [Node 2]
          Generation 1 (0 of 10):
          Generation 2 (0 of 10): (module dict)
          inspecting Node 2, Node object
            Reference count: 1
            Referred to by: list [1]
            Refers to: none
            Kept alive by: Node.all › list › Node 2
            Weak references: none
            Generation: Generation 0
    "#]]
    .assert_eq(&text(&film.scene(end)));
}

/// A run of hundreds of objects: numbers keep, and the picture stays small.
#[test]
fn a_loop_needs_no_more_room_than_is_alive() {
    let mut program = ByHand::new(Dialect::talk());
    let mut class = None;
    program.line(1, |p| class = Some(p.class("Node")));
    let class = class.unwrap();
    for _ in 0..300 {
        program.line(2, |p| {
            let node = p.instance(class);
            p.let_go(node);
        });
    }
    let mut film = program.end(Granularity::Statement);
    let scene = film.scene(100);
    assert!(scene.stage.graph_bounds.max.y < 200.0, "{:?}", scene.stage.graph_bounds);
    assert!(scene.stage.lists_bounds.max.x < 600.0, "{:?}", scene.stage.lists_bounds);
}

/// Every box keeps its place from its birth to its death.
#[test]
fn nothing_moves_in_graph_while_stepping() {
    let mut program = ByHand::new(Dialect::by_name("2.7").unwrap());
    let mut class = None;
    program.line(1, |p| class = Some(p.class("Node")));
    let class = class.unwrap();
    for name in ["a", "b", "c"] {
        program.line(2, |p| {
            let node = p.instance(class);
            p.set(class, node, "me", node);
            p.bind(name, node);
            p.let_go(node);
        });
    }
    program.line(3, |p| p.forget("b"));
    program.line(4, |p| p.collect(Generation::Old));
    let mut film = program.end(Granularity::Visit);
    let mut places = std::collections::BTreeMap::new();
    for played in 0..=film.beats.len() {
        let scene = film.scene(played);
        for object in &scene.stage.boxes {
            let known = *places.entry(object.id).or_insert(object.at.graph);
            assert_eq!(known, object.at.graph, "{} moved at beat {played}", object.label);
        }
    }
    assert_eq!(places.len(), 3);
}

/// Two objects in a cycle, of which one has a finalizer.
fn with_a_finalizer(dialect: &str) -> super::by_hand::Film {
    let mut program = ByHand::new(Dialect::by_name(dialect).unwrap());
    let mut classes = Vec::new();
    program.line(1, |p| classes.push(p.class("Node")));
    program.line(2, |p| {
        classes.push(p.class("File"));
        p.finalizer(classes[1]);
    });
    program.line(3, |p| {
        let (node, file) = (p.instance(classes[0]), p.instance(classes[1]));
        p.set(classes[0], node, "file", file);
        p.set(classes[1], file, "owner", node);
        p.let_go(node);
        p.let_go(file);
    });
    program.line(4, |p| p.collect(Generation::Young));
    program.end(Granularity::Visit)
}

#[test]
fn finalizers_of_2_7() {
    let mut film = with_a_finalizer("2.7");
    let end = film.beats.len();
    let story = film.story();
    let late: Vec<&str> = story.lines().rev().take(5).collect();
    expect![[r#"
         32 Collecting generation 0: What was set aside moves on with the survivors, and is not cleared.
         31 Collecting generation 0: The finalizer needs what Node refers to: its __dict__ is set aside too.
         30 Collecting generation 0: The finalizer needs what File’s __dict__ refers to: Node is set aside too.
         29 Collecting generation 0: The finalizer needs what File refers to: its __dict__ is set aside too.
         28 Collecting generation 0: File has a finalizer, so it is set aside and will not be cleared."#]]
    .assert_eq(&late.join("\n"));
    expect![[r#"
        beat 32 of 32
        Collecting generation 0 [handle_finalizers]: What was set aside moves on with the survivors, and is not cleared.
          ✓  gc_list_merge 0 @5
          ✓  update_refs  @6
          ✓  subtract_refs 11 @7
          ✓  move_unreachable 4 @17
          ✓  gc_list_merge (survivors)  @27
          ✓  move_finalizers 4 @28
          ✓  handle_weakrefs 0 @32
          ✓  delete_garbage 0 @32
          ›  handle_finalizers  @32
          figures: 10 objects examined, 11 references subtracted, 4 on unreachable
          [Node] refs 1 gen1 {__dict__}
          [File] refs 2 gen1 finalizer {__dict__}
          Node.file → File
          File.owner → Node
          Generation 0 (0 of 700):
          Unreachable (final):
          Finalizers (set aside):
          Generation 1 (1 of 10): (class Node) (class Node.__dict__) (class File) (class File.__dict__) (tuple) (__del__()) [File] (File.__dict__) [Node] (Node.__dict__)
          Generation 2 (0 of 10): (module dict)
    "#]].assert_eq(&text(&film.scene(end)));
}

#[test]
fn finalizers_of_3_13() {
    let mut film = with_a_finalizer("3.13");
    let story = film.story();
    let late: Vec<&str> = story.lines().rev().take(9).collect();
    expect![[r#"
        32 Collecting generation 0: Node is cleared: it lets go of what it refers to, and is freed with File.
        31 Collecting generation 0: The only reference to File comes from inside: it may be unreachable.
        30 Collecting generation 0: The only reference to Node comes from inside: it may be unreachable.
        29 Collecting generation 0: File refers to Node: 1 reference comes from inside.
        28 Collecting generation 0: Node refers to File: 1 reference comes from inside.
        27 Collecting generation 0: gc_refs of File becomes a copy of its reference count, 1.
        26 Collecting generation 0: gc_refs of Node becomes a copy of its reference count, 1.
        25 Collecting generation 0: The finalizer of File is called, once, while everything that it refers to still exists.
        24 Collecting generation 0: Node has no finalizer to call."#]].assert_eq(&late.join("\n"));
    let called = (0..film.beats.len()).find(|played| text(&film.scene(*played)).contains("finalize_garbage]")).unwrap();
    expect![[r#"
        beat 24 of 32, line 4
        Collecting generation 0 [finalize_garbage]: Node has no finalizer to call.
          ✓  gc_list_merge 0 @5
          ✓  update_refs  @6
          ✓  subtract_refs 9 @7
          ✓  move_unreachable 2 @15
          ✓  untrack_tuples 0 @23
          ✓  gc_list_merge (survivors)  @23
          ✓  handle_weakrefs 0 @24
          ›  finalize_garbage 0 of 1 @24
             handle_resurrected_objects  @26
             delete_garbage  @32
          figures: 8 objects examined, 9 references subtracted, 2 on unreachable
          [Node] refs 1 unreachable cursor active
          [File] refs 1 unreachable finalizer
          Node.file → File
          File.owner → Node
          Generation 0 (0 of 2000):
          Unreachable (final): ›[Node] [File]
          Generation 1 (1 of 10): (class Node) (class Node.__dict__) (class File) (class File.__dict__) (tuple) (__del__())
          Generation 2 (0 of 10): (module dict)
    "#]].assert_eq(&text(&film.scene(called)));
}
