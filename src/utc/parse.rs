//! Reading a date: `YYYY-MM-DD` or `DD.MM.YYYY`, with `HH:MM` or `HH:MM:SS` behind it or without.

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
    /// Not of a form that [`UtcTime::parse`] reads.
    Shape,
    /// There is no such day in the calendar, or no such time in a day.
    NoSuchTime,
}

/// A number of the date: which of year, month, day, hour, minute, second it is, how many digits it has, which signs may
/// stand before it, and whether the date may end before it.
struct Part {
    which: usize,
    digits: usize,
    before: &'static str,
    may_be_last: bool,
}

/// A way to write a date.
type Layout = [Part; 6];

const fn part(which: usize, digits: usize, before: &'static str, may_be_last: bool) -> Part {
    Part { which, digits, before, may_be_last }
}

/// `2026-12-31 23:59:59`, as machines write it.
const ISO: Layout = [
    part(0, 4, "", false),
    part(1, 2, "-", false),
    part(2, 2, "-", false),
    part(3, 2, " T", true),
    part(4, 2, ":", false),
    part(5, 2, ":", true),
];

/// `31.12.2026 23:59:59`, as people write it in Russian.
const RUSSIAN: Layout = [
    part(2, 2, "", false),
    part(1, 2, ".", false),
    part(0, 4, ".", false),
    part(3, 2, " ", true),
    part(4, 2, ":", false),
    part(5, 2, ":", true),
];

impl UtcTime {
    /// Reads `YYYY-MM-DD`, `YYYY-MM-DD HH:MM` or `YYYY-MM-DD HH:MM:SS` as a time in UTC. A `T` may stand for the
    /// space, and a `Z` at the end. The day may also be written `DD.MM.YYYY`.
    ///
    /// # Errors
    ///
    /// A text of another shape; a day or a time that does not exist, such as 29 February 2026 or 24:00.
    pub fn parse(text: &str) -> Result<UtcTime, DateError> {
        let layout = if text.chars().nth(2) == Some('.') { RUSSIAN } else { ISO };
        let mut numbers = [0_i64; 6];
        let mut places = [0; 6];
        let mut rest = text.chars().peekable();
        let mut place = 0;
        let shape = |place| DateError { kind: DateErrorKind::Shape, place };
        for part in layout {
            if part.may_be_last && matches!(rest.peek(), None | Some('Z')) {
                break;
            }
            if !part.before.is_empty() {
                rest.next_if(|&char| part.before.contains(char)).ok_or(shape(place))?;
                place += 1;
            }
            let start = place;
            let mut number = 0;
            for _ in 0..part.digits {
                let digit = rest.next().and_then(|char| char.to_digit(10)).ok_or(shape(place))?;
                number = number * 10 + i64::from(digit);
                place += 1;
            }
            for (which, (of_date, at)) in numbers.iter_mut().zip(&mut places).enumerate() {
                if which == part.which {
                    (*of_date, *at) = (number, start);
                }
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
        assert_eq!(seconds("01.01.2026"), 1_767_225_600);
        assert_eq!(seconds("01.01.2026 00:01"), 1_767_225_660);
        assert_eq!(seconds("29.02.2024 00:00:01"), 1_709_164_801);
    }

    #[test]
    fn an_error_has_its_place() {
        for (text, kind, place) in [
            ("", Shape, 0),
            ("2026", Shape, 4),
            ("2026-1-1", Shape, 6),
            ("01.02.26", Shape, 8),
            ("1.02.2026", Shape, 1),
            ("01.02-2026", Shape, 5),
            ("31.02.2026", NoSuchTime, 0),
            ("01.13.2026", NoSuchTime, 3),
            ("31/12/2026", Shape, 2),
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
