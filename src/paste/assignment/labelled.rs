//! A value that a label names: an option of a command line, `--meta '{…}'`; a part of a form with files,
//! `Content-Disposition: form-data; name="meta"` (RFC 7578, section 4.2); a field of HTML, `name="code" value="…"`.

use super::{Pair, quoted};
use crate::paste::value::LONGEST_NAME;
use crate::provider;
use crate::text::part::{first, last, place};

/// What stands before the name of a part.
const PART: &str = "form-data";

/// The pair whose label has this sign at a place.
pub fn pair<'a>(text: &'a str, at: usize, sign: u8) -> Option<Pair<'a>> {
    let (before, after) = text.split_at_checked(at)?;
    let (name, value) = match sign {
        b'-' => of_option(after.strip_prefix("--")?),
        b';' => of_part(after.strip_prefix(';').filter(|_| before.ends_with(PART))?),
        b':' => of_item(before.strip_suffix("value")?, after.strip_prefix(':')?),
        _ => of_field(before, after.strip_prefix('=')?),
    }?;
    let is_known = provider::is_known_name(name) && !value.is_empty();
    let range = place(text, name).start..place(text, value).end;
    is_known.then_some(Pair { name, value, range, is_sure: true })
}

/// Swift's `URLQueryItem(name: "v", value: "5.199")`.
fn of_item<'a>(before: &'a str, after: &'a str) -> Option<(&'a str, &'a str)> {
    let near = last(before, LONGEST_NAME);
    let (_, name) = near.rsplit_once("name:")?;
    Some((in_quotes(name.trim_start())?, in_quotes(after.trim_start())?))
}

fn of_option(option: &str) -> Option<(&str, &str)> {
    let length = option
        .bytes()
        .take(LONGEST_NAME)
        .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
        .count();
    let (name, value) = option.split_at_checked(length)?;
    Some((name, in_quotes(value.strip_prefix(' ')?.trim_start())?))
}

fn of_part(label: &str) -> Option<(&str, &str)> {
    // A part ends before the next at the latest.
    let part = label.split(PART).next()?;
    let name = in_quotes(part.trim_start().strip_prefix("name=")?)?;
    let rest = part.get(place(part, name).end..)?;
    // Its headers end with an empty line.
    let headers = first(rest, LONGEST_HEADERS);
    let end =
        ["\r\n\r\n", "\n\n"].into_iter().filter_map(|end| Some((headers.find(end)?, end.len()))).min()?;
    let value = rest.get(end.0 + end.1..)?.split("\n--").next()?;
    // Of a file only the name is of use.
    let is_file = headers.get(..end.0)?.contains("filename");
    (!is_file).then(|| (name, value.trim()))
}

/// The headers of a part are no longer, nor is a tag of HTML up to its value, in bytes.
const LONGEST_HEADERS: usize = 300;

/// A field of HTML, whose attributes stand in any order and in letters of any size (HTML standard, section 13.1.2.3).
fn of_field<'a>(before: &'a str, after: &'a str) -> Option<(&'a str, &'a str)> {
    let start = before.len().checked_sub("value".len())?;
    before.get(start..).filter(|name| name.eq_ignore_ascii_case("value"))?;
    let tag = tag_before(before)?;
    let value = attribute(after)?;
    let rest = after.get(place(after, value).end..)?;
    let rest = first(rest, LONGEST_HEADERS).split('>').next()?;
    let name = [tag, rest].into_iter().find_map(|part| {
        let lower = part.to_ascii_lowercase();
        let is_whole =
            |at: &usize| lower.get(..*at).is_some_and(|before| before.ends_with(char::is_whitespace));
        let at = lower.match_indices("name=").map(|(at, _)| at).find(is_whole)?;
        attribute(part.get(at + "name=".len()..)?)
    })?;
    Some((name, value))
}

/// Whether an attribute of a field of HTML begins here.
pub fn is_attribute(text: &str, start: usize) -> bool {
    let tag = text.get(..start).and_then(tag_before).filter(|tag| tag.ends_with(char::is_whitespace));
    tag.and_then(|tag| tag.get(..FIELD.len())).is_some_and(|name| name.eq_ignore_ascii_case(FIELD))
}

/// How a field of HTML begins.
const FIELD: &str = "<input";

/// The tag that is open at the end of a text.
fn tag_before(text: &str) -> Option<&str> {
    let near = last(text, LONGEST_HEADERS);
    near.get(near.rfind('<')?..)
}

/// The value of an attribute. Inside quotation marks others may stand that were escaped until the text was repaired: its own
/// is followed by what may follow it.
fn attribute(text: &str) -> Option<&str> {
    let text = first(text, LONGEST_ATTRIBUTE);
    let ends = |letter: char| letter == '>' || letter.is_ascii_whitespace();
    let Some(quote) = text.chars().next().filter(|quote| ['"', '\''].contains(quote)) else {
        return text.split(ends).next();
    };
    let inner = text.get(1..)?;
    let closes = |(at, _): &(usize, &str)| {
        inner
            .get(at + 1..)
            .is_some_and(|after| after.is_empty() || after.starts_with('/') || after.starts_with(ends))
    };
    let (end, _) = inner.match_indices(quote).find(closes)?;
    inner.get(..end)
}

/// No attribute that matters is longer, in bytes.
const LONGEST_ATTRIBUTE: usize = provider::LONGEST_SHAPE;

/// What stands in the quotation marks with which a text begins.
fn in_quotes(text: &str) -> Option<&str> {
    let quote = text.chars().next().filter(|quote| ['"', '\''].contains(quote))?;
    let inner = text.get(1..)?;
    inner.get(..quoted(inner, quote)?)
}

#[cfg(test)]
mod tests {
    use super::pair;

    #[test]
    fn a_label_names_its_value() {
        for (text, told) in [
            ("x.py --meta '{\"a\":1}' -v", Some(("meta", "{\"a\":1}"))),
            (
                "Content-Disposition: form-data; name=\"meta\"\r\n\r\n{\"a\":\r\n1}\r\n--x",
                Some(("meta", "{\"a\":\r\n1}")),
            ),
            ("form-data; name=\"meta\"\nContent-Type: text/plain\n\n{}", Some(("meta", "{}"))),
            ("<input type=\"hidden\" name=\"code\" value=\"abc\"/>", Some(("code", "abc"))),
            ("<INPUT VALUE='abc' TYPE=hidden NAME=code>", Some(("code", "abc"))),
            ("<input name=code value=a/b=c>", Some(("code", "a/b=c"))),
            ("URLQueryItem(name: \"v\", value: \"5.199\")", Some(("v", "5.199"))),
            ("form-data; name=\"meta\"; filename=\"a\"\n\nx", None),
            ("x.py --meta file", None),
            ("x.py --other '1'", None),
            ("<p title=\"code\" value=\"abc\">", None),
            ("<input value=\"abc\"><p name=\"code\">", None),
            ("value=\"abc\"", None),
        ] {
            let signs = text.bytes().enumerate().filter(|(_, byte)| b"-;=:".contains(byte));
            let found = signs.filter_map(|(at, sign)| pair(text, at, sign)).next();
            assert_eq!(found.map(|pair| (pair.name, pair.value)), told, "{text}");
        }
    }
}
