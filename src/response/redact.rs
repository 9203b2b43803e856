//! What is secret inside values that may be shown: services echo a request's token in errors, and people paste addresses
//! inside addresses.

mod words;

pub use words::mask_tokens;

use super::{Field, Response, Value, is_secret_name};
use crate::notice;
use crate::outcome::Outcome;
use crate::paste::address::Address;
use crate::paste::json::{self, Json};
use crate::paste::run::push_new;
use crate::provider::{self, Provider};
use words::{MASK, words};

/// Masks the secrets inside a response's open values. A value that is a token as a whole becomes a secret, so that the
/// person can still take it away.
///
/// A token's shape gives it away anywhere. In an API's error and answer a secret name does, too, but for a page that the
/// service sends the person to; other outcomes' values stay exact, since an address inside an address is of use as it stands.
pub fn redact(response: &mut Response) {
    let of_api = matches!(response.outcome, Outcome::Error | Outcome::Answer);
    let mut masked = false;
    for Field { name, value, .. } in &mut response.fields {
        masked |= mask_tokens(name);
        let by_name = of_api && !is_page(response.provider, name, value);
        let Value::Open(text) = value else {
            continue;
        };
        if provider::shape_of(text).is_some() {
            *value = Value::Secret(std::mem::take(text).into());
        } else if by_name {
            let mut redactor = Redactor { provider: response.provider, masked: false };
            let redacted = redactor.text(text, DEEPEST);
            if redactor.masked {
                *text = redacted;
            }
            // Broken JSON loses what could not be read, and a number may be a token, too.
            *text = redactor.text(text, 0);
            masked |= redactor.masked;
        } else {
            mask_tokens(text);
        }
    }
    if of_api && masked {
        push_new(&mut response.notices, &notice::TOKEN_ECHOED);
    }
}

/// Whether a value is the service's own page for the person to go to: what its address holds is made for that.
fn is_page(provider: &Provider, name: &str, value: &Value) -> bool {
    let own = |text: &str| {
        let page = text.split(['?', '#']).next().and_then(Address::parse);
        page.is_some_and(|page| page.scheme.is_some() && page.is_under(provider.domains))
    };
    ["captcha_img", "redirect_uri"].contains(&name) && matches!(value, Value::Open(text) if own(text))
}

/// A text out of an answer of a service, with the secrets in it masked, for a person to read.
///
/// ```
/// use brelok::{provider::wialon, response::redact::redacted};
/// assert_eq!(redacted(&wialon::PROVIDER, r#"{"note":"Bus","sid":"abc"}"#), r#"{"note":"Bus","sid":"•••"}"#);
/// ```
pub fn redacted(provider: &'static Provider, text: &str) -> String {
    let mut redactor = Redactor { provider, masked: false };
    let redacted = redactor.text(text, DEEPEST);
    redactor.text(&redacted, 0)
}

/// JSON inside a string of JSON is looked into so many times: Wialon packs three deep.
const DEEPEST: u8 = 4;

/// The numbers of errors have fewer digits, and codes of sign-ins more letters.
const LONGEST_NUMBER: usize = 7;

struct Redactor {
    provider: &'static Provider,
    masked: bool,
}

impl Redactor {
    /// Whether a value must be masked for its name; a short number is the code of an error, not of a sign-in.
    fn is_secret(&self, name: &str, value: &str) -> bool {
        let is_number = !value.is_empty()
            && value.len() <= LONGEST_NUMBER
            && value.bytes().all(|byte| byte.is_ascii_digit());
        is_secret_name(self.provider, name) && !(name == "code" && is_number)
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
        let is_pair = key.is_some() && members.iter().any(|(name, _)| name == "value");
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::read;
    use proptest::prelude::*;

    const TOKEN: &str =
        "1b9ff4ea8bf5fa786361d3b434606b78234f1ef33ec8d46f8fcf2d30480ac5d269806c6bd26e7532758bd";

    /// The open value under a name in what is read.
    fn open(text: &str, name: &str) -> String {
        match &read(text).answer.field(name).unwrap().value {
            Value::Open(text) => text.clone(),
            Value::Secret(_) => panic!("{name} is secret"),
        }
    }

    fn codes(text: &str) -> Vec<&'static str> {
        read(text).answer.notices.iter().map(|notice| notice.code).collect()
    }

    fn error(params: &str) -> String {
        [
            r#"{"error":{"error_code":5,"error_msg":"User authorization failed.","request_params":"#,
            params,
            "}}",
        ]
        .concat()
    }

