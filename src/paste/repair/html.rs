//! What HTML made of a text: characters by name and by number, and tags.

use super::{Repair, starting, unseen};
use crate::notice;
use crate::paste::value::begins_with_name;

/// Characters of HTML that are seen in copied addresses, by name.
const ENTITIES: &[(&str, &str)] =
    &[("amp;", "&"), ("quot;", "\""), ("apos;", "'"), ("lt;", "<"), ("gt;", ">"), ("nbsp;", " ")];

/// Those that nobody sees, by name.
const UNSEEN: &[(&str, &str)] = &[("shy;", ""), ("zwnj;", ""), ("zwj;", ""), ("ZeroWidthSpace;", "")];

/// And those of ASCII by number, from the space on: template engines escape whatever they like.
const NUMBERED: &str = concat!(
    " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_",
    "`abcdefghijklmnopqrstuvwxyz{|}~"
);

/// A character of HTML; `&amp;amp;` comes from escaping twice.
pub fn entity(spoilt: &str) -> Option<Repair> {
    if let Some(repair) =
        starting(spoilt, &[("&para;ms", "&params"), ("&#182;ms", "&params")], &notice::PARAGRAPH_SIGN)
    {
        return Some(repair);
    }
    // A browser encodes the semicolon of what it takes for a name.
    if let Some(repair) = starting(spoilt, &[("&amp%3B", "&"), ("&amp%3b", "&")], &notice::HTML_ENTITIES) {
        return Some(repair);
    }
    let after = spoilt.get(1..)?;
    let notice = &notice::HTML_ENTITIES;
    let Some(number) = after.strip_prefix('#') else {
        let unseen = || starting(after, UNSEEN, &notice::INVISIBLE_CHARACTERS);
        let mut repair = starting(after, ENTITIES, notice).or_else(unseen)?;
        while repair.instead == "&" && after.get(repair.length..)?.starts_with("amp;") {
            repair.length += "amp;".len();
        }
        return Some(Repair { length: repair.length + 1, ..repair });
    };
    let end = number.bytes().take(LONGEST_NUMBER).position(|byte| byte == b';')?;
    let digits = number.get(..end)?;
    let hexadecimal = digits.strip_prefix(['x', 'X']).map(|digits| u32::from_str_radix(digits, 16));
    let number: u32 = hexadecimal.unwrap_or_else(|| digits.parse()).ok()?;
    let (instead, notice) = match char::from_u32(number)? {
        '\u{a0}' => (" ", notice),
        letter @ ' '..='~' => (NUMBERED.matches(letter).next()?, notice),
        letter => ("", unseen(letter)?),
    };
    Some(Repair { length: "&#;".len() + end, instead, notice })
}

/// No number of a character has more digits, zeros in front included.
const LONGEST_NUMBER: usize = 8;

/// Tags that stand inside a line: they vanish, since they may split a token.
const INLINE_TAGS: &[&str] = &[
    "a", "b", "code", "em", "font", "i", "kbd", "mark", "q", "s", "small", "span", "strong", "tt", "u", "wbr",
];
/// Tags that end a line.
const BLOCK_TAGS: &[&str] = &[
    "blockquote",
    "br",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "ol",
    "p",
    "pre",
    "td",
    "th",
    "tr",
    "ul",
];
/// Parts of attributes that have an address, or parameters of one.
const OF_ADDRESSES: [&str; 6] = ["://", "href", "token", "code=", "state=", "sid="];
/// A tag longer than this is no tag.
const LONGEST_TAG: usize = 200;

/// A tag, where it holds no part of the address itself.
pub fn tag(spoilt: &str) -> Option<Repair> {
    if !spoilt.as_bytes().get(1).is_some_and(|byte| *byte == b'/' || byte.is_ascii_alphabetic()) {
        return None;
    }
    let length = 1 + spoilt.bytes().take(LONGEST_TAG).position(|byte| byte == b'>')?;
    let inside = spoilt.get(1..length - 1)?;
    // The address, or what it has, may be an attribute of the tag: then the tag is text like any other.
    if inside.contains('=') && OF_ADDRESSES.iter().any(|part| inside.contains(part)) {
        return None;
    }
    let name = inside.trim_start_matches('/').split([' ', '/']).next()?;
    // `code=<code>&…` has the name of the value in its place.
    let after = spoilt.get(length..)?;
    if inside == "code" && (after.is_empty() || after.strip_prefix('&').is_some_and(begins_with_name)) {
        return None;
    }
    let named = |table: &[&str]| table.iter().any(|tag| tag.eq_ignore_ascii_case(name));
    let instead = match (named(INLINE_TAGS), named(BLOCK_TAGS)) {
        (true, _) => "",
        (_, true) => "\n",
        _ => return None,
    };
    Some(Repair { length, instead, notice: &notice::HTML_TAGS })
}
