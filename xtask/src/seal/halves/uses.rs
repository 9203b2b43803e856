//! What uses what in a module: functions call functions, take their addresses, and name data, which holds addresses of
//! both.
//!
//! Calls stand in the module itself. Addresses are plain numbers there; what they are addresses of, only the linker knows.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;

use anyhow::Result;
use wasmparser::{Operator, Parser, Payload};

use super::linked::{Linked, Place};

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
