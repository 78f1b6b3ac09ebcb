//! Generated programs keep what every event promises.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| properties::invariants(bytes));
