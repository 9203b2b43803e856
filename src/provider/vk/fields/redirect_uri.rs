//! `redirect_uri`: where the answer goes.

use super::FieldErrorKind::{
    RedirectFragment, RedirectHost, RedirectImitates, RedirectMissing, RedirectScheme, RedirectScript,
    RedirectSpace, RedirectUser,
};
use super::{FieldError, FieldErrorKind, trimmed};
use crate::response::{host::is_imitation, visible::is_hidden};
use crate::text::letters::is_scheme;

/// An absolute address without a fragment (RFC 6749, section 3.1.2). An application's own scheme, such as
/// `vk123://vk.ru`, counts, too.
///
/// # Errors
///
/// The first thing that keeps the text from being such an address.
pub fn redirect_uri(text: &str) -> Result<&str, FieldError> {
    let (address, start) = trimmed(text);
    let wrong = |kind: FieldErrorKind, offset| Err(FieldError { kind, place: start + offset });
    if address.is_empty() {
        return Err(FieldError { kind: RedirectMissing, place: 0 });
    }
    let strange = |letter: char| letter.is_whitespace() || letter.is_control() || is_hidden(letter);
    if let Some(offset) = address.chars().position(strange) {
        return wrong(RedirectSpace, offset);
    }
    if SCRIPTS.iter().any(|scheme| starts_with(address, scheme)) {
        return wrong(RedirectScript, 0);
    }
    let Some((scheme, rest)) = address.split_once("://").filter(|(scheme, _)| is_scheme(scheme)) else {
        return wrong(RedirectScheme, 0);
    };
    let host_at = scheme.len() + "://".len();
    let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    if authority.is_empty() {
        return wrong(RedirectHost, host_at);
    }
    if let Some((user, _)) = authority.rsplit_once('@') {
        return wrong(RedirectUser, host_at + user.chars().count());
    }
    // Other addresses may stand behind this one.
    if is_imitation(&[scheme, "://", authority].concat()) {
        return wrong(RedirectImitates, host_at);
    }
    match address.chars().position(|letter| letter == '#') {
        Some(offset) => wrong(RedirectFragment, offset),
        None => Ok(address),
    }
}

/// What a browser would run or show instead of going to a page.
const SCRIPTS: [&str; 3] = ["javascript:", "data:", "vbscript:"];

fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

#[cfg(test)]
mod tests {
    use super::super::tests::refused;
    use super::*;

    #[test]
    fn a_redirect_address_is_absolute_and_has_no_fragment() {
        for address in [
            "https://oauth.vk.ru/blank.html",
            "http://localhost:4319/cb",
            "vk123://vk.ru/blank.html",
            "https://example.com/cb?a=1&b=2",
            "https://example.com/@name",
            "https://example.com/cb?next=https://oauth.vk.ru.evil.example/",
        ] {
            assert_eq!(redirect_uri(address), Ok(address));
        }
        assert_eq!(redirect_uri(" https://example.com\n"), Ok("https://example.com"));
        for (text, expected) in [
            ("", (RedirectMissing, 0)),
            ("oauth.vk.ru/blank.html", (RedirectScheme, 0)),
            ("//oauth.vk.ru/blank.html", (RedirectScheme, 0)),
            ("localhost:4319/cb", (RedirectScheme, 0)),
            ("1https://a", (RedirectScheme, 0)),
            ("https:///cb", (RedirectHost, 8)),
            ("javascript:alert(1)", (RedirectScript, 0)),
            (" JavaScript://a/%0aalert(1)", (RedirectScript, 1)),
            ("data:text/html,a", (RedirectScript, 0)),
            ("https://example.com/ cb", (RedirectSpace, 20)),
            ("java\tscript:alert(1)", (RedirectSpace, 4)),
            ("https://exam\u{200b}ple.com", (RedirectSpace, 12)),
            ("https://oauth.vk.ru@evil.example/", (RedirectUser, 19)),
            ("https://oauth.vk.ru.evil.example/blank.html", (RedirectImitates, 8)),
            ("https://oauth-vk.com:443", (RedirectImitates, 8)),
            ("https://oauth.vк.com/", (RedirectImitates, 8)),
            ("https://example.com/cb#", (RedirectFragment, 22)),
            ("https://пример.рф/#a", (RedirectFragment, 18)),
        ] {
            assert_eq!(refused(redirect_uri(text)), expected, "{text}");
        }
    }
}
