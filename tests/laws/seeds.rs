//! What the fuzz targets begin with, out of a line of `tests/vectors/*.jsonl`.

use serde_json::Value;

/// What stands for a field that the vector does not name, in the order of `laws::request::hold`.
const FORM: [(&str, &str); 11] = [
    ("callMode", "create"),
    ("host", "hst-api.wialon.com"),
    ("sid", ""),
    ("userId", ""),
    ("h", ""),
    ("app", ""),
    ("at", "0"),
    ("dur", "0"),
    ("fl", "256"),
    ("p", "{}"),
    ("items", ""),
];

/// A form's id, what tells its vectors, and its inputs.
type Other = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

/// The other forms: the id, what tells a vector of theirs (`svc`, or the outcome where there is none), and their inputs
/// in order, each with what stands for it.
const OTHERS: [Other; 4] = [
    ("wialon/token-list", "token/list", &[("userId", ""), ("host", "wialon.local"), ("sid", "")]),
    (
        "wialon/token-login",
        "token/login",
        &[("token", ""), ("operateAs", ""), ("fl", "1"), ("host", "wialon.local")],
    ),
    ("wialon/core-logout", "core/logout", &[("sid", ""), ("host", "wialon.local")]),
    (
        "wialon/sign-in",
        "authorize",
        &[
            ("host", "wialon.local"),
            ("client_id", ""),
            ("activation_time", "0"),
            ("duration", "0"),
            ("access_type", "256"),
            ("redirect_uri", ""),
            ("response_type", "token"),
            ("flags", "0"),
            ("user", ""),
            ("lang", ""),
            ("css_url", ""),
        ],
    ),
];

/// The text that was pasted, and the form that would send what was found in it, where that is a part of a call.
pub fn of_vector(line: &str) -> Option<(String, Option<String>)> {
    let vector: Value = serde_json::from_str(line).ok()?;
    let text = vector.get("text")?.as_str()?.to_owned();
    let pairs: Vec<(&str, &str)> = vector.get("fields")?.as_array()?.iter().filter_map(pair).collect();
    let value = |name: &str| pairs.iter().rev().find(|(field, _)| *field == name).map(|(_, value)| *value);
    let outcome = vector.get("outcome")?.as_str()?;
    let told = value("svc").unwrap_or(outcome);
    if let Some((id, _, inputs)) = OTHERS.iter().find(|(_, tells, _)| *tells == told) {
        let inputs = inputs.iter().map(|(name, usual)| value(name).unwrap_or(usual));
        let form: Vec<&str> = [*id].into_iter().chain(inputs).collect();
        return Some((text, Some(form.join("\u{1f}"))));
    }
    let is_call = ["callMode", "h", "app", "sid"].iter().any(|&name| value(name).is_some());
    let mut form = FORM.map(|(name, usual)| value(name).unwrap_or(usual)).to_vec();
    if value("deleteAll").is_some() {
        form[0] = "deleteAll";
        form.push("delete all");
    }
    Some((text, is_call.then(|| form.join("\u{1f}"))))
}

fn pair(field: &Value) -> Option<(&str, &str)> {
    Some((field.get(0)?.as_str()?, field.get(1)?.as_str()?))
}
