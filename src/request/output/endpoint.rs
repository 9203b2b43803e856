//! An endpoint taken apart, for clients that ask for its parts one by one.

/// The parts of `https://host:port/path`.
pub struct Endpoint<'a> {
    /// Whether it is `https:`.
    pub secure: bool,
    /// The host alone; an IPv6 address keeps its brackets.
    pub host: &'a str,
    /// The port, where it is not the scheme's own.
    pub port: Option<&'a str>,
    /// The path, with its first slash.
    pub path: &'a str,
}

/// Takes an endpoint apart; `None` where it does not begin with a scheme of HTTP.
pub fn endpoint(text: &str) -> Option<Endpoint<'_>> {
    let (secure, rest) = match text.strip_prefix("https://") {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix("http://")?),
    };
    let (authority, path) = rest.split_at_checked(rest.find('/').unwrap_or(rest.len()))?;
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        _ => (authority, None),
    };
    Some(Endpoint { secure, host, port, path })
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
            ("https://[::1]", Some((true, "[::1]", None, ""))),
            ("ftp://a", None),
        ] {
            let read = endpoint(text).map(|part| (part.secure, part.host, part.port, part.path));
            assert_eq!(read, parts);
        }
    }
}
