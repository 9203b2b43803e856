//! What PHP prints of an array or an object, with `print_r` or with `var_dump`.

use super::json::{self, Json};
use super::{Finding, answer};
use crate::notice;
use crate::text::letters::is_digits;
use crate::text::part::first;

/// Deeper nesting than this is not read.
const DEEPEST: u8 = 32;

/// What the first dump of a text holds, where it settles what the text is.
pub fn find(text: &str, _: u8) -> Option<Vec<Finding>> {
    // Most texts fail here, in one pass.
    let names_members = text.contains("=>");
    let at = ["Array", "Object", "array(", "object("]
        .iter()
        .filter(|_| names_members)
        .filter_map(|head| text.find(head))
        .min()?;
    // An object's class stands before it.
    let start = text.get(..at)?.rfind('\n').map_or(0, |line| line + 1);
    let (before, rest) = [start, at].into_iter().find_map(|at| {
        let (before, rest) = text.split_at_checked(at)?;
        head(rest).map(|_| (before, rest))
    })?;
    let mut reader = Reader { rest };
    let json = reader.array(0)?;
    let around = [before, reader.rest].iter().any(|around| around.contains(char::is_alphanumeric));
    let read = |json| answer::of_json(json::Read::of(json));
    let mut findings = match json {
        // Of Wialon's records a list is one answer; several tokens of anybody else are several.
        Json::Array(items) if items.len() > 1 => {
            let whole = read(Json::Array(items.clone()));
            if whole.body.records.is_empty() {
                items.into_iter().take(MOST).map(read).collect()
            } else {
                vec![whole]
            }
        }
        json => vec![read(json)],
    };
    findings.retain(|finding| finding.is_told() || finding.body.enveloped);
    for finding in findings.iter_mut().filter(|_| around) {
        finding.notices.add(&notice::TEXT_AROUND);
    }
    (!findings.is_empty()).then_some(findings)
}

/// The bracket that closes what begins here, and what stands behind the one that opens it.
fn head(text: &str) -> Option<(char, &str)> {
    let line = first(text, LONGEST_HEAD);
    let (printed, dumped) = (line.find('('), line.find('{'));
    if line.starts_with("array(") || line.starts_with("object(") {
        let at = dumped?;
        let is_head =
            line.get(..at)?.trim_end().ends_with(')') && !line.get(..at)?.contains(['"', '\'', '\n']);
        return is_head.then(|| text.get(at + 1..)).flatten().map(|rest| ('}', rest));
    }
    let at = printed?;
    let name = line.get(..at)?.trim_end();
    let is_head = name == "Array" || name.ends_with(" Object") && !name.contains(['\n', '[']);
    is_head.then(|| text.get(at + 1..)).flatten().map(|rest| (')', rest))
}

/// No class has a longer name, in bytes.
const LONGEST_HEAD: usize = 200;

struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    /// What is in brackets; an array where all names are numbers.
    fn array(&mut self, depth: u8) -> Option<Json> {
        let (close, inside) = head(self.rest).filter(|_| depth < DEEPEST)?;
        self.rest = inside.trim_start();
        let mut members = Vec::new();
        while let Some(name) = self.name() {
            members.push((name, self.value(depth)?));
            self.rest = self.rest.trim_start();
        }
        self.rest = self.rest.strip_prefix(close).unwrap_or(self.rest);
        let is_list = members.iter().all(|(name, _)| name.bytes().all(|byte| byte.is_ascii_digit()));
        Some(if is_list {
            Json::Array(members.into_iter().map(|(_, value)| value).collect())
        } else {
            Json::Object(members)
        })
    }

    /// The name of a member: `[name] =>`, `["name"]=>`, `[name:protected] =>`.
    fn name(&mut self) -> Option<String> {
        let (name, rest) = self.rest.strip_prefix('[')?.split_once(']')?;
        self.rest = rest.trim_start_matches(' ').strip_prefix("=>")?;
        let name = name.split(':').next()?.trim_matches('"');
        (!name.contains('\n')).then(|| name.to_owned())
    }

    fn value(&mut self, depth: u8) -> Option<Json> {
        let value = self.rest.trim_start();
        if head(value).is_some() {
            self.rest = value;
            return self.array(depth + 1);
        }
        if let Some((kind, rest)) = typed(value) {
            let (inside, rest) = match kind {
                // The length is in bytes.
                Typed::Text(length) => rest.split_at_checked(length)?,
                Typed::Other => rest.split_at_checked(rest.find(')')?)?,
            };
            self.rest = rest.get(1..)?;
            return Some(if matches!(kind, Typed::Text(_)) {
                Json::String(inside.to_owned())
            } else {
                word(inside)
            });
        }
        // On a line of its own as `var_dump` writes it; `print_r` may have nothing there.
        if let Some(rest) = value.strip_prefix("NULL").filter(|_| self.rest.starts_with(['\r', '\n'])) {
            self.rest = rest;
            return Some(Json::Null);
        }
        let length = scalar(self.rest);
        let (value, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(word(value.trim()))
    }
}

