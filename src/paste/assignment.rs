//! Parameters as source code, half of a JSON object and PHP's dumps hold them: `name = 'value'`, `"name": "value"`,
//! `error_code: 6`, `[name] => value`.

mod beside;
mod labelled;
mod number;
mod sign;

use super::bare;
use super::embedded::covering;
use super::literal;
use super::placeholder;
use super::run::Run;
use super::value::{self, LONGEST_NAME};
use crate::provider::{self, Style, decides};
use crate::text::part::{behind_last, first, last, place};
pub use labelled::is_attribute;
use number::{is_element, is_error_line, is_member};
use sign::Sign;
use std::ops::Range;

/// All assignments to known names outside the given ranges, as one run; `None` where there are none.
pub fn assignments<'a>(text: &'a str, covered: &[Range<usize>]) -> Option<Run<'a>> {
    let mut found: Vec<Pair> = Vec::new();
    let mut looked = text.len().saturating_mul(LOOKED);
    for (at, byte) in text.bytes().enumerate().filter(|(_, byte)| b":=>|,;-\t".contains(byte)) {
        // What a run or an object holds is read there; a quotation mark may be the last of a run.
        if covering(covered, at).is_some_and(|range| range.end > at + 2) {
            continue;
        }
        let pair = match byte {
            b':' | b'=' => {
                assigned(text, Sign::at(text, at), &mut looked).or_else(|| labelled::pair(text, at, byte))
            }
            b';' | b'-' => labelled::pair(text, at, byte),
            _ => beside::pair(text, at, byte),
        };
        // A value that a run begins with is read there; one that merely mentions an address is read here.
        found.extend(pair.filter(|pair| covering(covered, place(text, pair.value).start).is_none()));
    }
    // Vision answers with no token: beside one stand settings.
    let settles = |name: &str| decides(name) && name != "oauth_token" || name == "h";
    let settled = found.iter().any(|pair| pair.is_sure && settles(pair.name));
    found.retain(|pair| pair.is_sure || settled);
    let range = found.first()?.range.start..found.last()?.range.end;
    Some(Run::of_plain(range, found.into_iter().map(|pair| (pair.name, pair.value)).collect()))
}

/// A name with its value.
pub struct Pair<'a> {
    name: &'a str,
    value: &'a str,
    /// From the name to behind the value.
    range: Range<usize>,
    /// It is no prose whatever stands around it.
    is_sure: bool,
}

fn assigned<'a>(text: &'a str, sign: Sign, looked: &mut usize) -> Option<Pair<'a>> {
    let (start, name) = name_before(text, sign).filter(|(start, _)| !is_attribute(text, *start))?;
    // Two words name another: `Refresh token: …`.
    if name == "token" && text.get(..sign.start).and_then(bare::name_before).is_some() {
        return None;
    }
    // A text of a program that ends with the name: `msg.replace("access_token=", "")`, `"https://a.example/?code="`.
    let (before, rest) = (text.get(..start)?, text.get(sign.end..)?);
    let begins_text = before.ends_with(literal::QUOTES) || before.ends_with(['?', '&', '#']);
    if sign.is_equals && begins_text && rest.starts_with(literal::QUOTES) {
        return None;
    }
    let sure = value_after(text, sign, name, looked);
    // No prose has what PHP prints: `[app] => value`.
    let is_dump = sign.is_arrow && text.get(..sign.start)?.trim_end().ends_with(']');
    let is_sure = sure.is_some() || is_dump;
    let (value, end) = sure.or_else(|| line_after(text, sign, start, name))?;
    let is_error = name == "code" && placeholder::is_of_node(value);
    (!is_error).then_some(Pair { name, value, range: start..end, is_sure })
}

