//! A value that is parameters itself, under somebody's own name.

use super::Raw;
use crate::provider::{self, Style};

/// What programs call an address: `requests.get(url='https://…', params={…})`.
const OF_ADDRESS: [&str; 4] = ["endpoint", "href", "uri", "url"];

/// Whether somebody's own name stands before a whole address with parameters, before parameters, or before an object.
pub fn holds_run(param: &Raw) -> bool {
    // A program keeps the parameters of a call under the name that VK ID has for an answer.
    let may_hold = |value: &&str| {
        !provider::is_known_name(param.name)
            || param.name == "payload" && (!value.starts_with(['{', '%']) || value.starts_with("{'"))
    };
    // No token is an address: the one in which it came was put in its place.
    let is_address = |value: &str| value.starts_with("http") && value.contains("://");
    if Style::of(&param.name.to_ascii_lowercase()) == Style::Token
        && param.value.as_deref().is_some_and(is_address)
    {
        return true;
    }
    let Some(value) = param.value.as_deref().filter(may_hold) else {
        return false;
    };
    let inner = value.trim_start_matches(['?', '#', '[', '(', '{', '"', '\'']);
    let name = inner.split('=').next().filter(|name| name.len() < inner.len());
    // `data=dict(`, with its arguments on the next lines.
    value.ends_with('(')
        || value.starts_with('{') && value.contains(':')
        || value.contains("://")
            && (value.contains('?') && value.contains('=') || OF_ADDRESS.contains(&param.name))
        || name.is_some_and(provider::is_known_name)
}
