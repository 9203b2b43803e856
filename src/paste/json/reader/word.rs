//! Values without quotation marks: what JSON has, and what programs and documentation have in its place.

use super::Reader;
use crate::paste::json::{Json, writes_json};
use crate::text::part::first;

/// What stands for a value is no longer, in bytes.
const LONGEST: usize = 80;

impl Reader<'_> {
    /// What stands for a value: `<text>` of documentation, a variable as templates have it, `${text}`, `{{text}}`.
    pub(super) fn stand_in(&mut self, close: &str) -> Option<Json> {
        self.broken = true;
        let window = first(self.rest(), LONGEST);
        let text = window.get(..window.find(close)? + close.len())?.to_owned();
        self.at += text.len();
        Some(Json::String(text))
    }

    /// Where a text of a program takes a value: `%d`, `%s`.
    pub(super) fn format(&mut self) -> Option<Json> {
        self.broken = true;
        let text = self.rest().get(.."%d".len())?.to_owned();
        self.at += text.len();
        Some(Json::String(text))
    }

    /// A number, a constant, a name without quotation marks, or what a program makes a text of: `json.dumps({…})`.
    pub(super) fn word(&mut self, depth: u8) -> Option<Json> {
        let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || b"+-._$".contains(byte);
        // What a word processor writes for a minus.
        let minus = self.rest().strip_prefix('−').map_or("", |_| "-");
        self.at += self.rest().len() - self.rest().trim_start_matches('−').len();
        self.broken |= !minus.is_empty();
        let length = self.rest().bytes().take_while(|byte| is_part(byte)).count();
        let word = self.rest().get(..length).filter(|word| !word.is_empty())?;
        let word = [minus, word].concat();
        self.at += length;
        Some(match word.as_str() {
            "null" => Json::Null,
            "true" => Json::Bool(true),
            "false" => Json::Bool(false),
            "None" | "True" | "False" => {
                self.broken = true;
                if word == "None" { Json::Null } else { Json::Bool(word == "True") }
            }
            _ if word.starts_with(|letter: char| letter == '-' || letter.is_ascii_digit()) => {
                Json::Number(self.sum(word))
            }
            _ => {
                self.broken = true;
                // Python marks a text with a letter in front.
                if let Some(quote @ (b'"' | b'\'')) = self.peek().filter(|_| word.len() == 1) {
                    return Some(Json::String(self.string(quote)));
                }
                if let Some(b'[') = self.peek() {
                    // What a program has under a name: `payload["access_token"]`.
                    self.at += self.rest().find(']')? + 1;
                    return Some(Json::String([&word, "[]"].concat()));
                }
                if self.peek() != Some(b'(') {
                    return Some(Json::String(word));
                }
                if word == "array" {
                    return Some(self.array(depth, b')'));
                }
                self.at += 1;
                let from = self.at;
                let inside = self.value(depth + 1);
                let is_name =
                    |text: &str| self.text.get(from..self.at).is_some_and(|inner| inner.trim() == text);
                let is_name = matches!(&inside, Some(Json::String(text)) if is_name(text));
                self.at += self.rest().find(')')? + 1;
                match inside {
                    // `str(token)`: the token is elsewhere.
                    Some(Json::String(name)) if is_name => Json::String([&word, "(", &name, ")"].concat()),
                    Some(json @ (Json::Object(_) | Json::Array(_))) if writes_json(&word) => {
                        Json::String(json.into_text())
                    }
                    Some(json) => json,
                    None => Json::String([&word, "()"].concat()),
                }
            }
        })
    }

    /// A number with all that a program adds to it: `0x100 | 0x200`, `256 + 512`. What it multiplies is one number,
    /// `30 * 24 * 3600`.
    fn sum(&mut self, mut number: String) -> String {
        let mut summand = 0;
        while let Some((sign, next)) = self.rest().trim_start().split_at_checked(1)
            && ["|", "+", "*"].contains(&sign)
            && next.trim_start().starts_with(|letter: char| letter.is_ascii_digit())
        {
            let next = next.trim_start();
            let length = next.bytes().take_while(u8::is_ascii_alphanumeric).count();
            let word = next.get(..length).unwrap_or_default();
            let product =
                number.get(summand..).and_then(|before| product(before, word)).filter(|_| sign == "*");
            if let Some(product) = product {
                number.truncate(summand);
                number.push_str(&product);
            } else {
                number.extend([sign, word]);
                summand = number.len() - word.len();
            }
            self.at = self.text.len() - next.len() + length;
            self.broken = true;
        }
        number
    }
}

/// The product of two whole numbers.
fn product(one: &str, other: &str) -> Option<String> {
    Some(one.parse::<u64>().ok()?.checked_mul(other.parse().ok()?)?.to_string())
}
