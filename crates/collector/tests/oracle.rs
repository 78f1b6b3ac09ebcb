//! Generated heaps: the collector against naive reachability, dialect against dialect, silent against
//! recorded, forwards against backwards.

mod support;

use std::collections::BTreeSet;

use collector::Mutator;
use model::{Collector, GcState, Generation, Kind, ListId, ObjId, Recorder, Silent, Value, World};
use support::check::{Checked, check_idle, check_nesting, check_replay};
use support::heap::Heap;

/// xorshift64*, by Marsaglia and Vigna.
struct Dice(u64);

impl Dice {
    fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % end.max(1)
    }

    fn one_of<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        from.get(self.below(from.len())).copied()
    }
}

/// A program that makes, links, unlinks and drops objects at random. The same seed does the same in
/// every dialect, as long as the dialects agree on what dies.
struct Program<R: Recorder> {
    heap: Heap<R>,
    dice: Dice,
    /// Objects that a variable holds.
    variables: Vec<ObjId>,
    made: usize,
    with_finalizers: bool,
}

impl<R: Recorder> Program<R> {
    fn new(dialect: &str, seed: u64, with_finalizers: bool, recorder: impl FnOnce(&World) -> R) -> Self {
        let heap = Heap::new(support::dialect(dialect), recorder);
        Program { heap, dice: Dice::new(seed), variables: Vec::new(), made: 0, with_finalizers }
    }

    /// One statement; a generation if it collects one.
    fn step(&mut self) -> Option<usize> {
        match self.dice.below(20) {
            0..6 => self.make(),
            6..11 => self.link(),
            11..13 => self.unlink(),
            13..17 => self.forget(),
            17 => self.refer_weakly(),
            _ => return Some([0, 0, 0, 1, 1, 2][self.dice.below(6)]),
        }
        None
    }

    fn make(&mut self) {
        let items: Vec<Value> = (0..1 + self.dice.below(3)).filter_map(|_| self.any()).map(Value::from).collect();
        let object = match self.dice.below(8) {
            0 => self.heap.builtin(Kind::List, "list", &[]),
            1 => self.heap.builtin(Kind::Dict, "dict", &[]),
            2 if !items.is_empty() => self.heap.builtin(Kind::Tuple, "tuple", &items),
            3 if self.with_finalizers => self.heap.node(true),
            _ => self.heap.node(false),
        };
        let name = format!("o{}", self.made);
        self.made += 1;
        if self.with_finalizers {
            self.plan(&name);
        }
        self.heap.names.insert(name, object);
        self.variables.push(object);
    }

    /// What the finalizer of the object will do, if it has one.
    fn plan(&mut self, name: &str) {
        let others: Vec<String> = self.heap.names.keys().cloned().collect();
        let other = others.get(self.dice.below(others.len())).cloned().unwrap_or_else(|| name.to_string());
        let action = match self.dice.below(6) {
            0 => format!("keep {name}"),
            1 => format!("keep? {other}"),
            2 => "collect 2".to_string(),
            3 => format!("cut {name}"),
            _ => return,
        };
        self.heap.actions.insert(name.to_string(), vec![action]);
    }

    fn any(&mut self) -> Option<ObjId> {
        self.dice.one_of(&self.variables)
    }

    fn link(&mut self) {
        let (Some(from), Some(to)) = (self.any(), self.any()) else { return };
        let object = self.heap.world().object(from);
        let is_full = object.kind() == Kind::Plain && object.slots().iter().filter(|slot| !slot.is_null()).count() > 6;
        if !is_full && object.kind() != Kind::Tuple && object.kind() != Kind::Weakref {
            self.heap.link(from, to);
        }
    }

    fn unlink(&mut self) {
        let (Some(from), Some(to)) = (self.any(), self.any()) else { return };
        if !matches!(self.heap.world().object(from).kind(), Kind::Tuple | Kind::Weakref) {
            self.heap.unlink(from, to);
        }
    }

    fn forget(&mut self) {
        if !self.variables.is_empty() {
            let object = self.variables.swap_remove(self.dice.below(self.variables.len()));
            collector::release(&mut self.heap, object);
        }
    }

    fn refer_weakly(&mut self) {
        let Some(target) = self.any() else { return };
        let callback = match self.dice.below(2) {
            0 => Value::NULL,
            _ => self.heap.cx.text("a function").into(),
        };
        let weakref = collector::new_weakref(&mut self.heap, Kind::Weakref, Value::NULL, target, callback);
        self.heap.names.insert(format!("w{}", self.heap.names.len()), weakref);
        self.variables.push(weakref);
    }

    /// Whether a collection looks at a part that no generation says.
    fn is_increment(&self, generation: usize) -> bool {
        self.heap.world().dialect().collector == Collector::Incremental && generation == 1
    }

    /// What was freed and called of the program's own: not the tuple that holds weak references while they
    /// call, which not all dialects make.
    fn log(&self) -> Vec<String> {
        self.heap.log.iter().filter(|line| !line.starts_with("freed #")).cloned().collect()
    }

