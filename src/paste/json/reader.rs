//! JSON as people paste it: cut off, with comments, with Python's quotation marks and words.

mod escape;
mod string;
mod word;

use super::Json;
use crate::paste::value::LONGEST_NAME;
use crate::provider::Style;

/// What was read, and how well.
pub struct Read {
    /// The value.
    pub json: Json,
    /// Bytes of the text that belong to it.
    pub length: usize,
    /// It ended too early or broke a rule of RFC 8259.
    pub broken: bool,
    /// It ended too early: what stands last may be a part of itself.
    pub cut: bool,
    /// A terminal or a letter broke a name, a token or a number over lines.
    pub wrapped: bool,
}

impl Read {
    /// A value that was read whole, in another notation than JSON's.
    pub fn of(json: Json) -> Read {
        Read { json, length: 0, broken: false, cut: false, wrapped: false }
    }
}

/// Deeper nesting than this is not read; documentation allows what recursion cannot.
const DEEPEST: u8 = 32;

/// JSON is looked for in so many strings that lost their escapes: each attempt may be in vain, and is read twice then.
const ATTEMPTS: u8 = 8;

/// Reads the value that begins a text; `None` where neither an object nor an array begins there.
pub fn read(text: &str) -> Option<Read> {
    let mut reader = Reader::of(text);
    reader.space();
    if !matches!(reader.peek(), Some(b'{' | b'[')) && !reader.rest().starts_with(PHP_ARRAY) {
        return None;
    }
    let json = reader.value(0)?;
    Some(Read { json, length: reader.at, broken: reader.broken, cut: reader.cut, wrapped: reader.wrapped })
}

/// What a program adds up or multiplies where a text begins, and how many bytes that takes: `86400 * 30`, `256 + 512`. In one
/// word an address has such signs for others.
pub fn sum(text: &str) -> Option<(String, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let is_sum = [" * ", " + ", " | "]
        .iter()
        .any(|sign| text.get(digits..).is_some_and(|rest| rest.starts_with(sign)));
    if !is_sum || !text.starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    let mut reader = Reader::of(text);
    let sum = reader.word(0)?.into_text();
    (reader.at > digits).then_some((sum, reader.at))
}

/// Whether braces with one name in them begin a text.
fn names_one(text: &str) -> bool {
    let Some(name) = text.strip_prefix('{') else { return false };
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || b"._".contains(byte);
    let length = name.bytes().take(LONGEST_NAME).take_while(is_part).count();
    name.starts_with(|first: char| first.is_ascii_alphabetic()) && name.as_bytes().get(length) == Some(&b'}')
}

/// With what Go's lists of texts begin.
const GO_LIST: &str = "[]string";

/// With what PHP's arrays began before they had brackets.
pub const PHP_ARRAY: &str = "array(";

struct Reader<'a> {
    text: &'a str,
    at: usize,
    broken: bool,
    cut: bool,
    wrapped: bool,
    /// How often JSON may still be looked for in a string that lost its escapes.
    attempts: u8,
}

