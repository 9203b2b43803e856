//! What is secret in one text: JSON, and JSON inside its strings, by the names of its members; anything else by its words.

use super::words::{MASK, mask_tokens, words};
use crate::paste::json::{self, Json};
use crate::provider::{self, Provider};
use crate::response::is_secret_name;

/// Masks the secrets in a text, which stays letter for letter where there are none, and says whether there were any.
pub(super) fn redact(provider: &'static Provider, text: &mut String) -> bool {
    let mut redactor = Redactor { provider, masked: false };
    let redacted = redactor.text(text, DEEPEST);
    if redactor.masked {
        *text = redacted;
    }
    // Broken JSON loses what could not be read, and a number may be a token, too.
    *text = redactor.text(text, 0);
    redactor.masked
}

/// A text out of an answer of a service, with the secrets in it masked, for a person to read; where there are none, it
/// stays letter for letter.
///
/// ```
/// use brelok::{provider::wialon, response::redact::redacted};
/// assert_eq!(redacted(&wialon::PROVIDER, r#"{"note":"Bus","sid":"abc"}"#), r#"{"note":"Bus","sid":"•••"}"#);
/// ```
pub fn redacted(provider: &'static Provider, text: &str) -> String {
    let mut text = text.to_owned();
    redact(provider, &mut text);
    text
}

/// Whether a text has a secret in it, by its shape or by its name.
///
/// ```
/// use brelok::{provider::wialon, response::redact::holds_secret};
/// assert!(holds_secret(&wialon::PROVIDER, r#"{"note":"Bus","sid":"abc"}"#));
/// assert!(!holds_secret(&wialon::PROVIDER, r#"{"note":"Bus"}"#));
/// ```
pub fn holds_secret(provider: &'static Provider, text: &str) -> bool {
    redact(provider, &mut text.to_owned())
}

/// JSON inside a string of JSON is looked into so many times: Wialon packs three deep.
const DEEPEST: u8 = 4;

/// The numbers of errors have fewer digits, and codes of sign-ins more letters.
const LONGEST_NUMBER: usize = 7;

/// Whether a text is words: `invalid_grant`, `INVALID_TOKEN`, `InvalidAuthenticationToken`. A code of a sign-in may be letters
/// alone as well, but in both cases at random (RFC 6749, section 4.1.2).
fn is_words(text: &str) -> bool {
    let in_case = |is: fn(&u8) -> bool| text.bytes().all(|byte| is(&byte) || byte == b'_');
    let is_small = |rest: &str| rest.len() > 1 && rest.bytes().all(|byte| byte.is_ascii_lowercase());
    let mut words = text.split(|letter: char| letter.is_ascii_uppercase());
    in_case(u8::is_ascii_lowercase)
        || in_case(u8::is_ascii_uppercase)
        || words.next() == Some("") && words.all(is_small)
}

struct Redactor {
    provider: &'static Provider,
    masked: bool,
}

impl Redactor {
    /// Whether a value must be masked for its name; a short number, or words, are the code of an error, and not of a sign-in.
    fn is_secret(&self, name: &str, value: &str) -> bool {
        let is_number = !value.is_empty()
            && value.len() <= LONGEST_NUMBER
            && value.bytes().all(|byte| byte.is_ascii_digit());
        is_secret_name(self.provider, name) && !(name == "code" && (is_number || is_words(value)))
    }

    fn text(&mut self, text: &str, depth: u8) -> String {
        let read = if depth == 0 { None } else { json::read(text) };
        let Some(read) = read else {
            let secret = |name: &str, word: &str| {
                provider::shape_of(word).is_some()
                    || (!word.is_empty() && !name.is_empty() && self.is_secret(name, word))
            };
            let masked = words(text, secret);
            self.masked |= masked.is_some();
            return masked.unwrap_or_else(|| text.to_owned());
        };
        let rest = text.get(read.length..).unwrap_or_default();
        let mut redacted = self.json(read.json, depth).into_text();
        redacted.push_str(&self.text(rest, 0));
        redacted
    }

    fn json(&mut self, json: Json, depth: u8) -> Json {
        match json {
            Json::String(text) => Json::String(self.text(&text, depth - 1)),
            Json::Array(items) => Json::Array(items.into_iter().map(|item| self.json(item, depth)).collect()),
            Json::Object(members) => Json::Object(self.members(members, depth)),
            Json::Number(_) | Json::Bool(_) | Json::Null => json,
        }
    }

    /// The members of an object; `{"key": …, "value": …}`, as VK writes `request_params`, is one name with its value.
    fn members(&mut self, members: Vec<(String, Json)>, depth: u8) -> Vec<(String, Json)> {
        let key = members.iter().find(|(name, _)| name == "key").map(|(_, key)| key.clone().into_text());
        // A pair that was cut has its name alone.
        let is_pair =
            key.is_some() && (members.len() == 1 || members.iter().any(|(name, _)| name == "value"));
        let secret_key = key.is_some_and(|key| is_secret_name(self.provider, &key));
        let member = |(mut name, value): (String, Json)| {
            let text = match &value {
                Json::String(text) | Json::Number(text) => text,
                _ => "",
            };
            let secret = match name.as_str() {
                "value" if is_pair => secret_key,
                "key" if is_pair => false,
                _ => self.is_secret(&name, text),
            };
            self.masked |= mask_tokens(&mut name);
            let empty = match &value {
                Json::Null | Json::Bool(_) => true,
                Json::String(text) => text.is_empty(),
                _ => false,
            };
            if secret && !empty {
                self.masked = true;
                (name, Json::String(MASK.to_owned()))
            } else {
                (name, self.json(value, depth))
            }
        };
        members.into_iter().map(member).collect()
    }
}
