//! Bad input: each gets its sentence beside its field, and no call.

use super::{SESSION, TOKEN, build, filled, said};
use brelok::form::{Level, Sentence, sentences as general};
use brelok::provider::wialon::sentences::*;
use brelok::request::HostErrorKind;

/// What is typed into a form, field by field.
type Texts<'a> = &'a [(&'static str, &'a str)];

#[test]
fn what_is_wrong_is_said_beside_its_field_and_there_is_no_call() {
    let short = TOKEN.split_at(1).1;
    let long = format!("{TOKEN}0");
    let cyrillic = TOKEN.replace('a', "а");
    let cases: &[(&str, &str, Sentence, Texts<'_>)] = &[
        ("token-login", "token", TOKEN_MISSING, &[]),
        ("token-login", "token", H_LENGTH, &[("token", short)]),
        ("token-login", "token", H_LENGTH, &[("token", &long)]),
        ("token-login", "token", H_CHARACTER, &[("token", &cyrillic)]),
        ("token-update", "h", H_LENGTH, &[("callMode", "update"), ("h", short)]),
        ("token-update", "h", H_LENGTH, &[("callMode", "delete"), ("h", &long)]),
        ("token-update", "at", AT_BEFORE_1970, &[("at", "-5")]),
        ("token-update", "dur", DUR_TOO_LARGE, &[("dur", "4294967296")]),
        ("token-update", "p", P_NOT_OBJECT, &[("p", "5")]),
        ("token-update", "p", P_NOT_OBJECT, &[("p", r#""text""#)]),
        ("token-update", "items", ITEMS_TOO_LARGE, &[("items", "9223372036854775808")]),
        ("sign-in", "activation_time", AT_BEFORE_1970, &[("activation_time", "1969-12-31")]),
        ("sign-in", "activation_time", AT_MISSING, &[("activation_time", "")]),
        ("sign-in", "duration", DUR_TOO_LARGE, &[("duration", "99999999999")]),
        ("sign-in", "redirect_uri", REDIRECT_SCHEME, &[("redirect_uri", "javascript:alert(1)")]),
        ("sign-in", "redirect_uri", REDIRECT_SCHEME, &[("redirect_uri", "data:text/html,x")]),
        ("sign-in", "redirect_uri", REDIRECT_RELATIVE, &[("redirect_uri", "app.example/cb")]),
        ("sign-in", "response_type", RESPONSE_TYPE_UNKNOWN, &[("response_type", "code")]),
        ("sign-in", "host", HOST_NEEDS_HTTPS, &[("host", "http://hosting.wialon.com")]),
        ("token-list", "host", HOST_NEEDS_HTTPS, &[("host", "http://hst-api.wialon.com")]),
    ];
    for (id, field, sentence, texts) in cases {
        stops(&format!("wialon/{id}"), texts, field, *sentence);
    }
}

#[test]
fn s16_a_host_is_a_host_in_every_form() {
    for id in ["token-update", "token-list", "token-login", "core-logout", "sign-in"] {
        for (host, kind) in [
            ("", HostErrorKind::Empty),
            ("hosting.wialon.com/login.html", HostErrorKind::Path),
            ("me@hosting.wialon.com", HostErrorKind::User),
            ("hosting wialon.com", HostErrorKind::Space),
            ("javascript:alert(1)", HostErrorKind::Scheme),
            ("мониторинг.рф", HostErrorKind::NotAscii),
        ] {
            stops(&format!("wialon/{id}"), &[("token", TOKEN), ("host", host)], "host", general::host(kind));
        }
    }
}

fn stops(id: &str, texts: Texts<'_>, field: &'static str, sentence: Sentence) {
    let filled = filled(id, texts);
    let (call, remarks) = filled.check();
    let errors: Vec<_> = remarks.iter().filter(|remark| remark.sentence.level == Level::Error).collect();
    assert_eq!(call, None, "{id} {field}");
    assert!(
        matches!(errors[..], [error] if error.field.0 == field && error.sentence == sentence),
        "{id} {field}: {errors:?}"
    );
}

#[test]
fn what_is_doubtful_is_said_and_stops_nothing() {
    let upper = TOKEN.to_ascii_uppercase();
    let token = ("token", TOKEN);
    let cases: &[(&str, &str, &[Sentence], Texts<'_>)] = &[
        ("token-list", "userId", &[USER_ID_IS_NAME], &[("userId", "EXAMPLE CO1")]),
        ("token-list", "sid", &[SID_MISSING], &[]),
        ("core-logout", "sid", &[SID_SHAPE], &[("sid", "SID")]),
        ("core-logout", "host", &[HOST_IS_SITE], &[("host", "hosting.wialon.us")]),
        ("token-login", "token", &[H_SHAPE], &[("token", &upper)]),
        ("token-login", "operateAs", &[OPERATE_AS_IS_ID], &[token, ("operateAs", "17")]),
        ("token-login", "fl", &[ANSWER_NOTHING], &[token, ("fl", "0")]),
        ("token-login", "fl", &[general::FLAGS_UNKNOWN], &[token, ("fl", "0x80")]),
        ("sign-in", "host", &[SITE_IS_HOST], &[("host", "hst-api.wialon.com")]),
        ("sign-in", "host", &[HOST_INSECURE], &[("host", "http://wialon.local")]),
        ("sign-in", "client_id", &[CLIENT_MISSING], &[]),
        ("sign-in", "access_type", &[FL_FOREVER], &[("access_type", "-1"), ("duration", "0")]),
        ("sign-in", "access_type", &[], &[("access_type", "-1")]),
        ("sign-in", "access_type", &[FL_NOTHING], &[("access_type", "0")]),
        ("sign-in", "duration", &[DUR_OVER_MAXIMUM], &[("duration", "101d")]),
        ("sign-in", "redirect_uri", &[REDIRECT_MISSING], &[]),
        ("sign-in", "redirect_uri", &[REDIRECT_IN_QUERY], &[("redirect_uri", "https://app.example/")]),
        ("sign-in", "redirect_uri", &[REDIRECT_INSECURE], &[("redirect_uri", "http://app.example/")]),
        ("sign-in", "redirect_uri", &[], &[("redirect_uri", "https://hosting.wialon.com/post_token.html")]),
        (
            "sign-in",
            "redirect_uri",
            &[REDIRECT_IN_QUERY, REDIRECT_FRAGMENT],
            &[("redirect_uri", "https://app.example/#/cb")],
        ),
        ("sign-in", "response_type", &[RESPONSE_HASH], &[("response_type", "hash")]),
        ("sign-in", "css_url", &[CSS_SIMPLE], &[("css_url", "https://app.example/a.css")]),
        ("sign-in", "user", &[general::TRIMMED], &[("user", " demo")]),
    ];
    for (id, field, sentences, texts) in cases {
        let filled = filled(&format!("wialon/{id}"), texts);
        assert!(filled.check().0.is_some(), "{id} {field}");
        assert_eq!(said(&filled, field), *sentences, "{id} {field}");
    }
}

#[test]
fn no_form_begins_with_a_warning() {
    for form in brelok::provider::forms().filter(|form| form.service() == "wialon") {
        let remarks = brelok::form::Filled::new(form).check().1;
        assert!(remarks.iter().all(|remark| remark.sentence.level != Level::Warning), "{}", form.id);
    }
}

#[test]
fn ids_past_double_precision_and_odd_letters_are_exact() {
    let p = r#"{"имя":"«Юг» \"7\" 🚌\\","n":[{"a":"{\"b\":\"c\"}"}]}"#;
    let texts = [("app", "Автобус 🚌 \"7\""), ("items", "9007199254740993"), ("p", p), ("sid", SESSION)];
    let sent = build("wialon/token-update", &texts);
    let params: serde_json::Value = serde_json::from_str(&sent[1].1).unwrap();
    assert_eq!(params["app"], "Автобус 🚌 \"7\"");
    assert_eq!(params["p"], p);
    assert_eq!(params["items"][0].as_i64(), Some(9_007_199_254_740_993));
}