impl<'a> Reader<'a> {
    fn of(text: &'a str) -> Reader<'a> {
        Reader { text, at: 0, broken: false, cut: false, wrapped: false, attempts: ATTEMPTS }
    }
}

impl Reader<'_> {
    /// Something that belongs here is missing; at the end of the text, the rest was cut off.
    fn miss(&mut self) {
        self.broken = true;
        self.cut |= self.peek().is_none();
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Passes over white space, comments, and the marks of a quotation.
    fn space(&mut self) {
        loop {
            self.at += self.rest().len() - self.rest().trim_start().len();
            let comment = if self.rest().starts_with("/*") {
                self.rest().find("*/").map_or(self.rest().len(), |end| end + 2)
            } else if self.rest().starts_with("//") || self.rest().starts_with('#') {
                self.rest().find('\n').unwrap_or(self.rest().len())
            } else if self.rest().starts_with('>') {
                // A line of a quotation.
                1
            } else {
                return;
            };
            self.broken = true;
            self.at += comment;
        }
    }

    fn value(&mut self, depth: u8) -> Option<Json> {
        self.space();
        match self.peek()? {
            _ if depth > DEEPEST => None,
            b'{' if self.rest().starts_with("{{") => self.stand_in("}}"),
            b'$' if self.rest().starts_with("${") => self.stand_in("}"),
            // A name in a text of Python's, and where C takes a value.
            b'{' if names_one(self.rest()) => self.stand_in("}"),
            b'%' => self.format(),
            b'{' => Some(self.object(depth)),
            // Go names the type of a list.
            b'[' if self.rest().starts_with(GO_LIST) => {
                self.at += GO_LIST.len();
                self.value(depth + 1)
            }
            b'[' => Some(self.array(depth, b']')),
            quote @ (b'"' | b'\'' | b'`') => {
                Some(self.nested(quote, depth).unwrap_or_else(|| Json::String(self.string(quote))))
            }
            b'<' => self.stand_in(">"),
            _ => self.word(depth),
        }
    }

    fn object(&mut self, depth: u8) -> Json {
        let mut members = Vec::new();
        self.at += 1;
        while self.next_item(b'}') {
            let before = self.at;
            // Ruby's names begin with a colon: `{:h=>"…"}`.
            let is_symbol = self.rest().starts_with(':');
            self.at += usize::from(is_symbol);
            let is_quoted = is_symbol || self.rest().starts_with(['"', '\'']);
            // A name that is an object itself is none, however many brackets stand there.
            let read = self.value(DEEPEST.max(depth + 1));
            // The number of a line.
            if matches!(read, Some(Json::Number(_))) && self.peek() == Some(b' ') {
                self.broken = true;
                continue;
            }
            let name = match read {
                Some(Json::String(name) | Json::Number(name)) => self.joined(name),
                _ => {
                    self.broken = true;
                    self.at = before;
                    break;
                }
            };
            self.space();
            // Go's list of one text.
            if is_quoted && members.is_empty() && self.peek() == Some(b'}') {
                self.broken = true;
                self.at += 1;
                return Json::String(name);
            }
            // JavaScript's `{ code => … }` is a function; Perl has a text there.
            let is_text = || {
                self.rest().strip_prefix("=>").is_some_and(|rest| rest.trim_start().starts_with(['"', '\'']))
            };
            let arrow = if is_quoted || is_text() { "=>" } else { ":" };
            let Some(sign) = [":", arrow].into_iter().find(|sign| self.rest().starts_with(sign)) else {
                self.miss();
                break;
            };
            self.at += sign.len();
            if !self.member(name, depth, &mut members) {
                break;
            }
        }
        Json::Object(members)
    }

    /// The value of a member; whether there is one.
    fn member(&mut self, name: String, depth: u8, members: &mut Vec<(String, Json)>) -> bool {
        match self.value(depth + 1) {
            Some(Json::String(text)) if Style::of(&name).is_one_word() => {
                members.push((name, Json::String(self.joined(text))));
            }
            Some(value) => members.push((name, value)),
            None => {
                self.miss();
                return false;
            }
        }
        true
    }

    /// A text that is one word, without the line breaks in it.
    fn joined(&mut self, mut word: String) -> String {
        if word.contains(['\r', '\n']) {
            word.retain(|letter| !letter.is_whitespace());
            self.wrapped = true;
        }
        word
    }

    /// An array; PHP writes objects so: `['a' => 1]`, `array('a' => 1)`.
    fn array(&mut self, depth: u8, close: u8) -> Json {
        let (mut items, mut members) = (Vec::new(), Vec::new());
        self.at += 1;
        while self.next_item(close) {
            let Some(item) = self.value(depth + 1) else {
                self.miss();
                break;
            };
            self.space();
            match (self.rest().strip_prefix("=>"), item) {
                (Some(_), Json::String(name) | Json::Number(name)) => {
                    self.broken = true;
                    self.at += "=>".len();
                    if !self.member(name, depth, &mut members) {
                        break;
                    }
                }
                (_, item) => items.push(item),
            }
        }
        if members.is_empty() { Json::Array(items) } else { Json::Object(members) }
    }

    /// Whether another member or item begins here; passes over commas and the closing bracket.
    fn next_item(&mut self, close: u8) -> bool {
        loop {
            self.space();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(byte) if byte == close => {
                    self.at += 1;
                    return false;
                }
                // `…` of documentation: more of the same.
                Some(b'.') => {
                    self.broken = true;
                    self.at += 1;
                }
                Some(_) => return true,
                None => {
                    self.miss();
                    return false;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
