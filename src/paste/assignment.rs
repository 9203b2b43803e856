//! Parameters as source code, half of a JSON object and PHP's dumps hold them: `name = 'value'`, `"name": "value"`,
//! `error_code: 6`, `[name] => value`.

use super::embedded::covering;
use super::run::Run;
use super::value::{self, Style};
use crate::provider;
use std::ops::Range;

/// All assignments to known names outside the given ranges, as one run; `None` where there are none.
pub fn assignments<'a>(text: &'a str, covered: &[Range<usize>]) -> Option<Run<'a>> {
    let mut pairs = Vec::new();
    let mut range: Option<Range<usize>> = None;
    let mut looked = text.len().saturating_mul(LOOKED);
    let signs = text.bytes().enumerate().filter(|(_, byte)| matches!(byte, b':' | b'='));
    for (sign, _) in signs {
        let sign = Sign::at(text, sign);
        let Some((start, name)) = name_before(text, sign) else {
            continue;
        };
        let Some((value, end)) = value_after(text, sign, name, &mut looked) else {
            continue;
        };
        // A value that a run begins with is read there; one that merely mentions an address is read here.
        if covering(covered, place(text, value).start).is_some() {
            continue;
        }
        range = Some(range.map_or(start, |range| range.start)..end);
        pairs.push((name, value));
    }
    Some(Run::of_plain(range?, pairs))
}

/// Where a part of a text stands in it.
pub fn place(text: &str, part: &str) -> Range<usize> {
    let start = part.as_ptr().addr() - text.as_ptr().addr();
    start..start + part.len()
}

/// What stands between a name and its value.
#[derive(Clone, Copy)]
struct Sign {
    /// Offset of its first byte.
    start: usize,
    /// Offset behind it.
    end: usize,
    /// It is `=>`, which no prose has.
    is_arrow: bool,
}

impl Sign {
    /// The sign whose first byte is `:` or `=`.
    fn at(text: &str, start: usize) -> Sign {
        let is_arrow = text.get(start..).is_some_and(|rest| rest.starts_with("=>"));
        Sign { start, end: start + 1 + usize::from(is_arrow), is_arrow }
    }
}

/// Names are shorter than this.
const LONGEST_NAME: usize = 40;

/// The known name before a sign, and where it stands.
fn name_before(text: &str, sign: Sign) -> Option<(usize, &str)> {
    let mut from = sign.start.saturating_sub(LONGEST_NAME);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let marked = text.get(from..sign.start)?.trim_end_matches([' ', '\t']);
    // PHP: `[name] => value`, `["name"]=>`.
    let before = marked.strip_suffix(']').unwrap_or(marked);
    let before = before.strip_suffix(['"', '\'']).unwrap_or(before);
    if sign.is_arrow && before.len() == marked.len() {
        // JavaScript's `code => …` is a function.
        return None;
    }
    let start = before
        .rfind(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
        .map_or(0, |at| at + before.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8));
    let name = before.get(start..)?;
    // Programs number their variables: `meta1`. The number of a community is a part of its token's name.
    let names = [name, name.trim_end_matches(|letter: char| letter.is_ascii_digit())];
    let name = names.into_iter().find(|name| provider::is_known_name(name))?;
    Some((from + start, name))
}

/// Bytes that may be looked at for closing brackets, as multiples of the text's length: brackets inside brackets, or
/// brackets that never close, would take quadratic time.
const LOOKED: usize = 4;

