//! A request as it goes over the wire (RFC 9112): its first line has the path only, and the host is a header.

/// The request with its whole address in the first line.
pub fn absolute(text: &str) -> Option<String> {
    let (method, rest) = text.trim_start().split_once(" /")?;
    let is_request = METHODS.contains(&method) && rest.lines().next()?.contains(" HTTP/");
    let host = rest.lines().take(MOST).filter(|_| is_request).find_map(|line| {
        let (name, host) = line.split_once(':')?;
        let host = host.trim();
        (name.eq_ignore_ascii_case("host") && host.chars().all(is_of_host)).then_some(host)
    })?;
    Some([method, " https://", host, "/", rest].concat())
}

/// A name or a number of a host, and a port.
fn is_of_host(letter: char) -> bool {
    letter.is_alphanumeric() || ['.', '-', ':', '[', ']'].contains(&letter)
}

/// With which an API is called.
const METHODS: [&str; 2] = ["GET", "POST"];

/// A request has fewer headers.
const MOST: usize = 64;

#[cfg(test)]
mod tests {
    use super::absolute;

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
}
