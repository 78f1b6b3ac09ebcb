//! The incremental collector of 3.14.0 to 3.14.4, list by list. It is read off the sources: no
//! interpreter was asked.

mod support;

use expect_test::{Expect, expect};
use support::script::run;
use support::trace::moments;

fn check(script: &str, expected: &Expect) {
    expected.assert_eq(&moments("3.14.0", script));
}

/// The talk's drawing: one external reference to Task1, none to Task2.
const TASKS: &str = "
    node T1 S1 S2 T2 S3
    T1 -> S1 S2; S1 -> T1; S2 -> T1; T2 -> S3; S3 -> T2; keep T1; del T1 S1 S2 T2 S3";

/// The young list alone: the same numbers and orders as in every generation 0; what survives is visited.
#[test]
fn the_young() {
    check(
        &format!("{TASKS}; collect 0; lists; count"),
        &expect![[r#"
        UntrackTuples    young: T1 S1 S2 T2 S3
        UpdateRefs       young: T1=3 S1=1 S2=1 T2=1 S3=1
        SubtractRefs     young: T1=1 S1=0 S2=0 T2=0 S3=0
        visit T1         young: T1 S1=1 S2=1 T2=0 S3=0
        visit S1         young: T1 S1 S2=1 T2=0 S3=0
        visit S2         young: T1 S1 S2 T2=0 S3=0
        visit T2         unreachable: T2; young: T1 S1 S2 S3=0
        visit S3         unreachable: T2 S3; young: T1 S1 S2
        MoveUnreachable  unreachable: T2 S3; young: T1 S1 S2
        UntrackTuples    unreachable: T2 S3; young: T1 S1 S2
        MergeSurvivors   unreachable: T2 S3; visited: T1 S1 S2
        HandleWeakrefs   unreachable: T2 S3; visited: T1 S1 S2
        FinalizeGarbage  unreachable: T2 S3; visited: T1 S1 S2
        HandleResurrected still unreachable: T2 S3; visited: T1 S1 S2
        clear T2         visited: T1 S1 S2
        DeleteGarbage    visited: T1 S1 S2
        collect 0 → 2
        lists: young:  | visited: T1 S1 S2 | pending: 
        count: 0 1 0
    "#]],
    );
}

/// The first increment after a full collection marks what the roots reach, and frees nothing.
#[test]
fn the_first_increment_marks() {
    check(
        &format!("freeze; {TASKS}; root T1; collect 1; lists; work"),
        &expect![[r#"
        UntrackTuples    young: T1 S1 S2 T2 S3
        visit T1         young: T2 S3; visited: T1; reachable: S1 S2
        visit S1         young: T2 S3; visited: T1 S1; reachable: S2
        visit S2         young: T2 S3; visited: T1 S1 S2
        MarkRoots        young: T2 S3; visited: T1 S1 S2
        collect 1 → 0
        lists: young: T2 S3 | visited: T1 S1 S2 | pending: 
        work to do: 6
    "#]],
    );
}

/// The next one collects the young, and what is pending as far as there is work.
#[test]
fn the_next_increment_collects() {
    check(
        &format!(
            "freeze; node a b c; a -> b; b -> a; collect 2; del a b c; {TASKS}; root T1; collect 1; collect 1; lists; work"
        ),
        &expect![[r#"
            UntrackTuples    young: T2 S3; pending: a b; visited: T1 S1 S2
            MarkRoots        young: T2 S3; pending: a b; visited: T1 S1 S2
            visit a          visited: T1 S1 S2; increment: T2 S3 a b
            visit b          visited: T1 S1 S2; increment: T2 S3 a b
            FillIncrement    visited: T1 S1 S2; increment: T2 S3 a b
            UpdateRefs       visited: T1 S1 S2; increment: T2=1 S3=1 a=1 b=1
            SubtractRefs     visited: T1 S1 S2; increment: T2=0 S3=0 a=0 b=0
            visit T2         unreachable: T2; visited: T1 S1 S2; increment: S3=0 a=0 b=0
            visit S3         unreachable: T2 S3; visited: T1 S1 S2; increment: a=0 b=0
            visit a          unreachable: T2 S3 a; visited: T1 S1 S2; increment: b=0
            visit b          unreachable: T2 S3 a b; visited: T1 S1 S2
            MoveUnreachable  unreachable: T2 S3 a b; visited: T1 S1 S2
            UntrackTuples    unreachable: T2 S3 a b; visited: T1 S1 S2
            MergeSurvivors   unreachable: T2 S3 a b; visited: T1 S1 S2
            HandleWeakrefs   unreachable: T2 S3 a b; visited: T1 S1 S2
            FinalizeGarbage  unreachable: T2 S3 a b; visited: T1 S1 S2
            HandleResurrected still unreachable: T2 S3 a b; visited: T1 S1 S2
            clear T2         still unreachable: a b; visited: T1 S1 S2
            clear a          visited: T1 S1 S2
            DeleteGarbage    visited: T1 S1 S2
            SwapSpaces       pending: T1 S1 S2
            collect 2 → 0
            collect 1 → 0
            collect 1 → 4
            lists: young:  | visited:  | pending: T1 S1 S2
            work to do: 0
        "#]],
    );
}

/// Increments that are ahead of their work take nothing from what is pending: the marking counts twice,
/// and the interpreter's own objects are among what it reaches.
#[test]
fn ahead_of_the_work() {
    expect![[r#"
        collect 2 → 0
        collect 1 → 0
        work to do: -10800
        collect 1 → 1
        work to do: -10745
        lists: young:  | pending: a b | visited: 
        log: freed y
    "#]].assert_eq(&run(
        "3.14.0",
        "node a b; a -> b; b -> a; collect 2; del a b; collect 1; work; node y; y -> y; del y; collect 1; work; lists; log",
    ));
}

/// What an increment takes from `pending` brings along all that it reaches, so that no cycle is cut.
#[test]
fn an_increment_holds_cycles_whole() {
    check(
        "freeze; node a b c d; a -> b; b -> c; c -> a; keep d; collect 2; del a b c d; node y; y -> y; keep y; del y; collect 1; collect 1; lists",
        &expect![[r#"
            UntrackTuples    young: y; pending: a b c d
            MarkRoots        young: y; pending: a b c d
            visit a          pending: c d; increment: y a b
            visit b          pending: d; increment: y a b c
            visit c          pending: d; increment: y a b c
            FillIncrement    pending: d; increment: y a b c
            UpdateRefs       pending: d; increment: y=2 a=1 b=1 c=1
            SubtractRefs     pending: d; increment: y=1 a=0 b=0 c=0
            visit y          pending: d; increment: y a=0 b=0 c=0
            visit a          unreachable: a; pending: d; increment: y b=0 c=0
            visit b          unreachable: a b; pending: d; increment: y c=0
            visit c          unreachable: a b c; pending: d; increment: y
            MoveUnreachable  unreachable: a b c; pending: d; increment: y
            UntrackTuples    unreachable: a b c; pending: d; increment: y
            MergeSurvivors   unreachable: a b c; pending: d; visited: y
            HandleWeakrefs   unreachable: a b c; pending: d; visited: y
            FinalizeGarbage  unreachable: a b c; pending: d; visited: y
            HandleResurrected still unreachable: a b c; pending: d; visited: y
            clear a          pending: d; visited: y
            DeleteGarbage    pending: d; visited: y
            collect 2 → 0
            collect 1 → 0
            collect 1 → 3
            lists: young:  | visited: y | pending: d
        "#]],
    );
}

/// Finalizers, resurrection and weak references are those of 3.13; survivors of callbacks are visited.
#[test]
fn last_words() {
    expect![[r#"
        collect 0 → 2
        lists: young:  | visited: w d kid | pending: 
        log: callback w, del d, freed p, freed q
    "#]]
    .assert_eq(&run(
        "3.14.0",
        "on d: keep d
         node p; final d; node kid q; call w p
         p -> p; d -> d kid; kid -> kid; q -> q
         del p d kid q
         collect 0; lists; log",
    ));
}

/// An automatic collection is an increment, whatever the other counters say.
#[test]
fn automatic_collections_are_increments() {
    let mut heap = support::heap::Heap::new(support::dialect("3.14.0"), |_| model::Silent);
    collector::freeze(&mut heap);
    for _ in 0..10_005 {
        let object = heap.node(false);
        collector::release(&mut heap, object);
        let object = heap.node(false);
        heap.link(object, object);
        collector::release(&mut heap, object);
        collector::check_eval_breaker(&mut heap);
    }
    assert_eq!(heap.collections, [1; 5]);
}
