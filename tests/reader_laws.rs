//! Laws of the reader, over thousands of texts.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use brelok::response::{Reading, Value, plain, read};
use proptest::prelude::*;
use std::time::Instant;

/// Nothing is written beside the sources: a failing case is printed, and becomes a vector.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Beginnings of answers that may be read at once.
const PAGES: &[&str] = &[
    "",
    "#",
    "?",
    "https://oauth.vk.com/blank.html#",
    "https://oauth.vk.ru/blank.html?",
    "#https://oauth.vk.ru/close.html#",
    "https://vk.com/login.html#",
    "https://hosting.wialon.com/login.html?",
    "https://wialon.eu/post_token.html?",
    "https://a-b.c.wialon.us//login.html?",
    "https://oauth.vk.com./blank.html#",
    "https://-.vk.com/blank.html#",
];

/// Parameters of such answers.
const PARAMETERS: &[&str] = &[
    "access_token=1b9ff4ea8bf5fa786361d3b434606b78234f1ef33ec8d46f8fcf2d30480ac5d269806c6bd26e7532758bd",
    "access_token=000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
    "access_token=vk1.a.ABCdef0123456789_-ABCdef0123456789_-ABCdef0123456789_-ABCdef0123456789_-ABCdef0123456789_-ABCdef0123456789_-ABCdef0123456789",
    "access_token=5c0b1f961477dd5a1f9f7c2c6c56ed3a789D08DFAAD4771D482CC4066C7F9C59626BA169",
    "expires_in=0",
    "expires_in=99999999999999999999999",
    "user_id=156000000",
    "user_id=0",
    "svc_error=0",
    "user_name=bus",
    "user_name=TOKEN",
    "user_name=-",
    "state=abc",
    "state=code_here",
    "state=my_id",
    "state=aaa",
    "state=123456",
    "state=eyJhbGciOiJub25lIn0",
    "state=0123456789abcdef0123456789abcdef",
    "state=ACCESS_TOKEN",
    "state=vk1_a_b",
    "state=Win-3D_",
];

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
    fn what_is_read_at_once_is_read_alike(
        page in prop::sample::select(PAGES),
        mut params in prop::collection::vec(prop::sample::select(PARAMETERS).prop_map(str::to_owned), 0..4),
        token in token(),
        state in "[A-Za-z0-9_-]{1,48}",
        at in any::<prop::sample::Index>(),
    ) {
        params.push(format!("state={state}"));
        params.insert(at.index(params.len()), format!("access_token={token}"));
        for params in [&params[..], params.get(1..).unwrap_or_default()] {
            let text = [page, &params.join("&")].concat();
            if let Some(at_once) = plain::read(&text) {
                prop_assert_eq!(at_once, read(&text), "{}", text);
            }
        }
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

/// How long reading takes, in seconds.
fn time(text: &str) -> f64 {
    let start = Instant::now();
    drop(read(text));
    start.elapsed().as_secs_f64()
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
        ("", "authorization: bearer token "),
        ("authorization: bearer", " "),
        ("user_id=1", " users.get"),
        ("", "a={:"),
        ("", "[code]=>string("),
        ("", "access_token=a%26b%3Dc "),
        ("https://api.vk.com/method/users.get?v=5\n\na, user_ids=1", "&a=1"),
        ("", "vk1.a.0123456789abcdefghijABCDEFGHIJ\n"),
        ("", "\\"),
        ("", "h?a=1&b\n"),
        ("", "x += \"a\"\n"),
        ("", "a=>"),
        ("", "\\'\n"),
        ("", "a=\nb\n"),
        ("", "access_token_1=a,"),
        ("", "form-data; name=\"meta\"\n\nx\n"),
        ("", "form-data; name=\"meta\" "),
        ("", "value=\"a\" "),
        ("", "--meta '"),
        ("", "\"a=1\" + \"b\" "),
        ("", "(invalid_grant) "),
        ("", "a\n"),
        ("&", "word\n"),
        ("Array\n(\n", "[a] => b\n"),
        ("", "array(1) { [\"a\"]=> "),
        ("", "{\"h\":\"a\",\"app\":\"b\"},"),
        ("", "params={\"&"),
        ("", "{A:b C:"),
        ("", "error: 1 "),
        ("", "a=\"b\n|"),
    ] {
        // Names with numbers are told apart.
        let row = |times: usize| -> String {
            let numbered = |number: usize| repeated.replace("_1=", &format!("_{number}="));
            if repeated.contains("_1=") { (0..times).map(numbered).collect() } else { repeated.repeat(times) }
        };
        let [few, many] =
            [2_000, 32_000].map(|times| format!("{before}{} code=0123456789abcdef01", row(times)));
        // Far from both; and the machine has other things to do as well, so one calm moment of many is enough.
        let is_linear = (0..20).any(|_| time(&many) / time(&few) < 64.0);
        assert!(is_linear, "as long as a quadratic reader takes: {before}{repeated}");
    }
}
