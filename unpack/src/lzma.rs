//! LZMA, after the specification by Igor Pavlov: a range decoder, and a machine of twelve states that tells literal
//! bytes from matches with what came before.

use crate::LITERAL_CONTEXT_BITS;
use crate::letters::Letters;

/// Unpacks a text into the front of `out`; how many bytes came out, `None` where the text is broken or `out` too short.
///
/// The text is, in letters, the length in four bytes, the least first, and a bare LZMA stream with `lc` 2, `lp` 0 and
/// `pb` 0 that has no end mark.
pub fn decode(text: &[u8], out: &mut [u8]) -> Option<usize> {
    let mut decoder = Decoder::new(text.iter().copied());
    decoder.go_on(usize::MAX, out)?;
    Some(decoder.length)
}

/// More letters than any step of the decoder reads: it asks 64 questions at most, and none needs more than 11 bits.
pub const STEP: usize = 64 * 11 / 6;

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

/// A decoder in the middle of its work.
pub struct Decoder<I> {
    source: Letters<I>,
    range: u32,
    code: u32,
    state: usize,
    /// The distances of the last four matches, less one.
    distances: [usize; 4],
    /// How many bytes have come out.
    pub at: usize,
    /// How many bytes will have come out in the end.
    pub length: usize,
    /// How likely a 0 is, in 2048ths, for every question.
    odds: [u16; ODDS],
}

impl<I: Iterator<Item = u8>> Decoder<I> {
    /// Begins to read a text, whose first [`STEP`] letters are there.
    pub fn new(text: I) -> Self {
        let mut source = Letters::new(text);
        let mut number = || (0..4).fold(0, |number: u32, _| number << 8 | u32::from(source.byte()));
        let length = number().swap_bytes() as usize;
        // The first byte of a stream is always 0.
        let code = number() << 8 | u32::from(source.byte());
        let (state, distances, at, odds) = (0, [0; 4], 0, [1024; ODDS]);
        Self { source, range: u32::MAX, code, state, distances, at, length, odds }
    }

    /// Goes on for as long as the first `letters` of the text are sure to be enough; `None` where the text is broken.
    pub fn go_on(&mut self, letters: usize, out: &mut [u8]) -> Option<()> {
        let out = out.get_mut(..self.length)?;
        while self.at < self.length && self.source.taken + STEP < letters {
            self.step(out)?;
        }
        Some(())
    }

    /// One literal byte, or one match.
    fn step(&mut self, out: &mut [u8]) -> Option<()> {
        let state = self.state;
        if self.bit(IS_MATCH + state) == 0 {
            let before = byte_at(out, self.at, 0).unwrap_or(0);
            let matched = (state >= 7).then(|| byte_at(out, self.at, self.distances[0])).flatten();
            *out.get_mut(self.at)? = self.literal(before, matched);
            self.at += 1;
            self.state = match state {
                0..4 => 0,
                4..10 => state - 3,
                _ => state - 6,
            };
            return Some(());
        }
        let (length, after_literal, after_match) = if self.bit(IS_REPEAT + state) == 0 {
            let length = self.length(MATCH_LENGTH);
            self.distances.rotate_right(1);
            self.distances[0] = self.distance(length);
            (length, 7, 10)
        } else {
            let older = self.older(state);
            if older == 0 && self.bit(IS_LONG + state) == 0 {
                (1, 9, 11)
            } else {
                self.distances[..=older].rotate_right(1);
                (self.length(REPEAT_LENGTH), 8, 11)
            }
        };
        self.state = if state < 7 { after_literal } else { after_match };
        for _ in 0..length {
            *out.get_mut(self.at)? = byte_at(out, self.at, self.distances[0])?;
            self.at += 1;
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
