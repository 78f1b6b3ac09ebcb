//! Exceptions that nobody can catch: in `__del__` and in callbacks (`PyErr_WriteUnraisable`).

use model::{ObjId, Recorder, Stream, Value};

use crate::machine::Machine;
use crate::machine::side::State;

impl<R: Recorder> Machine<R> {
    /// Writes the exception that is on its way to stderr and forgets it. `source` is what raised it.
    pub(crate) fn write_unraisable(&mut self, source: Value) {
        let Some(exception) = self.take_raised() else { return };
        let where_from = self.text_or(source, "<unprintable object>");
        let text = match self.is_python2() {
            true => {
                let class = self.type_name(exception.into());
                let shown = self.value_as_raised(exception);
                let value = self.text_or(shown, &class);
                let from = match self.find_attr_quietly(source) {
                    Some(method) => method,
                    None => where_from,
                };
                format!("Exception {class}: {value} in {from} ignored\n")
            }
            false => {
                let trace = self.traceback_text(exception);
                let last = self.exception_line(exception);
                format!("Exception ignored in: {where_from}\n{trace}{last}\n")
            }
        };
        let _ = self.write(Stream::Err, &text);
        self.raised = Some(exception);
        self.clear_raised();
    }

    /// 2.7: what C code raises is class and text until somebody catches it (`PyErr_NormalizeException`).
    fn value_as_raised(&self, exception: ObjId) -> Value {
        let args = self.world().object(exception).slot(super::ARGS);
        match (self.side.get(exception), self.items_of(args)) {
            (Some(State::Promised), [only]) => *only,
            _ => exception.into(),
        }
    }

    /// 2.7 names the bound method.
    fn find_attr_quietly(&mut self, source: Value) -> Option<String> {
        let class = self.type_of(source);
        self.program_class(class)?;
        let method = match self.find_attr(source, self.words.del) {
            Ok(found) => found?,
            Err(_) => {
                self.clear_raised();
                return None;
            }
        };
        let text = self.text_or(method, "<bound method>");
        self.release(method);
        Some(text)
    }

    /// `repr(value)`, or another text if that raises.
    fn text_or(&mut self, value: Value, otherwise: &str) -> String {
        if value.is_null() {
            return otherwise.to_string();
        }
        match self.repr(value) {
            Ok(text) => text,
            Err(_) => {
                self.clear_raised();
                otherwise.to_string()
            }
        }
    }
}
