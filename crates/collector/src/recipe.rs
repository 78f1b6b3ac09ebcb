//! The recipe of a collection: the passes in their order.
//!
//! CPython: `collect` of Modules/gcmodule.c (2.7 to 3.12), `gc_collect_main` of Python/gc.c (3.13).

use model::{
    Counter, DictTracking, Event, Finalizers, Generation, ListId, Mark, Node, Pass, Reason, Recipe, Recorder,
    Resurrection, TrashCount, TupleUntracking, World,
};

use crate::allocator::{set_count, set_counter};
use crate::deduce::{self, mark_unreachable, move_unreachable, rescue, subtract_refs, update_refs};
use crate::mutator::Mutator;
use crate::{delete, finalizers, untrack, weakrefs};

/// What a collection found.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Collected {
    /// Objects that were unreachable and are gone, as CPython counts them.
    pub collected: u32,
    /// Objects that are unreachable and stay.
    pub uncollectable: u32,
}

impl Collected {
    /// What `gc.collect()` returns.
    pub fn total(self) -> u32 {
        self.collected + self.uncollectable
    }
}

/// Whether the youngest counter asks for an automatic collection.
pub(crate) fn is_due(world: &World) -> bool {
    let threshold = world.threshold(Generation::Young);
    world.count(Generation::Young) > threshold
        && threshold != 0
        && world.counter(Counter::Enabled) != 0
        && world.counter(Counter::Collecting) == 0
}

/// Collects the oldest generation whose counter is over its threshold (`collect_generations`).
pub(crate) fn collect_generations<M: Mutator>(m: &mut M, reason: Reason) {
    if let Some(generation) = gc_select_generation(m.world()) {
        collect(m, generation, reason);
    }
}

/// The oldest generation that is due. A full collection waits until the objects that came through
/// generation 1 are at least a quarter of those that survived the last one, so that its cost stays
/// linear in the number of objects made.
fn gc_select_generation(world: &World) -> Option<Generation> {
    Generation::ALL.into_iter().rev().find(|generation| {
        world.count(*generation) > world.threshold(*generation)
            && (*generation != Generation::Old
                || world.counter(Counter::LongLivedPending) >= world.counter(Counter::LongLivedTotal) / 4)
    })
}

/// Runs a pass under its mark.
pub(crate) fn pass<M: Mutator, T>(m: &mut M, pass: Pass, run: impl FnOnce(&mut M) -> T) -> T {
    m.cx().open(Mark::Pass(pass));
    let result = run(m);
    m.cx().close();
    result
}

/// Collects a generation and all younger ones. Does nothing while a collection runs.
pub fn collect<M: Mutator>(m: &mut M, generation: Generation, reason: Reason) -> Collected {
    if m.world().counter(Counter::Collecting) != 0 {
        return Collected::default();
    }
    set_counter(m, Counter::Collecting, 1);
    m.cx().open(Mark::Collection { generation, reason });
    m.collection_starts(generation);
    let collected = gc_collect_main(m, generation);
    m.collection_ends(generation, collected);
    m.cx().close();
    set_counter(m, Counter::Collecting, 0);
    collected
}

fn gc_collect_main<M: Mutator>(m: &mut M, generation: Generation) -> Collected {
    let dialect = m.world().dialect();
    let young = ListId::of(generation);
    let old = ListId::of(generation.next());
    let unreachable = ListId::Unreachable;

    pass(m, Pass::Merge, |m| merge_younger(m, generation));
    deduce_unreachable(m, young);
    if dialect.tuple_untracking == TupleUntracking::OwnPass {
        pass(m, Pass::UntrackTuples, |m| untrack::untrack_tuples(m, young));
    }
    pass(m, Pass::MergeSurvivors, |m| merge_survivors(m, generation));
    if generation == Generation::Old && dialect.dict_tracking == DictTracking::Lazy {
        pass(m, Pass::UntrackDicts, |m| untrack::untrack_dicts(m, young));
    }
    note_long_lived(m, generation);

    if dialect.finalizers == Finalizers::Legacy {
        pass(m, Pass::MoveFinalizers, |m| finalizers::move_legacy_finalizers(m, unreachable));
    }
    finalizers::debug_collectable(m, unreachable);
    let mut collected = match dialect.trash_count {
        TrashCount::BeforeFinalizers => size(m.world(), unreachable),
        TrashCount::AfterFinalizers => 0,
    };
    collected += pass(m, Pass::HandleWeakrefs, |m| weakrefs::handle_weakrefs(m, unreachable, old));

    let mut trash = Some(unreachable);
    if dialect.finalizers == Finalizers::Pep442 {
        pass(m, Pass::FinalizeGarbage, |m| finalizers::finalize_garbage(m, unreachable));
        trash = pass(m, Pass::HandleResurrected, |m| match dialect.resurrection {
            Resurrection::AllOrNothing => finalizers::check_garbage(m, unreachable, old),
            Resurrection::PerObject => Some(finalizers::handle_resurrected_objects(m, unreachable, old)),
        });
    }
    if let Some(trash) = trash {
        if dialect.trash_count == TrashCount::AfterFinalizers {
            collected += size(m.world(), trash);
        }
        pass(m, Pass::DeleteGarbage, |m| delete::delete_garbage(m, trash, old));
    }
    let uncollectable = match dialect.finalizers {
        Finalizers::Legacy => pass(m, Pass::HandleFinalizers, |m| finalizers::handle_legacy_finalizers(m, old)),
        Finalizers::Pep442 => 0,
    };
    if generation == Generation::Old {
        m.allocator().clear_free_lists(dialect.free_lists);
    }
    Collected { collected, uncollectable }
}

