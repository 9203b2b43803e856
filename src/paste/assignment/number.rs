//! Where a bare number is the value of a word that prose has, too: `code`, `error`, `at`.

use super::Sign;
use crate::provider::SERVICES;

/// Whether a line says nothing but the number of an error that a service has: `error : 8`.
pub fn is_error_line(text: &str, start: usize, name: &str, inner: &str) -> bool {
    let number = inner.lines().next().unwrap_or_default().trim_end();
    let line = text.get(..start).map(|before| before.rsplit('\n').next().unwrap_or_default().trim_start());
    let is_first = line
        .and_then(|line| line.strip_prefix(name))
        .is_some_and(|sign| sign.trim_matches([' ', ':', '=', '\t']).is_empty());
    let mut entries = SERVICES.iter().flat_map(|service| service.errors).flat_map(|table| table.iter());
    name == "error" && is_first && entries.any(|entry| entry.code == number)
}

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
