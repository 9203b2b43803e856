//! Spans of time and counts in words.

use crate::text::Lang;

/// The form of a noun that goes with a number: Russian has three (1 день, 2 дня, 5 дней), English two.
///
/// ```
/// use brelok::{i18n::span::plural, text::Lang};
/// assert_eq!(plural(Lang::Ru, 21, ["день", "дня", "дней"]), "день");
/// assert_eq!(plural(Lang::En, 21, ["day", "days", "days"]), "days");
/// ```
pub const fn plural(lang: Lang, number: u64, forms: [&'static str; 3]) -> &'static str {
    let [one, few, many] = forms;
    match (lang, number % 10, number % 100) {
        (Lang::En, _, _) => {
            if number == 1 {
                one
            } else {
                many
            }
        }
        (Lang::Ru, _, 11..=14) => many,
        (Lang::Ru, 1, _) => one,
        (Lang::Ru, 2..=4, _) => few,
        (Lang::Ru, _, _) => many,
    }
}

/// Seconds in a unit, and its name.
const UNITS: [(u64, [&str; 3], [&str; 3]); 4] = [
    (86400, ["день", "дня", "дней"], ["day", "days", "days"]),
    (3600, ["час", "часа", "часов"], ["hour", "hours", "hours"]),
    (60, ["минута", "минуты", "минут"], ["minute", "minutes", "minutes"]),
    (1, ["секунда", "секунды", "секунд"], ["second", "seconds", "seconds"]),
];

/// A span ahead: `in 1 minute`.
///
/// ```
/// use brelok::{i18n::span::ahead, text::Lang};
/// assert_eq!(ahead(Lang::Ru, 61), "через 1 минуту 1 секунду");
/// ```
pub fn ahead(lang: Lang, seconds: u64) -> String {
    match lang {
        Lang::Ru => ["через ", &accusative(seconds)].concat(),
        Lang::En => ["in ", &span(lang, seconds)].concat(),
    }
}

/// A span that has passed: `1 minute ago`.
pub fn ago(lang: Lang, seconds: u64) -> String {
    match lang {
        Lang::Ru => [&accusative(seconds), " назад"].concat(),
        Lang::En => [&span(lang, seconds), " ago"].concat(),
    }
}

/// A Russian span after `через` or before `назад`: of the units' names only two differ there.
fn accusative(seconds: u64) -> String {
    span(Lang::Ru, seconds).replace("минута", "минуту").replace("секунда", "секунду")
}

/// A span in its two largest units: `1 day 1 hour`.
///
/// ```
/// use brelok::{i18n::span::span, text::Lang};
/// assert_eq!(span(Lang::Ru, 86400), "1 день");
/// assert_eq!(span(Lang::En, 90000), "1 day 1 hour");
/// ```
pub fn span(lang: Lang, seconds: u64) -> String {
    let mut words: Vec<String> = Vec::new();
    let mut rest = seconds;
    for (length, ru, en) in UNITS {
        let number = rest / length;
        rest %= length;
        if number > 0 && words.len() < 2 {
            let forms = if lang == Lang::Ru { ru } else { en };
            words.push([number.to_string().as_str(), plural(lang, number, forms)].join(" "));
        }
    }
    if words.is_empty() {
        ["0", plural(lang, 0, if lang == Lang::Ru { UNITS[3].1 } else { UNITS[3].2 })].join(" ")
    } else {
        words.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn russian_counts() {
        for (number, word) in [
            (0, "дней"),
            (1, "день"),
            (3, "дня"),
            (5, "дней"),
            (11, "дней"),
            (13, "дней"),
            (21, "день"),
            (111, "дней"),
        ] {
            assert_eq!(plural(Lang::Ru, number, ["день", "дня", "дней"]), word, "{number}");
        }
    }

    #[test]
    fn spans_have_two_units_at_most() {
        assert_eq!(span(Lang::En, 0), "0 seconds");
        assert_eq!(span(Lang::En, 86399), "23 hours 59 minutes");
        assert_eq!(span(Lang::Ru, 2592000), "30 дней");
        assert_eq!(span(Lang::Ru, 3_661), "1 час 1 минута");
    }

    #[test]
    fn spans_in_a_sentence_have_its_case() {
        assert_eq!(ahead(Lang::Ru, 3_661), "через 1 час 1 минуту");
        assert_eq!(ago(Lang::Ru, 1_321), "22 минуты 1 секунду назад");
        assert_eq!(ago(Lang::Ru, 300), "5 минут назад");
        assert_eq!(ahead(Lang::En, 86_399), "in 23 hours 59 minutes");
        assert_eq!(ago(Lang::En, 60), "1 minute ago");
    }
}
