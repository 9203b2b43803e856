//! A set written as names: `friends,photos,offline`.

use super::{FlagSet, FlagTable};

impl FlagTable {
    /// The set's names in the table's order, with commas, and one number for all bits that have no name. [`parse`] reads
    /// it back; the empty set is an empty text.
    ///
    /// [`parse`]: super::parse
    ///
    /// ```
    /// use brelok::{flags::FlagSet, provider::vk::scopes};
    /// let names = scopes::USER.table.names(FlagSet::from_bits_retain(2 + 65536 + 16384));
    /// assert_eq!(names, "friends,offline,16384");
    /// ```
    pub fn names(&self, set: FlagSet) -> String {
        if self.is_unrestricted(set) {
            return set.bits().to_string();
        }
        let mut names = String::new();
        let mut rest = set;
        for flag in self.flags.iter().filter(|flag| set.contains(flag.value)) {
            if let Some(name) = flag.name {
                names.extend([name, ","]);
                rest = rest.with(flag.value, false);
            }
        }
        if rest == FlagSet::EMPTY {
            names.pop();
        } else {
            names.push_str(&rest.bits().to_string());
        }
        names
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flags::tests::{NAMES, NUMBERS};
    use crate::flags::{Radix, parse};
    use crate::provider::vk::scopes::{COMMUNITY, USER};
    use proptest::prelude::*;

    #[test]
    fn bits_without_a_name_are_one_number_at_the_end() {
        for (table, bits, names) in [
            (&NAMES, 6, "friends,photos"),
            (&NAMES, 7 + 8, "friends,photos,9"),
            (&NAMES, 0, ""),
            (&NUMBERS, 768, "768"),
            (&NUMBERS, -1, "-1"),
        ] {
            assert_eq!(table.names(FlagSet::from_bits_retain(bits)), names);
        }
        let names = USER.table.names(FlagSet::from_bits_retain(1_073_741_823));
        assert!(names.starts_with("notify,friends,") && names.ends_with(",phone,538984448"), "{names}");
        assert_eq!(names.split(',').count(), 28);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn names_read_back(bits in 1..=i64::MAX) {
            for table in [USER.table, COMMUNITY.table, &NAMES, &NUMBERS] {
                let set = FlagSet::from_bits_retain(bits);
                prop_assert_eq!(parse(&table.names(set), Radix::Decimal, table).map(|reading| reading.set), Ok(set));
            }
        }
    }
}
