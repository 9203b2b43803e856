//! `p`: the application's own parameters, JSON that travels as a text inside JSON.

use crate::form::{Field, Place, Remarks};
use crate::paste::json::{self, Fault};
use crate::provider::wialon::sentences;

/// A JSON object, or an array of objects, without white space between its parts. Everything else is letter for
/// letter as it was typed: the order, numbers of any size, escapes.
///
/// ```
/// use brelok::provider::wialon::fields::p::Payload;
/// let payload = Payload::parse(r#"{ "note": "Bus 7", "zones": 1 }"#)?;
/// assert_eq!(payload.as_str(), r#"{"note":"Bus 7","zones":1}"#);
/// # Ok::<(), brelok::provider::wialon::fields::p::PayloadError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payload(String);

/// Why a text is not a [`Payload`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PayloadError {
    /// Not JSON; line and column, counted from 1.
    Syntax(usize, usize),
    /// JSON that ends too early; line and column, counted from 1.
    Unfinished(usize, usize),
    /// A number, a text, `true`, `false` or `null`.
    NotObject,
    /// An array that holds something other than objects.
    NotObjects,
}

impl Payload {
    /// The least that Wialon takes.
    pub const EMPTY: &str = "{}";

    /// Reads an object or an array of objects.
    ///
    /// # Errors
    ///
    /// Anything else, with line and column where it is not JSON.
    pub fn parse(text: &str) -> Result<Payload, PayloadError> {
        match json::fault(text) {
            Some(Fault { line, column, unfinished: true }) => {
                return Err(PayloadError::Unfinished(line, column));
            }
            Some(Fault { line, column, .. }) => return Err(PayloadError::Syntax(line, column)),
            None => {}
        }
        let json = without_white_space(text);
        if json.starts_with('[') && !holds_objects_only(&json) {
            return Err(PayloadError::NotObjects);
        }
        if json.starts_with(['{', '[']) { Ok(Payload(json)) } else { Err(PayloadError::NotObject) }
    }

    /// The JSON.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The payload from what a person typed; `{}` for nothing, which is said.
pub fn read(field: Field, text: &str, remarks: &mut Remarks) -> Option<Payload> {
    if text.trim().is_empty() {
        remarks.say(field, sentences::P_EMPTY);
        return Some(Payload(Payload::EMPTY.to_owned()));
    }
    // As it stands in a call or in an answer.
    let unpacked = unpacked(text);
    if unpacked.is_some() {
        remarks.say(field, sentences::P_UNPACKED);
    }
    match Payload::parse(unpacked.as_deref().unwrap_or(text)) {
        Ok(payload) => {
            if payload.as_str() == "[]" {
                remarks.say(field, sentences::P_NO_OBJECTS);
            }
            Some(payload)
        }
        Err(error) => {
            match error {
                PayloadError::Syntax(line, column) => {
                    remarks.say_in(field, sentences::P_SYNTAX, Place::Line(line, column));
                }
                PayloadError::Unfinished(line, column) => {
                    remarks.say_in(field, sentences::P_UNFINISHED, Place::Line(line, column));
                }
                PayloadError::NotObject => remarks.say(field, sentences::P_NOT_OBJECT),
                PayloadError::NotObjects => remarks.say(field, sentences::P_NOT_OBJECTS),
            }
            None
        }
    }
}

/// Escaped more often than needed, a text is unpacked out of this many layers.
const LAYERS: usize = 2;

/// The payload out of a text in which it was escaped once or twice too often: `"{\"a\":1}"`, `{\"a\":1}`. `None` where
/// the text is a payload already, or where there is none inside.
pub fn unpacked(text: &str) -> Option<String> {
    if Payload::parse(text).is_ok() {
        return None;
    }
    let mut inner = text.trim().to_owned();
    for _ in 0..LAYERS {
        inner = json::unescaped(&inner)?;
        if Payload::parse(&inner).is_ok() {
            return Some(inner);
        }
    }
    None
}

/// Valid JSON without the white space outside of its texts.
fn without_white_space(json: &str) -> String {
    let mut in_text = false;
    let mut escaped = false;
    let keep = |char: &char| {
        let is_space = !in_text && char.is_ascii_whitespace();
        in_text ^= *char == '"' && !escaped;
        escaped = in_text && *char == '\\' && !escaped;
        !is_space
    };
    json.chars().filter(keep).collect()
}

/// Whether each element of a valid array without white space is an object.
fn holds_objects_only(json: &str) -> bool {
    let mut depth = 0;
    let mut in_text = false;
    let mut escaped = false;
    let mut element_begins = false;
    for char in json.chars() {
        if element_begins && !matches!(char, '{' | ']') {
            return false;
        }
        in_text ^= char == '"' && !escaped;
        escaped = in_text && char == '\\' && !escaped;
        if !in_text {
            match char {
                '[' | '{' => depth += 1,
                ']' | '}' => depth -= 1,
                _ => {}
            }
        }
        element_begins = !in_text && depth == 1 && matches!(char, '[' | ',');
    }
    true
}

#[cfg(test)]
mod tests {
    use super::PayloadError::*;
    use super::*;
    use proptest::prelude::*;

