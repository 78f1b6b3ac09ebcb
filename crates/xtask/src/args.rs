//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser, ValueExt as _};

use crate::shell::Result;
use crate::test::Step;

/// What `--help` prints.
pub(crate) const HELP: &str = "\
cargo xtask serve [--open] [--port N]     build the page and serve it on this machine
cargo xtask test [--only STEP]            everything that CI runs; STEP is one of:
                                          format, lint, native, agree, alone, page, browser
cargo xtask export --single OUT.html [--scenario SLUG]...
                                          build the page and write it into one file that opens from a
                                          disk, with these scenarios ready, or with all
cargo xtask setup                         put the tools in place, and nothing else
cargo xtask editor                        bundle the editor and the stylesheet
cargo xtask takes                         run the scenarios for the page to begin with

cargo xtask run FILE... --collector X     run a program and print what it prints; the first file is
                                          the program, the others (or a folder) it may import
cargo xtask trace FILE... --collector X --at visit|pass|statement|event
                                          run a program and print each step
cargo xtask bench                         measure the engine and the page
cargo xtask lighthouse                    what Lighthouse says of the page, on a phone and on a desktop
cargo xtask record [--pythons FOLDER]     ask the installed interpreters for the corpus's answers
cargo xtask agree [--python PATH]... [--runs N] [--seed S] [--first I] [--collector X] [--jobs J]
                  [--enough D] [--save] [--file PROGRAM]
                                          run random programs in real interpreters and in the model,
                                          and show the smallest programs that differ
";

/// The port that is tried first.
const PORT: u16 = 8080;

/// A command with its options.
pub(crate) enum Command {
    /// Print the commands.
    Help,
    /// Build the page and serve it.
    Serve {
        /// Whether to open a browser on it.
        open: bool,
        /// The first port to try.
        port: u16,
    },
    /// Run what CI runs.
    Test {
        /// The one step to run, if not all.
        only: Option<Step>,
    },
    /// Write the page into one file.
    Export {
        /// Which.
        single: PathBuf,
        /// The scenarios whose takes go along; all if none is named.
        scenarios: Vec<OsString>,
    },
    /// Install the tools.
    Setup,
    /// Bundle editor and stylesheet.
    Editor,
    /// Run the scenarios for the page to begin with.
    Takes,
    /// Measure.
    Bench,
    /// Measure with Lighthouse.
    Lighthouse,
    /// Compare with real interpreters.
    Agree {
        /// Its own arguments.
        rest: Vec<OsString>,
    },
    /// Something that needs the engine.
    Engine {
        /// Its name.
        command: String,
        /// Its own arguments, read by the engine's binary.
        rest: Vec<OsString>,
    },
}

/// Reads the command line.
pub(crate) fn parse() -> Result<Command> {
    let mut parser = Parser::from_env();
    let command = match parser.next().map_err(say)? {
        Some(Arg::Value(name)) => name.string().map_err(say)?,
        Some(Arg::Short('h') | Arg::Long("help")) | None => return Ok(Command::Help),
        Some(other) => return Err(say(other.unexpected())),
    };
    match command.as_str() {
        "help" => Ok(Command::Help),
        "serve" => serve(parser),
        "test" => test(parser),
        "export" => export(parser),
        "setup" => none(parser, Command::Setup),
        "editor" => none(parser, Command::Editor),
        "takes" => none(parser, Command::Takes),
        "bench" => none(parser, Command::Bench),
        "lighthouse" => none(parser, Command::Lighthouse),
        "run" | "trace" | "record" => {
            let rest = parser.raw_args().map_err(say)?.collect();
            Ok(Command::Engine { command, rest })
        }
        "agree" => {
            let rest = parser.raw_args().map_err(say)?.collect();
            Ok(Command::Agree { rest })
        }
        _ => Err(format!("There is no command `{command}`. These there are:\n\n{HELP}")),
    }
}

fn serve(mut parser: Parser) -> Result<Command> {
    let (mut open, mut port) = (false, PORT);
    while let Some(arg) = parser.next().map_err(say)? {
        match arg {
            Arg::Long("open") => open = true,
            Arg::Long("port") => port = parser.value().and_then(|value| value.parse()).map_err(say)?,
            other => return Err(say(other.unexpected())),
        }
    }
    Ok(Command::Serve { open, port })
}

fn test(mut parser: Parser) -> Result<Command> {
    let mut only = None;
    while let Some(arg) = parser.next().map_err(say)? {
        match arg {
            Arg::Long("only") => only = Some(parser.value().and_then(|value| value.parse()).map_err(say)?),
            other => return Err(say(other.unexpected())),
        }
    }
    Ok(Command::Test { only })
}

fn export(mut parser: Parser) -> Result<Command> {
    let (mut single, mut scenarios) = (None, Vec::new());
    while let Some(arg) = parser.next().map_err(say)? {
        match arg {
            Arg::Long("single") => single = Some(parser.value().map_err(say)?.into()),
            Arg::Long("scenario") => scenarios.push(parser.value().map_err(say)?),
            other => return Err(say(other.unexpected())),
        }
    }
    let single = single.ok_or("Where to? `cargo xtask export --single OUT.html` names the file.")?;
    Ok(Command::Export { single, scenarios })
}

fn none(mut parser: Parser, command: Command) -> Result<Command> {
    match parser.next().map_err(say)? {
        None => Ok(command),
        Some(other) => Err(say(other.unexpected())),
    }
}

fn say(error: lexopt::Error) -> String {
    format!("{error}; `cargo xtask help` lists the commands")
}
