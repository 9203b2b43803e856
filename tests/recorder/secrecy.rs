//! No secret is in what a call is written down as unless the person asks otherwise: code takes it from the environment
//! (promise S19), and a plain form masks it (promise S12).

use crate::calls::{all, vision};
use brelok::request::{Call, OUTPUTS};

fn calls() -> Vec<(&'static str, Call)> {
    let mut calls = all("https://hst-api.wialon.com");
    calls.push(("vision", vision("https://smarty.mail.ru", ["a.jpg", "b.jpg"])));
    calls
}

/// How often the canary sings in a text; every secret of the calls holds it once.
fn canaries(text: &str) -> usize {
    text.matches("CANARY").count()
}

#[test]
fn s12_s19_no_secret_is_in_what_is_written_unless_asked_for() {
    for (name, call) in calls() {
        let mut plain = 0;
        for output in OUTPUTS.iter().filter(|output| (output.fits)(&call)) {
            let [outside, inside] =
                [false, true].map(|inside| (output.write)(&call, inside).expose().to_owned());
            assert_eq!(canaries(&outside), 0, "{} of {name}", output.id);
            // An address, a body and parameters hold different parts of the call; code holds all of it.
            assert!(!output.code || canaries(&inside) > 0, "{} of {name}", output.id);
            plain += if output.code { 0 } else { canaries(&inside) };
        }
        assert!(plain > 0, "{name}");
    }
}

#[test]
fn s19_without_secrets_the_code_does_not_depend_on_them() {
    for (name, call) in calls() {
        let empty = without_secrets(&call);
        for output in OUTPUTS.iter().filter(|output| output.code && (output.fits)(&call)) {
            let outside = (output.write)(&call, false);
            assert_eq!(outside, (output.write)(&empty, false), "{} of {name}", output.id);
            // What was not typed cannot be inside.
            assert_eq!(outside, (output.write)(&empty, true), "{} of {name}", output.id);
        }
    }
}

/// The call with nothing typed into its secret fields.
fn without_secrets(call: &Call) -> Call {
    use brelok::request::Piece;
    use brelok::request::call::{Parameter, Value, Variable};
    let empty = |variable: &Variable| Variable { name: variable.name, value: Default::default() };
    let blank = |parameter: &Parameter| Parameter {
        name: parameter.name,
        value: match &parameter.value {
            Value::Secret(variable) => Value::Secret(empty(variable)),
            Value::Json(object)
                if object.pieces("").iter().any(|piece| matches!(piece, Piece::Secret(_))) =>
            {
                let mut blank = brelok::request::Object::default();
                for (name, member) in object.members() {
                    match member {
                        brelok::request::Member::Json(json) => blank.value(name, json),
                        brelok::request::Member::Secret(variable) => blank.secret(name, empty(variable)),
                    }
                }
                Value::Json(blank)
            }
            other => other.clone(),
        },
    };
    Call {
        query: call.query.iter().map(blank).collect(),
        form: call.form.iter().map(blank).collect(),
        ..call.clone()
    }
}

#[test]
fn s21_debug_of_a_call_and_of_what_is_written_is_masked() {
    for (_, call) in calls() {
        assert_eq!(canaries(&format!("{call:?}")), 0);
        for output in OUTPUTS.iter().filter(|output| (output.fits)(&call)) {
            assert_eq!(canaries(&format!("{:?}", (output.write)(&call, true))), 0, "{}", output.id);
        }
    }
}
