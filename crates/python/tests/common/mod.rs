//! What the tests of the front half share.
#![allow(dead_code)]

use std::path::PathBuf;

use model::Dialect;
use python::CompileOptions;
use python::code::Program;
use python::op::Op;

/// How the programs of a dialect are compiled.
pub(crate) fn options(dialect: &str) -> CompileOptions {
    CompileOptions::of(Dialect::by_name(dialect).expect("a dialect"))
}

/// The dialects between which the compiler distinguishes.
pub(crate) const PROFILES: [&str; 3] = ["2.7", "3.7", "3.13"];

/// The programs of the corpus: the folder `tests/corpus/programs` of the workspace, or the one that
/// the environment variable CORPUS names.
pub(crate) fn programs() -> Vec<(String, String)> {
    let folder = std::env::var_os("CORPUS")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus/programs"), PathBuf::from);
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut programs: Vec<(String, String)> = entries
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .map(|path| {
            let name = path.file_name().expect("a file").to_string_lossy().into_owned();
            (name, std::fs::read_to_string(&path).expect("a readable program"))
        })
        .collect();
    assert!(!programs.is_empty(), "no programs in {}", folder.display());
    programs.sort();
    programs
}

/// What holds of every compiled program: jumps, operands and handlers lie inside, and the depth of
/// the stack at an instruction is the same on every way to it.
pub(crate) fn check(program: &Program) {
    for code in &program.codes {
        let length = code.ops.len();
        assert_eq!(code.locations.len(), length, "{}", code.qualname);
        let mut depths: Vec<Option<i64>> = vec![None; length + 1];
        let mut work = vec![(0usize, 0i64)];
        while let Some((index, depth)) = work.pop() {
            assert!(index < length, "{}: control falls off the end\n{code}", code.qualname);
            assert!(depth >= 0 && depth <= i64::from(code.max_stack), "{} at {index}\n{code}", code.qualname);
            if let Some(known) = depths[index] {
                assert_eq!(known, depth, "{} at {index}\n{code}", code.qualname);
                continue;
            }
            depths[index] = Some(depth);
            let mut op = code.ops[index];
            if let Some(entry) = code.handler(index as u32) {
                work.push((entry.target.0 as usize, i64::from(entry.depth) + 1));
            }
            if matches!(op, Op::ReturnValue) {
                assert_eq!(depth, 1, "{} at {index}\n{code}", code.qualname);
            }
            if !op.leaves() {
                work.push((index + 1, depth + op.stack_effect(false)));
            }
            let effect = op.stack_effect(true);
            if let Some(target) = op.target_mut() {
                work.push((target.0 as usize, depth + effect));
            }
        }
        for entry in &code.exception_table {
            for index in entry.start..entry.end {
                let depth = depths[index as usize].unwrap_or(0);
                assert!(
                    depth >= i64::from(entry.depth),
                    "{}: handler above the stack at {index}\n{code}",
                    code.qualname
                );
            }
        }
        let unreachable = depths.iter().take(length).position(Option::is_none);
        assert_eq!(unreachable, None, "{}: unreachable\n{code}", code.qualname);
    }
}
