//! Running a program in the model.

use std::panic::{AssertUnwindSafe, catch_unwind};

use model::{Dialect, Silent, Stream};
use python::{End, Limits};

/// What the model prints, and how it ends in the words of `driver.py`. A panic is an answer like any
/// other: it is never what the interpreter does.
pub fn modelled(text: &str, dialect: &'static Dialect) -> String {
    catch_unwind(AssertUnwindSafe(|| run(text, dialect))).unwrap_or_else(|_| "[panicked]\n".to_owned())
}

fn run(text: &str, dialect: &'static Dialect) -> String {
    let program = match python::compile_for(text, "program.py", dialect) {
        Ok(program) => program,
        Err(diagnostics) => return diagnostics.iter().map(|diagnostic| format!("[refused] {diagnostic}\n")).collect(),
    };
    let limits = Limits { events: usize::MAX, objects: 1_000_000, output: 2_000_000, ..Limits::default() };
    let run = python::run(program, text, dialect, Silent, limits);
    let of = |wanted: Stream| -> String {
        run.world.output().filter(|(stream, _)| *stream == wanted).map(|(_, text)| text).collect()
    };
    let mut out = of(Stream::Out);
    match run.end {
        End::Finished => {}
        End::Uncaught => {
            let err = of(Stream::Err);
            let last = err.lines().last().unwrap_or_default();
            out.push_str(&format!("[uncaught] {}\n", last.split(':').next().unwrap_or_default()));
        }
        End::Exit(_) => out.push_str("[uncaught] SystemExit\n"),
        End::Halted(halt) => out.push_str(&format!("[halted] {halt}\n")),
    }
    out
}
