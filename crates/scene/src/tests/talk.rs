//! The talk's example: two tasks with subtasks, of which one is forgotten.

use expect_test::expect;
use model::{Dialect, Generation};
use timeline::Granularity;

use super::by_hand::{ByHand, Class, Film};
use crate::text::text;

/// `Subtask(task)`
fn subtask(program: &mut ByHand, classes: (Class, Class), task: model::ObjId, list: model::ObjId) {
    let made = program.instance(classes.1);
    program.set(classes.1, made, "_task", task);
    program.append(list, made);
    program.let_go(made);
}

/// `Task()`, with its list.
fn task(program: &mut ByHand, class: Class, name: &str) -> (model::ObjId, model::ObjId) {
    let made = program.instance(class);
    let list = program.list();
    program.set(class, made, "_subtasks", list);
    program.let_go(list);
    program.bind(name, made);
    program.let_go(made);
    (made, list)
}

fn film(dialect: &'static Dialect, granularity: Granularity) -> Film {
    let mut program = ByHand::new(dialect);
    let mut classes = None;
    program.line(1, |p| classes = Some(p.class("Task")));
    let task_class = classes.unwrap();
    program.line(6, |p| classes = Some(p.class("Subtask")));
    let classes = (task_class, classes.unwrap());
    let mut made = None;
    program.line(11, |p| made = Some(task(p, classes.0, "t1")));
    let (t1, l1) = made.unwrap();
    program.line(12, |p| {
        subtask(p, classes, t1, l1);
        subtask(p, classes, t1, l1);
    });
    program.line(13, |p| made = Some(task(p, classes.0, "t2")));
    let (t2, l2) = made.unwrap();
    program.line(14, |p| subtask(p, classes, t2, l2));
    program.line(16, |p| p.forget("t2"));
    program.line(17, |p| p.collect(Generation::Young));
    program.end(granularity)
}

