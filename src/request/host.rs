//! Where a request goes: a host, checked before anything is built from it.

use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};
use std::str::FromStr;

/// How a request travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Encrypted.
    Https,
    /// In the clear: only for a server of one's own.
    Http,
}

/// A scheme, a host name or an IP address, and a port where one was written.
///
/// ```
/// use brelok::request::Host;
/// let host: Host = "hst-api.wialon.com".parse()?;
/// assert_eq!(host.to_string(), "https://hst-api.wialon.com");
/// # Ok::<(), brelok::request::HostError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host {
    scheme: Scheme,
    name: String,
    port: Option<u16>,
}

/// Why a text is not a host, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HostError {
    /// What is wrong.
    pub kind: HostErrorKind,
    /// At which character, counted from 0.
    pub place: usize,
}

/// What can be wrong with a host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostErrorKind {
    /// There is no text, or nothing where the name should be.
    Empty,
    /// A scheme other than `https:` and `http:`.
    Scheme,
    /// A path, a query or a fragment after the host.
    Path,
    /// A user name before the host: `name@host`.
    User,
    /// White space inside.
    Space,
    /// Letters of a national alphabet: the host must be given in its ASCII form, `xn--…` (RFC 5891).
    NotAscii,
    /// The port is not a number from 1 to 65535.
    Port,
    /// Not a host name (RFC 1123, section 2.1) nor an IP address.
    Name,
}

impl Host {
    /// How a request to this host travels.
    pub fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// The port, where one was written.
    pub fn port(&self) -> Option<u16> {
        self.port
    }

    /// The host name or IP address alone; an IPv6 address keeps its brackets.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl fmt::Display for Host {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self.scheme {
            Scheme::Https => "https://",
            Scheme::Http => "http://",
        })?;
        formatter.write_str(&self.name)?;
        self.port.map_or(Ok(()), |port| write!(formatter, ":{port}"))
    }
}

impl FromStr for Host {
    type Err = HostError;

    /// Reads `name`, `name:port`, `https://name` or `http://name`; `https:` where no scheme is given. One slash at
    /// the end, as an address bar shows it, is the same host.
    fn from_str(text: &str) -> Result<Host, HostError> {
        if text.is_empty() {
            return Err(HostError { kind: HostErrorKind::Empty, place: 0 });
        }
        let (scheme, rest) = match text.split_once("://") {
            None if has_scheme(text) => return Err(HostError { kind: HostErrorKind::Scheme, place: 0 }),
            None => (Scheme::Https, text),
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("https") => (Scheme::Https, rest),
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("http") => (Scheme::Http, rest),
            Some(_) => return Err(HostError { kind: HostErrorKind::Scheme, place: 0 }),
        };
        let start = text.chars().count() - rest.chars().count();
        let host = rest.strip_suffix('/').unwrap_or(rest);
        refuse_strangers(host, start)?;
        let (name, port) = split_port(host);
        let wrong = |kind, offset| HostError { kind, place: start + offset };
        if name.is_empty() {
            return Err(wrong(HostErrorKind::Empty, 0));
        }
        if !is_name_or_address(name) {
            return Err(wrong(HostErrorKind::Name, 0));
        }
        let port = match port {
            None => None,
            Some(digits) => {
                let all_digits = digits.bytes().all(|byte| byte.is_ascii_digit());
                let number = digits.parse::<u16>().ok().filter(|&port| port > 0 && all_digits);
                Some(number.ok_or(wrong(HostErrorKind::Port, name.len() + 1))?)
            }
        };
        Ok(Host { scheme, name: name.to_owned(), port })
    }
}

/// Whether the text begins with a scheme that no `//` follows: `javascript:alert(1)`. A port begins with a digit.
fn has_scheme(text: &str) -> bool {
    text.split_once(':').is_some_and(|(scheme, rest)| {
        let is_scheme = scheme.bytes().all(|byte| byte.is_ascii_alphabetic()) && !scheme.is_empty();
        is_scheme && rest.starts_with(|first: char| first.is_ascii_alphabetic() || first == '/')
    })
}

/// Refuses the signs that would make another part of an address, and letters beyond ASCII, each by its name.
fn refuse_strangers(host: &str, start: usize) -> Result<(), HostError> {
    for (offset, char) in host.chars().enumerate() {
        let kind = match char {
            '@' => HostErrorKind::User,
            '/' | '\\' | '?' | '#' => HostErrorKind::Path,
            char if char.is_whitespace() => HostErrorKind::Space,
            char if !char.is_ascii() => HostErrorKind::NotAscii,
            _ => continue,
        };
        return Err(HostError { kind, place: start + offset });
    }
    Ok(())
}

