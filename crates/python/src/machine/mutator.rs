//! What the collector asks of the machine: to run finalizers and callbacks.

use collector::{Allocator, Collected, DebugObject, Mutator};
use model::{Cx, Generation, Kind, ListId, ObjId, Recorder, Value, World};

use super::attributes::TypeAttribute;
use super::generator::GeneratorState;
use super::side::State;
use super::{Machine, Outcome, Unwind};

/// How many references a collection looks at in the time of one instruction.
const REFERENCES_A_STEP: usize = 8;

impl<R: Recorder> Mutator for Machine<R> {
    type Recorder = R;

    #[inline(always)]
    fn cx(&mut self) -> &mut Cx<R> {
        &mut self.cx
    }

    #[inline(always)]
    fn world(&self) -> &World {
        self.cx.world()
    }

    fn allocator(&mut self) -> &mut Allocator {
        &mut self.allocator
    }

    fn has_finalizer(&self, object: ObjId) -> bool {
        if self.world().object(object).kind() == Kind::Generator {
            return match self.side.get(object) {
                Some(State::Generator(GeneratorState::Suspended(..))) => true,
                Some(State::Generator(GeneratorState::Created(..))) => self.generator_needs_closing(object),
                _ => false,
            };
        }
        self.has_del(object)
    }

    fn has_legacy_finalizer(&self, object: ObjId) -> bool {
        if self.world().object(object).kind() == Kind::Generator {
            return self.generator_needs_closing(object);
        }
        self.has_del(object)
    }

    fn call_finalizer(&mut self, object: ObjId) {
        self.aside(|m| {
            if m.world().object(object).kind() == Kind::Generator {
                let result = m.generator_close(object);
                m.report_ignored(result, object.into());
                return;
            }
            let class = m.type_of(object.into());
            let method = m.find_in_class(class, m.words.del).unwrap_or_default();
            let result = match m.call_method(object.into(), "__del__", &[]) {
                Ok(value) => {
                    m.release(value.unwrap_or_default());
                    Ok(())
                }
                Err(unwind) => Err(unwind),
            };
            m.report_ignored(result, if m.is_python2() { object.into() } else { method });
        });
    }

    fn call_callback(&mut self, weakref: ObjId, callback: Value) {
        self.aside(|m| {
            let result = match m.call_with_one(callback, weakref.into()) {
                Ok(value) => {
                    m.release(value);
                    Ok(())
                }
                Err(unwind) => Err(unwind),
            };
            m.report_ignored(result, callback);
        });
    }

    fn tuple_type(&mut self) -> Value {
        self.type_atom("tuple")
    }

    fn append_to_garbage(&mut self, object: ObjId) {
        self.save_garbage(object);
    }

    fn global_roots(&self) -> Vec<ObjId> {
        vec![self.modules, self.namespace_of(self.builtins)]
    }

    fn exception_pending(&self) -> bool {
        self.raised.is_some()
    }

    fn collection_starts(&mut self, generation: Generation) {
        self.charge_collection(generation);
        self.aside(|m| m.tell_start(generation));
    }

    fn collection_ends(&mut self, generation: Generation, collected: Collected) {
        self.aside(|m| m.tell_stop(generation, collected.collected, collected.uncollectable));
    }

    fn debug_object(&mut self, what: DebugObject, object: ObjId) {
        self.tell_object(object, what == DebugObject::Collectable);
    }

    fn embedded_owner(&self, dict: ObjId) -> Option<ObjId> {
        Machine::embedded_owner(self, dict)
    }

    fn before_release(&mut self, object: ObjId) {
        // A dict that somebody else refers to takes the values over.
        if let Some(dict) = self.world().object(object).dict()
            && self.embedded_owner(dict) == Some(object)
            && self.world().ob_refcnt(dict) > 1
        {
            self.detach_embedded(object);
        }
    }

    fn keeps_memory(&mut self, object: ObjId) -> bool {
        match self.world().object(object).kind() {
            Kind::Frame => self.keeps_frame(object),
            // What never came into being never was counted.
            Kind::Exception | Kind::Tuple => self.is_promised(object),
            _ => false,
        }
    }

    fn freed(&mut self, object: ObjId) {
        self.side.forget(object);
        self.frames.materialised.remove(&object);
        if let Kind::Class(_) = self.world().object(object).kind() {
            self.forget_class(object);
        }
    }
}

impl<R: Recorder> Machine<R> {
    /// A collection looks at every reference of what it is about, several times.
    fn charge_collection(&mut self, generation: Generation) {
        let lists = Generation::ALL.into_iter().take(generation.number() + 1).map(ListId::of);
        let members = lists.flat_map(|list| self.world().members(list));
        let references: usize = members.map(|object| self.world().object(object).slots().len()).sum();
        self.charge(references / REFERENCES_A_STEP);
    }

    fn has_del(&self, object: ObjId) -> bool {
        if self.world().class_of(object).is_none() {
            return false;
        }
        let (class, del) = (self.type_of(object.into()), self.words.del);
        if self.world().object(object).kind() == Kind::ClassicInstance
            && self.own_attribute(object.into(), del).is_some()
        {
            return true;
        }
        matches!(self.lookup_type(class, del), Some(TypeAttribute::InClass(_)))
    }

    /// Runs Python code in the middle of something else: an exception that is on its way waits
    /// meanwhile (`PyErr_Fetch`, `PyErr_Restore`).
    pub(crate) fn aside(&mut self, work: impl FnOnce(&mut Self)) {
        let pending = self.raised.take();
        let is_reraise = std::mem::take(&mut self.is_reraise);
        work(self);
        self.raised = pending;
        self.is_reraise = is_reraise;
    }

    /// What a finalizer or callback raised is written to stderr and dropped.
    fn report_ignored(&mut self, result: Outcome<()>, source: Value) {
        if result == Err(Unwind::Raised) {
            self.write_unraisable(source);
        }
    }
}
