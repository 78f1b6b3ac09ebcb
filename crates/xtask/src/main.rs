//! What one does with the project: `cargo xtask COMMAND`.

mod args;
mod bench;
mod editor;
mod engine_bin;
mod export;
mod page;
mod project;
mod serve;
mod server;
mod setup;
mod shell;
mod takes;
mod test;
mod wasm;

use std::process::ExitCode;

use args::Command;
use shell::Result;

fn main() -> ExitCode {
    match args::parse().and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result {
    match command {
        Command::Help => {
            print!("{}", args::HELP);
            Ok(())
        }
        Command::Serve { open, port } => serve::run(open, port),
        Command::Test { only } => test::run(only),
        Command::Export { single, scenarios } => export::run(single, &scenarios),
        Command::Setup => setup::for_tests().map(drop),
        Command::Editor => editor::run(),
        Command::Takes => takes::run(),
        Command::Bench => bench::run(),
        Command::Lighthouse => bench::lighthouse(),
        Command::Agree { rest } => engine_bin::agree(&rest),
        Command::Engine { command, rest } => engine_bin::run(&command, &rest),
    }
}
