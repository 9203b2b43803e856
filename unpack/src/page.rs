//! What the page's script calls: it writes the text into this memory and reads the bytes out of it.
#![allow(unsafe_code, reason = "memory that JavaScript writes to cannot be shared in safe Rust")]

use crate::lzma::{Decoder, STEP};
use crate::{MOST_BYTES, MOST_TEXT, parts};

static mut TEXT: [u8; MOST_TEXT] = [0; MOST_TEXT];
static mut PARTS: [u8; MOST_BYTES] = [0; MOST_BYTES];
static mut BYTES: [u8; MOST_BYTES] = [0; MOST_BYTES];
static mut DECODER: Option<Decoder<Text>> = None;

/// The text from a place on.
struct Text(usize);

impl Iterator for Text {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        if self.0 == MOST_TEXT {
            return None;
        }
        // SAFETY: the place is inside the text, and the script writes to it only while nothing here runs.
        let letter = unsafe { text().add(self.0).read_volatile() };
        self.0 += 1;
        Some(letter)
    }
}

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

/// Unpacks as much as the first `length` letters of the text tell.
#[unsafe(no_mangle)]
pub extern "C" fn go_on(length: usize) {
    if length > STEP {
        decode(length);
    }
}

/// Unpacks the rest, once the text is there as a whole; the number of bytes, 0 where the text is broken.
#[unsafe(no_mangle)]
pub extern "C" fn finish() -> usize {
    let length = decode(usize::MAX);
    let (packed, bytes) = (&raw const PARTS, &raw mut BYTES);
    // SAFETY: there is one thread, and the script calls nothing else while this runs.
    let (packed, bytes) = unsafe { (&*packed, &mut *bytes) };
    length.and_then(|length| parts::join(packed.get(..length)?, bytes)).unwrap_or(0)
}

/// Goes on as far as so many letters tell; how long the parts will be, `None` where the text is broken.
fn decode(letters: usize) -> Option<usize> {
    let (decoder, parts) = (&raw mut DECODER, &raw mut PARTS);
    // SAFETY: there is one thread, and the script calls nothing else while this runs.
    let (decoder, parts) = unsafe { (&mut *decoder, &mut *parts) };
    let decoder = decoder.get_or_insert_with(|| Decoder::new(Text(0)));
    decoder.go_on(letters, parts)?;
    Some(decoder.length)
}

/// Nothing here panics; the compiler wants it said what would happen.
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
