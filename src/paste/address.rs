//! The address in front of the parameters.

use crate::text::letters::is_digits;
use crate::text::part::{behind_last, last};

/// As much of an address as says where an answer came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// `https`, `http`, an application's own scheme; `None` where none was written.
    pub scheme: Option<String>,
    /// What a host looks like stood before `@`: people read it as the host, browsers do not.
    pub user_info: bool,
    /// The host in lower case, without its port. Empty where only a path was written.
    pub host: String,
    /// The port, where one was written.
    pub port: Option<String>,
    /// The path, `/` at least.
    pub path: String,
}

impl Address {
    /// Reads an address that ends before its query or fragment. Junk before the scheme is passed over.
    ///
    /// ```
    /// use brelok::paste::address::Address;
    /// let address = Address::parse("//oauth.vk.com/blank.html").unwrap();
    /// assert_eq!((address.host.as_str(), address.path.as_str()), ("oauth.vk.com", "/blank.html"));
    /// ```
    pub fn parse(text: &str) -> Option<Address> {
        if let Some((at, sign)) = text.match_indices("://").last() {
            let scheme = scheme_at_end(text.get(..at)?);
            let rest = text.get(at + sign.len()..)?;
            let (authority, path) = split_path(rest);
            let (user_info, host) = match authority.rsplit_once('@') {
                Some((info, host)) => (info.contains('.'), host),
                // A browser takes a backslash for the slash behind the host.
                None => (path.starts_with('\\') && path.contains('@'), authority),
            };
            let (host, port) = split_port(host);
            let host = host.to_ascii_lowercase();
            let scheme = Some(scheme.to_ascii_lowercase());
            let path = path.to_owned();
            return (!host.is_empty()).then_some(Address { scheme, user_info, host, port, path });
        }
        // The server is a program's variable: `${BASE_URL}/login.html`.
        if let Some((_, path)) = text.strip_prefix("${").and_then(|text| text.split_once('}')) {
            return Address::parse(path).filter(|address| address.host.is_empty());
        }
        let without_scheme = |host: String, port: Option<String>, path: &str| Address {
            scheme: None,
            user_info: false,
            host,
            port,
            path: path.to_owned(),
        };
        let is_path = text.starts_with('/') && !text.starts_with("//");
        if is_path || text.ends_with(".html") && !text.trim_start_matches('/').contains('/') {
            let slash = if is_path { "" } else { "/" };
            return Some(without_scheme(String::new(), None, &[slash, text].concat()));
        }
        let (authority, path) = split_path(text.trim_start_matches(['/', '#', '*', '>']));
        let (host, port) = split_port(authority);
        let host = host.to_ascii_lowercase();
        is_host_name(&host).then(|| without_scheme(host, port, path))
    }

    /// Whether the host is one of `domains` or lies below one.
    ///
    /// ```
    /// use brelok::paste::address::Address;
    /// let address = Address::parse("https://oauth.vk.com.evil.example/blank.html").unwrap();
    /// assert!(!address.is_under(&["vk.com"]));
    /// ```
    pub fn is_under(&self, domains: &[&str]) -> bool {
        is_under(&self.host, domains)
    }

    /// The server as a form takes it: the host with its port, and the scheme where it is `http`; empty where only a path
    /// was written.
    ///
    /// ```
    /// use brelok::paste::address::Address;
    /// let address = Address::parse("http://wialon.local:8022/wialon/ajax.html").unwrap();
    /// assert_eq!(address.server(), "http://wialon.local:8022");
    /// ```
    pub fn server(&self) -> String {
        let scheme = if self.scheme.as_deref() == Some("http") { "http://" } else { "" };
        let port = self.port.as_deref().map(|port| [":", port].concat()).unwrap_or_default();
        if self.host.is_empty() { String::new() } else { [scheme, &self.host, &port].concat() }
    }

    /// The page as a `redirect_uri` names it; `None` where not all of it was written, or where a browser may have added the
    /// slash behind its host.
    ///
    /// ```
    /// use brelok::paste::address::Address;
    /// let page = |text| Address::parse(text).unwrap().page();
    /// assert_eq!(page("http://localhost:8000/cb").as_deref(), Some("http://localhost:8000/cb"));
    /// assert_eq!(page("https://example.com/"), None);
    /// ```
    pub fn page(&self) -> Option<String> {
        let scheme = self.scheme.as_deref()?;
        let port = self.port.as_deref().map(|port| [":", port].concat()).unwrap_or_default();
        let is_whole = !self.host.is_empty() && self.path.len() > 1;
        is_whole.then(|| [scheme, "://", &self.host, &port, &self.path].concat())
    }

