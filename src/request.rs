//! Building requests. Every value is encoded here and only here.

pub mod call;
mod host;
mod json;
pub(crate) mod shell;

pub use call::{Call, Method};
pub use host::{Host, HostError, HostErrorKind, Scheme};
pub use json::Object;

use crate::secret::Secret;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// All but the unreserved characters of RFC 3986, section 2.3. A space becomes `%20`, which is right in a query and
/// in a form body alike; `+` for a space is right only in the latter.
const ENCODED_IN_BODY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A query may hold `/` as it is (RFC 3986, section 3.4), and `svc=token/update` is how the documentation writes it.
const ENCODED_IN_QUERY: &AsciiSet = &ENCODED_IN_BODY.remove(b'/');

/// One name and its value, not yet encoded.
#[derive(Clone, Debug)]
pub struct Parameter<'a> {
    /// The name on the wire; it needs no encoding.
    pub name: &'static str,
    /// The value as it is meant.
    pub value: &'a str,
    /// The environment variable that curl takes the value from where there is none yet.
    pub variable: Option<&'static str>,
}

/// A request in every form in which it can be taken away.
///
/// The texts are secret as wholes, since a session id or a token stands inside them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The address for a GET request.
    pub address: Secret,
    /// The parameters for reading: indented JSON, the same values as in the request.
    pub params: Secret,
    /// The body for a POST request, `application/x-www-form-urlencoded`.
    pub body: Secret,
    /// A command for a POSIX shell.
    pub curl: Secret,
}

/// The address with the parameters as its query.
pub fn address(endpoint: &str, parameters: &[Parameter<'_>]) -> Secret {
    let mut address = endpoint.to_owned();
    address.push('?');
    push_pairs(&mut address, parameters, ENCODED_IN_QUERY);
    Secret::from(address)
}

/// The parameters as a form body.
pub fn body(parameters: &[Parameter<'_>]) -> Secret {
    let mut body = String::new();
    push_pairs(&mut body, parameters, ENCODED_IN_BODY);
    Secret::from(body)
}

/// A curl command that posts the parameters. curl does the encoding, so that the values stay readable.
pub fn curl(endpoint: &str, parameters: &[Parameter<'_>]) -> Secret {
    let mut command = String::from("curl ");
    shell::push_quoted(&mut command, &[endpoint]);
    for parameter in parameters {
        command.push_str(" \\\n  --data-urlencode ");
        match parameter.variable {
            Some(variable) if parameter.value.is_empty() => {
                // Double quotes: here the shell is to put the variable's value in.
                command.extend(["\"", parameter.name, "=$", variable, "\""]);
            }
            _ => shell::push_quoted(&mut command, &[parameter.name, "=", parameter.value]),
        }
    }
    Secret::from(command)
}

fn push_pairs(text: &mut String, parameters: &[Parameter<'_>], encoded: &'static AsciiSet) {
    for (index, parameter) in parameters.iter().enumerate() {
        if index > 0 {
            text.push('&');
        }
        text.push_str(parameter.name);
        text.push('=');
        text.extend(utf8_percent_encode(parameter.value, encoded));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENDPOINT: &str = "https://hst-api.wialon.com/wialon/ajax.html";

    fn parameters<'a>(params: &'a str, sid: &'a str) -> [Parameter<'a>; 3] {
        [
            Parameter { name: "svc", value: "token/update", variable: None },
            Parameter { name: "params", value: params, variable: None },
            Parameter { name: "sid", value: sid, variable: Some("WIALON_SID") },
        ]
    }

    #[test]
    fn an_address() {
        assert_eq!(
            address(ENDPOINT, &parameters(r#"{"a":"b c&d+e/ё"}"#, "1")).expose(),
            "https://hst-api.wialon.com/wialon/ajax.html?svc=token/update\
             &params=%7B%22a%22%3A%22b%20c%26d%2Be/%D1%91%22%7D&sid=1",
        );
    }

    #[test]
    fn a_body() {
        assert_eq!(
            body(&parameters(r#"{"a":"b c/~"}"#, "")).expose(),
            "svc=token%2Fupdate&params=%7B%22a%22%3A%22b%20c%2F~%22%7D&sid=",
        );
    }

    #[test]
    fn a_command() {
        assert_eq!(
            curl(ENDPOINT, &parameters("it's", "1")).expose(),
            "curl 'https://hst-api.wialon.com/wialon/ajax.html' \\\n  \
             --data-urlencode 'svc=token/update' \\\n  \
             --data-urlencode 'params=it'\\''s' \\\n  \
             --data-urlencode 'sid=1'",
        );
        assert!(curl(ENDPOINT, &parameters("{}", "")).expose().ends_with("\"sid=$WIALON_SID\""));
    }
}
