//! Whether the page that an answer came from is the one that it seems to be.

use crate::paste::address::{Address, is_under};
use crate::provider::{self, PROVIDERS, Provider};
use std::borrow::Cow;

/// Whether an address is made to look like a provider's: its domain stands in front of another one, with a
/// hyphen instead of a dot, or in digits and letters of another alphabet, which a browser copies as Punycode.
///
/// ```
/// use brelok::{paste::address::Address, provider::vk, response::host::imitates};
/// let address = |text| Address::parse(text).unwrap();
/// assert!(imitates(&address("https://oauth.vk.ru.evil.example/blank.html"), &vk::PROVIDER));
/// assert!(!imitates(&address("https://oauth.vk.ru/blank.html"), &vk::PROVIDER));
/// ```
pub fn imitates(address: &Address, provider: &Provider) -> bool {
    if provider::is_known_address(address) {
        return false;
    }
    let host = in_latin(&address.host);
    // A capital I is an l to the eye, and a browser writes it small.
    let seen = |name: &str| name.replace('i', "l");
    let spelled = || provider.domains.iter().any(|domain| is_under(&seen(&host), &[&seen(domain)]));
    spelled()
        || provider.domains.iter().any(|domain| holds(&host, domain) || joins(&host, domain))
        // Under another ending: `oauth.vk.corn`.
        || provider.sign_in_hosts.iter().any(|begin| host.starts_with(begin))
}

/// Whether a host is one of a service's own with another sign, or none, instead of a dot: `oauth-vk.com`.
fn joins(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain).is_some_and(|before| OWN.contains(&before.trim_end_matches('-')))
}

/// What stands before the domains of the services.
const OWN: [&str; 6] = ["api", "hosting", "hst-api", "id", "login", "oauth"];

/// Whether something stands before the host, and looks like it: `https://oauth.vk.com@evil.example` (RFC 3986, section 7.6).
/// `https://evil@vk.com` is VK itself, and nothing is imitated.
pub fn is_behind_another(address: &Address) -> bool {
    address.user_info && !provider::is_known_address(address)
}

/// Whether any known service is imitated.
pub fn imitates_any(address: &Address) -> bool {
    is_behind_another(address) || PROVIDERS.iter().any(|provider| imitates(address, provider))
}

/// Whether a server is made to look like any service's: its scheme, its host and, where there is one, its port.
///
/// ```
/// use brelok::response::host::is_imitation;
/// assert!(is_imitation("https://hst-api.wialon.com.evil.example"));
/// assert!(!is_imitation("https://wialon.local:8022"));
/// ```
pub fn is_imitation(origin: &str) -> bool {
    Address::parse(origin).is_some_and(|address| imitates_any(&address))
}

/// Whether a host holds a domain as if it were its own, without lying below it.
fn holds(host: &str, domain: &str) -> bool {
    let begins = domain.split('.').next().is_some_and(|label| host.contains(label));
    let names = || [Cow::Borrowed(domain), Cow::Owned(domain.replace('.', "-"))];
    begins
        && names().iter().any(|name| {
            host.match_indices(name.as_ref()).any(|(at, _)| {
                let before = host.get(..at).and_then(|before| before.chars().next_back());
                let after = host.get(at + name.len()..).and_then(|after| after.chars().next());
                before.is_none_or(|letter| !letter.is_alphanumeric())
                    && after.is_some_and(|letter| !letter.is_alphanumeric())
            })
        })
}

/// A host in Latin letters: digits, and those of other alphabets, that look like them (Unicode Technical Standard 39) are
/// replaced, also where a browser wrote them in Punycode as it copied the address (RFC 3492): `xn--v-ttb.com`.
fn in_latin(host: &str) -> String {
    let mut latin = String::new();
    for label in host.split_inclusive('.') {
        let (name, dot) = label.strip_suffix('.').map_or((label, ""), |name| (name, "."));
        let packed = name.strip_prefix(PUNYCODE).filter(|packed| packed.len() <= LONGEST_LABEL);
        let unpacked = packed.and_then(|packed| punycode::decode(packed).ok());
        latin.push_str(unpacked.as_deref().unwrap_or(name));
        latin.push_str(dot);
    }
    let foreign = latin.contains(|letter: char| !letter.is_ascii() || ['0', '1'].contains(&letter));
    if foreign {
        for (other, letter) in LOOK_ALIKES {
            latin = latin.replace(*other, letter);
        }
    }
    latin
}

