//! Bits as letters, and back.
//!
//! Whoever serves the page compresses it, and letters of six and of seven bits, each as often as its length wants, are
//! what a Huffman code takes without any loss. Base64 has only 64 letters, in which deflate finds chance repetitions
//! that cost more than they save: 1 kB of the page.

/// What may stand in an HTML script element as it is: printable ASCII without `<`.
const LETTERS: usize = 94;

/// So many letters stand for six bits, the others for seven: 34 / 64 + 60 / 128 = 1.
const SHORT: usize = 128 - LETTERS;

/// The letter of a place among them.
pub const fn letter(place: usize) -> u8 {
    let letter = b' ' + place as u8;
    if letter < b'<' { letter } else { letter + 1 }
}

/// The place of a letter; some place for whatever is none.
const fn place(letter: u8) -> usize {
    let place = letter.wrapping_sub(b' ') as usize;
    if letter < b'<' { place } else { place - 1 }
}

/// How many bits a place stands for, and which.
const fn bits(place: usize) -> (u32, u32) {
    if place < SHORT { (6, place as u32) } else { (7, (place + SHORT) as u32) }
}

/// A text that is being read; past its end there are zeros.
pub struct Letters<I> {
    text: I,
    bits: u32,
    count: u32,
    /// How many letters have been read.
    pub taken: usize,
}

impl<I: Iterator<Item = u8>> Letters<I> {
    /// Starts reading a text.
    pub fn new(text: I) -> Self {
        Self { text, bits: 0, count: 0, taken: 0 }
    }

    /// The next byte.
    pub fn byte(&mut self) -> u8 {
        while self.count < 8 {
            let (count, bits) = self.text.next().map_or((8, 0), |letter| bits(place(letter)));
            self.taken += 1;
            self.bits = self.bits << count | bits;
            self.count += count;
        }
        self.count -= 8;
        (self.bits >> self.count) as u8
    }
}

/// Writes bytes as letters.
pub struct Writer<F: FnMut(u8)> {
    write: F,
    bits: u32,
    count: u32,
}

impl<F: FnMut(u8)> Writer<F> {
    /// A writer that hands every letter on.
    pub fn new(write: F) -> Self {
        Self { write, bits: 0, count: 0 }
    }

    /// Writes a byte.
    pub fn byte(&mut self, byte: u8) {
        self.bits = self.bits << 8 | u32::from(byte);
        self.count += 8;
        while self.count >= 7 {
            let seven = (self.bits >> (self.count - 7)) as usize & 0x7f;
            let place = if seven >> 1 < SHORT { seven >> 1 } else { seven - SHORT };
            self.count -= bits(place).0;
            (self.write)(letter(place));
        }
    }

    /// Writes the bits that are left.
    pub fn end(&mut self) {
        self.byte(0);
    }
}

#[cfg(test)]
mod tests {
    extern crate std;
    use super::*;
    use std::vec::Vec;

    #[test]
    fn the_letters_are_94_and_none_ends_an_element() {
        let letters: Vec<u8> = (0..LETTERS).map(letter).collect();
        assert!(
            letters.iter().all(|letter| *letter != b'<' && (*letter == b' ' || letter.is_ascii_graphic()))
        );
        assert_eq!(letters.last(), Some(&b'~'));
        for (at, letter) in letters.iter().enumerate() {
            assert_eq!(place(*letter), at);
        }
    }

    #[test]
    fn bytes_come_out_again() {
        let bytes: Vec<u8> = (0..=255).chain((0_u32..5000).map(|at| ((at * at) >> 7) as u8)).collect();
        let mut text = Vec::new();
        let mut writer = Writer::new(|letter| text.push(letter));
        bytes.iter().for_each(|byte| writer.byte(*byte));
        writer.end();
        let mut letters = Letters::new(text.into_iter());
        assert!(bytes.iter().all(|byte| letters.byte() == *byte));
        assert_eq!([letters.byte(), letters.byte()], [0, 0]);
    }
}
