//! An API's answer that stands in other text: under the call that it answers, in a message, in a log.

use super::json::{self, Json};
use super::{Finding, answer, find_within};
use crate::notice;
use crate::provider::{self, SERVICES};

/// An answer holds one of these, in either kind of quotation marks.
const NAMES: [&str; 6] = ["access_token", "h", "eid", "error", "htmlencoded", "response"];

/// What the answers of services hold.
fn of_services() -> impl Iterator<Item = &'static &'static str> {
    SERVICES.iter().flat_map(|service| service.answers)
}

/// JSON is looked for at this many brackets of a text.
const BRACKETS: usize = 64;

/// The findings of a text that holds an answer and something else; `None` where it does not. The call is no finding of
/// its own then: it tells the answer's host and method.
pub fn find(text: &str, layers: u8) -> Option<Vec<Finding>> {
    if layers == 0 || !names_answer(text) {
        return None;
    }
    let (mut answers, tail) = answers(text);
    // No value goes on beyond an answer: each piece is read by itself.
    let pieces: Vec<&str> = answers.iter().map(|(before, _)| *before).chain([tail]).collect();
    let around = pieces.join("\n");
    let words = around.chars().any(char::is_alphanumeric);
    if !words && answers.len() < 2 && text.starts_with(['{', '[']) {
        return None;
    }
    // Behind what was asked for stands how the session was closed.
    let is_fine = |json: &Json| json.get("error") == Some(&Json::Number("0".to_owned()));
    let told = answers.iter().any(|(_, read)| !is_fine(&read.json));
    answers.retain(|(_, read)| !(told && is_fine(&read.json)));
    let (before, read) = answers.pop()?;
    let calls = Some(calls(before)).filter(|calls| !calls.is_empty()).unwrap_or_else(|| calls(tail));
    if calls.is_empty() && !answer::tells_of_tokens(&read.json) {
        return None;
    }
    let mut findings = Vec::new();
    for piece in pieces {
        findings.append(&mut find_within(piece, 0));
    }
    findings.retain(|finding| !is_call(finding));
    let mut answer = answer::of_json(read);
    if !answer.body.records.is_empty() {
        // Several lists, or several answers of token/update, are one list to a person.
        let mut all: Vec<Json> =
            answers.iter().flat_map(|(_, earlier)| answer::records(&earlier.json)).collect();
        all.append(&mut answer.body.records);
        answer.body.records = all;
    }
    let of_call = calls.iter().rev().find_map(method);
    answer.body.method = of_call.or_else(|| named(&around)).or(answer.body.method);
    if calls.is_empty() && words {
        answer.notices.add(&notice::TEXT_AROUND);
    }
    for call in calls {
        answer.notices.extend(call.notices);
        answer.address = call.address.or(answer.address);
    }
    findings.push(answer);
    Some(findings)
}

/// Whether a name of an answer stands in a text in quotation marks: most texts fail here, in one pass.
fn names_answer(text: &str) -> bool {
    text.match_indices(['"', '\'']).any(|(at, quote)| {
        let first = text.as_bytes().get(at + 1);
        let named = |name: &str| {
            if name.as_bytes().first() != first {
                return false;
            }
            let rest = text.get(at + 1..).and_then(|rest| rest.strip_prefix(name));
            rest.is_some_and(|rest| rest.starts_with(quote))
        };
        NAMES.iter().chain(of_services()).any(|name| named(name))
    })
}

/// The calls in a text.
fn calls(text: &str) -> Vec<Finding> {
    find_within(text, 0).into_iter().filter(is_call).collect()
}

/// The answers in a text, each with what stands before it, and what stands after the last.
fn answers(text: &str) -> (Vec<(&str, json::Read)>, &str) {
    let mut found = Vec::new();
    let (mut at, mut kept) = (0, 0);
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
        // What a call has in itself may have the same members.
        let begins_line = || text.get(..at).is_some_and(|before| before.is_empty() || before.ends_with('\n'));
        let is_of_service = || of_services().any(|name| read.json.get(name).is_some());
        if is_answer(&read.json) || is_of_service() && begins_line() {
            found.push((text.get(kept..at).unwrap_or_default(), read));
            kept = end;
        }
        at = end;
    }
    (found, text.get(kept..).unwrap_or_default())
}

/// Whether JSON is what an API answers with. An error and a response are sure only beside their call.
fn is_answer(json: &Json) -> bool {
    let error = || match json.get("error") {
        Some(Json::Number(_)) => true,
        Some(error) => error.get("error_code").is_some(),
        None => false,
    };
    error()
        || is_of_token_endpoint(json)
        || ["htmlencoded", "response"].iter().any(|name| json.get(name).is_some())
        || answer::tells_of_tokens(json)
}

/// Whether JSON is what the exchange of a code is answered with (RFC 6749, sections 5.1 and 5.2), or VK's sign-in by a password:
/// what a program calls with may have a token as well, but not its lifetime or type.
fn is_of_token_endpoint(json: &Json) -> bool {
    let has = |name: &str| json.get(name).is_some();
    let is_text = |name: &str| matches!(json.get(name), Some(Json::String(_)));
    is_text("access_token") && ["expires_in", "refresh_token", "token_type"].iter().any(|name| has(name))
        || is_text("error")
            && ["error_description", "captcha_sid", "redirect_uri", "validation_type"]
                .iter()
                .any(|name| has(name))
}

