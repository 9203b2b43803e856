//! The rights behind the access flags: what a token with a flag may do to which kind of item.
//!
//! A right is a bit of an item's access control list; the same bit means different things for different kinds of items,
//! and none of these bits is a token flag. A token never gets more than its user may do.

pub mod sentence;
mod table;

pub use table::{FLAG_REMARKS, RIGHTS};

use crate::flags::{FlagSet, hex};
use crate::text::{Lang, Text, search::Query};

/// What a right is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Object {
    /// Items of every kind.
    Any,
    /// A unit: what moves and sends messages.
    Unit,
    /// A unit or a group of units.
    UnitOrGroup,
    /// A resource: what holds geofences, drivers, notifications and other things of an account.
    Resource,
    /// A user.
    User,
    /// A retranslator: what passes messages on to other servers.
    Retranslator,
}

/// One row of the documentation's tables.
#[derive(Debug, PartialEq, Eq)]
pub struct Right {
    /// What it is about.
    pub object: Object,
    /// The token flag that brings it: a bit of `fl`, or [`ONLY_UNRESTRICTED`].
    pub flag: i64,
    /// Its bit in the item's access control list, up to 2^45; 0 where it has none.
    pub bit: u64,
    /// What it allows, worded to follow "can".
    pub title: Text,
    /// A fault of the official tables, or a doubt about them.
    pub remark: Option<Text>,
}

/// No flag brings the right: a token has it only with `fl` of −1. As a set, −1 is the only one that contains it.
pub const ONLY_UNRESTRICTED: i64 = -1;

/// Managing tokens: no bit of any item, but a rule of `token/update` and `token/list`.
pub static MANAGE_TOKENS: Right = Right {
    object: Object::User,
    flag: ONLY_UNRESTRICTED,
    bit: 0,
    title: Text { ru: "управлять токенами", en: "manage tokens" },
    remark: None,
};

impl Object {
    /// All kinds, in the order in which they are shown.
    pub const ALL: [Object; 6] = [
        Object::Any,
        Object::Unit,
        Object::UnitOrGroup,
        Object::Resource,
        Object::User,
        Object::Retranslator,
    ];

    /// What the kind is called.
    pub const fn title(self) -> Text {
        match self {
            Object::Any => Text { ru: "Любой элемент", en: "Any item" },
            Object::Unit => Text { ru: "Объект", en: "Unit" },
            Object::UnitOrGroup => Text { ru: "Объект или группа", en: "Unit or group" },
            Object::Resource => Text { ru: "Ресурс", en: "Resource" },
            Object::User => Text { ru: "Пользователь", en: "User" },
            Object::Retranslator => Text { ru: "Ретранслятор", en: "Retranslator" },
        }
    }

    /// The kind in an id.
    pub const fn id(self) -> &'static str {
        match self {
            Object::Any => "any",
            Object::Unit => "unit",
            Object::UnitOrGroup => "unit-or-group",
            Object::Resource => "resource",
            Object::User => "user",
            Object::Retranslator => "retranslator",
        }
    }
}

impl Right {
    /// Whether a token with these flags has the right.
    pub const fn is_given_by(&self, set: FlagSet) -> bool {
        set.contains(self.flag)
    }

    /// Whether no flag brings the right, and only −1 does.
    pub const fn needs_unrestricted(&self) -> bool {
        self.flag == ONLY_UNRESTRICTED
    }

    /// The bit in hexadecimal.
    pub fn hex(&self) -> String {
        hex(self.bit.cast_signed())
    }

    /// Whether the words of a query stand in the title, the kind of item, the remark or the bit's figures.
    pub fn answers(&self, query: &Query) -> bool {
        let mut words = [self.hex(), self.bit.to_string()].join(" ");
        for lang in Lang::ALL {
            for text in [Some(self.title), Some(self.object.title()), self.remark].into_iter().flatten() {
                words.push(' ');
                words.push_str(text.get(lang));
            }
        }
        query.is_in(&words)
    }
}

