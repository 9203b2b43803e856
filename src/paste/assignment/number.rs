//! Where a bare number is the value of a word that prose has, too: `code`, `error`, `at`.

use super::Sign;
use crate::provider::SERVICES;
use crate::text::part::first;

/// Whether a line says nothing but the number of an error that a service has: `error : 8`. The name ends at the sign, and
/// the number begins at `inner`.
pub fn is_error_line(text: &str, sign: Sign, name: &str, inner: &str) -> bool {
    if name != "error" {
        return false;
    }
    let number = first(inner, LONGEST).lines().next().unwrap_or_default().trim_end();
    let before = text.get(..sign.start).map(str::trim_end).and_then(|before| before.strip_suffix(name));
    let is_first = before.is_some_and(|before| {
        let line = before.trim_end_matches([' ', '\t']);
        line.is_empty() || line.ends_with('\n')
    });
    let mut entries = SERVICES.iter().flat_map(|service| service.errors).flat_map(|table| table.iter());
    is_first && entries.any(|entry| entry.code == number)
}

/// No error has a longer number, with the white space behind it, in bytes.
const LONGEST: usize = 16;

/// Whether a number is one of several members in a line of a program: `@{ at = 0; fl = -1 }`.
pub fn is_member(text: &str, sign: Sign, name: &str, inner: &str) -> bool {
    let before = text.get(..sign.start).map(str::trim_end).and_then(|before| before.strip_suffix(name));
    let after = inner.trim_start_matches(|letter: char| letter == '-' || letter.is_ascii_digit());
    let ends = |after: &str| after.trim_start_matches(' ').starts_with([';', ',', '}', ')']);
    before.is_some_and(|before| before.trim_end_matches(' ').ends_with([';', ',', '{', '('])) && ends(after)
}

/// Whether a program gives one member a value: `params['fl'] = -1`, `params.fl = -1`.
pub fn is_element(text: &str, sign: Sign, name: &str) -> bool {
    let marks = |letter: char| "\"'] ".contains(letter);
    let before = text.get(..sign.start).map(|before| before.trim_end_matches(marks));
    let before = before.and_then(|before| before.strip_suffix(name));
    sign.is_equals
        && before.is_some_and(|before| ["['", "[\"", "."].iter().any(|mark| before.ends_with(mark)))
}
