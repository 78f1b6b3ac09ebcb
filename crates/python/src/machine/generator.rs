//! Generators: frames that pause.
//!
//! A generator refers to its frame; while it is suspended the rest of what it needs to go on stands
//! in `State::Generator`. From 3.11 on the frame is a part of the generator and no object of its own.

use model::kind::FIELDS;
use model::{GeneratorClose, Kind, ObjId, Recorder, RunningFrames, UnstartedGenerators, Value};

use crate::op::{Op, YieldForm};

use super::eval::Ended;
use super::exceptions::Handled;
use super::frame::{Activation, F_BACK, OnReturn};
use super::objects::Tracking;
use super::side::State;
use super::{Machine, Outcome, Unwind};

/// Where a generator is.
#[derive(Clone, Debug)]
pub(crate) enum GeneratorState {
    /// Before its first instruction.
    Created(Box<Activation>),
    /// At a `yield`; with it what it is handling (Python 3), each part held.
    Suspended(Box<Activation>, Handled),
    /// Its frame is running.
    Running,
    /// It has ended.
    Finished,
}

impl<R: Recorder> Machine<R> {
    /// A generator over a frame that is owned; owned (`PyGen_New`).
    pub(crate) fn new_generator(&mut self, activation: Activation) -> Value {
        let (frame, code) = (activation.frame, activation.code.atom);
        let fields = [frame.into(), code];
        let generator = self.new_object(Kind::Generator, "generator", &fields, &[], Tracking::AtBirth);
        if self.dialect.running_frames == RunningFrames::Untracked {
            collector::track(self, frame);
        }
        let name = activation.code.code.name.clone();
        self.cx.tables().add_name(generator, &name);
        self.release(frame.into());
        let state = GeneratorState::Created(Box::new(Activation { generator: Some(generator), ..activation }));
        self.side.set(generator, State::Generator(state));
        generator.into()
    }

    fn generator_state(&mut self, generator: ObjId) -> Option<&mut GeneratorState> {
        match self.side.get_mut(generator) {
            Some(State::Generator(state)) => Some(state),
            _ => None,
        }
    }

    /// Whether a generator's frame is running.
    pub(crate) fn is_running(&self, generator: ObjId) -> bool {
        matches!(self.side.get(generator), Some(State::Generator(GeneratorState::Running)))
    }

    /// The next value, owned; none at the end (`gen_iternext`).
    pub(crate) fn generator_next(&mut self, generator: ObjId, sent: Value) -> Outcome<Option<Value>> {
        match self.resume(generator, Ok(sent))? {
            Some(Ended::Yielded(value)) => Ok(Some(value)),
            Some(Ended::Returned(value)) => {
                self.release(value);
                Ok(None)
            }
            None => Ok(None),
        }
    }

    /// `generator.send(value)`, owned; its end is a StopIteration.
    pub(crate) fn generator_send(&mut self, generator: ObjId, value: Value) -> Outcome {
        if let Some(GeneratorState::Created(_)) = self.generator_state(generator)
            && !self.is_none(value)
        {
            return Err(self.raise("TypeError", "can't send non-None value to a just-started generator"));
        }
        let ended = self.resume(generator, Ok(value))?;
        self.value_or_stop(ended)
    }

    fn value_or_stop(&mut self, ended: Option<Ended>) -> Outcome {
        match ended {
            Some(Ended::Yielded(value)) => Ok(value),
            Some(Ended::Returned(value)) => {
                let unwind = match self.is_none(value) {
                    true => self.raise_args("StopIteration", &[]),
                    false => self.raise_args("StopIteration", &[value]),
                };
                self.release(value);
                Err(unwind)
            }
            None => Err(self.raise_args("StopIteration", &[])),
        }
    }

    /// Lets a generator go on, with a value that is sent or with an exception that is on its way
    /// (`gen_send_ex`). None: it has ended before.
    pub(crate) fn resume(&mut self, generator: ObjId, with: Outcome) -> Outcome<Option<Ended>> {
        self.check_depth()?;
        let Some(state) = self.generator_state(generator) else { return with.map(|_| None) };
        let (activation, handled, is_new) = match std::mem::replace(state, GeneratorState::Running) {
            GeneratorState::Created(activation) => (activation, Handled::default(), true),
            GeneratorState::Suspended(activation, handled) => (activation, handled, false),
            GeneratorState::Running => {
                if with.is_err() {
                    self.clear_raised();
                }
                return Err(self.raise("ValueError", "generator already executing"));
            }
            GeneratorState::Finished => {
                if let Some(state) = self.generator_state(generator) {
                    *state = GeneratorState::Finished;
                }
                return with.map(|_| None);
            }
        };
        let mut activation = *activation;
        activation.on_return = OnReturn::Hand;
        self.hold(generator.into());
        self.hold(activation.frame.into());
        self.enter_frame(activation);
        // Python 3: a generator handles exceptions of its own.
        let own = !self.traceback_is_apart();
        if own {
            let outer = std::mem::replace(&mut self.handled, handled);
            self.outer_handled.push(outer);
        }
        let result = match with {
            Ok(value) => {
                if !is_new {
                    self.push(value);
                }
                self.run_frame()
            }
            Err(unwind) => self.run_raising(unwind),
        };
        if own {
            let outer = self.outer_handled.pop().unwrap_or_default();
            let own = std::mem::replace(&mut self.handled, outer);
            match self.generator_state(generator) {
                Some(GeneratorState::Suspended(_, kept)) => *kept = own,
                _ => self.release_handled(own),
            }
        }
        let result = self.after_run(generator, result);
        self.release(generator.into());
        result.map(Some)
    }

