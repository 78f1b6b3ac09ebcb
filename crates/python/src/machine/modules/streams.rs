//! `sys.stdout`, `sys.stderr` and `sys.stdin`: objects that write into the world's output.

use model::{Kind, Language, ObjId, Recorder, Stream, Value};

use crate::machine::objects::Tracking;
use crate::machine::side::State;
use crate::machine::{Args, Machine, Native, Outcome};

/// The method of a stream with this name.
pub(super) fn method<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "write" => write,
        "writelines" => write_lines,
        "flush" | "close" => nothing,
        "isatty" => is_terminal,
        "fileno" => number,
        "read" | "readline" => read,
        "__repr__" => repr,
        _ => return None,
    })
}

/// The attribute of a stream with this name.
pub(super) fn getter<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "name" => name_of,
        "encoding" => |m, _| Ok(m.str("UTF-8")),
        "closed" => |m, _| Ok(m.bool(false)),
        "softspace" => soft_space,
        _ => return None,
    })
}

/// What writes the attribute of a stream with this name.
pub(super) fn setter<R: Recorder>(name: &str) -> Option<Native<R>> {
    match name {
        "softspace" => Some(set_soft_space),
        _ => None,
    }
}

/// `file.write(text)`: 3 answers how many characters were written.
fn write<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let stream = m.receiver(args)?;
    let [_, text] = m.positional("write", args, 2)?;
    let text = m.text_argument(text)?;
    m.write_through(stream, &text)?;
    match m.dialect.language {
        Language::Python2 => m.done(),
        Language::Python3 => Ok(m.int(text.chars().count() as i64)),
    }
}

fn write_lines<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let stream = m.receiver(args)?;
    let [_, lines] = m.positional("writelines", args, 2)?;
    let lines = m.collect_iterable(lines)?;
    let mut result = Ok(());
    for line in &lines {
        result = result.and_then(|()| {
            let text = m.text_argument(*line)?;
            m.write_through(stream, &text)
        });
    }
    m.release_all(lines);
    result?;
    m.done()
}

fn nothing<R: Recorder>(m: &mut Machine<R>, _: Args<'_>) -> Outcome {
    m.done()
}

fn is_terminal<R: Recorder>(m: &mut Machine<R>, _: Args<'_>) -> Outcome {
    Ok(m.bool(false))
}

fn number<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let stream = m.receiver(args)?;
    let number = m.stream_names(stream).1;
    Ok(m.int(number))
}

/// There is nothing to read.
fn read<R: Recorder>(m: &mut Machine<R>, _: Args<'_>) -> Outcome {
    Ok(m.str(""))
}

fn name_of<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let stream = m.receiver(args)?;
    let name = m.stream_names(stream).0;
    Ok(m.str(&format!("<{name}>")))
}

fn repr<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let stream = m.receiver(args)?;
    let (name, number) = m.stream_names(stream);
    let mode = if number == 0 { "r" } else { "w" };
    let text = match m.dialect.language {
        Language::Python2 => {
            let address = m.address(stream.into());
            format!("<open file '<{name}>', mode '{mode}' at 0x{address:x}>")
        }
        Language::Python3 => format!("<_io.TextIOWrapper name='<{name}>' mode='{mode}' encoding='utf-8'>"),
    };
    Ok(m.str(&text))
}

/// Whether 2.7's print owes a space before the next item.
fn soft_space<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let stream = m.receiver(args)?;
    let owes = matches!(m.side.get(stream), Some(State::SoftSpace(true)));
    Ok(m.int(i64::from(owes)))
}

fn set_soft_space<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let stream = m.receiver(args)?;
    let [_, value] = m.positional("softspace", args, 2)?;
    let owes = m.integer(value, 0)? != 0;
    m.side.set(stream, State::SoftSpace(owes));
    m.done()
}

impl<R: Recorder> Machine<R> {
    /// Makes a stream object, owned.
    pub(super) fn new_stream(&mut self) -> ObjId {
        let name = match self.dialect.language {
            Language::Python2 => "file",
            Language::Python3 => "TextIOWrapper",
        };
        self.new_object(Kind::Opaque, name, &[], &[], Tracking::Later)
    }

    /// What the program put into `sys.stdout` or `sys.stderr`, borrowed; none if it is what the
    /// interpreter put there.
    pub(crate) fn replaced_stream(&mut self, stream: Stream) -> Option<Value> {
        let name = match stream {
            Stream::Out => "stdout",
            Stream::Err => "stderr",
        };
        let key = self.name(name);
        let value = self.dict_get_name(self.library.sys?, key)?;
        let original = self.library.stream(stream).map(Value::from);
        (Some(value) != original).then_some(value)
    }

    /// Writes into the stream that an object stands for, whatever `sys.stdout` is by now.
    fn write_through(&mut self, stream: ObjId, text: &str) -> Outcome<()> {
        let out = if self.library.stderr == Some(stream) { Stream::Err } else { Stream::Out };
        self.write_raw(out, text)
    }

    /// The name and number of a stream.
    fn stream_names(&self, stream: ObjId) -> (&'static str, i64) {
        if self.library.stdout == Some(stream) {
            ("stdout", 1)
        } else if self.library.stderr == Some(stream) {
            ("stderr", 2)
        } else {
            ("stdin", 0)
        }
    }
}
