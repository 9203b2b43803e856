//! Reading a permission set from what a person types: `768`, `0x300`, `256+512`, `256|512`, `friends,photos`, `-1`.

mod term;

use super::{FlagSet, FlagTable, UNSIGNED_MINUS_ONE};
use term::Term;

/// How a number without `0x` is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Radix {
    /// `300` is three hundred.
    Decimal,
    /// `300` is 0x300.
    Hex,
}

/// A set, and how it came to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The set: the union of all terms.
    pub set: FlagSet,
    /// A large positive number was read as the negative one with the same bits: 4294967295 as −1.
    pub signed: bool,
    /// Two terms share a bit, which was counted once: `256+256` is 256.
    pub repeated: bool,
}

/// Why a text is not a permission set, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseError {
    /// What is wrong.
    pub kind: ParseErrorKind,
    /// At which character, counted from 0.
    pub place: usize,
}

/// What can be wrong with the text of a permission set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParseErrorKind {
    /// There is no text.
    Empty,
    /// A sign that belongs to no number, name or sum.
    UnexpectedCharacter,
    /// A letter in a number, or `0x` with nothing after it.
    BadDigit,
    /// A name that the table does not have.
    UnknownName,
    /// More than 64 bits.
    TooLarge,
    /// A negative number, where the table has no meaning for one.
    Negative,
    /// Two terms with only white space between them.
    MissingOperator,
    /// An operator with nothing to add.
    MissingTerm,
}

/// Reads a permission set: numbers and the table's names, joined by `+`, `|` or `,`.
///
/// A bit that the table does not know is kept. Names may also be separated by white space alone, as in a `scope`.
///
/// # Errors
///
/// The first thing that is wrong, with its place.
///
/// ```
/// use brelok::flags::{FlagSet, FlagTable, Radix, parse};
/// let table = FlagTable { flags: &[], unrestricted: None };
/// let reading = parse("256 + 0x200", Radix::Decimal, &table)?;
/// assert_eq!(reading.set, FlagSet::from_bits_retain(768));
/// # Ok::<(), brelok::flags::ParseError>(())
/// ```
pub fn parse(text: &str, radix: Radix, table: &FlagTable) -> Result<Reading, ParseError> {
    let mut reading = Reading { set: FlagSet::EMPTY, signed: false, repeated: false };
    let mut chars = text.chars().enumerate().peekable();
    let mut length = 0;
    let mut previous = Previous::Nothing;
    while let Some(&(place, char)) = chars.peek() {
        length = place + 1;
        if char.is_whitespace() {
            chars.next();
        } else if is_operator(char) {
            if !matches!(previous, Previous::Term { .. }) {
                return Err(ParseError { kind: ParseErrorKind::MissingTerm, place });
            }
            previous = Previous::Operator;
            chars.next();
        } else {
            let term = Term::take(&mut chars, place);
            let (bits, is_name) = term.bits(radix, table)?;
            if bits < 0 && table.unrestricted.is_none() {
                let kind = if term.minus { ParseErrorKind::Negative } else { ParseErrorKind::TooLarge };
                return Err(ParseError { kind, place });
            }
            if matches!(previous, Previous::Term { is_name: before } if !(before && is_name)) {
                return Err(ParseError { kind: ParseErrorKind::MissingOperator, place });
            }
            previous = Previous::Term { is_name };
            reading.signed |= bits < 0 && !term.minus;
            reading.repeated |= reading.set.bits() & bits != 0;
            reading.set = reading.set.with(bits, true);
            length = place + term.length();
        }
    }
    match previous {
        Previous::Nothing => return Err(ParseError { kind: ParseErrorKind::Empty, place: 0 }),
        Previous::Operator => return Err(ParseError { kind: ParseErrorKind::MissingTerm, place: length }),
        Previous::Term { .. } => {}
    }
    if table.unrestricted.is_some() && reading.set.bits() == UNSIGNED_MINUS_ONE {
        reading.set = FlagSet::UNRESTRICTED;
        reading.signed = true;
    }
    Ok(reading)
}

fn is_operator(char: char) -> bool {
    matches!(char, '+' | '|' | ',')
}

/// What stands before the place that is being read.
enum Previous {
    Nothing,
    Operator,
    Term { is_name: bool },
}

#[cfg(test)]
mod tests {
    use super::ParseErrorKind::*;
    use super::*;
    use crate::flags::tests::{NAMES, NUMBERS};

    fn bits(text: &str) -> i64 {
        parse(text, Radix::Decimal, &NUMBERS).unwrap().set.bits()
    }

    fn error(text: &str, radix: Radix, table: &FlagTable) -> (ParseErrorKind, usize) {
        let error = parse(text, radix, table).unwrap_err();
        (error.kind, error.place)
    }

    #[test]
    fn numbers_and_sums() {
        assert_eq!(bits("768"), 768);
        assert_eq!(bits("0x300"), 768);
        assert_eq!(bits("0X300"), 768);
        assert_eq!(bits("256+512"), 768);
        assert_eq!(bits("256|512"), 768);
        assert_eq!(bits(" 256 +\t0x200,\u{a0}1024 "), 1792);
        assert_eq!(bits("0"), 0);
        assert_eq!(bits("-1"), -1);
        assert_eq!(bits("−1"), -1);
        assert_eq!(bits("131072"), 0x20000);
        assert_eq!(bits("9223372036854775807"), i64::MAX);
        assert_eq!(bits("-9223372036854775808"), i64::MIN);
    }

