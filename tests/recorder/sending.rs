//! Every form that can be run sends exactly the call, and a refusal is not taken for success.

use crate::calls::{all, update, vision};
use crate::program::{execute, here, run};
use crate::recorded::{Meant, Recorded, expected, recorded};
use crate::running::stub::Stub;
use crate::running::{Run, folder};
use crate::{output, windows, written};
use brelok::provider::wialon::token_update::CallMode;
use brelok::provider::wialon::token_update::form::ITEMS;
use brelok::request::call::{Value, Variable};
use brelok::request::{Call, Method, OUTPUTS, Piece};
use std::ffi::OsStr;
use std::path::Path;

/// The kind of a body that is a form.
pub const FORM: &str = "application/x-www-form-urlencoded";
/// What a server answers that has done it.
pub const DONE: &str = r#"{"error":0}"#;

/// A server that answers so.
pub fn stub(answer: &str) -> Stub {
    Stub::answering("200 OK", "Content-Type: application/json\r\n", answer)
}

/// The secrets of a call, for the environment.
fn variables(call: &Call) -> Vec<(&'static str, &str)> {
    let pair = |variable: &Variable| (variable.name, variable.value.expose().to_owned().leak() as &str);
    let mut found = Vec::new();
    for parameter in call.query.iter().chain(&call.form) {
        match &parameter.value {
            Value::Secret(variable) => found.push(pair(variable)),
            Value::Json(object) => {
                let pieces = object.pieces("").into_iter();
                found.extend(pieces.filter_map(|piece| match piece {
                    Piece::Secret(variable) => Some(pair(variable)),
                    Piece::Text(_) => None,
                }));
            }
            Value::Text(_) | Value::File(_) => {}
        }
    }
    found
}

/// Runs one form of a call; Windows' command goes through the model of its two readers to the real curl.
pub fn send(id: &str, call: &Call, inside: bool, folder: &Path) -> Run {
    let code = written(id, call, inside);
    let variables = if inside { Vec::new() } else { variables(call) };
    if id != "curl-windows" {
        return run(id, &code, &variables, folder);
    }
    let words = windows::words(&code, &variables);
    let words: Vec<&OsStr> = words.iter().skip(1).map(OsStr::new).collect();
    execute("curl", &words, &[], folder)
}

/// All forms that can be run here.
pub fn runnable() -> impl Iterator<Item = &'static str> {
    let windows = here().contains(&"curl").then_some("curl-windows");
    here().iter().copied().chain(windows)
}

/// What the package python-wialon sends of its own: a session that there is none of.
fn without_none(mut request: Recorded) -> Recorded {
    request.form.retain(|(name, value)| name != "sid" || *value != Meant::Text("None".to_owned()));
    request
}

#[test]
fn every_form_sends_exactly_the_call() {
    let mut sent = 0;
    for id in runnable() {
        let stub = stub(DONE);
        let folder = folder();
        for (name, call) in all(&stub.address()).iter().filter(|(_, call)| (output(id).fits)(call)) {
            for inside in [false, true] {
                let run = send(id, call, inside, folder.path());
                let place = format!("{id}, {name}, inside: {inside}");
                assert!(run.success, "{place}: {}", run.complaint);
                let requests = stub.requests();
                assert_eq!(requests.len(), 1, "{place}");
                let request = without_none(recorded(&requests[0]));
                assert_eq!(request, expected(call, FORM), "{place}");
                sent += 1;
            }
        }
    }
    println!("{sent} requests were sent and compared");
    assert!(sent > 0 || here().is_empty());
}

