//! The program around the heap: what the collector asks of it.
//!
//! Finalizers and callbacks run Python in the middle of a death or of a collection. They are ordinary
//! calls: whatever they do comes back through the functions of this crate.

use model::{Cx, Generation, ObjId, Recorder, Silent, Value, World};

use crate::allocator::Allocator;
use crate::recipe::Collected;
use crate::teardown::detach_values;

/// Which kind of line `gc.set_debug` asks for (`debug_cycle`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DebugObject {
    /// `DEBUG_COLLECTABLE`
    Collectable,
    /// `DEBUG_UNCOLLECTABLE`
    Uncollectable,
}

/// The program around the heap.
pub trait Mutator: Sized {
    /// What becomes of the events.
    type Recorder: Recorder;

    /// The world and its recorder.
    fn cx(&mut self) -> &mut Cx<Self::Recorder>;

    /// The world, to read.
    fn world(&self) -> &World;

    /// What the C runtime knows beside the world.
    fn allocator(&mut self) -> &mut Allocator;

    /// Whether an object has something to call before it dies: `__del__`, or a suspended generator's
    /// `finally`.
    fn has_finalizer(&self, object: ObjId) -> bool {
        self.world().has_finalizer(object)
    }

    /// Whether that keeps the collector of 2.7 from clearing it. Of generators it does only where a
    /// `try` or `with` is open.
    fn has_legacy_finalizer(&self, object: ObjId) -> bool {
        self.has_finalizer(object)
    }

    /// Calls it. What it raises is reported and dropped inside.
    fn call_finalizer(&mut self, object: ObjId);

    /// Calls the callback of a weak reference with that weak reference. What it raises is reported and
    /// dropped inside.
    fn call_callback(&mut self, weakref: ObjId, callback: Value);

    /// What `type()` answers for a tuple that the collector makes.
    fn tuple_type(&mut self) -> Value {
        Value::NULL
    }

    /// `gc.garbage.append(object)`
    fn append_to_garbage(&mut self, object: ObjId);

    /// The interpreter's own objects from which everything is reached that the program reaches by a name
    /// of a module: modules, built-in names (`interp->sysdict`, `interp->builtins`). Only the collectors
    /// that mark from the roots ask for them.
    fn global_roots(&self) -> Vec<ObjId> {
        Vec::new()
    }

    /// Whether an exception is on its way: automatic collections wait.
    fn exception_pending(&self) -> bool {
        false
    }

    /// A collection begins (`gc.callbacks`, `DEBUG_STATS`). The counters are not reset yet.
    fn collection_starts(&mut self, generation: Generation);

    /// A collection has ended (`DEBUG_STATS`, `gc.get_stats`, `gc.callbacks`). No other can begin yet.
    fn collection_ends(&mut self, generation: Generation, collected: Collected);

    /// An object is about to be cleared, or cannot be. Only called if the debug flags ask for it.
    fn debug_object(&mut self, what: DebugObject, object: ObjId);

    /// Whether the program around keeps a dying object's memory for itself, so that its release is not
    /// counted: the zombie frame of a code object, a frame that never was an object of its own.
    fn keeps_memory(&mut self, object: ObjId) -> bool {
        let _ = object;
        false
    }

    /// An object is about to let go of what it refers to, by death or by being cleared. In 3.13.0
    /// attributes that stand in the object although it has a `__dict__` move to the dict, since the dict
    /// may outlive it (`_PyDict_DetachFromObject`).
    fn before_release(&mut self, object: ObjId) {
        detach_values(self, object);
    }

    /// The instance in which the entries of a `__dict__` stand, if it is such a dict (3.13.0).
    fn embedded_owner(&self, dict: ObjId) -> Option<ObjId> {
        let _ = dict;
        None
    }

    /// An object's memory is gone: what is known of it elsewhere can be forgotten.
    fn freed(&mut self, object: ObjId) {
        let _ = object;
    }
}

/// A heap without a program: synthetic heaps, tests, benchmarks. Finalizers and callbacks are noted
/// instead of run.
#[derive(Debug)]
pub struct NoMutator<R> {
    cx: Cx<R>,
    allocator: Allocator,
    /// The objects whose finalizer would have been called, in that order.
    pub finalized: Vec<ObjId>,
    /// The weak references whose callback would have been called, in that order.
    pub called_back: Vec<ObjId>,
    /// `gc.garbage`; each is held.
    pub garbage: Vec<ObjId>,
    /// What the interpreter itself refers to, for the collectors that mark from the roots.
    pub roots: Vec<ObjId>,
}

impl<R: Recorder> NoMutator<R> {
    /// A heap over a world.
    pub fn new(world: World, recorder: R) -> Self {
        NoMutator {
            cx: Cx::new(world, recorder),
            allocator: Allocator::default(),
            finalized: Vec::new(),
            called_back: Vec::new(),
            garbage: Vec::new(),
            roots: Vec::new(),
        }
    }

    /// World and recorder.
    pub fn into_parts(self) -> (World, R) {
        self.cx.into_parts()
    }
}

impl NoMutator<Silent> {
    /// A heap of which nothing is recorded.
    pub fn silent(world: World) -> Self {
        NoMutator::new(world, Silent)
    }
}

impl<R: Recorder> Mutator for NoMutator<R> {
    type Recorder = R;

    #[inline(always)]
    fn cx(&mut self) -> &mut Cx<R> {
        &mut self.cx
    }

    #[inline(always)]
    fn world(&self) -> &World {
        self.cx.world()
    }

    #[inline(always)]
    fn allocator(&mut self) -> &mut Allocator {
        &mut self.allocator
    }

    fn call_finalizer(&mut self, object: ObjId) {
        self.finalized.push(object);
    }

    fn call_callback(&mut self, weakref: ObjId, _: Value) {
        self.called_back.push(weakref);
    }

    fn global_roots(&self) -> Vec<ObjId> {
        self.roots.clone()
    }

    fn append_to_garbage(&mut self, object: ObjId) {
        self.cx.hold(object);
        self.garbage.push(object);
    }

    fn collection_starts(&mut self, _: Generation) {}

    fn collection_ends(&mut self, _: Generation, _: Collected) {}

    fn debug_object(&mut self, _: DebugObject, _: ObjId) {}
}
