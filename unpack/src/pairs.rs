//! Where texts stand in memory and how long they are, taken out of the tables of a module's data.
//!
//! In a table a text is a pair of numbers of four bytes. Most texts stand right behind the one of the pair before, or in
//! a pair that was there already: told so, pairs take 6 kB less of the page.

use crate::code::{self, Tape};
use crate::parts::{BEHIND, Joining};

/// How many runs of pairs there are; before each how many other bytes, and how many pairs it has.
pub const COUNT: usize = code::STREAMS;
/// Of each pair, by the last bit: 1, how many bytes before it the same one stands; 0, how far from the end of the text
/// before it its own begins, [`zigzag`].
pub const PLACE: usize = COUNT + 1;
/// How long the texts are, of pairs that are not repeated.
pub const LENGTH: usize = PLACE + 1;

/// How many streams there are.
pub const STREAMS: usize = 3;

/// A difference as a number that is small where the difference is near to 0.
pub const fn zigzag(difference: u32) -> u32 {
    difference << 1 ^ if difference >> 31 == 1 { u32::MAX } else { 0 }
}

/// The difference that [`zigzag`] made a number of.
const fn difference(zigzag: u32) -> u32 {
    zigzag >> 1 ^ if zigzag & 1 == 1 { u32::MAX } else { 0 }
}

/// Puts the pairs back between what stands around them, as far as the last of them.
pub fn join(joining: &mut Joining) -> Option<()> {
    let mut end = 0_u32;
    for _ in 0..joining.told(COUNT)? {
        let others = joining.told(COUNT)?;
        joining.bytes(BEHIND, others)?;
        for _ in 0..joining.told(COUNT)? {
            let place = joining.told(PLACE)?;
            let (address, length) = if place & 1 == 1 {
                let before = place >> 1;
                (joining.word_before(before)?, joining.word_before(before.checked_sub(4)?)?)
            } else {
                let moved = difference((place >> 1) as u32);
                (end.wrapping_add(moved), joining.told(LENGTH)? as u32)
            };
            end = address.wrapping_add(length);
            joining.word(address)?;
            joining.word(length)?;
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_come_out_again() {
        for number in [0, 1, 2, 1000, 0x3fff_ffff] {
            for moved in [number, 0_u32.wrapping_sub(number)] {
                assert_eq!(difference(zigzag(moved)), moved);
                assert!(zigzag(moved) <= 2 * number);
            }
        }
    }
}
