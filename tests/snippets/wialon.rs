//! `wialon_login`, against a server that answers as Wialon does and that the answer itself names.

use super::program::{all, all_but_curl, is_here, run};
use super::{STRANGE_TOKEN, WIALON, WIALON_TOKEN, code, data};
use crate::running::stub::Stub;
use brelok::snippet::Language;
use serde::Deserialize;

#[derive(Deserialize)]
struct Case {
    case: String,
    answer: String,
    #[serde(default)]
    prints: String,
    #[serde(default)]
    fails: String,
}

fn paste(stub: &Stub) -> String {
    [WIALON, "&wialon_sdk_url=", &stub.address()].concat()
}

#[test]
fn s19_a_session_or_a_reason_and_never_the_token() {
    let cases: Vec<Case> = data(include_str!("wialon_answers.jsonl"));
    for language in all_but_curl() {
        for case in &cases {
            let stub = Stub::answering("200 OK", "", &case.answer.replace("TOKEN", WIALON_TOKEN));
            // With the token inside there is more to leak it, not another answer.
            let ways: &[bool] = if case.answer.contains("TOKEN") { &[false, true] } else { &[false] };
            for &inside in ways {
                let code = code(&paste(&stub), WIALON_TOKEN, language, inside);
                let variables = [("WIALON_TOKEN", WIALON_TOKEN)];
                let run = run(language, &code, if inside { &[] } else { &variables });
                let place = format!("{language:?} {}: {}{}", case.case, run.printed, run.complaint);
                assert!(!place.contains(WIALON_TOKEN), "{}", case.case);
                assert_eq!(run.success, case.fails.is_empty(), "{place}");
                assert_eq!(run.printed.trim(), case.prints, "{place}");
                assert!(run.complaint.contains(&case.fails), "{place}");
            }
        }
    }
}

#[test]
fn the_server_receives_exactly_the_token() {
    for language in all() {
        for token in [WIALON_TOKEN, STRANGE_TOKEN] {
            let stub = Stub::answering("200 OK", "", r#"{"eid":"0a1b2c3d4e5f60718293a4b5c6d7e8f9"}"#);
            let run = run(language, &code(&paste(&stub), token, language, true), &[]);
            assert!(run.success, "{language:?}: {}", run.complaint);
            let requests = stub.requests();
            assert_eq!(requests[0].line, "POST /wialon/ajax.html HTTP/1.1");
            let form = requests[0].form();
            let value = |name: &str| form.iter().find(|(other, _)| other == name).unwrap().1.clone();
            assert_eq!((form.len(), value("svc").as_str()), (2, "token/login"));
            let params: serde_json::Value = serde_json::from_str(&value("params")).unwrap();
            assert_eq!(params, serde_json::json!({ "token": token, "fl": 1 }), "{language:?}");
        }
    }
}

#[test]
fn a_token_of_wialons_own_kind_goes_through_the_shell_unchanged() {
    if is_here(Language::Curl) {
        let stub = Stub::answering("200 OK", "", "{}");
        let code = code(&paste(&stub), WIALON_TOKEN, Language::Curl, false);
        run(Language::Curl, &code, &[("WIALON_TOKEN", WIALON_TOKEN)]);
        let form = stub.requests()[0].form();
        assert_eq!(form[1].1, format!(r#"{{"token":"{WIALON_TOKEN}","fl":1}}"#));
    }
}
