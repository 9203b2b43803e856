//! What a value means, beside the value.

use crate::browser::local_time;
use crate::i18n::span::span;
use crate::response::{Field, redact::mask_tokens, visible::visible};
use crate::text::Lang;

/// Texts from outside are shown up to this many characters (promise S24).
const LONGEST: usize = 500;

/// As much of a text from outside as is shown.
pub fn shortened(text: &str) -> &str {
    let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or(text)
}

/// A text from outside, for reading: short, without hidden characters, and without a token in it.
pub fn outside(text: &str) -> String {
    let mut text = visible(shortened(text)).into_owned();
    mask_tokens(&mut text);
    text
}

/// What a value means: a known value in words, a lifetime as a span, a UNIX time as a date.
pub fn meaning(field: &Field, text: &str, lang: Lang) -> Option<String> {
    let known =
        field.parameter.and_then(|parameter| parameter.values.iter().find(|(value, _)| *value == text));
    if let Some((_, meaning)) = known {
        return Some(meaning.get(lang).to_owned());
    }
    match field.name.as_str() {
        "expires_in" | "dur" | "duration" => {
            text.parse().ok().filter(|seconds| *seconds > 0).map(|seconds| span(lang, seconds))
        }
        "at" | "ct" | "ll" | "tm" | "last_seen" | "activation_time" => {
            local_time::in_words(text.parse().ok()?, lang)
        }
        _ => None,
    }
}