    fn parse(text: &str) -> Result<String, PayloadError> {
        Payload::parse(text).map(|payload| payload.0)
    }

    #[test]
    fn an_object_or_an_array_of_objects() {
        for (text, json) in [
            ("{}", "{}"),
            (" { \"a\" : [ 1 , 2 ] }\n", r#"{"a":[1,2]}"#),
            (
                r#"[{"paramA": "valueB"}, {"paramB": "valueD"}]"#,
                r#"[{"paramA":"valueB"},{"paramB":"valueD"}]"#,
            ),
            (r#"{"a": "x \" y\\", "b": " , [1]"}"#, r#"{"a":"x \" y\\","b":" , [1]"}"#),
            ("[ ]", "[]"),
            (r#"[{"a":[1,"[",{}]}, {}]"#, r#"[{"a":[1,"[",{}]},{}]"#),
        ] {
            assert_eq!(parse(text), Ok(json.to_owned()));
        }
    }

    #[test]
    fn order_numbers_and_escapes_stay_letter_for_letter() {
        let exact = r#"{"z":9223372036854775808,"a":1.50e+3,"a":"Привет \u0434 🚚 \ud83d"}"#;
        assert_eq!(parse(exact), Ok(exact.to_owned()));
    }

    #[test]
    fn anything_else_is_refused() {
        for (text, error) in [
            ("", Unfinished(1, 1)),
            ("{", Unfinished(1, 1)),
            (r#"{"a": "b"#, Unfinished(1, 8)),
            ("{a: 1}", Syntax(1, 2)),
            ("{'a': 1}", Syntax(1, 2)),
            ("{\n  \"ключ\": нет\n}", Syntax(2, 11)),
            (r#"{"a": 1,}"#, Syntax(1, 9)),
            ("{} {}", Syntax(1, 4)),
            ("5", NotObject),
            (r#""text""#, NotObject),
            ("null", NotObject),
            ("[1]", NotObjects),
            ("[{}, 2]", NotObjects),
            (r#"[{"a":1}, [{}]]"#, NotObjects),
            (r#"["{"]"#, NotObjects),
        ] {
            assert_eq!(parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn what_was_escaped_too_often_is_unpacked() {
        let payload = r#"{"a":"b \"c\" \\ д"}"#;
        let quoted = |text: &str| serde_json::to_string(text).unwrap();
        let backslashes = |text: &str| quoted(text).trim_matches('"').to_owned();
        let (once, bare) = (quoted(payload), backslashes(payload));
        for text in [once.clone(), bare.clone(), quoted(&once), backslashes(&bare)] {
            assert_eq!(unpacked(&text).as_deref(), Some(payload), "{text}");
        }
        for text in [payload, "{}", "", "5", "\"text\"", "{a}", &quoted(&quoted(&once))] {
            assert_eq!(unpacked(text), None, "{text}");
        }
    }

    #[test]
    fn a_thousand_brackets_are_no_harm() {
        let deep = format!("{{\"a\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(parse(&deep), Ok(deep));
    }

    proptest! {
        #[test]
        fn taking_out_white_space_changes_no_meaning(texts in prop::collection::vec(any::<String>(), 0..4)) {
            let value = serde_json::json!({ "a": texts, "b": { "c": [1, null, true] } });
            let pretty = serde_json::to_string_pretty(&value).unwrap();
            prop_assert_eq!(parse(&pretty), Ok(value.to_string()));
        }

        #[test]
        fn any_text_is_read_or_refused(text in any::<String>()) {
            if let Ok(json) = parse(&text) {
                prop_assert_eq!(parse(&json), Ok(json));
            }
        }
    }
}
