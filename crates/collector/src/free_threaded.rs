//! The collector of free-threaded builds: its recipe.
//!
//! CPython: `gc_collect_internal`, `deduce_unreachable_heap` and what they call, in
//! Python/gc_free_threading.c (3.13t, 3.14t).
//!
//! Without a global lock no thread could hold a list together. So there are none: *tracked* is a bit in
//! the object, and a collection stops all other threads and walks over memory itself. Each collection
//! looks at everything; the generation that it is asked for changes nothing but counters.
//!
//! ```text
//! mark alive         what the roots reach is left out of the rest (3.14t)
//! update, subtract   one walk: the count is copied, references from inside are taken off
//! mark reachable     what has references from outside, and all that it refers to, by a work stack
//! scan               what is left goes to the stack of the unreachable, which holds it
//! last words         weak references are cleared; then threads run again, and callbacks and finalizers
//! delete             the stack is popped: each object lets go of what it refers to, and is let go of
//! ```
//!
//! Since a stack gives back the last object first, trash is cleared in the opposite order of memory. And
//! since the stack holds its objects, none dies of its neighbour’s clearing before its own turn.
//!
//! Memory here is in the order of birth. CPython takes blocks back, and keeps objects of different sizes
//! in different pages, so that its order is another one in long programs. Only one thread runs, so that
//! counts are counts: nothing is deferred, biased or still to be merged.

use model::{AliveMarking, Counter, Event, GcState, Generation, LateWeakrefs, ListId, Mark, ObjId, Pass};

use crate::clear::{clear, has_clear};
use crate::delete::DEBUG_SAVEALL;
use crate::free_lists::clear_free_lists;
use crate::lists::gc_list_move;
use crate::memory::{
    Heap, clear_unreachable, mark_alive_from_roots, mark_heap, mark_reachable, scan_heap, update_refs,
};
use crate::mutator::Mutator;
use crate::recipe::{Collected, debug_collectable, pass, update_counters};
use crate::refcount::{hold, release};
use crate::tracking::settle;
use crate::traverse::for_each_referent;
use crate::weakrefs::{
    call_with_callback, clear_weakref, clear_weakrefs_of_trash, clear_weakrefs_to_call, has_weakrefs,
};

pub(crate) fn collect<M: Mutator>(m: &mut M, generation: Generation) -> Collected {
    update_counters(m.cx(), generation);
    m.allocator().put_off = 0;
    let heap = Heap::of(m.world());
    if marks_alive(m) {
        pass(m, Pass::MarkAlive, |m| mark_alive_from_roots(m, &heap));
    }
    pass(m, Pass::UpdateAndSubtract, |m| update_refs(m.cx(), &heap));
    pass(m, Pass::MarkReachable, |m| mark_heap(m.cx(), &heap));
    let trash = pass(m, Pass::ScanHeap, |m| scan_heap(m, &heap));
    debug_collectable(m, ListId::UnreachableStack);
    pass(m, Pass::HandleWeakrefs, |m| {
        clear_weakrefs(m, &trash);
        call_weakref_callbacks(m);
    });
    pass(m, Pass::FinalizeGarbage, |m| finalize_garbage(m, &trash));
    let trash = pass(m, Pass::HandleResurrected, |m| handle_resurrected_objects(m, trash));
    clear_free_lists(m);
    if m.world().dialect().late_weakrefs == LateWeakrefs::ClearedSilently {
        pass(m, Pass::ClearWeakrefs, |m| trash.iter().for_each(|object| clear_weakrefs_of_trash(m, *object)));
    }
    let collected = pass(m, Pass::DeleteGarbage, |m| delete_garbage(m, &trash));
    Collected { collected, uncollectable: 0 }
}

fn marks_alive<M: Mutator>(m: &mut M) -> bool {
    let is_frozen = m.allocator().startup_is_frozen || m.world().first(ListId::Permanent).is_some();
    match m.world().dialect().alive_marking {
        AliveMarking::Never => false,
        AliveMarking::FromRoots => !is_frozen,
    }
}

