//! Dates in UTC and UNIX seconds, each from the other.
//!
//! A few lines of our own instead of a library: the page has a budget of bytes, a date library alone would take
//! a third of it, and the core has no browser to ask. The tests compare every step with a well-kept library.

mod parse;

pub use parse::{DateError, DateErrorKind};

use std::fmt;

const SECONDS_A_DAY: i64 = 86_400;

/// A date and a time of day in UTC, in the Gregorian calendar.
///
/// ```
/// use brelok::utc::UtcTime;
/// assert_eq!(UtcTime::from_unix(1_767_225_600).to_string(), "2026-01-01 00:00:00");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UtcTime {
    year: i64,
    month: i64,
    day: i64,
    hour: i64,
    minute: i64,
    second: i64,
}

impl UtcTime {
    /// The instant so many seconds after the start of 1970; before it where they are negative.
    pub fn from_unix(seconds: i64) -> UtcTime {
        let of_day = seconds.rem_euclid(SECONDS_A_DAY);
        let days = seconds.div_euclid(SECONDS_A_DAY);
        // 400 years have 146,097 days, so the estimate is at most a year off.
        let mut year = 1970 + (days * 400).div_euclid(146_097);
        while days < days_before_year(year) {
            year -= 1;
        }
        while days >= days_before_year(year + 1) {
            year += 1;
        }
        let mut month = 1;
        let mut day = days - days_before_year(year) + 1;
        while day > days_in_month(year, month) {
            day -= days_in_month(year, month);
            month += 1;
        }
        UtcTime { year, month, day, hour: of_day / 3600, minute: of_day / 60 % 60, second: of_day % 60 }
    }

    /// Seconds since the start of 1970; negative before it.
    pub fn to_unix(self) -> i64 {
        let days_before_month: i64 = (1..self.month).map(|month| days_in_month(self.year, month)).sum();
        let days = days_before_year(self.year) + days_before_month + self.day - 1;
        days * SECONDS_A_DAY + self.hour * 3600 + self.minute * 60 + self.second
    }
}

impl fmt::Display for UtcTime {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let UtcTime { year, month, day, hour, minute, second } = self;
        write!(formatter, "{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
    }
}

/// Days from the start of 1970 to the start of `year`.
const fn days_before_year(year: i64) -> i64 {
    let past = year - 1;
    // 719,162 days lie between the start of the year 1 and that of 1970.
    past * 365 + past.div_euclid(4) - past.div_euclid(100) + past.div_euclid(400) - 719_162
}

/// Days in a month of `year`; none where `month` is not 1 to 12.
const fn days_in_month(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::Timestamp;

    fn library(seconds: i64) -> String {
        Timestamp::from_second(seconds).unwrap().strftime("%Y-%m-%d %H:%M:%S").to_string()
    }

    #[test]
    fn every_day_of_four_centuries_is_what_the_library_says() {
        let last = UtcTime::parse("2370-01-01").unwrap().to_unix();
        for noon in (43_200..last).step_by(86_400) {
            let time = UtcTime::from_unix(noon);
            assert_eq!(time.to_string(), library(noon));
            assert_eq!(time.to_unix(), noon);
        }
    }

    #[test]
    fn the_edges_of_days_years_and_u32_are_what_the_library_says() {
        let new_years = (1970..2200).map(|year| days_before_year(year) * SECONDS_A_DAY);
        let powers = (0..37).map(|bit| 1_i64 << bit);
        for edge in new_years.chain(powers).chain([0, 951_782_400, i64::from(u32::MAX)]) {
            for seconds in edge - 1..=edge + 1 {
                assert_eq!(UtcTime::from_unix(seconds).to_string(), library(seconds));
                assert_eq!(UtcTime::from_unix(seconds).to_unix(), seconds);
            }
        }
    }

    #[test]
    fn no_instant_is_too_far() {
        for seconds in [i64::MIN, i64::MAX, -1, -SECONDS_A_DAY] {
            let time = UtcTime::from_unix(seconds);
            assert!((1..=12).contains(&time.month) && (1..=31).contains(&time.day), "{time}");
        }
    }
}
