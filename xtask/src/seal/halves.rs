//! A module cut in two halves: what the app needs to start, and what only one of its exports needs.
//!
//! The first half is unpacked and running while the second is still on its way. The second borrows from the first its
//! memory, its tables, its globals and the functions that both need, and brings its own functions, its places in the
//! table, and its data. Nothing in the first half can reach the second before that export is called: whatever anything
//! else reaches is in the first.

mod half;
mod linked;
mod order;
mod uses;

use std::collections::{HashMap, HashSet};

use anyhow::{Context, Result, ensure};
use wasmparser::{ExternalKind, KnownCustom, Name, Parser, Payload};

use half::Half;
use uses::{Thing, Uses};

/// Under which name the second half imports the first.
pub const FIRST: &str = "first";

/// Cuts a module whose functions have the `names` of a linked module, which still tells what uses what, in two: the
/// second half is what only the export `door` needs. A module without it stays as it is.
pub fn halves(module: &[u8], names: &HashMap<u32, &str>, linked: &[u8], door: &str) -> Result<Vec<Vec<u8>>> {
    let layout = Layout::of(module)?;
    let Some(&(_, _, entrance)) = layout.exports.iter().find(|(name, ..)| *name == door) else {
        return Ok(vec![module.to_vec()]);
    };
    let uses = Uses::read(module, names, linked)?;
    let others = layout.exports.iter().filter(|(name, kind, _)| *name != door && *kind == ExternalKind::Func);
    let first = uses.reached(others.map(|(.., function)| Thing::Function(*function)));
    let second: HashSet<Thing> =
        uses.reached([Thing::Function(entrance)]).difference(&first).copied().collect();
    ensure!(second.contains(&Thing::Function(entrance)), "`{door}` is used by something else as well");
    let is_second = |function: u32| second.contains(&Thing::Function(function));
    let lent: Vec<u32> = (layout.imported..layout.functions())
        .filter(|function| !is_second(*function))
        .filter(|function| second.iter().any(|thing| uses.of(thing).contains(&Thing::Function(*function))))
        .collect();
    let data = uses.runs(&second);
    let first = Half::first(&layout, &is_second, &lent, &data);
    let second = Half::second(&layout, &is_second, &lent, &data, door);
    [first, second].into_iter().map(|half| half.write(module)).collect()
}

/// The names of the functions that a module defines.
pub fn names(module: &[u8]) -> Result<HashMap<u32, &str>> {
    let (mut names, mut imported) = (HashMap::new(), 0);
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(section) => imported = section.into_imports().count() as u32,
            Payload::CustomSection(section) => {
                let KnownCustom::Name(parts) = section.as_known() else { continue };
                for part in parts {
                    let Name::Function(functions) = part? else { continue };
                    for function in functions {
                        let function = function?;
                        names.insert(function.index, function.name);
                    }
                }
            }
            _ => {}
        }
    }
    names.retain(|function, _| *function >= imported);
    Ok(names)
}

/// What a module is made of, as far as both halves must know it.
#[derive(Default)]
struct Layout<'a> {
    /// How many functions JavaScript lends.
    imported: u32,
    /// The type of each function that the module defines.
    types: Vec<u32>,
    /// The body of each function that the module defines.
    bodies: Vec<&'a [u8]>,
    tables: Vec<wasmparser::TableType>,
    memories: Vec<wasmparser::MemoryType>,
    globals: Vec<wasmparser::GlobalType>,
    exports: Vec<(&'a str, ExternalKind, u32)>,
}

impl<'a> Layout<'a> {
    fn of(module: &'a [u8]) -> Result<Self> {
        let mut layout = Layout::default();
        for payload in Parser::new(0).parse_all(module) {
            match payload.context("this is no WebAssembly")? {
                // Functions are all that is imported; stripping makes sure of it.
                Payload::ImportSection(section) => layout.imported = section.into_imports().count() as u32,
                Payload::FunctionSection(section) => {
                    layout.types = section.into_iter().collect::<Result<_, _>>()?
                }
                Payload::CodeSectionEntry(body) => layout.bodies.push(body.as_bytes()),
                Payload::TableSection(section) => {
                    layout.tables = section.into_iter().map(|table| Ok(table?.ty)).collect::<Result<_>>()?;
                }
                Payload::MemorySection(section) => {
                    layout.memories = section.into_iter().collect::<Result<_, _>>()?
                }
                Payload::GlobalSection(section) => {
                    layout.globals =
                        section.into_iter().map(|global| Ok(global?.ty)).collect::<Result<_>>()?;
                }
                Payload::ExportSection(section) => {
                    let export = |export: Result<wasmparser::Export<'a>, _>| {
                        export.map(|export| (export.name, export.kind, export.index))
                    };
                    layout.exports = section.into_iter().map(export).collect::<Result<_, _>>()?;
                }
                _ => {}
            }
        }
        Ok(layout)
    }

    /// The type of a function that the module defines.
    fn kind(&self, function: u32) -> u32 {
        self.types[(function - self.imported) as usize]
    }

    /// How many functions there are, those that JavaScript lends first.
    fn functions(&self) -> u32 {
        self.imported + self.types.len() as u32
    }
}

#[cfg(test)]
mod tests;