/// The name and, after the last colon that does not belong to an IPv6 address, the port.
fn split_port(host: &str) -> (&str, Option<&str>) {
    match host.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => (name, Some(port)),
        _ => (host, None),
    }
}

fn is_name_or_address(name: &str) -> bool {
    if let Some(address) = name.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        return address.parse::<Ipv6Addr>().is_ok();
    }
    // Browsers read a name whose last label is a number as an IPv4 address (URL Standard, section 3.5).
    if name.rsplit('.').next().is_some_and(is_number) {
        return name.parse::<Ipv4Addr>().is_ok();
    }
    name.len() <= 253 && name.split('.').all(is_label)
}

fn is_number(label: &str) -> bool {
    match label.strip_prefix("0x").or_else(|| label.strip_prefix("0X")) {
        Some(digits) => digits.bytes().all(|byte| byte.is_ascii_hexdigit()),
        None => label.bytes().all(|byte| byte.is_ascii_digit()),
    }
}

/// Letters, digits and inner hyphens; the underscore is not in RFC 1123 but lives in local networks.
fn is_label(label: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    (1..=63).contains(&label.len())
        && label.bytes().all(allowed)
        && !label.starts_with('-')
        && !label.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::HostErrorKind::*;
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> String {
        text.parse::<Host>().unwrap().to_string()
    }

    #[test]
    fn a_host_may_have_a_scheme_and_a_port() {
        assert_eq!(read("hst-api.wialon.com"), "https://hst-api.wialon.com");
        assert_eq!(read("https://hst-api.wialon.us/"), "https://hst-api.wialon.us");
        assert_eq!(read("HTTP://wialon.local:8022"), "http://wialon.local:8022");
        assert_eq!(read("192.168.0.1:80"), "https://192.168.0.1:80");
        assert_eq!(read("[::1]:8022"), "https://[::1]:8022");
        assert_eq!(read("[2001:db8::1]"), "https://[2001:db8::1]");
        assert_eq!(read("localhost"), "https://localhost");
        assert_eq!(read("xn--80ak6aa92e.xn--p1ai"), "https://xn--80ak6aa92e.xn--p1ai");
        assert_eq!(read("my_server"), "https://my_server");
    }

    #[test]
    fn s16_anything_else_is_refused_by_its_name() {
        for (text, kind, place) in [
            ("", Empty, 0),
            ("https://", Empty, 8),
            (":443", Empty, 0),
            ("javascript:alert(1)", Scheme, 0),
            ("javascript:alert", Scheme, 0),
            ("data:text", Scheme, 0),
            ("ftp://host", Scheme, 0),
            ("javascript://host", Scheme, 0),
            ("host/wialon/ajax.html", Path, 4),
            ("host//", Path, 4),
            ("host?x=1", Path, 4),
            ("https://host#x", Path, 12),
            (r"host\evil.example", Path, 4),
            ("hst-api.wialon.com@evil.example", User, 18),
            ("https://user:pass@host", User, 17),
            ("hst-api .wialon.com", Space, 7),
            ("host\n", Space, 4),
            ("брелок.рф", NotAscii, 0),
            ("hst-api.wialоn.com", NotAscii, 12),
            ("host:", Port, 5),
            ("host:0", Port, 5),
            ("host:65536", Port, 5),
            ("host:+80", Port, 5),
            ("host:80a", Port, 5),
            ("host.example:port", Port, 13),
            ("a..b", Name, 0),
            ("-a.com", Name, 0),
            ("a-.com", Name, 0),
            ("host.", Name, 0),
            ("256.1.1.1", Name, 0),
            ("1.2.3", Name, 0),
            ("0x7f000001", Name, 0),
            ("::1", Name, 0),
            ("[::1", Name, 0),
            ("a%41b", Name, 0),
            ("a'b", Name, 0),
            ("a,b", Name, 0),
        ] {
            let error = text.parse::<Host>().unwrap_err();
            assert_eq!((error.kind, error.place), (kind, place), "{text}");
        }
    }

    proptest! {
        #[test]
        fn s16_a_host_is_an_origin_to_a_browser_too(text in "(https?://)?[ -~]{0,20}|[a-z0-9.:/@-]{1,20}") {
            // Whether `xn--…` decodes to anything is the resolver's business.
            if let (Ok(host), false) = (text.parse::<Host>(), text.contains("xn--")) {
                let address = host.to_string();
                let url = url::Url::parse(&address).unwrap();
                prop_assert!(matches!(url.scheme(), "https" | "http"));
                prop_assert_eq!((url.username(), url.password()), ("", None));
                prop_assert_eq!((url.path(), url.query(), url.fragment()), ("/", None, None));
                prop_assert_eq!(url.host_str().unwrap(), host.name().to_ascii_lowercase());
                prop_assert_eq!(address.parse::<Host>().unwrap(), host);
            }
        }
    }
}
