//! `vk_check_user_online`, against a server that answers as VK does.

use super::program::{all, all_but_curl, run};
use super::{STRANGE_TOKEN, VK, VK_TOKEN, code, data};
use crate::running::stub::Stub;
use serde::Deserialize;

/// The one place of the code that says where VK is.
const API: &str = "https://api.vk.ru";

#[derive(Deserialize)]
struct Case {
    case: String,
    /// The answer's body; `TOKEN` stands for the token.
    answer: String,
    /// What the code prints, in small letters.
    #[serde(default)]
    prints: String,
    /// What it says on failing.
    #[serde(default)]
    fails: String,
}

#[test]
fn s19_every_answer_of_vk_is_told_apart_and_the_token_is_never_printed() {
    let cases: Vec<Case> = data(include_str!("vk_answers.jsonl"));
    for language in all_but_curl() {
        for case in &cases {
            let stub = Stub::answering("200 OK", "", &case.answer.replace("TOKEN", VK_TOKEN));
            // With the token inside there is more to leak it, not another answer.
            let ways: &[bool] = if case.answer.contains("TOKEN") { &[false, true] } else { &[false] };
            for &inside in ways {
                let code = code(VK, VK_TOKEN, language, inside).replace(API, &stub.address());
                let variables = [("VK_ACCESS_TOKEN", VK_TOKEN)];
                let run = run(language, &code, if inside { &[] } else { &variables });
                let place = format!("{language:?} {}: {}{}", case.case, run.printed, run.complaint);
                assert!(!place.contains(VK_TOKEN) && !place.contains("canary"), "{}", case.case);
                assert_eq!(run.success, case.fails.is_empty(), "{place}");
                assert_eq!(run.printed.trim().to_lowercase(), case.prints, "{place}");
                assert!(run.complaint.contains(&case.fails), "{place}");
                let requests = stub.requests();
                assert_eq!(requests.len(), 1, "{place}");
                assert_eq!(requests[0].line, "POST /method/users.get HTTP/1.1");
            }
        }
    }
}

fn sorted(mut form: Vec<(String, String)>) -> Vec<(String, String)> {
    form.sort();
    form
}

#[test]
fn the_server_receives_exactly_the_token() {
    for language in all() {
        for token in [VK_TOKEN, STRANGE_TOKEN, "Ключ 🔑\n\u{202e}\u{7f}"] {
            for inside in [false, true] {
                let stub = Stub::answering("200 OK", "", r#"{"response":[{"id":1,"online":1}]}"#);
                let code = code(VK, token, language, inside).replace(API, &stub.address());
                let variables = [("VK_ACCESS_TOKEN", token)];
                let run = run(language, &code, if inside { &[] } else { &variables });
                assert!(run.success, "{language:?}: {}", run.complaint);
                let requests = stub.requests();
                let form = [("access_token", token), ("fields", "online,online_info"), ("v", "5.199")];
                let form = form.map(|(name, value)| (name.to_owned(), value.to_owned()));
                assert_eq!(sorted(requests[0].form()), form, "{language:?}, inside: {inside}");
                let kind = requests[0].header("content-type").unwrap();
                assert!(kind.starts_with("application/x-www-form-urlencoded"), "{kind}");
            }
        }
    }
}

#[test]
fn a_missing_variable_is_said_and_nothing_is_sent() {
    for language in all_but_curl() {
        let stub = Stub::answering("200 OK", "", r#"{"response":[{"id":1,"online":1}]}"#);
        let run = run(language, &code(VK, VK_TOKEN, language, false).replace(API, &stub.address()), &[]);
        assert!(!run.success, "{language:?}");
        let said = run.complaint.contains("VK_ACCESS_TOKEN") || run.complaint.contains("The token is empty");
        assert!(said, "{language:?}: {}", run.complaint);
        assert!(stub.requests().is_empty(), "{language:?}");
    }
}

#[test]
fn a_redirect_does_not_take_the_token_along() {
    for status in ["302 Found", "307 Temporary Redirect"] {
        for language in all_but_curl() {
            let elsewhere = Stub::answering("200 OK", "", r#"{"response":[{"id":1,"online":1}]}"#);
            let location = format!("Location: {}/method/users.get\r\n", elsewhere.address());
            let stub = Stub::answering(status, &location, "");
            let code = code(VK, VK_TOKEN, language, true).replace(API, &stub.address());
            run(language, &code, &[]);
            assert_eq!(stub.requests().len(), 1, "{language:?}");
            for request in elsewhere.requests() {
                assert!(
                    !format!("{request:?}{:?}", request.form()).contains("canary"),
                    "{language:?}: {status}"
                );
            }
        }
    }
}

#[test]
fn an_unreachable_server_is_said_without_the_token() {
    for language in all_but_curl() {
        // Nobody listens on the port of discard.
        let code = code(VK, VK_TOKEN, language, true).replace(API, "http://127.0.0.1:9");
        let run = run(language, &code, &[]);
        assert!(!run.success && !run.complaint.is_empty(), "{language:?}");
        assert!(!run.complaint.contains("canary") && !run.printed.contains("canary"), "{language:?}");
    }
}
