//! The plain forms: an address, a body, and parameters for reading.

use super::super::call::{Call, Method, Parameter, Value};
use super::super::{ENCODED_IN_BODY, ENCODED_IN_QUERY};
use super::{is_form, parameters};
use crate::secret::Secret;
use percent_encoding::{AsciiSet, utf8_percent_encode};

/// Whether the address says something: where all parameters may stand in it, or some always do.
pub fn has_address(call: &Call) -> bool {
    matches!(call.method, Method::Link | Method::PostOrGet) || !call.query.is_empty()
}

/// Whether there is JSON to read.
pub fn has_params(call: &Call) -> bool {
    parameters(call).any(|parameter| matches!(parameter.value, Value::Json(_)))
}

/// Whether there is a body of one line.
pub fn has_body(call: &Call) -> bool {
    is_form(call) && !call.form.is_empty()
}

/// The address; with the form in it, where the service takes it there.
pub fn address(call: &Call, inside: bool) -> Secret {
    let mut address = call.endpoint.clone();
    push_pairs(&mut address, inside, "?", &call.query, ENCODED_IN_QUERY);
    if matches!(call.method, Method::Link | Method::PostOrGet) {
        let separator = if call.query.is_empty() { "?" } else { "&" };
        push_pairs(&mut address, inside, separator, &call.form, ENCODED_IN_QUERY);
    }
    Secret::from(address)
}

/// The JSON, one member a line.
pub fn params(call: &Call, inside: bool) -> Secret {
    let json = parameters(call).find_map(|parameter| match &parameter.value {
        Value::Json(object) => Some(object.readable(inside)),
        _ => None,
    });
    json.unwrap_or_default()
}

/// The body, `application/x-www-form-urlencoded`.
pub fn body(call: &Call, inside: bool) -> Secret {
    let mut body = String::new();
    push_pairs(&mut body, inside, "", &call.form, ENCODED_IN_BODY);
    Secret::from(body)
}

fn push_pairs(
    text: &mut String,
    inside: bool,
    mut separator: &str,
    pairs: &[Parameter],
    encoded: &'static AsciiSet,
) {
    for Parameter { name, value } in pairs {
        text.extend([separator, name, "="]);
        separator = "&";
        match value {
            Value::Text(value) | Value::File(value) => text.extend(utf8_percent_encode(value, encoded)),
            Value::Secret(variable) => text.extend(utf8_percent_encode(variable.written(inside), encoded)),
            // The text is a secret as a whole.
            Value::Json(object) => text.extend(utf8_percent_encode(object.compact(inside).expose(), encoded)),
        }
    }
}
