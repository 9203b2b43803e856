//! A request whose host and path stand apart: as it goes over the wire (RFC 9112), its first line has the path only, and the
//! host is a header; a program connects to a host first, and asks for a path then.

use super::address::Address;
use super::literal::{self, QUOTES};
use super::variable;
use crate::provider;

/// The request with its whole address in the first line.
pub fn absolute(text: &str) -> Option<String> {
    let text = text.trim_start();
    let begins = |method: &'static str| Some((method, text.strip_prefix(method)?.strip_prefix(" /")?));
    let (method, rest) = METHODS.into_iter().find_map(begins)?;
    let is_request = rest.lines().next()?.contains(" HTTP/");
    let host = rest.lines().take(MOST).filter(|_| is_request).find_map(|line| {
        let (name, host) = line.split_once(':')?;
        let host = host.trim();
        (name.eq_ignore_ascii_case("host") && host.chars().all(is_of_host)).then_some(host)
    })?;
    Some([method, " https://", host, "/", rest].concat())
}

/// A name or a number of a host, and a port.
fn is_of_host(letter: char) -> bool {
    letter.is_alphanumeric() || ['.', '-', '_', ':', '[', ']'].contains(&letter)
}

/// With which an API is called.
const METHODS: [&str; 2] = ["GET", "POST"];

/// A request has fewer headers.
const MOST: usize = 64;

/// The program with the whole address where it asks for the path of an API.
///
/// ```
/// use brelok::paste::http::connected;
/// let program = r#"c = HTTPSConnection("api.vk.com"); c.request("GET", "/method/users.get?v=5.199")"#;
/// assert!(connected(program).unwrap().ends_with(r#"c.request("GET", "https://api.vk.com/method/users.get?v=5.199")"#));
/// ```
pub fn connected(program: &str) -> Option<String> {
    // Most texts fail here, in two passes.
    if !["HTTP", "host"].iter().any(|word| program.contains(word)) {
        return None;
    }
    let (connection, after) = CONNECTIONS.iter().find_map(|connection| {
        let (_, after) = program.split_once(connection.open)?;
        Some((connection, after.trim_start()))
    })?;
    let (host, rest) = match literal::read(after) {
        Some((host, length)) => (host, after.get(length..)?),
        None => {
            let (name, rest) = after.split_at_checked(after.find([',', ')'])?)?;
            (variable::kept(program, name.trim())?, rest)
        }
    };
    let port = rest.trim_start().strip_prefix(',').map(str::trim_start).unwrap_or_default();
    let port = port.split(|letter: char| !letter.is_ascii_digit()).next().unwrap_or_default();
    let server = server(connection.secure || program.contains("OpenSSL"), &host, port);
    let begins_text =
        |(at, _): &(usize, &str)| program.get(..*at).is_some_and(|before| before.ends_with(QUOTES));
    let is_api = |(at, _): &(usize, &str)| {
        let path =
            program.get(*at..).and_then(|rest| rest.split([QUOTES[0], QUOTES[1], QUOTES[2], '?']).next());
        let address = path.and_then(|path| Address::parse(&[&server, path].concat()));
        address.is_some_and(|address| provider::is_api(&address))
    };
    let (at, _) = program.match_indices('/').filter(begins_text).take(MOST).find(is_api)?;
    let (before, path) = program.split_at_checked(at)?;
    host.chars().all(is_of_host).then(|| [before, &server, path].concat())
}

/// The beginning of an address, up to its path, without the port that its scheme has anyway. No port is an empty text.
pub fn server(secure: bool, host: &str, port: &str) -> String {
    let (scheme, usual) = if secure { ("https://", "443") } else { ("http://", "80") };
    let (colon, port) = if port.is_empty() || port == usual { ("", "") } else { (":", port) };
    [scheme, host, colon, port].concat()
}

/// How a program says where it connects to.
struct Connection {
    /// What stands before the host.
    open: &'static str,
    /// Whether that alone says that it is encrypted; 1C says so with one more argument.
    secure: bool,
}

/// 1C in both its languages, Python and Node.
const CONNECTIONS: [Connection; 5] = [
    Connection { open: "HTTPСоединение(", secure: false },
    Connection { open: "HTTPConnection(", secure: false },
    Connection { open: "HTTPSConnection(", secure: true },
    Connection { open: "hostname:", secure: true },
    Connection { open: "host:", secure: true },
];

#[cfg(test)]
mod tests {
    use super::{absolute, connected};

    #[test]
    fn the_host_is_taken_from_its_header() {
        let request = "POST /method/users.get HTTP/1.1\r\nhost: api.vk.com\r\n\r\nv=5.199";
        assert!(absolute(request).unwrap().starts_with("POST https://api.vk.com/method/users.get HTTP/1.1"));
        for text in [
            "GET /cb?code=a HTTP/1.1",
            "GET /cb\nHost: a",
            "see /cb HTTP/1.1\nHost: a",
            "GET /cb HTTP/1.1\nHost: a?b=c",
            "",
        ] {
            assert!(absolute(text).is_none(), "{text}");
        }
    }

    #[test]
    fn the_path_goes_behind_the_host_that_is_connected_to() {
        for (program, address) in [
            ("Новый HTTPСоединение(\"h.ru\", , , , , 30, Новый ЗащищенноеСоединениеOpenSSL)", "https://h.ru"),
            ("Новый HTTPСоединение(\"h.ru\", 8080)", "http://h.ru:8080"),
            ("host = 'h.ru'\nHTTPSConnection(host, 443)", "https://h.ru"),
            ("{ hostname: 'h.ru', port: 443 }", "https://h.ru"),
        ] {
            let whole = [program, "\nrequest('/wialon/ajax.html')"].concat();
            let expected = [program, "\nrequest('", address, "/wialon/ajax.html')"].concat();
            assert_eq!(connected(&whole), Some(expected));
        }
        for program in [
            "HTTPSConnection('h.ru')\nget('/index.html')",
            "get('/wialon/ajax.html')",
            "Host: h.ru\n'/wialon/ajax.html'",
        ] {
            assert_eq!(connected(program), None);
        }
    }
}
