//! Unpacks the app inside the sealed page: LZMA, written as letters.
//!
//! LZMA makes the app a fifth smaller than gzip does, and browsers do not unpack it, so a first WebAssembly of two
//! kilobytes does: `xtask` compiles this crate for wasm32 and puts it into the page. Natively `xtask` uses it to
//! prove that what it has sealed comes out again.
#![no_std]

pub mod letters;
mod lzma;
#[cfg(target_arch = "wasm32")]
mod page;

pub use lzma::unpack;

/// How long the text may be at most.
pub const MOST_TEXT: usize = 1 << 19;

/// How long the unpacked app may be at most.
pub const MOST_BYTES: usize = 1 << 20;

/// LZMA's `lc`: how many bits of the byte before choose the odds of the next one. The `lp` and `pb` are 0, since
/// nothing in WebAssembly is aligned.
pub const LITERAL_CONTEXT_BITS: u32 = 3;
