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

/// Unpacks a text through `parts`, and each of its modules into the front of `out`, to be looked at; `None` where the text
/// is broken or does not fit.
pub fn unpack(text: &[u8], parts: &mut [u8], out: &mut [u8], mut look: impl FnMut(&[u8])) -> Option<()> {
    let length = decode(text, parts)?;
    let (parts, mut taken) = (parts.get(..length)?, 0);
    while taken < length {
        let module = parts::next(parts, &mut taken, out)?;
        look(out.get(..module)?);
    }
    Some(())
}

/// How long the text may be at most.
pub const MOST_TEXT: usize = 1 << 20;

/// How long an unpacked module, and the parts of all, may be at most.
pub const MOST_BYTES: usize = 1 << 21;

/// LZMA's `lc`: how many bits of the byte before choose the odds of the next one. The `lp` and `pb` are 0, since
/// nothing in WebAssembly is aligned.
pub const LITERAL_CONTEXT_BITS: u32 = 2;
