//! What is packed in JSON: an answer, an address in somebody's own members, a text in a list, a string.

use super::json::{self, Json};
use super::{Finding, answer, call, error_text, find_within, marked};
use crate::notice;
use crate::params::Param;
use crate::provider::{self, SERVICES};

/// Of ever so many members, and items of a list, this many are looked into.
const MOST: usize = 64;

/// JSON, with which the text begins.
pub fn in_json(text: &str, layers: u8) -> Option<Vec<Finding>> {
    let (mut whole, tail) = answer::first(text).ok()?;
    name_token(&mut whole);
    // Node prints errors in braces: `{ APIError: Code №5 - … }`.
    let is_json = !whole.notices.contains(&notice::BROKEN_JSON) || is_about(&whole) || whole.is_decisive();
    if !is_json && error_text::find(text).is_some() {
        return None;
    }
    if layers == 0 {
        return Some(vec![whole]);
    }
    // Somebody's own server hands on what a service said: `{"success":false,"message":"Wialon API error 8"}`.
    let said = ["error", "message"].iter().find_map(|name| whole.params.last(name));
    if let Some(error) = said.filter(|said| said.contains(' ')).and_then(error_text::of_service) {
        return Some(marked(vec![error], &notice::INSIDE_JSON));
    }
    if let Some(call) = SERVICES.iter().find_map(|service| (service.handed_on)(&whole)) {
        return Some(marked(find_within(&call, layers - 1), &notice::INSIDE_JSON));
    }
    let inner = if whole.params.has("errors") {
        // Their codes are no codes of a sign-in.
        None
    } else if !whole.is_decisive() {
        let in_texts = || (!is_about(&whole)).then(|| in_texts(text)).flatten();
        in_members(&whole, layers - 1).or_else(|| in_objects(text, layers)).or_else(in_texts)
    } else if text.starts_with('[') && whole.body.records.is_empty() {
        in_objects(text, layers).filter(|objects| objects.len() > 1)
    } else {
        None
    };
    let mut findings = inner.unwrap_or_else(|| vec![whole]);
    if tail.contains(char::is_alphanumeric) {
        findings.extend(after_json(tail, layers - 1));
    }
    Some(findings)
}

