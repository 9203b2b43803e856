//! What is packed in JSON: an answer, an address in somebody's own members, a text in a list, a string.

use super::json::{self, Json};
use super::{Finding, answer, find_within, marked};
use crate::notice;
use crate::params::Param;
use crate::provider;

/// Of ever so many members, and items of a list, this many are looked into.
const MOST: usize = 64;

/// JSON, with which the text begins.
pub fn in_json(text: &str, layers: u8) -> Option<Vec<Finding>> {
    let (whole, tail) = answer::first(text)?;
    if layers == 0 {
        return Some(vec![whole]);
    }
    let inner = if whole.is_decisive() {
        None
    } else {
        in_members(&whole, layers - 1).or_else(|| in_objects(text, layers))
    };
    let mut findings = inner.unwrap_or_else(|| vec![whole]);
    if tail.contains(char::is_alphanumeric) {
        findings.extend(after_json(tail, layers - 1));
    }
    Some(findings)
}

/// What stands in a list. In the list as it is written, an escape would be taken for letters of a text.
pub fn in_list(text: &str, layers: u8) -> Option<Vec<Finding>> {
    let list = answer::list(text)?;
    let mut found = Vec::new();
    collect(list, layers, &mut found);
    Some(marked(found, &notice::INSIDE_JSON))
}

fn collect(json: Json, layers: u8, found: &mut Vec<Finding>) {
    match json {
        Json::Array(items) => {
            for item in items.into_iter().take(MOST) {
                collect(item, layers, found);
            }
        }
        item => found.append(&mut find_within(&item.into_text(), layers)),
    }
}

/// The tokens in a list of objects, the first of which is nothing.
fn in_objects(text: &str, layers: u8) -> Option<Vec<Finding>> {
    let mut found = in_list(text, layers)?;
    found.retain(|finding| finding.params.iter().any(is_token));
    (!found.is_empty()).then_some(found)
}

/// JSON whose quotation marks an editor has turned into those of print.
pub fn in_typeset(text: &str, _: u8) -> Option<Vec<Finding>> {
    Some(vec![answer::typeset(text)?])
}

/// A text as a string of JSON.
pub fn in_string(text: &str, layers: u8) -> Option<Vec<Finding>> {
    let layers = layers.checked_sub(1)?;
    Some(marked(find_within(&json::unescaped(text)?, layers), &notice::JSON_ESCAPES))
}

/// What is sure in the text after JSON with which it began.
fn after_json(tail: &str, layers: u8) -> Vec<Finding> {
    let mut findings = marked(find_within(tail, layers), &notice::TEXT_AROUND);
    // Words there may look like parameters.
    let stands_alone = |finding: &Finding| finding.address.is_some() && finding.is_decisive();
    findings.retain(|finding| finding.params.iter().any(is_token) || stands_alone(finding));
    findings
}

/// What somebody's own JSON carries in its members: an address, an answer in an envelope, an answer as a string. Beside a
/// member of a known name, which the JSON may be about, only a token counts.
fn in_members(whole: &Finding, layers: u8) -> Option<Vec<Finding>> {
    let known = |param: &Param| provider::is_known_name(&param.name);
    let named = whole.params.iter().any(known);
    let values = whole.params.iter().filter_map(|param| param.value.as_deref()).take(MOST);
    let mut inner = values.map(|value| find_within(value, layers));
    let holds = |finding: &Finding| finding.is_decisive() && (!named || finding.params.iter().any(is_token));
    let found = inner.find(|findings| findings.iter().any(holds))?;
    Some(marked(found, &notice::INSIDE_JSON))
}

fn is_token(param: &Param) -> bool {
    param.name.starts_with("access_token")
}
