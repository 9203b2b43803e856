//! What the page's script calls: it writes the text into this memory and reads the bytes out of it.
#![allow(unsafe_code, reason = "memory that JavaScript writes to cannot be shared in safe Rust")]

use crate::lzma::{Decoder, STEP};
use crate::{MOST_BYTES, MOST_TEXT, parts};

static mut TEXT: [u8; MOST_TEXT] = [0; MOST_TEXT];
static mut PARTS: [u8; MOST_BYTES] = [0; MOST_BYTES];
static mut BYTES: [u8; MOST_BYTES] = [0; MOST_BYTES];
static mut DECODER: Option<Decoder<Text>> = None;
static mut TAKEN: usize = 0;

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

/// Where the bytes of a module are, once it is unpacked.
#[unsafe(no_mangle)]
pub extern "C" fn bytes() -> *const u8 {
    &raw const BYTES as *const u8
}

/// Unpacks as much as the first `letters` of the text tell; all of it, where that is the largest number.
#[unsafe(no_mangle)]
pub extern "C" fn go_on(letters: usize) {
    let (decoder, parts) = (&raw mut DECODER, &raw mut PARTS);
    // SAFETY: there is one thread, and the script calls nothing else while this runs.
    let (decoder, parts) = unsafe { (&mut *decoder, &mut *parts) };
    if letters > STEP {
        // Of a broken text nothing more comes out.
        let _ = decoder.get_or_insert_with(|| Decoder::new(Text(0))).go_on(letters, parts);
    }
}

/// The length of the next module, whose bytes are there now; 0 while it is not unpacked.
#[unsafe(no_mangle)]
pub extern "C" fn next() -> usize {
    let (decoder, parts, bytes, taken) =
        (&raw const DECODER, &raw const PARTS, &raw mut BYTES, &raw mut TAKEN);
    // SAFETY: there is one thread, and the script calls nothing else while this runs.
    let (decoder, parts, bytes, taken) = unsafe { (&*decoder, &*parts, &mut *bytes, &mut *taken) };
    let unpacked = decoder.as_ref().and_then(|decoder| parts.get(..decoder.at));
    unpacked.and_then(|unpacked| parts::next(unpacked, taken, bytes)).unwrap_or(0)
}

/// Nothing here panics; the compiler wants it said what would happen.
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
