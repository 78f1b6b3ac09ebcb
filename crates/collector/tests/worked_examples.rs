//! Worked examples, list by list at every moment. What they show was measured on real interpreters.

mod support;

use expect_test::{Expect, expect};
use support::trace::moments;

/// What is the same in every real dialect: the order of the lists has never changed.
fn check(script: &str, expected: &Expect) {
    let only_some_have =
        ["UntrackTuples", "MoveFinalizers", "FinalizeGarbage", "HandleResurrected", "HandleFinalizers"];
    let texts = ["2.7", "3.6", "3.8", "3.13"].map(|dialect| {
        let all = moments(dialect, script);
        let shared = all.lines().filter(|line| !only_some_have.iter().any(|pass| line.starts_with(pass)));
        shared.map(|line| format!("{line}\n")).collect::<String>()
    });
    for text in &texts {
        assert_eq!(*text, texts[0]);
    }
    expected.assert_eq(&texts[0]);
}

fn check_in(dialect: &str, script: &str, expected: &Expect) {
    expected.assert_eq(&moments(dialect, script));
}

/// The talk's drawing: one external reference to Task1, none to Task2.
const TASKS: &str =
    "T1 -> S1 S2; S1 -> T1; S2 -> T1; T2 -> S3; S3 -> T2; keep T1; del T1 S1 S2 T2 S3; collect 0; lists; log";

