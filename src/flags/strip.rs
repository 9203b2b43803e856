//! A permission set as a strip of bits: a picture of its reach.

use super::{Flag, FlagSet, FlagTable};

/// One bit of a strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The bit.
    pub bit: i64,
    /// What the table knows about it; `None` for an unknown bit.
    pub flag: Option<&'static Flag>,
    /// Whether the set has it.
    pub on: bool,
}

/// The bits from the lowest to the highest that is known or set, without a gap. The mode "everything" sets all known
/// bits and adds none.
///
/// ```
/// use brelok::{flags::{FlagSet, strip}, provider::wialon::access_flags::ACCESS_FLAGS};
/// let cells = strip(&ACCESS_FLAGS, FlagSet::from_bits_retain(768));
/// assert_eq!(cells.iter().map(|cell| cell.on).collect::<Vec<_>>(), [true, true, false, false, false, false, false]);
/// ```
pub fn strip(table: &'static FlagTable, set: FlagSet) -> Vec<Cell> {
    let known = table.truncate(FlagSet::UNRESTRICTED).bits();
    let relevant = if table.is_unrestricted(set) { known } else { known | set.bits() };
    let last = i64::BITS - relevant.leading_zeros();
    (relevant.trailing_zeros()..last)
        .map(|position| {
            let bit = 1 << position;
            let flag = table.flags.iter().find(|flag| flag.value == bit);
            Cell { bit, flag, on: set.contains(bit) }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flags::tests::{NAMES, NUMBERS};
    use proptest::prelude::*;

    /// `1` set, `0` not; `?` and `.` the same for an unknown bit.
    fn drawn(table: &'static FlagTable, bits: i64) -> String {
        let draw = |cell: Cell| match (cell.flag.is_some(), cell.on) {
            (true, true) => '1',
            (true, false) => '0',
            (false, true) => '?',
            (false, false) => '.',
        };
        strip(table, FlagSet::from_bits_retain(bits)).into_iter().map(draw).collect()
    }

    #[test]
    fn from_the_lowest_to_the_highest_bit_that_matters() {
        assert_eq!(drawn(&NUMBERS, 0), "000");
        assert_eq!(drawn(&NUMBERS, 0x500), "101");
        assert_eq!(drawn(&NUMBERS, 0x1040), "?.000.?");
        assert_eq!(drawn(&NUMBERS, -1), "111");
        assert_eq!(drawn(&NAMES, 6), ["11", &".".repeat(21), "0"].concat());
        assert_eq!(drawn(&NAMES, -1).len(), 64);
        assert_eq!(strip(&FlagTable { flags: &[], unrestricted: None }, FlagSet::EMPTY), []);
    }

    proptest! {
        #[test]
        fn the_cells_that_are_on_are_the_set(bits: i64) {
            prop_assume!(bits != -1);
            let on = strip(&NUMBERS, FlagSet::from_bits_retain(bits)).into_iter().filter(|cell| cell.on);
            prop_assert_eq!(on.fold(0, |sum, cell| sum | cell.bit), bits);
        }
    }
}
