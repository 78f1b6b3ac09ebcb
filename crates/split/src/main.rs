//! `split MODULE LIST FIRST LATER`: parts a wasm module by a list of what can wait, and prints the shorter
//! names that the imports of the first part have from now on, one pair a line.
//!
//! The page's build calls it (`web/editor/part.mjs`). With `CYCLESCOPE_NAMES` in the environment the parts
//! keep the names of their functions: then a browser's stack says what called the later part too early.

use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("split: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let args: Vec<String> = env::args().skip(1).collect();
    let [module, list, first, later] = args.as_slice() else {
        return Err("what is wanted is MODULE LIST FIRST LATER".to_owned());
    };
    let list = fs::read_to_string(list).map_err(|error| format!("{list} cannot be read: {error}"))?;
    let wasm = fs::read(module).map_err(|error| format!("{module} cannot be read: {error}"))?;
    let parts = split::split(&wasm, &split::Waiting::parse(&list), env::var_os("CYCLESCOPE_NAMES").is_some())?;
    for (file, part) in [(first, &parts.first), (later, &parts.later)] {
        fs::write(file, part).map_err(|error| format!("{file} cannot be written: {error}"))?;
    }
    for (long, short) in parts.renamed {
        println!("{long} {short}");
    }
    Ok(())
}
