//! What the linker tells of the addresses in a module: where they stand, and of what they are (`--emit-relocs`; the format
//! is `Linking.md` of WebAssembly's tool conventions).

use std::collections::HashMap;
use std::ops::Range;

use anyhow::{Context, Result};
use wasmparser::{
    BinaryReaderError, DataKind, KnownCustom, Linking, Name, Operator, Parser, Payload, RelocationEntry,
    RelocationType as Kind, SymbolInfo,
};

/// Something in a linked module.
#[derive(Clone, Copy)]
pub enum Place<'a> {
    /// A function, by its name.
    Function(&'a str),
    /// Bytes of the memory, from an address to an address.
    Data(u32, u32),
}

/// A linked module, as far as its addresses are concerned.
#[derive(Default)]
pub struct Linked<'a> {
    names: HashMap<u32, &'a str>,
    /// The number of the segment that nothing writes to.
    constant: Option<u32>,
    /// The functions' bodies, as places in the file, in order.
    bodies: Vec<Range<u64>>,
    imported: u32,
    /// The segments: where each belongs in the memory, and where it is in the file.
    segments: Vec<(u32, Range<u64>)>,
    symbols: Vec<SymbolInfo<'a>>,
    /// Where the contents of the sections begin in the file, by their numbers.
    sections: Vec<u64>,
    /// The number of the section that they are in, and the addresses.
    relocations: Vec<(u32, RelocationEntry)>,
}

impl<'a> Linked<'a> {
    /// Reads a linked module.
    pub fn read(module: &'a [u8]) -> Result<Self> {
        let mut linked = Self::default();
        for payload in Parser::new(0).parse_all(module) {
            let payload = payload?;
            if let Some((_, range)) = payload.as_section() {
                linked.sections.push(range.start);
            }
            match payload {
                Payload::ImportSection(section) => linked.imported = section.into_imports().count() as u32,
                Payload::CodeSectionEntry(body) => linked.bodies.push(body.range()),
                Payload::DataSection(section) => {
                    for segment in section {
                        let segment = segment?;
                        let DataKind::Active { offset_expr, .. } = segment.kind else { continue };
                        let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
                            continue;
                        };
                        let start = segment.range.end - segment.data.len() as u64;
                        linked.segments.push((value as u32, start..segment.range.end));
                    }
                }
                Payload::CustomSection(section) => linked.read_custom(section.as_known())?,
                _ => {}
            }
        }
        Ok(linked)
    }

    fn read_custom(&mut self, section: KnownCustom<'a>) -> Result<()> {
        match section {
            KnownCustom::Name(names) => {
                for part in names {
                    match part? {
                        Name::Function(names) => {
                            for name in names {
                                let name = name?;
                                self.names.insert(name.index, name.name);
                            }
                        }
                        Name::Data(names) => {
                            for name in names {
                                let name = name?;
                                if name.name == ".rodata" {
                                    self.constant = Some(name.index);
                                }
                            }
                        }
                        _ => {}
                    }
                }
            }
            KnownCustom::Linking(parts) => {
                for part in parts.subsections() {
                    if let Linking::SymbolTable(symbols) = part? {
                        self.symbols = symbols.into_iter().collect::<Result<_, BinaryReaderError>>()?;
                    }
                }
            }
            KnownCustom::Reloc(part) => {
                for entry in part.entries() {
                    self.relocations.push((part.section_index(), entry?));
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Where the data is that nothing writes to.
    pub fn constant(&self) -> Result<Range<u32>> {
        let segment = self.constant.and_then(|number| self.segments.get(number as usize));
        let (start, place) = segment.context("the linked module has no data that nothing writes to")?;
        Ok(*start..start + u32::try_from(place.end - place.start)?)
    }

    /// What names what: pairs of a user and what it has the address of.
    pub fn addresses(&self) -> Result<Vec<(Place<'a>, Place<'a>)>> {
        let mut data: Vec<(u32, u32)> = self.symbols.iter().filter_map(|symbol| self.data(symbol)).collect();
        data.sort_unstable();
        let mut pairs = Vec::new();
        for (section, entry) in &self.relocations {
            let takes_address = matches!(
                entry.ty,
                Kind::TableIndexSleb
                    | Kind::TableIndexI32
                    | Kind::MemoryAddrLeb
                    | Kind::MemoryAddrSleb
                    | Kind::MemoryAddrI32
            );
            if !takes_address {
                continue;
            }
            let symbol = self.symbols.get(entry.index as usize).context("an address has no symbol")?;
            let Some(used) = self.place(symbol) else { continue };
            let start = self.sections.get(*section as usize).context("addresses in no section")?;
            let user = self.at(start + u64::from(entry.offset), &data).context("an address is in nothing")?;
            pairs.push((user, used));
        }
        Ok(pairs)
    }

    fn place(&self, symbol: &SymbolInfo<'a>) -> Option<Place<'a>> {
        match symbol {
            SymbolInfo::Func { index, .. } => self.names.get(index).map(|name| Place::Function(name)),
            symbol => self.data(symbol).map(|(start, end)| Place::Data(start, end)),
        }
    }

    /// From where to where a symbol's data is in the memory.
    fn data(&self, symbol: &SymbolInfo<'a>) -> Option<(u32, u32)> {
        let SymbolInfo::Data { symbol: Some(symbol), .. } = symbol else { return None };
        let (base, _) = self.segments.get(symbol.index as usize)?;
        let start = base + symbol.offset;
        Some((start, start + symbol.size))
    }

    /// What is at a place in the file.
    fn at(&self, offset: u64, data: &[(u32, u32)]) -> Option<Place<'a>> {
        let place = self.bodies.partition_point(|body| body.end <= offset);
        if self.bodies.get(place).is_some_and(|body| body.contains(&offset)) {
            return self.names.get(&(self.imported + place as u32)).map(|name| Place::Function(name));
        }
        let (base, range) = self.segments.iter().find(|(_, range)| range.contains(&offset))?;
        let address = base + u32::try_from(offset - range.start).ok()?;
        // Of several that begin before it, the last that reaches it.
        let before = data.partition_point(|(start, _)| *start <= address);
        let (start, end) = data.get(..before)?.iter().rev().find(|(_, end)| address < *end)?;
        Some(Place::Data(*start, *end))
    }
}
