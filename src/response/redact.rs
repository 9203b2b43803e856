//! What is secret inside values that may be shown: services echo a request's token in errors, and people paste addresses
//! inside addresses.

mod redactor;
mod words;

pub use redactor::{holds_secret, redacted};
pub use words::mask_tokens;

use super::{Field, Response, Value};
use crate::notice;
use crate::outcome::Outcome;
use crate::paste::address::Address;
use crate::paste::json;
use crate::provider::{self, Provider};

/// Masks the secrets inside a response's open values. A value that is a token as a whole becomes a secret, so that the
/// person can still take it away.
///
/// A token's shape gives it away anywhere. In an API's error and answer a secret name does, too, but for a page that the
/// service sends the person to. Elsewhere it makes a secret of the JSON that it stands in, which a form, or the person, can
/// still take exactly. An address inside an address stays, since it is of use as it stands.
pub fn redact(response: &mut Response) {
    let of_api = matches!(response.outcome, Outcome::Error | Outcome::Answer);
    let mut masked = false;
    for Field { name, value, .. } in &mut response.fields {
        masked |= mask_tokens(name);
        let by_name = of_api && !is_page(response.provider, name, value);
        let Value::Open(text) = value else {
            continue;
        };
        let packs =
            |text: &str| !of_api && json::read(text).is_some() && holds_secret(response.provider, text);
        // A page for the person is of use as it stands, or not at all.
        let is_page_with_token = |text: &str| of_api && !by_name && mask_tokens(&mut text.to_owned());
        if provider::shape_of(text).is_some() || packs(text) || is_page_with_token(text) {
            *value = Value::Secret(std::mem::take(text).into());
        } else if by_name {
            masked |= redactor::redact(response.provider, text);
        } else {
            mask_tokens(text);
        }
    }
    if of_api && masked {
        response.notices.add(&notice::TOKEN_ECHOED);
    }
}

/// Whether a value is the service's own page for the person to go to: what its address holds is made for that.
fn is_page(provider: &Provider, name: &str, value: &Value) -> bool {
    let own = |text: &str| {
        let page = text.split(['?', '#']).next().and_then(Address::parse);
        page.is_some_and(|page| page.scheme.is_some() && page.is_under(provider.domains))
    };
    ["captcha_img", "captcha_track", "redirect_uri", "upload_url"].contains(&name)
        && matches!(value, Value::Open(text) if own(text))
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
            // The code of RFC 6749's example (section 4.1.2) is letters alone; a code of an error is words.
            (r#"{"code":"SplxlOBeZQQYbYSxWbIA"}"#, r#"{"code":"•••"}"#),
            (r#"{"code":"invalid_grant"}"#, r#"{"code":"invalid_grant"}"#),
            (r#"{"code":"InvalidToken"}"#, r#"{"code":"InvalidToken"}"#),
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
    fn s12_json_with_a_secret_in_it_becomes_one() {
        let call = |svc: &str, params: &str| ["svc=", svc, "&params=", params, "&sid=0"].concat();
        for (text, name, secret) in [
            // Slack's answer, with the token of whoever installed the application.
            (
                r#"{"ok":true,"access_token":"xoxb-1","authed_user":{"id":"U1","access_token":"xoxp-2"}}"#
                    .into(),
                "authed_user",
                r#"{"id":"U1","access_token":"xoxp-2"}"#,
            ),
            (
                call(
                    "core/batch",
                    r#"{"params":[{"svc":"core/use_auth_hash","params":{"authHash":"0123"}}]}"#,
                ),
                "params",
                r#"[{"svc":"core/use_auth_hash","params":{"authHash":"0123"}}]"#,
            ),
            (
                call("core/batch", r#"{"params":[{"svc":"token/login","params":{"password":"hunter2"}}]}"#),
                "params",
                r#"[{"svc":"token/login","params":{"password":"hunter2"}}]"#,
            ),
            (
                call("token/update", r#"{"callMode":"create","app":"a","p":"{\"sid\":\"abc\"}"}"#),
                "p",
                r#"{"sid":"abc"}"#,
            ),
        ] {
            let field = read(&text).answer.field(name).unwrap().clone();
            assert_eq!(field.value, Value::Secret(secret.into()), "{text}");
        }
        let batch = call("core/batch", r#"{"params":[{"svc":"core/search_item","params":{"id":1}}]}"#);
        assert_eq!(open(&batch, "params"), r#"[{"svc":"core/search_item","params":{"id":1}}]"#);
    }

    #[test]
    fn s12_what_goes_with_a_session_or_a_sign_in_is_masked_by_its_name() {
        for (text, name, is_masked) in [
            ("https://login.vk.com/?act=login&lg_h=8cfe23515568992636", "lg_h", true),
            ("https://a.example/?access_token=abcdefgh12345678&sign=abc", "sign", true),
            (
                "https://a.example/cb?code=abcd1234efgh5678&oauth_verifier=hfdp7dh39dks9884",
                "oauth_verifier",
                true,
            ),
            (r#"{"eid":"a","pwd":"b"}"#, "pwd", true),
            ("#value=header.payload.signature", "value", true),
            (r#"{"access_token":"abcdefgh12345678","value":"b"}"#, "value", false),
            (
                r#"{"svc":"core/duplicate","params":{"continueCurrentSession":true}}"#,
                "continueCurrentSession",
                false,
            ),
        ] {
            let field = read(text).answer.field(name).unwrap().clone();
            assert_eq!(matches!(field.value, Value::Secret(_)), is_masked, "{text}");
        }
    }

    #[test]
    fn s12_a_page_for_the_person_with_a_token_in_it_is_masked_as_a_whole() {
        let page = "https://id.vk.com/not_robot_captcha?session_token=eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.abcdefghijklmnop&a=1";
        let text = format!(
            r#"{{"error":{{"error_code":14,"error_msg":"Captcha needed","redirect_uri":"{page}"}}}}"#
        );
        assert_eq!(read(&text).answer.secret("redirect_uri"), Some(&page.into()));
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
