//! An API's answer: JSON as a whole text, or inside one, turned into parameters.

mod repeated;

use super::address::Address;
use super::bare;
use super::exchange;
use super::json::{self, Json};
use super::placeholder;
use super::run::swallowed;
use super::value::inner_token;
use super::{Body, Finding, Source};
use crate::notice::{self, Notices};
use crate::params::{Param, Params, Part};
use crate::provider::{self, SERVICES, Style};
use repeated::{disagrees, is_parsed_query, is_repeated};

/// A text that is JSON as a whole, or that lost the brace before its first member.
pub fn whole(text: &str) -> Option<Finding> {
    Some(first(text).ok()?.0)
}

/// JSON that holds nothing: Wialon's list of no tokens, or what it answers to a deletion.
pub fn empty(text: &str, _: u8) -> Option<Vec<Finding>> {
    let finding = Finding { source: Source::Json, ..Finding::of_run(Params::default()) };
    ["{}", "[]"]
        .contains(&text)
        .then(|| vec![Finding { notices: Notices::from(&notice::EMPTY_ANSWER), ..finding }])
}

/// JSON with which a text begins, and what stands after it.
///
/// # Errors
///
/// How many bytes were read of what says nothing.
pub fn first(text: &str) -> Result<(Finding, &str), usize> {
    let without_brace =
        || text.starts_with('"') && text.contains("\":") || text.starts_with('\'') && text.contains("':");
    let (read, added) = match json::read(text) {
        Some(read) => (read, 0),
        None => (without_brace().then(|| json::read(&["{", text].concat())).flatten().ok_or(0_usize)?, 1),
    };
    let length = read.length.saturating_sub(added);
    let tail = text.get(length..).unwrap_or_default();
    let is_answer = is_object_like(&read.json) || tells_of_tokens(&read.json);
    if is_answer { Ok((of_json(read), tail)) } else { Err(length) }
}

/// A text that is a list of JSON as a whole.
pub fn list(text: &str) -> Option<Json> {
    let read = json::read(text).filter(|read| !read.broken && read.length == text.len())?;
    matches!(read.json, Json::Array(_)).then_some(read.json)
}

/// JSON whose quotation marks an editor has turned into those of print.
pub fn typeset(text: &str) -> Option<Finding> {
    let mut finding = whole(&straight(text)?).filter(is_known)?;
    finding.notices.add(&notice::BROKEN_JSON);
    Some(finding)
}

/// JSON with straight quotation marks for those of print.
pub fn straight(json: &str) -> Option<String> {
    const MARKS: [char; 5] = ['“', '”', '„', '«', '»'];
    let begins = json.trim_start_matches(['{', '[']).trim_start().starts_with(MARKS);
    begins.then(|| json.replace(MARKS, "\""))
}

/// An object is looked for at this many braces of a text.
const BRACES: usize = 8;

/// JSON inside other text: `loginauth:{…}`, a line of a log.
pub fn inside(text: &str) -> Option<Finding> {
    // What settles a text is taken for it only where it has a value.
    let sure = |finding: &Finding| {
        (is_known(finding) || finding.body.failed) && (finding.is_told() || !finding.is_decisive())
    };
    let at_brace = |(at, _)| whole(text.get(at..)?).filter(sure);
    let mut finding = text.match_indices('{').take(BRACES).find_map(at_brace)?;
    finding.notices.add(&notice::TEXT_AROUND);
    Some(finding)
}

fn is_known(finding: &Finding) -> bool {
    finding.params.iter().any(|param| provider::is_known_name(&param.name))
}

fn is_object_like(json: &Json) -> bool {
    match json {
        Json::Object(members) => !members.is_empty(),
        Json::Array(items) => {
            items.first().is_some_and(|item| matches!(item, Json::Object(_)) && is_object_like(item))
        }
        _ => false,
    }
}

/// The members of an object as a finding.
pub fn of_members(members: Vec<(String, Json)>) -> Finding {
    of_json(json::Read::of(Json::Object(members)))
}

