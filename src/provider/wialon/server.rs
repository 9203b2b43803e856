//! The API server that the token of an answer belongs to: a token is worth nothing to the servers of another data centre.

use super::PROVIDER;
use super::fields::host::DATA_CENTERS;
use super::inputs::HOST;
use crate::form::remark::warning;
use crate::form::{Filled, Sentence};
use crate::paste::address::Address;
use crate::request::Host;
use crate::response::{Response, host::imitates};
use crate::secret::Secret;

/// An API server, as an answer tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiServer {
    /// The server.
    pub host: Host,
    /// It lies under none of Wialon's domains, and nothing but the answer names it: Wialon Local, or somebody's trap.
    pub foreign: bool,
}

/// A server that the answer names is not Wialon's own.
pub const FOREIGN: Sentence = warning(
    "Этот сервер назвал сам ответ, и он не на домене Wialon. Токен уйдёт туда: проверьте, что сервер ваш.",
    "The answer itself names this server, which is not under Wialon's domains. The token goes there: make sure that the \
     server is yours.",
);

impl ApiServer {
    /// The server that `wialon_sdk_url` or the `base_url` of `token/login` names, otherwise that of the data centre whose site
    /// or server the answer came from; `None` where neither tells. A server that is made to look like Wialon's own is not
    /// taken.
    ///
    /// ```
    /// use brelok::{provider::wialon::server::ApiServer, response::read};
    /// let answer = read("https://a.example/?wialon_sdk_url=https%3A%2F%2Fhst-api.wialon.eu&access_token=T&svc_error=0");
    /// assert_eq!(ApiServer::of(&answer.answer).unwrap().host.name(), "hst-api.wialon.eu");
    /// ```
    pub fn of(answer: &Response) -> Option<ApiServer> {
        if *answer.provider != PROVIDER {
            return None;
        }
        named(answer).or_else(|| {
            let site = answer.host.as_deref()?;
            let mut centers = DATA_CENTERS.iter();
            // An answer comes from its call's server.
            let is_of = |host: &str| host.eq_ignore_ascii_case(site);
            let center = centers.find(|center| is_of(center.site) || is_of(center.api))?;
            Some(ApiServer { host: center.api.parse().ok()?, foreign: false })
        })
    }

    /// Puts the server of an answer into a form, and says so where it is not Wialon's own. Where the answer does not tell
    /// it, it is left to the form to guess aloud.
    pub fn put(answer: &Response, filled: &mut Filled) {
        let Some(ApiServer { host, foreign }) = ApiServer::of(answer) else {
            filled.put(HOST, &Secret::default());
            return;
        };
        let host = host.to_string();
        filled.put(HOST, &Secret::from(host.strip_prefix("https://").unwrap_or(&host)));
        if foreign {
            filled.say(HOST, FOREIGN);
        }
    }
}

fn named(answer: &Response) -> Option<ApiServer> {
    let named = answer.open("wialon_sdk_url").or_else(|| answer.open("base_url"));
    let host: Host = named?.parse().ok()?;
    let address = Address::parse(&host.to_string())?;
    if imitates(&address, &PROVIDER) {
        return None;
    }
    let foreign = !address.is_under(PROVIDER.domains);
    // Wialon's own servers are never called in the clear (promise S16).
    let host = if foreign { host } else { host.name().parse().ok()? };
    Some(ApiServer { host, foreign })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::read;

    #[test]
    fn the_answer_tells_the_server_of_its_token() {
        let server = |site: &str, named: &str| {
            let answer = [site, "?", named, "&access_token=T&user_name=x&svc_error=0"].concat();
            ApiServer::of(&read(&answer).answer).map(|server| (server.host.to_string(), server.foreign))
        };
        let (eu, own) = ("https://hosting.wialon.eu/login.html", "https://gps.partner.example/login.html");
        for (site, named, told) in [
            (eu, "", Some(("https://hst-api.wialon.eu", false))),
            (own, "", None),
            (
                own,
                "wialon_sdk_url=https%3A%2F%2Fhst-api.wialon.us",
                Some(("https://hst-api.wialon.us", false)),
            ),
            (
                own,
                "wialon_sdk_url=http%3A%2F%2Fhst-api.wialon.us",
                Some(("https://hst-api.wialon.us", false)),
            ),
            (eu, "wialon_sdk_url=https%3A%2F%2Fgps.example", Some(("https://gps.example", true))),
            (eu, "wialon_sdk_url=http%3A%2F%2Fgps.example%3A8022", Some(("http://gps.example:8022", true))),
            (
                eu,
                "wialon_sdk_url=https%3A%2F%2Fhst-api.wialon.us.evil.example",
                Some(("https://hst-api.wialon.eu", false)),
            ),
            (own, "wialon_sdk_url=javascript%3Aalert(1)", None),
        ] {
            let told = told.map(|(host, foreign)| (host.to_owned(), foreign));
            assert_eq!(server(site, named), told, "{site} {named}");
        }
    }
}
