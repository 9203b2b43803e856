//! Values that stand in brackets of their own.

use super::{begins_with_name, ends};
use crate::provider::Style;
use std::ops::Range;

/// Whether a value may bring its own brackets; only then is it worth a look.
pub fn may_be_bracketed(rest: &str, name: &str) -> bool {
    name == "payload" || rest.starts_with(['{', '[', '<']) || packing(rest, name).is_some()
}

/// Where a value stands that brings its own brackets: JSON, `<your token>`, `{your token}`, VK ID's payload.
pub fn in_brackets(rest: &str, name: &str) -> Option<Range<usize>> {
    if name == "payload" {
        return Some(0..payload(rest)?);
    }
    let start = packing(rest, name).unwrap_or(0);
    Some(start..start + bracketed(rest.get(start..)?)?)
}

/// The length of a call's JSON that somebody cut: to the end of its line, or to the next parameter.
pub fn cut(rest: &str, name: &str) -> Option<usize> {
    if name != "params" || !rest.starts_with("{\"") {
        return None;
    }
    let line = rest.lines().next()?.trim_end();
    let next = line.match_indices('&').map(|(at, _)| at);
    let mut next = next.filter(|at| line.get(at + 1..).is_some_and(begins_with_name));
    Some(next.next().unwrap_or(line.len()))
}

/// Where the object begins that a program makes JSON of: `{json.dumps({…})}`, `" + JSON.stringify({…})`.
fn packing(rest: &str, name: &str) -> Option<usize> {
    if !["p", "params"].contains(&name) {
        return None;
    }
    let is_code = |byte: &u8| byte.is_ascii_alphanumeric() || b"._$ {\"'`+(".contains(byte);
    let length = rest.bytes().take(LONGEST_PACKING).take_while(is_code).count();
    let open = rest.get(..length)?.rfind("({")?;
    rest.get(..open)?.ends_with(|letter: char| letter.is_ascii_alphabetic()).then_some(open + 1)
}

/// No name of a function is longer, with all that stands before it.
const LONGEST_PACKING: usize = 60;

/// The length in bytes of what stands in brackets.
fn bracketed(rest: &str) -> Option<usize> {
    match rest.bytes().next()? {
        b'{' | b'[' => balanced(rest),
        b'<' => {
            let line = rest.lines().next()?;
            line.char_indices().take(80).find(|(_, letter)| *letter == '>').map(|(at, _)| at + 1)
        }
        _ => None,
    }
}

/// VK puts raw `&` into the JSON of `payload`, so it reaches to its closing brace, encoded or not.
fn payload(rest: &str) -> Option<usize> {
    if rest.starts_with('{') {
        return balanced(rest);
    }
    let word = rest.split(|letter| ends(letter, Style::Other) && letter != '&').next()?;
    let brace = word.rfind('}').map(|at| at + 1);
    let escaped = word.to_ascii_uppercase().match_indices("%7D").last().map(|(at, sign)| at + sign.len());
    brace.max(escaped)
}

/// The length of a bracketed text in bytes; `None` where it does not close. Brackets inside quotation marks do not count.
pub fn balanced(rest: &str) -> Option<usize> {
    let mut depth = 0usize;
    let mut quoted = None;
    let mut escaped = false;
    for (at, byte) in rest.bytes().enumerate() {
        match (byte, quoted) {
            _ if escaped => escaped = false,
            // Outside quotation marks, too: in a program's text every mark has one in front.
            (b'\\', _) => escaped = true,
            (_, Some(quote)) if byte == quote => quoted = None,
            (_, Some(_)) => {}
            (b'"', None) => quoted = Some(byte),
            (b'{' | b'[', None) => depth += 1,
            (b'}' | b']', None) => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}
