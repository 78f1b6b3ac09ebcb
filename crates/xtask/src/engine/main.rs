//! The commands that need the engine; `cargo xtask` calls this binary for them.

mod bench;
mod record;
mod run;
mod trace;

use std::process::ExitCode;

use lexopt::{Arg, Parser, ValueExt as _};

/// A result whose error is a sentence for the person at the terminal.
type Result<T = ()> = std::result::Result<T, String>;

fn main() -> ExitCode {
    match dispatch() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch() -> Result {
    let mut parser = Parser::from_env();
    let command = match parser.next().map_err(|error| error.to_string())? {
        Some(Arg::Value(name)) => name.string().map_err(|error| error.to_string())?,
        _ => return Err("a command is missing; `cargo xtask help` lists them".into()),
    };
    match command.as_str() {
        "run" => run::run(parser),
        "trace" => trace::run(parser),
        "bench" => bench::run(parser),
        "record" => record::run(parser),
        _ => Err(format!("there is no command `{command}`; `cargo xtask help` lists them")),
    }
}
