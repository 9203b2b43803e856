//! Calls that others wrote, as they are pasted: what stands in the form then, and what is said of it.

use super::{SESSION, TOKEN, said, sent};
use brelok::form::{Field, Filled, Level, sentences as general};
use brelok::provider::wialon::sentences::*;
use brelok::provider::wialon::server::FOREIGN;
use brelok::provider::{form_of, form_with};
use brelok::response::read;

fn pasted(text: &str) -> Filled {
    form_of(&read(text).answer).unwrap_or_else(|| panic!("no form for {text}"))
}

fn notices(text: &str) -> Vec<&'static str> {
    read(text).answer.notices.iter().map(|notice| notice.code).collect()
}

/// What a form of `token/update` sends, without the rest of the request.
fn params(filled: &Filled) -> String {
    let (call, remarks) = filled.check();
    sent(&call.unwrap_or_else(|| panic!("{remarks:?}")))[1].1.clone()
}

/// What is said of a pasted call: every remark that a form which was typed by hand does not have.
fn doubts(filled: &Filled, field: &'static str) -> Vec<&'static str> {
    let all = said(filled, field);
    let doubts = all.iter().filter(|sentence| sentence.level == Level::Warning);
    doubts.map(|sentence| sentence.text.en).collect()
}

const RECORD: &str = r#""app":"bus","at":0,"dur":3600,"fl":256,"p":"{\"a\":\"b c\"}""#;

fn create() -> String {
    format!(r#"{{"callMode":"create",{RECORD}}}"#)
}

/// A call of `token/update`, however it is written.
fn written(params: &str) -> [String; 8] {
    let to = "https://hst-api.wialon.us/wialon/ajax.html";
    let encode = |text: &str| -> String { url::form_urlencoded::byte_serialize(text.as_bytes()).collect() };
    let encoded = encode(params);
    let in_double = params.replace('\\', r"\\").replace('"', r#"\""#);
    [
        format!("{to}?svc=token/update&params={encoded}&sid={SESSION}"),
        format!("{to}?svc=token/update¶ms={encoded}&sid={SESSION}"),
        format!("{to}?svc=token/update&amp;params={params}&amp;sid={SESSION}"),
        format!("svc=token%2Fupdate&params={encoded}&sid={SESSION}"),
        format!("curl '{to}' -d 'svc=token/update' --data-urlencode 'params={params}' -d 'sid={SESSION}'"),
        format!(
            "curl -X POST \"{to}?svc=token/update&sid={SESSION}\" --data-urlencode \"params={in_double}\""
        ),
        format!("curl \"{to}\" ^\n  -d \"svc=token/update\" ^\n  --data-urlencode \"params={in_double}\""),
        params.to_owned(),
    ]
}

#[test]
fn a_call_of_wialons_library_has_its_mode_apart() {
    let record = r#"{app: "bus", at: 0, dur: 3600, fl: 0x100 | 0x200, p: JSON.stringify({a: 1})}"#;
    let text = format!("session.updateToken(\"create\", {record}, function (code) {{ show(code); }});");
    let expected = r#"{"callMode":"create","app":"bus","at":0,"dur":3600,"fl":768,"p":"{\"a\":1}"}"#;
    assert_eq!(params(&pasted(&text)), expected);
    assert!(form_of(&read(&format!("session.logToken('create', {record})")).answer).is_none());
}

#[test]
fn a_call_is_the_same_however_it_is_written() {
    for text in written(&create()) {
        assert_eq!(params(&pasted(&text)), create(), "{text}");
    }
}

#[test]
fn a_server_keeps_its_scheme_and_port() {
    let host = |text: &str| pasted(text).text(Field("host")).to_owned();
    assert_eq!(host(&written(&create())[0]), "hst-api.wialon.us");
    assert_eq!(
        host("http://wialon.local:8022/wialon/ajax.html?svc=core/logout&params={}"),
        "http://wialon.local:8022"
    );
    let unnamed = pasted(&create());
    assert_eq!(unnamed.text(Field("host")), "hst-api.wialon.com");
    assert_eq!(said(&unnamed, "host"), [general::HOST_NOT_SAID]);
}

#[test]
fn p_that_was_escaped_too_little_or_too_often_is_mended() {
    let with_p =
        |p: &str| format!(r#"{{"callMode":"create","app":"bus","at":0,"dur":3600,"fl":256,"p":{p}}}"#);
    let quoted = |text: &str| serde_json::to_string(text).unwrap();
    let p = r#"{"a":"b c"}"#;
    let twice = quoted(&quoted(p));
    for (p, notice, says) in [
        (p.to_owned(), "p-not-text", false),
        (format!("\"{p}\""), "broken-json", false),
        (twice.clone(), "", true),
        (quoted(&twice), "", true),
        (quoted(quoted(p).trim_matches('"')), "", true),
    ] {
        for text in written(&with_p(&p)) {
            let filled = pasted(&text);
            assert_eq!(params(&filled), create(), "{text}");
            assert_eq!(said(&filled, "p").contains(&P_UNPACKED), says, "{text}");
            assert!(notice.is_empty() || notices(&text).contains(&notice), "{text}: {:?}", notices(&text));
        }
    }
}

#[test]
fn params_that_were_packed_too_often_are_unpacked() {
    let packed = serde_json::to_string(&create()).unwrap();
    let encode = |text: &str| -> String { url::form_urlencoded::byte_serialize(text.as_bytes()).collect() };
    for text in [
        packed.clone(),
        packed.trim_matches('"').to_owned(),
        format!("svc=token/update&params={}", encode(&packed)),
        format!("svc=token/update&params={}", encode(&serde_json::to_string(&packed).unwrap())),
        format!("svc=token/update&params={}", encode(&encode(&create()).replace('+', "%20"))),
    ] {
        assert_eq!(params(&pasted(&text)), create(), "{text}");
    }
}

#[test]
fn python_s_quotation_marks_and_numbers_in_quotation_marks_are_read() {
    let text =
        r#"{'callMode': 'create', 'app': 'bus', 'at': '0', 'dur': '3600', 'fl': '256', 'p': '{"a":"b c"}'}"#;
    assert_eq!(params(&pasted(text)), create());
    assert_eq!(notices(text), ["broken-json", "numbers-as-strings"]);
}

#[test]
fn a_wrong_name_fills_the_field_that_is_meant_and_is_asked_about() {
    let text = format!(
        r#"{{"callMode":"update","token":"{TOKEN}","label":"bus","at":0,"duration":3600,"access":"0x100","p":"{{}}","user_id":17}}"#
    );
    let filled = pasted(&text);
    assert_eq!(
        params(&filled),
        format!(
            r#"{{"callMode":"update","userId":"17","h":"{TOKEN}","app":"bus","at":0,"dur":3600,"fl":256,"p":"{{}}","items":[]}}"#
        )
    );
    for (field, asked) in [
        ("h", "The call says token: did you mean h? It is written so here."),
        ("app", "The call says label: did you mean app? It is written so here."),
        ("fl", "The call says access: did you mean fl? It is written so here."),
        ("dur", "The call says duration: did you mean dur? It is written so here."),
        ("userId", "The call says user_id: did you mean userId? It is written so here."),
    ] {
        assert_eq!(doubts(&filled, field), [asked]);
    }
    assert!(said(&filled, "fl").contains(&FL_HEX));
    let login = pasted(&format!(r#"{{"token":"{TOKEN}","operate_as":"demo","fl":1}}"#));
    assert_eq!(
        doubts(&login, "operateAs"),
        ["The call says operate_as: did you mean operateAs? It is written so here."]
    );
}

#[test]
fn a_doubt_is_gone_once_the_field_is_edited() {
    let filled =
        pasted(&format!("svc=token/login&params={{\"token\":\"{TOKEN}\",\"operate_as\":\"x\",\"fl\":1}}"));
    assert!(!said(&filled, "operateAs").is_empty());
    assert_eq!(said(&filled.clone().with(Field("operateAs"), "demo"), "operateAs"), []);
    assert!(!said(&filled.clone().with(Field("fl"), "1"), "operateAs").is_empty());
    let mut forgotten = filled;
    forgotten.forget();
    assert_eq!(said(&forgotten, "operateAs"), []);
}

#[test]
fn what_stands_beside_params_is_taken_in_and_said() {
    let text = format!(
        "https://hst-api.wialon.com/wialon/ajax.html?svc=token/login&params={{\"token\":\"{TOKEN}\"}}&fl=1"
    );
    assert!(notices(&text).contains(&"outside-params"));
    assert_eq!(params(&pasted(&text)), format!(r#"{{"token":"{TOKEN}","fl":1}}"#));
}

#[test]
fn what_a_call_does_not_say_stays_empty_and_is_said() {
    let filled = pasted(r#"{"callMode":"update","app":"bus"}"#);
    let (call, remarks) = filled.check();
    assert_eq!(call, None);
    let wrong: Vec<_> = remarks
        .iter()
        .filter(|remark| remark.sentence.level == Level::Error)
        .map(|remark| remark.field.0)
        .collect();
    assert_eq!(wrong, ["h", "at", "dur", "fl"]);
    assert_eq!(said(&filled, "p"), [P_EMPTY]);
    let login = pasted(&format!("svc=token/login&params={{\"token\":\"{TOKEN}\"}}"));
    assert_eq!(login.check().0, None);
}

#[test]
fn what_a_form_has_no_place_for_is_said() {
    let login =
        pasted(&format!("svc=token/login&params={{\"token\":\"{TOKEN}\",\"fl\":1,\"appName\":\"x\"}}"));
    assert_eq!(said(&login, "token"), [general::LEFT_OUT]);
    let list = pasted(&format!("svc=token/list&params={{}}&sid={SESSION}"));
    assert_eq!(said(&list, "userId"), []);
}

#[test]
fn a_variable_in_the_place_of_a_secret_is_no_secret() {
    let command = "curl 'https://hst-api.wialon.com/wialon/ajax.html' -d 'svc=core/logout' -d 'params={}' -d \"sid=$WIALON_SID\"";
    assert_eq!(said(&pasted(command), "sid"), [SID_MISSING]);
}

#[test]
fn a_user_s_name_in_the_place_of_an_id_is_kept_with_a_warning() {
    let list = pasted(r#"svc=token/list&params={"userId":"EXAMPLE CO1"}&sid=1"#);
    assert_eq!(params(&list), r#"{"userId":"EXAMPLE CO1"}"#);
    assert_eq!(said(&list, "userId"), [USER_ID_IS_NAME]);
}

#[test]
fn what_a_mode_does_not_use_is_no_harm() {
    let text = r#"{"callMode":"create","userId":1234567,"h":"TOKEN","app":"My – app","at":"0","dur":"0","fl":"-1","p":"{}","items":[]}"#;
    assert_eq!(
        params(&pasted(text)),
        r#"{"callMode":"create","userId":"1234567","app":"My – app","at":0,"dur":0,"fl":-1,"p":"{}"}"#
    );
}

#[test]
fn a_deletion_with_the_whole_record_stays_one() {
    let whole = format!(r#"{{"callMode":"delete","h":"{TOKEN}",{RECORD},"items":[]}}"#);
    assert_eq!(params(&pasted(&whole)), whole);
    let bare = format!(r#"{{"callMode":"delete","h":"{TOKEN}"}}"#);
    assert_eq!(params(&pasted(&bare)), bare);
}

#[test]
fn deleting_all_is_confirmed_again() {
    for all in ["true", "1", "\"true\"", "\"1\""] {
        let filled = pasted(&format!(r#"{{"callMode":"delete","deleteAll":{all}}}"#));
        assert_eq!(said(&filled, "deleteAllWords"), [DELETE_ALL_UNCONFIRMED], "{all}");
        let confirmed = filled.with(Field("deleteAllWords"), "delete all");
        assert_eq!(params(&confirmed), r#"{"callMode":"delete","deleteAll":true}"#, "{all}");
    }
}

#[test]
fn a_sign_in_link_of_any_site_is_taken_apart() {
    let link = "http://fleet.site13.example:8022/login.html?client_id=Dashboard&access_type=0X300&duration=604800\
                &redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fdashboard&user=demo";
    let filled = pasted(link);
    let text = |field| filled.text(Field(field));
    assert_eq!(filled.form().id, "wialon/sign-in");
    assert_eq!(text("host"), "http://fleet.site13.example:8022");
    assert_eq!((text("client_id"), text("duration"), text("user")), ("Dashboard", "604800", "demo"));
    assert_eq!(text("redirect_uri"), "http://localhost:8080/dashboard");
    // The link takes hexadecimal numbers, and what it leaves out has a documented default.
    assert_eq!(filled.flags(Field("access_type")).unwrap().set().bits(), 0x300);
    assert_eq!(said(&filled, "access_type"), []);
    assert_eq!((text("activation_time"), said(&filled, "activation_time")), ("0", vec![DEFAULT_TAKEN]));
    assert_eq!(said(&filled, "flags"), [DEFAULT_TAKEN]);
}

#[test]
fn a_token_is_put_into_the_form_that_opens_a_session() {
    let host = |text: &str| {
        let filled = form_with(&read(text).answer).unwrap_or_else(|| panic!("no form for {text}"));
        assert_eq!(filled.form().id, "wialon/token-login");
        assert_eq!(filled.secret(Field("token")).expose(), TOKEN, "{text}");
        filled.text(Field("host")).to_owned()
    };
    let answer = |page: &str| host(&format!("https://{page}access_token={TOKEN}&user_name=demo&svc_error=0"));
    assert_eq!(answer("hosting.wialon.eu/login.html?"), "hst-api.wialon.eu");
    // Of another site, and of a token alone, it is not known where its API is.
    assert_eq!(answer("fleet.example/login.html?"), "");
    assert_eq!(host(TOKEN), "");
    let named = |url: &str| answer(&format!("fleet.example/login.html?wialon_sdk_url={url}&"));
    assert_eq!(named("https%3A%2F%2Fhst-api.wialon.eu"), "hst-api.wialon.eu");
    assert_eq!(named("http%3A%2F%2Ffleet.example%3A8022"), "http://fleet.example:8022");
    assert_eq!(named("https%3A%2F%2Fhst-api.wialon.com.evil.example"), "");
    for text in [
        r#"{"error":7}"#,
        "https://hosting.wialon.com/login.html?svc_error=8",
        &format!("https://hst-api.wialon.com/wialon/ajax.html?svc=core/logout&params={{}}&sid={SESSION}"),
    ] {
        assert!(form_with(&read(text).answer).is_none(), "{text}");
    }
}

#[test]
fn a_server_that_the_answer_names_is_said_to_be_somebodys_own() {
    for (url, sentences) in [
        ("https%3A%2F%2Fhst-api.wialon.eu", vec![]),
        ("https%3A%2F%2Ffleet.example", vec![FOREIGN]),
        ("http%3A%2F%2Ffleet.example", vec![FOREIGN, HOST_INSECURE]),
    ] {
        let answer = format!("https://fleet.example/login.html?wialon_sdk_url={url}&access_token={TOKEN}");
        let filled = form_with(&read(&answer).answer).unwrap();
        assert_eq!(said(&filled, "host"), sentences, "{url}");
        assert_eq!(said(&filled.with(Field("host"), "hst-api.wialon.com"), "host"), []);
    }
}

#[test]
fn a_token_alone_is_no_call() {
    for text in [
        TOKEN,
        &format!(r#"{{"token":"{TOKEN}"}}"#),
        &format!("https://hosting.wialon.com/?token={TOKEN}&lang=en"),
    ] {
        assert!(form_of(&read(text).answer).is_none(), "{text}");
    }
}
