//! The law of quoting: any texts at all arrive as they are, in every form. Many texts share one run.

use crate::calls::{secret, text};
use crate::recorded::{expected, recorded};
use crate::running::folder;
use crate::sending::{FORM, runnable, send, stub};
use brelok::request::call::{Parameter, Value};
use brelok::request::{Call, Failure, Method, Object};
use proptest::prelude::*;

/// Names of parameters.
const NAMES: [&str; 20] =
    ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t"];

/// Any text, and texts of what quoting stumbles over. No command line can hold U+0000.
fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        "[^\0]*",
        "[\\\\'\"`$!{}()\\[\\]<>?;#&|~%*=^@+ \t\r\nnux0U-]{0,24}",
        "[ -~]{1,60}",
        "\\PC{0,20}"
    ]
}

/// A call whose parameters hold these texts as they are, as secrets, and in JSON.
fn call(host: &str, values: &[String], own: &str) -> Call {
    let pairs = || NAMES.into_iter().zip(values);
    let mut object = Object::default();
    pairs().for_each(|(name, value)| object.text(name, value));
    let mut form: Vec<Parameter> = pairs().map(|(name, value)| text(name, value)).collect();
    form.push(Parameter { name: "params", value: Value::Json(object) });
    form.push(secret("secret", "A_SECRET", own));
    let query = pairs().take(5).map(|(name, value)| text(name, value)).collect();
    Call {
        method: Method::Post,
        endpoint: format!("{host}/path"),
        query,
        form,
        failure: Failure::Named(&["error"]),
    }
}

proptest! {
    // Few runs, each of a great many texts.
    #![proptest_config(ProptestConfig {
        cases: 4,
        failure_persistence: None,
        max_shrink_iters: 60,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_texts_arrive_as_they_are(values in prop::collection::vec(value(), NAMES.len()), inside: bool) {
        for id in runnable().filter(|id| *id != "python-wialon") {
            let stub = stub("{}");
            let folder = folder();
            // cmd.exe reads a variable's value as if it had been typed: there a secret must be as plain as tokens are.
            let strange = inside || id != "curl-windows";
            let call = call(&stub.address(), &values, &["vk1.a.-_", if strange { &values[0] } else { "" }].concat());
            let run = send(id, &call, inside, folder.path());
            prop_assert!(run.success, "{}: {}", id, run.complaint);
            let requests = stub.requests();
            prop_assert_eq!(requests.len(), 1);
            prop_assert_eq!(recorded(&requests[0]), expected(&call, FORM), "{}", id);
        }
    }
}
