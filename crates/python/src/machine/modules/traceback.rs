//! `traceback`: the text of the exception that is being handled.

use model::{Recorder, Stream};

use crate::machine::{Args, Machine, Native, Outcome};

/// The functions.
pub(super) const NAMES: &[&str] = &["traceback.format_exc", "traceback.print_exc"];

/// The function of `traceback` with this name.
pub(super) fn function<R: Recorder>(name: &str) -> Option<Native<R>> {
    match name {
        "format_exc" => Some(format_exc),
        "print_exc" => Some(print_exc),
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

impl<R: Recorder> Machine<R> {
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
