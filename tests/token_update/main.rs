//! The `token/update` builder: what is sent, what is said, and that what was built reads back.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic: that is how it fails"
)]

mod params;
mod properties;
mod remarks;

use brelok::form::{Field, Filled, Remarks};
use brelok::provider::wialon::inputs::{SID, USER_ID};
use brelok::provider::wialon::token_update::form::{
    APP, AT, CALL_MODE, DELETE_ALL, DELETE_ALL_WORDS, DUR, FL, H, ITEMS, P,
};
use brelok::provider::wialon::token_update::{FORM, Ready, check};
use brelok::request::{OUTPUTS, output};

const TOKEN: &str = "5dce19710a5e26ab8b7b8986cb3c49e58C291791B7F0A7AEB8AFBFCEED7DC03BC48FF5F8";
const SESSION: &str = "5ccc55ab53c4e3a5dfd32fd7d5d78097";

/// A new token named bus for online tracking, with these texts in the form.
fn form(texts: &[(Field, &str)]) -> Filled {
    let form = Filled::new(&FORM).with(APP, "bus").with(SID, SESSION).with(FL, "256");
    texts.iter().fold(form, |form, (field, text)| form.with(*field, text))
}

fn ready(form: &Filled) -> Option<Ready> {
    check(form, &mut Remarks::default())
}

fn params(form: &Filled) -> String {
    ready(form).expect("the form is ready").update.params().compact(true).expose().to_owned()
}

/// A form of the call with the secrets inside.
fn written(form: &Filled, id: &str) -> String {
    output(id, &ready(form).unwrap().call(), true).unwrap().expose().to_owned()
}

#[test]
fn each_mode_sends_its_parameters_in_the_documented_order() {
    let everything = [
        (USER_ID, "17"),
        (H, TOKEN),
        (AT, "1767225600"),
        (DUR, "0"),
        (P, "{ \"paramA\": \"valueB\" }"),
        (ITEMS, "5, 7"),
    ];
    let record =
        r#""app":"bus","at":1767225600,"dur":0,"fl":256,"p":"{\"paramA\":\"valueB\"}","items":[5,7]"#;
    let create = form(&everything);
    assert_eq!(params(&create), format!(r#"{{"callMode":"create","userId":"17",{record}}}"#));
    assert_eq!(
        params(&create.clone().with(CALL_MODE, "update")),
        format!(r#"{{"callMode":"update","userId":"17","h":"{TOKEN}",{record}}}"#),
    );
    let delete = create.with(CALL_MODE, "delete");
    assert_eq!(params(&delete), format!(r#"{{"callMode":"delete","userId":"17","h":"{TOKEN}"}}"#));
    assert_eq!(
        params(&delete.with(DELETE_ALL, "true").with(DELETE_ALL_WORDS, "Удалить  все")),
        r#"{"callMode":"delete","userId":"17","deleteAll":true}"#,
    );
}

#[test]
fn no_items_are_left_out_of_a_new_token_and_sent_as_an_empty_list_with_a_whole_record() {
    assert!(!params(&form(&[])).contains("items"));
    assert!(params(&form(&[(CALL_MODE, "update"), (H, TOKEN)])).ends_with(r#""items":[]}"#));
}

#[test]
fn the_request_in_every_form() {
    let form = form(&[(DUR, "30d")]);
    let json = "%7B%22callMode%22%3A%22create%22%2C%22app%22%3A%22bus%22%2C%22at%22%3A0%2C\
                %22dur%22%3A2592000%2C%22fl%22%3A256%2C%22p%22%3A%22%7B%7D%22%7D";
    assert_eq!(
        written(&form, "url"),
        format!("https://hst-api.wialon.com/wialon/ajax.html?svc=token/update&params={json}&sid={SESSION}"),
    );
    assert_eq!(written(&form, "body"), format!("svc=token%2Fupdate&params={json}&sid={SESSION}"));
    assert_eq!(
        written(&form, "curl"),
        format!(
            "curl 'https://hst-api.wialon.com/wialon/ajax.html' \\\n  \
             --data-urlencode 'svc=token/update' \\\n  \
             --data-urlencode 'params={{\"callMode\":\"create\",\"app\":\"bus\",\"at\":0,\"dur\":2592000,\
             \"fl\":256,\"p\":\"{{}}\"}}' \\\n  \
             --data-urlencode 'sid={SESSION}'"
        ),
    );
    assert!(written(&form, "params").starts_with("{\n  \"callMode\": \"create\",\n  \"app\": \"bus\","));
}

/// The words that a real shell hands to curl.
#[cfg(unix)]
fn through_a_shell(command: &str) -> Vec<String> {
    let script = format!("curl() {{ printf '%s\\0' \"$@\"; }}\n{command}");
    let mut shell = std::process::Command::new("sh");
    let output = shell.arg("-c").arg(script).env("WIALON_SID", "from the environment").output().unwrap();
    let words = String::from_utf8(output.stdout).unwrap();
    words.split_terminator('\0').map(str::to_owned).collect()
}

#[test]
#[cfg(unix)]
fn curl_gets_every_value_as_it_is_from_a_real_shell() {
    let app = "Автобус «7» 🚌 'x' \"y\" $HOME `id` \\ !";
    let form = form(&[(APP, app), (SID, "")]);
    let command = written(&form, "curl");
    let words = through_a_shell(&command);
    let params = format!("params={}", params(&form));
    assert_eq!(
        words,
        [
            "https://hst-api.wialon.com/wialon/ajax.html",
            "--data-urlencode",
            "svc=token/update",
            "--data-urlencode",
            &params,
            "--data-urlencode",
            "sid=from the environment",
        ]
    );
}

#[test]
fn without_a_session_the_place_for_it_stays_empty_and_is_named() {
    let form = form(&[(SID, "")]);
    assert!(written(&form, "url").ends_with("&sid="));
    assert!(written(&form, "curl").ends_with("\"sid=$WIALON_SID\""));
}

#[test]
fn ten_thousand_items_are_sent_exactly() {
    let first = 9_007_199_254_740_993_i64;
    let ids: Vec<i64> = (first..first + 10_000).collect();
    let form = form(&[(ITEMS, &ids.iter().map(i64::to_string).collect::<Vec<_>>().join("\n"))]);
    assert!(params(&form).ends_with(&format!("\"items\":{}}}", serde_json::to_string(&ids).unwrap())));
}

#[test]
fn s12_s19_a_secret_inside_the_own_parameters_is_one() {
    let form = form(&[(P, r#"{"note":"Bus","sid":"CANARY"}"#)]);
    let call = ready(&form).unwrap().call();
    let [outside, inside] = [false, true].map(|inside| {
        let written = OUTPUTS.iter().filter(|output| (output.fits)(&call));
        written.map(|output| (output.id, (output.write)(&call, inside))).collect::<Vec<_>>()
    });
    assert!(outside.iter().all(|(_, text)| !text.expose().contains("CANARY")));
    assert!(inside.iter().all(|(_, text)| text.expose().contains("CANARY")));
    // A shell could put it into the JSON only without its escapes.
    let ids: Vec<&str> = inside.iter().map(|(id, _)| *id).collect();
    assert_eq!(ids, ["url", "params", "body", "python", "python-wialon", "javascript", "php", "csharp"]);
    assert!(params(&form).contains(r#""p":"{\"note\":\"Bus\",\"sid\":\"CANARY\"}""#));
}
