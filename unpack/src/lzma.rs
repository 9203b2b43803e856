//! LZMA, after the specification by Igor Pavlov: a range decoder, and a machine of twelve states that tells literal
//! bytes from matches with what came before.

use crate::LITERAL_CONTEXT_BITS;
use crate::letters::Letters;

/// Unpacks a text into the front of `out`; how many bytes came out, `None` where the text is broken or `out` too short.
///
/// The text is, in letters, the length in four bytes, the least first, and a bare LZMA stream with `lc` 2, `lp` 0 and
/// `pb` 0 that has no end mark.
pub fn decode(text: &[u8], out: &mut [u8]) -> Option<usize> {
    let mut source = Letters::new(text);
    let length = u32::from_le_bytes([source.byte(), source.byte(), source.byte(), source.byte()]) as usize;
    let out = out.get_mut(..length)?;
    Decoder::new(source).fill(out)?;
    Some(length)
}

// Where the odds of each kind of question begin in the one table of them all.
const STATES: usize = 12;
const IS_MATCH: usize = 0;
const IS_REPEAT: usize = IS_MATCH + STATES;
const IS_OLDER: [usize; 3] = [IS_REPEAT + STATES, IS_REPEAT + 2 * STATES, IS_REPEAT + 3 * STATES];
const IS_LONG: usize = IS_REPEAT + 4 * STATES;
const SLOT: usize = IS_LONG + STATES;
const NEAR: usize = SLOT + 4 * 64;
const ALIGN: usize = NEAR + 128;
const MATCH_LENGTH: usize = ALIGN + 16;
const REPEAT_LENGTH: usize = MATCH_LENGTH + LENGTHS;
const LITERAL: usize = REPEAT_LENGTH + LENGTHS;
const ODDS: usize = LITERAL + (0x300 << LITERAL_CONTEXT_BITS);

// Inside a table of lengths: two questions, then trees of 8, 8 and 256 leaves.
const SHORT: usize = 2;
const MIDDLE: usize = SHORT + 8;
const LONG: usize = MIDDLE + 8;
const LENGTHS: usize = LONG + 256;

struct Decoder<'a> {
    source: Letters<'a>,
    range: u32,
    code: u32,
    /// How likely a 0 is, in 2048ths, for every question.
    odds: [u16; ODDS],
}

impl<'a> Decoder<'a> {
    fn new(mut source: Letters<'a>) -> Self {
        // The first byte of a stream is always 0; shifted in with the others it falls out again.
        let code = (0..5).fold(0, |code: u32, _| code << 8 | u32::from(source.byte()));
        Self { source, range: u32::MAX, code, odds: [1024; ODDS] }
    }

    fn fill(&mut self, out: &mut [u8]) -> Option<()> {
        let mut state = 0;
        // The distances of the last four matches, less one.
        let mut distances = [0_usize; 4];
        let mut at = 0;
        while at < out.len() {
            if self.bit(IS_MATCH + state) == 0 {
                let before = at.checked_sub(1).and_then(|before| out.get(before)).copied().unwrap_or(0);
                let matched = (state >= 7).then(|| byte_at(out, at, distances[0])).flatten();
                let byte = self.literal(before, matched);
                *out.get_mut(at)? = byte;
                at += 1;
                state = match state {
                    0..4 => 0,
                    4..10 => state - 3,
                    _ => state - 6,
                };
                continue;
            }
            let after_literal = state < 7;
            let length = if self.bit(IS_REPEAT + state) == 0 {
                state = if after_literal { 7 } else { 10 };
                let length = self.length(MATCH_LENGTH);
                distances.rotate_right(1);
                distances[0] = self.distance(length);
                length
            } else {
                let older = self.older(state);
                if older == 0 && self.bit(IS_LONG + state) == 0 {
                    state = if after_literal { 9 } else { 11 };
                    1
                } else {
                    state = if after_literal { 8 } else { 11 };
                    distances[..=older].rotate_right(1);
                    self.length(REPEAT_LENGTH)
                }
            };
            for _ in 0..length {
                *out.get_mut(at)? = byte_at(out, at, distances[0])?;
                at += 1;
            }
        }
        Some(())
    }

