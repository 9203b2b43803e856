//! What a text may have been before it was escaped, worked out apart from the reader.

use brelok::paste::http::{absolute, connected};
use brelok::paste::joined::joined as of_pieces;
use brelok::paste::json::{self, Json};
use brelok::paste::repair::repair;
use percent_encoding::percent_decode_str;
use std::iter::successors;

/// Whether what was found stands in the text once escapes are removed, white space, comment signs (`#`) and the signs
/// where a line was broken (`> `, `// `) aside.
///
/// Which escapes: those of Markdown, HTML and chats (the reader's repairs), percent-encoding once or twice, `+` for a
/// space, and JSON's as deep as services pack JSON into strings. An object or an array is written anew when it is
/// found, so that of these each name and each value stands in the text. What a program joins of pieces, or of a host and a
/// path, stands in the program with the pieces in their places.
pub fn stands_in(found: &str, text: &str) -> bool {
    let of_program = [of_pieces, connected, absolute].into_iter().filter_map(|made| made(text));
    stands_in_one(found, text) || of_program.into_iter().any(|program| stands_in_one(found, &program))
}

fn stands_in_one(found: &str, text: &str) -> bool {
    is_in_a_reading(found, text)
        || json::read(found).is_some_and(|read| {
            !read.broken
                && read.length == found.len()
                && leaves(&read.json).iter().all(|leaf| is_in_a_reading(leaf, text))
        })
}

fn is_in_a_reading(found: &str, text: &str) -> bool {
    let found = joined(whole_escapes(found));
    // Python's words for JSON's.
    let python = match found.as_str() {
        "null" => "None",
        "true" => "True",
        "false" => "False",
        _ => &found,
    };
    let both = |reading: String| [joined(&reading), joined_over_signs(&reading)];
    readings(text).flat_map(both).any(|reading| {
        let in_command = || text.contains("curl") && unquoted(&reading).contains(&unquoted(&found));
        let in_lines = || text.contains('\n') && without_signs(&reading).contains(&without_signs(&found));
        reading.contains(&found) || reading.contains(python) || in_command() || in_lines()
    })
}

/// A value may end inside what is an escape together with the letters behind it: `%2access_token=`.
fn whole_escapes(found: &str) -> &str {
    found.rfind('%').filter(|at| found.len() - at < 3).map_or(found, |at| &found[..at])
}

/// A command without the signs by which a shell takes a meaning from a sign.
fn unquoted(text: &str) -> String {
    text.replace(['\'', '"', '\\', '^', '$'], "")
}

/// The names and values inside JSON.
fn leaves(json: &Json) -> Vec<String> {
    match json {
        Json::Array(items) => items.iter().flat_map(leaves).collect(),
        Json::Object(members) => {
            members.iter().flat_map(|(name, value)| [vec![name.clone()], leaves(value)].concat()).collect()
        }
        leaf => vec![leaf.clone().into_text()],
    }
}

/// A token that was broken over lines, perhaps of a comment, is joined.
fn joined(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '#').collect()
}

/// And one that was broken over the lines of a quotation, or of a program's texts.
fn joined_over_signs(text: &str) -> String {
    let mut lines = text.split('\n');
    let mut whole = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        whole.truncate(whole.trim_end_matches(is_between_lines).len());
        whole += line.trim_start_matches(is_between_lines);
    }
    joined(&whole)
}

fn is_between_lines(letter: char) -> bool {
    letter.is_whitespace() || "#/*>'\"`»”+\\".contains(letter)
}

/// A text without the signs of a program's texts in several lines, and without the letters by which Python marks them.
fn without_signs(text: &str) -> String {
    let mut plain = String::new();
    for letter in text.chars() {
        let is_quote = letter == '"' || letter == '\'';
        if is_quote && plain.ends_with(['b', 'f', 'r', 'u', '@']) {
            plain.pop();
        }
        if !is_between_lines(letter) && letter != '.' {
            plain.push(letter);
        }
    }
    plain
}

/// The text as it stands, and as what it packs: a JSON string, or a text that was encoded as a whole.
fn readings(text: &str) -> impl Iterator<Item = String> {
    let packed = json_unescaped(text.to_owned()).skip(1).chain([decoded(text), of_letter(text)]);
    [text.to_owned()].into_iter().chain(packed).flat_map(readings_of_one)
}

