//! Permission sets as data: one constant table a set, everything else derived from it.
//!
//! The words are those of [bitflags' specification](https://docs.rs/bitflags/latest/bitflags/#terminology):
//! a *known bit* is one that a table names, an *unknown bit* is any other; *retain* keeps unknown bits, *truncate*
//! drops them. Unknown bits belong to the person: nothing here truncates unless it is asked to by that name.

mod difference;
mod entry;
mod names;
mod parse;
mod search;
mod strip;
mod words;

pub use difference::{Difference, Part};
pub use entry::{Change, Entry};
pub use parse::{ParseError, ParseErrorKind, Radix, Reading, parse};
pub use strip::{Cell, strip};

use crate::text::Text;

/// One permission: a bit with its name and meaning.
#[derive(Debug, PartialEq, Eq)]
pub struct Flag {
    /// The flag's value: a power of two; 0 where a permission has a name and no bit, which no table of bits holds.
    pub value: i64,
    /// Its name in the API, where the API takes names (`friends`).
    pub name: Option<&'static str>,
    /// What it is called, in a few words.
    pub title: Text,
    /// What it brings, in one sentence.
    pub note: Text,
    /// How much harm it can do in the wrong hands.
    pub risk: Risk,
}

/// How much harm a permission can do in the wrong hands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Risk {
    /// None: it gives no right, and only says what an answer will hold.
    None,
    /// Reads.
    Low,
    /// Changes what can be put right, or reads in somebody's name.
    Medium,
    /// Deletes, commands, or gives rights to others; also a permission whose reach is not documented.
    High,
}

/// All permissions of one kind that somebody has named.
#[derive(Debug, PartialEq, Eq)]
pub struct FlagTable {
    /// The flags, in the order in which they are shown.
    pub flags: &'static [Flag],
    /// What −1 means, where it stands for "everything"; such a table reads 4294967295 (0xFFFFFFFF) as −1 too.
    pub unrestricted: Option<Mode>,
}

/// A choice that is not a sum of flags.
#[derive(Debug, PartialEq, Eq)]
pub struct Mode {
    /// What it is called.
    pub title: Text,
    /// What it brings, in one sentence.
    pub note: Text,
}

/// A set of permissions: 64 bits, known and unknown ones alike.
///
/// ```
/// use brelok::flags::FlagSet;
/// let set = FlagSet::from_bits_retain(256).with(512, true);
/// assert_eq!(set.bits(), 768);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FlagSet(i64);

/// How −1 looks where it was printed as an unsigned 32-bit number.
const UNSIGNED_MINUS_ONE: i64 = 0xFFFF_FFFF;

impl FlagSet {
    /// No permission at all.
    pub const EMPTY: FlagSet = FlagSet(0);
    /// −1: every bit.
    pub const UNRESTRICTED: FlagSet = FlagSet(-1);

    /// The set with exactly these bits, known or not.
    pub const fn from_bits_retain(bits: i64) -> FlagSet {
        FlagSet(bits)
    }

    /// The bits as the number that goes over the wire, always in decimal.
    pub const fn bits(self) -> i64 {
        self.0
    }

    /// Whether every bit of `flag` is in the set.
    pub const fn contains(self, flag: i64) -> bool {
        self.0 & flag == flag
    }

    /// The set with the bits of `flag` put in or taken out.
    pub const fn with(self, flag: i64, on: bool) -> FlagSet {
        FlagSet(if on { self.0 | flag } else { self.0 & !flag })
    }

    /// The set's single bits, lowest first.
    pub fn iter_bits(self) -> impl Iterator<Item = i64> {
        (0..i64::BITS).map(|position| 1 << position).filter(move |&bit| self.contains(bit))
    }
}

impl FlagTable {
    /// The known bits of `set`; the unknown ones are dropped.
    pub fn truncate(&self, set: FlagSet) -> FlagSet {
        FlagSet(self.flags.iter().fold(0, |known, flag| known | flag.value) & set.0)
    }

    /// The bits of `set` that the table does not name.
    pub fn unknown(&self, set: FlagSet) -> FlagSet {
        FlagSet(set.0 & !self.truncate(set).0)
    }

    /// Whether its flags give rights; those of other tables say what an answer will hold.
    pub fn gives_rights(&self) -> bool {
        self.flags.iter().any(|flag| flag.risk != Risk::None)
    }

    /// Whether `set` is the table's mode of its own: −1, everything.
    pub fn is_unrestricted(&self, set: FlagSet) -> bool {
        self.unrestricted.is_some() && set == FlagSet::UNRESTRICTED
    }

    /// The set in hexadecimal with `0x`, as [`parse`] reads it back. −1 is written as the services write it,
    /// 0xFFFFFFFF, where it means "everything"; any other negative number in two's complement.
    pub fn hex(&self, set: FlagSet) -> String {
        hex(if self.is_unrestricted(set) { UNSIGNED_MINUS_ONE } else { set.0 })
    }
}

/// A flag's value in hexadecimal: `0x100`.
pub fn hex(value: i64) -> String {
    format!("{value:#X}")
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    const fn flag(value: i64, name: Option<&'static str>) -> Flag {
        Flag { value, name, title: Text::same(""), note: Text::same(""), risk: Risk::Low }
    }

    /// A table of numbers: bits 8 to 10, and −1.
    pub const NUMBERS: FlagTable = FlagTable {
        flags: &[flag(0x100, None), flag(0x200, None), flag(0x400, None)],
        unrestricted: Some(Mode { title: Text::same(""), note: Text::same("") }),
    };

    /// A table of names, without −1.
    pub const NAMES: FlagTable = FlagTable {
        flags: &[flag(2, Some("friends")), flag(4, Some("photos")), flag(0x100_0000, Some("ads_read"))],
        unrestricted: None,
    };

    #[test]
    fn every_set_is_its_known_and_its_unknown_bits() {
        for bits in (0..=0xFFFF).chain([-1, -2, i64::MIN, i64::MAX]) {
            let set = FlagSet::from_bits_retain(bits);
            let (known, unknown) = (NUMBERS.truncate(set), NUMBERS.unknown(set));
            assert_eq!(known.bits() & unknown.bits(), 0);
            assert_eq!(known.bits() | unknown.bits(), bits);
            assert_eq!(set.iter_bits().fold(0, |sum, bit| sum | bit), bits);
        }
    }

    #[test]
    fn putting_in_and_taking_out_a_flag_touches_no_other_bit() {
        for bits in 0..=0xFFF {
            for flag in [0x100, 0x200, 0x400] {
                let set = FlagSet::from_bits_retain(bits);
                assert_eq!(set.with(flag, true).bits(), bits | flag);
                assert_eq!(set.with(flag, false).bits(), bits & !flag);
                assert!(set.with(flag, true).contains(flag));
            }
        }
    }

    #[test]
    fn hexadecimal_is_written_as_the_services_write_it() {
        assert_eq!(hex(0x4000), "0x4000");
        assert_eq!(hex(0), "0x0");
        assert_eq!(NUMBERS.hex(FlagSet::from_bits_retain(0x1F00)), "0x1F00");
        assert_eq!(NUMBERS.hex(FlagSet::UNRESTRICTED), "0xFFFFFFFF");
        assert_eq!(NAMES.hex(FlagSet::UNRESTRICTED), "0xFFFFFFFFFFFFFFFF");
    }
}
