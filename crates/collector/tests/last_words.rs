//! Weak references and finalizers: who is called, when, and who still sees whom.

mod support;

use expect_test::{Expect, expect};
use support::script::run;

/// Both rules side by side.
fn check(script: &str, expected: &Expect) {
    let text = ["2.7", "3.13"].map(|dialect| format!("{dialect}\n{}", run(dialect, script))).concat();
    expected.assert_eq(&text);
}

#[test]
fn callbacks_run_newest_first_and_after_all_are_cleared() {
    check(
        "node a; call w1 a; weak w2 a; call w3 a; proxy p a; del a; log",
        &expect![[r#"
            2.7
            log: callback w3, callback w1, freed #11, freed a
            3.13
            log: callback w3, callback w1, freed #11, freed a
        "#]],
    );
}

#[test]
fn a_dead_weak_reference_is_not_called() {
    check(
        "node a; call w a; del w; log; del a; log",
        &expect![[r#"
        2.7
        log: freed w
        log: freed a
        3.13
        log: freed w
        log: freed a
    "#]],
    );
}

/// Weak references first in 2.7, finalizer first since 3.4: a weak reference with a callback that is
/// made by the finalizer is called only there.
#[test]
fn finalizer_and_callback_by_counting() {
    check(
        "on a: call new a\n final a; call w a; del a; log",
        &expect![[r#"
            2.7
            log: callback w, del a, freed a
            3.13
            log: del a, callback new, callback w, freed #9, freed a
        "#]],
    );
}

/// In the collector the callback comes first; in 2.7 the finalizer keeps the object from both.
#[test]
fn finalizer_and_callback_in_a_cycle() {
    check(
        "final a; a -> a; call w a; del a; collect 2; log",
        &expect![[r#"
        2.7
        collect 2 → 1, 1 uncollectable
        log: garbage a
        3.13
        collect 2 → 1
        log: callback w, del a, freed a
    "#]],
    );
}

#[test]
fn callbacks_of_several_objects_run_in_list_order() {
    check(
        "node a b; a -> b; b -> a; call wb b; call wa a; del a b; collect 0; log; lists",
        &expect![[r#"
        2.7
        collect 0 → 2
        log: callback wa, callback wb, freed b, freed a
        lists:  | wa wb | 
        3.13
        collect 0 → 2
        log: callback wa, callback wb, freed b, freed a
        lists:  | wa wb | 
    "#]],
    );
}

#[test]
fn a_weak_reference_in_the_trash_is_silent() {
    check(
        "node a; a -> a; call w a; a -> w; del a w; collect 0; log",
        &expect![[r#"
        2.7
        collect 0 → 2
        log: freed w, freed a
        3.13
        collect 0 → 2
        log: freed w, freed a
    "#]],
    );
}

/// It counts, if its callback drops the last reference to it.
#[test]
fn a_weak_reference_that_dies_of_its_callback_counts() {
    check(
        "on w: del w\n node a; a -> a; call w a; del a; collect 0; log",
        &expect![[r#"
        2.7
        collect 0 → 2
        log: callback w, freed w, freed a
        3.13
        collect 0 → 2
        log: callback w, freed w, freed a
    "#]],
    );
}

#[test]
fn old_weak_references_to_young_trash_are_demoted() {
    // A weak reference can only be older than its target if that is tracked late: a dict that gets its
    // first container.
    check(
        "dict d; call w d; collect 2; lists; d -> d; lists; del d; collect 0; lists; log",
        &expect![[r#"
        2.7
        collect 2 → 0
        lists:  |  | w
        lists: d |  | w
        collect 0 → 1
        lists:  | w | 
        log: callback w, freed d
        3.13
        collect 2 → 0
        lists:  |  | w
        lists: d |  | w
        collect 0 → 1
        lists:  | w | 
        log: callback w, freed d
    "#]],
    );
}

#[test]
fn a_finalizer_runs_at_every_death_in_2_7_and_once_since() {
    check(
        "on a: keep a\n final a; del a; log; lists; del a; log; lists",
        &expect![[r#"
        2.7
        log: del a
        lists: a |  | 
        log: del a
        lists: a |  | 
        3.13
        log: del a
        lists: a |  | 
        log: freed a
        lists:  |  | 
    "#]],
    );
}

#[test]
fn an_object_brought_back_by_counting_is_young_again() {
    check(
        "on a: keep a\n final a; collect 2; lists; del a; lists",
        &expect![[r#"
        2.7
        collect 2 → 0
        lists:  |  | a
        lists: a |  | 
        3.13
        collect 2 → 0
        lists:  |  | a
        lists: a |  | 
    "#]],
    );
}

#[test]
fn a_finalizer_that_breaks_its_own_cycle() {
    let script = "on a: a -/> a\n final a; a -> a; del a; collect 2; log";
    let text = ["3.6", "3.8", "3.13"].map(|dialect| format!("{dialect}\n{}", run(dialect, script))).concat();
    expect![[r#"
        3.6
        collect 2 → 1
        log: del a, freed a
        3.8
        collect 2 → 0
        log: del a, freed a
        3.13
        collect 2 → 0
        log: del a, freed a
    "#]]
    .assert_eq(&text);
}

#[test]
fn two_groups_of_trash_of_which_one_comes_back() {
    let script = "on a: keep a\n final a b; a -> a; b -> b; del a b; collect 2; log; lists";
    let text = ["3.6", "3.8", "3.13"].map(|dialect| format!("{dialect}\n{}", run(dialect, script))).concat();
    expect![[r#"
        3.6
        collect 2 → 2
        log: del a, del b
        lists:  |  | a b
        3.8
        collect 2 → 0
        log: del a, del b
        lists:  |  | a b
        3.13
        collect 2 → 1
        log: del a, del b, freed b
        lists:  |  | a
    "#]]
    .assert_eq(&text);
}

#[test]
fn only_what_has_a_finalizer_goes_to_gc_garbage() {
    check(
        "node up down; final d; up -> up d; d -> d down; down -> down; del up d down; collect 2; log; lists; collect 2",
        &expect![[r#"
        2.7
        collect 2 → 3, 2 uncollectable
        log: freed up, garbage d
        lists:  |  | d down
        collect 2 → 0
        3.13
        collect 2 → 3
        log: del d, freed up, freed down, freed d
        lists:  |  | 
        collect 2 → 0
    "#]],
    );
}

/// It is set aside, loses its last reference to the clearing, and dies.
#[test]
fn a_finalizer_that_only_hangs_off_a_cycle() {
    check(
        "node a; final d; a -> a d; del a d; collect 2; log",
        &expect![[r#"
        2.7
        collect 2 → 1
        log: del d, freed d, freed a
        3.13
        collect 2 → 2
        log: del d, freed d, freed a
    "#]],
    );
}

#[test]
fn a_collection_does_not_nest() {
    check(
        "on w: collect 2\n node a; a -> a; call w a; del a; collect 2; log",
        &expect![[r#"
        2.7
        collect 2 → 1
        log: callback w, collect 2 → 0, freed a
        3.13
        collect 2 → 1
        log: callback w, collect 2 → 0, freed a
    "#]],
    );
}

#[test]
fn save_all_keeps_everything() {
    check(
        "debug 34; node a b; a -> b; b -> a; call w a; del a b; collect 2; log; lists",
        &expect![[r#"
        2.7
        collect 2 → 2
        log: Collectable a, Collectable b, callback w, garbage a, garbage b
        lists:  |  | w a b
        3.13
        collect 2 → 2
        log: Collectable a, Collectable b, callback w, garbage a, garbage b
        lists:  |  | w a b
    "#]],
    );
}

#[test]
fn what_a_finalizer_makes_is_found_by_the_next_collection() {
    check(
        "on a: node n; n -> n; del n\n final a; node c; c -> c a; del a c; collect 2; log; collect 2; log",
        &expect![[r#"
        2.7
        collect 2 → 1
        log: del a, freed a, freed c
        collect 2 → 1
        log: freed n
        3.13
        collect 2 → 2
        log: del a, freed a, freed c
        collect 2 → 1
        log: freed n
    "#]],
    );
}

/// The tuple is the head: it travels to the older list, and dies there when the instance is cleared.
#[test]
fn what_cannot_be_cleared_dies_with_what_can() {
    let script = "node a; tuple t a; a -> t; del a; collect 0; lists; del t; log; collect 1; log; lists";
    check(
        script,
        &expect![[r#"
        2.7
        collect 0 → 0
        lists:  | t a | 
        log: 
        collect 1 → 2
        log: freed t, freed a
        lists:  |  | 
        3.13
        collect 0 → 0
        lists:  | t a | 
        log: 
        collect 1 → 2
        log: freed t, freed a
        lists:  |  | 
    "#]],
    );
    let last = support::trace::moments("3.13", script);
    let clearing: String =
        last.lines().filter(|line| line.starts_with("clear")).map(|line| format!("{line}\n")).collect();
    expect![[r#"
        clear t          generation 2: t; still unreachable: a
        clear a          
    "#]]
    .assert_eq(&clearing);
}

/// The variables of a suspended generator: from 3.11 on a part of it, before that an object of their own.
#[test]
fn a_generator_dies_with_what_it_refers_to() {
    check(
        "node a; generator g a; a -> g; del g a; collect 0; log",
        &expect![[r#"
        2.7
        collect 0 → 3
        log: freed #7, freed g, freed a
        3.13
        collect 0 → 2
        log: freed #7, freed g, freed a
    "#]],
    );
}

#[test]
fn a_weak_reference_without_callback_dies_silently() {
    check(
        "node a; a -> a; weak w a; del a; collect 0; log; lists",
        &expect![[r#"
        2.7
        collect 0 → 1
        log: freed a
        lists:  | w | 
        3.13
        collect 0 → 1
        log: freed a
        lists:  | w | 
    "#]],
    );
}
