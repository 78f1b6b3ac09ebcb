//! The recipe of a collection: its passes, in their order.
//!
//! CPython: `collect` of Modules/gcmodule.c (2.7), `gc_collect_main` (3.4 and later). The collector of
//! 3.14.0 and that of free-threaded builds have recipes of their own, in [`crate::incremental`] and
//! [`crate::free_threaded`].
//!
//! ```text
//! merge           younger lists are appended to the one that is collected
//! deduce          what nothing outside refers to moves to `unreachable`
//! move on         survivors go to the next older list, before any trash is touched
//! last words      weak references are cleared, callbacks and finalizers run
//! delete          the trash lets go of what it refers to, and dies of it
//! ```
//!
//! The lists are named by what holds of their members: `young` is what is examined, then what survived;
//! `old` is where survivors go, the next older list or, in a full collection, the same.

use model::{
    Collector, Counter, Cx, Finalizers, Generation, LateWeakrefs, ListId, Mark, Pass, Reason, Recipe, Recorder,
    Resurrection, TrashCount,
};

use crate::allocator::set_counter;
use crate::deduce::{move_unreachable, subtract_refs, update_refs};
use crate::delete::delete_garbage;
use crate::finalize::{check_garbage, finalize_garbage, handle_resurrected_objects};
use crate::free_lists::clear_free_lists;
use crate::free_threaded;
use crate::incremental;
use crate::legacy::{handle_legacy_finalizers, move_legacy_finalizer_reachable, move_legacy_finalizers};
use crate::lists::{gc_list_merge, gc_list_size};
use crate::mutator::{DebugObject, Mutator};
use crate::tracking::tracks_dicts_lazily;
use crate::two_passes::{mark_unreachable, rescue, restore};
use crate::untrack::{untrack_dicts, untrack_tuples, untracks_tuples_in_a_pass};
use crate::weakrefs::{clear_weakrefs, handle_weakrefs};

const DEBUG_COLLECTABLE: u32 = 2;

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

/// Collects a generation and all younger ones, enabled or not. Gives zeros at once while another
/// collection runs.
pub fn collect<M: Mutator>(m: &mut M, generation: Generation, reason: Reason) -> Collected {
    if m.world().counter(Counter::Collecting) != 0 {
        return Collected::default();
    }
    m.cx().open(Mark::Collection { generation, reason });
    set_counter(m.cx(), Counter::Collecting, 1);
    m.collection_starts(generation);
    let collected = match m.world().dialect().collector {
        Collector::Generational => gc_collect_main(m, generation),
        Collector::Incremental => incremental::collect(m, generation),
        Collector::FreeThreaded => free_threaded::collect(m, generation),
    };
    m.collection_ends(generation, collected);
    set_counter(m.cx(), Counter::Collecting, 0);
    m.cx().close();
    collected
}

fn gc_collect_main<M: Mutator>(m: &mut M, generation: Generation) -> Collected {
    let (young, old) = (ListId::of(generation), ListId::of(generation.next()));
    update_counters(m.cx(), generation);
    pass(m, Pass::Merge, |m| merge_younger(m.cx(), generation));
    deduce_unreachable(m, young);
    if untracks_tuples_in_a_pass(m.world()) {
        pass(m, Pass::UntrackTuples, |m| untrack_tuples(m.cx(), young));
    }
    move_survivors_on(m, generation);
    let collected = match m.world().dialect().finalizers {
        Finalizers::Legacy => collect_beside_finalizers(m, old),
        Finalizers::Pep442 => collect_after_finalizers(m, old),
    };
    if generation == Generation::Old {
        clear_free_lists(m);
    }
    collected
}

/// Runs a pass under its mark.
pub(crate) fn pass<M: Mutator, T>(m: &mut M, pass: Pass, run: impl FnOnce(&mut M) -> T) -> T {
    m.cx().open(Mark::Pass(pass));
    let result = run(m);
    m.cx().close();
    result
}

/// One collection more for the next older generation; the younger ones begin anew.
pub(crate) fn update_counters<R: Recorder>(cx: &mut Cx<R>, generation: Generation) {
    if generation != Generation::Old {
        let next = generation.next();
        let count = cx.world().count(next);
        set_counter(cx, Counter::Count(next), count + 1);
    }
    for younger in Generation::ALL.into_iter().filter(|other| *other <= generation) {
        set_counter(cx, Counter::Count(younger), 0);
    }
}

/// The youngest list is appended first: a full collection examines generation 2, 0, 1.
fn merge_younger<R: Recorder>(cx: &mut Cx<R>, generation: Generation) {
    for younger in Generation::ALL.into_iter().filter(|other| *other < generation) {
        gc_list_merge(cx, ListId::of(younger), ListId::of(generation));
    }
}