/// A line that is a name and its value, in the settings or the dump that something else around it shows to be one.
fn line_after<'a>(text: &'a str, sign: Sign, start: usize, name: &str) -> Option<(&'a str, usize)> {
    let before = text.get(..start)?.trim_end_matches([' ', '\t', '"', '\'', '[', '-']);
    let rest = text.get(sign.end..)?;
    let value = first(rest, LONGEST_LINE).lines().next()?.trim();
    let value = value.strip_suffix([',', ';']).unwrap_or(value);
    // Of several in one line the words for people come last.
    let is_last = || Style::of(name) == Style::Words && before.ends_with(',');
    let alone = before.is_empty() || before.ends_with('\n') || is_last();
    // A bracket that opens at the end of a line, or closes there with nothing in it, is a program's.
    let is_value = !value.is_empty()
        && !value.starts_with(['{', '[', '(', '"', '\'', '`'])
        && !value.trim_end_matches(['}', ']', ')']).ends_with(['{', '[', '('])
        && value != "Array"
        && !is_call(value);
    // The next name may stand in the same line.
    let is_next = |(at, _): &(usize, &str)| value.get(at + 1..).is_some_and(begins_with_known);
    let next = value.match_indices([',', ';']).find(is_next).and_then(|(at, _)| value.get(..at));
    let value = next.filter(|_| Style::of(name) == Style::Words).unwrap_or(value);
    (alone && is_value && Style::of(name) != Style::Token).then(|| (value, place(text, value).end))
}

/// Whether a program calls something here, perhaps over several lines: `response = requests.get('https://…',`.
fn is_call(value: &str) -> bool {
    let value = value.strip_prefix("await ").unwrap_or(value);
    value.split_once('(').is_some_and(|(called, arguments)| {
        !called.contains(' ') && (arguments.ends_with(')') || arguments.starts_with(literal::QUOTES))
    })
}

/// No line of settings is longer.
const LONGEST_LINE: usize = 300;

/// The known name before a sign, and where it stands.
fn name_before(text: &str, sign: Sign) -> Option<(usize, &str)> {
    let marked = last(text.get(..sign.start)?, LONGEST_NAME).trim_end_matches([' ', '\t']);
    // PHP: `[name] => value`, `["name"]=>`.
    let before = marked.strip_suffix(']').unwrap_or(marked);
    let before = before.strip_suffix(['"', '\'']).unwrap_or(before);
    if sign.is_arrow && before.len() == marked.len() {
        // JavaScript's `code => …` is a function.
        return None;
    }
    let word = behind_last(before, |letter| !letter.is_ascii_alphanumeric() && letter != '_');
    let compound = |word: &str| word.ends_with(char::is_alphanumeric);
    let is_part = before.strip_suffix(word)?.strip_suffix('-').is_some_and(compound);
    // Programs number their variables: `meta1`. The number of a community is a part of its token's name.
    let names = [word, word.trim_end_matches(|letter: char| letter.is_ascii_digit())];
    let name = names.into_iter().find(|name| provider::is_known_name(name))?;
    // `content-type` is no `type`.
    (!is_part || Style::of(name).is_one_word()).then(|| (place(text, name).start, name))
}

/// Bytes that may be looked at for closing brackets and ends of words, as multiples of the text's length: brackets inside
/// brackets, or many names in one endless word, would take quadratic time.
const LOOKED: usize = 4;

fn value_after<'a>(text: &'a str, sign: Sign, name: &str, looked: &mut usize) -> Option<(&'a str, usize)> {
    let rest = text.get(sign.end..)?;
    let inner = if sign.is_arrow { of_dump(rest) } else { rest.trim_start_matches([' ', '\t']) };
    let start = sign.end + rest.len() - inner.len();
    let length = match inner.chars().next()? {
        quote @ ('"' | '\'' | '`') => {
            let inner = inner.get(1..)?;
            let length = quoted(inner, quote)?;
            return Some((inner.get(..length)?, start + length + 2));
        }
        // What stands behind an arrow may be a branch of a program.
        '{' | '[' if !sign.is_arrow => {
            let length = Some(inner).filter(|_| *looked > 0).and_then(value::balanced);
            *looked = looked.saturating_sub(length.unwrap_or(inner.len()));
            length?
        }
        // In prose, only a name that is no word of a language may have a bare number: `code: 200`.
        '-' | '0'..='9'
            if name.contains('_')
                || is_error_line(text, sign, name, inner)
                || Style::of(name) != Style::Token
                    && (sign.is_arrow
                        || is_member(text, sign, name, inner)
                        || is_element(text, sign, name)) =>
        {
            number(inner).or_else(|| bare(inner, name, looked))?
        }
        _ => bare(inner, name, looked)?,
    };
    Some((inner.get(..length)?, start + length))
}