#[test]
fn files_arrive_with_their_names() {
    for id in runnable() {
        let stub = stub(r#"{"status":200,"body":{}}"#);
        let folder = folder();
        for files in [["first.jpg", "второй снимок.png"], ["a,b;c.jpg", "it's (1) $x & 100.png"]]
        {
            for file in files {
                std::fs::write(folder.path().join(file), file).unwrap();
            }
            let call = vision(&stub.address(), files);
            if !(output(id).fits)(&call) {
                continue;
            }
            for inside in [false, true] {
                let run = send(id, &call, inside, folder.path());
                assert!(run.success, "{id}: {}", run.complaint);
                let requests = stub.requests();
                assert_eq!(requests.len(), 1, "{id}");
                assert_eq!(
                    recorded(&requests[0]),
                    expected(&call, "multipart/form-data"),
                    "{id}, inside: {inside}"
                );
            }
        }
    }
}

#[test]
fn a_refusal_is_an_error_and_its_echo_of_the_token_is_not_printed() {
    let vk = r#"{"error":{"error_code":5,"error_msg":"WHY","request_params":[{"key":"t","value":"ECHO"}]}}"#;
    for (name, answer, said) in [
        ("update", r#"{"error":7}"#, "7"),
        ("users.get", vk, "WHY"),
        ("exchange", r#"{"error":"WHY"}"#, "WHY"),
    ] {
        // curl only passes the answer on.
        for id in here().iter().filter(|id| **id != "curl") {
            let stub = stub(answer);
            let folder = folder();
            let (_, call) = all(&stub.address()).into_iter().find(|(other, _)| *other == name).unwrap();
            if (output(id).fits)(&call) {
                let run = send(id, &call, false, folder.path());
                assert!(!run.success, "{id}, {name}: {}", run.printed);
                assert!(run.complaint.contains(said), "{id}, {name}: {}", run.complaint);
                assert!(!format!("{run:?}").contains("ECHO"), "{id}, {name}");
            }
        }
    }
}

#[test]
fn vision_refuses_by_its_status() {
    for id in here().iter().filter(|id| **id != "curl") {
        let stub = stub(r#"{"status":403,"body":"WHY","htmlencoded":false,"last_modified":0}"#);
        let folder = folder();
        for file in ["a.jpg", "b.jpg"] {
            std::fs::write(folder.path().join(file), file).unwrap();
        }
        let call = vision(&stub.address(), ["a.jpg", "b.jpg"]);
        if (output(id).fits)(&call) {
            let run = send(id, &call, false, folder.path());
            assert!(!run.success && run.complaint.contains("WHY"), "{id}: {run:?}");
        }
    }
}

#[test]
fn a_redirect_does_not_take_the_secrets_along() {
    for id in here().iter().filter(|id| **id != "python-wialon") {
        let elsewhere = stub(DONE);
        let location = format!("Location: {}/wialon/ajax.html\r\n", elsewhere.address());
        let stub = Stub::answering("307 Temporary Redirect", &location, "");
        let folder = folder();
        let (_, call) = all(&stub.address()).swap_remove(1);
        send(id, &call, true, folder.path());
        assert_eq!((stub.requests().len(), elsewhere.requests().len()), (1, 0), "{id}");
    }
}

#[test]
fn a_missing_variable_is_said_and_nothing_is_sent() {
    for id in here().iter().filter(|id| **id != "curl") {
        let stub = stub(DONE);
        let folder = folder();
        let (_, call) = all(&stub.address()).swap_remove(1);
        let run = run(id, &written(id, &call, false), &[], folder.path());
        assert!(!run.success && run.complaint.contains("WIALON_TARGET_TOKEN"), "{id}: {}", run.complaint);
        assert!(stub.requests().is_empty(), "{id}");
    }
}

/// So many item IDs.
fn items(count: usize) -> String {
    (0..count).map(|item| (10_000_000 + item).to_string()).collect::<Vec<_>>().join(",")
}

#[test]
fn each_call_is_offered_in_the_forms_that_fit() {
    let ids = |call: &Call| -> Vec<&str> {
        OUTPUTS.iter().filter(|output| (output.fits)(call)).map(|output| output.id).collect()
    };
    let calls = all("https://hst-api.wialon.com");
    let call = |name: &str| &calls.iter().find(|(other, _)| *other == name).unwrap().1;
    let wialon = [
        "url",
        "params",
        "body",
        "curl",
        "curl-windows",
        "python",
        "python-wialon",
        "javascript",
        "php",
        "csharp",
        "1c",
    ];
    let programs = ["curl", "curl-windows", "python", "javascript", "php", "csharp", "1c"];
    assert_eq!(ids(call("update")), wialon);
    assert_eq!(ids(call("token/login")), wialon);
    assert_eq!(ids(call("users.get")), [&["url", "body"], &programs[..]].concat());
    assert_eq!(ids(call("exchange")), [&["url", "body"], &programs[..]].concat());
    let vision = vision("https://smarty.mail.ru", ["a.jpg", "b.jpg"]);
    assert_eq!(ids(&vision), ["url", "params", "curl", "curl-windows", "python", "javascript"]);
    let link = Call { method: Method::Link, ..call("users.get").clone() };
    assert_eq!(ids(&link), ["url"]);
    // Windows' Command Prompt takes 8191 signs.
    let many = update("https://hst-api.wialon.com", CallMode::Create, &[(ITEMS, &items(1000))]);
    assert_eq!(ids(&many), wialon.into_iter().filter(|id| *id != "curl-windows").collect::<Vec<_>>());
}
