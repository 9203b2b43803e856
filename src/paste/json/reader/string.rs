//! Strings, with quotation marks of either kind.

use super::Reader;
use crate::paste::json::Json;

impl Reader<'_> {
    /// JSON in a string whose own quotation marks were not escaped: `"{"a":1}"`. A string would end after the bracket,
    /// and a name could not follow it.
    pub(super) fn nested(&mut self, quote: u8, depth: u8) -> Option<Json> {
        let start = self.at;
        let inside = self.rest().get(1..)?.trim_start_matches(['[', ' ', '\n']);
        let name = inside.strip_prefix('{')?.trim_start().as_bytes();
        let follows = name.get(1).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
        if name.first() != Some(&quote) || !follows || self.attempts == 0 {
            return None;
        }
        self.attempts -= 1;
        let before = (start, self.broken, self.cut);
        self.at += 1;
        let value = self.value(depth + 1).filter(|_| self.peek() == Some(quote));
        let Some(value) = value else {
            (self.at, self.broken, self.cut) = before;
            return None;
        };
        self.at += 1;
        self.broken = true;
        Some(Json::String(value.into_text()))
    }

    pub(super) fn string(&mut self, quote: u8) -> String {
        self.broken |= quote != b'"';
        let mut text = String::new();
        self.at += 1;
        loop {
            let plain = self.rest().bytes().position(|byte| byte == quote || byte == b'\\');
            let Some(length) = plain else {
                text.push_str(self.rest());
                self.at = self.text.len();
                self.miss();
                return text;
            };
            text.push_str(self.rest().get(..length).unwrap_or_default());
            self.at += length + 1;
            if self.text.as_bytes().get(self.at - 1) == Some(&quote) {
                return text;
            }
            self.escape(&mut text);
        }
    }
}
