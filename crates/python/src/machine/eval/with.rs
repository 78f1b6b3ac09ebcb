//! `with` (`BEFORE_WITH`, `WITH_EXCEPT_START`).

use model::{AtomId, Recorder, Value};

use crate::machine::attributes::TypeAttribute;
use crate::machine::messages::Message;
use crate::machine::{Machine, Outcome};

impl<R: Recorder> Machine<R> {
    /// `manager -- exit null result`
    pub(super) fn before_with(&mut self) -> Outcome<()> {
        let manager = self.peek(1);
        let words = self.words;
        let (first, second) = match self.is_python2() {
            true => (words.exit, words.enter),
            false => (words.enter, words.exit),
        };
        let early = self.special_method(manager, first)?;
        let late = match self.special_method(manager, second) {
            Ok(late) => late,
            Err(unwind) => {
                self.release(early);
                return Err(unwind);
            }
        };
        let (enter, exit) = if self.is_python2() { (late, early) } else { (early, late) };
        self.settle(1, Ok(exit))?;
        self.push(Value::NULL);
        let result = self.call(enter, &[], &[]);
        self.release(enter);
        let result = result?;
        self.push_owned(result);
        Ok(())
    }

    /// `__enter__` or `__exit__`, bound, from the type of the manager; owned.
    fn special_method(&mut self, manager: Value, name: AtomId) -> Outcome {
        let class = self.type_of(manager);
        if self.is_classic(class) {
            return self.get_attr(manager, name);
        }
        match self.lookup_type(class, name) {
            Some(TypeAttribute::InClass(found)) => self.bind(found, manager, class),
            Some(TypeAttribute::BuiltIn(of)) => {
                let text = self.text_of(name.into()).unwrap_or("").to_string();
                Ok(self.new_builtin_method(manager, of, &text))
            }
            None if self.is_python2() => {
                let text = self.text_of(name.into()).unwrap_or("").to_string();
                Err(self.raise("AttributeError", &text))
            }
            None => {
                let type_name = self.type_name(manager);
                let message = if name == self.words.exit { Message::NoExit } else { Message::NoEnter };
                Err(self.complain_of_manager(message, &type_name))
            }
        }
    }

    /// `exit null previous exception -- exit null previous exception result`
    pub(super) fn with_except_start(&mut self) -> Outcome<()> {
        let (exit, exception) = (self.peek(4), self.peek(1));
        let none = self.none();
        let class = self.type_of(exception);
        let traceback = match exception.object() {
            Some(object) if !self.traceback_is_apart() => self.world().object(object).slot(self.traceback_slot(object)),
            _ => self.handled.traceback,
        };
        let result = self.call(exit, &[class, exception, traceback.present().unwrap_or(none)], &[])?;
        self.push_owned(result);
        Ok(())
    }
}
