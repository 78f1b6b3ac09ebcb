//! `bench`: measures the engine natively and prints the figures as tables, ready for the documentation.
//!
//! `cargo xtask bench` adds what needs other tools: wasm, the page's weight, the browser.

mod collections;
mod editing;
mod interpreters;
mod recordings;
mod timing;

use lexopt::Parser;

use crate::Result;

/// Runs the command with what is left of the command line.
pub(crate) fn run(mut parser: Parser) -> Result {
    if let Some(argument) = parser.next().map_err(|error| error.to_string())? {
        return Err(argument.unexpected().to_string());
    }
    println!("## A full collection of live objects, native\n");
    collections::print();
    println!("\n## Recording and seeking, native\n");
    recordings::print();
    println!("\n## From a changed program to the new picture, native\n");
    editing::print();
    Ok(())
}