    /// An ended generator lets go of its frame; a StopIteration that leaves one is an error (PEP 479).
    fn after_run(&mut self, generator: ObjId, result: Outcome<Ended>) -> Outcome<Ended> {
        if let Ok(Ended::Yielded(_)) = result {
            return result;
        }
        if let Some(state) = self.generator_state(generator) {
            *state = GeneratorState::Finished;
        }
        collector::set(self, generator, FIELDS, Value::NULL);
        if result.is_err() && !self.is_python2() && self.matches_raised("StopIteration") {
            let inner = self.take_raised();
            let message = self.str("generator raised StopIteration");
            let class = self.exception_type("RuntimeError");
            let outer = self.new_exception(class, &[message]);
            if let Some(inner) = inner {
                collector::set(self, outer, super::exceptions::CAUSE, inner);
                collector::set(self, outer, super::exceptions::CONTEXT, inner);
                self.side.exception(outer).suppresses_context = true;
                self.release(inner.into());
            }
            self.put_raised(outer);
            self.release(outer.into());
        }
        result
    }

    /// The running frame pauses: its generator keeps it.
    pub(crate) fn suspend(&mut self, value: Value) -> Outcome<Ended> {
        self.reset_exc_info();
        let left = self.leave_frame();
        if self.dialect.running_frames != RunningFrames::Embedded {
            collector::set(self, left.frame, F_BACK, Value::NULL);
        }
        let frame = left.frame;
        self.side.set(frame, State::FrameAt(left.at));
        if let Some(generator) = left.generator
            && let Some(state) = self.generator_state(generator)
        {
            let activation = Activation { statement: super::frame::NO_STATEMENT, ..left };
            *state = GeneratorState::Suspended(Box::new(activation), Handled::default());
        }
        self.release(frame.into());
        Ok(Ended::Yielded(value))
    }

    /// The inner iterator to which a suspended generator delegates, borrowed (`_PyGen_yf`).
    fn delegate(&self, generator: ObjId) -> Option<Value> {
        let Some(State::Generator(GeneratorState::Suspended(activation, _))) = self.side.get(generator) else {
            return None;
        };
        match activation.code.code.ops.get(activation.at as usize) {
            Some(Op::YieldValue(YieldForm::Delegated)) => self.world().object(activation.frame).slots().last().copied(),
            _ => None,
        }
    }

    /// `generator.throw(type[, value[, traceback]])`, owned.
    pub(crate) fn generator_throw(&mut self, generator: ObjId, args: &[Value]) -> Outcome {
        if let Some(inner) = self.delegate(generator) {
            self.hold(inner);
            let result = self.throw_into(generator, inner, args);
            self.release(inner);
            return result;
        }
        let unwind = self.raise_arguments(args);
        let ended = self.resume_raising(generator, unwind)?;
        self.value_or_stop(ended)
    }

    /// Hands an exception to the inner iterator first (`_gen_throw`).
    fn throw_into(&mut self, generator: ObjId, inner: Value, args: &[Value]) -> Outcome {
        let word = self.name("throw");
        let result = match self.kind_of(inner) {
            Some(Kind::Generator) => match inner.object() {
                Some(inner) => self.generator_throw(inner, args),
                None => Err(Unwind::Raised),
            },
            _ => match self.find_attr(inner, word)? {
                Some(throw) => {
                    let result = self.call(throw, args, &[]);
                    self.release(throw);
                    result
                }
                None => Err(self.raise_arguments(args)),
            },
        };
        match result {
            Ok(value) => Ok(value),
            Err(Unwind::Halted) => Err(Unwind::Halted),
            Err(unwind) => {
                let ended = self.resume_raising(generator, unwind)?;
                self.value_or_stop(ended)
            }
        }
    }

