//! The bearer token, against a server that stands for the person's own API.

use super::program::{all, all_but_curl, run};
use super::{OAUTH2, STRANGE_TOKEN, code};
use crate::running::stub::Stub;

/// The one place of the code that says where the API is.
const API: &str = "https://api.example.com/me";

#[test]
fn the_server_receives_exactly_the_token() {
    for language in all() {
        for token in ["mF_9.B5f-4.1JqM", STRANGE_TOKEN] {
            for inside in [false, true] {
                let stub = Stub::answering("200 OK", "", "hello");
                let code = code(OAUTH2, token, language, inside).replace(API, &stub.address());
                let variables = [("ACCESS_TOKEN", token)];
                let run = run(language, &code, if inside { &[] } else { &variables });
                assert_eq!(
                    (run.success, run.printed.trim()),
                    (true, "hello"),
                    "{language:?}: {}",
                    run.complaint
                );
                let requests = stub.requests();
                assert_eq!(requests[0].header("authorization"), Some(format!("Bearer {token}").as_str()));
            }
        }
    }
}

#[test]
fn s19_what_no_header_can_hold_is_neither_sent_nor_printed() {
    for language in all_but_curl() {
        for token in ["canary\r\nX-Evil: 1", "canary\n", "canary\u{202e}", ""] {
            let stub = Stub::answering("200 OK", "", "hello");
            let code = code(OAUTH2, token, language, true).replace(API, &stub.address());
            let run = run(language, &code, &[]);
            assert!(!run.success, "{language:?}: {token:?}");
            assert!(!run.complaint.contains("canary"), "{language:?}: {}", run.complaint);
            assert!(run.complaint.contains("This is not a bearer token"), "{language:?}: {}", run.complaint);
            assert!(stub.requests().is_empty(), "{language:?}: {token:?}");
        }
    }
}

#[test]
fn a_redirect_does_not_take_the_token_along() {
    for language in all() {
        let elsewhere = Stub::answering("200 OK", "", "hello");
        let location = format!("Location: {}\r\n", elsewhere.address().replace("127.0.0.1", "localhost"));
        let stub = Stub::answering("302 Found", &location, "");
        let code = code(OAUTH2, "mF_9.B5f-4.1JqM", language, true).replace(API, &stub.address());
        run(language, &code, &[]);
        assert_eq!(stub.requests().len(), 1, "{language:?}");
        assert!(
            elsewhere.requests().iter().all(|request| request.header("authorization").is_none()),
            "{language:?}"
        );
    }
}
