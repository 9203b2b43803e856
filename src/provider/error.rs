//! What errors of a service mean, and what to do: one table a service, the specific before the general.

use crate::params::Params;
use crate::text::Text;

/// What an error is recognized by: its code, its subcode and a phrase of its message; what is empty matches anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrorKey {
    /// `error_code`, `error` or `svc_error`.
    pub code: &'static str,
    /// VK's `error_subcode`.
    pub subcode: &'static str,
    /// A part of `error_msg`, `error_description` or `reason`.
    pub phrase: &'static str,
}

/// One error.
#[derive(Debug, PartialEq, Eq)]
pub struct ErrorEntry {
    /// What it is recognized by.
    pub key: ErrorKey,
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
    ErrorEntry { key: ErrorKey { code, subcode, phrase: "" }, what, next }
}

/// An error of this code and phrase.
pub const fn phrase(code: &'static str, phrase: &'static str, what: Text, next: Text) -> ErrorEntry {
    ErrorEntry { key: ErrorKey { code, subcode: "", phrase }, what, next }
}

/// The keys of a table: as much of it as the reader needs.
pub const fn keys<const COUNT: usize>(table: &[ErrorEntry]) -> [ErrorKey; COUNT] {
    let mut keys = [ErrorKey { code: "", subcode: "", phrase: "" }; COUNT];
    let mut place = 0;
    while place < COUNT {
        keys[place] = table[place].key;
        place += 1;
    }
    keys
}

/// The first key that fits an error's parameters; a service may have other names for the code and the message.
pub fn recognize(
    keys: &'static [ErrorKey],
    params: &Params,
    [code, message]: [&'static str; 2],
) -> Option<&'static ErrorKey> {
    let first = |names: &[&str]| names.iter().find_map(|name| params.last(name)).unwrap_or_default();
    let number = first(&["error_code", "error", "svc_error", code]);
    let subcode = first(&["error_subcode"]);
    let message = first(&["error_msg", "error_description", "reason", message]);
    keys.iter().find(|key| {
        // A message alone is enough where it is known: people copy it without its number.
        let by_message = number.is_empty() && !key.phrase.is_empty();
        (key.code.is_empty() || key.code == number || by_message)
            && (key.subcode.is_empty() || key.subcode == subcode)
            && message.contains(key.phrase)
    })
}

/// The first phrase of a table in a text that is no structured error: a log line, an exception's message.
pub fn mentioned(keys: &'static [ErrorKey], text: &str) -> Option<&'static ErrorKey> {
    let phrases = keys.iter().filter(|key| !key.phrase.is_empty());
    let found = phrases.filter_map(|key| text.find(key.phrase).map(|at| (at, key)));
    found.min_by_key(|(at, key)| (*at, usize::MAX - key.phrase.len())).map(|(_, key)| key)
}
