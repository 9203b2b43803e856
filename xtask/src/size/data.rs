//! What stands in memory at the start: texts for people, other texts, and tables.

use anyhow::Result;

use crate::size::{gzipped, row};
use crate::wasm;

/// A run of at least so many letters counts as text.
const SHORTEST_TEXT: usize = 6;

/// Prints the segments, and what the largest is made of.
pub fn print(module: &[u8]) -> Result<()> {
    let segments = wasm::data_segments(module)?;
    for (place, (_, segment)) in segments.iter().enumerate() {
        row(&format!("segment {place}"), segment.len(), Some(gzipped(segment)?));
    }
    let whole: Vec<u8> = segments.iter().flat_map(|(_, segment)| *segment).copied().collect();
    let (texts, rest) = texts(&whole);
    let russian: Vec<u8> = texts.bytes().filter(|byte| *byte >= 0x80).collect();
    row("  texts", texts.len(), Some(gzipped(texts.as_bytes())?));
    row("    of them not ASCII", russian.len(), None);
    row("  addresses and numbers", rest.len(), Some(gzipped(&rest)?));
    Ok(())
}

/// The texts one behind the other, and everything else.
fn texts(bytes: &[u8]) -> (String, Vec<u8>) {
    let (mut texts, mut rest) = (String::new(), Vec::new());
    for chunk in bytes.utf8_chunks() {
        for run in chunk.valid().split_inclusive(|letter: char| letter.is_control() && letter != '\n') {
            let text = run.trim_end_matches(|letter: char| letter.is_control() && letter != '\n');
            if text.chars().count() >= SHORTEST_TEXT {
                texts.push_str(text);
                rest.extend(&run.as_bytes()[text.len()..]);
            } else {
                rest.extend(run.as_bytes());
            }
        }
        rest.extend(chunk.invalid());
    }
    (texts, rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_told_from_numbers() {
        let bytes =
            b"\x01\x02\xffhello world\x00\x00abc\x00\xd0\x9a\xd0\xbb\xd1\x8e\xd1\x87\xd0\xb8 x\x10\x00";
        let (texts, rest) = texts(bytes);
        assert_eq!(texts, "hello worldКлючи x");
        assert_eq!(rest, b"\x01\x02\xff\x00\x00abc\x00\x10\x00");
    }
}