/// The counters are updated first, then the younger lists are appended, the youngest first.
fn merge_younger<M: Mutator>(m: &mut M, generation: Generation) {
    if generation != Generation::Old {
        let next = generation.next();
        let count = m.world().count(next);
        set_count(m, next, count + 1);
    }
    for younger in Generation::ALL.into_iter().filter(|other| *other <= generation) {
        set_count(m, younger, 0);
    }
    for younger in Generation::ALL.into_iter().filter(|other| *other < generation) {
        gc_list_merge(m, ListId::of(younger), ListId::of(generation));
    }
}

/// Finds what nothing outside of the list refers to (`deduce_unreachable`).
pub(crate) fn deduce_unreachable<M: Mutator>(m: &mut M, young: ListId) {
    let unreachable = ListId::Unreachable;
    pass(m, Pass::UpdateRefs, |m| update_refs(m, young));
    pass(m, Pass::SubtractRefs, |m| subtract_refs(m, young));
    match m.world().dialect().recipe {
        Recipe::OneWalk => pass(m, Pass::MoveUnreachable, |m| move_unreachable(m, young, unreachable)),
        Recipe::TwoPasses => {
            pass(m, Pass::MarkUnreachable, |m| mark_unreachable(m, young, unreachable));
            pass(m, Pass::Rescue, |m| rescue(m, young, unreachable));
            pass(m, Pass::Restore, |m| deduce::restore(m, young));
        }
    }
}

fn merge_survivors<M: Mutator>(m: &mut M, generation: Generation) {
    if generation == Generation::Old {
        return;
    }
    if generation == Generation::Middle {
        let pending = m.world().counter(Counter::LongLivedPending) + size(m.world(), ListId::Generation1);
        set_counter(m, Counter::LongLivedPending, pending);
    }
    gc_list_merge(m, ListId::of(generation), ListId::of(generation.next()));
}

/// What a full collection leaves is what the next one is measured by. The interpreter's own objects
/// are among it.
fn note_long_lived<M: Mutator>(m: &mut M, generation: Generation) {
    if generation == Generation::Old {
        let total = m.world().dialect().startup_objects + size(m.world(), ListId::Generation2);
        set_counter(m, Counter::LongLivedPending, 0);
        set_counter(m, Counter::LongLivedTotal, total);
    }
}

/// Appends all of a list to another (`gc_list_merge`).
pub(crate) fn gc_list_merge<M: Mutator>(m: &mut M, from: ListId, to: ListId) {
    if m.world().first(from).is_some() {
        let seam: Node = m.world().last(to);
        m.cx().emit(Event::Merge { from, to, seam });
    }
}

/// `gc_list_size`
pub(crate) fn size(world: &World, list: ListId) -> u32 {
    world.members(list).count() as u32
}

/// `gc.freeze()`: everything tracked is set aside, the youngest first.
pub fn freeze<M: Mutator>(m: &mut M) {
    for generation in Generation::ALL {
        gc_list_merge(m, ListId::of(generation), ListId::Permanent);
        set_count(m, generation, 0);
    }
}

/// `gc.unfreeze()`: what was set aside goes to the oldest generation.
pub fn unfreeze<M: Mutator>(m: &mut M) {
    gc_list_merge(m, ListId::Permanent, ListId::Generation2);
}

#[allow(dead_code)]
fn _bounds<R: Recorder>() {}
