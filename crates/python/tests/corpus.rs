//! Every program of the corpus compiles in both languages, but for those that say that they are of one.

mod common;

use common::{PROFILES, programs};

#[test]
fn every_program_compiles_in_every_profile() {
    let mut failures = Vec::new();
    for (name, text) in programs() {
        let is_python3 = text.starts_with("# from: 3");
        for profile in PROFILES.into_iter().filter(|profile| !(is_python3 && *profile == "2.7")) {
            let options = common::options(profile);
            match python::compile(&text, &name, options) {
                Ok(program) => common::check(&program),
                Err(diagnostics) => failures.push(format!("{profile}: {}", diagnostics[0])),
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