/// The length of a text up to its closing quotation mark, in its line. Behind a backslash stands a mark of its own, but where
/// no other closes the text.
fn quoted(inner: &str, quote: char) -> Option<usize> {
    let mut marks = inner.match_indices([quote, '\n']).take(MOST_MARKS).take_while(|(_, mark)| *mark != "\n");
    let (first, _) = marks.next()?;
    let is_own = |at: &usize| !inner.get(..*at).is_some_and(|before| before.ends_with('\\'));
    Some(std::iter::once(first).chain(marks.map(|(at, _)| at)).find(is_own).unwrap_or(first))
}

/// A call's parameters as JSON in a text have fewer quotation marks.
const MOST_MARKS: usize = 256;

/// What follows an arrow, behind the type that `var_dump` writes: `int(7)`, `string(3) "abc"`, each on a line of its own.
fn of_dump(rest: &str) -> &str {
    let inner = rest.trim_start();
    let typed = inner.strip_prefix("string(");
    let value = typed.and_then(|typed| {
        typed.trim_start_matches(|letter: char| letter.is_ascii_digit()).strip_prefix(") ")
    });
    value.or_else(|| inner.strip_prefix("int(")).unwrap_or(inner)
}

/// A value in a program is no longer than a token.
const LONGEST_WORD: usize = provider::LONGEST_SHAPE;

/// The length of a number that is not the beginning of a longer word.
fn number(inner: &str) -> Option<usize> {
    let sign = usize::from(inner.starts_with('-'));
    let is_part = |byte: &u8| byte.is_ascii_digit();
    let is_hexadecimal = |byte: &u8| byte.is_ascii_hexdigit();
    let length = match inner.strip_prefix("0x") {
        Some(digits) => "0x".len() + digits.bytes().take_while(is_hexadecimal).count(),
        None => sign + inner.bytes().skip(sign).take_while(is_part).count(),
    };
    let after = inner.as_bytes().get(length);
    after.is_none_or(|byte| !byte.is_ascii_alphanumeric() && !b"-_".contains(byte)).then_some(length)
}

/// Names whose values are told from prose by standing alone on their lines.
const ALONE: [&str; 3] = ["device_id", "sid", "svc"];

/// Names of which a known value is enough.
const OF_KNOWN_VALUES: [&str; 2] = ["callMode", "error"];

/// The length of a word that fills the rest of its line, as settings and Postman's lists have it, or all before the next
/// name. Documentation has the type there: a token must look like one, and other values like no word.
fn bare(inner: &str, name: &str, looked: &mut usize) -> Option<usize> {
    let line = first(inner, LONGEST_WORD).lines().next()?;
    *looked = looked.checked_sub(line.len())?;
    let word = line.split(|letter: char| letter.is_whitespace() || ",;&".contains(letter)).next()?;
    let rest = line.get(word.len()..)?.trim();
    // A token that goes on in the next line is read there as a whole.
    if inner.get(word.len()..).is_some_and(|after| value::completes(word, after.trim_start())) {
        return None;
    }
    // What is said of it stands in brackets: `code = abc (10 min)`.
    if !rest.is_empty()
        && !rest.starts_with('(')
        && !begins_with_known(rest.strip_prefix([',', ';', '&']).unwrap_or(rest))
    {
        return None;
    }
    is_sure(name, word).then_some(word.len())
}

/// Whether a word is the value of a name, and no word of a language, by its letters.
fn is_sure(name: &str, word: &str) -> bool {
    let is_word = || !word.contains(|letter: char| letter == '/' || letter.is_ascii_digit());
    if OF_KNOWN_VALUES.contains(&name) {
        provider::is_known_value(name, word)
    } else if ALONE.contains(&name) {
        !is_word()
    } else {
        Style::of(name).is_one_word() && (provider::shape_of(word).is_some() || value::looks_random(word))
    }
}

/// Whether ` name:` or ` name=` stands here.
pub fn begins_with_known(text: &str) -> bool {
    let text = text.trim_start();
    let window = first(text, LONGEST_NAME);
    window.split_once([':', '=']).is_some_and(|(name, _)| provider::is_known_name(name.trim_end()))
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