fn value_after<'a>(text: &'a str, sign: Sign, name: &str, looked: &mut usize) -> Option<(&'a str, usize)> {
    let rest = text.get(sign.end..)?;
    let inner = if sign.is_arrow { of_dump(rest) } else { rest.trim_start_matches([' ', '\t']) };
    let start = sign.end + rest.len() - inner.len();
    let length = match inner.chars().next()? {
        quote @ ('"' | '\'' | '`') => {
            let inner = inner.get(1..)?;
            let length =
                inner.find([quote, '\n']).filter(|end| inner.as_bytes().get(*end) != Some(&b'\n'))?;
            return Some((inner.get(..length)?, start + length + 2));
        }
        // What stands behind an arrow may be a branch of a program.
        '{' | '[' if !sign.is_arrow => {
            let length = Some(inner).filter(|_| *looked > 0).and_then(value::balanced);
            *looked = looked.saturating_sub(length.unwrap_or(inner.len()));
            length?
        }
        // In prose, only a name that is no word of a language may have a bare number: `code: 200`.
        '0'..='9' if name.contains('_') || sign.is_arrow && Style::of(name) != Style::Token => {
            number(inner).or_else(|| bare(inner, name))?
        }
        _ => bare(inner, name)?,
    };
    Some((inner.get(..length)?, start + length))
}

/// What follows an arrow, behind the type that `var_dump` writes: `int(7)`, `string(3) "abc"`, each on a line of its own.
fn of_dump(rest: &str) -> &str {
    let inner = rest.trim_start();
    let typed = inner.strip_prefix("string(").and_then(|typed| typed.split_once(") "));
    match typed {
        Some((length, value)) if length.bytes().all(|byte| byte.is_ascii_digit()) => value,
        _ => inner.strip_prefix("int(").unwrap_or(inner),
    }
}

/// No token is longer.
const LONGEST_WORD: usize = 8192;

/// The length of a number that is not the beginning of a longer word.
fn number(inner: &str) -> Option<usize> {
    let length = inner.bytes().take_while(u8::is_ascii_digit).count();
    let after = inner.as_bytes().get(length);
    after.is_none_or(|byte| !byte.is_ascii_alphanumeric() && !b"-_".contains(byte)).then_some(length)
}

/// Names whose values are told from prose by standing alone on their lines.
const ALONE: [&str; 3] = ["device_id", "sid", "svc"];

/// The length of a word that fills the rest of its line, as settings and Postman's lists have it. Documentation has the
/// type there: a token must look like one, and other values like no word.
fn bare(inner: &str, name: &str) -> Option<usize> {
    let line = inner.get(..inner.floor_char_boundary(LONGEST_WORD))?.lines().next()?.trim_end();
    let is_token = Style::of(name) == Style::Token;
    let is_word = || !line.contains(|letter: char| letter == '/' || letter.is_ascii_digit());
    let sure =
        if is_token { provider::shape_of(line).is_some() } else { ALONE.contains(&name) && !is_word() };
    (sure && !line.contains(char::is_whitespace)).then_some(line.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, &str)]) {
        let params = assignments(text, &[]).map(|run| run.decode().0).unwrap_or_default();
        let found: Vec<_> = params
            .iter()
            .map(|param| (param.name.as_str(), param.value.as_deref().unwrap_or_default()))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn source_code_is_read() {
        check("error_code: 6,\nerror_msg: 'Too many'", &[("error_code", "6"), ("error_msg", "Too many")]);
        check("access_token = 'abc'", &[("access_token", "abc")]);
        check("\"user_id\": \"7\", \"x\": 1", &[("user_id", "7")]);
        check("code: 200, url: 'x', expires_in=\"", &[]);
        check("svc: token/list\nsid: 0abc", &[("svc", "token/list"), ("sid", "0abc")]);
        check("device_id: 4Fa\nerror_code: 6ab", &[("device_id", "4Fa")]);
        check("[access_token] => 0abc\n[expires_in] => 0", &[("expires_in", "0")]);
        check("[\"error\"]=>\n  int(7)\n[code] => 200", &[("error", "7")]);
        check("[\"scope\"]=>\n  string(3) \"abc\"", &[("scope", "abc")]);
        check("read(code => { f(1) }, state => 'x'); match \"code\" => { 1 }", &[]);
        check("access_token: string\nsvc: the name of a call\nsid: string", &[]);
    }
}
