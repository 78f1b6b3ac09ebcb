//! In which order objects stand in the lists and die: the rules to remember.

mod support;

use expect_test::{Expect, expect};
use support::script::run;

const REAL: [&str; 4] = ["2.7", "3.6", "3.8", "3.13"];

fn check(script: &str, expected: &Expect) {
    let texts = REAL.map(|dialect| run(dialect, script));
    for text in &texts {
        assert_eq!(*text, texts[0]);
    }
    expected.assert_eq(&texts[0]);
}

#[test]
fn a_chain_built_from_its_tail_is_reversed_once() {
    check(
        "node a b c; b -> a; c -> b; del a b; collect 0; lists; collect 1; lists; collect 2; lists",
        &expect![[r#"
        collect 0 → 0
        lists:  | c b a | 
        collect 1 → 0
        lists:  |  | c b a
        collect 2 → 0
        lists:  |  | c b a
    "#]],
    );
}

#[test]
fn a_list_made_after_its_elements_brings_them_back_from_its_end() {
    check(
        "node o0 o1 o2; list l; l -> o0 o1 o2; del o0 o1 o2; collect 0; lists",
        &expect![[r#"
        collect 0 → 0
        lists:  | l o2 o1 o0 | 
    "#]],
    );
}

#[test]
fn a_list_made_before_its_elements_leaves_them_in_place() {
    check(
        "list l; node o0 o1 o2; l -> o0 o1 o2; del o0 o1 o2; collect 0; lists",
        &expect![[r#"
        collect 0 → 0
        lists:  | l o0 o1 o2 | 
    "#]],
    );
}

#[test]
fn a_ring_begins_at_its_root() {
    check(
        "node a b c d; a -> b; b -> c; c -> d; d -> a; del a b d; collect 0; lists",
        &expect![[r#"
        collect 0 → 0
        lists:  | c d a b | 
    "#]],
    );
}

#[test]
fn a_tree_built_from_its_leaves() {
    let script = "
        node tll tlr tl trl trr tr t
        t -> tr tl; tl -> tlr tll; tr -> trr trl
        del tll tlr tl trl trr tr; collect 0; lists";
    check(
        script,
        &expect![[r#"
        collect 0 → 0
        lists:  | t tr tl trr trl tlr tll | 
    "#]],
    );
}

#[test]
fn a_full_collection_appends_the_youngest_first() {
    check(
        "node a; collect 1; node b; collect 0; node c; lists; collect 2; lists",
        &expect![[r#"
        collect 1 → 0
        collect 0 → 0
        lists: c | b | a
        collect 2 → 0
        lists:  |  | a c b
    "#]],
    );
}

#[test]
fn the_counters() {
    let script = "collect 0; count; collect 0; count; collect 1; count; collect 2; count";
    check(
        script,
        &expect![[r#"
        collect 0 → 0
        count: 0 1 0
        collect 0 → 0
        count: 0 2 0
        collect 1 → 0
        count: 0 0 1
        collect 2 → 0
        count: 0 0 0
    "#]],
    );
}

/// Instances count, and count back when they die; lists are recycled.
#[test]
fn what_is_counted() {
    check(
        "node a; count; node b; count; del a; count; list l; count; del l; count; list k; count",
        &expect![[r#"
        count: 1 0 0
        count: 2 0 0
        count: 1 0 0
        count: 2 0 0
        count: 2 0 0
        count: 2 0 0
    "#]],
    );
}

#[test]
fn a_full_collection_gives_back_what_is_recycled() {
    let script = "
        on f: node a; list l; del l; count
        node x; final f; f -> f; del f; collect 2; count";
    let text = ["3.13"].map(|dialect| run(dialect, script)).concat();
    expect![[r#"
        collect 2 → 1
        count: 0 0 0
    "#]]
    .assert_eq(&text);
}

#[test]
fn an_old_object_keeps_a_young_cycle_until_its_own_generation_is_collected() {
    let script = "
        node old; collect 1; old -> old; node a b; a -> b; b -> a; old -> a; del a b old
        collect 0; lists; collect 1; lists; collect 2; lists";
    check(
        script,
        &expect![[r#"
        collect 1 → 0
        collect 0 → 0
        lists:  | a b | old
        collect 1 → 0
        lists:  |  | old a b
        collect 2 → 3
        lists:  |  | 
    "#]],
    );
}

#[test]
fn nested_tuples_lose_one_level_a_collection() {
    let script = "
        tuple t0; tuple t1 t0 t0; tuple t2 t1; del t0 t1
        lists; collect 0; lists; collect 1; lists; collect 2; lists";
    check(
        script,
        &expect![[r#"
        lists: t0 t1 t2 |  | 
        collect 0 → 0
        lists:  | t2 t1 | 
        collect 1 → 0
        lists:  |  | t2
        collect 2 → 0
        lists:  |  | 
    "#]],
    );
}

#[test]
fn only_a_full_collection_untracks_dicts() {
    let script = "
        dict d; lists; node a; d -> a; lists; d -/> a; collect 0; lists; collect 1; lists; collect 2; lists
        d -> a; lists";
    check(
        script,
        &expect![[r#"
        lists:  |  | 
        lists: a d |  | 
        collect 0 → 0
        lists:  | a d | 
        collect 1 → 0
        lists:  |  | a d
        collect 2 → 0
        lists:  |  | a
        lists: d |  | a
    "#]],
    );
}

#[test]
fn a_list_dies_from_its_end_a_dict_in_its_order() {
    check(
        "list l; node a b c; l -> a b c; del a b c; del l; log",
        &expect![[r#"
        log: freed c, freed b, freed a, freed l
    "#]],
    );
    check(
        "dict d; node a b c; d -> a b c; del a b c; del d; log",
        &expect![[r#"
        log: freed a, freed b, freed c, freed d
    "#]],
    );
}

/// The container is empty before the first of its items dies; an item dies when its last reference goes.
#[test]
fn clearing_empties_first() {
    let actions = "on a: items l\n on b: items l\n on c: items l\n";
    check(
        &format!("{actions} list l; final a b c; l -> a b c b; del a b c; clear l; log"),
        &expect![[r#"
        log: del c, 0 items, freed c, del b, 0 items, freed b, del a, 0 items, freed a
    "#]],
    );
    check(
        &format!("{actions} dict l; final a b c; l -> a b c b; del a b c; clear l; log"),
        &expect![[r#"
        log: del a, 0 items, freed a, del c, 0 items, freed c, del b, 0 items, freed b
    "#]],
    );
}

#[test]
fn a_frame_lets_go_of_its_variables_in_slot_order() {
    check(
        "frame f; node a b; f -> a b; a -> f; del a b f; collect 0; log",
        &expect![[r#"
        collect 0 → 3
        log: freed a, freed b, freed f
    "#]],
    );
    check(
        "node a b c; frame f a b c; del a b c; del f; log",
        &expect![[r#"
        log: freed a, freed b, freed c, freed f
    "#]],
    );
}

#[test]
fn a_chain_dies_from_its_head() {
    check(
        "final a b c; a -> b; b -> c; del b c; log; del a; log",
        &expect![[r#"
        log: 
        log: del a, del b, del c, freed c, freed b, freed a
    "#]],
    );
}

#[test]
fn the_trashcan_changes_the_order_of_deep_structures() {
    // [D(1), [D(2), [D(3), …]]]: the innermost dies first, up to the limit.
    let mut script = String::new();
    for level in (1..=60).rev() {
        script.push_str(&format!("final D{level}; list L{level}; L{level} -> D{level}; del D{level}\n"));
        if level < 60 {
            script.push_str(&format!("L{level} -> L{}; del L{}\n", level + 1, level + 1));
        }
    }
    script.push_str("log; del L1; log");
    for (dialect, first) in [("2.7", 48), ("3.8", 49), ("3.13", 60)] {
        let text = support::script::record(dialect, &script).1;
        let log = text.lines().last().expect("a line");
        let deaths: Vec<&str> = log.split([' ', ',']).filter(|word| word.starts_with('D')).collect();
        assert_eq!(deaths[0], format!("D{first}"), "{dialect}");
        // Each is named by its finalizer and by its death.
        assert_eq!(deaths.len(), 120, "{dialect}");
    }
}

/// Up to 3.7 a chain of instances leaves its tail half dead until a list dies.
#[test]
fn instances_do_not_empty_the_trashcan() {
    let chain = |length: usize| {
        let names: Vec<String> = (0..length).map(|index| format!("n{index}")).collect();
        let links: Vec<String> =
            names.windows(2).map(|pair| format!("{} -> {}; del {}", pair[0], pair[1], pair[1])).collect();
        format!("node {}; list l; {}; log; del n0; log; del l; log", names.join(" "), links.join("; "))
    };
    for (dialect, length, at_once, later) in
        [("2.7", 49, 49, 0), ("2.7", 50, 49, 1), ("2.7", 110, 49, 61), ("3.13", 110, 110, 0)]
    {
        let text = support::script::record(dialect, &chain(length)).1;
        let freed: Vec<usize> = text.lines().map(|line| line.matches("freed n").count()).collect();
        assert_eq!(freed, [0, at_once, later], "{length} nodes in {dialect}");
    }
}
