//! The WebAssembly as it goes into the page: without what only tools read, its imports under short names.
//!
//! wasm-bindgen names an import `__wbg_addEventListener_4d0db17c671ea324`, once in the WebAssembly and once in the
//! script. The sixteen digits are noise, which nothing compresses: short names save 4 kB of the page.

use anyhow::{Result, bail};

use crate::wasm::{self, Reader, section};

/// A module, and what its imports were called and are called now.
pub struct Module {
    /// The WebAssembly.
    pub bytes: Vec<u8>,
    /// Long name and short name of each import.
    pub renamed: Vec<(String, String)>,
}

/// Takes out names and other custom sections, and shortens the names of the imports.
pub fn strip(module: &[u8]) -> Result<Module> {
    let mut bytes = wasm::MAGIC.to_vec();
    let mut renamed = Vec::new();
    for (kind, content) in wasm::sections(module)? {
        match kind {
            section::CUSTOM => {}
            section::IMPORT => {
                bytes.push(kind);
                wasm::write_sized(&mut bytes, &shorten(content, &mut renamed)?);
            }
            _ => {
                bytes.push(kind);
                wasm::write_sized(&mut bytes, content);
            }
        }
    }
    Ok(Module { bytes, renamed })
}

/// The import section, its functions under short names.
fn shorten(content: &[u8], renamed: &mut Vec<(String, String)>) -> Result<Vec<u8>> {
    let mut imports = Reader(content);
    let mut out = Vec::new();
    let count = imports.number()?;
    wasm::write_number(&mut out, count);
    for place in 0..count {
        let from = imports.name()?;
        let long = imports.name()?;
        let before = imports;
        match imports.byte()? {
            0 => imports.number().map(drop)?,
            kind => bail!("wasm-bindgen imports something that is no function, of kind {kind}: {long}"),
        }
        let description = &before.0[..before.0.len() - imports.0.len()];
        let short = short_name(place);
        wasm::write_sized(&mut out, from.as_bytes());
        wasm::write_sized(&mut out, short.as_bytes());
        out.extend_from_slice(description);
        renamed.push((long.to_owned(), short));
    }
    Ok(out)
}

/// A place as a name: `a`, `b`, … `z`, `ba`, `bb`, …: names of an object's members, where every word is allowed.
pub fn short_name(mut place: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'a' + (place % 26) as u8));
        place /= 26;
        if place == 0 {
            return letters.into_iter().rev().collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn short_names_differ() {
        let names: HashSet<String> = (0..1000).map(short_name).collect();
        assert_eq!(names.len(), 1000);
        assert_eq!([0, 25, 26, 27].map(short_name), ["a", "z", "ba", "bb"]);
    }

    #[test]
    fn custom_sections_go_and_imports_are_renamed() {
        let mut import = vec![1];
        wasm::write_sized(&mut import, b"./x.js");
        wasm::write_sized(&mut import, b"__wbg_focus_0123456789abcdef");
        import.extend([0, 5]);
        let mut module = wasm::MAGIC.to_vec();
        for (kind, content) in [(section::CUSTOM, &b"\x04name"[..]), (section::IMPORT, &import), (1, &[0])] {
            module.push(kind);
            wasm::write_sized(&mut module, content);
        }
        let stripped = strip(&module).unwrap();
        assert_eq!(stripped.renamed, [("__wbg_focus_0123456789abcdef".to_owned(), "a".to_owned())]);
        let sections = wasm::sections(&stripped.bytes).unwrap();
        assert_eq!(sections, [(section::IMPORT, &b"\x01\x06./x.js\x01a\x00\x05"[..]), (1, &[0][..])]);
    }
}