/// The row of a bit; the first one of the bit that the documentation names twice. It serves tables that are built at
/// compile time: one that names a missing row does not compile.
pub const fn right(object: Object, bit: u64) -> &'static Right {
    let mut row = 0;
    while RIGHTS[row].object as u8 != object as u8 || RIGHTS[row].bit != bit {
        row += 1;
    }
    &RIGHTS[row]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::wialon::access_flags::ACCESS_FLAGS;

    /// Every figure as the documentation prints it, mended: flag, kind of item, bit in hexadecimal and in decimal.
    const DOCUMENTED: &str = include_str!("rights/documented.txt");

    fn set(bits: i64) -> FlagSet {
        FlagSet::from_bits_retain(bits)
    }

    /// How many rights a token with these flags has.
    fn count(bits: i64) -> usize {
        RIGHTS.iter().filter(|right| right.is_given_by(set(bits))).count()
    }

    fn found(typed: &str) -> Vec<String> {
        let query = Query::new(typed);
        RIGHTS.iter().filter(|right| right.answers(&query)).map(|right| right.hex()).collect()
    }

    #[test]
    fn every_figure_is_the_documentation_s_in_hexadecimal_and_in_decimal() {
        let mut documented = DOCUMENTED.lines();
        for right in &RIGHTS {
            let flag = if right.needs_unrestricted() { "-1".to_owned() } else { hex(right.flag) };
            let row = [&flag, right.object.id(), &right.hex(), &right.bit.to_string()].join(" ");
            assert_eq!(documented.next(), Some(row.as_str()));
        }
        assert_eq!(documented.next(), None);
    }

    #[test]
    fn each_flag_brings_as_many_rights_as_its_table_has_rows() {
        let mut counts: Vec<_> = ACCESS_FLAGS.flags.iter().map(|flag| count(flag.value)).collect();
        counts.push(RIGHTS.iter().filter(|right| right.needs_unrestricted()).count());
        assert_eq!(counts, [13, 5, 10, 13, 10, 1, 0, 7]);
    }

    #[test]
    fn a_bit_is_one_bit_and_the_largest_is_the_45th() {
        assert!(RIGHTS.iter().all(|right| right.bit.is_power_of_two()));
        assert_eq!(RIGHTS.iter().map(|right| right.bit).max(), Some(1 << 45));
    }

    #[test]
    fn one_bit_is_named_twice_and_both_rows_say_so() {
        let twins = |right: &Right| {
            RIGHTS.iter().filter(|other| (other.object, other.bit) == (right.object, right.bit)).count()
        };
        let doubled: Vec<_> = RIGHTS.iter().filter(|right| twins(right) > 1).collect();
        assert_eq!(doubled.len(), 2);
        for right in doubled {
            assert_eq!((right.object, right.bit), (Object::Unit, 0x400_0000));
            assert!(right.remark.is_some_and(|remark| remark.en.contains("twice")));
        }
    }

    #[test]
    fn rights_are_the_union_over_the_flags() {
        for first in ACCESS_FLAGS.flags {
            for second in ACCESS_FLAGS.flags {
                for right in &RIGHTS {
                    let both = right.is_given_by(set(first.value | second.value));
                    let either = right.is_given_by(set(first.value)) || right.is_given_by(set(second.value));
                    assert_eq!(both, either);
                }
            }
        }
        assert_eq!(count(0), 0);
        assert_eq!(count(0x20000), 0);
        assert_eq!(count(0x7F00), 59 - 7);
        assert_eq!(count(-1), 59);
    }

    #[test]
    fn the_known_faults_are_explained() {
        for (object, bit, words) in [
            (Object::Any, 0x4000, "6384"),
            (Object::Any, 0x200, "0x100"),
            (Object::Any, 0x80, "older documentation"),
            (Object::Unit, 0x400_0000, "twice"),
        ] {
            assert!(right(object, bit).remark.is_some_and(|remark| remark.en.contains(words)), "{words}");
        }
        assert_eq!(FLAG_REMARKS.map(|(flag, _)| flag), [0x200, 0x2000, 0x4000]);
        assert!(FLAG_REMARKS[0].1.ru.contains("215"));
    }

    #[test]
    fn search_takes_words_of_both_languages_and_figures() {
        assert_eq!(found("").len(), 59);
        assert_eq!(found("17592186044416"), ["0x100000000000"]);
        assert_eq!(found("0x200000000000"), ["0x200000000000"]);
        assert_eq!(found("6384"), ["0x4000"]);
        assert_eq!(found("0x2"), ["0x2"]);
        assert_eq!(found("0X2000000"), ["0x2000000", "0x2000000"]);
        assert_eq!(found("SEND commands"), ["0x1000000"]);
        assert_eq!(found("отправлять"), ["0x1000000"]);
        assert_eq!(found("ресурс отчетов"), ["0x10000000", "0x20000000"]);
        assert_eq!(found("retranslator uid"), ["0x200000"]);
        assert_eq!(found("nothing like that"), Vec::<String>::new());
    }

    #[test]
    fn every_title_has_both_languages_and_begins_small() {
        for right in RIGHTS.iter().chain([&MANAGE_TOKENS]) {
            for words in [right.title.ru, right.title.en] {
                assert!(words.starts_with(char::is_lowercase), "{words}");
            }
            assert_ne!(right.title.ru, right.title.en);
        }
    }
}
