//! Loops over iterators, and what suspends a generator.

use model::{Kind, Recorder, Value};

use crate::machine::{Machine, Outcome, Unwind};
use crate::op::Target;

use super::{Ended, Flow};

impl<R: Recorder> Machine<R> {
    /// `iterable -- iterator`
    pub(super) fn get_iter(&mut self) -> Outcome<()> {
        let result = self.iter(self.peek(1));
        self.settle(1, result)
    }

    /// `iterator -- iterator value`, or at its end `iterator -- ` and jump.
    pub(super) fn for_iter(&mut self, target: Target) -> Outcome<()> {
        match self.next(self.peek(1))? {
            Some(value) => self.push_owned(value),
            None => {
                self.drop_top();
                self.jump_to(target);
            }
        }
        Ok(())
    }

    /// `value -- sent`
    pub(super) fn yield_value(&mut self) -> Outcome<Flow> {
        let value = self.pop();
        self.suspend(value).map(Flow::Ended)
    }

    /// `iterable -- iterator`: a generator is taken as it is.
    pub(super) fn get_yield_from_iter(&mut self) -> Outcome<()> {
        match self.kind_of(self.peek(1)) {
            Some(Kind::Generator) => Ok(()),
            _ => self.get_iter(),
        }
    }

    /// `iterator sent -- iterator yielded`, or at its end `iterator sent -- iterator result` and jump.
    pub(super) fn send_instruction(&mut self, target: Target) -> Outcome<()> {
        let (iterator, sent) = (self.peek(2), self.peek(1));
        let (value, is_end) = match self.send_to(iterator, sent) {
            Ok(result) => result,
            Err(Unwind::Raised) if self.matches_raised("StopIteration") => (self.stop_value(), true),
            Err(unwind) => return Err(unwind),
        };
        self.settle(1, Ok(value))?;
        if is_end {
            self.jump_to(target);
        }
        Ok(())
    }

    /// What an iterator gives when a value is sent to it, owned, and whether that was its end.
    fn send_to(&mut self, iterator: Value, sent: Value) -> Outcome<(Value, bool)> {
        if self.kind_of(iterator) == Some(Kind::Generator)
            && let Some(generator) = iterator.object()
        {
            return Ok(match self.resume(generator, Ok(sent))? {
                Some(Ended::Yielded(value)) => (value, false),
                Some(Ended::Returned(value)) => (value, true),
                None => (self.none(), true),
            });
        }
        if self.is_none(sent) {
            return Ok((self.next_or_stop(iterator)?, false));
        }
        let word = self.name("send");
        let method = self.get_attr(iterator, word)?;
        let result = self.call(method, &[sent], &[]);
        self.release(method);
        Ok((result?, false))
    }

    /// The value of the StopIteration that is on its way, which ends there; owned.
    fn stop_value(&mut self) -> Value {
        let none = self.none();
        let Some(exception) = self.raised else { return none };
        let args = self.world().object(exception).slot(crate::machine::exceptions::ARGS);
        let value = self.items_of(args).first().copied().unwrap_or(none);
        self.hold(value);
        self.clear_raised();
        value
    }

    /// `iterator result -- result`
    pub(super) fn end_send(&mut self) -> Outcome<()> {
        self.swap(2)?;
        self.drop_top();
        Ok(())
    }

    /// `iterator sent exception -- null result`
    pub(super) fn cleanup_throw(&mut self) -> Outcome<()> {
        let exception = self.pop();
        if let Some(object) = exception.object() {
            self.put_raised(object);
        }
        self.release(exception);
        if !self.matches_raised("StopIteration") {
            self.is_reraise = true;
            return Err(Unwind::Raised);
        }
        let value = self.stop_value();
        self.drop_operands(2);
        self.push(Value::NULL);
        self.push_owned(value);
        Ok(())
    }

    /// `exception class -- exception bool`
    pub(super) fn check_exc_match(&mut self) -> Outcome<()> {
        let matches = self.exception_matches(self.peek(2), self.peek(1));
        let result = matches.map(|matches| self.bool(matches));
        self.settle(1, result)
    }
}
