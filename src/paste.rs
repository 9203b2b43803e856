//! Finds, in anything that a person pastes, the texts that a service may have sent.

pub mod address;
pub mod answer;
pub mod assignment;
pub mod bare;
mod bearer;
mod broken_lines;
pub mod call;
mod command;
mod comment;
mod dump;
mod embedded;
mod error_text;
pub mod exchange;
mod fence;
mod finding;
mod go_map;
mod har;
pub mod http;
pub mod joined;
pub mod json;
pub mod literal;
mod one_c;
mod packed;
pub mod placeholder;
mod prose;
mod quoted_printable;
pub mod repair;
pub mod run;
mod spaced;
pub mod value;
pub mod variable;

use crate::notice::{self, Notice};
pub use finding::{Body, Finding, Source};

/// All findings in the order in which they stand.
pub fn find(text: &str) -> Vec<Finding> {
    let in_one_line = one_c::joined(text);
    let text = in_one_line.as_deref().unwrap_or(text);
    let unfenced = fence::without(text);
    let text = unfenced.as_deref().unwrap_or(text);
    let uncommented = comment::uncommented(text);
    let text = uncommented.as_deref().unwrap_or(text);
    if let Some(tight) = spaced::tightened(text) {
        return marked(unbroken(&tight), &notice::LINE_BREAKS);
    }
    unbroken(text)
}

/// All findings of a text whose names stand at their signs.
fn unbroken(text: &str) -> Vec<Finding> {
    match quoted_printable::decoded(text).or_else(|| broken_lines::joined(text)) {
        Some(unbroken) => marked(in_lines(&unbroken), &notice::LINE_BREAKS),
        None => in_lines(text),
    }
}

/// All findings of a text whose lines are whole.
fn in_lines(text: &str) -> Vec<Finding> {
    let whole = http::absolute(text).or_else(|| {
        // A shell joins nothing: whatever signs stand in its words are theirs.
        let joined = if command::find(text).is_some() { None } else { joined::joined(text) };
        http::connected(joined.as_deref().unwrap_or(text)).or(joined)
    });
    find_within(whole.as_deref().unwrap_or(text), LAYERS)
}

/// A text is unpacked out of this many layers: a JSON string in an address that was encoded as a whole.
const LAYERS: u8 = 2;

/// How a text is read that is one thing as a whole, and how many layers may be unpacked out of it; `None` where it is
/// something else.
type Way = fn(&str, u8) -> Option<Vec<Finding>>;

/// The surest first.
const WAYS: [Way; 11] = [
    answer::empty,
    exchange::find,
    error_text::with_request,
    go_map::find,
    har::find,
    packed::in_json,
    packed::in_list,
    packed::in_typeset,
    packed::in_string,
    dump::find,
    prose::in_command,
];

fn find_within(text: &str, layers: u8) -> Vec<Finding> {
    let bare = text.trim().trim_matches('`').trim();
    let bare = bare.strip_prefix("json\n").unwrap_or(bare);
    WAYS.iter().find_map(|way| way(bare, layers)).unwrap_or_else(|| prose::find(text, layers))
}

/// The findings of an inner text, each with what was done to get at it.
fn marked(mut findings: Vec<Finding>, notice: &'static Notice) -> Vec<Finding> {
    for finding in &mut findings {
        finding.notices.add(notice);
    }
    findings
}
