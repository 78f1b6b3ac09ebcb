//! The compiler's wasm target.

use std::path::Path;
use std::process::Command;

use crate::shell::{Result, execute, first_line, say, which};

const TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure that Rust can compile for the browser.
pub(crate) fn wasm32() -> Result {
    let libraries = first_line(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    if libraries.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    if which("rustup").is_none() {
        return Err(format!(
            "Rust here has no target {TARGET} and no rustup to add it: install the standard library for {TARGET} \
             with the package manager that Rust came with."
        ));
    }
    say("adding the compiler's wasm target (seconds)");
    execute(Command::new("rustup").args(["target", "add", TARGET]))
        .map_err(|error| format!("{error}; run `rustup target add {TARGET}` by hand, then this again."))
}
