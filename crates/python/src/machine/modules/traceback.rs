//! `traceback`: the text of the exception that is being handled.

use model::{Recorder, Stream, Value};

use crate::machine::{Args, Machine, Native, Outcome};

/// The functions.
pub(super) const NAMES: &[&str] = &[
    "traceback.format_exc",
    "traceback.print_exc",
    "traceback._exception_text",
    "traceback._entries",
    "traceback._source_line",
];

/// The function of `traceback` with this name.
pub(super) fn function<R: Recorder>(name: &str) -> Option<Native<R>> {
    match name {
        "format_exc" => Some(format_exc),
        "print_exc" => Some(print_exc),
        "_exception_text" => Some(exception_text),
        "_entries" => Some(entries),
        "_source_line" => Some(source_line),
        _ => None,
    }
}

fn format_exc<R: Recorder>(m: &mut Machine<R>, _: Args<'_>) -> Outcome {
    let text = m.handled_traceback()?;
    Ok(m.str(&text))
}

fn print_exc<R: Recorder>(m: &mut Machine<R>, _: Args<'_>) -> Outcome {
    let text = m.handled_traceback()?;
    m.write(Stream::Err, &text)?;
    m.done()
}

/// `_exception_text(exception, traceback)`: what the interpreter would print.
fn exception_text<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [value, traceback] = m.positional("_exception_text", args, 2)?;
    let text = m.text_of_exception(value, traceback)?;
    Ok(m.str(&text))
}

/// `_entries(traceback)`
fn entries<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [traceback] = m.positional("_entries", args, 1)?;
    let text = m.entries_text(traceback.object());
    Ok(m.str(&text))
}

/// `_source_line(code, line)`: the text of a line of the file that a code object comes from.
fn source_line<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [code, line] = m.positional("_source_line", args, 2)?;
    let line = usize::try_from(m.integer(line, 0)?).unwrap_or(0);
    let text = m.code_of(code).and_then(|code| code.file.lines.get(line.wrapping_sub(1)).cloned());
    Ok(m.str(text.as_deref().unwrap_or("").trim()))
}

impl<R: Recorder> Machine<R> {
    fn text_of_exception(&mut self, value: Value, traceback: Value) -> Outcome<String> {
        match value.object() {
            Some(exception) if self.traceback_is_apart() || self.is_none(traceback) => {
                let entries = self.entries_text(traceback.object());
                Ok(format!("{entries}{}\n", self.exception_line(exception)))
            }
            Some(_) if self.is_exception(value) => self.exception_text(value),
            _ => Ok("None\n".to_string()),
        }
    }

    fn handled_traceback(&mut self) -> Outcome<String> {
        let [_, value, traceback] = self.exc_info();
        match value.object().filter(|_| self.is_exception(value)) {
            // 2.7 keeps the traceback apart.
            Some(exception) if self.traceback_is_apart() => {
                let entries = self.entries_text(traceback.object());
                Ok(format!("{entries}{}\n", self.exception_line(exception)))
            }
            Some(_) => self.exception_text(value),
            None if self.traceback_is_apart() => Ok("None\n".to_string()),
            None => Ok("NoneType: None\n".to_string()),
        }
    }
}
