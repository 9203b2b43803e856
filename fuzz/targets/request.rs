//! A form's fields, as a person may fill them in.
#![no_main]

libfuzzer_sys::fuzz_target!(|form: &str| brelok_fuzz::laws::request::hold(form));
