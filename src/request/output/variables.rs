//! The secrets of a call, and what they are called in code.

use super::super::call::{Call, Value, Variable};
use super::super::json::{Member, Piece};
use super::parameters;
use crate::paste::json::quoted;

/// The secrets of a call, each once, in the order in which they are sent.
pub fn variables(call: &Call) -> Vec<&Variable> {
    let mut variables: Vec<&Variable> = Vec::new();
    for variable in parameters(call).flat_map(|parameter| secrets(&parameter.value)) {
        if variables.iter().all(|other| other.name != variable.name) {
            variables.push(variable);
        }
    }
    variables
}

fn secrets(value: &Value) -> Vec<&Variable> {
    match value {
        Value::Secret(variable) => vec![variable],
        Value::Json(object) => {
            let secrets = object.members().filter_map(|(_, member)| match member {
                Member::Secret(variable) => Some(variable),
                Member::Json(_) => None,
            });
            secrets.collect()
        }
        Value::Text(_) | Value::File(_) => Vec::new(),
    }
}

/// Whether the secrets that stand in JSON need no escapes there: a shell puts them in as they are.
pub fn need_no_escapes(call: &Call) -> bool {
    let is_plain = |variable: &Variable| {
        // Only looked at.
        let text = variable.value.expose();
        escaped(text) == text
    };
    let objects = parameters(call).filter(|parameter| matches!(parameter.value, Value::Json(_)));
    objects.flat_map(|parameter| secrets(&parameter.value)).all(is_plain)
}

/// What is written in place of a variable: the secret, where it is to be inside and was typed.
pub fn typed(variable: &Variable, inside: bool) -> Option<&str> {
    // The person chose to have it inside.
    Some(variable.value.expose()).filter(|text| inside && !text.is_empty())
}

/// A value in pieces for a command line: texts, and the secrets that the shell is to put in between them.
pub fn pieces(value: &Value, inside: bool) -> Vec<Piece<'_>> {
    match value {
        Value::Text(text) | Value::File(text) => vec![Piece::Text(text.clone())],
        Value::Secret(variable) => vec![match typed(variable, inside) {
            Some(text) => Piece::Text(text.to_owned()),
            None => Piece::Secret(variable),
        }],
        Value::Json(object) => {
            let known = |piece| match piece {
                Piece::Secret(variable) => match typed(variable, inside) {
                    Some(text) => Piece::Text(escaped(text)),
                    None => piece,
                },
                Piece::Text(_) => piece,
            };
            object.pieces("\"").into_iter().map(known).collect()
        }
    }
}

/// A text as it stands between JSON's quotation marks.
fn escaped(text: &str) -> String {
    let mut json = quoted(text);
    json.pop();
    json.split_off(1)
}

/// `WIALON_SID` as it stands.
pub fn constant(code: &mut String, name: &str) {
    code.push_str(name);
}

/// `WIALON_SID` as `wialonSid`.
pub fn camel(code: &mut String, name: &str) {
    words(code, name, false);
}

/// `WIALON_SID` as `WialonSid`.
pub fn pascal(code: &mut String, name: &str) {
    words(code, name, true);
}

fn words(code: &mut String, name: &str, mut capital: bool) {
    for char in name.chars() {
        if char == '_' {
            capital = true;
        } else {
            code.push(if capital { char.to_ascii_uppercase() } else { char.to_ascii_lowercase() });
            capital = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for (write, name) in [
            (constant as fn(&mut String, &str), "VK_CLOUD_VISION_TOKEN"),
            (camel, "vkCloudVisionToken"),
            (pascal, "VkCloudVisionToken"),
        ] {
            let mut code = String::new();
            write(&mut code, "VK_CLOUD_VISION_TOKEN");
            assert_eq!(code, name);
        }
    }
}
