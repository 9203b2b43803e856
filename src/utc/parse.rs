//! Reading a date: `YYYY-MM-DD`, `YYYY-MM-DD HH:MM`, `YYYY-MM-DD HH:MM:SS`.

use super::{UtcTime, days_in_month};

/// Why a text is not a date, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateError {
    /// What is wrong.
    pub kind: DateErrorKind,
    /// At which character, counted from 0.
    pub place: usize,
}

/// What can be wrong with a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateErrorKind {
    /// Not of the form `YYYY-MM-DD`, `YYYY-MM-DD HH:MM` or `YYYY-MM-DD HH:MM:SS`.
    Shape,
    /// There is no such day in the calendar, or no such time in a day.
    NoSuchTime,
}

/// A number of the date: how many digits, which signs may stand before it, and whether the date may end before it.
struct Part {
    digits: usize,
    before: &'static str,
    may_be_last: bool,
}

const fn part(digits: usize, before: &'static str, may_be_last: bool) -> Part {
    Part { digits, before, may_be_last }
}

const PARTS: [Part; 6] = [
    part(4, "", false),
    part(2, "-", false),
    part(2, "-", false),
    part(2, " T", true),
    part(2, ":", false),
    part(2, ":", true),
];

impl UtcTime {
    /// Reads `YYYY-MM-DD`, `YYYY-MM-DD HH:MM` or `YYYY-MM-DD HH:MM:SS` as a time in UTC. A `T` may stand for the
    /// space, and a `Z` at the end.
    ///
    /// # Errors
    ///
    /// A text of another shape; a day or a time that does not exist, such as 29 February 2026 or 24:00.
    pub fn parse(text: &str) -> Result<UtcTime, DateError> {
        let mut numbers = [0_i64; PARTS.len()];
        let mut places = [0; PARTS.len()];
        let mut rest = text.chars().peekable();
        let mut place = 0;
        let shape = |place| DateError { kind: DateErrorKind::Shape, place };
        for ((part, number), start) in PARTS.iter().zip(&mut numbers).zip(&mut places) {
            if part.may_be_last && matches!(rest.peek(), None | Some('Z')) {
                break;
            }
            if !part.before.is_empty() {
                rest.next_if(|&char| part.before.contains(char)).ok_or(shape(place))?;
                place += 1;
            }
            *start = place;
            for _ in 0..part.digits {
                let digit = rest.next().and_then(|char| char.to_digit(10)).ok_or(shape(place))?;
                *number = *number * 10 + i64::from(digit);
                place += 1;
            }
        }
        if rest.next_if_eq(&'Z').is_some() {
            place += 1;
        }
        if rest.next().is_some() {
            return Err(shape(place));
        }
        let [year, month, day, hour, minute, second] = numbers;
        let limits = [0..=9999, 1..=12, 1..=days_in_month(year, month), 0..=23, 0..=59, 0..=59];
        for ((number, limit), place) in numbers.iter().zip(limits).zip(places) {
            if !limit.contains(number) {
                return Err(DateError { kind: DateErrorKind::NoSuchTime, place });
            }
        }
        Ok(UtcTime { year, month, day, hour, minute, second })
    }
}

#[cfg(test)]
mod tests {
    use super::DateErrorKind::*;
    use super::*;

    fn seconds(text: &str) -> i64 {
        UtcTime::parse(text).unwrap().to_unix()
    }

    fn error(text: &str) -> (DateErrorKind, usize) {
        let error = UtcTime::parse(text).unwrap_err();
        (error.kind, error.place)
    }

    #[test]
    fn a_date_may_have_a_time() {
        assert_eq!(seconds("2026-01-01"), 1_767_225_600);
        assert_eq!(seconds("2026-01-01 00:01"), 1_767_225_660);
        assert_eq!(seconds("2026-01-01T00:00:59Z"), 1_767_225_659);
        assert_eq!(seconds("1970-01-01"), 0);
        assert_eq!(seconds("1969-12-31 23:59:59"), -1);
        assert_eq!(seconds("2024-02-29"), 1_709_164_800);
    }

    #[test]
    fn an_error_has_its_place() {
        for (text, kind, place) in [
            ("", Shape, 0),
            ("2026", Shape, 4),
            ("2026-1-1", Shape, 6),
            ("01.02.2026", Shape, 2),
            ("2026-01-01 10", Shape, 13),
            ("2026-01-01 10:00:00+03:00", Shape, 19),
            ("2026-01-01  10:00", Shape, 11),
            ("2026-00-10", NoSuchTime, 5),
            ("2026-13-10", NoSuchTime, 5),
            ("2026-02-29", NoSuchTime, 8),
            ("2100-02-29", NoSuchTime, 8),
            ("2026-04-31", NoSuchTime, 8),
            ("2026-01-01 24:00", NoSuchTime, 11),
            ("2026-01-01 23:60", NoSuchTime, 14),
            ("2026-01-01 23:59:60", NoSuchTime, 17),
            ("٢٠٢٦-01-01", Shape, 0),
        ] {
            assert_eq!(error(text), (kind, place), "{text}");
        }
    }

    #[test]
    fn what_is_printed_reads_back() {
        for seconds in (-62_167_219_200..253_402_300_799).step_by(86_399 * 97) {
            assert_eq!(UtcTime::parse(&UtcTime::from_unix(seconds).to_string()).unwrap().to_unix(), seconds);
        }
    }
}