/// All weak references to the trash are cleared while nobody runs. Those that are to be called are
/// pushed on a stack, which holds them.
fn clear_weakrefs<M: Mutator>(m: &mut M, trash: &[ObjId]) {
    for object in trash.iter().copied().filter(|object| has_weakrefs(m.world(), *object)).collect::<Vec<_>>() {
        m.cx().open(Mark::Visit(object));
        clear_weakref(m, object);
        for weakref in clear_weakrefs_to_call(m, object, true) {
            hold(m, weakref);
            gc_list_move(m.cx(), weakref, ListId::CallbackStack);
        }
        m.cx().close();
    }
}

/// The stack is popped: the last that was pushed is called first.
fn call_weakref_callbacks<M: Mutator>(m: &mut M) {
    while let Some(weakref) = m.world().first(ListId::CallbackStack) {
        m.cx().open(Mark::Visit(weakref));
        gc_list_move(m.cx(), weakref, ListId::Heap);
        call_with_callback(m, weakref);
        release(m, weakref);
        m.cx().close();
    }
}

/// The finalizers, each once in an object's life, from the top of the stack.
fn finalize_garbage<M: Mutator>(m: &mut M, trash: &[ObjId]) {
    for object in trash.iter().copied() {
        m.cx().open(Mark::Visit(object));
        if !m.world().object(object).is_finalized() && m.has_finalizer(object) {
            m.cx().emit(Event::SetFinalized { object });
            m.cx().open(Mark::Finalizer(object));
            m.call_finalizer(object);
            m.cx().close();
        }
        m.cx().close();
    }
}

/// What is referred to from outside again, and all that it refers to, leaves the stack. The stack's own
/// reference to each object does not count. Gives what is left, from the top.
fn handle_resurrected_objects<M: Mutator>(m: &mut M, trash: Vec<ObjId>) -> Vec<ObjId> {
    let tracked = |m: &M, object: ObjId| m.world().is_tracked(object);
    for object in trash.iter().copied().filter(|object| tracked(m, *object)).collect::<Vec<_>>() {
        m.cx().open(Mark::Visit(object));
        let (old, refs) = (m.world().gc(object), m.world().ob_refcnt(object).saturating_sub(1));
        m.cx().emit(Event::UpdateRefs { object, old, refs });
        m.cx().close();
    }
    for from in trash.iter().copied().filter(|object| tracked(m, *object)).collect::<Vec<_>>() {
        m.cx().open(Mark::Visit(from));
        for_each_referent(m.cx(), from, |cx, object| {
            if let GcState::Collecting(_) = cx.world().gc(object).state() {
                cx.emit(Event::SubtractRef { object, from });
            }
        });
        m.cx().close();
    }
    for object in trash.iter().copied() {
        if let GcState::Collecting(1..) = m.world().gc(object).state() {
            m.cx().open(Mark::Visit(object));
            gc_list_move(m.cx(), object, ListId::Heap);
            clear_unreachable(m.cx(), object);
            m.cx().close();
            mark_reachable(m.cx());
        }
    }
    let is_trash = |m: &M, object: ObjId| m.world().gc(object).state() != GcState::Idle;
    let (trash, resurrected): (Vec<ObjId>, Vec<ObjId>) = trash.into_iter().partition(|object| is_trash(m, *object));
    resurrected.into_iter().for_each(|object| release(m, object));
    trash
}

/// Pops the stack. Each object that is still tracked lets go of what it refers to, then the stack lets go
/// of it. Gives how many those were.
///
/// Invariant: whatever is on the stack is alive, for the stack holds it.
fn delete_garbage<M: Mutator>(m: &mut M, trash: &[ObjId]) -> u32 {
    let saves_all = m.world().counter(Counter::Debug) & DEBUG_SAVEALL != 0;
    let mut collected = 0;
    for object in trash.iter().copied() {
        m.cx().open(Mark::Visit(object));
        settle(m.cx(), object);
        if m.world().is_tracked(object) {
            gc_list_move(m.cx(), object, ListId::Heap);
            collected += 1;
            if saves_all {
                m.append_to_garbage(object);
            } else if has_clear(m.world(), object) {
                m.cx().emit(Event::Clear { object });
                clear(m, object);
            }
        }
        release(m, object);
        m.cx().close();
    }
    collected
}