    /// The answer to one yes-or-no question; it makes itself a little more likely the next time.
    fn bit(&mut self, question: usize) -> usize {
        self.refill();
        let Some(odds) = self.odds.get_mut(question) else {
            return 0;
        };
        let bound = (self.range >> 11) * u32::from(*odds);
        if self.code < bound {
            self.range = bound;
            *odds += (2048 - *odds) >> 5;
            0
        } else {
            self.range -= bound;
            self.code -= bound;
            *odds -= *odds >> 5;
            1
        }
    }

    /// A bit whose answers are equally likely.
    fn even_bit(&mut self) -> usize {
        self.refill();
        self.range >>= 1;
        if self.code < self.range {
            return 0;
        }
        self.code -= self.range;
        1
    }

    fn refill(&mut self) {
        if self.range < 1 << 24 {
            self.range <<= 8;
            self.code = self.code << 8 | u32::from(self.source.byte());
        }
    }

    /// A number of `bits` bits, the highest first, each asked in the light of those before.
    fn tree(&mut self, questions: usize, bits: u32) -> usize {
        let mut leaf = 1;
        for _ in 0..bits {
            leaf = leaf << 1 | self.bit(questions + leaf);
        }
        leaf - (1 << bits)
    }

    /// The same, the lowest first.
    fn reverse_tree(&mut self, questions: usize, bits: u32) -> usize {
        let (mut leaf, mut number) = (1, 0);
        for place in 0..bits {
            let bit = self.bit(questions + leaf);
            leaf = leaf << 1 | bit;
            number |= bit << place;
        }
        number
    }

    /// A literal byte, after the byte before it; `matched` is what the last match would have gone on with, until the
    /// first bit in which the byte differs from it.
    fn literal(&mut self, before: u8, matched: Option<u8>) -> u8 {
        let questions = LITERAL + 0x300 * usize::from(before >> (8 - LITERAL_CONTEXT_BITS));
        let mut matched = matched.map(usize::from);
        let mut leaf = 1;
        while leaf < 0x100 {
            let guess = matched.map(|byte| byte >> 7 & 1);
            let bit = self.bit(questions + leaf + guess.map_or(0, |guess| (1 + guess) << 8));
            leaf = leaf << 1 | bit;
            matched = matched.filter(|_| guess == Some(bit)).map(|byte| byte << 1);
        }
        leaf as u8
    }

    fn length(&mut self, questions: usize) -> usize {
        if self.bit(questions) == 0 {
            2 + self.tree(questions + SHORT, 3)
        } else if self.bit(questions + 1) == 0 {
            10 + self.tree(questions + MIDDLE, 3)
        } else {
            18 + self.tree(questions + LONG, 8)
        }
    }

    /// A distance, less one: a slot that says how long the number is and how it begins, then the rest of it.
    fn distance(&mut self, length: usize) -> usize {
        let slot = self.tree(SLOT + 64 * (length - 2).min(3), 6);
        if slot < 4 {
            return slot;
        }
        let bits = (slot >> 1) as u32 - 1;
        let start = (2 | slot & 1) << bits;
        if slot < 14 {
            return start + self.reverse_tree(NEAR + start - slot, bits);
        }
        let middle = (4..bits).fold(0, |middle, _| middle << 1 | self.even_bit());
        start + (middle << 4) + self.reverse_tree(ALIGN, 4)
    }

    /// Which of the last four distances a match repeats.
    fn older(&mut self, state: usize) -> usize {
        IS_OLDER.iter().position(|questions| self.bit(questions + state) == 0).unwrap_or(3)
    }
}

/// The byte that stands `distance + 1` before `at`.
fn byte_at(out: &[u8], at: usize, distance: usize) -> Option<u8> {
    out.get(at.checked_sub(distance + 1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_text_is_refused_and_never_panics() {
        let mut out = [0; 64];
        assert_eq!(decode(b"      ", &mut out), Some(0));
        assert_eq!(decode(b"~       ", &mut out), None, "so many bytes do not fit");
        // Fifty-two bytes are promised, and the first thing is a match with nothing before it.
        assert_eq!(decode(b"-      ~~~~~~~~~~~~~~~~~~~~", &mut out), None);
    }
}
