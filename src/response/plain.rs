//! A token as a service sends it: the address of its own last page, or the parameters of one, spoilt by nothing.
//!
//! What most people come with is read before the rest of the page is there ([`crate::app::rest`]), so this looks for nothing
//! and repairs nothing. Whatever it is not sure of is left to [`super::read`], which reads the same in the same way.

use super::{Reading, Response, field};
use crate::outcome::Outcome;
use crate::paste::address::Address;
use crate::paste::placeholder::{self, is_plain_word};
use crate::provider::{PROVIDERS, Provider};

/// Reads it; `None` where the text is, or may be, anything else.
///
/// ```
/// use brelok::response::{plain, read};
/// let token = "1b9ff4ea8bf5fa786361d3b434606b78234f1ef33ec8d46f8fcf2d30480ac5d269806c6bd26e7532758bd";
/// let address = ["https://oauth.vk.ru/blank.html#access_token=", token, "&expires_in=0&user_id=1"].concat();
/// assert_eq!(plain::read(&address), Some(read(&address)));
/// assert_eq!(plain::read(&["Мой токен: ", &address].concat()), None);
/// ```
pub fn read(text: &str) -> Option<Reading> {
    // A query that hangs on nothing deserves a notice.
    if text.starts_with('?') {
        return None;
    }
    let (page, params) = match text.rsplit_once('#').or_else(|| text.rsplit_once('?')) {
        Some((page, params)) => (page.strip_prefix('#').unwrap_or(page), params),
        None => ("", text),
    };
    let pairs: Vec<_> = params.split('&').map(|pair| pair.split_once('=')).collect::<Option<_>>()?;
    let (_, token) = pairs.iter().find(|(name, _)| *name == "access_token")?;
    let is_told = |provider: &&&Provider| {
        !provider.last_pages.is_empty() && provider.has_shape(token) && (provider.doubt)(token).is_none()
    };
    let provider = *PROVIDERS.iter().find(is_told)?;
    let address = if page.is_empty() { None } else { Some(own(page, provider)?) };
    let mut names: Vec<_> = pairs.iter().map(|(name, _)| *name).collect();
    names.sort_unstable();
    let repeats = names.windows(2).any(|pair| matches!(pair, [name, next] if name == next));
    if repeats || !pairs.iter().all(|pair| is_value(*pair, provider)) {
        return None;
    }
    let mut answer = Response::of(provider, Outcome::Token);
    answer.host = address.as_ref().map(|address| address.host.clone());
    answer.server = address.as_ref().map(Address::server);
    answer.fields = pairs.iter().map(|(name, value)| field(provider, name, value)).collect();
    Some(Reading { answer, earlier: Vec::new() })
}

/// One of the provider's own pages, without anything unusual in its address.
fn own(text: &str, provider: &Provider) -> Option<Address> {
    let usual = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b":/.-_".contains(&byte);
    let address =
        text.strip_prefix("https://").filter(|rest| rest.bytes().all(usual)).and(Address::parse(text))?;
    let own = address.is_under(provider.domains) && address.port.is_none();
    (own && provider.last_pages.contains(&address.path.as_str())).then_some(address)
}

/// Whether that is a parameter beside a token, or the token, and its value stands for itself.
fn is_value((name, value): (&str, &str), provider: &Provider) -> bool {
    match name {
        "access_token" => placeholder::of_secret(value).is_none(),
        "state" => is_plain_word(value),
        _ => provider.beside_token.iter().any(|(own, is_sent)| *own == name && is_sent(value)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response;

    const VK: &str = "1b9ff4ea8bf5fa786361d3b434606b78234f1ef33ec8d46f8fcf2d30480ac5d269806c6bd26e7532758bd";
    const WIALON: &str = "222f828767efc2f91624a8940f1f836f99EEE3692F09E2E8C662248B483B7FFC050FEC94";

    /// A text with the tokens in it.
    fn filled(text: &str) -> String {
        let current = ["vk1.a.", &"ABCdef0123456789_-".repeat(11)].concat();
        text.replace("{vk1}", &current).replace("{vk}", VK).replace("{wialon}", WIALON)
    }

    #[test]
    fn what_services_send_is_read_at_once_and_alike() {
        for text in [
            "https://oauth.vk.com/blank.html#access_token={vk}&expires_in=0&user_id=156000000",
            "https://oauth.vk.ru/blank.html#access_token={vk1}&expires_in=86400&user_id=1&state=abc_-1",
            "https://oauth.vk.com/close.html#access_token={vk}&user_id=1",
            "#https://oauth.vk.ru/blank.html#access_token={vk1}&expires_in=0&user_id=1",
            "#access_token={vk}&expires_in=0&user_id=1",
            "access_token={vk1}",
            "https://hosting.wialon.com/login.html?access_token={wialon}&user_name=bus&svc_error=0",
            "https://hosting.wialon.com/post_token.html?svc_error=0&access_token={wialon}",
        ] {
            let text = filled(text);
            assert_eq!(read(&text), Some(response::read(&text)), "{text}");
        }
    }

    #[test]
    fn what_may_be_anything_else_is_left() {
        for text in [
            "",
            "{vk}",
            "?access_token={vk}",
            "access_token={vk} ",
            "access_token=vk1.a.abcdefghijklmnopqrstuvwxyz",
            "access_token={vk}&",
            "access_token={vk}&state",
            "access_token={vk}&state=",
            "access_token={vk}&state=xxxxxxxx",
            "access_token={vk}&state={wialon}",
            "access_token={vk}&state=a%20b",
            "access_token={vk}&user_id=one",
            "access_token={vk}&expires_in=99999999999999",
            "access_token={vk}&user_id=1&user_id=2",
            "access_token={vk}&code=abc",
            "access_token={wialon}&svc_error=8",
            "http://oauth.vk.com/blank.html#access_token={vk}",
            "https://oauth.vk.com:443/blank.html#access_token={vk}",
            "https://oauth.vk.com.example/blank.html#access_token={vk}",
            "https://oauth-vk.com/blank.html#access_token={vk}",
            "https://me@oauth.vk.com/blank.html#access_token={vk}",
            "https://hosting.wialon.com/login.html?access_token={vk}",
            "https://api.vk.com/method/users.get?access_token={vk}",
            "https://oauth.vk.com/blank.html?a=b#access_token={vk}",
            "token: https://oauth.vk.com/blank.html#access_token={vk}",
        ] {
            assert_eq!(read(&filled(text)), None, "{text}");
        }
    }
}
