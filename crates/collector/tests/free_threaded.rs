//! The collector of free-threaded builds, object by object. It is read off the sources: no interpreter was
//! asked.

mod support;

use expect_test::{Expect, expect};
use model::Counter;
use support::script::run;
use support::trace::moments;

fn check(dialect: &str, script: &str, expected: &Expect) {
    expected.assert_eq(&moments(dialect, script));
}

/// The talk's drawing: one external reference to Task1, none to Task2.
const TASKS: &str = "
    node T1 S1 S2 T2 S3
    T1 -> S1 S2; S1 -> T1; S2 -> T1; T2 -> S3; S3 -> T2; keep T1; del T1 S1 S2 T2 S3";

/// One walk counts and subtracts, so that `gc_refs` of what is still ahead is below 0 meanwhile. T1 brings
/// S1 and S2 with it. T2 and S3 are pushed in the order of memory and popped in the opposite one; both
/// have to be cleared, since the stack holds them.
#[test]
fn tasks() {
    check(
        "3.13t",
        &format!("{TASKS}; collect 0; lists; count; log"),
        &expect![[r#"
        visit T1         heap: T1=3 S1=-1 S2=-1 T2 S3
        visit S1         heap: T1=2 S1=0 S2=-1 T2 S3
        visit S2         heap: T1=1 S1=0 S2=0 T2 S3
        visit T2         heap: T1=1 S1=0 S2=0 T2=1 S3=-1
        visit S3         heap: T1=1 S1=0 S2=0 T2=0 S3=0
        UpdateAndSubtract heap: T1=1 S1=0 S2=0 T2=0 S3=0
        visit T1         heap: T1 T2=0 S3=0; work stack: S2 S1
        visit S2         heap: T1 S2 T2=0 S3=0; work stack: S1
        visit S1         heap: T1 S1 S2 T2=0 S3=0
        visit T2         heap: T1 S1 S2 T2=0 S3=0
        visit S3         heap: T1 S1 S2 T2=0 S3=0
        MarkReachable    heap: T1 S1 S2 T2=0 S3=0
        visit T2         heap: T1 S1 S2 S3=0; unreachable: T2
        visit S3         heap: T1 S1 S2; unreachable: S3 T2
        ScanHeap         heap: T1 S1 S2; unreachable: S3 T2
        HandleWeakrefs   heap: T1 S1 S2; unreachable: S3 T2
        FinalizeGarbage  heap: T1 S1 S2; unreachable: S3 T2
        HandleResurrected heap: T1 S1 S2; unreachable: S3=0 T2=0
        clear S3         heap: T1 S1 S2 S3; unreachable: T2=0
        clear T2         heap: T1 S1 S2
        DeleteGarbage    heap: T1 S1 S2
        collect 0 → 2
        lists: heap: T1 S1 S2
        count: 0 1 0
        log: freed S3, freed T2
    "#]],
    );
}

/// What the roots reach is not counted at all.
#[test]
fn tasks_with_a_root() {
    check(
        "3.14t",
        &format!("{TASKS}; root T1; collect 2; lists; log"),
        &expect![[r#"
        visit T1         heap: T1+ T2 S3; work stack: S2+ S1+
        visit S2         heap: T1+ S2+ T2 S3; work stack: S1+
        visit S1         heap: T1+ S1+ S2+ T2 S3
        MarkAlive        heap: T1+ S1+ S2+ T2 S3
        visit T2         heap: T1+ S1+ S2+ T2=1 S3=-1
        visit S3         heap: T1+ S1+ S2+ T2=0 S3=0
        UpdateAndSubtract heap: T1+ S1+ S2+ T2=0 S3=0
        visit T2         heap: T1+ S1+ S2+ T2=0 S3=0
        visit S3         heap: T1+ S1+ S2+ T2=0 S3=0
        MarkReachable    heap: T1+ S1+ S2+ T2=0 S3=0
        visit T2         heap: T1 S1 S2 S3=0; unreachable: T2
        visit S3         heap: T1 S1 S2; unreachable: S3 T2
        ScanHeap         heap: T1 S1 S2; unreachable: S3 T2
        HandleWeakrefs   heap: T1 S1 S2; unreachable: S3 T2
        FinalizeGarbage  heap: T1 S1 S2; unreachable: S3 T2
        HandleResurrected heap: T1 S1 S2; unreachable: S3=0 T2=0
        ClearWeakrefs    heap: T1 S1 S2; unreachable: S3=0 T2=0
        clear S3         heap: T1 S1 S2 S3; unreachable: T2=0
        clear T2         heap: T1 S1 S2
        DeleteGarbage    heap: T1 S1 S2
        collect 2 → 2
        lists: heap: T1 S1 S2
        log: freed S3, freed T2
    "#]],
    );
}

/// Nothing is marked while something is frozen.
#[test]
fn freezing() {
    let script = format!("node old; freeze; {TASKS}; root T1; T1 -> old; collect 2; lists");
    check(
        "3.14t",
        &script,
        &expect![[r#"
        visit T1         permanent: old; heap: T1=3 S1=-1 S2=-1 T2 S3
        visit S1         permanent: old; heap: T1=2 S1=0 S2=-1 T2 S3
        visit S2         permanent: old; heap: T1=1 S1=0 S2=0 T2 S3
        visit T2         permanent: old; heap: T1=1 S1=0 S2=0 T2=1 S3=-1
        visit S3         permanent: old; heap: T1=1 S1=0 S2=0 T2=0 S3=0
        UpdateAndSubtract permanent: old; heap: T1=1 S1=0 S2=0 T2=0 S3=0
        visit T1         permanent: old; heap: T1 T2=0 S3=0; work stack: S2 S1
        visit S2         permanent: old; heap: T1 S2 T2=0 S3=0; work stack: S1
        visit S1         permanent: old; heap: T1 S1 S2 T2=0 S3=0
        visit T2         permanent: old; heap: T1 S1 S2 T2=0 S3=0
        visit S3         permanent: old; heap: T1 S1 S2 T2=0 S3=0
        MarkReachable    permanent: old; heap: T1 S1 S2 T2=0 S3=0
        visit T2         permanent: old; heap: T1 S1 S2 S3=0; unreachable: T2
        visit S3         permanent: old; heap: T1 S1 S2; unreachable: S3 T2
        ScanHeap         permanent: old; heap: T1 S1 S2; unreachable: S3 T2
        HandleWeakrefs   permanent: old; heap: T1 S1 S2; unreachable: S3 T2
        FinalizeGarbage  permanent: old; heap: T1 S1 S2; unreachable: S3 T2
        HandleResurrected permanent: old; heap: T1 S1 S2; unreachable: S3=0 T2=0
        ClearWeakrefs    permanent: old; heap: T1 S1 S2; unreachable: S3=0 T2=0
        clear S3         permanent: old; heap: T1 S1 S2 S3; unreachable: T2=0
        clear T2         permanent: old; heap: T1 S1 S2
        DeleteGarbage    permanent: old; heap: T1 S1 S2
        collect 2 → 2
        lists: heap: T1 S1 S2
    "#]],
    );
    let unfrozen = "node b a; a -> b; b -> a; freeze; del a; collect 2; lists; unfreeze; del b; collect 2; log";
    expect![[r#"
        collect 2 → 0
        lists: heap: 
        collect 2 → 2
        log: freed a, freed b
    "#]]
    .assert_eq(&run("3.14t", unfrozen));
}

/// Callbacks and finalizers run from the top of their stacks; what comes back leaves the stack with all
/// that it refers to.
#[test]
fn last_words() {
    let script = "
        on d: keep d
        on w2: collect 2
        node p; final d; node kid q; call w1 p; call w2 p; call w3 q
        p -> p; d -> d kid; kid -> kid; q -> q
        del p d kid q
        collect 2; lists; log";
    let text = ["3.13t", "3.14t"].map(|dialect| format!("{dialect}\n{}", run(dialect, script))).concat();
    expect![[r#"
        3.13t
        collect 2 → 2
        lists: heap: d kid w1 w2 w3
        log: callback w1, callback w2, collect 2 → 0, callback w3, del d, freed q, freed p
        3.14t
        collect 2 → 2
        lists: heap: d kid w1 w2 w3
        log: callback w1, callback w2, collect 2 → 0, callback w3, del d, freed q, freed p
    "#]]
    .assert_eq(&text);
}

/// Weak references that finalizers make are cleared silently from 3.14.4 on.
#[test]
fn weak_references_made_late() {
    let script = "on a: call w a\n final a; a -> a; del a; collect 2; log";
    let text = ["3.13t", "3.14t"].map(|dialect| format!("{dialect}\n{}", run(dialect, script))).concat();
    expect![[r#"
        3.13t
        collect 2 → 1
        log: del a, callback w, freed #8, freed a
        3.14t
        collect 2 → 1
        log: del a, freed a
    "#]]
    .assert_eq(&text);
}

/// Tuples of atoms are let go of in the walk; so are dicts, where they are not tracked for good.
#[test]
fn untracking() {
    let script = "tuple t; dict d; node n; d -> n; d -/> n; tuple of t; keep of; collect 0; lists";
    let text = ["3.13t", "3.14t"].map(|dialect| format!("{dialect}\n{}", run(dialect, script))).concat();
    expect![[r#"
        3.13t
        collect 0 → 0
        lists: heap: n
        3.14t
        collect 0 → 0
        lists: heap: d n
    "#]]
    .assert_eq(&text);
}

/// Objects are counted 512 at a time, and must be a quarter of what the last collection left.
#[test]
fn automatic_collections() {
    let collections = |dialect: &str, thresholds: [u32; 2], objects: usize| {
        let mut heap = support::heap::Heap::new(support::dialect(dialect), |_| model::Silent);
        for (generation, new) in model::Generation::ALL.into_iter().zip(thresholds) {
            let counter = Counter::Threshold(generation);
            let old = collector::Mutator::world(&heap).counter(counter);
            heap.cx.emit(model::Event::Count { counter, old, new });
        }
        let mut after = Vec::new();
        for number in 1..=objects {
            heap.node(false);
            let before = heap.collections.len();
            collector::check_eval_breaker(&mut heap);
            if heap.collections.len() > before {
                after.push(number);
            }
        }
        after
    };
    // More than a quarter of 5400 and of what came since.
    assert_eq!(collections("3.13t", [5, 10], 5000), [1536, 3584]);
    assert_eq!(collections("3.13t", [5, 0], 2000), [512, 1024, 1536]);
    assert_eq!(collections("3.13t", [2000, 10], 5000), [2048, 4096]);
    // Put off until 40 times the threshold have been.
    assert_eq!(collections("3.14t", [5, 0], 2000), [1024]);
    assert_eq!(collections("3.14t", [2000, 10], 5000), []);
}
