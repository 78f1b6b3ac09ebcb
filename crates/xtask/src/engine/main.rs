//! The commands that need the engine; `cargo xtask` calls this binary for them.

mod bench;
mod program;
mod record;
mod run;
mod trace;

use std::process::ExitCode;

use lexopt::{Arg, Parser, ValueExt as _};

/// A result whose error is a sentence for the person at the terminal.
type Result<T = ()> = std::result::Result<T, String>;

/// Why a command failed.
pub(crate) enum Failed {
    /// With a sentence.
    Because(String),
    /// What there is to say has been said; this is the exit code.
    Silently(i32),
}

impl From<String> for Failed {
    fn from(sentence: String) -> Self {
        Failed::Because(sentence)
    }
}

fn main() -> ExitCode {
    match dispatch() {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failed::Because(sentence)) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
        // An exit code has eight bits, as it has for Python.
        Err(Failed::Silently(code)) => ExitCode::from((code & 0xff) as u8),
    }
}

fn dispatch() -> std::result::Result<(), Failed> {
    let mut parser = Parser::from_env();
    let command = match parser.next().map_err(|error| error.to_string())? {
        Some(Arg::Value(name)) => name.string().map_err(|error| error.to_string())?,
        _ => return Err("a command is missing; `cargo xtask help` lists them".to_owned().into()),
    };
    match command.as_str() {
        "run" => run::run(parser),
        "trace" => trace::run(parser),
        "bench" => bench::run(parser).map_err(Failed::from),
        "record" => record::run(parser),
        _ => Err(format!("there is no command `{command}`; `cargo xtask help` lists them").into()),
    }
}
