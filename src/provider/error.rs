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
    /// How the message begins that always comes with the code, where no other service says the same: people bring it alone.
    pub message: &'static str,
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
    ErrorEntry { code, subcode, phrase: "", message: "", what, next }
}

/// An error of this code and phrase.
pub const fn phrase(code: &'static str, phrase: &'static str, what: Text, next: Text) -> ErrorEntry {
    ErrorEntry { code, subcode: "", phrase, message: "", what, next }
}

impl ErrorEntry {
    /// The same error with the message that always comes with its code.
    pub const fn saying(self, message: &'static str) -> ErrorEntry {
        ErrorEntry { message, ..self }
    }
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
        let says = |words: &str| !words.is_empty() && message.contains(words);
        let by_message = number.is_empty() && (says(entry.phrase) || says(entry.message));
        (entry.code.is_empty() || entry.code == number || by_message)
            && (entry.subcode.is_empty() || entry.subcode == subcode)
            && message.contains(entry.phrase)
    })
}

/// The error whose words stand first in a text that is no structured error, a log line or an exception's message, and these
/// words. A phrase says more than the message that it is a part of.
pub fn mentioned(table: &'static [ErrorEntry], text: &str) -> Option<(&'static ErrorEntry, &'static str)> {
    let first = |words: fn(&ErrorEntry) -> &'static str| {
        let known = table.iter().map(|entry| (entry, words(entry))).filter(|(_, words)| !words.is_empty());
        let found = known.filter_map(|(entry, words)| text.find(words).map(|at| (at, entry, words)));
        found.min_by_key(|(at, _, words)| (*at, usize::MAX - words.len()))
    };
    let (_, entry, words) = first(|entry| entry.phrase).or_else(|| first(|entry| entry.message))?;
    Some((entry, words))
}
