//! `dur`: how long the token works.

use super::trim;
use crate::form::{Field, Remarks, Sentence};
use crate::provider::wialon::sentences;
use crate::text::search;
use std::iter::{Enumerate, Peekable};
use std::str::Chars;

/// The documented maximum of older documentation, in seconds: 100 days.
const DOCUMENTED_MAXIMUM: u32 = 8_640_000;

/// A unit of time: its seconds, and how it is written.
type Unit = (u64, &'static [&'static str]);

const UNITS: [Unit; 5] = [
    (1, &["s", "sec", "second", "seconds", "с", "сек", "секунда", "секунды", "секунд"]),
    (60, &["m", "min", "minute", "minutes", "м", "мин", "минута", "минуты", "минут"]),
    (3600, &["h", "hour", "hours", "ч", "час", "часа", "часов"]),
    (86_400, &["d", "day", "days", "д", "дн", "день", "дня", "дней", "сутки", "суток"]),
    (604_800, &["w", "week", "weeks", "н", "нед", "неделя", "недели", "недель"]),
];

/// Seconds, 0 for "no expiry", from seconds or from numbers with units: `30d`, `12 ч`, `1d 12h`, `1.5d`.
pub fn read(field: Field, text: &str, remarks: &mut Remarks) -> Option<u32> {
    let (trimmed, before) = trim(field, text, remarks);
    if trimmed.is_empty() {
        remarks.say(field, sentences::DUR_MISSING);
        return None;
    }
    match seconds(trimmed) {
        Err((kind, offset)) => {
            remarks.say_at(field, kind, trimmed, before + offset);
            None
        }
        Ok(None) => {
            remarks.say(field, sentences::DUR_TOO_LARGE);
            None
        }
        Ok(Some(seconds)) => {
            if seconds > DOCUMENTED_MAXIMUM {
                remarks.say(field, sentences::DUR_OVER_MAXIMUM);
            }
            Some(seconds)
        }
    }
}

/// The seconds, or none where they are more than 32 bits hold; or what is wrong and at which character.
fn seconds(text: &str) -> Result<Option<u32>, (Sentence, usize)> {
    let mut chars = text.chars().enumerate().peekable();
    let mut total = Some(0_u64);
    let mut is_first = true;
    while let Some(&(place, char)) = chars.peek() {
        if !char.is_ascii_digit() {
            return Err((sentences::DUR_NUMBER, place));
        }
        let number = Decimal::read(&mut chars);
        while chars.next_if(|(_, char)| char.is_whitespace()).is_some() {}
        let unit_place = chars.peek().map(|&(place, _)| place);
        let mut word = String::new();
        while let Some((_, char)) = chars.next_if(|&(_, char)| is_letter(char)) {
            word.push(char);
        }
        // `12 ч.`, as abbreviations are written.
        if !word.is_empty() {
            chars.next_if(|&(_, char)| char == '.');
        }
        let factor = match UNITS.iter().find(|(_, names)| names.iter().any(|name| search::same(name, &word)))
        {
            Some(&(factor, _)) => factor,
            None if word.is_empty() && is_first && unit_place.is_none() => 1,
            None => return Err((sentences::DUR_UNIT, unit_place.unwrap_or(text.chars().count()))),
        };
        total = match number.times(factor) {
            Err(NotWhole) => return Err((sentences::DUR_NOT_WHOLE, place)),
            Ok(seconds) => total.and_then(|total| total.checked_add(seconds?)),
        };
        while chars.next_if(|(_, char)| char.is_whitespace()).is_some() {}
        is_first = false;
    }
    Ok(total.and_then(|total| u32::try_from(total).ok()))
}

/// A number as it is written: all its digits, and ten to the number of those behind the point. None is too large.
struct Decimal {
    digits: Option<u64>,
    scale: Option<u64>,
}

/// It is no whole number of seconds.
struct NotWhole;

impl Decimal {
    /// Takes the digits at the front, with a point or a comma among them.
    fn read(chars: &mut Peekable<Enumerate<Chars>>) -> Decimal {
        let mut number = Decimal { digits: Some(0), scale: Some(1) };
        let mut has_point = false;
        while let Some((_, char)) =
            chars.next_if(|&(_, char)| char.is_ascii_digit() || !has_point && matches!(char, '.' | ','))
        {
            let Some(digit) = char.to_digit(10) else {
                has_point = true;
                continue;
            };
            number.digits =
                number.digits.and_then(|digits| digits.checked_mul(10)?.checked_add(digit.into()));
            if has_point {
                number.scale = number.scale.and_then(|scale| scale.checked_mul(10));
            }
        }
        number
    }

