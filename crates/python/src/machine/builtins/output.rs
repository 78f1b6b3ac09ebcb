//! `print`: the function of 3, and the statement of 2.7 with its soft space.

use model::{Kind, Recorder, Stream, Value};

use crate::machine::side::State;
use crate::machine::{Args, Machine, Native, Outcome};

/// The function with this name.
pub(crate) fn find<R: Recorder>(name: &str) -> Option<Native<R>> {
    (name == "print").then_some(print)
}

fn print<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let (separator, end) = (text_option(m, args, "sep", " ")?, text_option(m, args, "end", "\n")?);
    let file = m.argument(args, usize::MAX, "file").filter(|file| !m.is_none(*file));
    // One piece after the other is written, as CPython does: a text that raises comes after those
    // that did not.
    for (place, value) in args.positional.iter().enumerate() {
        if place > 0 {
            m.write_to(file, &separator)?;
        }
        let text = m.to_str(*value)?;
        m.write_to(file, &text)?;
    }
    m.write_to(file, &end)?;
    Ok(m.none())
}

/// A text given by keyword; None stands for the default.
fn text_option<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, name: &str, default: &str) -> Outcome<String> {
    let Some(value) = m.argument(args, usize::MAX, name).filter(|value| !m.is_none(*value)) else {
        return Ok(default.to_owned());
    };
    match m.text_of(m.unboxed(value)).map(str::to_owned) {
        Some(text) => Ok(text),
        None => {
            let message = format!("{name} must be None or a string, not {}", m.type_name(value));
            Err(m.raise("TypeError", &message))
        }
    }
}

impl<R: Recorder> Machine<R> {
    /// Writes to a stream of the program's, or to `sys.stdout`.
    pub(crate) fn write_to(&mut self, stream: Option<Value>, text: &str) -> Outcome<()> {
        // `print >>None` writes to standard output.
        let Some(stream) = stream.filter(|stream| !self.is_none(*stream)) else {
            return self.write(Stream::Out, text);
        };
        let text = self.str(text);
        let name = self.name("write");
        let write = self.get_attr(stream, name)?;
        let result = self.call(write, &[text], &[]);
        self.release(write);
        let result = result?;
        self.release(result);
        Ok(())
    }

    /// 2.7: `print value` without the end of line; a space first if one is due.
    pub(crate) fn print_item(&mut self, value: Value, stream: Option<Value>) -> Outcome<()> {
        if self.space_is_due(stream) {
            self.write_to(stream, " ")?;
        }
        let text = self.to_str(value)?;
        self.write_to(stream, &text)?;
        let is_text = self.text_of(value).is_some();
        // After a line end of its own no space is due.
        let due = !(is_text && text.ends_with(['\n', '\t', '\r']));
        self.owe_space(stream, due);
        Ok(())
    }

    /// 2.7: the end of line of a `print`.
    pub(crate) fn print_newline(&mut self, stream: Option<Value>) -> Outcome<()> {
        self.write_to(stream, "\n")?;
        self.owe_space(stream, false);
        Ok(())
    }

    /// `PyFile_SoftSpace`: any object that is printed to keeps it in an attribute.
    fn space_is_due(&mut self, stream: Option<Value>) -> bool {
        if let Some(stream) = stream.filter(|stream| self.keeps_softspace(*stream)) {
            let name = self.name("softspace");
            return match self.find_attr(stream, name) {
                Ok(found) => {
                    let found = found.unwrap_or_default();
                    let due = self.int_value(found).is_some_and(|due| due != 0);
                    self.release(found);
                    due
                }
                Err(_) => {
                    self.clear_raised();
                    false
                }
            };
        }
        match stream.and_then(Value::object) {
            Some(stream) => matches!(self.side.get(stream), Some(State::SoftSpace(true))),
            None => self.owes_space,
        }
    }

    fn keeps_softspace(&self, stream: Value) -> bool {
        matches!(self.kind_of(stream), Some(Kind::Plain | Kind::ClassicInstance))
    }

    fn owe_space(&mut self, stream: Option<Value>, due: bool) {
        if let Some(stream) = stream.filter(|stream| self.keeps_softspace(*stream)) {
            let (name, due) = (self.name("softspace"), self.int(i64::from(due)));
            if self.set_attr(stream, name, due).is_err() {
                self.clear_raised();
            }
            return;
        }
        match stream.and_then(Value::object) {
            Some(stream) if self.side.get(stream).is_none_or(|state| matches!(state, State::SoftSpace(_))) => {
                self.side.set(stream, State::SoftSpace(due));
            }
            Some(_) => {}
            None => self.owes_space = due,
        }
    }
}
