//! What uses what in a module: functions call functions, take their addresses, and name data, which holds addresses of
//! both.
//!
//! Calls stand in the module itself. Addresses are plain numbers there; what they are addresses of, only the linker knows,
//! and leaves in the linked module (`--emit-relocs`; the format is `Linking.md` of WebAssembly's tool conventions).

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;

use anyhow::{Context, Result};
use wasmparser::{
    BinaryReaderError, DataKind, KnownCustom, Linking, Name, Operator, Parser, Payload, RelocationEntry,
    RelocationType as Kind, SymbolInfo,
};

/// Something that is used and uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Thing {
    /// A function of the module, by its number.
    Function(u32),
    /// Bytes of the memory, from an address to an address.
    Data(u32, u32),
}

/// Who uses what.
pub struct Uses {
    used: HashMap<Thing, BTreeSet<Thing>>,
    /// Where the data is that nothing writes to.
    constant: Range<u32>,
}

impl Uses {
    /// Reads a module, whose functions have these names, and the linked module that it was made of.
    pub fn read(module: &[u8], names: &HashMap<u32, &str>, linked: &[u8]) -> Result<Uses> {
        let linked = Linked::read(linked)?;
        let mut uses = Uses { used: HashMap::new(), constant: linked.constant()? };
        uses.add_calls(module)?;
        // Some functions share a name; then each may be any of them.
        let mut numbers: HashMap<&str, Vec<u32>> = HashMap::new();
        names.iter().for_each(|(number, name)| numbers.entry(name).or_default().push(*number));
        uses.add_addresses(&linked, &numbers)?;
        Ok(uses)
    }

    /// What a thing uses.
    pub fn of(&self, thing: &Thing) -> &BTreeSet<Thing> {
        const NOTHING: &BTreeSet<Thing> = &BTreeSet::new();
        self.used.get(thing).unwrap_or(NOTHING)
    }

    /// Everything that is reached from some things.
    pub fn reached(&self, from: impl IntoIterator<Item = Thing>) -> HashSet<Thing> {
        let mut open: Vec<Thing> = from.into_iter().collect();
        let mut reached = HashSet::new();
        while let Some(thing) = open.pop() {
            if reached.insert(thing) {
                open.extend(self.of(&thing));
            }
        }
        reached
    }

    /// The data among some things, as long runs: what lies between two of them belongs to no other. What is written to is
    /// left out, since it may have changed before it is brought.
    pub fn runs(&self, things: &HashSet<Thing>) -> Vec<Range<u32>> {
        let all = self.used.iter().flat_map(|(thing, used)| used.iter().chain([thing]));
        let mut data: Vec<(u32, u32, bool)> = all
            .filter_map(|thing| match *thing {
                Thing::Data(start, end) if self.constant.contains(&start) => {
                    Some((start, end, things.contains(thing)))
                }
                _ => None,
            })
            .collect();
        data.sort_unstable();
        data.dedup();
        let mut runs: Vec<Range<u32>> = Vec::new();
        let mut goes_on = false;
        for (start, end, is_one) in data {
            match runs.last_mut().filter(|_| goes_on) {
                Some(run) if is_one => run.end = run.end.max(end),
                _ if is_one => runs.push(start..end),
                _ => {}
            }
            goes_on = is_one;
        }
        runs
    }

    fn add(&mut self, user: Thing, used: Thing) {
        self.used.entry(user).or_default().insert(used);
    }

    fn add_calls(&mut self, module: &[u8]) -> Result<()> {
        let mut number = 0;
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(section) => number = section.into_imports().count() as u32,
                Payload::CodeSectionEntry(body) => {
                    for operator in body.get_operators_reader()? {
                        if let Operator::Call { function_index } | Operator::RefFunc { function_index } =
                            operator?
                        {
                            self.add(Thing::Function(number), Thing::Function(function_index));
                        }
                    }
                    number += 1;
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn add_addresses(&mut self, linked: &Linked<'_>, numbers: &HashMap<&str, Vec<u32>>) -> Result<()> {
        // What wasm-bindgen has taken out of the module has no number any more.
        let things = |place: Place| match place {
            Place::Function(name) => {
                let called = numbers.get(name).or_else(|| numbers.get(exported(name)?));
                called.into_iter().flatten().map(|number| Thing::Function(*number)).collect()
            }
            Place::Data(start, end) => vec![Thing::Data(start, end)],
        };
        for (user, used) in linked.addresses()? {
            for user in things(user) {
                things(used).into_iter().for_each(|used| self.add(user, used));
            }
        }
        Ok(())
    }
}

/// A name without the hash that wasm-bindgen puts behind the names of exports until it has seen them: sixteen digits.
fn exported(name: &str) -> Option<&str> {
    let (name, hash) = name.rsplit_once('_')?;
    (hash.len() == 16 && hash.bytes().all(|digit| digit.is_ascii_hexdigit())).then_some(name)
}

/// Something in a linked module.
#[derive(Clone, Copy)]
enum Place<'a> {
    Function(&'a str),
    Data(u32, u32),
}

/// A linked module, as far as its addresses are concerned.
#[derive(Default)]
struct Linked<'a> {
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
    fn read(module: &'a [u8]) -> Result<Self> {
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

    fn constant(&self) -> Result<Range<u32>> {
        let segment = self.constant.and_then(|number| self.segments.get(number as usize));
        let (start, place) = segment.context("the linked module has no data that nothing writes to")?;
        Ok(*start..start + u32::try_from(place.end - place.start)?)
    }

    /// What names what: pairs of a user and what it has the address of.
    fn addresses(&self) -> Result<Vec<(Place<'a>, Place<'a>)>> {
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
