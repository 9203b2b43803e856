//! curl in a POSIX shell. curl does the encoding, so that the values stay readable.

use super::super::call::{Call, Method, Parameter, Value};
use super::super::json::Piece;
use super::super::{ENCODED_IN_QUERY, shell};
use super::is_request;
use super::variables::{need_no_escapes, pieces};
use crate::secret::Secret;
use percent_encoding::utf8_percent_encode;
use std::borrow::Cow;

/// Whether the shell can put the secrets in.
pub fn fits(call: &Call) -> bool {
    is_request(call) && need_no_escapes(call)
}

/// The call as a command.
pub fn write(call: &Call, inside: bool) -> Secret {
    let mut command = String::from("curl '");
    push_address(&mut command, call, inside);
    command.push('\'');
    if call.form.is_empty() {
        command.push_str(" -X POST");
    }
    for Parameter { name, value } in &call.form {
        command.push_str(option(call, value));
        let pieces = pieces(value, inside);
        if let [Piece::Secret(variable)] = pieces.as_slice() {
            // Double quotes: here the shell is to put the variable's value in.
            command.extend(["\"", name, "=$", variable.name, "\""]);
            continue;
        }
        command.extend(["'", name, if matches!(value, Value::File(_)) { "=@" } else { "=" }]);
        for piece in &pieces {
            match piece {
                Piece::Text(text) if matches!(value, Value::File(_)) => {
                    shell::push_inside(&mut command, &file_name(text));
                }
                Piece::Text(text) => shell::push_inside(&mut command, text),
                Piece::Secret(variable) => command.extend(["'\"$", variable.name, "\"'"]),
            }
        }
        command.push('\'');
    }
    Secret::from(command)
}

fn option(call: &Call, value: &Value) -> &'static str {
    match value {
        Value::File(_) => " \\\n  -F ",
        _ if call.method == Method::Multipart => " \\\n  --form-string ",
        _ => " \\\n  --data-urlencode ",
    }
}

/// The address. Its query is encoded here, since curl encodes one only from version 7.87 on.
fn push_address(command: &mut String, call: &Call, inside: bool) {
    shell::push_inside(command, &call.endpoint);
    let mut separator = "?";
    for Parameter { name, value } in &call.query {
        command.extend([separator, name, "="]);
        separator = "&";
        for piece in pieces(value, inside) {
            match piece {
                Piece::Text(text) => command.extend(utf8_percent_encode(&text, ENCODED_IN_QUERY)),
                Piece::Secret(variable) => command.extend(["'\"$", variable.name, "\"'"]),
            }
        }
    }
}

/// A file's name as curl's `-F` reads it: a comma or a semicolon would end it outside quotation marks.
fn file_name(name: &str) -> Cow<'_, str> {
    if name.contains([',', ';', '"', '\\']) {
        Cow::Owned(["\"", &name.replace('\\', "\\\\").replace('"', "\\\""), "\""].concat())
    } else {
        Cow::Borrowed(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files() {
        for (name, written) in [
            ("a b.jpg", "a b.jpg"),
            ("a;b.jpg", r#""a;b.jpg""#),
            ("a,b.jpg", r#""a,b.jpg""#),
            (r#"a"b\c"#, r#""a\"b\\c""#),
        ] {
            assert_eq!(file_name(name), written);
        }
    }
}
