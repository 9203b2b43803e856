//! `redirect_uri`: the page that Wialon calls with the token.

use super::trim;
use crate::form::{Field, Remarks, sentences as general};
use crate::paste::address::is_loopback;
use crate::provider::wialon::sentences;
use crate::request::{Host, HostErrorKind, Scheme};
use crate::response::host::is_imitation;
use crate::text::letters::is_scheme;

/// The page that hands the token to the window that opened it; only that window's script sees it besides.
pub const HAND_OVER: &str = "/post_token.html";

/// The address as it was typed: absolute, `http` or `https`. Empty where the answer is to go to the sign-in page itself.
/// Wialon adds its answer to the query, so that the server behind this address sees it: that is said.
pub fn read<'a>(field: Field, text: &'a str, remarks: &mut Remarks) -> Option<&'a str> {
    let (uri, before) = trim(field, text, remarks);
    if uri.is_empty() {
        remarks.say(field, sentences::REDIRECT_MISSING);
        return Some("");
    }
    let scheme = uri.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| is_scheme(scheme));
    let is_web = |scheme: &str| ["https", "http"].iter().any(|web| web.eq_ignore_ascii_case(scheme));
    let Some((_, rest)) = uri.split_once("://").filter(|_| scheme.is_some_and(is_web)) else {
        let other = scheme.is_some_and(|scheme| !is_web(scheme) && !looks_like_host(scheme));
        remarks.say(field, if other { sentences::REDIRECT_SCHEME } else { sentences::REDIRECT_RELATIVE });
        return None;
    };
    if let Some(offset) = uri.chars().position(|char| char.is_whitespace() || char.is_control()) {
        remarks.say_at(field, sentences::REDIRECT_SPACE, text, before + offset);
        return None;
    }
    let authority = uri.len() - rest.len() + rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
    let (origin, path) = uri.split_at_checked(authority)?;
    let host: Host = match origin.parse() {
        Ok(host) => host,
        Err(error) => {
            let kind = if error.kind == HostErrorKind::Path { HostErrorKind::Name } else { error.kind };
            remarks.say_at(field, general::host(kind), text, before + error.place);
            return None;
        }
    };
    if is_imitation(&host.to_string()) {
        remarks.say_at(
            field,
            general::HOST_IMITATES,
            text,
            before + uri.chars().count() - rest.chars().count(),
        );
        return None;
    }
    say_who_sees(field, &host, path, remarks);
    if let Some(offset) = uri.chars().position(|char| char == '#') {
        remarks.say_at(field, sentences::REDIRECT_FRAGMENT, text, before + offset);
    }
    Some(uri)
}

fn say_who_sees(field: Field, host: &Host, path: &str, remarks: &mut Remarks) {
    if is_loopback(host.name()) || path == HAND_OVER {
        return;
    }
    remarks.say(
        field,
        if host.scheme() == Scheme::Http {
            sentences::REDIRECT_INSECURE
        } else {
            sentences::REDIRECT_IN_QUERY
        },
    );
}

/// `app.example:8080/callback` has a port, not a scheme.
fn looks_like_host(scheme: &str) -> bool {
    scheme.contains('.') || scheme == "localhost"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{Place, Sentence};

    fn read_text(text: &str) -> (Option<&str>, Vec<(Sentence, Option<Place>)>) {
        let mut remarks = Remarks::default();
        let uri = read(Field("redirect_uri"), text, &mut remarks);
        (uri, remarks.into_vec().iter().map(|remark| (remark.sentence, remark.place)).collect())
    }

    #[test]
    fn an_absolute_address_and_who_sees_the_token() {
        let said = |sentence| vec![(sentence, None)];
        assert_eq!(read_text(""), (Some(""), said(sentences::REDIRECT_MISSING)));
        for (text, remarks) in [
            ("https://app.example/cb?a=1&b=2", said(sentences::REDIRECT_IN_QUERY)),
            ("https://app.example", said(sentences::REDIRECT_IN_QUERY)),
            ("http://app.example/cb", said(sentences::REDIRECT_INSECURE)),
            ("http://127.0.0.1:8000/cb", vec![]),
            ("http://127.0.0.1.app.example/cb", said(sentences::REDIRECT_INSECURE)),
            ("HTTP://localhost", vec![]),
            ("https://hosting.wialon.com/post_token.html", vec![]),
            ("https://app.example/возврат", said(sentences::REDIRECT_IN_QUERY)),
        ] {
            assert_eq!(read_text(text), (Some(text), remarks), "{text}");
        }
        let fragment = (sentences::REDIRECT_FRAGMENT, Some(Place::Character(21)));
        assert_eq!(read_text("https://app.example/#x").1, [(sentences::REDIRECT_IN_QUERY, None), fragment]);
    }

    #[test]
    fn anything_else_is_refused_by_its_name() {
        let at = |place| Some(Place::Character(place));
        for (text, sentence, place) in [
            ("javascript:alert(1)", sentences::REDIRECT_SCHEME, None),
            ("data:text/html,x", sentences::REDIRECT_SCHEME, None),
            ("myapp://cb", sentences::REDIRECT_SCHEME, None),
            ("javascript://app.example/%0aalert(1)", sentences::REDIRECT_SCHEME, None),
            ("app.example/cb", sentences::REDIRECT_RELATIVE, None),
            ("app.example:8080/cb", sentences::REDIRECT_RELATIVE, None),
            ("localhost:8080", sentences::REDIRECT_RELATIVE, None),
            ("/cb", sentences::REDIRECT_RELATIVE, None),
            ("//app.example/cb", sentences::REDIRECT_RELATIVE, None),
            ("https:app.example", sentences::REDIRECT_RELATIVE, None),
            ("https://app.example/a b", sentences::REDIRECT_SPACE, at(22)),
            ("https://me@app.example/", general::host(HostErrorKind::User), at(11)),
            ("https:///cb", general::host(HostErrorKind::Empty), at(9)),
            ("https://приложение.рф/", general::host(HostErrorKind::NotAscii), at(9)),
            ("https://hosting.wialon.com.evil.example/cb", general::HOST_IMITATES, at(9)),
            ("https://a..b/", general::host(HostErrorKind::Name), at(9)),
        ] {
            assert_eq!(read_text(text), (None, vec![(sentence, place)]), "{text}");
        }
    }
}
