//! WebAssembly cut into the parts that `brelok_unpack::parts::join` puts together again.

use anyhow::{Context, Result};
use brelok_unpack::code::{STREAMS, Tape, walk};

use crate::seal::pairs;
use crate::wasm::{self, section};

/// The parts of a module, one behind the other.
pub fn split(module: &[u8]) -> Result<Vec<u8>> {
    let (before, code, behind) = around_code(module)?;
    let mut cutting = Cutting { code, at: 0, streams: Default::default() };
    if !code.is_empty() {
        walk(&mut cutting).context("the code breaks off")?;
    }
    let segments = wasm::data_segments(module)?;
    let start = segments.first().map_or(0, |(address, _)| *address);
    let end = segments.last().map_or(0, |(address, segment)| address + segment.len());
    let cut = pairs::split(behind, &(u32::try_from(start)?..u32::try_from(end)?));
    let streams = cutting.streams.iter().chain(&cut.streams).map(Vec::as_slice);
    let parts = [before].into_iter().chain(streams);
    let mut out = Vec::new();
    for part in parts.clone() {
        out.extend(u32::try_from(part.len())?.to_le_bytes());
    }
    parts.chain([cut.rest.as_slice()]).for_each(|part| out.extend(part));
    Ok(out)
}

/// What stands before the content of the code section, that, and what stands behind it.
fn around_code(module: &[u8]) -> Result<(&[u8], &[u8], &[u8])> {
    let (mut before, mut behind) = (wasm::MAGIC.len(), 0);
    let mut code = 0;
    for (kind, content) in wasm::sections(module)? {
        let head = 1 + wasm::length_of(content.len());
        match kind {
            section::CODE => (before, code) = (before + head, content.len()),
            _ if code == 0 => before += head + content.len(),
            _ => behind += head + content.len(),
        }
    }
    let (before, rest) =
        module.split_at_checked(before).context("a section's length is written at length")?;
    let (code, rest) = rest.split_at_checked(code).context("the code breaks off")?;
    anyhow::ensure!(rest.len() == behind, "a section's length is written at length");
    Ok((before, code, rest))
}

struct Cutting<'a> {
    code: &'a [u8],
    at: usize,
    streams: [Vec<u8>; STREAMS],
}

impl Tape for Cutting<'_> {
    fn bytes(&mut self, stream: usize, count: usize) -> Option<u8> {
        let bytes = self.code.get(self.at..)?.get(..count)?;
        self.streams.get_mut(stream)?.extend(bytes);
        self.at += count;
        bytes.first().copied()
    }

    fn moved(&self) -> usize {
        self.at
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use brelok_unpack::parts::join;

    fn joined(parts: &[u8]) -> Vec<u8> {
        let mut out = vec![0; 1 << 12];
        let length = join(parts, &mut out).unwrap();
        out.truncate(length);
        out
    }

    /// What stands behind the last pair.
    const TEXTS: &[u8] = b"onetwo.";

    /// A module with one function that holds every kind of instruction.
    fn module() -> Vec<u8> {
        let body = [
            &[2, 3, 0x7f, 1, 0x7e][..],                     // locals
            &[0x02, 0x40, 0x20, 1, 0x41, 0xe5, 0x8e, 0x26], // block, local.get, i32.const
            &[0x36, 2, 0x80, 1, 0x0d, 0, 0x0e, 2, 0, 1, 0], // store, br_if, br_table
            &[0x10, 0x80, 2, 0x11, 3, 0, 0x1c, 1, 0x7f],    // call, call_indirect, select
            &[0x42, 0x7f, 0x43, 1, 2, 3, 4, 0x44, 1, 2, 3, 4, 5, 6, 7, 8],
            &[0xfc, 0x0a, 0, 0, 0xfc, 0x0b, 0, 0xfc, 0, 0x3f, 0, 0x6a, 0x0b, 0x0b],
        ]
        .concat();
        let mut code = vec![1];
        wasm::write_sized(&mut code, &body);
        // A table of two texts, twice, and the texts.
        let table = [1056_u32, 3, 1059, 4].map(u32::to_le_bytes).concat().repeat(2);
        let mut data = vec![1, 0, 0x41, 0x80, 8, 0x0b];
        wasm::write_sized(&mut data, &[&table, TEXTS].concat());
        let mut module = wasm::MAGIC.to_vec();
        for (kind, content) in [(1, &[7; 200][..]), (section::CODE, &code), (section::DATA, &data)] {
            module.push(kind);
            wasm::write_sized(&mut module, content);
        }
        module
    }

    #[test]
    fn what_is_cut_is_joined_again() {
        assert_eq!(pairs::split(around_code(&module()).unwrap().2, &(1024..1063)).rest.len(), 3 + 6 + 7);
        assert_eq!(joined(&split(&module()).unwrap()), module());
        assert_eq!(joined(&split(wasm::MAGIC).unwrap()), wasm::MAGIC);
    }

    #[test]
    fn parts_that_break_off_are_refused() {
        let parts = split(&module()).unwrap();
        let mut out = vec![0; 1 << 12];
        for length in 0..parts.len() - TEXTS.len() {
            assert_eq!(join(&parts[..length], &mut out), None, "{length}");
        }
        assert_eq!(join(&parts, &mut out[..module().len() - 1]), None);
    }
}