#[test]
fn tasks_in_order_of_creation() {
    check(
        &format!("node T1 S1 S2 T2 S3; {TASKS}"),
        &expect![[r#"
        Merge            generation 0: T1 S1 S2 T2 S3
        UpdateRefs       generation 0: T1=3 S1=1 S2=1 T2=1 S3=1
        SubtractRefs     generation 0: T1=1 S1=0 S2=0 T2=0 S3=0
        visit T1         generation 0: T1 S1=1 S2=1 T2=0 S3=0
        visit S1         generation 0: T1 S1 S2=1 T2=0 S3=0
        visit S2         generation 0: T1 S1 S2 T2=0 S3=0
        visit T2         generation 0: T1 S1 S2 S3=0; unreachable: T2
        visit S3         generation 0: T1 S1 S2; unreachable: T2 S3
        MoveUnreachable  generation 0: T1 S1 S2; unreachable: T2 S3
        MergeSurvivors   generation 1: T1 S1 S2; unreachable: T2 S3
        HandleWeakrefs   generation 1: T1 S1 S2; unreachable: T2 S3
        clear T2         generation 1: T1 S1 S2
        DeleteGarbage    generation 1: T1 S1 S2
        collect 0 → 2
        lists:  | T1 S1 S2 | 
        log: freed S3, freed T2
    "#]],
    );
}

#[test]
fn tasks_in_reverse_order() {
    check(
        &format!("node S3 T2 S2 S1 T1; {TASKS}"),
        &expect![[r#"
        Merge            generation 0: S3 T2 S2 S1 T1
        UpdateRefs       generation 0: S3=1 T2=1 S2=1 S1=1 T1=3
        SubtractRefs     generation 0: S3=0 T2=0 S2=0 S1=0 T1=1
        visit S3         generation 0: T2=0 S2=0 S1=0 T1=1; unreachable: S3
        visit T2         generation 0: S2=0 S1=0 T1=1; unreachable: S3 T2
        visit S2         generation 0: S1=0 T1=1; unreachable: S3 T2 S2
        visit S1         generation 0: T1=1; unreachable: S3 T2 S2 S1
        visit T1         generation 0: T1 S1=1 S2=1; unreachable: S3 T2
        visit S1         generation 0: T1 S1 S2=1; unreachable: S3 T2
        visit S2         generation 0: T1 S1 S2; unreachable: S3 T2
        MoveUnreachable  generation 0: T1 S1 S2; unreachable: S3 T2
        MergeSurvivors   generation 1: T1 S1 S2; unreachable: S3 T2
        HandleWeakrefs   generation 1: T1 S1 S2; unreachable: S3 T2
        clear S3         generation 1: T1 S1 S2
        DeleteGarbage    generation 1: T1 S1 S2
        collect 0 → 2
        lists:  | T1 S1 S2 | 
        log: freed T2, freed S3
    "#]],
    );
}

#[test]
fn tasks_as_the_talk_tells_it() {
    check_in(
        "talk",
        &format!("node T1 S1 S2 T2 S3; {TASKS}"),
        &expect![[r#"
        Merge            generation 0: T1 S1 S2 T2 S3
        UpdateRefs       generation 0: T1=3 S1=1 S2=1 T2=1 S3=1
        SubtractRefs     generation 0: T1=1 S1=0 S2=0 T2=0 S3=0
        visit T1         generation 0: T1=1 S1=0 S2=0 T2=0 S3=0
        visit S1         generation 0: T1=1 S2=0 T2=0 S3=0; unreachable: S1
        visit S2         generation 0: T1=1 T2=0 S3=0; unreachable: S1 S2
        visit T2         generation 0: T1=1 S3=0; unreachable: S1 S2 T2
        visit S3         generation 0: T1=1; unreachable: S1 S2 T2 S3
        MarkUnreachable  generation 0: T1=1; unreachable: S1 S2 T2 S3
        visit T1         generation 0: T1=1 S1=1 S2=1; unreachable: T2 S3
        visit S1         generation 0: T1=1 S1=1 S2=1; unreachable: T2 S3
        visit S2         generation 0: T1=1 S1=1 S2=1; unreachable: T2 S3
        Rescue           generation 0: T1=1 S1=1 S2=1; unreachable: T2 S3
        Restore          generation 0: T1 S1 S2; unreachable: T2 S3
        MergeSurvivors   generation 1: T1 S1 S2; unreachable: T2 S3
        MoveFinalizers   generation 1: T1 S1 S2; unreachable: T2 S3
        HandleWeakrefs   generation 1: T1 S1 S2; unreachable: T2 S3
        clear T2         generation 1: T1 S1 S2
        DeleteGarbage    generation 1: T1 S1 S2
        HandleFinalizers generation 1: T1 S1 S2
        collect 0 → 2
        lists:  | T1 S1 S2 | 
        log: freed S3, freed T2
    "#]],
    );
}

/// With a `__dict__` for each instance and a dict of subtasks in each task: an object enters the list
/// when it becomes tracked, which for a dict is when its first container is stored.
#[test]
fn tasks_with_dicts() {
    let script = "
        node T1; dict dT1 mT1; T1 -> dT1; dT1 -> mT1
        node S1; dict dS1; S1 -> dS1; dS1 -> T1; mT1 -> S1
        node S2; dict dS2; S2 -> dS2; dS2 -> T1; mT1 -> S2
        node T2; dict dT2 mT2; T2 -> dT2; dT2 -> mT2
        node S3; dict dS3; S3 -> dS3; dS3 -> T2; mT2 -> S3
        keep T1; del T1 dT1 mT1 S1 dS1 S2 dS2 T2 dT2 mT2 S3 dS3
        collect 0; lists; log";
    check(
        script,
        &expect![[r#"
        Merge            generation 0: T1 dT1 S1 dS1 mT1 S2 dS2 T2 dT2 S3 dS3 mT2
        UpdateRefs       generation 0: T1=3 dT1=1 S1=1 dS1=1 mT1=1 S2=1 dS2=1 T2=1 dT2=1 S3=1 dS3=1 mT2=1
        SubtractRefs     generation 0: T1=1 dT1=0 S1=0 dS1=0 mT1=0 S2=0 dS2=0 T2=0 dT2=0 S3=0 dS3=0 mT2=0
        visit T1         generation 0: T1 dT1=1 S1=0 dS1=0 mT1=0 S2=0 dS2=0 T2=0 dT2=0 S3=0 dS3=0 mT2=0
        visit dT1        generation 0: T1 dT1 S1=0 dS1=0 mT1=1 S2=0 dS2=0 T2=0 dT2=0 S3=0 dS3=0 mT2=0
        visit S1         generation 0: T1 dT1 dS1=0 mT1=1 S2=0 dS2=0 T2=0 dT2=0 S3=0 dS3=0 mT2=0; unreachable: S1
        visit dS1        generation 0: T1 dT1 mT1=1 S2=0 dS2=0 T2=0 dT2=0 S3=0 dS3=0 mT2=0; unreachable: S1 dS1
        visit mT1        generation 0: T1 dT1 mT1 S2=1 dS2=0 T2=0 dT2=0 S3=0 dS3=0 mT2=0 S1=1; unreachable: dS1
        visit S2         generation 0: T1 dT1 mT1 S2 dS2=1 T2=0 dT2=0 S3=0 dS3=0 mT2=0 S1=1; unreachable: dS1
        visit dS2        generation 0: T1 dT1 mT1 S2 dS2 T2=0 dT2=0 S3=0 dS3=0 mT2=0 S1=1; unreachable: dS1
        visit T2         generation 0: T1 dT1 mT1 S2 dS2 dT2=0 S3=0 dS3=0 mT2=0 S1=1; unreachable: dS1 T2
        visit dT2        generation 0: T1 dT1 mT1 S2 dS2 S3=0 dS3=0 mT2=0 S1=1; unreachable: dS1 T2 dT2
        visit S3         generation 0: T1 dT1 mT1 S2 dS2 dS3=0 mT2=0 S1=1; unreachable: dS1 T2 dT2 S3
        visit dS3        generation 0: T1 dT1 mT1 S2 dS2 mT2=0 S1=1; unreachable: dS1 T2 dT2 S3 dS3
        visit mT2        generation 0: T1 dT1 mT1 S2 dS2 S1=1; unreachable: dS1 T2 dT2 S3 dS3 mT2
        visit S1         generation 0: T1 dT1 mT1 S2 dS2 S1 dS1=1; unreachable: T2 dT2 S3 dS3 mT2
        visit dS1        generation 0: T1 dT1 mT1 S2 dS2 S1 dS1; unreachable: T2 dT2 S3 dS3 mT2
        MoveUnreachable  generation 0: T1 dT1 mT1 S2 dS2 S1 dS1; unreachable: T2 dT2 S3 dS3 mT2
        MergeSurvivors   generation 1: T1 dT1 mT1 S2 dS2 S1 dS1; unreachable: T2 dT2 S3 dS3 mT2
        HandleWeakrefs   generation 1: T1 dT1 mT1 S2 dS2 S1 dS1; unreachable: T2 dT2 S3 dS3 mT2
        clear T2         generation 1: T1 dT1 mT1 S2 dS2 S1 dS1
        DeleteGarbage    generation 1: T1 dT1 mT1 S2 dS2 S1 dS1
        collect 0 → 5
        lists:  | T1 dT1 mT1 S2 dS2 S1 dS1 | 
        log: freed dS3, freed S3, freed mT2, freed dT2, freed T2
    "#]],
    );
}

/// The same without dicts of instances (3.11 and later).
#[test]
fn tasks_with_inline_values() {
    let script = "
        node T1; dict mT1; T1 -> mT1
        node S1; S1 -> T1; mT1 -> S1
        node S2; S2 -> T1; mT1 -> S2
        node T2; dict mT2; T2 -> mT2
        node S3; S3 -> T2; mT2 -> S3
        keep T1; del T1 mT1 S1 S2 T2 mT2 S3
        collect 0; lists; log";
    check(
        script,
        &expect![[r#"
        Merge            generation 0: T1 S1 mT1 S2 T2 S3 mT2
        UpdateRefs       generation 0: T1=3 S1=1 mT1=1 S2=1 T2=1 S3=1 mT2=1
        SubtractRefs     generation 0: T1=1 S1=0 mT1=0 S2=0 T2=0 S3=0 mT2=0
        visit T1         generation 0: T1 S1=0 mT1=1 S2=0 T2=0 S3=0 mT2=0
        visit S1         generation 0: T1 mT1=1 S2=0 T2=0 S3=0 mT2=0; unreachable: S1
        visit mT1        generation 0: T1 mT1 S2=1 T2=0 S3=0 mT2=0 S1=1
        visit S2         generation 0: T1 mT1 S2 T2=0 S3=0 mT2=0 S1=1
        visit T2         generation 0: T1 mT1 S2 S3=0 mT2=0 S1=1; unreachable: T2
        visit S3         generation 0: T1 mT1 S2 mT2=0 S1=1; unreachable: T2 S3
        visit mT2        generation 0: T1 mT1 S2 S1=1; unreachable: T2 S3 mT2
        visit S1         generation 0: T1 mT1 S2 S1; unreachable: T2 S3 mT2
        MoveUnreachable  generation 0: T1 mT1 S2 S1; unreachable: T2 S3 mT2
        MergeSurvivors   generation 1: T1 mT1 S2 S1; unreachable: T2 S3 mT2
        HandleWeakrefs   generation 1: T1 mT1 S2 S1; unreachable: T2 S3 mT2
        clear T2         generation 1: T1 mT1 S2 S1
        DeleteGarbage    generation 1: T1 mT1 S2 S1
        collect 0 → 3
        lists:  | T1 mT1 S2 S1 | 
        log: freed S3, freed mT2, freed T2
    "#]],
    );
}

const FINALIZERS: &str = "
    node down2 down1 up; final d1; node x; final d2; node live
    down2 -> down2; down1 -> down1; up -> up d1; d1 -> d1 down1 down2; x -> x; d2 -> d2 down2; live -> live
    keep live; del down2 down1 up d1 x d2 live
    collect 0; lists; log";

#[test]
fn finalizers_in_2_7() {
    check_in(
        "2.7",
        FINALIZERS,
        &expect![[r#"
        Merge            generation 0: down2 down1 up d1 x d2 live
        UpdateRefs       generation 0: down2=3 down1=2 up=1 d1=2 x=1 d2=1 live=2
        SubtractRefs     generation 0: down2=0 down1=0 up=0 d1=0 x=0 d2=0 live=1
        visit down2      generation 0: down1=0 up=0 d1=0 x=0 d2=0 live=1; unreachable: down2
        visit down1      generation 0: up=0 d1=0 x=0 d2=0 live=1; unreachable: down2 down1
        visit up         generation 0: d1=0 x=0 d2=0 live=1; unreachable: down2 down1 up
        visit d1         generation 0: x=0 d2=0 live=1; unreachable: down2 down1 up d1
        visit x          generation 0: d2=0 live=1; unreachable: down2 down1 up d1 x
        visit d2         generation 0: live=1; unreachable: down2 down1 up d1 x d2
        visit live       generation 0: live; unreachable: down2 down1 up d1 x d2
        MoveUnreachable  generation 0: live; unreachable: down2 down1 up d1 x d2
        MergeSurvivors   generation 1: live; unreachable: down2 down1 up d1 x d2
        MoveFinalizers   generation 1: live; unreachable: up x; finalizers: d1 d2 down1 down2
        HandleWeakrefs   generation 1: live; unreachable: up x; finalizers: d1 d2 down1 down2
        clear up         generation 1: live; unreachable: x; finalizers: d1 d2 down1 down2
        clear x          generation 1: live; finalizers: d1 d2 down1 down2
        DeleteGarbage    generation 1: live; finalizers: d1 d2 down1 down2
        HandleFinalizers generation 1: live d1 d2 down1 down2
        collect 0 → 6, 4 uncollectable
        lists:  | live d1 d2 down1 down2 | 
        log: freed up, freed x, garbage d1, garbage d2
    "#]],
    );
}

#[test]
fn finalizers_since_pep_442() {
    check_in(
        "3.13",
        FINALIZERS,
        &expect![[r#"
        Merge            generation 0: down2 down1 up d1 x d2 live
        UpdateRefs       generation 0: down2=3 down1=2 up=1 d1=2 x=1 d2=1 live=2
        SubtractRefs     generation 0: down2=0 down1=0 up=0 d1=0 x=0 d2=0 live=1
        visit down2      generation 0: down1=0 up=0 d1=0 x=0 d2=0 live=1; unreachable: down2
        visit down1      generation 0: up=0 d1=0 x=0 d2=0 live=1; unreachable: down2 down1
        visit up         generation 0: d1=0 x=0 d2=0 live=1; unreachable: down2 down1 up
        visit d1         generation 0: x=0 d2=0 live=1; unreachable: down2 down1 up d1
        visit x          generation 0: d2=0 live=1; unreachable: down2 down1 up d1 x
        visit d2         generation 0: live=1; unreachable: down2 down1 up d1 x d2
        visit live       generation 0: live; unreachable: down2 down1 up d1 x d2
        MoveUnreachable  generation 0: live; unreachable: down2 down1 up d1 x d2
        UntrackTuples    generation 0: live; unreachable: down2 down1 up d1 x d2
        MergeSurvivors   generation 1: live; unreachable: down2 down1 up d1 x d2
        HandleWeakrefs   generation 1: live; unreachable: down2 down1 up d1 x d2
        FinalizeGarbage  generation 1: live; unreachable: down2 down1 up d1 x d2
        HandleResurrected generation 1: live; still unreachable: down2 down1 up d1 x d2
        clear down2      generation 1: live down2; still unreachable: down1 up d1 x d2
        clear down1      generation 1: live down2 down1; still unreachable: up d1 x d2
        clear up         generation 1: live down2 down1; still unreachable: d1 x d2
        clear d1         generation 1: live down2; still unreachable: x d2
        clear x          generation 1: live down2; still unreachable: d2
        clear d2         generation 1: live
        DeleteGarbage    generation 1: live
        collect 0 → 6
        lists:  | live | 
        log: del d1, del d2, freed up, freed down1, freed d1, freed x, freed down2, freed d2
    "#]],
    );
}

/// What the collector does to the lists when a finalizer brings its object back.
#[test]
fn resurrection() {
    let script = "
        on d: keep d
        node p; final d; node kid q
        p -> p; d -> d kid; kid -> kid; q -> q
        del p d kid q
        collect 0; lists; log";
    let text: String =
        ["3.6", "3.8", "3.13"].map(|dialect| format!("{dialect}\n{}", support::script::run(dialect, script))).concat();
    expect![[r#"
        3.6
        collect 0 → 4
        lists:  | p d kid q | 
        log: del d
        3.8
        collect 0 → 0
        lists:  | p d kid q | 
        log: del d
        3.13
        collect 0 → 2
        lists:  | d kid | 
        log: del d, freed p, freed q
    "#]]
    .assert_eq(&text);
}