/// A letter in quoted-printable (RFC 2045, section 6.7), read as if `=` before two digits were `%`.
fn of_letter(text: &str) -> String {
    let joined = text.replace("=\r\n", "").replace("=\n", "").replace('%', "%25");
    let is_escape = |piece: &str| {
        piece.get(..2).is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
    };
    let mut pieces = joined.split('=');
    let first = pieces.next().unwrap_or_default().to_owned();
    decoded(&pieces.fold(first, |text, piece| text + if is_escape(piece) { "%" } else { "=" } + piece))
}

fn readings_of_one(text: String) -> impl Iterator<Item = String> {
    let repaired: Vec<_> = repaired(&text).collect();
    [text].into_iter().chain(repaired).flat_map(percent_decoded).flat_map(json_unescaped)
}

/// An address that was encoded as a whole is repaired before and after it is decoded.
fn repaired(text: &str) -> impl Iterator<Item = String> {
    let once = repair(text).text;
    let again = [once.clone(), decoded(&once)].map(|text| repair(&text).text);
    [once].into_iter().chain(again).flat_map(|text| [joined(&text), text])
}

fn percent_decoded(text: String) -> impl Iterator<Item = String> {
    let once = decoded(&text);
    let spaced = text.replace('+', " ");
    let form = decoded(&spaced);
    let twice = decoded(&once);
    let ascii = ascii_decoded(&text);
    // What stands for no letter leaves a value as it is, but for `+`.
    [text, once, form, twice, ascii, spaced].into_iter()
}

/// A value may end between a `%` and letters that happen to be digits, `%access_token=`: an escape that stands for no
/// ASCII stays as it is.
fn ascii_decoded(text: &str) -> String {
    let mut pieces = text.split('%');
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |plain, piece| {
        let digits = piece.get(..2).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()).filter(u8::is_ascii) {
            Some(byte) => plain + char::from(byte).encode_utf8(&mut [0; 4]) + &piece[2..],
            None => plain + "%" + piece,
        }
    })
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// JSON in a string of JSON, as deep as Wialon packs it.
const DEEPEST: usize = 4;

fn json_unescaped(text: String) -> impl Iterator<Item = String> {
    let deeper = |text: &String| text.contains('\\').then(|| unescaped(text));
    successors(Some(text), deeper).take(DEEPEST)
}

/// RFC 8259, section 7; what is no escape stays.
fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        plain.push_str(before);
        let mut letters = after.chars();
        let (letter, length) = match letters.next() {
            None => return plain,
            Some('n') => ('\n', 1),
            Some('r') => ('\r', 1),
            Some('t') => ('\t', 1),
            Some('b') => ('\u{8}', 1),
            Some('f') => ('\u{c}', 1),
            Some(letter @ ('"' | '\\' | '/')) => (letter, 1),
            // Markdown's escapes inside JSON.
            Some(letter @ ('_' | '&' | '=' | '#' | '.' | '-' | '[' | ']' | '{' | '}')) => (letter, 1),
            Some('u') => unicode(after),
            Some(letter) => {
                plain.push('\\');
                (letter, letter.len_utf8())
            }
        };
        plain.push(letter);
        rest = &after[length..];
    }
    plain + rest
}

/// The letter that `uXXXX` stands for, and the escape's length; half a letter is told by the replacement character.
fn unicode(escape: &str) -> (char, usize) {
    let unit = |at: usize| {
        let digits =
            escape.get(at..at + 4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        digits.and_then(|digits| u16::from_str_radix(digits, 16).ok())
    };
    let units: Vec<u16> = match (unit(1), escape.get(5..7)) {
        (Some(high @ 0xD800..0xDC00), Some("\\u")) => [Some(high), unit(7)].into_iter().flatten().collect(),
        (first, _) => first.into_iter().collect(),
    };
    let length = match (units.as_slice(), escape.get(5..7)) {
        ([], _) => 1,
        ([0xD800..0xDC00], Some("\\u")) => 7,
        ([_], _) => 5,
        _ => 11,
    };
    (String::from_utf16(&units).ok().and_then(|letter| letter.chars().next()).unwrap_or('\u{FFFD}'), length)
}
