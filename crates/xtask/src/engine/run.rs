//! `run FILE... --collector X`: runs a program and prints what it prints. The first file is the program,
//! the others are there to be imported.

use std::io::{self, Write};

use lexopt::Parser;
use model::{Silent, Stream, World};
use python::{End, Limits};

use crate::program::{self, Options};
use crate::{Failed, Result};

/// More than the page allows: here nothing is recorded, and a person can press Ctrl+C.
const LIMITS: Limits = Limits {
    events: usize::MAX,
    objects: 20_000_000,
    output: 200_000_000,
    text: 2_000_000_000,
    instructions: 2_000_000_000,
};

/// Runs the command with what is left of the command line.
pub(crate) fn run(parser: Parser) -> std::result::Result<(), Failed> {
    let options = Options::parse(parser, |name, _| Err(format!("`run` has no option `--{name}`")))?;
    let exit = run_program(&options)?;
    if exit == 0 { Ok(()) } else { Err(Failed::Silently(exit)) }
}

/// Runs the program; gives its exit code.
fn run_program(options: &Options) -> Result<i32> {
    let program = program::read(&options.files)?;
    let collector = options.collector_for(&program)?;
    let compiled = match python::compile_for(&program.source, &program.file_name, collector) {
        Ok(compiled) => compiled,
        Err(diagnostics) => {
            let lines = diagnostics.iter().map(|diagnostic| format!("{diagnostic}\n")).collect::<String>();
            eprint!("{lines}");
            return Ok(1);
        }
    };
    let run = python::run(compiled, &program.source, collector, Silent, LIMITS);
    // Whoever reads the output may stop reading.
    print(&run.world)
        .or_else(|error| if error.kind() == io::ErrorKind::BrokenPipe { Ok(()) } else { Err(error) })
        .map_err(|error| format!("the output cannot be written: {error}"))?;
    Ok(match run.end {
        End::Finished => 0,
        End::Uncaught => 1,
        End::Exit(code) => code,
        End::Halted(halt) => {
            eprintln!("{halt}");
            1
        }
    })
}

fn print(world: &World) -> io::Result<()> {
    let (mut out, mut err) = (io::stdout().lock(), io::stderr().lock());
    for (stream, text) in world.output() {
        match stream {
            Stream::Out => out.write_all(text.as_bytes())?,
            Stream::Err => {
                // In the order in which they were written, should both be a terminal.
                out.flush()?;
                err.write_all(text.as_bytes())?;
            }
        }
    }
    out.flush()
}
