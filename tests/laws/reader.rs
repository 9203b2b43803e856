//! Laws of reading: promise S22 of SECURITY.md and what belongs to it.

use super::escapes::stands_in;
use brelok::response::{Reading, Response, Value, plain, read, rights};
use brelok::{jwt, lifetime, provider, snippet};

/// Reads a text, and holds the laws against what comes out.
pub fn hold(text: &str) {
    let reading = read(text);
    assert_eq!(reading, read(text), "reading twice gives the same");
    if let Some(at_once) = plain::read(text) {
        assert_eq!(at_once, reading, "what is read at once is read alike");
    }
    for response in responses(&reading) {
        each_notice_is_told_once(response);
        found_secrets_stand_in_the_text(response, text);
        no_open_text_holds_a_token(response);
        what_is_told_of_it_never_panics(response);
    }
}

fn responses(reading: &Reading) -> impl Iterator<Item = &Response> {
    reading.earlier.iter().chain([&reading.answer])
}

fn each_notice_is_told_once(response: &Response) {
    let mut codes: Vec<_> = response.notices.iter().map(|notice| notice.code).collect();
    codes.sort_unstable();
    assert!(codes.windows(2).all(|pair| pair[0] != pair[1]), "{codes:?}");
}

fn secrets(response: &Response) -> impl Iterator<Item = (&str, &str)> {
    response.fields.iter().filter_map(|field| match &field.value {
        Value::Secret(secret) => Some((field.name.as_str(), secret.expose())),
        Value::Open(_) => None,
    })
}

/// A list or an object that is masked as a whole is written anew, so only secrets that are one value are looked for.
fn found_secrets_stand_in_the_text(response: &Response, text: &str) {
    for (name, secret) in secrets(response).filter(|(_, secret)| !secret.starts_with(['[', '{'])) {
        assert!(stands_in(secret, text), "{name} {secret:?} is not in {text:?}");
    }
}

fn no_open_text_holds_a_token(response: &Response) {
    for field in &response.fields {
        assert!(!holds_a_token(&field.name), "the name {:?}", field.name);
        if let Value::Open(text) = &field.value {
            assert!(!holds_a_token(text), "{} {text:?}", field.name);
        }
    }
}

/// Whether a word of a text is a token, or would be without the escape (`%3D`, `\n`, `\u003d`) before it.
fn holds_a_token(text: &str) -> bool {
    let is_of_token = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
    let words = text.split(|letter| !is_of_token(letter)).filter(|word| !word.is_empty());
    let is_token = |word: &str| provider::shape_of(word.trim_matches('.')).is_some();
    words.into_iter().any(|word| {
        let before = &text[..word.as_ptr() as usize - text.as_ptr() as usize];
        let escape = match before.chars().next_back() {
            Some('%') => 2,
            Some('\\') if word.starts_with('u') => 5,
            Some('\\') => 1,
            _ => 0,
        };
        is_token(word) || word.get(escape..).is_some_and(is_token)
    })
}

fn what_is_told_of_it_never_panics(response: &Response) {
    for field in &response.fields {
        rights::of(response, field);
    }
    for (_, secret) in secrets(response) {
        let _ = jwt::decode(secret);
    }
    lifetime::expiry(response, 0);
    snippet::snippets(response, true);
}