/// What was read as a finding; Wialon's tokens are taken out of whatever JSON they stand in.
pub fn of_json(read: json::Read) -> Finding {
    let mut notices: Notices = read.broken.then_some(&notice::BROKEN_JSON).into_iter().collect();
    notices.extend(read.wrapped.then_some(&notice::LINE_BREAKS));
    let json = read.json.listed().map_or(read.json, Json::Object);
    let json = SERVICES.iter().fold(json, |json, service| (service.unwrapped)(json));
    let in_envelope = ENVELOPES.iter().any(|name| json.get(name).is_some());
    let part = about_tokens(&json);
    if part.as_ref().is_some_and(|part| *part != json) && !in_envelope {
        notices.add(&notice::INSIDE_JSON);
    }
    let json = part.unwrap_or(json);
    // A response as a whole that is signed is nobody's envelope.
    let is_signed =
        |response: &Json| matches!(response, Json::String(text) if provider::shape_of(text).is_some());
    let enveloped = json.get("response").is_some_and(|response| !is_signed(response));
    let body = Body {
        records: records(&json),
        cut: read.cut,
        enveloped,
        failed: has_failed(&json),
        method: called(&json),
    };
    let mut params = Params::default();
    if let Json::Object(members) = &json {
        SERVICES.iter().for_each(|service| (service.judge)(members, &mut notices));
        notices.extend(members.iter().any(disagrees).then_some(&notice::REPEATS_DISAGREE));
    }
    if let Some((path, asked)) = SERVICES.iter().find_map(|service| (service.asked)(&json)) {
        flatten(asked.clone(), &mut params);
        return Finding { address: Address::parse(&path), notices, ..Finding::of_run(params) };
    }
    flatten(json, &mut params);
    let has_tail = |value: &str| value.contains('&') || value.contains("access_token=");
    if params.iter().any(|param| param.value.as_deref().is_some_and(has_tail)) {
        params = params.iter().map(|param| without_tail(param, &mut notices)).collect();
    }
    Finding { source: Source::Json, address: None, params, notices, body }
}

/// A member without the rest of the address from which its value was copied: `{"token":"abc&user_name=demo"}`.
fn without_tail(param: &Param, notices: &mut Notices) -> Param {
    let mut param = param.clone();
    if param.value.as_mut().is_some_and(|value| swallowed(&param.name, value).is_some()) {
        notices.add(&notice::TOKEN_TAIL);
    }
    param
}

/// The part of JSON that tells of a service's tokens.
fn about_tokens(json: &Json) -> Option<Json> {
    SERVICES.iter().find_map(|service| (service.about_tokens)(json))
}

/// Whether a service's tokens are told of in JSON, wherever in it.
pub fn tells_of_tokens(json: &Json) -> bool {
    about_tokens(json).is_some()
}

/// The records of a service's tokens.
pub fn records(json: &Json) -> Vec<Json> {
    SERVICES.iter().flat_map(|service| (service.records)(json)).collect()
}

/// The method whose error it is: VK repeats the request.
fn called(json: &Json) -> Option<String> {
    exchange::method_of(json.get("error").unwrap_or(json).get("request_params")?)
}

/// Whether an answer tells of an error as services do that have none of OAuth's names for it.
fn has_failed(json: &Json) -> bool {
    let says = |value: &Json| match value {
        Json::Null | Json::Bool(_) => false,
        Json::String(text) => !text.is_empty(),
        Json::Number(number) => number != "0",
        _ => true,
    };
    let has = |name: &&str| json.get(name).is_some_and(says);
    let number = |name: &&str| json.get(name)?.clone().into_text().parse::<u32>().ok();
    // HTTP's own numbers for what went wrong.
    let is_refused =
        || ["status", "statusCode", "code"].iter().filter_map(number).any(|code| (400..600).contains(&code));
    ["error", "errors", "error_message", "error_summary", "error_type", "errorCode", "errorMessage"]
        .iter()
        .any(has)
        || number(&"errcode").is_some_and(|code| code != 0)
        || ["message", "msg"].iter().any(has) && is_refused()
        || json.get("meta").is_some_and(|meta| meta.get("errorType").is_some())
}

/// Members whose own members are what the answer is about.
const ENVELOPES: [&str; 2] = ["error", "response"];

