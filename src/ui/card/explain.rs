//! What a value means, beside the value.

use crate::browser::local_time;
use crate::i18n::{self, span::span};
use crate::lifetime::Lifetime;
use crate::response::Field;
use crate::text::Lang;

/// Texts from outside are shown up to this many characters (promise S24).
const LONGEST: usize = 500;

/// As much of a text from outside as is shown.
pub fn shortened(text: &str) -> &str {
    let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or(text)
}

/// What a value means: a lifetime as a date, a known value in words, a UNIX time as a date.
pub fn meaning(field: &Field, text: &str, read_at: i64, lang: Lang) -> Option<String> {
    if field.name == "expires_in" {
        return lifetime(text, read_at, lang);
    }
    let known = field.parameter?.values.iter().find(|(value, _)| *value == text);
    if let Some((_, meaning)) = known {
        return Some(meaning.get(lang).to_owned());
    }
    match field.name.as_str() {
        "dur" | "duration" => text.parse().ok().map(|seconds| span(lang, seconds)),
        "at" | "ct" | "ll" | "tm" | "activation_time" => local_time::in_words(text.parse().ok()?, lang),
        _ => None,
    }
}

/// `1 day, until 22 November 2026, 21:43 (if you signed in just now)`.
fn lifetime(text: &str, read_at: i64, lang: Lang) -> Option<String> {
    let words = i18n::messages(lang);
    let seconds = match Lifetime::parse(text)? {
        Lifetime::Unlimited => return Some(words.unlimited.to_owned()),
        Lifetime::Seconds(seconds) => seconds,
    };
    let length = span(lang, seconds);
    let end = i64::try_from(seconds).ok().and_then(|seconds| read_at.checked_add(seconds));
    let Some(date) = end.and_then(|end| local_time::in_words(end, lang)) else {
        return Some(length);
    };
    Some([length.as_str(), ", ", words.until, " ", &date, " (", words.counted_from_now, ")"].concat())
}