    /// Raises what `throw` is given.
    fn raise_arguments(&mut self, args: &[Value]) -> Unwind {
        let Some(first) = args.first().copied() else {
            return self.raise("TypeError", "throw expected at least 1 argument, got 0");
        };
        if self.is_exception(first) {
            return self.raise_value(first);
        }
        if !self.is_exception_class(first) {
            let name = self.type_name(first);
            let message = format!("exceptions must be classes or instances deriving from BaseException, not {name}");
            return self.raise("TypeError", &message);
        }
        let value = args.get(1).copied().filter(|value| !self.is_none(*value));
        if let Some(value) = value.filter(|value| self.is_exception(*value)) {
            return self.raise_value(value);
        }
        let args: Vec<Value> = value.into_iter().collect();
        match self.call(first, &args, &[]) {
            Ok(exception) => {
                let unwind = self.raise_value(exception);
                self.release(exception);
                unwind
            }
            Err(unwind) => unwind,
        }
    }

    /// Lets a generator go on with an exception; one that has not begun ends at once.
    fn resume_raising(&mut self, generator: ObjId, unwind: Unwind) -> Outcome<Option<Ended>> {
        self.resume(generator, Err(unwind))
    }

    /// `generator.close()`
    pub(crate) fn generator_close(&mut self, generator: ObjId) -> Outcome<()> {
        let unstarted = self.dialect.unstarted_generators;
        if let Some(state @ GeneratorState::Created(_)) = self.generator_state(generator) {
            match unstarted {
                UnstartedGenerators::ClearedOnDemand | UnstartedGenerators::Cleared => {}
                UnstartedGenerators::Kept => {
                    *state = GeneratorState::Finished;
                    return Ok(());
                }
            }
        }
        if matches!(self.generator_state(generator), None | Some(GeneratorState::Finished)) {
            return Ok(());
        }
        if self.ends_without_running(generator) {
            self.finish_suspended(generator);
            return Ok(());
        }
        if let Some(inner) = self.delegate(generator) {
            self.hold(inner);
            let closed = match (self.kind_of(inner), inner.object()) {
                (Some(Kind::Generator), Some(inner)) => self.generator_close(inner),
                _ => Ok(()),
            };
            self.release(inner);
            closed?;
        }
        let unwind = self.raise_args("GeneratorExit", &[]);
        match self.resume(generator, Err(unwind)) {
            Ok(Some(Ended::Yielded(value))) => {
                self.release(value);
                Err(self.raise("RuntimeError", "generator ignored GeneratorExit"))
            }
            Ok(Some(Ended::Returned(value))) => {
                self.release(value);
                Ok(())
            }
            Ok(None) => Ok(()),
            Err(Unwind::Raised) if self.matches_raised("GeneratorExit") || self.matches_raised("StopIteration") => {
                self.clear_raised();
                Ok(())
            }
            Err(unwind) => Err(unwind),
        }
    }

    /// 3.13: a generator that is suspended outside every `try` need not run to end: its variables go
    /// (`_PyFrame_ClearLocals`), but its frame keeps the function until the generator dies.
    fn finish_suspended(&mut self, generator: ObjId) {
        if let Some(state) = self.generator_state(generator) {
            *state = GeneratorState::Finished;
        }
        let Some(frame) = self.world().object(generator).slot(FIELDS).object() else { return };
        let (start, end) = (self.world().object(frame).tail_start(), self.world().object(frame).slots().len());
        for slot in start..end {
            if !self.world().object(frame).slot(slot).is_null() {
                collector::set(self, frame, slot, Value::NULL);
            }
        }
    }

    /// Whether closing a generator is that simple (`gen_close`, `RESUME_OPARG_DEPTH1_MASK`).
    fn ends_without_running(&self, generator: ObjId) -> bool {
        let Some(State::Generator(GeneratorState::Suspended(activation, _))) = self.side.get(generator) else {
            return false;
        };
        let code = &activation.code.code;
        self.dialect.generator_close == GeneratorClose::ClearsVariables
            && code.handler(activation.at).is_none()
            && self.delegate(generator).is_none()
    }

    /// Whether a generator has come to its end.
    pub(crate) fn is_finished(&self, generator: ObjId) -> bool {
        matches!(self.side.get(generator), Some(State::Generator(GeneratorState::Finished)))
    }

    /// Whether a generator must be closed before it dies. 2.7 only cares for one that is suspended
    /// inside a block (`_PyGen_FinalizeNeeded`), 3 for every one that has begun.
    pub(crate) fn generator_needs_closing(&self, generator: ObjId) -> bool {
        let activation = match self.side.get(generator) {
            Some(State::Generator(GeneratorState::Suspended(activation, _))) => activation,
            Some(State::Generator(GeneratorState::Created(_))) => {
                return self.dialect.unstarted_generators == UnstartedGenerators::Cleared;
            }
            _ => return false,
        };
        !self.is_python2() || activation.code.code.handler(activation.at).is_some()
    }

    /// `frame.clear()`
    pub(crate) fn clear_frame(&mut self, frame: ObjId) {
        collector::clear(self, frame);
    }
}
