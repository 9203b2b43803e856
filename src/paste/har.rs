//! What browsers write down of a request and its answer, as a whole or in part: the HTTP Archive (HAR 1.2).

use super::json::{self, Json};
use super::{Finding, find_within, marked};
use crate::notice;

/// The requests of a log, each with its answer, the last of ever so many.
pub fn find(text: &str, layers: u8) -> Option<Vec<Finding>> {
    let layers = layers.checked_sub(1)?;
    // Most texts fail here.
    if !["\"content\"", "\"postData\""].iter().any(|name| text.contains(name)) || !text.starts_with('{') {
        return None;
    }
    let json = json::read(text)?.json;
    let entries = match json.get("log").and_then(|log| log.get("entries")) {
        Some(Json::Array(entries)) => entries.as_slice(),
        _ => std::slice::from_ref(&json),
    };
    let told = entries.iter().rev().take(MOST).rev().filter_map(told);
    let found: Vec<Finding> = told.flat_map(|told| find_within(&told, layers)).collect();
    found
        .iter()
        .any(|finding| finding.is_decisive() || finding.body.enveloped)
        .then(|| marked(found, &notice::INSIDE_JSON))
}

/// Of ever so many requests, this many are looked into.
const MOST: usize = 64;

/// A request and its answer as a person would write them, one under the other.
fn told(entry: &Json) -> Option<String> {
    let text = |json: &Json, name: &str| match json.get(name) {
        Some(Json::String(text)) => Some(text.clone()),
        _ => None,
    };
    let request = entry.get("request").unwrap_or(entry);
    let sent = request.get("postData").and_then(|data| text(data, "text").or_else(|| listed(data)));
    let call = text(request, "url").map(|url| match sent {
        Some(sent) if sent.contains('=') => {
            [url.as_str(), if url.contains('?') { "&" } else { "?" }, &sent].concat()
        }
        _ => url,
    });
    let answer = entry.get("response").and_then(|response| text(response.get("content")?, "text"));
    match (call, answer) {
        (Some(call), Some(answer)) => Some([call, answer].join("\n")),
        (call, answer) => call.or(answer),
    }
}

/// The parameters of a form, in a list of names and values.
fn listed(data: &Json) -> Option<String> {
    let pairs = data.get("params")?.listed()?;
    let pair = |(name, value): (String, Json)| [name, value.into_text()].join("=");
    Some(pairs.into_iter().map(pair).collect::<Vec<_>>().join("&"))
}
