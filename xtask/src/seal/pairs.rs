//! Where texts stand and how long they are, as `brelok_unpack::pairs::join` takes them.

use std::collections::HashMap;
use std::ops::Range;

use brelok_unpack::code;
use brelok_unpack::pairs::{COUNT, LENGTH, PLACE, STREAMS, zigzag};

use crate::wasm::write_number;

/// Texts in tables are shorter.
const LONGEST: u32 = 1 << 12;

/// Bytes without their pairs, and what tells of those.
#[derive(Default)]
pub struct Cut {
    /// How many pairs there are.
    pairs: usize,
    /// The streams, as the unpacker numbers them.
    pub streams: [Vec<u8>; STREAMS],
    /// What is no pair.
    pub rest: Vec<u8>,
}

/// Cuts the pairs out of bytes; texts stand in these addresses. It takes the words to begin where the most pairs are.
pub fn split(bytes: &[u8], memory: &Range<u32>) -> Cut {
    let cuts = (0..4.min(bytes.len() + 1)).map(|first| split_from(bytes, memory, first));
    cuts.max_by_key(|cut| cut.pairs).unwrap_or_default()
}

fn split_from(bytes: &[u8], memory: &Range<u32>, first: usize) -> Cut {
    let mut cut = Cut::default();
    let runs = runs(&bytes[first..], memory);
    let (mut seen, mut end, mut at) = (HashMap::new(), 0_u32, first);
    let [count, place, length] = [COUNT, PLACE, LENGTH].map(|stream| stream - code::STREAMS);
    write_number(&mut cut.streams[count], first);
    write_number(&mut cut.streams[count], runs.len());
    cut.rest.extend(&bytes[..first]);
    for (words, pairs) in runs {
        write_number(&mut cut.streams[count], words);
        write_number(&mut cut.streams[count], pairs.len());
        cut.rest.extend(&bytes[at..][..4 * words]);
        at += 4 * words;
        cut.pairs += pairs.len();
        for pair in pairs {
            let before = seen.insert(pair, at);
            let moved = pair.0.wrapping_sub(end);
            if let Some(before) = before.filter(|_| moved != 0) {
                let words = (at - before) / 4;
                write_number(&mut cut.streams[place], words << 1 | 1);
            } else {
                write_number(&mut cut.streams[place], (zigzag(moved) as usize) << 1);
                write_number(&mut cut.streams[length], pair.1 as usize);
            }
            end = pair.0.wrapping_add(pair.1);
            at += 8;
        }
    }
    cut.rest.extend(&bytes[at..]);
    cut
}

/// An address and a length.
type Pair = (u32, u32);

/// The runs of pairs, each with the number of other words before it.
fn runs(bytes: &[u8], memory: &Range<u32>) -> Vec<(usize, Vec<Pair>)> {
    let words: Vec<u32> = bytes.as_chunks().0.iter().map(|word| u32::from_le_bytes(*word)).collect();
    let mut runs: Vec<(usize, Vec<Pair>)> = Vec::new();
    let (mut at, mut others) = (0, 0);
    while let Some(&word) = words.get(at) {
        let pair = words.get(at + 1).map(|&length| (word, length)).filter(|pair| is_pair(*pair, memory));
        match (pair, runs.last_mut()) {
            (None, _) => others += 1,
            (Some(pair), Some((_, pairs))) if others == 0 => pairs.push(pair),
            (Some(pair), _) => runs.push((std::mem::take(&mut others), vec![pair])),
        }
        at += if pair.is_some() { 2 } else { 1 };
    }
    runs
}

fn is_pair((address, length): Pair, memory: &Range<u32>) -> bool {
    memory.contains(&address) && (1..LONGEST).contains(&length) && length <= memory.end - address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_told_by_what_was_before_them() {
        let table = [7_u32, 1000, 5, 1005, 3, 0, 1000, 5, 1000, 5000, 1001];
        let bytes: Vec<u8> =
            [0xff].into_iter().chain(table.iter().flat_map(|word| word.to_le_bytes())).collect();
        let Cut { pairs, streams, rest } = split(&bytes, &(1000..1010));
        assert_eq!(pairs, 3);
        let [counts, places, lengths] = streams;
        // After one byte, two runs: one word and two pairs, one word and one pair.
        assert_eq!(counts, [1, 2, 1, 2, 1, 1]);
        // 1000 bytes further, right behind, and the same five words before.
        assert_eq!(places, [0xa0, 0x1f, 0, 5 << 1 | 1]);
        assert_eq!(lengths, [5, 3]);
        let others = [7_u32, 0, 1000, 5000, 1001].map(u32::to_le_bytes).concat();
        assert_eq!(rest, [&[0xff], others.as_slice()].concat());
    }
}
