//! Every program of the corpus compiles in both languages.

mod common;

use common::{PROFILES, programs};

#[test]
fn every_program_compiles_in_every_profile() {
    let mut failures = Vec::new();
    for (name, text) in programs() {
        for profile in PROFILES {
            let options = common::options(profile);
            match python::compile(&text, &name, options) {
                Ok(program) => common::check(&program),
                Err(diagnostics) => failures.push(format!("{profile}: {}", diagnostics[0])),
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
