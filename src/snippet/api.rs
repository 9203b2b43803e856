//! The address of the API that a snippet calls, where the answer names another than the usual one.

use crate::paste::address::Address;
use crate::provider::wialon::{self, fields::host::DATA_CENTERS};
use crate::request::Host;
use crate::response::{Response, Value, host::imitates};

/// The address that takes the place of [`super::template::WIALON_API`]; `None` where that one is right.
pub fn api(response: &Response) -> Option<String> {
    if *response.provider != wialon::PROVIDER {
        return None;
    }
    if let Some((host, own)) = named(response) {
        // Wialon's own servers are never called in the clear (promise S16).
        return Some(if own { ["https://", host.name()].concat() } else { host.to_string() });
    }
    let site = response.host.as_deref()?;
    let center = DATA_CENTERS.iter().find(|center| center.site.eq_ignore_ascii_case(site))?;
    Some(["https://", center.api].concat())
}

/// A server that the answer names and that is not under Wialon's domains: Wialon Local, or somebody's trap. The code
/// would send the token there, so the person is told its name.
pub fn foreign_api(response: &Response) -> Option<Host> {
    named(response).filter(|(_, own)| !own).map(|(host, _)| host)
}

/// The server in `wialon_sdk_url`, and whether it is Wialon's own. One made to look so is not taken.
fn named(response: &Response) -> Option<(Host, bool)> {
    let Value::Open(url) = &response.field("wialon_sdk_url")?.value else {
        return None;
    };
    let host: Host = url.parse().ok()?;
    let address = Address::parse(url).or_else(|| Address::parse(&["https://", url].concat()))?;
    let own = address.is_under(wialon::PROVIDER.domains);
    (*response.provider == wialon::PROVIDER && !imitates(&address, &wialon::PROVIDER)).then_some((host, own))
}
