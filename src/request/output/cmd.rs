//! curl in Windows' Command Prompt, where two programs read a command one after the other: cmd.exe takes `%NAME%`,
//! `&`, `|`, `<`, `>` and `^` for its own unless they stand between quotation marks, and there takes no escape; then
//! the C runtime splits what is left into words, and `\"` is a quotation mark to it but ends the quotes to cmd.exe.
//!
//! So JSON escapes by its own rules whatever either could misread, and other texts that are not plain are
//! percent-encoded. Both leave ASCII: many a curl of Windows reads the rest in the system's old code page.

use super::super::call::{Call, Method, Parameter, Value};
use super::super::json::Piece;
use super::super::literal::push_hexadecimal;
use super::super::{ENCODED_IN_BODY, ENCODED_IN_QUERY};
use super::is_request;
use super::variables::{need_no_escapes, pieces};
use crate::secret::Secret;
use percent_encoding::{AsciiSet, utf8_percent_encode};

/// The longest command line that cmd.exe takes, in UTF-16 code units.
const LONGEST: usize = 8191;

/// Whether cmd.exe can take the command and put the secrets in: neither too long nor, in a multipart body, where nothing can be
/// percent-encoded, with signs that it would misread.
pub fn fits(call: &Call) -> bool {
    let misread = |parameter: &Parameter| match &parameter.value {
        Value::Text(text) => !is_plain(text),
        Value::File(name) => !is_file_name(name),
        Value::Secret(_) | Value::Json(_) => false,
    };
    let readable = call.method != Method::Multipart || !call.form.iter().any(misread);
    // Only its length is looked at. With the secrets inside it is as long as it can be.
    is_request(call) && need_no_escapes(call) && readable && write(call, true).expose().len() <= LONGEST
}

/// The call as a command.
pub fn write(call: &Call, inside: bool) -> Secret {
    let mut command = String::from("curl ");
    push_address(&mut command, call, inside);
    if call.form.is_empty() {
        command.push_str(" -X POST");
    }
    for Parameter { name, value } in &call.form {
        let pieces = pieces(value, inside);
        let plain = match (value, pieces.as_slice()) {
            (Value::Json(_), _) | (_, [Piece::Secret(_)]) => true,
            (Value::File(_), _) => true,
            (_, [Piece::Text(text)]) => is_plain(text),
            _ => false,
        };
        command.push_str(match value {
            Value::File(_) => " ^\n  -F ",
            _ if call.method == Method::Multipart => " ^\n  --form-string ",
            _ if plain => " ^\n  --data-urlencode ",
            _ => " ^\n  --data ",
        });
        if plain {
            command.extend(["\"", name, if matches!(value, Value::File(_)) { "=@" } else { "=" }]);
            for piece in &pieces {
                match piece {
                    Piece::Text(text) if matches!(value, Value::Json(_)) => push_json(&mut command, text),
                    Piece::Text(text) => command.push_str(text),
                    Piece::Secret(variable) => command.extend(["%", variable.name, "%"]),
                }
            }
            command.push('"');
        } else {
            command.extend([name, "="]);
            push_encoded(&mut command, &pieces, ENCODED_IN_BODY);
        }
    }
    Secret::from(command)
}

/// The address, without quotation marks: `^` takes the meaning from `&` and `%` only outside of them.
fn push_address(command: &mut String, call: &Call, inside: bool) {
    command.push_str(&call.endpoint);
    let mut separator = "?";
    for Parameter { name, value } in &call.query {
        command.extend([separator, name, "="]);
        separator = "^&";
        push_encoded(command, &pieces(value, inside), ENCODED_IN_QUERY);
    }
}

/// Percent-encoded pieces. cmd.exe looks for variables before it takes the `^` away: `%D0^%` is none, so that both
/// signs stay.
fn push_encoded(command: &mut String, pieces: &[Piece<'_>], encoded: &'static AsciiSet) {
    for piece in pieces {
        match piece {
            Piece::Text(text) => {
                for stretch in utf8_percent_encode(text, encoded) {
                    command.extend([if stretch.starts_with('%') { "^" } else { "" }, stretch]);
                }
            }
            Piece::Secret(variable) => command.extend(["%", variable.name, "%"]),
        }
    }
}

/// JSON between quotation marks, still the same JSON: its own are written `\"`, and inside its strings every sign with
/// a meaning for either reader, and every letter beyond ASCII, by its number.
fn push_json(command: &mut String, json: &str) {
    let mut escaped = false;
    for char in json.chars() {
        let by_number = match char {
            '"' | '\\' => escaped,
            '%' | '!' | '^' | '&' | '|' | '<' | '>' => true,
            _ => !matches!(char, ' '..='~'),
        };
        match char {
            _ if by_number => {
                // By its UTF-16 code units (RFC 8259, section 7).
                for unit in char.encode_utf16(&mut [0; 2]) {
                    command.push_str(r"\u");
                    push_hexadecimal(command, u32::from(*unit), 4);
                }
            }
            '\\' => {
                escaped = true;
                continue;
            }
            '"' => command.push_str("\\\""),
            _ if escaped => command.extend(['\\', char]),
            _ => command.push(char),
        }
        escaped = false;
    }
}

/// Whether a text can stand between quotation marks as it is.
fn is_plain(text: &str) -> bool {
    !text.ends_with('\\') && text.chars().all(|char| matches!(char, ' '..='~') && !"\"%!".contains(char))
}

/// Whether Windows can have a file of this name, and cmd.exe and curl's `-F` read it as it is.
fn is_file_name(name: &str) -> bool {
    !name.chars().any(|char| char.is_control() || "\"%!\\/:*?<>|,;".contains(char))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_loses_what_either_reader_could_misread() {
        for (json, written) in [
            (r#"{"a":1}"#, r#"{\"a\":1}"#),
            (r#"{"a":"b\"c\\"}"#, r#"{\"a\":\"b\u0022c\u005c\"}"#),
            (r#"{"a":"b\nc\u0001"}"#, r#"{\"a\":\"b\nc\u0001\"}"#),
            (r#"{"a":"5 % & <b>|^!"}"#, r#"{\"a\":\"5 \u0025 \u0026 \u003cb\u003e\u007c\u005e\u0021\"}"#),
            (r#"{"a":"ё🚚"}"#, r#"{\"a\":\"\u0451\ud83d\ude9a\"}"#),
        ] {
            let mut command = String::new();
            push_json(&mut command, json);
            assert_eq!(command, written);
        }
    }

    #[test]
    fn texts_that_are_not_plain_are_encoded() {
        for (text, plain) in [
            ("online,last_seen", true),
            ("https://a.example/b?c=d&e=<f>|^", true),
            (r"C:\dir", true),
            (r"C:\", false),
            ("100%", false),
            ("\"", false),
            ("wow!", false),
            ("a\nb", false),
            ("ё", false),
        ] {
            assert_eq!(is_plain(text), plain, "{text}");
        }
    }

    #[test]
    fn encoded_signs_are_no_variables() {
        let mut command = String::new();
        push_encoded(&mut command, &[Piece::Text("a ё".to_owned())], ENCODED_IN_BODY);
        assert_eq!(command, "a^%20^%D1^%91");
    }
}
