//! Any text is a link or is refused, and any state becomes a link.

#![no_main]

use data_encoding::BASE64URL_NOPAD;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    properties::link(&String::from_utf8_lossy(bytes));
    // What is no base64 is refused at once: most inputs had better be some.
    properties::link(&BASE64URL_NOPAD.encode(bytes));
    properties::state(bytes);
});
