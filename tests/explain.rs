//! What a pasted sign-in link, call or answer lets a token do, how long that lasts, and what is masked in it: one line of
//! what a person pasted, one line of what is told.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use brelok::app::reader::{Action, State};
use brelok::app::rest::wholly;
use brelok::response::{Value, read, rights};

/// The known bits' sum, the unknown bits and the unknown words of a field.
fn told(text: &str, name: &str) -> Option<(i64, i64, String)> {
    let answer = read(text).answer;
    let rights = rights::of(&answer, answer.field(name)?)?;
    let known = match rights.everything {
        Some(_) => -1,
        None => rights.given.iter().map(|flag| flag.value).sum(),
    };
    Some((known, rights.unknown_bits.bits(), rights.unknown_words.join(" ")))
}

#[test]
fn sign_in_links_and_calls_tell_their_rights() {
    let vk =
        |query: &str| format!("https://oauth.vk.com/authorize?client_id=6121396&response_type=token&{query}");
    let unassigned = (1 << 14) + (1 << 21) + (1 << 29);
    for (text, name, known, bits, words) in [
        (vk("scope=1073737727&revoke=1"), "scope", 1_073_737_727 - unassigned, unassigned, ""),
        (vk("scope=video,offline&revoke=1"), "scope", 65_552, 0, ""),
        (vk("scope=wall%2Coffline"), "scope", 73_728, 0, ""),
        (vk("scope=friends&v=5.154"), "scope", 2, 0, ""),
        (vk("group_ids=1234%2C321&scope=131076&state="), "scope", 131_076, 0, ""),
        (vk("scope=140492255&v=5.92&state=123"), "scope", 140_492_255, 0, ""),
        (vk("scope=messages,photos,stories,manage,docs&group_ids={group_id}"), "scope", 397_317, 0, ""),
        (
            vk("scope=offline,photos,audio,video,docs,notes,pages,status,offers,questions,wall,groups,messages,email,notifications,ads,stats"),
            "scope",
            6_274_300,
            0,
            "",
        ),
        (vk("scope=friends,fotos,-1"), "scope", 2, 0, "fotos -1"),
        (
            "https://login.vk.com/?act=grant_access&client_id=7720259&settings=65536&response_type=token&group_ids=&token_type=0".into(),
            "settings",
            65_536,
            0,
            "",
        ),
        (
            "https://hosting.wialon.com/login.html?client_id=myApp&access_type=0xffff&activation_time=0&duration=604800&flags=0x1".into(),
            "access_type",
            0x7F00,
            0x80FF,
            "",
        ),
        (
            r#"svc=token/update&sid=e25ff36b9abac782fd29193939144ff1&params={"callMode":"create","app":"locator","at":0,"dur":86400,"fl":131072,"p":"{}"}"#.into(),
            "fl",
            0,
            131_072,
            "",
        ),
        (
            r#"{"eid":"a","token":"{\"app\":\"Wialon Hosting\",\"ct\":1443682655,\"at\":1443682655,\"dur\":2592000,\"fl\":-1,\"p\":\"{}\",\"items\":[]}"}"#.into(),
            "fl",
            -1,
            0,
            "",
        ),
    ] {
        assert_eq!(told(&text, name), Some((known, bits, words.to_owned())), "{text}");
    }
}

#[test]
fn what_is_no_set_of_rights_has_none() {
    for (text, name) in [
        ("https://example.com/cb#access_token=abc&scope=read&state=1", "scope"),
        ("https://oauth.vk.com/authorize?client_id=1&response_type=token&scope=", "scope"),
        (r#"svc=core/search_items&params={"spec":{},"flags":1}&sid=a"#, "flags"),
        (r#"svc=token/login&params={"token":"abc","fl":7}"#, "fl"),
    ] {
        assert_eq!(told(text, name), None, "{text}");
    }
}

/// The codes of the notices after a paste at a UNIX time.
fn notices(text: &str, now: i64) -> Vec<&'static str> {
    let state = State::default().told(&Action::Paste(text.into(), now), wholly).unwrap();
    state.reading.unwrap().answer.notices.iter().map(|notice| notice.code).collect()
}

#[test]
fn an_answer_of_long_ago_has_expired_and_a_link_never_has() {
    let token = "fc75caffa283438a6510f07b77cff2bc1328ACCA175E297C6BE8F9338B439B4C53575A66";
    let record = format!(
        r#"{{"h":"{token}","app":"a","at":1443682655,"ct":1,"dur":2592000,"fl":-1,"items":[],"p":"{{}}"}}"#
    );
    assert_eq!(notices(&record, 1_446_274_654), [""; 0]);
    assert_eq!(notices(&record, 1_446_274_655), ["expired"]);
    let link =
        "https://hosting.wialon.com/login.html?client_id=a&access_type=256&activation_time=5&duration=60";
    assert!(!notices(link, i64::MAX).contains(&"expired"));
}

#[test]
fn s27_vks_echo_of_the_request_is_masked() {
    let text = r#"{"error":{"error_code":5,"error_msg":"User authorization failed: access_token was given to another ip address.","request_params":[{"key":"oauth","value":"1"},{"key":"method","value":"groups.getMembers"},{"key":"access_token","value":"token"}]}}"#;
    let answer = read(text).answer;
    let Value::Open(params) = &answer.field("request_params").unwrap().value else {
        unreachable!("request_params are open");
    };
    assert!(params.ends_with(r#"{"key":"access_token","value":"•••"}]"#), "{params}");
    assert!(params.contains("groups.getMembers"));
    assert_eq!(notices(text, 0), ["token-echoed"]);
}
