//! Laws of the reader, over thousands of texts.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use brelok::response::{Reading, Value, read};
use proptest::prelude::*;
use std::time::Instant;

/// Nothing is written beside the sources: a failing case is printed, and becomes a vector.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Pieces out of which the worst pastes are made.
const PIECES: &[&str] = &[
    "access_token=",
    "access_token_12=",
    "vk1.a.",
    "https://",
    "oauth.vk.com",
    "/blank.html",
    "#",
    "?",
    "&",
    "=",
    "%",
    "%2",
    "%GG",
    "%FF",
    "\\_",
    "\\",
    "\\n",
    "&amp;",
    "&#38;",
    "<b>",
    "</b>",
    "<",
    ">",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    "`",
    "«",
    "»",
    "¶ms",
    "…",
    "...",
    "\u{202e}",
    "\u{200b}",
    "😀",
    "ы",
    " ",
    "\n",
    "payload=",
    "params={",
    "svc=token/update",
    "svc_error=0",
    "code=",
    "error=",
    "state=",
    "user_id=1",
    "expires_in=0",
    "a",
    "0",
    "Z9_-",
    "//",
    "@",
    ":",
    ";",
    ".",
    ",",
    "*",
    "**",
    "null",
    "\"error\":",
    "response_type=token",
];

fn noise() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

fn secrets(reading: &Reading) -> Vec<String> {
    let responses = reading.earlier.iter().chain([&reading.answer]);
    let values = responses.flat_map(|response| &response.fields).map(|field| &field.value);
    values
        .filter_map(|value| match value {
            Value::Secret(secret) => Some(secret.expose().to_owned()),
            Value::Open(_) => None,
        })
        .collect()
}

/// A token of one of the shapes that services issue.
fn token() -> impl Strategy<Value = String> {
    prop_oneof![
        "vk1\\.a\\.[A-Za-z0-9_-]{192}",
        "vk1\\.a\\.[A-Za-z0-9_-]{214}",
        "[0-9a-f]{85}",
        "[0-9a-f]{32}[0-9A-F]{40}"
    ]
}

proptest! {
    #![proptest_config(cases(10_000))]

    #[test]
    fn s22_no_text_makes_the_reader_panic(text in any::<String>()) {
        read(&text);
    }

    #[test]
    fn s22_no_mess_makes_the_reader_panic(text in noise()) {
        read(&text);
    }

    #[test]
    fn reading_twice_gives_the_same(text in noise()) {
        prop_assert_eq!(read(&text), read(&text));
    }

    #[test]
    fn s22_a_found_secret_stands_in_a_text_without_escapes(text in "[a-zA-Z0-9_=&#?./: -]{0,200}") {
        for secret in secrets(&read(&text)) {
            let joined: String = text.split_whitespace().collect();
            let secret: String = secret.split_whitespace().collect();
            prop_assert!(joined.contains(&secret));
        }
    }
}

proptest! {
    #![proptest_config(cases(10_000))]

    #[test]
    fn s22_a_tokens_bytes_never_change(token in token(), before in "(see |# |// |\"|«|<b>|\\(|)", after in "( and more|\"|»|</b>|\\.|,|\\)|\n|)") {
        let name = ["access_token=", &token].concat();
        for text in [
            format!("{before}https://oauth.vk.com/blank.html#{name}&expires_in=0&user_id=1{after}"),
            format!("{before}https://oauth.vk.com/blank.html#expires_in=0&user_id=1&{name}{after}"),
            format!("{before}{name}{after}"),
            format!("{before}{token}{after}"),
            format!("{{\"access_token\":\"{token}\"}}"),
        ] {
            prop_assert_eq!(secrets(&read(&text)), [token.clone()], "{}", text);
        }
    }

    #[test]
    fn markdown_and_html_do_not_change_a_token(token in token()) {
        let address = format!("https://oauth.vk.com/blank.html#access_token={token}&expires_in=0");
        let markdown: String = address.chars().flat_map(|letter| match letter {
            '_' | '&' | '#' | '.' | '-' | '=' => vec!['\\', letter],
            _ => vec![letter],
        }).collect();
        let html = format!("<p><code>{}</code></p>", address.replace('&', "&amp;"));
        let encoded = url::form_urlencoded::byte_serialize(address.as_bytes()).collect::<String>();
        for text in [markdown, html, encoded] {
            prop_assert_eq!(secrets(&read(&text)), [token.clone()], "{}", text);
        }
    }
}

/// The best of three, in seconds.
fn time(text: &str) -> f64 {
    let once = || {
        let start = Instant::now();
        drop(read(text));
        start.elapsed().as_secs_f64()
    };
    (0..3).map(|_| once()).fold(f64::INFINITY, f64::min)
}

#[test]
fn s22_sixteen_times_as_much_takes_sixteen_times_the_time() {
    for (before, repeated) in [
        ("#", "q=%D1%8F&"),
        ("#", "access_token=a&"),
        ("#", "state=&state&"),
        ("#", "params={}&"),
        ("", "meta: {"),
        ("", "app=\"a\" "),
        ("#code=a", ")"),
        ("#error_description=a", ").) "),
        ("#scope=a", " b"),
        ("", ";code=a"),
        ("", "[code=[a "),
        ("", "{\"a\":["),
        ("", "{"),
        ("", "> code=1\n"),
        ("", "token: {token: "),
        ("", "[code=a]("),
        ("", "<https://a.b/#code=a|"),
        ("", "_https://a.b/#code=a"),
    ] {
        let [few, many] = [2_000, 32_000]
            .map(|times| format!("{before}{} code=0123456789abcdef01", repeated.repeat(times)));
        let ratio = time(&many) / time(&few);
        // Far from both, whatever else the machine does.
        assert!(ratio < 64.0, "a quadratic reader takes 256 times as long: {before}{repeated} {ratio}");
    }
}
