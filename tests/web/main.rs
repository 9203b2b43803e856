//! The components in a real browser (`wasm-bindgen-test`).
#![cfg(all(target_arch = "wasm32", feature = "ui"))]
#![allow(clippy::unwrap_used, reason = "a test may panic: that is how it fails")]

mod access;
mod calculator;
mod card;
mod connections;
mod copy_as;
mod explain;
mod guide;
mod page;
mod popup;
mod request_form;
mod tokens;
mod vk;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
