//! The `raise` statement (`do_raise`) and raising again.

use model::{Kind, Recorder, Value};

use crate::machine::messages::Message;
use crate::machine::{Machine, Outcome, Unwind};
use crate::op::RaiseForm;

use super::CAUSE;

impl<R: Recorder> Machine<R> {
    /// See [`RaiseForm`] for what lies on the stack.
    pub(crate) fn raise_statement(&mut self, form: RaiseForm) -> Unwind {
        match form {
            RaiseForm::Again => self.raise_again(),
            RaiseForm::Exception => {
                let exception = self.pop();
                let made = self.instance_to_raise(exception);
                self.raise_made(made)
            }
            RaiseForm::From => {
                let cause = self.pop();
                let exception = self.pop();
                self.raise_from(exception, cause)
            }
            RaiseForm::ClassValue => {
                let value = self.pop();
                let class = self.pop();
                let made = self.instance_of_class_and_value(class, value);
                self.raise_made(made)
            }
            RaiseForm::ClassValueTraceback => {
                let traceback = self.pop();
                let value = self.pop();
                let class = self.pop();
                let made = self.instance_of_class_and_value(class, value);
                if let Some(exception) = made.ok().and_then(Value::object).filter(|_| !self.is_none(traceback)) {
                    let slot = self.traceback_slot(exception);
                    collector::set(self, exception, slot, traceback);
                    self.is_reraise = true;
                }
                self.release(traceback);
                self.raise_made(made)
            }
        }
    }

    fn raise_made(&mut self, made: Outcome) -> Unwind {
        match made {
            Ok(exception) => {
                let unwind = self.raise_value(exception);
                self.release(exception);
                unwind
            }
            Err(unwind) => unwind,
        }
    }

    /// `raise`: what is being handled goes on, without a new traceback entry here.
    fn raise_again(&mut self) -> Unwind {
        let Some(exception) = self.handled_value().object() else {
            return if self.is_python2() {
                let message = "exceptions must be old-style classes or derived from BaseException, not NoneType";
                self.raise("TypeError", message)
            } else {
                self.raise("RuntimeError", "No active exception to reraise")
            };
        };
        if self.traceback_is_apart() {
            let traceback = self.handled.traceback;
            let slot = self.traceback_slot(exception);
            collector::set(self, exception, slot, traceback);
        }
        self.is_reraise = true;
        self.put_raised(exception)
    }

    /// The exception that `raise value` speaks of, owned; takes an owned value. A class is called.
    fn instance_to_raise(&mut self, value: Value) -> Outcome {
        if self.is_exception(value) || self.kind_of(value) == Some(Kind::ClassicInstance) {
            return Ok(value);
        }
        if self.can_be_raised(value) {
            let made = self.call(value, &[], &[]);
            self.release(value);
            return made;
        }
        let name = self.type_name(value);
        self.release(value);
        Err(if self.is_python2() {
            let message = format!("exceptions must be old-style classes or derived from BaseException, not {name}");
            self.raise("TypeError", &message)
        } else {
            self.raise("TypeError", "exceptions must derive from BaseException")
        })
    }

    /// `raise Class, value` of Python 2 (`PyErr_NormalizeException`); takes owned values.
    fn instance_of_class_and_value(&mut self, class: Value, value: Value) -> Outcome {
        if !self.can_be_raised(class) {
            self.release(value);
            return self.instance_to_raise(class);
        }
        if self.is_instance(value, class) {
            self.release(class);
            return Ok(value);
        }
        let args = match () {
            () if self.is_none(value) => Vec::new(),
            () if self.type_of(value) == self.type_atom("tuple") => self.items_of(value).to_vec(),
            () => vec![value],
        };
        let made = self.call(class, &args, &[]);
        self.release(class);
        self.release(value);
        made
    }

    fn raise_from(&mut self, exception: Value, cause: Value) -> Unwind {
        let made = match self.instance_to_raise(exception) {
            Ok(made) => made,
            Err(unwind) => {
                self.release(cause);
                return unwind;
            }
        };
        if let Some(object) = made.object() {
            if self.is_none(cause) {
                self.suppresses_context(object);
            } else {
                if !self.is_exception(cause) && !self.is_exception_class(cause) {
                    self.release_all([cause, made]);
                    return self.complain("TypeError", Message::CauseNeedsException, &[]);
                }
                match self.instance_to_raise(cause) {
                    Ok(cause) => {
                        self.suppresses_context(object);
                        collector::set(self, object, CAUSE, cause);
                        self.release(cause);
                    }
                    Err(unwind) => {
                        self.release(made);
                        return unwind;
                    }
                }
            }
        }
        self.raise_made(Ok(made))
    }

    pub(crate) fn suppresses_context(&mut self, exception: model::ObjId) {
        self.side.exception(exception).suppresses_context = true;
    }
}
