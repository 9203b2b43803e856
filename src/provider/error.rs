//! What errors of a service mean, and what to do: one table a service, the specific before the general.

use crate::params::Params;
use crate::text::Text;

/// One error. It is recognized by its code, its subcode and a phrase of its message; what is empty matches anything.
#[derive(Debug, PartialEq, Eq)]
pub struct ErrorEntry {
    /// `error_code`, `error` or `svc_error`.
    pub code: &'static str,
    /// VK's `error_subcode`.
    pub subcode: &'static str,
    /// A part of `error_msg`, `error_description` or `reason`.
    pub phrase: &'static str,
    /// What it means.
    pub what: Text,
    /// What to do.
    pub next: Text,
}

/// An error of this code, whatever its message.
pub const fn code(code: &'static str, what: Text, next: Text) -> ErrorEntry {
    subcode(code, "", what, next)
}

/// An error of this code and subcode, whatever its message.
pub const fn subcode(code: &'static str, subcode: &'static str, what: Text, next: Text) -> ErrorEntry {
    ErrorEntry { code, subcode, phrase: "", what, next }
}

/// An error of this code and phrase.
pub const fn phrase(code: &'static str, phrase: &'static str, what: Text, next: Text) -> ErrorEntry {
    ErrorEntry { code, subcode: "", phrase, what, next }
}

/// The first entry that fits an error's parameters; a service may have other names for the code and the message.
pub fn recognize(
    table: &'static [ErrorEntry],
    params: &Params,
    [code, message]: [&'static str; 2],
) -> Option<&'static ErrorEntry> {
    let first = |names: &[&str]| names.iter().find_map(|name| params.last(name)).unwrap_or_default();
    let number = first(&["error_code", "error", "svc_error", code]);
    let subcode = first(&["error_subcode"]);
    let message = first(&["error_msg", "error_description", "reason", message]);
    table.iter().find(|entry| {
        // A message alone is enough where it is known: people copy it without its number.
        let by_message = number.is_empty() && !entry.phrase.is_empty();
        (entry.code.is_empty() || entry.code == number || by_message)
            && (entry.subcode.is_empty() || entry.subcode == subcode)
            && message.contains(entry.phrase)
    })
}

/// The first phrase of a table in a text that is no structured error: a log line, an exception's message.
pub fn mentioned(table: &'static [ErrorEntry], text: &str) -> Option<&'static ErrorEntry> {
    let phrases = table.iter().filter(|entry| !entry.phrase.is_empty());
    let found = phrases.filter_map(|entry| text.find(entry.phrase).map(|at| (at, entry)));
    found.min_by_key(|(at, entry)| (*at, usize::MAX - entry.phrase.len())).map(|(_, entry)| entry)
}
