//! What handlers do: an exception becomes the handled one and stops being it.

use model::{Exceptions, Recorder, Value};

use crate::machine::{Machine, Outcome, Unwind};
use crate::op::HandlerKind;

use super::Handled;
use crate::machine::frame::F_EXC;

impl<R: Recorder> Machine<R> {
    /// `exception -- previous exception`
    pub(crate) fn push_exc_info(&mut self, kind: HandlerKind) {
        let exception = self.peek(1);
        if let Some(object) = exception.object().filter(|_| kind != HandlerKind::Finally || !self.is_python2()) {
            self.normalise(object);
        }
        let below = self.stack_end() - 1;
        let frame = self.current.frame;
        if !self.traceback_is_apart() {
            let previous = std::mem::replace(&mut self.handled.value, exception);
            self.cx.insert(frame, below, previous);
            self.hold(exception);
            self.release(previous);
            self.handle_traceback_of(exception);
            return;
        }
        self.cx.insert(frame, below, Value::NULL);
        if kind != HandlerKind::Finally {
            self.set_exc_info(exception);
        }
    }

    /// 2.7: what was handled until now is kept by the frame that catches its first exception
    /// (`set_exc_info`).
    fn set_exc_info(&mut self, exception: Value) {
        let Some(object) = exception.object() else { return };
        let class = self.type_of(exception);
        let slot = self.traceback_slot(object);
        let traceback = self.world().object(object).slot(slot);
        for part in [class, exception, traceback] {
            self.hold(part);
        }
        self.cx.set(object, slot, Value::NULL);
        let old = std::mem::replace(&mut self.handled, Handled { class, value: exception, traceback });
        if !std::mem::replace(&mut self.current.keeps_handled, true) {
            let frame = self.current.frame;
            for (slot, part) in F_EXC.into_iter().zip([old.class, old.value, old.traceback]) {
                self.cx.set(frame, slot, part);
            }
        }
        self.tell_sys_what_is_handled();
        self.release_handled(old);
    }

    /// 2.7: the frame ends, or pauses: what was handled before it counts again (`reset_exc_info`).
    pub(crate) fn reset_exc_info(&mut self) {
        if !std::mem::take(&mut self.current.keeps_handled) {
            return;
        }
        let frame = self.current.frame;
        let [class, value, traceback] = F_EXC.map(|slot| self.world().object(frame).slot(slot));
        for part in [class, value, traceback] {
            self.hold(part);
        }
        let saved = Handled { class, value, traceback };
        let old = std::mem::replace(&mut self.handled, saved);
        self.tell_sys_what_is_handled();
        self.release_handled(old);
        for slot in F_EXC {
            collector::set(self, frame, slot, Value::NULL);
        }
    }

    /// `previous -- `
    pub(crate) fn pop_except(&mut self) {
        if self.traceback_is_apart() {
            self.drop_top();
            return;
        }
        let previous = self.pop();
        let old = std::mem::replace(&mut self.handled.value, previous);
        self.release(old);
        self.handle_traceback_of(previous);
    }

    /// 3.4 to 3.10: the traceback of what is handled is held beside it.
    fn handle_traceback_of(&mut self, exception: Value) {
        if self.dialect.exceptions == Exceptions::Triple {
            let traceback = match exception.object() {
                Some(object) => self.world().object(object).slot(self.traceback_slot(object)),
                None => Value::NULL,
            };
            self.hold(traceback);
            let old = std::mem::replace(&mut self.handled.traceback, traceback);
            self.release(old);
        }
    }

    /// `exception -- `: it goes on, without a new traceback entry here.
    pub(crate) fn reraise(&mut self) -> Unwind {
        let exception = self.pop();
        let Some(object) = exception.object() else {
            return self.raise("RuntimeError", "No active exception to reraise");
        };
        if self.traceback_is_apart()
            && self.handled.value == exception
            && self.world().object(object).slot(self.traceback_slot(object)).is_null()
        {
            let (slot, traceback) = (self.traceback_slot(object), self.handled.traceback);
            self.cx.set(object, slot, traceback);
        }
        self.is_reraise = true;
        let unwind = self.put_raised(object);
        self.release(exception);
        unwind
    }

    /// Whether an exception is one of a class or of one of a tuple of classes
    /// (`PyErr_GivenExceptionMatches`).
    pub(crate) fn exception_matches(&mut self, exception: Value, pattern: Value) -> Outcome<bool> {
        let class = self.type_of(exception);
        if self.type_of(pattern) == self.type_atom("tuple") {
            let patterns = self.items_of(pattern).to_vec();
            for pattern in patterns {
                self.check_budget()?;
                if self.followed(|m| m.exception_matches(exception, pattern))? {
                    return Ok(true);
                }
            }
            return Ok(false);
        }
        if !self.is_python2() && !self.is_exception_class(pattern) {
            let message = "catching classes that do not inherit from BaseException is not allowed";
            return Err(self.raise("TypeError", message));
        }
        Ok(self.is_subclass(class, pattern))
    }
}
