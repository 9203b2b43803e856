//! What the languages have in common: secrets first, then lists of names and values.

use super::super::call::{Call, Parameter, Value};
use super::super::json::Piece;
use super::variables::{typed, variables};

/// How a language says it.
pub struct Language {
    /// Writes a text as a string.
    pub literal: fn(&mut String, &str),
    /// Writes a variable's name as the language spells it.
    pub variable: fn(&mut String, &str),
    /// Gives a variable a value that stands in the code: what is before the name, before the value, and after it.
    pub assign: [&'static str; 3],
    /// Gives it the value of an environment variable: `#` stands for its name in the code, `@` for its name outside.
    pub environment: &'static str,
    /// One name and value of a list: what is before the name, before the value, and after it.
    pub pair: [&'static str; 3],
    /// Joins two strings.
    pub plus: &'static str,
    /// What makes JSON of a variable: what is before the name and after it.
    pub json: [&'static str; 2],
}

impl Language {
    /// The secrets, one statement each.
    pub fn secrets(&self, code: &mut String, call: &Call, inside: bool) {
        for variable in variables(call) {
            let Some(text) = typed(variable, inside) else {
                for char in self.environment.chars() {
                    match char {
                        '#' => (self.variable)(code, variable.name),
                        '@' => code.push_str(variable.name),
                        _ => code.push(char),
                    }
                }
                continue;
            };
            let [start, equals, end] = self.assign;
            code.push_str(start);
            (self.variable)(code, variable.name);
            code.push_str(equals);
            (self.literal)(code, text);
            code.push_str(end);
        }
    }

    /// The parameters of a list, one a line.
    pub fn pairs(&self, code: &mut String, parameters: &[Parameter]) {
        let [start, equals, end] = self.pair;
        for parameter in parameters {
            code.extend([start, parameter.name, equals]);
            self.value(code, &parameter.value);
            code.push_str(end);
        }
    }

    /// A value as an expression. JSON is a string, so that every digit of its numbers stays as it is.
    pub fn value(&self, code: &mut String, value: &Value) {
        match value {
            Value::Text(text) | Value::File(text) => (self.literal)(code, text),
            Value::Secret(variable) => (self.variable)(code, variable.name),
            Value::Json(object) => {
                for (index, piece) in object.pieces("").iter().enumerate() {
                    code.push_str(if index > 0 { self.plus } else { "" });
                    match piece {
                        Piece::Text(text) => (self.literal)(code, text),
                        Piece::Secret(variable) => {
                            let [before, after] = self.json;
                            code.push_str(before);
                            (self.variable)(code, variable.name);
                            code.push_str(after);
                        }
                    }
                }
            }
        }
    }
}

/// The names to follow to what went wrong, as members of a map: `["error"]["error_msg"]`.
pub fn push_members(code: &mut String, names: &[&str], [before, after]: [&str; 2]) {
    for name in names {
        code.extend([before, name, after]);
    }
}
