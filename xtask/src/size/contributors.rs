//! Which functions the code is made of, by the names that the build leaves in the WebAssembly.

use std::collections::BTreeMap;

use anyhow::{Context, Result};

use crate::wasm::{self, Reader, section};

/// A function's name and the bytes of its body.
type Function = (String, usize);

/// Prints the largest crates, the largest modules of this one, and the largest functions.
pub fn print(module: &[u8], named: usize) -> Result<()> {
    let functions = functions(module)?;
    let total: usize = functions.iter().map(|(_, bytes)| bytes).sum();
    print_groups("crate", &functions, total, named, |name| path(name).next().unwrap_or_default().to_owned());
    let own: Vec<Function> =
        functions.iter().filter(|(name, _)| path(name).next() == Some("brelok")).cloned().collect();
    print_groups("module of brelok", &own, total, named, |name| {
        path(name).take(3).collect::<Vec<_>>().join("::")
    });
    print_groups("function", &functions, total, named, shortened);
    Ok(())
}

fn print_groups(
    what: &str,
    functions: &[Function],
    total: usize,
    named: usize,
    group: impl Fn(&str) -> String,
) {
    let mut sums: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for (name, bytes) in functions {
        let sum = sums.entry(group(name)).or_default();
        *sum = (sum.0 + bytes, sum.1 + 1);
    }
    let mut sums: Vec<_> = sums.into_iter().collect();
    sums.sort_by_key(|(_, (bytes, _))| usize::MAX - bytes);
    println!("{:>9} {:>6} {:>10}  {what}", "bytes", "%", "functions");
    for (name, (bytes, count)) in sums.into_iter().take(named) {
        let permille = bytes * 1000 / total.max(1);
        println!("{bytes:>9} {:>4}.{} {count:>10}  {name}", permille / 10, permille % 10);
    }
}

/// Every function that the module defines.
fn functions(module: &[u8]) -> Result<Vec<Function>> {
    let (mut names, mut bodies, mut imported) = (BTreeMap::new(), Vec::new(), 0);
    for (kind, content) in wasm::sections(module)? {
        let mut content = Reader(content);
        match kind {
            // Functions are all that wasm-bindgen imports; sealing makes sure of it.
            section::IMPORT => imported = content.number()?,
            section::CODE => {
                for _ in 0..content.number()? {
                    bodies.push(content.sized()?.len());
                }
            }
            section::CUSTOM if content.name()? == "name" => names = function_names(content)?,
            _ => {}
        }
    }
    let name = |place: usize| names.get(&(imported + place)).map_or_else(String::new, |name| demangled(name));
    Ok(bodies.into_iter().enumerate().map(|(place, bytes)| (name(place), bytes)).collect())
}

/// The names of functions, by their numbers: the name section's part 1.
fn function_names(mut section: Reader<'_>) -> Result<BTreeMap<usize, &str>> {
    while !section.is_empty() {
        let kind = section.byte()?;
        let mut part = Reader(section.sized()?);
        if kind == 1 {
            let count = part.number()?;
            return (0..count).map(|_| Ok((part.number()?, part.name()?))).collect();
        }
    }
    None.context("the WebAssembly names no functions")
}

fn demangled(name: &str) -> String {
    let mut name = format!("{:#}", rustc_demangle::demangle(name));
    // wasm-bindgen may have read the name before, and left the hashes: one behind the name, or one behind each crate's.
    if let Some((rest, hash)) = name.rsplit_once("::h")
        && is_hash(hash)
    {
        name.truncate(rest.len());
    }
    while let Some(at) = name.find('[').filter(|at| name.get(at + 1..at + 17).is_some_and(is_hash)) {
        name.replace_range(at..at + 18, "");
    }
    name
}

fn is_hash(text: &str) -> bool {
    text.len() == 16 && text.bytes().all(|digit| digit.is_ascii_hexdigit())
}

/// The path that a function's name begins with: `<a::B<c::D> as e::F>::g` is in `a::B`.
fn path(name: &str) -> impl Iterator<Item = &str> {
    let start = name.trim_start_matches(['_', '<', '&', '*', '(', '[']);
    let start =
        ["mut ", "dyn ", "const ", "impl "].iter().fold(start, |start, word| start.trim_start_matches(word));
    let end = start.find(['<', '>', ' ', '(', '{', ';', '[', ']']).unwrap_or(start.len());
    start[..end].split("::").filter(|piece| !piece.is_empty())
}

/// A name that fits on a line.
fn shortened(name: &str) -> String {
    name.chars().take(110).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_belongs_to_the_crate_whose_type_or_module_it_is_in() {
        for (name, owner) in [
            ("brelok::paste::find_within", "brelok::paste::find_within"),
            ("<brelok::ui::app::App as yew::functional::FunctionProvider>::run", "brelok::ui::app::App"),
            ("_<brelok::ui::app::App as yew::functional::FunctionProvider>::run", "brelok::ui::app::App"),
            ("core::ptr::drop_in_place<yew::dom_bundle::bnode::BNode>", "core::ptr::drop_in_place"),
            ("<&mut alloc::vec::Vec<T> as core::fmt::Write>::write_str", "alloc::vec::Vec"),
            ("<[T] as alloc::slice::Concat>::concat", "T"),
        ] {
            assert_eq!(path(name).collect::<Vec<_>>().join("::"), owner, "{name}");
        }
    }

    #[test]
    fn the_names_of_both_ways_of_mangling_are_read() {
        assert_eq!(demangled("_ZN4core3fmt5write17h0123456789abcdefE"), "core::fmt::write");
        assert_eq!(demangled("_RNvNtCsgXGp5Oqx2Ny_4core3fmt5write"), "core::fmt::write");
        assert_eq!(demangled("<a[0123456789abcdef]::B as c[fedcba9876543210]::D>::e"), "<a::B as c::D>::e");
    }

    #[test]
    fn functions_are_named_and_weighed() {
        let mut module = wasm::MAGIC.to_vec();
        let name = b"\x04name\x01\x0c\x02\x01\x03a::\x02\x04b::c";
        for (kind, content) in
            [(section::IMPORT, &b"\x01"[..]), (section::CODE, b"\x02\x03abc\x01d"), (section::CUSTOM, name)]
        {
            module.push(kind);
            wasm::write_sized(&mut module, content);
        }
        assert_eq!(functions(&module).unwrap(), [("a::".to_owned(), 3), ("b::c".to_owned(), 1)]);
    }
}
