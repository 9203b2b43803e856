//! Writing a JSON object whose parameters keep their order, compact for the wire and indented for reading.

use super::call::Variable;
use crate::paste::json::quoted;
use crate::secret::Secret;

/// A JSON object under construction: names and values, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Object(Vec<(&'static str, Member)>);

/// A value of an [`Object`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Member {
    /// JSON as it stands.
    Json(String),
    /// A secret text.
    Secret(Variable),
}

/// A stretch of an [`Object`] as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// JSON as it stands.
    Text(String),
    /// Where a secret text goes.
    Secret(&'a Variable),
}

impl Object {
    /// The members, in order.
    pub fn members(&self) -> impl Iterator<Item = (&'static str, &Member)> {
        self.0.iter().map(|(name, member)| (*name, member))
    }

    /// Adds a value that is JSON as it stands: a number, `true`.
    pub fn value(&mut self, name: &'static str, json: impl ToString) {
        self.0.push((name, Member::Json(json.to_string())));
    }

    /// Adds a text; JSON inside it is escaped like any other text.
    pub fn text(&mut self, name: &'static str, text: &str) {
        self.0.push((name, Member::Json(quoted(text))));
    }

    /// Adds a secret text.
    pub fn secret(&mut self, name: &'static str, variable: Variable) {
        self.0.push((name, Member::Secret(variable)));
    }

    /// Adds a list of whole numbers.
    pub fn numbers(&mut self, name: &'static str, numbers: &[i64]) {
        let mut list = String::from("[");
        for (index, number) in numbers.iter().enumerate() {
            if index > 0 {
                list.push(',');
            }
            list.push_str(&number.to_string());
        }
        list.push(']');
        self.0.push((name, Member::Json(list)));
    }

    /// The object without white space, in pieces: open texts, and the secrets between them. `around` is written before
    /// and after a secret into the open texts: JSON's quotation mark, or nothing where the code brings its own.
    pub fn pieces(&self, around: &str) -> Vec<Piece<'_>> {
        self.laid_out(COMPACT, around)
    }

    fn laid_out(&self, [open, before, colon, comma, close]: Layout, around: &str) -> Vec<Piece<'_>> {
        let mut pieces = Vec::new();
        let mut text = String::from(open);
        for (index, (name, member)) in self.0.iter().enumerate() {
            text.extend([if index > 0 { comma } else { "" }, before, name, colon]);
            match member {
                Member::Json(value) => text.push_str(value),
                Member::Secret(variable) => {
                    text.push_str(around);
                    pieces.extend([Piece::Text(std::mem::take(&mut text)), Piece::Secret(variable)]);
                    text.push_str(around);
                }
            }
        }
        text.push_str(close);
        pieces.push(Piece::Text(text));
        pieces
    }

    /// The object without white space, with its secrets `inside` or masked.
    pub fn compact(&self, inside: bool) -> Secret {
        self.write(inside, COMPACT)
    }

    /// The object with one parameter a line, with its secrets `inside` or masked.
    pub fn readable(&self, inside: bool) -> Secret {
        self.write(inside, READABLE)
    }

    fn write(&self, inside: bool, layout: Layout) -> Secret {
        if self.0.is_empty() {
            return Secret::from("{}");
        }
        let mut json = String::new();
        for piece in self.laid_out(layout, "") {
            match piece {
                Piece::Text(text) => json.push_str(&text),
                // The object that it is written into is a secret as a whole.
                Piece::Secret(variable) => json.push_str(&quoted(variable.written(inside))),
            }
        }
        Secret::from(json)
    }
}

/// What stands before the first name, before each, between it and its value, between values, and at the end.
type Layout = [&'static str; 5];

const COMPACT: Layout = ["{", "\"", "\":", ",", "}"];

const READABLE: Layout = ["{\n", "  \"", "\": ", ",\n", "\n}"];

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn object() -> Object {
        let mut object = Object::default();
        object.text("callMode", "create");
        object.text("p", "{\"paramA\":\"valueB\"}");
        object.value("fl", -1);
        object.numbers("items", &[1, 9_223_372_036_854_775_807]);
        object
    }

    #[test]
    fn s12_a_secret_stands_in_the_json_where_it_is_asked_for_and_in_no_debug_text() {
        let mut object = Object::default();
        object.secret("h", Variable { name: "WIALON_TOKEN", value: Secret::from("CANARY") });
        assert_eq!(object.compact(true).expose(), r#"{"h":"CANARY"}"#);
        assert_eq!(object.compact(false).expose(), r#"{"h":"........"}"#);
        assert!(!format!("{object:?}").contains("CANARY"));
    }

    #[test]
    fn parameters_keep_their_order() {
        assert_eq!(
            object().compact(true).expose(),
            r#"{"callMode":"create","p":"{\"paramA\":\"valueB\"}","fl":-1,"items":[1,9223372036854775807]}"#,
        );
    }

    #[test]
    fn in_pieces_the_secrets_stand_apart() {
        let mut object = Object::default();
        object.value("fl", 1);
        let variable = Variable { name: "WIALON_TOKEN", value: Secret::from("CANARY") };
        object.secret("h", variable.clone());
        object.value("at", 0);
        let text = |text: &str| Piece::Text(text.to_owned());
        let [open, close] = [r#"{"fl":1,"h":""#, r#"","at":0}"#].map(text);
        assert_eq!(object.pieces("\""), [open, Piece::Secret(&variable), close]);
        assert_eq!(Object::default().pieces(""), [text("{}")]);
        assert_eq!(Object::default().readable(true).expose(), "{}");
    }

    #[test]
    fn both_layouts_mean_the_same() {
        let expected = json!({
            "callMode": "create",
            "p": "{\"paramA\":\"valueB\"}",
            "fl": -1,
            "items": [1_i64, 9_223_372_036_854_775_807_i64],
        });
        assert_eq!(serde_json::from_str::<Value>(object().compact(true).expose()).unwrap(), expected);
        assert_eq!(serde_json::from_str::<Value>(object().readable(true).expose()).unwrap(), expected);
        assert!(object().readable(true).expose().starts_with("{\n  \"callMode\": \"create\",\n  \"p\": "));
    }
}
