//! A program for VK's `execute`, which the parameter `code` of that call holds.

use super::{Value, begins_with_name};
use crate::notice::Notices;
use crate::paste::literal;
use std::borrow::Cow;

/// Whether a program begins here.
pub fn is_script(rest: &str) -> bool {
    ["return ", "return[", "return{", "var "].iter().any(|word| rest.starts_with(word))
}

/// The program with which a text begins at `start` of the whole: as it stands, or in the quotation marks of another.
pub fn script(rest: &str, start: usize) -> Option<Value<'_>> {
    let (raw, length) = if is_script(rest) {
        let length = script_length(rest);
        (Cow::Borrowed(rest.get(..length)?), length)
    } else {
        let (text, length) = literal::read(rest).filter(|(text, _)| is_script(text))?;
        (Cow::Owned(text), length)
    };
    Some(Value { raw, end: start + length, notices: Notices::default(), bracketed: true })
}

/// The length of a program: up to the next parameter, or to the end of its line.
fn script_length(rest: &str) -> usize {
    let line = rest.lines().next().unwrap_or_default();
    let is_next = |at: &usize| line.get(at + 1..).is_some_and(begins_with_name);
    line.match_indices('&').map(|(at, _)| at).find(is_next).unwrap_or(line.len())
}