#[test]
fn every_sentence_of_the_seven_steps() {
    let story = film(Dialect::talk(), Granularity::Visit).story();
    expect![[r#"
        0 Start: Nothing has run yet. Step, or press play.
        1 Line 1: Line 1 runs: the class Task is defined.
        2 Line 6: Line 6 runs: the class Subtask is defined.
        3 Line 11: Line 11 runs: Task 1 is created and named t1.
        4 Line 12: Line 12 runs: Subtask 1 and Subtask 2 are created.
        5 Line 13: Line 13 runs: Task 2 is created and named t2.
        6 Line 14: Line 14 runs: Subtask 3 is created, and Task 2._subtasks[0] refers to it.
        7 Line 16: Line 16 runs: the name t2 is forgotten, so Task 2 keeps 1 reference.
        8 Line 17: Line 17 runs: it asks for a collection of generation 0.
        9 Step 1 of 7: Generation 0 is to be collected. There is none younger, so nothing is merged.
        10 Step 2 of 7: gc_refs of each of 11 objects becomes a copy of the reference count: copies can be counted down.
        11 Step 2 of 7: Class Task refers to class Task.__dict__: 1 reference comes from inside.
        12 Step 2 of 7: Class Task.__dict__ refers to nothing in this list: there is nothing to subtract.
        13 Step 2 of 7: Class Subtask refers to class Subtask.__dict__: 1 reference comes from inside.
        14 Step 2 of 7: Class Subtask.__dict__ refers to nothing in this list: there is nothing to subtract.
        15 Step 2 of 7: Task 1 refers to its _subtasks and class Task: one less for each reference from inside.
        16 Step 2 of 7: Task 1’s _subtasks refers to Subtask 2 and Subtask 1: one less for each reference from inside.
        17 Step 2 of 7: Subtask 1 refers to Task 1 and class Subtask: one less for each reference from inside.
        18 Step 2 of 7: Subtask 2 refers to Task 1 and class Subtask: one less for each reference from inside.
        19 Step 2 of 7: Task 2 refers to its _subtasks and class Task: one less for each reference from inside.
        20 Step 2 of 7: Task 2’s _subtasks refers to Subtask 3: 1 reference comes from inside.
        21 Step 2 of 7: Subtask 3 refers to Task 2 and class Subtask: one less for each reference from inside.
        22 Step 3 of 7: 1 reference to class Task comes from outside the list: it stays on the list.
        23 Step 3 of 7: The only reference to class Task.__dict__ comes from inside: it may be unreachable.
        24 Step 3 of 7: 1 reference to class Subtask comes from outside the list: it stays on the list.
        25 Step 3 of 7: The only reference to class Subtask.__dict__ comes from inside: it may be unreachable.
        26 Step 3 of 7: 1 reference to Task 1 comes from outside the list: it stays on the list.
        27 Step 3 of 7: The only reference to Task 1’s _subtasks comes from inside: it may be unreachable.
        28 Step 3 of 7: The only reference to Subtask 1 comes from inside: it may be unreachable.
        29 Step 3 of 7: The only reference to Subtask 2 comes from inside: it may be unreachable.
        30 Step 3 of 7: The only reference to Task 2 comes from inside: it may be unreachable.
        31 Step 3 of 7: The only reference to Task 2’s _subtasks comes from inside: it may be unreachable.
        32 Step 3 of 7: The only reference to Subtask 3 comes from inside: it may be unreachable.
        33 Step 4 of 7: Class Task is reachable and refers to class Task.__dict__, so it is rescued and goes back on the list.
        34 Step 4 of 7: Class Subtask is reachable and refers to class Subtask.__dict__, so it is rescued and goes back on the list.
        35 Step 4 of 7: Task 1 is reachable and refers to its _subtasks, so _subtasks is rescued and goes back on the list.
        36 Step 4 of 7: Class Task.__dict__ is reachable. Nothing that it refers to has to move.
        37 Step 4 of 7: Class Subtask.__dict__ is reachable. Nothing that it refers to has to move.
        38 Step 4 of 7: Task 1’s _subtasks is reachable and refers to Subtask 2 and Subtask 1, so both are rescued and go back on the list.
        39 Step 4 of 7: Subtask 2 is reachable. Nothing that it refers to has to move.
        40 Step 4 of 7: Subtask 1 is reachable. Nothing that it refers to has to move.
        41 Step 5 of 7: gc_refs has done its work. The reference counts themselves were never changed.
        42 Step 6 of 7: The 8 survivors move to generation 1.
        43 Step 7 of 7: Task 2 is cleared: it lets go of what it refers to, and is freed with Subtask 3.
    "#]].assert_eq(&story);
}

#[test]
fn every_sentence_of_2_7() {
    let story = film(Dialect::by_name("2.7").unwrap(), Granularity::Visit).story();
    expect![[r#"
        0 Start: Nothing has run yet. Step, or press play.
        1 Line 1: Line 1 runs: the class Task is defined.
        2 Line 6: Line 6 runs: the class Subtask is defined.
        3 Line 11: Line 11 runs: Task 1 is created and named t1.
        4 Line 12: Line 12 runs: Subtask 1 and Subtask 2 are created.
        5 Line 13: Line 13 runs: Task 2 is created and named t2.
        6 Line 14: Line 14 runs: Subtask 3 is created, and Task 2._subtasks[0] refers to it.
        7 Line 16: Line 16 runs: the name t2 is forgotten, so Task 2 keeps 1 reference.
        8 Line 17: Line 17 runs: it asks for a collection of generation 0.
        9 Collecting generation 0: Generation 0 is to be collected. There is none younger, so nothing is merged.
        10 Collecting generation 0: gc_refs of each of 16 objects becomes a copy of the reference count: copies can be counted down.
        11 Collecting generation 0: Class Task refers to class Task.__dict__: 1 reference comes from inside.
        12 Collecting generation 0: Class Task.__dict__ refers to nothing in this list: there is nothing to subtract.
        13 Collecting generation 0: Class Subtask refers to class Subtask.__dict__: 1 reference comes from inside.
        14 Collecting generation 0: Class Subtask.__dict__ refers to nothing in this list: there is nothing to subtract.
        15 Collecting generation 0: Task 1 refers to its __dict__ and class Task: one less for each reference from inside.
        16 Collecting generation 0: Task 1._subtasks refers to Subtask 2 and Subtask 1: one less for each reference from inside.
        17 Collecting generation 0: Task 1’s __dict__ refers to Task 1._subtasks: 1 reference comes from inside.
        18 Collecting generation 0: Subtask 1 refers to its __dict__ and class Subtask: one less for each reference from inside.
        19 Collecting generation 0: Subtask 1’s __dict__ refers to Task 1: 1 reference comes from inside.
        20 Collecting generation 0: Subtask 2 refers to its __dict__ and class Subtask: one less for each reference from inside.
        21 Collecting generation 0: Subtask 2’s __dict__ refers to Task 1: 1 reference comes from inside.
        22 Collecting generation 0: Task 2 refers to its __dict__ and class Task: one less for each reference from inside.
        23 Collecting generation 0: Task 2._subtasks refers to Subtask 3: 1 reference comes from inside.
        24 Collecting generation 0: Task 2’s __dict__ refers to Task 2._subtasks: 1 reference comes from inside.
        25 Collecting generation 0: Subtask 3 refers to its __dict__ and class Subtask: one less for each reference from inside.
        26 Collecting generation 0: Subtask 3’s __dict__ refers to Task 2: 1 reference comes from inside.
        27 Collecting generation 0: Class Task is reachable. Class Task.__dict__ is still ahead: it will be found reachable, and does not move.
        28 Collecting generation 0: Class Task.__dict__ is reachable. Nothing that it refers to has to move.
        29 Collecting generation 0: Class Subtask is reachable. Class Subtask.__dict__ is still ahead: it will be found reachable, and does not move.
        30 Collecting generation 0: Class Subtask.__dict__ is reachable. Nothing that it refers to has to move.
        31 Collecting generation 0: Task 1 is reachable. its __dict__ is still ahead: it will be found reachable, and does not move.
        32 Collecting generation 0: The only reference to Task 1._subtasks comes from inside: it may be unreachable.
        33 Collecting generation 0: Task 1’s __dict__ is reachable and refers to Task 1._subtasks, so it is rescued and goes back on the list.
        34 Collecting generation 0: The only reference to Subtask 1 comes from inside: it may be unreachable.
        35 Collecting generation 0: The only reference to Subtask 1’s __dict__ comes from inside: it may be unreachable.
        36 Collecting generation 0: The only reference to Subtask 2 comes from inside: it may be unreachable.
        37 Collecting generation 0: The only reference to Subtask 2’s __dict__ comes from inside: it may be unreachable.
        38 Collecting generation 0: The only reference to Task 2 comes from inside: it may be unreachable.
        39 Collecting generation 0: The only reference to Task 2._subtasks comes from inside: it may be unreachable.
        40 Collecting generation 0: The only reference to Task 2’s __dict__ comes from inside: it may be unreachable.
        41 Collecting generation 0: The only reference to Subtask 3 comes from inside: it may be unreachable.
        42 Collecting generation 0: The only reference to Subtask 3’s __dict__ comes from inside: it may be unreachable.
        43 Collecting generation 0: Task 1._subtasks is reachable and refers to Subtask 2 and Subtask 1, so both are rescued and go back on the list.
        44 Collecting generation 0: Subtask 2 is reachable and refers to its __dict__, so __dict__ is rescued and goes back on the list.
        45 Collecting generation 0: Subtask 1 is reachable and refers to its __dict__, so __dict__ is rescued and goes back on the list.
        46 Collecting generation 0: Subtask 2’s __dict__ is reachable. Nothing that it refers to has to move.
        47 Collecting generation 0: Subtask 1’s __dict__ is reachable. Nothing that it refers to has to move.
        48 Collecting generation 0: The 11 survivors move to generation 1.
        49 Collecting generation 0: Task 2 is cleared: it lets go of what it refers to, and is freed with Subtask 3.
    "#]].assert_eq(&story);
}

#[test]
fn a_rescue() {
    let mut film = film(Dialect::talk(), Granularity::Visit);
    let at = (0..film.beats.len()).find(|played| text(&film.scene(*played)).contains("rescued")).unwrap();
    film.view.selected = film.scene(at).stage.boxes.get(1).map(|object| object.id);
    expect![[r#"
        beat 33 of 43, line 17
        Step 4 of 7 [move_unreachable]: Class Task is reachable and refers to class Task.__dict__, so it is rescued and goes back on the list.
          ✓ 1 Merge younger generations 0 @9
          ✓ 2 Subtract internal references 15 @10
          ✓ 3 Move zeros to unreachable 8 @22
          › 4 Rescue what is still referenced 1 of 5 @33
            5 Restore reference counts  @41
            6 Promote survivors  @42
            7 Clear the unreachable  @43
          figures: 11 objects examined, 15 references subtracted, 7 on unreachable, 1 of 5 rescued
          [Task 1] refs 3 gc_refs 1 gen0 {_subtasks (list)}
          [Subtask 1] refs 1 gc_refs 0 tentative
          [Subtask 2] refs 1 gc_refs 0 tentative
          [Task 2] refs 1 gc_refs 0 tentative {_subtasks (list)}
          [Subtask 3] refs 1 gc_refs 0 tentative
          name t1
          name t2, forgotten
          t1 → Task 1
          Task 1._subtasks[0] → Subtask 1
          Task 1._subtasks[1] → Subtask 2
          Subtask 1._task → Task 1
          Subtask 2._task → Task 1
          Task 2._subtasks[0] → Subtask 3
          Subtask 3._task → Task 2
          Generation 0 (0 of 700, examined): ›(class Task 1) (class Subtask 1) [Task 1 1] (class Task.__dict__ 1)
          Unreachable (tentative): (class Subtask.__dict__ 0) (Task 1._subtasks 0) [Subtask 1 0] [Subtask 2 0] [Task 2 0] (Task 2._subtasks 0) [Subtask 3 0]
          Generation 1 (1 of 10):
          Generation 2 (0 of 10): (module dict)
          inspecting Subtask 1, Subtask object
            Reference count: 1
            gc_refs: 0
            Referred to by: Task 1 ._subtasks[0]
            Refers to: Task 1 ._task
            Kept alive by: t1 › Task 1 › Subtask 1
            Weak references: none
            Generation: Unreachable
    "#]].assert_eq(&text(&film.scene(at)));
}

#[test]
fn unfolded() {
    let mut film = film(Dialect::by_name("2.7").unwrap(), Granularity::Statement);
    film.view.unfold_all = true;
    expect![[r#"
        beat 7 of 8, line 16
        Line 16: Line 16 runs: the name t2 is forgotten, so Task 2 keeps 1 reference.
             gc_list_merge  @8
             update_refs  @8
             subtract_refs  @8
             move_unreachable  @8
             gc_list_merge (survivors)  @8
             move_finalizers  @8
             handle_weakrefs  @8
             delete_garbage  @8
             handle_finalizers  @8
          [Task 1] refs 3 gen0
          [Task 1._subtasks] refs 1 gen0
          [Task 1.__dict__] refs 1 gen0
          [Subtask 1] refs 1 gen0
          [Subtask 1.__dict__] refs 1 gen0
          [Subtask 2] refs 1 gen0
          [Subtask 2.__dict__] refs 1 gen0
          [Task 2] refs 1 gen0
          [Task 2._subtasks] refs 1 gen0
          [Task 2.__dict__] refs 1 gen0
          [Subtask 3] refs 1 gen0
          [Subtask 3.__dict__] refs 1 gen0
          name t1
          name t2, forgotten
          t1 → Task 1
          Task 1.__dict__ → Task 1.__dict__
          Task 1._subtasks[0] → Subtask 1
          Task 1._subtasks[1] → Subtask 2
          Task 1.__dict__['_subtasks'] → Task 1._subtasks
          Subtask 1.__dict__ → Subtask 1.__dict__
          Subtask 1.__dict__['_task'] → Task 1
          Subtask 2.__dict__ → Subtask 2.__dict__
          Subtask 2.__dict__['_task'] → Task 1
          Task 2.__dict__ → Task 2.__dict__
          Task 2._subtasks[0] → Subtask 3
          Task 2.__dict__['_subtasks'] → Task 2._subtasks
          Subtask 3.__dict__ → Subtask 3.__dict__
          Subtask 3.__dict__['_task'] → Task 2
          Generation 0 (16 of 700): (class Task) (class Task.__dict__) (class Subtask) (class Subtask.__dict__) [Task 1] [Task 1._subtasks] [Task 1.__dict__] [Subtask 1] [Subtask 1.__dict__] [Subtask 2] [Subtask 2.__dict__] [Task 2] [Task 2._subtasks] [Task 2.__dict__] [Subtask 3] [Subtask 3.__dict__]
          Unreachable ():
          Generation 1 (0 of 10):
          Generation 2 (0 of 10): (module dict)
    "#]].assert_eq(&text(&film.scene(7)));
}

#[test]
fn places_and_segments() {
    let mut film = film(Dialect::talk(), Granularity::Visit);
    let scene = film.scene(7);
    let mut lines = String::new();
    for object in &scene.stage.boxes {
        lines += &format!("{} {:?} {:?}\n", object.label, object.at.graph, object.at.lists);
    }
    for tag in &scene.stage.names {
        lines += &format!("{} {:?} {:?}\n", tag.text, tag.at.graph, tag.at.lists);
    }
    lines += &format!("{:?}\n{:?}\n", scene.stage.graph_bounds, scene.stage.lists_bounds);
    for segment in film.segments() {
        lines += &format!("{}..{} {:?} {}\n", segment.from, segment.to, segment.tone, segment.title);
    }
    expect![[r#"
        Task 1 Point { x: 0.0, y: 72.0 } Point { x: 233.0, y: 0.0 }
        Subtask 1 Point { x: 270.0, y: 0.0 } Point { x: 431.0, y: 0.0 }
        Subtask 2 Point { x: 270.0, y: 144.0 } Point { x: 629.0, y: 0.0 }
        Task 2 Point { x: 0.0, y: 288.0 } Point { x: 827.0, y: 0.0 }
        Subtask 3 Point { x: 270.0, y: 288.0 } Point { x: 1025.0, y: 0.0 }
        t1 Point { x: -168.2, y: 72.0 } Point { x: 233.0, y: -78.0 }
        t2 Point { x: -168.2, y: 288.0 } Point { x: 827.0, y: -78.0 }
        Bounds { min: Point { x: -201.4, y: -51.0 }, max: Point { x: 357.0, y: 339.0 } }
        Bounds { min: Point { x: 0.0, y: -130.0 }, max: Point { x: 1118.0, y: 675.0 } }
        0..8 Program Program
        8..9 Merge Merge younger generations (collection 1, generation 0)
        9..10 Subtract Copy reference counts (collection 1, generation 0)
        10..21 Subtract Subtract internal references (collection 1, generation 0)
        21..32 Unreachable Move zeros to unreachable (collection 1, generation 0)
        32..40 Rescue Rescue what is still referenced (collection 1, generation 0)
        40..41 Quiet Restore reference counts (collection 1, generation 0)
        41..42 Promote Promote survivors (collection 1, generation 0)
        42..43 Clear Clear the unreachable (collection 1, generation 0)
    "#]]
    .assert_eq(&lines);
}
