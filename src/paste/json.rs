//! JSON whose order and whose numbers' digits are kept, which a reader into maps and floats would not do.

mod fault;
mod reader;

pub use fault::{Fault, fault};
pub use reader::{PHP_ARRAY, Read, read, sum};

use std::fmt::Write;

/// A JSON value (RFC 8259); numbers keep their text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`, Python's `None`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number as it was written.
    Number(String),
    /// A string, unescaped.
    String(String),
    /// An array.
    Array(Vec<Json>),
    /// An object, in order; a name may repeat.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// The member of an object.
    pub fn get(&self, name: &str) -> Option<&Json> {
        match self {
            Json::Object(members) => members.iter().find(|(key, _)| key == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The last member of an object under a name: where a name repeats, programs take the last.
    pub fn last(&self, name: &str) -> Option<&Json> {
        match self {
            Json::Object(members) => {
                members.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value)
            }
            _ => None,
        }
    }

    /// The members that a list of names with values stands for: `[{"key":"sid","value":"…"}]`, as VK's errors, Postman and
    /// the logs of browsers have parameters.
    pub fn listed(&self) -> Option<Vec<(String, Json)>> {
        let Json::Array(items) = self else { return None };
        let pair = |item: &Json| {
            let Json::String(name) = item.get("key").or_else(|| item.get("name"))? else { return None };
            Some((name.clone(), item.get("value")?.clone()))
        };
        items.iter().map(pair).collect()
    }

    /// The text of a value as a field shows it: a string without its quotation marks, anything else as JSON.
    pub fn into_text(self) -> String {
        match self {
            Json::String(text) | Json::Number(text) => text,
            other => {
                let mut text = String::new();
                other.write(&mut text);
                text
            }
        }
    }

    fn write(&self, out: &mut String) {
        match self {
            Json::Null => out.push_str("null"),
            Json::Bool(true) => out.push_str("true"),
            Json::Bool(false) => out.push_str("false"),
            Json::Number(digits) => out.push_str(digits),
            Json::String(text) => write_string(text, out),
            Json::Array(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    out.push_str(if index == 0 { "" } else { "," });
                    item.write(out);
                }
                out.push(']');
            }
            Json::Object(members) => {
                out.push('{');
                for (index, (name, value)) in members.iter().enumerate() {
                    out.push_str(if index == 0 { "" } else { "," });
                    write_string(name, out);
                    out.push(':');
                    value.write(out);
                }
                out.push('}');
            }
        }
    }
}

/// The text inside a text that is one JSON string, with its quotation marks (`"{\"a\":1}"`) or without (`{\"a\":1}`).
pub fn unescaped(text: &str) -> Option<String> {
    let text = text.trim();
    let is_string = text.len() > 2 && text.starts_with('"') && text.ends_with('"') && text.contains('\\');
    let lost_its_quotes = || ["{\\", "[{\\", "[\\"].iter().any(|start| text.starts_with(start));
    let list = if is_string {
        ["[", text, "]"].concat()
    } else if lost_its_quotes() {
        ["[\"", text, "\"]"].concat()
    } else {
        return None;
    };
    let read = read(&list).filter(|read| !read.broken && read.length == list.len())?;
    match read.json {
        Json::Array(mut items) if items.len() == 1 => match items.pop() {
            Some(Json::String(inner)) => Some(inner),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a function of a program writes JSON as a text: `JSON.stringify`, `json.dumps`, `json_encode`.
pub fn writes_json(function: &str) -> bool {
    ["stringify", "json_encode", "dumps", "Serialize"].iter().any(|part| function.contains(part))
}

/// A text as a JSON string, with its quotation marks (RFC 8259, section 7).
///
/// ```
/// assert_eq!(brelok::paste::json::quoted("a\"b"), r#""a\"b""#);
/// ```
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    write_string(text, &mut out);
    out
}

fn write_string(text: &str, out: &mut String) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            // Writing into a string cannot fail.
            '\0'..='\x1f' => drop(write!(out, "\\u{:04x}", u32::from(letter))),
            _ => out.push(letter),
        }
    }
    out.push('"');
}
