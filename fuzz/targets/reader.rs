//! Any text, as a person may paste it.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| brelok_fuzz::laws::reader::hold(text));
