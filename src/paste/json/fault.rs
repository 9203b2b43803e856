//! Where a text stops being JSON.

use serde::de::IgnoredAny;
use serde_json::error::Category;

/// Why a text is no JSON (RFC 8259), and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, counted from 1.
    pub line: usize,
    /// The column, in characters, counted from 1.
    pub column: usize,
    /// It ended too early.
    pub unfinished: bool,
}

/// The first fault of a text; `None` where it is JSON.
///
/// ```
/// use brelok::paste::json::{Fault, fault};
/// assert_eq!(fault("{\"ё\": 1}"), None);
/// assert_eq!(fault("{\"ё\": }"), Some(Fault { line: 1, column: 7, unfinished: false }));
/// ```
pub fn fault(text: &str) -> Option<Fault> {
    let error = serde_json::from_str::<IgnoredAny>(text).err()?;
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    // serde_json counts a column in bytes; people count characters.
    let column = line.char_indices().filter(|&(start, _)| start < error.column()).count().max(1);
    Some(Fault { line: error.line(), column, unfinished: error.classify() == Category::Eof })
}
