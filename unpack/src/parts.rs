//! A module put together out of its parts.

use crate::code::{self, Tape, walk};
use crate::pairs;

/// How many streams there are: those of the code, and those of the addresses behind it.
pub const STREAMS: usize = code::STREAMS + pairs::STREAMS;

/// Puts the next of several modules together into the front of `out`; how long it is, `None` while its parts are not all
/// there. Each stands behind the length of its parts, in four bytes, the least first; `taken` is where it begins, and
/// then where the one after it does.
pub fn next(unpacked: &[u8], taken: &mut usize, out: &mut [u8]) -> Option<usize> {
    let (length, rest) = unpacked.get(*taken..)?.split_first_chunk()?;
    let length = u32::from_le_bytes(*length) as usize;
    let module = join(rest.get(..length)?, out)?;
    *taken += length.checked_add(4)?;
    Some(module)
}

/// Puts a module together into the front of `out`; how long it is, `None` where the parts do not fit.
///
/// The parts: how long what stands before the code is, and then each stream, in four bytes each, the least first; then
/// those; then what stands behind the code, without what its streams tell.
pub fn join(parts: &[u8], out: &mut [u8]) -> Option<usize> {
    let (lengths, parts) = parts.split_at_checked(4 * (1 + STREAMS))?;
    let mut starts = [0_usize; 2 + STREAMS];
    for (place, length) in lengths.chunks_exact(4).enumerate() {
        let length = u32::from_le_bytes(length.try_into().ok()?) as usize;
        *starts.get_mut(place + 1)? = starts.get(place)?.checked_add(length)?;
    }
    let [_, code, ..] = starts;
    let has_code = starts.get(1 + code::STREAMS)? > &code;
    let mut joining = Joining { parts, starts, out, at: 0 };
    joining.bytes(BEFORE, code)?;
    if has_code {
        walk(&mut joining)?;
    }
    pairs::join(&mut joining)?;
    let [.., behind] = joining.starts;
    joining.bytes(BEHIND, parts.len().checked_sub(behind)?)?;
    Some(joining.at)
}

/// Where the parts stand that are no streams, beside those.
const BEFORE: usize = usize::MAX;
/// What stands behind the code, without what its streams tell.
pub const BEHIND: usize = STREAMS;

/// A module that is being put together.
pub struct Joining<'a> {
    parts: &'a [u8],
    /// Where the next byte of what stands before the code is, of each stream, and of what stands behind it.
    starts: [usize; 2 + STREAMS],
    out: &'a mut [u8],
    at: usize,
}

impl Joining<'_> {
    /// A number of a stream that is no part of the module itself.
    pub fn told(&mut self, stream: usize) -> Option<usize> {
        let at = self.at;
        let number = self.number(stream)?;
        self.at = at;
        Some(number)
    }

    /// Adds a number in four bytes, the least first.
    pub fn word(&mut self, word: u32) -> Option<()> {
        self.out.get_mut(self.at..)?.get_mut(..4)?.copy_from_slice(&word.to_le_bytes());
        self.at += 4;
        Some(())
    }

    /// The number in four bytes that begins so many bytes before the end.
    pub fn word_before(&self, bytes: usize) -> Option<u32> {
        let start = self.at.checked_sub(bytes)?;
        Some(u32::from_le_bytes(self.out.get(start..)?.get(..4)?.try_into().ok()?))
    }
}

impl Tape for Joining<'_> {
    fn bytes(&mut self, stream: usize, count: usize) -> Option<u8> {
        let start = self.starts.get_mut(stream.wrapping_add(1))?;
        let bytes = self.parts.get(*start..)?.get(..count)?;
        *start += count;
        self.out.get_mut(self.at..)?.get_mut(..count)?.copy_from_slice(bytes);
        self.at += count;
        Some(bytes.first().copied().unwrap_or_default())
    }

    fn moved(&self) -> usize {
        self.at
    }
}
