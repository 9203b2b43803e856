//! What a sentence, a chat or a tag leaves at the end of a run's last value.

use super::push_new;
use crate::notice;
use crate::paste::value::{self, Style, Value};
use crate::provider;
use std::borrow::Cow;

/// The last value of a sentence takes the sentence's punctuation with it.
pub fn strip(name: &str, value: &mut Value) {
    let style = Style::of(name);
    let is_token = |text: &str| provider::shape_of(text).is_some();
    let ellipsis = value.raw.ends_with("..") || value.raw.ends_with('…');
    if ellipsis && !is_token(value.raw.trim_end_matches(['.', '…'])) {
        return;
    }
    let ends = |letter: char| match style {
        Style::Number => !letter.is_ascii_alphanumeric(),
        Style::Token => POINTS.contains(&letter) || !letter.is_ascii() && !letter.is_alphanumeric(),
        _ => POINTS.contains(&letter),
    };
    // A mark, a tag or the sentence may follow without a gap.
    let word = value.raw.split(|letter: char| !value::is_token_letter(letter)).next().unwrap_or_default();
    let word = word.trim_end_matches(ends);
    let is_whole = match style {
        Style::Token => is_token(word),
        Style::Number => word.ends_with(|letter: char| letter.is_ascii_digit()),
        _ => false,
    };
    let whole = if is_whole { word } else { value.raw.split("[/").next().unwrap_or_default() };
    let mut kept = whole.trim_end_matches(ends);
    while !balanced_brackets(kept) {
        let Some(shorter) = kept.strip_suffix([')', ']', '}']) else {
            break;
        };
        kept = shorter.trim_end_matches(ends);
    }
    // A sentence for people keeps its full stop.
    if style == Style::Words && balanced_brackets(&value.raw) {
        return;
    }
    let kept = kept.len();
    if kept < value.raw.len() && kept > 0 {
        match &mut value.raw {
            Cow::Borrowed(raw) => *raw = raw.get(..kept).unwrap_or_default(),
            Cow::Owned(raw) => raw.truncate(kept),
        }
        push_new(&mut value.notices, &notice::TRAILING_PUNCTUATION);
    }
}

/// Punctuation that ends a sentence or a statement, and never a value.
const POINTS: [char; 9] = ['.', ',', ';', ':', '!', '?', '*', '\\', '|'];

fn balanced_brackets(text: &str) -> bool {
    let count = |sign: u8| text.bytes().filter(|byte| *byte == sign).count();
    [(b'(', b')'), (b'[', b']'), (b'{', b'}')].iter().all(|(open, close)| count(*close) <= count(*open))
}
