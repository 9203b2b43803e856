//! The app as text: the parts of its modules, LZMA, then letters, as the crate `unpack` takes it.

use std::io::Write;

use anyhow::{Context, Result, ensure};
use brelok_unpack::letters::Writer;
use brelok_unpack::parts::next;
use brelok_unpack::{Decoder, LITERAL_CONTEXT_BITS, MOST_BYTES, MOST_TEXT, STEP};
use lzma_rust2::{LzmaOptions, LzmaWriter};

use crate::seal::split::split;

/// How many letters make a piece, which is unpacked while the next is on its way.
const PIECE: usize = 1 << 14;

/// Several modules as one text, which is unpacked from the front.
pub struct Packed {
    /// The text, piece by piece.
    pub pieces: Vec<String>,
    /// How many pieces it takes to unpack the first module.
    pub first: usize,
}

/// Packs modules, and makes sure that they come out again.
pub fn pack(modules: &[&[u8]]) -> Result<Packed> {
    let mut parts = Vec::new();
    for module in modules {
        let module = split(module)?;
        parts.extend(u32::try_from(module.len())?.to_le_bytes());
        parts.extend(module);
    }
    let text = encode(&parts)?;
    ensure!(
        text.len() <= MOST_TEXT && parts.len() <= MOST_BYTES,
        "the app has outgrown the unpacker; make MOST_TEXT and MOST_BYTES in unpack/src/lib.rs larger"
    );
    let ends = unpack(&text, modules)?;
    let (first, rest) = text.split_at(ends.first().copied().unwrap_or_default());
    let [first, rest] = [first, rest].map(|text| text.as_bytes().chunks(PIECE));
    let count = first.len();
    let pieces = first.chain(rest).map(|piece| piece.iter().copied().map(char::from).collect()).collect();
    Ok(Packed { pieces, first: count })
}

/// Unpacks a text as the page does; how many letters it takes until each module is there.
fn unpack(text: &str, modules: &[&[u8]]) -> Result<Vec<usize>> {
    let (mut parts, mut out) = (vec![0; MOST_BYTES], vec![0; MOST_BYTES]);
    let mut decoder = Decoder::new(text.bytes());
    let (mut taken, mut letters) = (0, 0);
    let mut ends = Vec::new();
    for module in modules {
        let length = loop {
            ensure!(letters < text.len(), "what was packed does not come out");
            letters = text.len().min(letters + STEP);
            // Once all of the text is there, the rest of it is enough.
            let sure = if letters == text.len() { usize::MAX } else { letters };
            decoder.go_on(sure, &mut parts).context("what was packed cannot be unpacked")?;
            let unpacked = parts.get(..decoder.at).unwrap_or_default();
            if let Some(length) = next(unpacked, &mut taken, &mut out) {
                break length;
            }
        };
        ensure!(out[..length] == **module, "what was packed comes out differently");
        ends.push(letters);
    }
    Ok(ends)
}

fn encode(bytes: &[u8]) -> Result<String> {
    let options = LzmaOptions {
        lc: LITERAL_CONTEXT_BITS,
        lp: 0,
        pb: 0,
        dict_size: MOST_BYTES as u32,
        nice_len: 273,
        depth_limit: 1000,
        ..LzmaOptions::with_preset(9)
    };
    let length = u32::try_from(bytes.len())?.to_le_bytes().to_vec();
    let mut packed = LzmaWriter::new_no_header(length, &options, false)?;
    packed.write_all(bytes)?;
    write(&packed.finish()?)
}

fn write(bytes: &[u8]) -> Result<String> {
    let mut text = Vec::new();
    let mut writer = Writer::new(|letter| text.push(letter));
    bytes.iter().for_each(|byte| writer.byte(*byte));
    writer.end();
    Ok(String::from_utf8(text)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use brelok_unpack::decode;
    use sha2::{Digest, Sha256};
    use std::cell::Cell;

    #[test]
    fn everything_comes_out_again() {
        let noise: Vec<u8> =
            (0_u32..50_000).map(|place| (place.wrapping_mul(2_654_435_761) >> 23) as u8).collect();
        let sources: Vec<u8> =
            [include_bytes!("pack.rs").as_slice(), include_bytes!("../checks.rs")].concat().repeat(3);
        let runs: Vec<u8> = (1..=40).flat_map(|length| vec![length; usize::from(length) * 9]).collect();
        let mut out = vec![0; MOST_BYTES];
        for bytes in [&b""[..], b"a", b"ab", &[7; 5000], &noise, &sources, &runs] {
            let text = encode(bytes).unwrap();
            assert_eq!(decode(text.as_bytes(), &mut out), Some(bytes.len()));
            assert!(out[..bytes.len()] == *bytes);
        }
        assert!(encode(&sources).unwrap().len() < sources.len() / 6);
    }

    #[test]
    fn what_arrives_piece_by_piece_is_unpacked_meanwhile() {
        let bytes = include_bytes!("../checks.rs").to_vec();
        let text = encode(&bytes).unwrap().into_bytes();
        let arrived = Cell::new(STEP);
        let letters = text.iter().enumerate().map(|(place, letter)| {
            assert!(place < arrived.get(), "letter {place} has not arrived");
            *letter
        });
        let mut decoder = Decoder::new(letters);
        let mut out = vec![0; bytes.len()];
        for length in (STEP..text.len()).step_by(331) {
            arrived.set(length);
            decoder.go_on(length, &mut out).unwrap();
        }
        assert!(out.starts_with(&bytes[..bytes.len() / 2]), "most of it is there before the end");
        arrived.set(text.len());
        decoder.go_on(usize::MAX, &mut out).unwrap();
        assert!(out == bytes);
    }

    #[test]
    fn the_first_module_is_there_before_the_text_of_the_second() {
        // Bytes that nothing packs.
        let module = |seed: u32| {
            let noise = (0..1000_u32).flat_map(|place| Sha256::digest((seed + place).to_le_bytes()));
            let mut module = crate::wasm::MAGIC.to_vec();
            module.push(crate::wasm::section::CUSTOM);
            crate::wasm::write_sized(&mut module, &noise.collect::<Vec<_>>());
            module
        };
        let modules = [module(0), module(1000)];
        let Packed { pieces, first } = pack(&modules.each_ref().map(Vec::as_slice)).unwrap();
        assert!(first > 1 && pieces.len() > first + 1, "{first} of {}", pieces.len());
        assert!(pieces.iter().all(|piece| piece.len() <= PIECE));
        let begun = pieces[..first].concat();
        let (mut parts, mut out) = (vec![0; MOST_BYTES], vec![0; MOST_BYTES]);
        let mut decoder = Decoder::new(begun.bytes());
        decoder.go_on(begun.len(), &mut parts).unwrap();
        let mut taken = 0;
        let length = next(&parts[..decoder.at], &mut taken, &mut out).unwrap();
        assert!(out[..length] == *modules[0]);
        assert_eq!(next(&parts[..decoder.at], &mut taken, &mut out), None);
    }

    #[test]
    fn the_same_bytes_make_the_same_text() {
        let bytes = include_bytes!("pack.rs");
        assert_eq!(encode(bytes).unwrap(), encode(bytes).unwrap());
    }
}