    #[test]
    fn the_hex_field_needs_no_prefix() {
        let bits = |text| parse(text, Radix::Hex, &NUMBERS).unwrap().set.bits();
        assert_eq!(bits("300"), 0x300);
        assert_eq!(bits("0x1300"), 0x1300);
        assert_eq!(bits("1f00"), 0x1F00);
        assert_eq!(bits("-1"), -1);
        assert_eq!(error("1G00", Radix::Hex, &NUMBERS), (BadDigit, 1));
    }

    #[test]
    fn an_unsigned_minus_one_is_read_as_minus_one_and_said_so() {
        let expected = Reading { set: FlagSet::UNRESTRICTED, signed: true, repeated: false };
        for text in ["4294967295", "0xFFFFFFFF", "0xffffffff", "0xFFFFFFFFFFFFFFFF", "18446744073709551615"] {
            assert_eq!(parse(text, Radix::Decimal, &NUMBERS), Ok(expected), "{text}");
        }
        assert_eq!(parse("-1", Radix::Decimal, &NUMBERS), Ok(Reading { signed: false, ..expected }));
        assert_eq!(parse("4294967295", Radix::Decimal, &NAMES).unwrap().set.bits(), 0xFFFF_FFFF);
    }

    #[test]
    fn a_flag_named_twice_counts_once_and_is_said_so() {
        let expected = Reading { set: FlagSet::from_bits_retain(256), signed: false, repeated: true };
        assert_eq!(parse("256+256", Radix::Decimal, &NUMBERS), Ok(expected));
        assert!(parse("768|0x100", Radix::Decimal, &NUMBERS).unwrap().repeated);
        assert!(!parse("256|512", Radix::Decimal, &NUMBERS).unwrap().repeated);
    }

    #[test]
    fn names_where_the_table_has_them() {
        let bits = |text| parse(text, Radix::Decimal, &NAMES).unwrap().set.bits();
        assert_eq!(bits("friends,photos"), 6);
        assert_eq!(bits("friends photos"), 6);
        assert_eq!(bits("friends+4+ads_read"), 0x100_0006);
        assert_eq!(error("friends,fotos", Radix::Decimal, &NAMES), (UnknownName, 8));
        assert_eq!(error("-friends", Radix::Decimal, &NAMES), (UnexpectedCharacter, 0));
        assert_eq!(error("friends 4", Radix::Decimal, &NAMES), (MissingOperator, 8));
    }

    #[test]
    fn a_table_without_a_mode_has_no_negative_sets() {
        assert_eq!(error("-1", Radix::Decimal, &NAMES), (Negative, 0));
        assert_eq!(error("friends,−1", Radix::Decimal, &NAMES), (Negative, 8));
        assert_eq!(error("2+18446744073709551615", Radix::Decimal, &NAMES), (TooLarge, 2));
        assert_eq!(error("0xFFFFFFFFFFFFFFFF", Radix::Hex, &NAMES), (TooLarge, 0));
    }

    #[test]
    fn an_error_has_its_place() {
        for (text, kind, place) in [
            ("", Empty, 0),
            ("  ", Empty, 0),
            ("256 512", MissingOperator, 4),
            ("16 384", MissingOperator, 3),
            ("256+", MissingTerm, 4),
            ("256 + ", MissingTerm, 6),
            ("+256", MissingTerm, 0),
            ("256++512", MissingTerm, 4),
            ("256+-", MissingTerm, 5),
            ("12a", BadDigit, 2),
            ("0x", BadDigit, 2),
            ("256+0xG", BadDigit, 6),
            ("abc", BadDigit, 0),
            ("2.5", UnexpectedCharacter, 1),
            ("256-1", UnexpectedCharacter, 3),
            ("всё", UnexpectedCharacter, 0),
            ("256 + 5١", UnexpectedCharacter, 7),
            ("18446744073709551616", TooLarge, 0),
            ("256+0x10000000000000000", TooLarge, 4),
            ("-9223372036854775809", TooLarge, 0),
        ] {
            assert_eq!(error(text, Radix::Decimal, &NUMBERS), (kind, place), "{text}");
        }
    }

    #[test]
    fn what_is_printed_reads_back() {
        let small = 0..=0xFFFF;
        let bits = (0..63).map(|bit| 1_i64 << bit).chain([-1, -2, i64::MIN, i64::MAX]);
        for bits in small.chain(bits) {
            let set = FlagSet::from_bits_retain(bits);
            assert_eq!(parse(&bits.to_string(), Radix::Decimal, &NUMBERS).unwrap().set, set);
            assert_eq!(parse(&NUMBERS.hex(set), Radix::Hex, &NUMBERS).unwrap().set, set);
            let sum = set.iter_bits().map(|bit| bit.to_string()).collect::<Vec<_>>().join("+");
            if bits != 0 {
                assert_eq!(parse(&sum, Radix::Decimal, &NUMBERS).unwrap().set, set);
            }
        }
    }
}
