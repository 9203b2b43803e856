//! The site of Wialon that belongs to an answer: where its Locator links open.

use super::super::{PROVIDER, fields::host::DATA_CENTERS};
use crate::paste::address::{Address, is_under};
use crate::response::{Response, host::imitates};
use std::borrow::Cow;

/// A site, and how it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// Its host.
    pub host: Cow<'static, str>,
    /// The answer does not tell: this is the best known of several data centres.
    pub guessed: bool,
}

/// The site of an answer: of its call's host, of `base_url` in an answer of `token/login`, else the first data centre.
///
/// ```
/// use brelok::{provider::wialon::token_record::site::site, response::read};
/// let answer = read(r#"{"eid":"a","base_url":"https://hst-api.wialon.us","token":"{}","th":"b"}"#).answer;
/// assert_eq!(site(&answer).host, "hosting.wialon.us");
/// ```
pub fn site(answer: &Response) -> Site {
    let stated = || ["base_url", "wialon_sdk_url"].iter().find_map(|name| host_of(answer, name));
    match answer.host.clone().or_else(stated) {
        Some(host) => Site { host: of_api(host), guessed: false },
        None => Site { host: Cow::Borrowed(DATA_CENTERS[0].site), guessed: true },
    }
}

/// The host of an address that stands under a name. Only what can be a host goes into a link, which holds a token, and
/// nothing that is made to look like Wialon's own.
fn host_of(answer: &Response, name: &str) -> Option<String> {
    let address = Address::parse(answer.open(name)?).filter(|address| !imitates(address, &PROVIDER))?;
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-".contains(&byte);
    (!address.host.is_empty() && address.host.bytes().all(plain)).then_some(address.host)
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
        assert_eq!(of(login).0, "evil.example");
        let imitation = login.replace("evil.example/\\\"x", "hst-api.wialon.com.evil.example");
        assert_eq!(of(&imitation), ("hosting.wialon.com".to_owned(), true));
    }
}