/// Whether a finding is a call, and no answer.
pub fn is_call(finding: &Finding) -> bool {
    provider::names_call(finding) || finding.address.as_ref().is_some_and(provider::is_api)
}

/// The method of a call: Wialon's `svc`, or the end of VK's address.
pub fn method(call: &Finding) -> Option<String> {
    let name = SERVICES.iter().find_map(|service| (service.method)(call))?;
    is_method(name).then(|| name.to_owned())
}

/// Whether a text may be the name of a method, which is shown, and no more than that.
pub fn is_method(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/._".contains(&byte);
    name.len() <= LONGEST && name.bytes().all(plain) && provider::shape_of(name).is_none()
}

/// The method that a request of VK names, which an error repeats: as an object, or as a list of names and values.
pub fn method_of(request: &Json) -> Option<String> {
    let listed =
        || request.listed()?.into_iter().find(|(name, _)| name == "method").map(|(_, method)| method);
    let method = request.get("method").cloned().or_else(listed)?.into_text();
    Some(method).filter(|method| is_method(method))
}

/// No method's name is longer.
const LONGEST: usize = 64;

/// A method of tokens that the words around an answer name.
fn named(around: &str) -> Option<String> {
    let mut methods = SERVICES.iter().flat_map(|service| service.methods);
    methods.find(|method| around.contains(**method)).map(ToString::to_string)
}

#[cfg(test)]
mod tests {
    use crate::notice;
    use crate::response::read;

    const CALL: &str = "https://hst-api.wialon.com/wialon/ajax.html?svc=token/list&params={}&sid=x";
    const LIST: &str = r#"[{"h":"abc","app":"a"},{"h":"abd","app":"b"}]"#;
    const LOGIN: &str = r#"{"eid":"s","th":"abc","token":"{\"app\":\"a\"}"}"#;

    /// The outcome, the method, the host, and the number of tokens.
    fn told(text: &str) -> (&'static str, Option<String>, Option<String>, usize) {
        let answer = read(text).answer;
        (answer.outcome.words().code, answer.method, answer.host, answer.tokens.len())
    }

    #[test]
    fn an_answer_tells_the_method_and_the_host_of_its_call() {
        let host = Some("hst-api.wialon.com".to_owned());
        let list = |count| ("answer", Some("token/list".to_owned()), host.clone(), count);
        assert_eq!(told(&format!("{CALL}\n{LIST}")), list(2));
        assert_eq!(told(&format!("{LIST}\n{CALL}")), list(2));
        assert_eq!(told(&format!("$ curl '{CALL}'\n{LIST}\n$")), list(2));
        let login = format!("{}\n{LOGIN}\n", CALL.replace("list", "login"));
        assert_eq!(told(&format!("{login}{CALL}\n{LIST}")), list(2), "the newest of a session");
        let (outcome, method, ..) = told(
            "https://api.vk.ru/method/users.get?v=5.199&access_token=abc\n{\"response\":[{\"id\":1,\"online\":1}]}",
        );
        assert_eq!((outcome, method.as_deref()), ("answer", Some("users.get")));
    }

    #[test]
    fn without_a_call_words_may_name_the_method() {
        assert_eq!(
            told(&format!("token/list вернул {LIST}")),
            ("answer", Some("token/list".into()), None, 2)
        );
        assert_eq!(told(&format!("вот: {LIST}, а дальше?")), ("answer", None, None, 2));
        assert!(read(&format!("вот: {LIST}")).answer.notices.contains(&notice::TEXT_AROUND));
    }

    #[test]
    fn s12_no_token_is_told_as_a_method() {
        let token = "2GfYBTYx6UU1NQua1MmccNWp6ciuLP6q3PWowRZZjg28CmpivX";
        for (method, expected) in [("users.get", Some("users.get")), (token, None)] {
            let request = format!(r#"[{{"key":"method","value":"{method}"}}]"#);
            let error =
                format!(r#"{{"error":{{"error_code":5,"error_msg":"x","request_params":{request}}}}}"#);
            assert_eq!(read(&error).answer.method.as_deref(), expected);
        }
    }

    #[test]
    fn several_lists_are_one() {
        assert_eq!(told(&format!("{LIST}\n{LIST}")).3, 4);
        assert_eq!(told(&format!("{{\"h\":\"abc\",\"app\":\"a\"}}\n{LIST}")).3, 3);
    }

    #[test]
    fn a_call_alone_and_a_redirect_stay_what_they_are() {
        for (text, outcome) in [
            (CALL.to_owned(), "call"),
            (r#"svc=token/update&params={"callMode":"update","h":"abc","app":"a"}"#.into(), "call"),
            (format!("{CALL} if (r.error) {{ throw {{\"message\": 1}} }}"), "call"),
            (
                "https://oauth.vk.com/blank.html#access_token=abc&user_id=1\nв логе {\"error\":7}".to_owned(),
                "token",
            ),
            ("https://gps.evil.example.hosting.wialon.com.evil.example/wialon/ajax.html?svc=token/list\n[{\"h\":\"abc\",\"app\":\"a\"}]".into(), "nothing"),
        ] {
            assert_eq!(told(&text).0, outcome, "{text}");
        }
    }
}
