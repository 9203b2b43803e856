//! Unpacks the app inside the sealed page: LZMA, written as letters.
//!
//! LZMA makes the app a fifth smaller than gzip does, and browsers do not unpack it, so a first WebAssembly of five
//! kilobytes does: `xtask` compiles this crate for wasm32 and puts it into the page. Natively `xtask` uses it to
//! prove that what it has sealed comes out again.
#![no_std]

pub mod code;
pub mod letters;
mod lzma;
#[cfg(target_arch = "wasm32")]
mod page;
pub mod pairs;
pub mod parts;

pub use lzma::{Decoder, STEP, decode};

/// Unpacks a text into the front of `out`, through `parts`; how many bytes came out, `None` where the text is broken or
/// does not fit.
pub fn unpack(text: &[u8], parts: &mut [u8], out: &mut [u8]) -> Option<usize> {
    let length = decode(text, parts)?;
    parts::join(parts.get(..length)?, out)
}

/// How long the text may be at most.
pub const MOST_TEXT: usize = 1 << 20;

/// How long the unpacked app, and its parts, may be at most.
pub const MOST_BYTES: usize = 1 << 21;

/// LZMA's `lc`: how many bits of the byte before choose the odds of the next one. The `lp` and `pb` are 0, since
/// nothing in WebAssembly is aligned.
pub const LITERAL_CONTEXT_BITS: u32 = 2;
