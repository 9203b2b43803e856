//! The line in which the token goes, without it and with it. All the rest of the code stands in `src/snippet/code`.

use super::{OAUTH2, VK, WIALON, answer, data};
use brelok::provider::vk;
use brelok::response::{Response, read};
use brelok::snippet::{foreign_api, snippets};
use proptest::prelude::*;
use serde::Deserialize;

#[derive(Deserialize)]
struct Line {
    paste: String,
    language: String,
    outside: String,
    inside: String,
}

#[test]
fn s19_the_token_is_in_one_line_and_only_when_asked() {
    for line in data::<Line>(include_str!("lines.jsonl")) {
        let answer = read(&line.paste).answer;
        let code = |inside| {
            let snippets = snippets(&answer, inside);
            let snippet = snippets.iter().find(|snippet| snippet.language.id() == line.language);
            snippet.unwrap().code.expose().to_owned()
        };
        let (outside, inside) = (code(false), code(true));
        assert_eq!(outside.lines().count(), inside.lines().count());
        let differing: Vec<_> =
            outside.lines().zip(inside.lines()).filter(|(out, within)| out != within).collect();
        assert_eq!(differing, [(line.outside.as_str(), line.inside.as_str())], "{}", line.language);
    }
}

#[test]
fn each_service_has_the_languages_that_fit() {
    let all = ["python", "javascript", "php", "curl", "env"];
    for (paste, languages) in [
        (VK, all.as_slice()),
        (WIALON, &all),
        (OAUTH2, &all),
        ("2GfYBTYx6UU1NQua1MmccNWp6ciuLP6q3PWowRZZjg28CmpivX", &["env"]),
        (
            "https://oauth.vk.com/blank.html#access_token_17=vk1.a.abcdefghijklmnopqrstuvwxyz&expires_in=0",
            &["env"],
        ),
        ("https://oauth.vk.com/blank.html#code=fc8f75be53ad00b9f4", &[]),
        ("https://app.example/#id_token=eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2ln", &[]),
        ("nothing at all", &[]),
    ] {
        let ids: Vec<_> = snippets(&read(paste).answer, false).iter().map(|one| one.language.id()).collect();
        assert_eq!(ids, languages, "{paste}");
    }
}

fn wialon(parameters: &str) -> String {
    format!(
        "https://hosting.wialon.us/login.html?access_token=1b9ff4ea8bf5fa786361d3b434606b78&user_name=x&svc_error=0{parameters}"
    )
}

#[test]
fn s16_the_api_of_wialon_is_the_one_that_the_answer_names_if_it_is_a_host() {
    let usual = "https://hst-api.wialon.us";
    for (parameters, api, foreign) in [
        ("", usual, None),
        ("&wialon_sdk_url=https%3A%2F%2Fhst-api.wialon.eu", "https://hst-api.wialon.eu", None),
        ("&wialon_sdk_url=http://hst-api.wialon.eu", "https://hst-api.wialon.eu", None),
        ("&wialon_sdk_url=hst-api.wialon.eu", "https://hst-api.wialon.eu", None),
        (
            "&wialon_sdk_url=https://my.example:8022",
            "https://my.example:8022",
            Some("https://my.example:8022"),
        ),
        ("&wialon_sdk_url=http://10.0.0.5", "http://10.0.0.5", Some("http://10.0.0.5")),
        ("&wialon_sdk_url=javascript:alert(1)", usual, None),
        ("&wialon_sdk_url=https://hst-api.wialon.com.evil.example", usual, None),
        ("&wialon_sdk_url=https://evil.example/x';curl%20evil", usual, None),
    ] {
        let answer = read(&wialon(parameters)).answer;
        for snippet in snippets(&answer, false).iter().filter(|one| one.language.id() != "env") {
            let code = snippet.code.expose();
            let addresses: Vec<_> = code.split(['"', '\'']).filter(|text| text.contains("://")).collect();
            let address = addresses[0].strip_suffix("/wialon/ajax.html").unwrap_or(addresses[0]);
            assert_eq!((addresses.len(), address), (1, api), "{parameters}");
        }
        assert_eq!(foreign_api(&answer).map(|host| host.to_string()).as_deref(), foreign, "{parameters}");
    }
}

#[test]
fn only_wialon_is_called_where_the_answer_says() {
    let answer = read(&[VK, "&wialon_sdk_url=https://my.example"].concat()).answer;
    let answer = Response { provider: &vk::PROVIDER, ..answer };
    assert!(foreign_api(&answer).is_none());
    assert!(snippets(&answer, false).iter().all(|snippet| !snippet.code.expose().contains("my.example")));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn s19_code_without_the_token_does_not_depend_on_it(one in any::<String>(), other in any::<String>()) {
        for paste in [VK, WIALON, OAUTH2] {
            let code = snippets(&answer(paste, &one), false);
            prop_assert_eq!(code.len(), 5);
            prop_assert_eq!(code, snippets(&answer(paste, &other), false));
        }
    }
}
