//! The forms of VK, VK ID and VK Cloud Vision: what is sent, what is said, and what a pasted call becomes.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test may panic: that is how it fails")]

mod bad_input;
mod laws;
mod notes;
mod pasted;

use brelok::form::{Field, Filled, Form, Level, Remark};
use brelok::provider::forms;
use brelok::request::{Call, output};

const STATE: &str = "0123456789abcdefghijklmnopqrstuv";
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

/// What is typed into a form, field by field.
type Texts<'a> = &'a [(&'static str, &'a str)];

fn form(id: &str) -> &'static Form {
    forms().find(|form| form.id == id).unwrap()
}

fn typed(mut filled: Filled, texts: Texts<'_>) -> Filled {
    for (field, text) in texts {
        assert!(filled.form().input(Field(field)).is_some(), "{field}");
        filled = filled.with(Field(field), text);
    }
    filled
}

/// A form that is ready, and then these texts.
fn filled(id: &str, texts: Texts<'_>) -> Filled {
    let ready: Texts<'_> = match id {
        "vk/sign-in" => &[("client_id", "6463690"), ("state", "mine")],
        "vk_id/sign-in" => &[
            ("client_id", "7915193"),
            ("redirect_uri", "https://example.com/cb"),
            ("state", STATE),
            ("code_verifier", VERIFIER),
        ],
        "vk_id/call" => &[
            ("client_id", "7915193"),
            ("redirect_uri", "https://example.com/cb"),
            ("state", STATE),
            ("device_id", "D-1_2"),
        ],
        "vk_vision/call" => &[("files", "a.jpg\nb.png"), ("space", "5"), ("rfactor", "2"), ("rtype", "art")],
        _ => &[],
    };
    typed(typed(Filled::new(form(id)), ready), texts)
}

fn call(filled: &Filled) -> Call {
    let (call, remarks) = filled.check();
    call.unwrap_or_else(|| panic!("{remarks:?}"))
}

fn written(filled: &Filled, id: &str) -> String {
    output(id, &call(filled), true).unwrap().expose().to_owned()
}

/// What is said beside a field.
fn said(filled: &Filled, field: &str) -> Vec<Remark> {
    filled.check().1.into_iter().filter(|remark| remark.field.0 == field).collect()
}

/// What is said beside a field, of this level, in English.
fn words(filled: &Filled, field: &str, level: Level) -> Vec<&'static str> {
    let remarks = said(filled, field).into_iter().filter(|remark| remark.sentence.level == level);
    remarks.map(|remark| remark.sentence.text.en).collect()
}

#[test]
fn a_sign_in_link_says_what_it_asks_for() {
    for (texts, query) in [
        (
            &[][..],
            "client_id=6463690&redirect_uri=https%3A//oauth.vk.ru/blank.html&display=page&scope=65536\
             &response_type=token&state=mine&revoke=1&v=5.199",
        ),
        (
            &[
                ("whom", "community"),
                ("group_ids", "1234,321"),
                ("scope_community", "4096"),
                ("display", ""),
                ("v", ""),
                ("redirect_uri", "https://example.com/cb?a=1"),
            ],
            "client_id=6463690&redirect_uri=https%3A//example.com/cb%3Fa%3D1&scope=4096&response_type=token\
             &group_ids=1234%2C321&state=mine",
        ),
        (
            &[("scope", "0"), ("response_type", "code"), ("revoke", ""), ("state", "")],
            "client_id=6463690&redirect_uri=https%3A//oauth.vk.ru/blank.html&display=page&response_type=code&v=5.199",
        ),
    ] {
        let address = written(&filled("vk/sign-in", texts), "url");
        assert_eq!(address, ["https://oauth.vk.ru/authorize?", query].concat());
    }
    let old = filled("vk/sign-in", &[("domain", "vk.com")]);
    let start =
        "https://oauth.vk.com/authorize?client_id=6463690&redirect_uri=https%3A//oauth.vk.com/blank.html&";
    assert!(written(&old, "url").starts_with(start));
}

#[test]
fn a_link_of_vk_id_holds_the_challenge_and_never_the_verifier() {
    let address = written(&filled("vk_id/sign-in", &[("scope", "email phone"), ("prompt", "login")]), "url");
    assert_eq!(
        address,
        "https://id.vk.ru/authorize?response_type=code&client_id=7915193&redirect_uri=https%3A//example.com/cb\
         &state=0123456789abcdefghijklmnopqrstuv&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM\
         &code_challenge_method=s256&scope=email%20phone&prompt=login",
    );
}

#[test]
fn s19_a_secret_stands_in_code_only_where_that_was_asked_for() {
    for (id, field, variable) in [
        ("vk/method", "access_token", "VK_ACCESS_TOKEN"),
        ("vk_id/call", "code", "VK_ID_CODE"),
        ("vk_vision/call", "oauth_token", "VK_VISION_TOKEN"),
    ] {
        let filled = filled(id, &[(field, "CANARY")]);
        let written = |inside| output("curl", &call(&filled), inside).unwrap().expose().to_owned();
        assert!(written(true).contains("CANARY"), "{id}");
        assert!(!written(false).contains("CANARY") && written(false).contains(variable), "{id}");
    }
}
