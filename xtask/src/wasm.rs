//! Reading WebAssembly: sections, numbers, names; just what sealing and weighing need.

use anyhow::{Context, Result, ensure};

/// What every module begins with.
pub const MAGIC: &[u8] = b"\0asm\x01\0\0\0";

/// The kinds of sections that this program looks into.
pub mod section {
    /// Names and other things that do not run.
    pub const CUSTOM: u8 = 0;
    /// What the module asks of JavaScript.
    pub const IMPORT: u8 = 2;
    /// The functions' bodies.
    pub const CODE: u8 = 10;
    /// What stands in memory at the start.
    pub const DATA: u8 = 11;
}

/// The sections of a module, in order: kind and content.
pub fn sections(module: &[u8]) -> Result<Vec<(u8, &[u8])>> {
    let rest = module.strip_prefix(MAGIC).context("this is no WebAssembly")?;
    let mut rest = Reader(rest);
    let mut sections = Vec::new();
    while !rest.is_empty() {
        let kind = rest.byte()?;
        sections.push((kind, rest.sized()?));
    }
    Ok(sections)
}

/// The data segments of a module: where each belongs in memory, and what belongs there.
pub fn data_segments(module: &[u8]) -> Result<Vec<(usize, &[u8])>> {
    let mut segments = Vec::new();
    for (kind, content) in sections(module)? {
        let mut content = Reader(content);
        if kind == section::DATA {
            for _ in 0..content.number()? {
                ensure!(content.number()? == 0, "a data segment of another kind");
                // Where it belongs: a constant, its number, the end.
                content.byte()?;
                let address = content.number()?;
                content.byte()?;
                segments.push((address, content.sized()?));
            }
        }
    }
    Ok(segments)
}

/// Bytes that are read from the front.
#[derive(Clone, Copy)]
pub struct Reader<'a>(pub &'a [u8]);

impl<'a> Reader<'a> {
    /// Whether everything was read.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// One byte.
    pub fn byte(&mut self) -> Result<u8> {
        Ok(self.take(1)?[0])
    }

    /// That many bytes.
    pub fn take(&mut self, count: usize) -> Result<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count).context("the WebAssembly breaks off")?;
        self.0 = rest;
        Ok(taken)
    }

    /// A number in LEB128: seven bits a byte, the lowest first. A negative one comes out as its bits.
    pub fn number(&mut self) -> Result<usize> {
        let mut number = 0;
        for place in 0..10 {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << (7 * place).min(63);
            if byte < 0x80 {
                return Ok(usize::try_from(number)?);
            }
        }
        ensure!(false, "a number in the WebAssembly is too long");
        Ok(0)
    }

    /// Bytes behind their number.
    pub fn sized(&mut self) -> Result<&'a [u8]> {
        let count = self.number()?;
        self.take(count)
    }

    /// A name.
    pub fn name(&mut self) -> Result<&'a str> {
        Ok(std::str::from_utf8(self.sized()?)?)
    }
}

/// Writes a number in LEB128.
pub fn write_number(out: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// How many bytes a number takes in LEB128.
pub fn length_of(number: usize) -> usize {
    let mut out = Vec::new();
    write_number(&mut out, number);
    out.len()
}

/// Writes bytes behind their number.
pub fn write_sized(out: &mut Vec<u8>, bytes: &[u8]) {
    write_number(out, bytes.len());
    out.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for number in [0, 1, 127, 128, 300, 16_384, 1_048_576] {
            let mut out = Vec::new();
            write_number(&mut out, number);
            let mut reader = Reader(&out);
            assert_eq!(reader.number().unwrap(), number);
            assert!(reader.is_empty());
        }
    }

    #[test]
    fn a_module_is_cut_into_its_sections() {
        let module = [MAGIC, &[1, 2, 7, 8, 10, 0]].concat();
        assert_eq!(sections(&module).unwrap(), [(1, &[7, 8][..]), (10, &[][..])]);
        assert!(sections(b"<html>").is_err());
        assert!(sections(&[MAGIC, &[1, 9, 7]].concat()).is_err());
    }
}