/// Finds what nothing outside of `young` refers to. Afterwards `young` holds what is reachable, in an
/// order that may have changed, and `unreachable` the rest (`deduce_unreachable`).
pub(crate) fn deduce_unreachable<M: Mutator>(m: &mut M, young: ListId) {
    let unreachable = ListId::Unreachable;
    pass(m, Pass::UpdateRefs, |m| update_refs(m.cx(), young));
    pass(m, Pass::SubtractRefs, |m| subtract_refs(m.cx(), young));
    match m.world().dialect().recipe {
        Recipe::OneWalk => pass(m, Pass::MoveUnreachable, |m| move_unreachable(m.cx(), young, unreachable)),
        Recipe::TwoPasses => {
            pass(m, Pass::MarkUnreachable, |m| mark_unreachable(m.cx(), young, unreachable));
            pass(m, Pass::Rescue, |m| rescue(m.cx(), young));
            pass(m, Pass::Restore, |m| restore(m.cx(), young));
        }
    }
}

/// Survivors join the next older list. Those of a full collection stay; dicts that need no watching
/// leave only then, since a dict that is being built up would be looked through each time
/// (issue 14775). How many came this way decides when a full collection is worth it.
fn move_survivors_on<M: Mutator>(m: &mut M, generation: Generation) {
    let young = ListId::of(generation);
    pass(m, Pass::MergeSurvivors, |m| {
        if generation == Generation::Middle {
            let pending = m.world().counter(Counter::LongLivedPending) + gc_list_size(m.world(), young);
            set_counter(m.cx(), Counter::LongLivedPending, pending);
        }
        if generation != Generation::Old {
            gc_list_merge(m.cx(), young, ListId::of(generation.next()));
        }
    });
    if generation == Generation::Old {
        if tracks_dicts_lazily(m.world()) {
            pass(m, Pass::UntrackDicts, |m| untrack_dicts(m, young));
        }
        let startup = if m.allocator().startup_is_frozen { 0 } else { m.world().dialect().startup_objects };
        let total = startup + gc_list_size(m.world(), young);
        set_counter(m.cx(), Counter::LongLivedPending, 0);
        set_counter(m.cx(), Counter::LongLivedTotal, total);
    }
}

/// 2.7: what has a finalizer is set aside with all that it refers to; the rest is cleared.
fn collect_beside_finalizers<M: Mutator>(m: &mut M, old: ListId) -> Collected {
    let unreachable = ListId::Unreachable;
    pass(m, Pass::MoveFinalizers, |m| {
        move_legacy_finalizers(m, unreachable);
        move_legacy_finalizer_reachable(m.cx());
    });
    debug_collectable(m, unreachable);
    let found = gc_list_size(m.world(), unreachable);
    let weakrefs = pass(m, Pass::HandleWeakrefs, |m| handle_weakrefs(m, unreachable, old));
    pass(m, Pass::DeleteGarbage, |m| delete_garbage(m, unreachable, old));
    let uncollectable = pass(m, Pass::HandleFinalizers, |m| handle_legacy_finalizers(m, old));
    Collected { collected: found + weakrefs, uncollectable }
}

/// PEP 442: finalizers run while everything is intact; what is still unreachable then is cleared. What
/// would be set aside are types of C extensions with a `tp_del`, of which there are none here.
pub(crate) fn collect_after_finalizers<M: Mutator>(m: &mut M, old: ListId) -> Collected {
    let unreachable = ListId::Unreachable;
    debug_collectable(m, unreachable);
    let found = gc_list_size(m.world(), unreachable);
    let weakrefs = pass(m, Pass::HandleWeakrefs, |m| handle_weakrefs(m, unreachable, old));
    pass(m, Pass::FinalizeGarbage, |m| finalize_garbage(m, unreachable));
    let trash = pass(m, Pass::HandleResurrected, |m| match m.world().dialect().resurrection {
        Resurrection::AllOrNothing => check_garbage(m.cx(), unreachable, old),
        Resurrection::PerObject => Some(handle_resurrected_objects(m.cx(), unreachable, old)),
    });
    let gone = match m.world().dialect().trash_count {
        TrashCount::BeforeFinalizers => found,
        TrashCount::AfterFinalizers => trash.map_or(0, |trash| gc_list_size(m.world(), trash)),
    };
    if let Some(trash) = trash {
        if m.world().dialect().late_weakrefs == LateWeakrefs::ClearedSilently {
            pass(m, Pass::ClearWeakrefs, |m| clear_weakrefs(m, trash));
        }
        pass(m, Pass::DeleteGarbage, |m| delete_garbage(m, trash, old));
    }
    Collected { collected: gone + weakrefs, uncollectable: 0 }
}

/// What `DEBUG_COLLECTABLE` prints, before anything is called or cleared.
pub(crate) fn debug_collectable<M: Mutator>(m: &mut M, unreachable: ListId) {
    if m.world().counter(Counter::Debug) & DEBUG_COLLECTABLE == 0 {
        return;
    }
    let mut cursor = m.world().first(unreachable);
    while let Some(object) = cursor {
        m.debug_object(DebugObject::Collectable, object);
        cursor = m.world().next(object).object();
    }
}
