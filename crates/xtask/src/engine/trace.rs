//! `trace FILE... --collector X --at visit|pass|statement|event`: prints each step of a run.

use std::io::{self, Write as _};

use lexopt::Parser;
use player::{Document, Granularity};

use crate::Failed;
use crate::program::{self, Options};

/// Runs the command with what is left of the command line.
pub(crate) fn run(parser: Parser) -> Result<(), Failed> {
    let mut granularity = Granularity::default();
    let options = Options::parse(parser, |name, value| {
        if name != "at" {
            return Err(format!("`trace` has no option `--{name}`"));
        }
        granularity = Granularity::by_name(value).ok_or_else(|| {
            let names = Granularity::ALL.map(Granularity::name).join(", ");
            format!("there is no step `{value}`; there are {names}")
        })?;
        Ok(())
    })?;
    let program = program::read(&options.files)?;
    let collector = options.collector_for(&program)?;
    let player = engine::open(Document { program: program.source, file_name: program.file_name, collector });
    if !player.diagnostics().is_empty() {
        let lines = player
            .diagnostics()
            .iter()
            .map(|wrong| format!("{}:{}:{}: {}\n", player.file_name(), wrong.line, wrong.column + 1, wrong.message));
        eprint!("{}", lines.collect::<String>());
        return Err(Failed::Silently(1));
    }
    // Whoever reads the trace may stop reading.
    let _ = io::stdout().write_all(player::trace(&player, granularity).as_bytes());
    Ok(())
}