    #[test]
    fn an_echoed_parameter_is_masked_and_said_so() {
        let text = error(
            r#"[{"key":"oauth","value":"1"},{"key":"access_token","value":"token"},{"key":"v","value":"5.131"}]"#,
        );
        assert_eq!(
            open(&text, "request_params"),
            r#"[{"key":"oauth","value":"1"},{"key":"access_token","value":"•••"},{"key":"v","value":"5.131"}]"#
        );
        assert_eq!(codes(&text), ["token-echoed"]);
    }

    #[test]
    fn an_error_without_a_secret_stays_as_it_is() {
        let params = r#"[ {"key": "method", "value": "users.get"}, {"key": "token_type", "value": "1"} ]"#;
        assert_eq!(
            open(&error(params), "request_params"),
            params.replace(": ", ":").replace(", ", ",").replace("[ ", "[").replace(" ]", "]")
        );
        assert!(codes(&error(params)).is_empty());
    }

    #[test]
    fn a_member_an_inner_json_and_an_address_are_looked_into() {
        for (params, masked) in [
            (r#"{"access_token":"abc","v":"5"}"#, r#"{"access_token":"•••","v":"5"}"#),
            (r#"{"client_secret":17}"#, r#"{"client_secret":"•••"}"#),
            (r#"{"access_token":"","hash":null}"#, r#"{"access_token":"","hash":null}"#),
            (r#"{"p":"{\"sid\":\"abc\"}"}"#, r#"{"p":"{\"sid\":\"•••\"}"}"#),
            (
                r#""https://x.example/?v=5&access_token=abc&n=1""#,
                "https://x.example/?v=5&access_token=•••&n=1",
            ),
        ] {
            assert_eq!(open(&error(params), "request_params"), masked);
        }
    }

    #[test]
    fn a_redirects_own_values_stay_exact() {
        let uri = "https://example.com/?access_token=abc&sid=1";
        let encoded = uri.replace('&', "%26").replace('?', "%3F").replace('=', "%3D");
        let text = format!(
            "https://host.example/cb/?success_uri={encoded}&access_token={TOKEN}&user_name=x&svc_error=0"
        );
        assert_eq!(open(&text, "success_uri"), uri);
        let text = text.replace("%3Dabc", &["%3D", TOKEN].concat());
        assert_eq!(open(&text, "success_uri"), "https://example.com/?access_token=•••&sid=1");
        assert!(!codes(&text).contains(&"token-echoed"));
    }

    #[test]
    fn a_token_under_an_unknown_name_becomes_a_secret() {
        let reading = read(&format!("https://oauth.vk.com/blank.html#access_token=abc&t={TOKEN}&user_id=1"));
        let field = reading.answer.field("t").unwrap();
        assert_eq!(field.value, Value::Secret(TOKEN.into()));
    }

    fn tokens() -> impl Strategy<Value = String> {
        prop_oneof![
            "vk1\\.a\\.[A-Za-z0-9_-]{192}",
            "vk2\\.a\\.[A-Za-z0-9_-]{214}",
            "[0-9a-f]{85}",
            "[0-9a-f]{32}[0-9A-F]{40}",
            "eyJ[A-Za-z0-9_-]{20}\\.[A-Za-z0-9_-]{40}\\.[A-Za-z0-9_-]{43}",
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn s27_a_token_in_an_error_never_comes_out_open(
            token in tokens(),
            place in 0..9_usize,
            before in "(|bad |[a-z]{1,8}=|https://[a-z]{3}/\\?t=|«|\\(|%20|\\\\n|\\\\u003d)",
            after in "(|\\.|, [a-z]{1,5}|&v=5|%26v|»|\\)|\\\\n)",
        ) {
            let echo = serde_json::to_string(&[before, token.clone(), after].concat()).unwrap();
            let text = match place {
                0 => error(&format!(r#"[{{"key":"access_token","value":{echo}}}]"#)),
                1 => error(&format!(r#"[{{"key":"method","value":{echo}}}]"#)),
                2 => error(&format!(r#"{{"a":[1,{{"b":{echo}}}]}}"#)),
                3 => error(&format!(r#"{{{echo}:1}}"#)),
                4 => error(&echo),
                5 => format!(r#"{{"error":{{"error_code":5,"error_msg":{echo}}}}}"#),
                6 => format!(r#"{{"error":{{"error_code":5,{echo}:"x"}}}}"#),
                7 => error(&serde_json::to_string(&format!(r#"{{"p":{echo}}}"#)).unwrap()),
                _ => format!(r#"{{"error":4,"reason":{echo}}}"#),
            };
            for field in &read(&text).answer.fields {
                prop_assert!(!field.name.contains(&token), "{}", field.name);
                if let Value::Open(value) = &field.value {
                    prop_assert!(!value.contains(&token), "{value}");
                }
            }
        }
    }
}
