//! An endpoint taken apart, for clients that ask for its parts one by one.

use crate::request::{Host, Scheme};

/// The parts of `https://host:port/path`.
pub struct Endpoint<'a> {
    /// The server.
    pub host: Host,
    /// The path, with its first slash.
    pub path: &'a str,
}

impl Endpoint<'_> {
    /// Whether it is `https:`.
    pub fn is_secure(&self) -> bool {
        self.host.scheme() == Scheme::Https
    }

    /// The port in decimal digits, where one was written.
    pub fn port(&self) -> Option<String> {
        self.host.port().map(|port| port.to_string())
    }
}

/// Takes an endpoint apart; `None` where it has no path, or no host that a request can go to.
pub fn endpoint(text: &str) -> Option<Endpoint<'_>> {
    let (scheme, rest) = text.split_once("://")?;
    let path = scheme.len() + "://".len() + rest.find('/')?;
    let (origin, path) = text.split_at_checked(path)?;
    Some(Endpoint { host: origin.parse().ok()?, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endpoints() {
        for (text, parts) in [
            ("https://a.b/c", Some((true, "a.b", None, "/c"))),
            ("http://127.0.0.1:80/c/d", Some((false, "127.0.0.1", Some("80"), "/c/d"))),
            ("https://[::1]:8022/c", Some((true, "[::1]", Some("8022"), "/c"))),
            ("https://a.b", None),
            ("ftp://a/b", None),
        ] {
            let read = endpoint(text);
            let told = read.as_ref().map(|part| (part.is_secure(), part.host.name(), part.port(), part.path));
            let expected =
                parts.map(|(secure, host, port, path)| (secure, host, port.map(str::to_owned), path));
            assert_eq!(told, expected, "{text}");
        }
    }
}