    /// So many times a number of seconds; none where it is too large. Seconds themselves have no point: `90,000` would be 90 of
    /// them to some, and 90 thousand to others.
    fn times(&self, factor: u64) -> Result<Option<u64>, NotWhole> {
        if factor == 1 && self.scale != Some(1) {
            return Err(NotWhole);
        }
        let Some((product, scale)) =
            self.digits.and_then(|digits| Some((digits.checked_mul(factor)?, self.scale?)))
        else {
            return Ok(None);
        };
        if product % scale == 0 { Ok(Some(product / scale)) } else { Err(NotWhole) }
    }
}

/// Whatever can stand in a unit's name: nearly everything, so that a wrong name is refused as a whole.
fn is_letter(char: char) -> bool {
    !char.is_ascii_digit() && !char.is_whitespace() && char != '.'
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Place;

    const FIELD: Field = Field("dur");

    fn read_text(text: &str) -> (Option<u32>, Vec<Sentence>) {
        let mut remarks = Remarks::default();
        let dur = read(FIELD, text, &mut remarks);
        (dur, remarks.into_vec().iter().map(|remark| remark.sentence).collect())
    }

    fn place(text: &str) -> (Sentence, Option<Place>) {
        let mut remarks = Remarks::default();
        assert_eq!(read(FIELD, text, &mut remarks), None);
        let last = remarks.into_vec().pop().unwrap();
        (last.sentence, last.place)
    }

    #[test]
    fn seconds_or_units() {
        for (text, seconds) in [
            ("0", 0),
            ("86400", 86_400),
            ("30d", 2_592_000),
            ("30 дней", 2_592_000),
            ("30 days", 2_592_000),
            ("12h", 43_200),
            ("12 ч", 43_200),
            ("12 ч.", 43_200),
            ("90m", 5_400),
            ("90 Минут", 5_400),
            ("2w", 1_209_600),
            ("2 недели", 1_209_600),
            ("1d 12h", 129_600),
            ("1.5d", 129_600),
            ("1,5 часа", 5_400),
            ("0.5h 30s", 1_830),
            ("1d12h30m5s", 131_405),
            ("8640000", 8_640_000),
        ] {
            assert_eq!(read_text(text), (Some(seconds), vec![]), "{text}");
        }
    }

    #[test]
    fn every_unit_has_one_meaning() {
        let names: Vec<_> = UNITS.iter().flat_map(|(_, names)| names.iter()).collect();
        for (index, name) in names.iter().enumerate() {
            assert!(!names.iter().skip(index + 1).any(|other| search::same(name, other)), "{name}");
        }
    }

    #[test]
    fn what_is_wrong_or_doubtful_is_said() {
        assert_eq!(read_text("8640001"), (Some(8_640_001), vec![sentences::DUR_OVER_MAXIMUM]));
        assert_eq!(read_text("101 d"), (Some(8_726_400), vec![sentences::DUR_OVER_MAXIMUM]));
        assert_eq!(read_text("4294967295"), (Some(u32::MAX), vec![sentences::DUR_OVER_MAXIMUM]));
        assert_eq!(read_text("4294967296"), (None, vec![sentences::DUR_TOO_LARGE]));
        assert_eq!(read_text(&"9".repeat(30)), (None, vec![sentences::DUR_TOO_LARGE]));
        assert_eq!(read_text(&format!("1.{}d", "0".repeat(30))), (None, vec![sentences::DUR_TOO_LARGE]));
        assert_eq!(read_text(&format!("{}w", u64::MAX)), (None, vec![sentences::DUR_TOO_LARGE]));
        assert_eq!(read_text(""), (None, vec![sentences::DUR_MISSING]));
        assert_eq!(place("-1"), (sentences::DUR_NUMBER, Some(Place::Character(1))));
        assert_eq!(place("1.5"), (sentences::DUR_NOT_WHOLE, Some(Place::Character(1))));
        assert_eq!(place("90,000"), (sentences::DUR_NOT_WHOLE, Some(Place::Character(1))));
        assert_eq!(place("1.000 s"), (sentences::DUR_NOT_WHOLE, Some(Place::Character(1))));
        assert_eq!(place("1d 0.7s"), (sentences::DUR_NOT_WHOLE, Some(Place::Character(4))));
        assert_eq!(place("1.2.3d"), (sentences::DUR_UNIT, Some(Place::Character(4))));
        assert_eq!(place("30 мес"), (sentences::DUR_UNIT, Some(Place::Character(4))));
        assert_eq!(place("1 000"), (sentences::DUR_UNIT, Some(Place::Character(3))));
        assert_eq!(place("1d 12"), (sentences::DUR_UNIT, Some(Place::Character(6))));
        assert_eq!(place(" days"), (sentences::DUR_NUMBER, Some(Place::Character(2))));
    }
}
