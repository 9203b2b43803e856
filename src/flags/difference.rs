//! What one permission set has and another has not.

use super::{Flag, FlagSet, FlagTable, Mode};

/// From one set to another: what comes, and what goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What the later set has in addition.
    pub added: Part,
    /// What the later set has no longer.
    pub removed: Part,
}

/// One direction of a [`Difference`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The mode "everything" is entered (added) or left (removed).
    pub everything: Option<&'static Mode>,
    /// The known flags, in the table's order.
    pub flags: Vec<&'static Flag>,
    /// The unknown bits; those of the mode "everything" are nobody's choice and do not count.
    pub unknown: FlagSet,
}

impl Difference {
    /// The way from `before` to `after`.
    ///
    /// ```
    /// use brelok::{flags::{Difference, FlagSet}, provider::wialon::access_flags::ACCESS_FLAGS};
    /// let [before, after] = [0x1100, 0x2100].map(FlagSet::from_bits_retain);
    /// let difference = Difference::between(&ACCESS_FLAGS, before, after);
    /// assert_eq!(difference.added.flags[0].title.en, "Sending commands");
    /// assert_eq!(difference.removed.flags[0].value, 0x1000);
    /// ```
    pub fn between(table: &'static FlagTable, before: FlagSet, after: FlagSet) -> Difference {
        Difference { added: Part::beyond(table, after, before), removed: Part::beyond(table, before, after) }
    }

    /// Whether nothing changes.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty()
    }
}

impl Part {
    /// What `one` has and `other` has not.
    fn beyond(table: &'static FlagTable, one: FlagSet, other: FlagSet) -> Part {
        let bits = one.with(other.bits(), false);
        let is_unrestricted = table.is_unrestricted(one);
        Part {
            everything: table.unrestricted.as_ref().filter(|_| is_unrestricted && one != other),
            flags: table.flags.iter().filter(|flag| bits.contains(flag.value)).collect(),
            unknown: if is_unrestricted { FlagSet::EMPTY } else { table.unknown(bits) },
        }
    }

    /// Whether this direction holds nothing.
    pub fn is_empty(&self) -> bool {
        self.everything.is_none() && self.flags.is_empty() && self.unknown == FlagSet::EMPTY
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flags::tests::NUMBERS;
    use proptest::prelude::*;

    fn between(before: i64, after: i64) -> Difference {
        let [before, after] = [before, after].map(FlagSet::from_bits_retain);
        Difference::between(&NUMBERS, before, after)
    }

    fn bits(part: &Part) -> i64 {
        part.flags.iter().fold(part.unknown.bits(), |sum, flag| sum | flag.value)
    }

    #[test]
    fn flags_and_unknown_bits_stand_apart() {
        let difference = between(0x20300, 0x1600);
        let values = |part: &Part| part.flags.iter().map(|flag| flag.value).collect::<Vec<_>>();
        assert_eq!((values(&difference.added), difference.added.unknown.bits()), (vec![0x400], 0x1000));
        assert_eq!((values(&difference.removed), difference.removed.unknown.bits()), (vec![0x100], 0x20000));
    }

    #[test]
    fn everything_is_a_mode_and_not_a_heap_of_unknown_bits() {
        let entered = between(0x20100, -1);
        assert!(entered.added.everything.is_some() && entered.removed.is_empty());
        assert_eq!(bits(&entered.added), 0x600);
        let left = between(-1, 0x100);
        assert!(left.removed.everything.is_some() && left.added.is_empty());
        assert_eq!(bits(&left.removed), 0x600);
        assert!(between(-1, -1).is_empty());
    }

    proptest! {
        #[test]
        fn applied_to_the_one_set_it_gives_the_other(before: i64, after: i64) {
            prop_assume!(before != -1 && after != -1);
            let difference = between(before, after);
            let (added, removed) = (bits(&difference.added), bits(&difference.removed));
            prop_assert_eq!(before & !removed | added, after);
            prop_assert_eq!(added & before, 0);
            prop_assert_eq!(removed & after, 0);
            prop_assert_eq!(difference.is_empty(), before == after);
        }

        #[test]
        fn the_way_back_is_the_reverse(before: i64, after: i64) {
            let (there, back) = (between(before, after), between(after, before));
            prop_assert_eq!((there.added, there.removed), (back.removed, back.added));
        }
    }
}
