//! Parts of a text: its ends, and where they stand. No part ever splits a letter.

use std::ops::Range;

/// The first letters of a text, as many as fit into so many bytes.
///
/// ```
/// use brelok::text::part::first;
/// assert_eq!((first("токен", 4), first("токен", 5), first("ab", 9)), ("то", "то", "ab"));
/// ```
pub fn first(text: &str, bytes: usize) -> &str {
    text.get(..text.floor_char_boundary(bytes)).unwrap_or(text)
}

/// The last letters of a text, as many as fit into so many bytes.
///
/// ```
/// use brelok::text::part::last;
/// assert_eq!((last("токен", 4), last("токен", 5), last("ab", 9)), ("ен", "ен", "ab"));
/// ```
pub fn last(text: &str, bytes: usize) -> &str {
    text.get(text.ceil_char_boundary(text.len().saturating_sub(bytes))..).unwrap_or(text)
}

/// What stands behind the last letter that ends a part; all of a text without one.
///
/// ```
/// use brelok::text::part::behind_last;
/// assert_eq!(behind_last("a\u{a0}b c", char::is_whitespace), "c");
/// assert_eq!(behind_last("a\u{a0}bc", char::is_whitespace), "bc");
/// assert_eq!(behind_last("abc", char::is_whitespace), "abc");
/// ```
pub fn behind_last(text: &str, ends: impl Fn(char) -> bool) -> &str {
    let before = text.trim_end_matches(|letter| !ends(letter));
    text.strip_prefix(before).unwrap_or(text)
}

/// Where a part of a text stands in it, in bytes. The part must have been cut from this very text.
///
/// ```
/// use brelok::text::part::place;
/// let text = "state=xyz";
/// assert_eq!(text.split_once('=').map(|(_, value)| place(text, value)), Some(6..9));
/// ```
pub fn place(text: &str, part: &str) -> Range<usize> {
    let start = part.as_ptr().addr() - text.as_ptr().addr();
    start..start + part.len()
}