/// Turns an answer's members into parameters; what is nested deeper stays JSON.
fn flatten(json: Json, params: &mut Params) {
    match json {
        Json::Object(members) => {
            let is_query = is_parsed_query(&members);
            for (name, value) in members {
                let name = provider::spelled(&name).unwrap_or_else(|| of_pair(name, &value));
                if let Some(members) = SERVICES.iter().find_map(|service| (service.member)(&name, &value)) {
                    flatten(Json::Object(members), params);
                    continue;
                }
                match value {
                    // Of a parameter that was sent twice the last counts.
                    Json::Array(items) if is_query || is_repeated(&name, &items) => {
                        items.into_iter().for_each(|item| params.add(&name, &item.into_text(), Part::Json));
                    }
                    // `{"error":{"code":…}}` is another service's: its code is no code of a sign-in.
                    Json::Object(_) if name == "error" && value.get("code").is_some() => {
                        params.add(&name, &value.into_text(), Part::Json);
                    }
                    // A token is no object: what is called so holds one.
                    Json::Object(_)
                        if ENVELOPES.contains(&name.as_str())
                            || Style::of(&name) == Style::Token
                            || name == "params" && is_message(&value)
                            || name == "payload" && is_call(&value) =>
                    {
                        flatten(value, params);
                    }
                    // A number is a status, and Node has names for errors: neither is a code of a sign-in.
                    Json::Number(_) if name == "code" => {}
                    Json::String(code) if name == "code" && placeholder::is_of_node(&code) => {}
                    Json::Null | Json::Bool(false) if name == "error" => {}
                    Json::Array(mut items) if name == "response" && !items.is_empty() => {
                        // The first is laid out, and of several all are told.
                        if items.len() > 1 {
                            params.add(&name, &Json::Array(items.clone()).into_text(), Part::Json);
                        }
                        if items.len() == 1 || matches!(items.first(), Some(Json::Object(_))) {
                            flatten(items.swap_remove(0), params);
                        }
                    }
                    value => {
                        params.add(&name, &of_member(&name, value).into_text(), Part::Json);
                    }
                }
            }
        }
        // Of a batch's answers one that failed says the most.
        Json::Array(mut items) if !items.is_empty() => {
            let at = items.iter().position(is_failure).unwrap_or(0);
            flatten(items.swap_remove(at), params);
        }
        other => params.add("response", &other.into_text(), Part::Json),
    }
}

/// The name on the wire of one of two tokens that come as a pair without it: `{"access":"eyJ…","refresh":"eyJ…"}`.
fn of_pair(name: String, value: &Json) -> String {
    match value {
        Json::String(token)
            if ["access", "refresh"].contains(&name.as_str()) && provider::shape_of(token).is_some() =>
        {
            [&name, "_token"].concat()
        }
        // Somebody's own name for it: `vk_refresh_token`.
        Json::String(token) if provider::shape_of(token).is_some() && !provider::is_known_name(&name) => {
            bare::name_before(&name).map_or(name, str::to_owned)
        }
        _ => name,
    }
}

/// Whether that is an error with a number.
fn is_failure(json: &Json) -> bool {
    matches!(json.get("error"), Some(Json::Number(code)) if code != "0")
}

/// Whether the `params` of a message carry its answer, as those of VK ID's page do: `{"action":"…","params":{"code":"…"}}`.
fn is_message(params: &Json) -> bool {
    let code_or_token = ["access_token", "code"].iter().any(|name| params.get(name).is_some());
    code_or_token && params.get("svc").is_none()
}

/// Whether the `payload` of a program holds the parameters of a call, as that of Google's `UrlFetchApp` does.
fn is_call(payload: &Json) -> bool {
    ["svc", "v"].iter().any(|name| payload.get(name).is_some())
}

/// What is one word on the wire: alone in a list, as parsers of queries give it; `null` where there is no token.
fn of_member(name: &str, value: Json) -> Json {
    match value {
        _ if Style::of(name) == Style::Other && !WORDS.contains(&name) => value,
        Json::Null => Json::String(String::new()),
        Json::Array(mut items) if items.len() == 1 => items.pop().unwrap_or(Json::Null),
        Json::String(text) => {
            let token = inner_token(&text).filter(|_| Style::of(name) == Style::Token);
            Json::String(token.unwrap_or(text.trim()).to_owned())
        }
        _ => value,
    }
}

/// Further names of what is one word.
const WORDS: [&str; 7] = ["device_id", "email", "error", "iss", "state", "token_type", "type"];
