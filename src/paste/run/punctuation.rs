//! What a sentence, a chat or a tag leaves at the end of a run's last value.

use crate::notice;
use crate::paste::placeholder::is_left_out;
use crate::paste::value::{self, Value};
use crate::provider::{self, Style};
use std::borrow::Cow;

/// The last value of a sentence takes the sentence's punctuation with it. Where the address is all that was pasted, some of
/// it belongs to the value: `code=M.R3_BAY.abc!def*`, `scope=api:*`.
pub fn strip(name: &str, value: &mut Value, is_whole: bool) {
    let style = Style::of(name);
    let is_token = |text: &str| provider::shape_of(text).is_some();
    let inside = value.raw.trim_end_matches([')', ']', '}', ',', ';']);
    let ellipsis = inside.ends_with("..") || inside.ends_with('…');
    // The middle of a token is masked, or the rest of it: it is none.
    let is_masked =
        |(_, rest): (&str, &str)| rest.starts_with(char::is_alphanumeric) || rest.starts_with('*');
    if value.raw.split_once("***").is_some_and(is_masked) {
        return;
    }
    let shown = inside.trim_end_matches(['.', '…', '*']);
    let is_cut = || is_left_out(shown, inside.get(shown.len()..).unwrap_or_default());
    if ellipsis && !is_token(shown) || is_cut() {
        return;
    }
    let ends = |letter: char| match style {
        Style::Number => !letter.is_ascii_alphanumeric(),
        Style::Token => POINTS.contains(&letter) || !letter.is_ascii() && !letter.is_alphanumeric(),
        _ => POINTS.contains(&letter),
    };
    // A JSON Web Token without a signature ends so (RFC 7519, section 6.1).
    if style == Style::Token && is_token(&value.raw) {
        return;
    }
    if is_whole
        && value.raw.ends_with(OF_VALUES)
        && style != Style::Number
        && !is_token(value.raw.trim_end_matches(OF_VALUES))
    {
        return;
    }
    // A mark, a tag or the sentence may follow without a gap.
    let word = value.raw.split(|letter: char| !value::is_token_letter(letter)).next().unwrap_or_default();
    let word = word.trim_end_matches(ends);
    let is_whole = match style {
        // A word in other letters may touch it.
        Style::Token => {
            let next = value.raw.get(word.len()..).and_then(|rest| rest.chars().next());
            is_token(word) || next.is_some_and(|next| !next.is_ascii()) && value::looks_random(word)
        }
        Style::Number => word.ends_with(|letter: char| letter.is_ascii_digit()),
        _ => false,
    };
    let whole = if is_whole { word } else { value.raw.split("[/").next().unwrap_or_default() };
    // A sentence for people keeps its full stop.
    if style == Style::Words && Brackets::of(&value.raw).are_balanced() {
        return;
    }
    let mut kept = whole.trim_end_matches(ends);
    let mut brackets = Brackets::of(kept);
    while !brackets.are_balanced()
        && let Some(shorter) = kept.strip_suffix([')', ']', '}'])
    {
        let shorter = shorter.trim_end_matches(ends);
        brackets.drop(kept.get(shorter.len()..).unwrap_or_default());
        kept = shorter;
    }
    let kept = kept.len();
    if kept < value.raw.len() && kept > 0 {
        match &mut value.raw {
            Cow::Borrowed(raw) => *raw = raw.get(..kept).unwrap_or_default(),
            Cow::Owned(raw) => raw.truncate(kept),
        }
        value.notices.add(&notice::TRAILING_PUNCTUATION);
    }
}

/// Punctuation that ends a sentence or a statement, and never a value.
const POINTS: [char; 9] = ['.', ',', ';', ':', '!', '?', '*', '\\', '|'];

/// Of these, what ends values as well (RFC 3986, section 2.2).
const OF_VALUES: [char; 4] = ['!', '*', ':', '|'];

/// How many brackets of each kind close without having been opened.
struct Brackets([isize; 3]);

impl Brackets {
    fn of(text: &str) -> Brackets {
        let count = |sign: u8| text.bytes().filter(|byte| *byte == sign).count() as isize;
        Brackets(KINDS.map(|[open, close]| count(close) - count(open)))
    }

    fn are_balanced(&self) -> bool {
        self.0.iter().all(|surplus| *surplus <= 0)
    }

    /// Takes the end of the text away. Each letter is looked at once: a million brackets in a row are no more than that.
    fn drop(&mut self, end: &str) {
        for (surplus, of_end) in self.0.iter_mut().zip(Brackets::of(end).0) {
            *surplus -= of_end;
        }
    }
}

const KINDS: [[u8; 2]; 3] = [*b"()", *b"[]", *b"{}"];
