//! Any program ends within its budgets and leaves a sound world.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| properties::program(&String::from_utf8_lossy(bytes)));