    fn lists(&self) -> Vec<String> {
        model::Generation::ALL.map(|generation| self.heap.list(ListId::of(generation))).to_vec()
    }
}

/// What no reference chain leads to from outside of the generations that are collected. An increment may
/// find anything that nothing leads to.
fn unreachable_by_hand(world: &World, generation: usize) -> BTreeSet<ObjId> {
    let lists = match (world.dialect().collector, generation) {
        (Collector::Generational, generation) => &world.lists_of(None)[..=generation],
        (Collector::Incremental, 0) => world.lists_of(Some(Generation::Young)),
        _ => world.lists_of(None),
    };
    let young: BTreeSet<ObjId> = lists.iter().flat_map(|list| world.members(*list)).collect();
    let mut reached: BTreeSet<ObjId> = BTreeSet::new();
    let mut todo: Vec<ObjId> = world.held().iter().filter_map(|value| value.object()).collect();
    todo.extend(world.alive().map(|(id, _)| id).filter(|id| !young.contains(id)));
    while let Some(object) = todo.pop() {
        if reached.insert(object) {
            todo.extend(world.object(object).slots().iter().filter_map(|value| value.object()));
        }
    }
    young.difference(&reached).copied().collect()
}

/// What is found is what naive reachability finds, and dies; in every dialect, the talk's as well.
#[test]
fn the_unreachable_are_found_and_nothing_else() {
    for dialect in ["talk", "2.7", "3.6", "3.8", "3.13", "3.14.0", "3.14.5", "3.15", "3.13t", "3.14t"] {
        for seed in 0..400 {
            let mut program = Program::new(dialect, seed, false, |_| Silent);
            for _ in 0..120 {
                let Some(generation) = program.step() else { continue };
                if program.is_increment(generation) {
                    continue;
                }
                let expected = unreachable_by_hand(program.heap.world(), generation);
                program.heap.roots = program.variables.iter().copied().step_by(2).collect();
                let found = program.heap.collect(generation).total();
                assert_eq!(found as usize, expected.len(), "{dialect}, seed {seed}: collect({generation})");
                let world = program.heap.world();
                for object in expected {
                    assert!(!world.object(object).is_alive(), "{dialect}, seed {seed}: {object:?} is alive");
                }
                check_idle(world);
                world.audit().unwrap_or_else(|problem| panic!("{dialect}, seed {seed}: {problem}"));
            }
        }
    }
}

/// An increment frees nothing but what is unreachable, and in the end all of that: nothing that it does
/// not look at keeps a cycle from being seen whole.
#[test]
fn increments_find_the_unreachable_and_nothing_else() {
    let mut in_increments = 0;
    for seed in 0..100 {
        let mut program = Program::new("3.14.0", seed, false, |_| Silent);
        collector::freeze(&mut program.heap);
        for _ in 0..120 {
            let Some(generation) = program.step() else { continue };
            program.heap.roots = program.variables.iter().copied().step_by(2).collect();
            let expected = unreachable_by_hand(program.heap.world(), 1);
            let alive: BTreeSet<ObjId> = program.heap.world().alive().map(|(id, _)| id).collect();
            let found = program.heap.collect(generation).total() as usize;
            let world = program.heap.world();
            let dead: BTreeSet<ObjId> = alive.into_iter().filter(|id| !world.object(*id).is_alive()).collect();
            assert!(dead.is_subset(&expected), "seed {seed}: {dead:?} die of {expected:?}");
            // What hangs off the trash, and was not looked at, dies by its count.
            assert!(found <= dead.len(), "seed {seed}: {found} of {dead:?}");
            in_increments += if generation == 1 { found } else { 0 };
            check_idle(world);
        }
        // What is unreachable now is gone after the rest of this round and all of the next, which is long
        // because its marking counts twice.
        let expected = unreachable_by_hand(program.heap.world(), 1);
        program.heap.roots = program.variables.clone();
        for _ in 0..600 {
            program.heap.collect(1);
        }
        let left: Vec<&ObjId> = expected.iter().filter(|id| program.heap.world().object(**id).is_alive()).collect();
        assert!(left.is_empty(), "seed {seed}: {left:?} stay");
    }
    assert!(in_increments > 20, "{in_increments}");
}

/// In a full collection the same dies in all dialects, if not in the same order.
#[test]
fn full_collections_agree_in_all_dialects() {
    for seed in 0..50 {
        let mut programs = model::DIALECTS.map(|dialect| Program::new(dialect.name, seed, false, |_| Silent));
        for step in 0..100 {
            let seen = programs.each_mut().map(|program| {
                // How many are found differs: not all dialects track dicts of atoms.
                let _ = program.step().map(|_| program.heap.collect(2));
                program.heap.world().alive().map(|(id, _)| program.heap.name_of(id)).collect::<Vec<String>>()
            });
            for (other, dialect) in seen.iter().zip(model::DIALECTS) {
                assert_eq!(*other, seen[0], "{}, seed {seed}, step {step}", dialect.name);
            }
        }
    }
}

