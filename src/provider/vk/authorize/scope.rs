//! `scope`: a decimal sum of bits, or names.

use super::super::fields::{FieldError, FieldErrorKind};
use crate::flags::{Flag, FlagSet, ParseErrorKind, Radix, parse};
use crate::response::rights::Kind;

/// Permissions as they stand in a link. VK takes both ways of writing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// A decimal sum; bits without a name stay in it.
    Mask(FlagSet),
    /// Names, in order.
    Names(Vec<String>),
}

impl Scope {
    /// What stands in the link.
    pub fn wire(&self) -> String {
        match self {
            Scope::Mask(set) => set.bits().to_string(),
            Scope::Names(names) => names.join(","),
        }
    }

    /// Takes over what stands in a link, whatever it is; `None` where nothing stands there. [`Scope::read`] is what
    /// judges it.
    pub fn of(text: &str) -> Option<Scope> {
        let is_number = text.trim().bytes().all(|byte| byte.is_ascii_digit());
        if let Some(bits) = text.trim().parse().ok().filter(|_| is_number) {
            return Some(Scope::Mask(FlagSet::from_bits_retain(bits)));
        }
        let names: Vec<_> =
            text.split(separates).filter(|word| !word.is_empty()).map(str::to_owned).collect();
        (!names.is_empty()).then_some(Scope::Names(names))
    }

    /// Reads what a person typed: a number, a sum, names, older names. Numbers beside names make a sum of all;
    /// nothing typed is `None`.
    ///
    /// # Errors
    ///
    /// The first word that is neither a permission of this kind nor a number that can be one.
    pub fn read(text: &str, kind: &'static Kind) -> Result<Option<Scope>, FieldError> {
        let mut set = FlagSet::EMPTY;
        let mut named: Vec<&Flag> = Vec::new();
        let mut first_number = None;
        for (word, place) in words(text) {
            if let Some(flag) = kind.flag(word) {
                set = set.with(flag.value, true);
                if !named.contains(&flag) {
                    named.push(flag);
                }
            } else {
                set = set.with(number(word, place, kind)?.bits(), true);
                first_number = first_number.or(Some(place));
            }
        }
        let bitless = named.iter().any(|flag| flag.value == 0);
        match first_number {
            Some(place) if bitless => Err(FieldError { kind: FieldErrorKind::ScopeMixed, place }),
            Some(_) => Ok(Some(Scope::Mask(set))),
            None if named.is_empty() => Ok(None),
            None => {
                let names = named.iter().filter_map(|flag| flag.name).map(str::to_owned);
                Ok(Some(Scope::Names(names.collect())))
            }
        }
    }

    /// The bits, those of the names too.
    pub fn set(&self, kind: &Kind) -> FlagSet {
        match self {
            Scope::Mask(set) => *set,
            Scope::Names(names) => names
                .iter()
                .filter_map(|name| kind.flag(name))
                .fold(FlagSet::EMPTY, |set, flag| set.with(flag.value, true)),
        }
    }
}

fn separates(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, ',' | '+' | '|')
}

/// The words of a text, each with the character at which it begins.
fn words(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let parts = text.split(separates).scan(0, |place, part| {
        let at = *place;
        *place += part.chars().count() + 1;
        Some((part, at))
    });
    parts.filter(|(part, _)| !part.is_empty())
}

fn number(word: &str, place: usize, kind: &Kind) -> Result<FlagSet, FieldError> {
    let wrong = |kind, offset| FieldError { kind, place: place + offset };
    // Typography turns the hyphen of -1 into a true minus or a dash.
    if word.starts_with(['-', '−', '–']) {
        return Err(wrong(FieldErrorKind::ScopeNegative, 0));
    }
    let reading = parse(word, Radix::Decimal, kind.table).map_err(|error| {
        let kind = match error.kind {
            ParseErrorKind::UnknownName => FieldErrorKind::ScopeUnknownName,
            ParseErrorKind::BadDigit => FieldErrorKind::ScopeDigit,
            ParseErrorKind::TooLarge => FieldErrorKind::ScopeTooLarge,
            _ => FieldErrorKind::ScopeCharacter,
        };
        wrong(kind, error.place)
    })?;
    if reading.signed {
        return Err(wrong(FieldErrorKind::ScopeTooLarge, 0));
    }
    Ok(reading.set)
}

#[cfg(test)]
mod tests {
    use super::FieldErrorKind::*;
    use super::*;
    use crate::provider::vk::scopes::{COMMUNITY, USER};

    fn read(text: &str) -> Option<String> {
        Scope::read(text, &USER).unwrap().map(|scope| scope.wire())
    }

    #[test]
    fn a_number_stays_a_number_and_names_stay_names() {
        for (text, wire) in [
            ("1073741823", "1073741823"),
            ("0x10002", "65538"),
            ("2 + 65536", "65538"),
            ("0", "0"),
            ("friends, photos offline", "friends,photos,offline"),
            ("questions,phone_number", "stories,phone"),
            ("nohttps,wall,wall", "nohttps,wall"),
            ("friends,16384", "16386"),
            ("536870912", "536870912"),
        ] {
            assert_eq!(read(text).as_deref(), Some(wire), "{text}");
        }
        assert_eq!((read(""), read(" , ")), (None, None));
    }

    #[test]
    fn what_cannot_be_a_scope_is_refused_with_its_place() {
        for (text, expected) in [
            ("-1", (ScopeNegative, 0)),
            ("friends,−1", (ScopeNegative, 8)),
            ("1111111111222222222233333333334444444444", (ScopeTooLarge, 0)),
            ("18446744073709551615", (ScopeTooLarge, 0)),
            ("friends,fotos", (ScopeUnknownName, 8)),
            ("manage", (ScopeUnknownName, 0)),
            ("друзья", (ScopeCharacter, 0)),
            ("friends;photos", (ScopeCharacter, 7)),
            ("12a", (ScopeDigit, 2)),
            ("nohttps,4", (ScopeMixed, 8)),
        ] {
            let error = Scope::read(text, &USER).unwrap_err();
            assert_eq!((error.kind, error.place), expected, "{text}");
        }
        assert!(Scope::read("manage", &COMMUNITY).is_ok());
    }

    #[test]
    fn names_are_the_bits_of_the_table() {
        let bits = |text| Scope::of(text).map(|scope| scope.set(&USER).bits());
        assert_eq!(bits("friends,photos,offline"), Some(2 + 4 + 65536));
        assert_eq!(bits("1073741823"), Some(1_073_741_823));
        assert_eq!(bits("-1"), Some(0));
        assert_eq!(bits(""), None);
    }
}
