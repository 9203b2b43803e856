//! What a server was asked, decoded, and what it should have been asked.

use crate::running::stub::Request;
use brelok::paste::json::{Json, read};
use brelok::request::Call;
use brelok::request::call::{Parameter, Value};

/// A parameter as the server understands it.
#[derive(Clone, Debug, PartialEq)]
pub enum Meant {
    /// Any text.
    Text(String),
    /// JSON; numbers are compared by their digits.
    Json(Json),
    /// A file's name and its content.
    File(String, Vec<u8>),
}

/// A request: method and path, the parameters of the address, those of the body, the body's kind.
#[derive(Debug, PartialEq)]
pub struct Recorded {
    pub line: String,
    pub query: Vec<(String, Meant)>,
    pub form: Vec<(String, Meant)>,
    pub kind: String,
}

/// What the server of a call should be asked. A file holds its own name.
pub fn expected(call: &Call, kind: &str) -> Recorded {
    let path = url::Url::parse(&call.endpoint).unwrap().path().to_owned();
    let meant = |parameter: &Parameter| {
        let meant = match &parameter.value {
            Value::Text(text) => Meant::Text(text.clone()),
            Value::Secret(variable) => Meant::Text(variable.value.expose().to_owned()),
            Value::Json(object) => understood(object.compact(true).expose().to_owned()),
            Value::File(name) => Meant::File(name.clone(), name.clone().into_bytes()),
        };
        (parameter.name.to_owned(), meant)
    };
    Recorded {
        line: format!("POST {path}"),
        query: call.query.iter().map(meant).collect(),
        form: call.form.iter().map(meant).collect(),
        kind: kind.to_owned(),
    }
}

/// What the server was asked.
pub fn recorded(request: &Request) -> Recorded {
    let mut line = request.line.split(' ');
    let (method, target) = (line.next().unwrap(), line.next().unwrap());
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let (kind, boundary) = match request.header("content-type") {
        Some(value) => match value.split_once("; boundary=") {
            Some((kind, boundary)) => (kind, boundary),
            None => (value.split(';').next().unwrap(), ""),
        },
        None => ("", ""),
    };
    Recorded {
        line: format!("{method} {path}"),
        query: pairs(url::form_urlencoded::parse(query.as_bytes()).into_owned()),
        form: if boundary.is_empty() { pairs(request.form()) } else { parts(&request.body, boundary) },
        kind: kind.to_owned(),
    }
}

/// Names and values, understood.
pub fn pairs(pairs: impl IntoIterator<Item = (String, String)>) -> Vec<(String, Meant)> {
    pairs.into_iter().map(|(name, value)| (name, understood(value))).collect()
}

/// JSON where it is some.
fn understood(text: String) -> Meant {
    let is_json = serde_json::from_str::<serde_json::Value>(&text).is_ok();
    match read(&text).filter(|read| is_json && !read.broken) {
        Some(read) => Meant::Json(read.json),
        None => Meant::Text(text),
    }
}

/// The parts of a multipart body (RFC 7578).
fn parts(body: &[u8], boundary: &str) -> Vec<(String, Meant)> {
    let body = String::from_utf8(body.to_vec()).unwrap();
    let boundary = format!("--{boundary}");
    let mut parts = body.split(&boundary);
    assert_eq!(parts.next(), Some(""));
    let parts: Vec<&str> = parts.collect();
    let (end, parts) = parts.split_last().unwrap();
    assert_eq!(end.trim_end(), "--");
    let part = |part: &&str| {
        let part = part.strip_prefix("\r\n").unwrap().strip_suffix("\r\n").unwrap();
        let (head, content) = part.split_once("\r\n\r\n").unwrap();
        let attribute = |name: &str| {
            let value = head.split_once(&format!("; {name}=\""))?.1;
            Some(value.split('"').next().unwrap().to_owned())
        };
        let meant = match attribute("filename") {
            Some(file) => Meant::File(file, content.as_bytes().to_vec()),
            None => understood(content.to_owned()),
        };
        (attribute("name").unwrap(), meant)
    };
    parts.iter().map(part).collect()
}