    /// Whether it is one of these pages, in whichever folder.
    pub fn is_one_of(&self, pages: &[&str]) -> bool {
        pages.iter().any(|page| self.path.ends_with(page))
    }

    /// Whether a server may be behind it: the address of an application on the person's machine has a scheme of its own (RFC
    /// 8252, section 7.1).
    pub fn is_of_server(&self) -> bool {
        self.scheme.as_deref().is_none_or(|scheme| ["http", "https"].contains(&scheme))
    }

    /// Whether the host is this very machine: the address of a program that waits for its own sign-in.
    pub fn is_loopback(&self) -> bool {
        is_loopback(&self.host)
    }
}

/// Whether a host is one of `domains` or lies below one.
pub fn is_under(host: &str, domains: &[&str]) -> bool {
    let below = |domain: &&str| host.strip_suffix(*domain);
    domains.iter().filter_map(below).any(|below| below.is_empty() || below.ends_with('.'))
}

/// Whether a host, in small letters, is the machine that asks for it (RFC 6761, section 6.3; RFC 1122, section 3.2.1.3).
///
/// ```
/// use brelok::paste::address::is_loopback;
/// assert!(is_loopback("localhost") && is_loopback("127.0.0.1") && is_loopback("[::1]"));
/// assert!(!is_loopback("127.0.0.1.evil.example"));
/// ```
pub fn is_loopback(host: &str) -> bool {
    ["localhost", "[::1]", "0.0.0.0"].contains(&host)
        || host.starts_with("127.") && host.split('.').all(is_digits)
}

fn scheme_at_end(text: &str) -> &str {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '+' | '-' | '.');
    behind_last(text, |letter| !is_part(letter))
}

/// What stands in front of the scheme: junk, or what frames the address.
pub fn before_scheme(text: &str) -> &str {
    let before = text.match_indices("://").last().and_then(|(at, _)| text.get(..at)).unwrap_or_default();
    before.strip_suffix(scheme_at_end(before)).unwrap_or_default()
}

fn split_path(rest: &str) -> (&str, &str) {
    match rest.find(['/', '?', '#', '\\']).and_then(|at| rest.split_at_checked(at)) {
        Some((authority, path)) => (authority, path.split(['?', '#']).next().unwrap_or(path)),
        None => (rest, "/"),
    }
}

/// The host without the dot of the root, which names the same server (RFC 1034, section 3.1), and the port.
fn split_port(authority: &str) -> (&str, Option<String>) {
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => (host, port),
        _ => (authority, ""),
    };
    (host.strip_suffix('.').unwrap_or(host), Some(port).filter(|port| !port.is_empty()).map(str::to_owned))
}

fn is_host_name(host: &str) -> bool {
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '.' | '_');
    let last_is_name = || host.rsplit('.').next().is_some_and(|label| label.starts_with(char::is_alphabetic));
    host == "localhost"
        || (host.contains('.') && !host.starts_with('.') && host.chars().all(is_part) && last_is_name())
}

/// What ends an address when one walks back from its query: white space, quotation marks, brackets.
pub fn cannot_be_inside(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, '"' | '\'' | '`' | '<' | '>' | '(' | '«' | '»' | '“' | '”' | '|')
}

/// An address is looked for this far back and no farther, so that reading stays linear.
const LONGEST: usize = 2048;

/// The text between the last character that cannot be inside an address and `end`, with its start.
pub fn before(text: &str, end: usize, floor: usize) -> (usize, &str) {
    let window = last(text.get(floor..end).unwrap_or_default(), LONGEST);
    let address = behind_last(window, cannot_be_inside);
    (end - address.len(), address)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(text: &str) -> Option<String> {
        Address::parse(text).map(|address| address.host)
    }

    #[test]
    fn the_host_is_what_a_browser_would_ask() {
        for (text, expected) in [
            ("https://oauth.vk.com/blank.html", "oauth.vk.com"),
            ("HTTPS://EXAMPLE.COM/Path", "example.com"),
            ("https://oauth.vk.com.:443/blank.html", "oauth.vk.com"),
            ("https://oauth.vk.com../blank.html", "oauth.vk.com."),
            ("oauth.vk.ru/blank.html", "oauth.vk.ru"),
            ("#https://oauth.vk.com/blank.html", "oauth.vk.com"),
            ("https://oauth.vk.ru@evil.example/blank.html", "evil.example"),
            ("https://evil.example\\@oauth.vk.ru/", "evil.example"),
            ("http://dev.site3.example:8090/x/", "dev.site3.example"),
            ("http://REDIRECT_URI", "redirect_uri"),
            ("/app/", ""),
            ("blank.html", ""),
        ] {
            assert_eq!(host(text).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(host("привет"), None);
    }
}
