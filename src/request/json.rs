//! Writing a JSON object whose parameters keep their order, compact for the wire and indented for reading.

use crate::paste::json::quoted;

/// A JSON object under construction: names with values that are JSON already.
#[derive(Default)]
pub struct Object(Vec<(&'static str, String)>);

impl Object {
    /// Adds a value that is JSON as it stands: a number, `true`.
    pub fn value(&mut self, name: &'static str, json: impl ToString) {
        self.0.push((name, json.to_string()));
    }

    /// Adds a text; JSON inside it is escaped like any other text.
    pub fn text(&mut self, name: &'static str, text: &str) {
        self.0.push((name, quoted(text)));
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
        self.0.push((name, list));
    }

    /// The object without white space.
    pub fn compact(&self) -> String {
        self.write(["{", "\"", "\":", ",", "}"])
    }

    /// The object with one parameter a line.
    pub fn readable(&self) -> String {
        self.write(["{\n", "  \"", "\": ", ",\n", "\n}"])
    }

    fn write(&self, [open, before, colon, comma, close]: [&str; 5]) -> String {
        let mut json = String::from(open);
        for (index, (name, value)) in self.0.iter().enumerate() {
            json.extend([if index > 0 { comma } else { "" }, before, name, colon, value]);
        }
        json.push_str(close);
        json
    }
}

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
    fn parameters_keep_their_order() {
        assert_eq!(
            object().compact(),
            r#"{"callMode":"create","p":"{\"paramA\":\"valueB\"}","fl":-1,"items":[1,9223372036854775807]}"#,
        );
    }

    #[test]
    fn both_layouts_mean_the_same() {
        let expected = json!({
            "callMode": "create",
            "p": "{\"paramA\":\"valueB\"}",
            "fl": -1,
            "items": [1_i64, 9_223_372_036_854_775_807_i64],
        });
        assert_eq!(serde_json::from_str::<Value>(&object().compact()).unwrap(), expected);
        assert_eq!(serde_json::from_str::<Value>(&object().readable()).unwrap(), expected);
        assert!(object().readable().starts_with("{\n  \"callMode\": \"create\",\n  \"p\": "));
    }
}
