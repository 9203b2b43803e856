//! The site of Wialon that belongs to an answer: where its Locator links open.

use super::super::{PROVIDER, fields::host::DATA_CENTERS, server::ApiServer};
use crate::paste::address::is_under;
use crate::response::Response;
use std::borrow::Cow;

/// A site, and how it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// Its host.
    pub host: Cow<'static, str>,
    /// The answer does not tell: this is the best known of several data centres.
    pub guessed: bool,
}

/// The site of an answer: of the API server that it names, of its call's host, else the first data centre. It goes into links
/// that hold a token.
///
/// ```
/// use brelok::{provider::wialon::token_record::site::site, response::read};
/// let answer = read(r#"{"eid":"a","base_url":"https://hst-api.wialon.us","token":"{}","th":"b"}"#).answer;
/// assert_eq!(site(&answer).host, "hosting.wialon.us");
/// ```
pub fn site(answer: &Response) -> Site {
    let server = ApiServer::of(answer).map(|server| server.host.name().to_owned());
    match server.or_else(|| answer.host.clone()) {
        Some(host) => Site { host: of_api(host), guessed: false },
        None => Site { host: Cow::Borrowed(DATA_CENTERS[0].site), guessed: true },
    }
}

/// The site beside an API host: in Wialon's data centres it has another name, in Wialon Local it is the same.
fn of_api(host: String) -> Cow<'static, str> {
    match host.strip_prefix("hst-api.") {
        Some(rest) if is_under(&host, PROVIDER.domains) => Cow::Owned(["hosting.", rest].concat()),
        _ => Cow::Owned(host),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::read;

    fn of(text: &str) -> (String, bool) {
        let site = site(&read(text).answer);
        (site.host.into_owned(), site.guessed)
    }

    #[test]
    fn the_call_or_the_answer_names_the_site() {
        let list = r#"[{"h":"abc","app":"locator","at":1,"dur":0}]"#;
        let under = |host: &str| {
            of(&format!("https://{host}/wialon/ajax.html?svc=token/list&params={{}}&sid=x\n{list}"))
        };
        for center in DATA_CENTERS {
            assert_eq!(under(center.api), (center.site.to_owned(), false));
        }
        assert_eq!(under("hst-api.regwialon.com").0, "hosting.regwialon.com");
        assert_eq!(under("gps.local.example"), ("gps.local.example".to_owned(), false));
        for other in ["hst-api.other.example", "hst-api.evilwialon.com"] {
            assert_eq!(under(other).0, other);
        }
        assert_eq!(of(list), ("hosting.wialon.com".to_owned(), true));
        let login = r#"{"eid":"a","base_url":"https://evil.example/\"x","token":"{}","th":"b"}"#;
        assert_eq!(of(login), ("hosting.wialon.com".to_owned(), true), "no server's name");
        let elsewhere = login.replace("evil.example/\\\"x", "gps.example:8022");
        assert_eq!(of(&elsewhere).0, "gps.example");
        let imitation = login.replace("evil.example/\\\"x", "hst-api.wialon.com.evil.example");
        assert_eq!(of(&imitation), ("hosting.wialon.com".to_owned(), true));
    }
}
