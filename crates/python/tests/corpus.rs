//! Every program of the corpus compiles in both languages, but for those that say from which version
//! on they are meant (`# from: 3.7` in the first line).

mod common;

use common::{PROFILES, programs};
use model::DIALECTS;

#[test]
fn every_program_compiles_in_every_profile() {
    let mut failures = Vec::new();
    for (name, text) in programs() {
        let oldest = text.lines().next().and_then(|line| line.strip_prefix("# from: ")).map(str::trim);
        let place = |name: &str| DIALECTS.iter().position(|dialect| dialect.name == name);
        for profile in
            PROFILES.into_iter().filter(|profile| oldest.is_none_or(|oldest| place(profile) >= place(oldest)))
        {
            let options = common::options(profile);
            match python::compile(&text, &name, options) {
                Ok(program) => common::check(&program),
                Err(diagnostics) => failures.push(format!("{profile}: {}", diagnostics[0])),
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