/// How `var_dump` writes a value.
enum Typed {
    /// `string(3) "abc"`, with its length.
    Text(usize),
    /// `int(7)`, `bool(true)`, `float(1.5)`.
    Other,
}

/// The kind of a value that `var_dump` wrote, and its text with what follows.
fn typed(value: &str) -> Option<(Typed, &str)> {
    if let Some(text) = value.strip_prefix("string(") {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let (length, text) = text.split_at_checked(digits)?;
        return Some((Typed::Text(length.parse().ok()?), text.strip_prefix(") \"")?));
    }
    ["int(", "bool(", "float("].iter().find_map(|kind| Some((Typed::Other, value.strip_prefix(kind)?)))
}

/// The length of a value that `print_r` wrote: to the end of its line, or in one line to the next name or bracket.
fn scalar(rest: &str) -> usize {
    let line = rest.lines().next().unwrap_or_default();
    let ends = |at: &usize| {
        let next = line.get(*at + 1..).unwrap_or_default();
        let is_name = || next.split_once(']').is_some_and(|(_, after)| after.trim_start().starts_with("=>"));
        next.starts_with(')') && next.trim_matches([')', ' ']).is_empty()
            || next.starts_with('[') && is_name()
    };
    line.match_indices(' ').map(|(at, _)| at).take(MOST).find(ends).unwrap_or(line.len())
}

/// No value that matters has more spaces, and no list more tokens.
const MOST: usize = 64;

fn word(text: &str) -> Json {
    let digits = text.strip_prefix('-').unwrap_or(text);
    match text {
        "true" | "false" => Json::Bool(text == "true"),
        _ if is_digits(digits) => Json::Number(text.to_owned()),
        _ => Json::String(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::Reader;

    #[test]
    fn both_kinds_of_dumps_are_read() {
        for (dump, json) in [
            (
                "Array\n(\n    [a] => 1\n    [b] => Array\n        (\n            [0] => x y\n        )\n\n    [c] => \n)\n",
                r#"{"a":1,"b":["x y"],"c":""}"#,
            ),
            ("stdClass Object\n(\n    [a:protected] => -1\n)\n", r#"{"a":-1}"#),
            ("Array ( [a] => b c [d] => Array ( [0] => 1 ) )", r#"{"a":"b c","d":[1]}"#),
            (
                "array(2) {\n  [\"a\"]=>\n  string(5) \"b\"c)}\"\n  [\"d\"]=>\n  array(1) {\n    [0]=>\n    int(7)\n  }\n}",
                r#"{"a":"b\"c)}","d":[7]}"#,
            ),
            (
                "object(stdClass)#1 (2) {\n  [\"a\"]=>\n  bool(true)\n  [\"b\"]=>\n  NULL\n}",
                r#"{"a":true,"b":null}"#,
            ),
        ] {
            assert_eq!(Reader { rest: dump }.array(0).unwrap().into_text(), json, "{dump}");
        }
    }

    #[test]
    fn nothing_is_too_deep_or_too_odd() {
        for text in [
            "Array (".repeat(1_000),
            "Array ([a] => ".repeat(1_000),
            "array(1) { [\"a\"]=> string(9) \"я".into(),
        ] {
            let _ = Reader { rest: &text }.array(0);
        }
    }
}