/// With which a label in Punycode begins (RFC 5890, section 2.3.1).
const PUNYCODE: &str = "xn--";

/// No label of a host is longer, in bytes (RFC 1035, section 2.3.4).
const LONGEST_LABEL: usize = 63;

/// A digit, or a letter of another alphabet, and the Latin letter that it looks like.
const LOOK_ALIKES: &[(char, &str)] = &[
    ('0', "o"),
    ('1', "l"),
    ('а', "a"),
    ('в', "b"),
    ('е', "e"),
    ('і', "i"),
    ('ї', "i"),
    ('ӏ', "l"),
    ('к', "k"),
    ('м', "m"),
    ('н', "n"),
    ('о', "o"),
    ('р', "p"),
    ('ѕ', "s"),
    ('с', "c"),
    ('т', "t"),
    ('у', "y"),
    ('ν', "v"),
    ('ѵ', "v"),
    ('υ', "u"),
    ('х', "x"),
    ('ԝ', "w"),
    ('ο', "o"),
    ('α', "a"),
    ('κ', "k"),
    ('ρ', "p"),
    ('ı', "i"),
    ('í', "i"),
    ('ĸ', "k"),
    ('ᴠ', "v"),
    ('ⅴ', "v"),
    ('。', "."),
    ('．', "."),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outcome::Outcome;
    use crate::provider::{vk, wialon};
    use crate::response::{Response, read};

    #[test]
    fn s23_a_look_alike_beside_the_real_address_is_told() {
        let reading = read(
            "https://oauth.vk.com.evil.example/blank.html#access_token=abc&user_id=1\n\
             https://oauth.vk.com/blank.html#access_token=def&user_id=1",
        );
        assert_eq!(reading.answer.outcome, Outcome::Token);
        let codes =
            |response: &Response| response.notices.iter().map(|notice| notice.code).collect::<Vec<_>>();
        assert_eq!(
            reading.earlier.iter().map(codes).collect::<Vec<_>>(),
            [["text-around", "look-alike-host"]]
        );
    }

    #[test]
    fn s23_look_alike_hosts_are_told_from_real_ones() {
        let address = |text| Address::parse(text).unwrap();
        for text in [
            "https://oauth.vk.ru.evil.example/blank.html",
            "https://vk.com-login.example/",
            "https://oauth-vk-com.example/",
            "https://oauth.vк.com/blank.html",
            "https://оauth.vk.com/blank.html",
            "https://oauth-vk.com/blank.html",
            "https://oauthvk.ru/blank.html",
            "https://oauth.ᴠk.com/blank.html",
            "https://oauth.xn--v-ttb.com/blank.html",
            "https://oauth.vk.xn--m-0tbi/blank.html",
            "https://oauth.vk.c0m/blank.html",
            "https://oauth.vk.corn/blank.html",
            "https://id.vk.net/auth",
        ] {
            assert!(imitates(&address(text), &vk::PROVIDER), "{text}");
        }
        for text in [
            "https://oauth.vk.com/blank.html",
            "https://example.com/vk",
            "https://vkusno.ru/",
            "https://shop-vk.com/",
            "https://xn--80aswg.xn--p1ai/",
            "https://xn--99999999999/",
            "https://xn--/",
            "http://localhost/",
        ] {
            assert!(!imitates(&address(text), &vk::PROVIDER), "{text}");
        }
        for (text, behind) in [
            ("https://oauth.vk.ru@evil.example/blank.html", true),
            ("https://evil@oauth.vk.ru/blank.html", false),
            ("https://evil.example/blank.html", false),
            (r"https://evil.example\@oauth.vk.ru/blank.html", true),
            ("https://user:pass@client.example/cb", false),
        ] {
            assert_eq!([is_behind_another, imitates_any].map(|is| is(&address(text))), [behind; 2], "{text}");
        }
        assert!(imitates(&address("https://hosting.wialon.com.evil.example/"), &wialon::PROVIDER));
        assert!(imitates(&address("https://hosting.wia1on.com/"), &wialon::PROVIDER));
        assert!(imitates(&address("https://hosting.wiaIon.com/"), &wialon::PROVIDER));
        assert!(!imitates(&address("http://wialon.site14.example/login.html"), &wialon::PROVIDER));
    }
}
