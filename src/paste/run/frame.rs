//! What a chat, Markdown, a forum or a table puts around an address: the sign in front of it tells the one behind it.

use crate::paste::address;
use crate::paste::value::{BETWEEN_LINES, begins_with_name};
use crate::text::part::first;

/// What stands in front, and what stands behind.
const FRAMES: [(&str, &str); 10] = [
    ("<", "|"),
    ("[", "]"),
    ("[url=", "]"),
    ("[url]", "[/url]"),
    ("~~", "~~"),
    ("_", "_"),
    ("'", "'"),
    ("|", "|"),
    (";", ";"),
    ("\t", "\t"),
];

/// A frame closes no farther away, so that reading stays linear.
const FARTHEST: usize = 2048;

/// Where the frame closes in which an address, or the name of a first parameter, stands that begins at `start`; the
/// parameters begin at `first`.
pub fn end(text: &str, start: usize, first: usize) -> Option<usize> {
    let junk = text.get(start..first).map_or(0, |address| address::before_scheme(address).len());
    let before = text.get(..start + junk)?;
    let (_, close) = FRAMES.iter().find(|(open, _)| before.ends_with(open))?;
    let line = window(text.get(first..)?).lines().next()?;
    let at = match *close {
        "]" => unopened(line),
        "_" | "'" => line.match_indices(*close).map(|(at, _)| at).find(|at| ends_word(line, at + 1)),
        _ => line.find(close),
    }?;
    // A text of a program goes on in the next one.
    let after = window(text.get(first + at + close.len()..)?);
    let next = after.trim_start_matches(|letter| letter == ',' || BETWEEN_LINES.contains(&letter));
    let goes_on = next.len() < after.len() && (next.starts_with('&') || begins_with_name(next));
    (!goes_on).then_some(first + at)
}

fn window(text: &str) -> &str {
    first(text, FARTHEST)
}

/// The bracket that closes what was opened in front; values may have brackets of their own.
fn unopened(line: &str) -> Option<usize> {
    let mut open = 0_usize;
    line.bytes().position(|byte| match byte {
        b'[' => {
            open += 1;
            false
        }
        b']' if open > 0 => {
            open -= 1;
            false
        }
        _ => byte == b']',
    })
}

/// Tokens have an underscore inside, and names an apostrophe.
fn ends_word(line: &str, at: usize) -> bool {
    let next = line.get(at..).and_then(|rest| rest.chars().next());
    next.is_none_or(|next| next.is_whitespace() || ",.;:!?)]}".contains(next))
}
