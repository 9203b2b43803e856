//! Values in quotation marks that have words in them.

use super::{FARTHEST, is_plain};
use crate::text::part::first;

/// What stands in the quotation marks of a challenge: `error_description="The access token expired"` (RFC 6750, section 3).
pub fn quoted_words(rest: &str) -> Option<&str> {
    let (mark, inner) = opened(rest)?;
    // Words may have an apostrophe.
    let closes = |at: &usize| {
        mark == '"' || !inner.get(at + 1..).is_some_and(|after| after.starts_with(char::is_alphanumeric))
    };
    let (length, _) = inner.match_indices(mark).find(|(at, _)| closes(at))?;
    inner.get(..length).filter(|words| words.chars().all(is_plain))
}

/// What a program hands over in quotation marks, words and all: `app='My app', at=0`.
pub fn argument(rest: &str) -> Option<&str> {
    let (mark, inner) = opened(rest)?;
    let (words, after) = inner.split_once(mark)?;
    let ends =
        after.trim_start_matches([' ', '\t']).starts_with([',', ')', ';', '\n', '\r']) || after.is_empty();
    (ends && words.contains(' ') && !words.contains(['\n', '&', '=', '"', '\''])).then_some(words)
}

/// The quotation mark with which a text begins, and what is near behind it.
fn opened(rest: &str) -> Option<(char, &str)> {
    let mark = rest.chars().next().filter(|mark| ['"', '\''].contains(mark))?;
    let inner = rest.get(1..)?;
    Some((mark, first(inner, FARTHEST)))
}