/// Names the token that stands under somebody's own name beside a session: `{"WIALON_TOKEN":"…","SID":"…"}`.
fn name_token(whole: &mut Finding) {
    if !whole.params.has("sid") || whole.params.has("svc") || holds_token(whole) {
        return;
    }
    let mut unnamed = whole.params.iter().filter_map(|param| {
        let (_, shape) = provider::shape_of(param.value.as_deref()?)?;
        (!provider::is_known_name(&param.name)).then(|| (param.name.clone(), shape.name))
    });
    if let (Some((name, own)), None) = (unnamed.next(), unnamed.next()) {
        whole.params = whole.params.renamed(&name, own);
    }
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

/// Tokens, addresses and calls anywhere in JSON, however deep: a browser's log of a network has them at the sixth level.
fn in_texts(text: &str) -> Option<Vec<Finding>> {
    let mut found = Vec::new();
    collect_texts(json::read(text)?.json, &mut found);
    (!found.is_empty()).then(|| marked(found, &notice::INSIDE_JSON))
}

fn collect_texts(json: Json, found: &mut Vec<Finding>) {
    // A request's parameters as Postman and browsers list them.
    if let Some(members) = json.listed().filter(|members| !members.is_empty()) {
        let listed = answer::of_members(members);
        if listed.params.has("svc") || listed.params.iter().any(is_token) {
            found.push(listed);
            return;
        }
    }
    let is_answer =
        |(name, value): &(String, Json)| provider::is_access_token(name) && matches!(value, Json::String(_));
    match json {
        // What stands beside a token is its own.
        Json::Object(members) if members.iter().any(is_answer) => found.push(answer::of_members(members)),
        Json::Array(items) => items.into_iter().take(MOST).for_each(|item| collect_texts(item, found)),
        Json::Object(members) => {
            members.into_iter().take(MOST).for_each(|(_, value)| collect_texts(value, found));
        }
        Json::String(text) => found.append(&mut of_use(find_within(&text, 0))),
        _ => {}
    }
}

/// The tokens in a list of objects.
fn in_objects(text: &str, layers: u8) -> Option<Vec<Finding>> {
    let mut found = in_list(text, layers)?;
    found.retain(|finding| finding.params.iter().any(|param| is_token(param) || is_shaped(param)));
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

/// JSON as a string is looked for at this many places of a text.
const STRINGS: usize = 8;

/// JSON as a string among other words, as logs have it: `body="{\"error\":7}"`. Where the words settle what the text is,
/// only a token counts.
pub fn in_quoted(text: &str, layers: u8, settled: bool) -> Option<Vec<Finding>> {
    let counts = |param: &Param| is_token(param) || !settled && provider::is_known_name(&param.name);
    let in_string = |(at, _)| {
        let Json::Array(items) = json::read(&["[", text.get(at..)?].concat())?.json else { return None };
        let found = find_within(&items.into_iter().next()?.into_text(), layers);
        found.iter().any(|finding| finding.params.iter().any(counts)).then_some(found)
    };
    let found = text.match_indices("\"{\\\"").take(STRINGS).find_map(in_string)?;
    Some(marked(found, &notice::JSON_ESCAPES))
}

/// What is sure in the text after JSON with which it began; further JSON is no other text.
fn after_json(tail: &str, layers: u8) -> Vec<Finding> {
    let found = find_within(tail, layers);
    if tail.trim_start().starts_with('{')
        && found.iter().all(|finding| finding.is_json() && (finding.is_told() || finding.body.enveloped))
    {
        return found;
    }
    of_use(marked(found, &notice::TEXT_AROUND))
}

/// The findings of which one is sure whatever stands around them: words may look like parameters.
fn of_use(mut findings: Vec<Finding>) -> Vec<Finding> {
    let stands_alone = |finding: &Finding| finding.address.is_some() && finding.is_decisive();
    findings.retain(|finding| finding.params.iter().any(is_token) || stands_alone(finding));
    findings
}

/// What somebody's own JSON carries in its members: an address, an answer in an envelope, an answer as a string. Beside a
/// member of a known name, which the JSON may be about, only a token counts.
fn in_members(whole: &Finding, layers: u8) -> Option<Vec<Finding>> {
    let found = if whole.body.enveloped && !whole.body.failed {
        // An answer of VK's is one whatever people wrote.
        None
    } else if is_about(whole) {
        in_values(whole, layers, |finding| holds_token(finding) || signs_in(finding))
    } else {
        tokens(whole, layers)
            .or_else(|| in_values(whole, layers, holds_token))
            .or_else(|| in_values(whole, layers, Finding::is_decisive))
    };
    // A browser has the address of a call in one member and its body in another.
    found.map(|found| marked(call::join(found), &notice::INSIDE_JSON))
}

/// Several tokens, each a member: `{"user_token":"…","group_token":"…"}`.
fn tokens(whole: &Finding, layers: u8) -> Option<Vec<Finding>> {
    let values = whole.params.iter().filter_map(|param| param.value.as_deref()).take(MOST);
    let tokens = values.filter(|value| provider::shape_of(value).is_some());
    let found: Vec<Finding> = tokens.flat_map(|value| find_within(value, layers)).collect();
    (found.len() > 1).then_some(found)
}

/// Whether what a parameter holds is nobody's business but of who sent it, or leads elsewhere: nothing is unpacked out of it, so
/// that nobody plants an answer there (RFC 6749, sections 4.1.1, 4.1.2 and 4.1.2.1).
pub fn is_opaque(name: &str) -> bool {
    ["code", "error_uri", "nonce", "state"].contains(&name)
}

/// The findings in the value of a parameter, where one of them is what is looked for.
pub fn in_values(whole: &Finding, layers: u8, holds: fn(&Finding) -> bool) -> Option<Vec<Finding>> {
    // What its name tells already is no access token that lost its name.
    let is_told =
        |name: &str, value: &str| provider::is_known_name(name) && provider::shape_of(value).is_some();
    let values = whole
        .params
        .iter()
        .filter(|param| !is_opaque(&param.name))
        .filter_map(|param| param.value.as_deref().filter(|value| !is_told(&param.name, value)));
    let inner = values.take(MOST).map(|value| find_within(value, layers));
    let found: Vec<Finding> = inner.filter(|findings| findings.iter().any(holds)).flatten().collect();
    (!found.is_empty()).then_some(found)
}

/// Whether JSON has a member of a known name that envelopes do not have, too.
fn is_about(whole: &Finding) -> bool {
    const OF_ENVELOPES: [&str; 5] = ["body", "id", "status", "type", "user"];
    let names = |name: &str| provider::is_known_name(name) && !OF_ENVELOPES.contains(&name);
    whole.params.iter().any(|param| names(&param.name))
}

/// Whether a token is told by its own shape.
fn is_shaped(param: &Param) -> bool {
    param.name == "token" && param.value.as_deref().is_some_and(|value| provider::shape_of(value).is_some())
}

/// Whether a finding has an access token.
pub fn holds_token(finding: &Finding) -> bool {
    finding.params.iter().any(is_token)
}

/// Whether a finding is a link to sign in.
fn signs_in(finding: &Finding) -> bool {
    finding.address.as_ref().is_some_and(provider::is_sign_in)
}

fn is_token(param: &Param) -> bool {
    provider::is_access_token(&param.name)
}
