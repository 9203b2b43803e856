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
    /// The streams, as the unpacker numbers them.
    pub streams: [Vec<u8>; STREAMS],
    /// What is no pair.
    pub rest: Vec<u8>,
}

/// Cuts the pairs out of bytes; texts stand in these addresses.
pub fn split(bytes: &[u8], memory: &Range<u32>) -> Cut {
    let mut cut = Cut::default();
    let runs = runs(bytes, memory);
    let (mut seen, mut end, mut at) = (HashMap::new(), 0_u32, 0);
    let [count, place, length] = [COUNT, PLACE, LENGTH].map(|stream| stream - code::STREAMS);
    write_number(&mut cut.streams[count], runs.len());
    for (others, pairs) in runs {
        write_number(&mut cut.streams[count], others);
        write_number(&mut cut.streams[count], pairs.len());
        cut.rest.extend(&bytes[at..][..others]);
        at += others;
        for pair in pairs {
            let before = seen.insert(pair, at);
            let moved = pair.0.wrapping_sub(end);
            if let Some(before) = before.filter(|_| moved != 0) {
                write_number(&mut cut.streams[place], (at - before) << 1 | 1);
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

/// The runs of pairs, each with the number of other bytes before it.
fn runs(bytes: &[u8], memory: &Range<u32>) -> Vec<(usize, Vec<Pair>)> {
    let mut runs: Vec<(usize, Vec<Pair>)> = Vec::new();
    let (mut rest, mut others) = (bytes, 0);
    while let Some((_, behind)) = rest.split_first() {
        match (pair(rest).filter(|pair| is_pair(*pair, memory)), runs.last_mut()) {
            (None, _) => {
                others += 1;
                rest = behind;
                continue;
            }
            (Some(pair), Some((_, pairs))) if others == 0 => pairs.push(pair),
            (Some(pair), _) => runs.push((std::mem::take(&mut others), vec![pair])),
        }
        rest = &rest[8..];
    }
    runs
}

/// The two numbers that bytes begin with.
fn pair(bytes: &[u8]) -> Option<Pair> {
    let (address, behind) = bytes.split_first_chunk()?;
    let length = behind.first_chunk()?;
    Some((u32::from_le_bytes(*address), u32::from_le_bytes(*length)))
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
        let Cut { streams, rest } = split(&bytes, &(1000..1010));
        let [counts, places, lengths] = streams;
        // Two runs: five bytes and two pairs, four bytes and one pair.
        assert_eq!(counts, [2, 5, 2, 4, 1]);
        // 1000 bytes further, right behind, and the same twenty bytes before.
        assert_eq!(places, [0xa0, 0x1f, 0, 20 << 1 | 1]);
        assert_eq!(lengths, [5, 3]);
        let others = [7_u32, 0, 1000, 5000, 1001].map(u32::to_le_bytes).concat();
        assert_eq!(rest, [&[0xff], others.as_slice()].concat());
    }
}
