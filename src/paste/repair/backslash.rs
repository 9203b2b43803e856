//! What Markdown, JSON and logs write with a backslash.

use super::{Repair, starting};
use crate::notice;

/// Punctuation that Markdown escapes (CommonMark 0.31, section 2.4), without the quotation mark and the backslash, which belong to
/// JSON inside the text, and without `@`: a browser ends the host at the backslash before it.
const MARKDOWN: &[u8] = b"_&=#*~.-?!+[]()<>|`:;,$%";

/// No escape is escaped more often.
const MOST: usize = 32;

/// Escapes of JSON, and those with which nginx writes the bodies of requests into its logs.
const ESCAPES: &[(&str, &str)] = &[
    ("u0026", "&"),
    ("u003d", "="),
    ("u003D", "="),
    ("u0022", "\""),
    ("x22", "\""),
    ("x26", "&"),
    ("/", "/"),
];

/// The sign that stood where an escape stands.
pub fn find(spoilt: &str) -> Option<Repair> {
    let after = spoilt.get(1..)?;
    if let Some(escape) = starting(after, ESCAPES, &notice::JSON_ESCAPES) {
        return Some(Repair { length: escape.length + 1, ..escape });
    }
    if let Some(escape) = starting(after, &[("r\\n", "\n"), ("n", "\n")], &notice::LITERAL_NEWLINES) {
        return Some(Repair { length: escape.length + 1, ..escape });
    }
    let backslashes = spoilt.bytes().take(MOST).take_while(|byte| *byte == b'\\').count();
    let next = spoilt.as_bytes().get(backslashes);
    if backslashes > 1 && next.is_some_and(|byte| b"_&=#".contains(byte)) {
        // Escaped twice; no escape of JSON is written so.
        return Some(Repair { length: backslashes, instead: "", notice: &notice::MARKDOWN_ESCAPES });
    }
    let escaped = match after.bytes().next() {
        // A backslash at the end of a line continues the line, in Markdown as in a shell.
        None | Some(b'\n' | b'\r') => true,
        Some(byte) => MARKDOWN.contains(&byte),
    };
    escaped.then_some(Repair { length: 1, instead: "", notice: &notice::MARKDOWN_ESCAPES })
}
