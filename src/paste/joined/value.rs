//! What stands in the place of a piece: what the program tells that its expression is.

use super::{Next, Piece};
use crate::paste::{json, literal, variable};
use crate::request::ENCODED_IN_BODY;
use percent_encoding::utf8_percent_encode;

impl Piece<'_> {
    /// Whether the value itself stands there, a text or a number, and no name.
    pub fn is_told(&self) -> bool {
        let is_told =
            |first: char| first.is_ascii_digit() || first == '-' || literal::QUOTES.contains(&first);
        self.function.is_empty() && self.inner.starts_with(is_told)
    }

    /// The text of the piece as it stands in a text in these quotation marks. Where the program does not tell it, the name in
    /// braces, as templates have it; but not at the end of what may be any words.
    pub fn value(&self, program: &str, quote: &str, in_address: bool) -> Option<String> {
        if let Some(object) = json::read(self.inner) {
            let text = object.json.into_text();
            return in_address.then(|| utf8_percent_encode(&text, ENCODED_IN_BODY).to_string());
        }
        let makes = |words: &[&str]| words.iter().any(|word| self.function.contains(word));
        let is_json = json::writes_json(self.function);
        let is_encoded = makes(&ENCODED);
        let is_number = self.inner.starts_with(|first: char| first.is_ascii_digit() || first == '-');
        if is_number && self.inner.contains(['|', '+']) {
            return Some(utf8_percent_encode(&self.inner.replace(' ', ""), ENCODED_IN_BODY).to_string());
        }
        let text = || {
            literal::read(self.inner)
                .map(|(text, _)| text)
                .or_else(|| is_number.then(|| self.inner.to_owned()))
        };
        let name = || text().unwrap_or_else(|| self.inner.trim_start_matches('$').to_owned());
        let known = || text().or_else(|| variable::kept(program, &name()));
        // `getenv("TOKEN")` is not told, `str(id)` is the id.
        let tells = is_json || is_encoded || AS_IT_IS.contains(&self.function);
        let value = match Some(()).filter(|()| tells).and_then(|()| known()) {
            Some(text) if is_encoded => utf8_percent_encode(&text, ENCODED_IN_BODY).to_string(),
            Some(text) => text,
            None if in_address || !matches!(self.next, Next::End) => ["{", &name(), "}"].concat(),
            None => return None,
        };
        let mark = if quote == "\"" { "\\\"" } else { "\"" };
        Some(if is_json { [mark, &value, mark].concat() } else { value })
    }
}

/// Functions that leave a text as it is, and none at all.
const AS_IT_IS: [&str; 6] = ["", "str", "String", "strval", "trim", "Строка"];

/// Parts of the names of functions that encode a text for an address.
const ENCODED: [&str; 6] = ["encodeURI", "urlencode", "quote", "Escape", "Encode", "КодироватьСтроку"];
