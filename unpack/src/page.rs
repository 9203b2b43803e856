//! What the page's script calls: it writes the text into this memory and reads the bytes out of it.
#![allow(unsafe_code, reason = "memory that JavaScript writes to cannot be shared in safe Rust")]

use crate::{MOST_BYTES, MOST_TEXT};

static mut TEXT: [u8; MOST_TEXT] = [0; MOST_TEXT];
static mut PARTS: [u8; MOST_BYTES] = [0; MOST_BYTES];
static mut BYTES: [u8; MOST_BYTES] = [0; MOST_BYTES];

/// Where the text belongs.
#[unsafe(no_mangle)]
pub extern "C" fn text() -> *mut u8 {
    &raw mut TEXT as *mut u8
}

/// Where the bytes are, once they are unpacked.
#[unsafe(no_mangle)]
pub extern "C" fn bytes() -> *const u8 {
    &raw const BYTES as *const u8
}

/// Unpacks a text of this length; the number of bytes that came out, 0 where the text is broken.
#[unsafe(no_mangle)]
pub extern "C" fn unpack(length: usize) -> usize {
    // SAFETY: there is one thread, and the script calls nothing else while this runs.
    let (text, parts, bytes) =
        unsafe { (&*(&raw const TEXT), &mut *(&raw mut PARTS), &mut *(&raw mut BYTES)) };
    text.get(..length).and_then(|text| crate::unpack(text, parts, bytes)).unwrap_or(0)
}

/// Nothing here panics; the compiler wants it said what would happen.
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
