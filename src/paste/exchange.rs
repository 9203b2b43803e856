//! An API's answer that stands in other text: under the call that it answers, in a message, in a log.

use super::json::{self, Json};
use super::run::push_new;
use super::{Finding, answer, find_within, records};
use crate::notice;
use crate::provider;

/// An answer holds one of these, in either kind of quotation marks.
const NAMES: [&str; 4] = ["h", "eid", "error", "response"];

/// JSON is looked for at this many brackets of a text.
const BRACKETS: usize = 64;

/// The findings of a text that holds an answer and something else; `None` where it does not. The call is no finding of
/// its own then: it tells the answer's host and method.
pub fn find(text: &str) -> Option<Vec<Finding>> {
    let quoted = |name: &str| ['"', '\''].iter().any(|quote| text.contains(&format!("{quote}{name}{quote}")));
    if !NAMES.iter().any(|name| quoted(name)) {
        return None;
    }
    let (read, around) = last_answer(text)?;
    if !around.chars().any(char::is_alphanumeric) {
        return None;
    }
    let sure = records::holds_tokens(&read.json);
    let (calls, mut findings): (Vec<_>, Vec<_>) = find_within(&around, 0).into_iter().partition(is_call);
    if calls.is_empty() && !sure {
        return None;
    }
    let mut answer = answer::of_json(read);
    answer.body.method = calls.iter().rev().find_map(method).or_else(|| named(&around));
    if calls.is_empty() {
        push_new(&mut answer.notices, &notice::TEXT_AROUND);
    }
    for call in calls {
        for notice in call.notices {
            push_new(&mut answer.notices, notice);
        }
        answer.address = call.address.or(answer.address);
    }
    findings.push(answer);
    Some(findings)
}

/// The last answer in a text, and the text without it.
fn last_answer(text: &str) -> Option<(json::Read, String)> {
    let mut found = None;
    let mut at = 0;
    for _ in 0..BRACKETS {
        let Some(start) = text.get(at..).and_then(|rest| rest.find(['{', '['])) else {
            break;
        };
        at += start;
        let Some(read) = text.get(at..).and_then(json::read) else {
            at += 1;
            continue;
        };
        let end = at + read.length.max(1);
        if is_answer(&read.json) {
            found = Some((at..end, read));
        }
        at = end;
    }
    let (range, read) = found?;
    let outside = [text.get(..range.start), text.get(range.end..)];
    Some((read, outside.map(Option::unwrap_or_default).join("\n")))
}

/// Whether JSON is what an API answers with. An error and a response are sure only beside their call.
fn is_answer(json: &Json) -> bool {
    let error = || match json.get("error") {
        Some(Json::Number(_)) => true,
        Some(error) => error.get("error_code").is_some(),
        None => false,
    };
    error()
        || matches!(json, Json::Object(_)) && json.get("response").is_some()
        || records::holds_tokens(json)
}

fn is_call(finding: &Finding) -> bool {
    ["svc", "callMode"].iter().any(|name| finding.params.has(name))
        || finding.address.as_ref().is_some_and(provider::is_api)
}

/// The method of a call: Wialon's `svc`, or the end of VK's address.
fn method(call: &Finding) -> Option<String> {
    let of_vk = || call.address.as_ref()?.path.strip_prefix("/method/");
    let of_update = || call.params.has("callMode").then_some("token/update");
    let name = call.params.last("svc").or_else(of_vk).or_else(of_update)?;
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/._".contains(&byte);
    (name.len() <= LONGEST && name.bytes().all(plain)).then(|| name.to_owned())
}

/// No method's name is longer.
const LONGEST: usize = 64;

/// A method of tokens that the words around an answer name.
fn named(around: &str) -> Option<String> {
    provider::wialon::METHODS.iter().find(|method| around.contains(**method)).map(ToString::to_string)
}
