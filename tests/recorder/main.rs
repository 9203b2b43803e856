//! Ways of taking a call away: the code is run for real against a server that records what it was asked, and what it
//! was asked is compared, parameter by parameter, with what was meant.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test may panic, and says what it skips"
)]

mod calls;
mod examples;
mod grammar;
mod laws;
mod program;
mod recorded;
#[path = "../running/mod.rs"]
mod running;
mod secrecy;
mod sending;
mod vk;
mod windows;
mod wire;

use brelok::request::{Call, OUTPUTS, Output};

/// A form by its id.
fn output(id: &str) -> &'static Output {
    OUTPUTS.iter().find(|output| output.id == id).unwrap()
}

/// A call written down in a form.
fn written(id: &str, call: &Call, inside: bool) -> String {
    (output(id).write)(call, inside).expose().to_owned()
}