/// The real dialects leave the same lists in the same order, and free in the same order.
#[test]
fn all_real_dialects_agree() {
    for seed in 0..400 {
        let mut programs = ["2.7", "3.6", "3.8", "3.13"].map(|name| Program::new(name, seed, false, |_| Silent));
        for step in 0..150 {
            let seen = programs.each_mut().map(|program| {
                let found = program.step().map(|generation| program.heap.collect(generation));
                (found, program.lists(), program.log())
            });
            for other in &seen[1..] {
                assert_eq!(*other, seen[0], "seed {seed}, step {step}");
            }
        }
    }
}

/// The talk's two passes find the same, if not in the same order.
#[test]
fn the_talk_finds_the_same() {
    for seed in 0..200 {
        let mut programs = ["2.7", "talk"].map(|name| Program::new(name, seed, false, |_| Silent));
        for step in 0..150 {
            let seen = programs.each_mut().map(|program| {
                let found = program.step().map(|generation| program.heap.collect(generation));
                let alive: Vec<ObjId> = program.heap.world().alive().map(|(id, _)| id).collect();
                (found, alive)
            });
            assert_eq!(seen[1], seen[0], "seed {seed}, step {step}");
        }
    }
}

/// Every event is checked as it happens; then the recording is played in both directions, and a silent
/// run ends in the same world. Finalizers bring objects back, cut cycles and collect.
#[test]
fn recordings_hold_and_silence_changes_nothing() {
    for dialect in ["talk", "2.7", "3.6", "3.8", "3.13", "3.14.0", "3.14.5", "3.15", "3.13t", "3.14t"] {
        for seed in 0..12 {
            let (mut recorded, mut silent) =
                (Program::new(dialect, seed, true, Checked::over), Program::new(dialect, seed, true, |_| Silent));
            for _ in 0..70 {
                if let Some(generation) = recorded.step() {
                    recorded.heap.collect(generation);
                }
                if let Some(generation) = silent.step() {
                    silent.heap.collect(generation);
                }
            }
            let (log, silent_log) = (recorded.heap.log.clone(), silent.heap.log.clone());
            assert_eq!(log, silent_log, "{dialect}, seed {seed}");
            check_idle(recorded.heap.world());
            let (world, recording) = recorded.heap.cx.into_parts();
            assert!(world == *silent.heap.world(), "{dialect}, seed {seed}: the worlds differ");
            check_nesting(&recording);
            check_replay(&recording, &world);
        }
    }
}

/// Nothing is left of a finalizer's doings: after a few full collections only what a variable or
/// `gc.garbage` leads to is alive.
#[test]
fn finalizers_do_not_leak() {
    for dialect in ["3.6", "3.8", "3.13", "3.14.0", "3.15", "3.13t", "3.14t"] {
        for seed in 0..200 {
            let mut program = Program::new(dialect, seed, true, |_| Silent);
            for _ in 0..150 {
                if let Some(generation) = program.step() {
                    program.heap.collect(generation);
                }
            }
            // Each finalizer runs once, so that what comes back does so once.
            for _ in 0..program.made {
                if unreachable_by_hand(program.heap.world(), 2).is_empty() {
                    break;
                }
                program.heap.collect(2);
            }
            let left = unreachable_by_hand(program.heap.world(), 2);
            assert!(left.is_empty(), "{dialect}, seed {seed}: {left:?} stay");
        }
    }
}

/// A long chain dies without a deep native stack, also through containers and dicts.
#[test]
fn long_chains_need_no_deep_stack() {
    let run = || {
        for dialect in ["3.8", "3.13"] {
            for kind in [Kind::List, Kind::Plain] {
                let mut heap = Heap::new(support::dialect(dialect), |_| Silent);
                let make = |heap: &mut Heap<Silent>| match kind {
                    Kind::List => heap.builtin(Kind::List, "list", &[]),
                    _ => heap.node(false),
                };
                let mut head = make(&mut heap);
                for _ in 0..100_000 {
                    let next = make(&mut heap);
                    heap.link(next, head);
                    collector::release(&mut heap, head);
                    head = next;
                }
                let others = heap.world().alive().count() - 100_001;
                collector::release(&mut heap, head);
                assert_eq!(heap.world().alive().count(), others);
            }
        }
    };
    let thread = std::thread::Builder::new().stack_size(128 * 1024).spawn(run).expect("a thread");
    thread.join().expect("no overflow");
}

/// While a collection looks, everything that it examines has a count of its own and nothing else does.
#[test]
fn only_the_examined_have_gc_refs() {
    let mut heap = Heap::new(support::dialect("3.13"), Checked::over);
    support::script::play(&mut heap, "node old; collect 2; node a b; a -> b; b -> a; old -> a; del a b; collect 0");
    let mut world = support::check::rewound(heap.cx.recorder(), heap.world());
    let old = heap.get("old");
    let mut most = 0;
    for event in heap.cx.recorder().events() {
        world.redo(event);
        let examined = world.ids().filter(|id| matches!(world.gc(*id).state(), GcState::Collecting(_)));
        most = most.max(examined.count());
        assert!(most < 3);
    }
    assert_eq!((most, world.gc(old).state()), (2, GcState::Idle));
}
