//! The forms of Wialon's other calls: what is sent, what is said, and what a pasted call becomes.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic: that is how it fails"
)]

mod bad_input;
mod pasted;

use brelok::form::{Field, Filled, Form, Sentence};
use brelok::provider::forms;
use brelok::request::call::{Call, Value};
use brelok::request::output;

const TOKEN: &str = "5dce19710a5e26ab8b7b8986cb3c49e58C291791B7F0A7AEB8AFBFCEED7DC03BC48FF5F8";
const SESSION: &str = "5ccc55ab53c4e3a5dfd32fd7d5d78097";

fn form(id: &str) -> &'static Form {
    forms().find(|form| form.id == id).unwrap()
}

fn filled(id: &str, texts: &[(&'static str, &str)]) -> Filled {
    texts.iter().fold(Filled::new(form(id)), |filled, (field, text)| filled.with(Field(field), text))
}

fn said(filled: &Filled, field: &'static str) -> Vec<Sentence> {
    let remarks = filled.check().1;
    remarks.iter().filter(|remark| remark.field.0 == field).map(|remark| remark.sentence).collect()
}

/// The names and values of a call, in order.
fn sent(call: &Call) -> Vec<(&'static str, String)> {
    let text = |value: &Value| match value {
        Value::Text(text) | Value::File(text) => text.clone(),
        Value::Secret(variable) => variable.value.expose().to_owned(),
        Value::Json(object) => object.compact(true).expose().to_owned(),
    };
    call.query.iter().chain(&call.form).map(|parameter| (parameter.name, text(&parameter.value))).collect()
}

fn build(id: &str, texts: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    sent(&filled(id, texts).check().0.expect("the form is ready"))
}

fn address(id: &str, texts: &[(&'static str, &str)]) -> String {
    let call = filled(id, texts).check().0.expect("the form is ready");
    output("url", &call, true).unwrap().expose().to_owned()
}

#[test]
fn each_call_sends_its_own_parameters() {
    let call = |service: &str, params: &str, sid: Option<&str>| {
        let mut pairs = vec![("svc", service.to_owned()), ("params", params.to_owned())];
        pairs.extend(sid.map(|sid| ("sid", sid.to_owned())));
        pairs
    };
    let sid = ("sid", SESSION);
    assert_eq!(build("wialon/token-list", &[sid]), call("token/list", "{}", Some(SESSION)));
    assert_eq!(
        build("wialon/token-list", &[sid, ("userId", "17")]),
        call("token/list", r#"{"userId":"17"}"#, Some(SESSION))
    );
    assert_eq!(build("wialon/core-logout", &[sid]), call("core/logout", "{}", Some(SESSION)));
    assert_eq!(
        build("wialon/token-login", &[("token", TOKEN)]),
        call("token/login", &format!(r#"{{"token":"{TOKEN}","fl":1}}"#), None)
    );
    assert_eq!(
        build("wialon/token-login", &[("token", TOKEN), ("operateAs", "Иван 🚚"), ("fl", "0x7")]),
        call("token/login", &format!(r#"{{"token":"{TOKEN}","operateAs":"Иван 🚚","fl":7}}"#), None)
    );
}

#[test]
fn a_sign_in_link_says_what_it_asks_for() {
    assert_eq!(
        address("wialon/sign-in", &[]),
        "https://hosting.wialon.com/login.html?access_type=256&activation_time=0&duration=2592000&flags=0\
         &response_type=token"
    );
    assert_eq!(
        address(
            "wialon/sign-in",
            &[
                ("host", "http://wialon.local:8022"),
                ("client_id", "Мой & co"),
                ("access_type", "-1"),
                ("activation_time", "2026-01-01"),
                ("duration", "1d"),
                ("flags", "0x5"),
                ("lang", "ru"),
                ("user", "demo"),
                ("redirect_uri", "https://app.example/cb?a=b&c=d"),
                ("css_url", "https://app.example/a.css"),
                ("response_type", "hash"),
            ]
        ),
        "http://wialon.local:8022/login.html?client_id=%D0%9C%D0%BE%D0%B9%20%26%20co&access_type=-1\
         &activation_time=1767225600&duration=86400&flags=5&lang=ru&user=demo\
         &redirect_uri=https%3A//app.example/cb%3Fa%3Db%26c%3Dd&css_url=https%3A//app.example/a.css\
         &response_type=hash"
    );
}

#[test]
fn a_data_centre_stays_when_another_form_is_chosen() {
    let mut sign_in = Filled::new(form("wialon/sign-in"));
    sign_in.carry_over(&filled("wialon/token-update", &[("host", "hst-api.wialon.eu")]));
    assert_eq!(sign_in.text(Field("host")), "hosting.wialon.eu");
    let mut list = Filled::new(form("wialon/token-list"));
    list.carry_over(&sign_in);
    assert_eq!(list.text(Field("host")), "hst-api.wialon.eu");
    list.carry_over(&filled("wialon/sign-in", &[("host", "wialon.local")]));
    assert_eq!(list.text(Field("host")), "wialon.local");
}

#[test]
fn s18_who_signs_in_stands_in_no_link() {
    for (id, field) in
        [("wialon/sign-in", "user"), ("wialon/token-login", "operateAs"), ("wialon/token-login", "token")]
    {
        assert!(form(id).input(Field(field)).unwrap().private, "{id} {field}");
    }
}
