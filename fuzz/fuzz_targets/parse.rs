//! Any text is a program or is refused with a place.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| properties::parse(&String::from_utf8_lossy(bytes)));
