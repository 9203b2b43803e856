//! The parts of the Rust toolchain that rustup does not install by itself.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::command;
use crate::step::step;

/// What the page is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Installs the WebAssembly target unless rustc has it.
pub fn add_wasm_target() -> Result<()> {
    if has_wasm_target() {
        return Ok(());
    }
    step(&format!("Installing the Rust target {WASM} (about 20 MB, once)"), || {
        command::run(Command::new("rustup").args(["target", "add", WASM]))
            .with_context(|| format!("Rust's target {WASM} is missing; install it, then run this again"))
    })
}

/// Installs the source of Rust's standard library unless rustc has it; the folder of that source.
pub fn add_source() -> Result<PathBuf> {
    let root =
        command::output(Command::new("rustc").args(["--print", "sysroot"])).context("rustc does not run")?;
    let source = Path::new(root.trim()).join("lib/rustlib/src/rust");
    if !source.join("library/Cargo.lock").is_file() {
        step("Installing the source of Rust's standard library (about 3 MB, once)", || {
            command::run(Command::new("rustup").args(["component", "add", "rust-src"])).context(
                "the source of Rust's standard library, rust-src, is missing; install it, then run this again",
            )
        })?;
    }
    Ok(source)
}

/// Installs rustfmt and clippy unless cargo has them.
pub fn add_components() -> Result<()> {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if command::output(Command::new("cargo").args([subcommand, "--version"])).is_none() {
            step(&format!("Installing {component}"), || {
                command::run(Command::new("rustup").args(["component", "add", component]))
                    .with_context(|| format!("{component} is missing; install it, then run this again"))
            })?;
        }
    }
    Ok(())
}

/// Asks rustc rather than rustup: a toolchain from a distribution has no rustup.
fn has_wasm_target() -> bool {
    command::output(Command::new("rustc").args(["--print", "target-libdir", "--target", WASM]))
        .is_some_and(|folder| Path::new(folder.trim()).is_dir())
}
