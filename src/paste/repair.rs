//! Undoes what chats, editors, Markdown and HTML did to a text, and remembers where, so that only a repair inside the
//! address that is found is reported. None of the characters handled here can be part of a token.

use super::value::begins_with_name;
use crate::notice::{self, Notice, Notices};
use crate::response::visible::is_hidden;
use std::ops::Range;

/// A repaired text with the places of the repairs.
pub struct Repaired {
    /// The text as it was before it was spoilt.
    pub text: String,
    /// Offset in `text` and what was repaired there, ascending.
    marks: Vec<(usize, &'static Notice)>,
}

impl Repaired {
    /// What was repaired inside a range of the repaired text, its ends included: in order.
    pub fn notices(&self, range: Range<usize>) -> Notices {
        let from = self.marks.partition_point(|(at, _)| *at < range.start);
        let marks = self.marks.iter().skip(from).take_while(|(at, _)| *at <= range.end);
        marks.map(|(_, notice)| *notice).collect()
    }
}

/// One repair at the start of the remaining text: how many bytes go, what comes instead.
struct Repair {
    length: usize,
    instead: &'static str,
    notice: &'static Notice,
}

/// Repairs a whole text in one pass; linear in its length.
pub fn repair(source: &str) -> Repaired {
    let mut text = String::with_capacity(source.len());
    let mut marks = Vec::new();
    let mut rest = source;
    while let Some((plain, spoilt)) =
        rest.bytes().position(may_be_spoilt).and_then(|at| rest.split_at_checked(at))
    {
        text.push_str(plain);
        let kept = match find(spoilt) {
            Some(Repair { length, instead, notice }) => {
                marks.push((text.len(), notice));
                text.push_str(instead);
                rest = spoilt.get(length..).unwrap_or_default();
                continue;
            }
            // An escaped backslash is a pair: its second half escapes nothing.
            None if spoilt.starts_with("\\\\") => 2,
            // Asterisks in a row that mark nothing stand for a value.
            None if spoilt.starts_with('*') => spoilt.bytes().take_while(|byte| *byte == b'*').count(),
            None => spoilt.chars().next().map_or(1, char::len_utf8),
        };
        text.push_str(spoilt.get(..kept).unwrap_or(spoilt));
        rest = spoilt.get(kept..).unwrap_or_default();
    }
    text.push_str(rest);
    Repaired { text, marks }
}

/// First bytes of everything that a rule below may touch; those of more than one byte begin ¶, no-break space and what
/// nobody sees.
fn may_be_spoilt(byte: u8) -> bool {
    matches!(byte, b'\\' | b'&' | b'<' | b'*' | b'^')
        || matches!(byte, 0xC2 | 0xCD | 0xD8 | 0xE1 | 0xE2 | 0xE3 | 0xEF | 0xF0 | 0xF3)
}

fn find(spoilt: &str) -> Option<Repair> {
    match spoilt.bytes().next()? {
        b'\\' => backslash(spoilt),
        b'&' => entity(spoilt),
        b'<' => tag(spoilt),
        // Windows' Command Prompt.
        b'^' => starting(spoilt, &[("^&", "&")], &notice::TRAILING_PUNCTUATION),
        // VK masks a telephone number as `**%20***%20**`: those asterisks are the value itself.
        b'*' if !spoilt.starts_with("***") && !spoilt.starts_with("**%") => {
            starting(spoilt, &[("**", "")], &notice::MARKDOWN_EMPHASIS)
        }
        _ => starting(spoilt, &[("¶ms", "&params")], &notice::PARAGRAPH_SIGN)
            .or_else(|| starting(spoilt, &[("\u{a0}", " ")], &notice::HTML_ENTITIES))
            .or_else(|| {
                let letter = spoilt.chars().next()?;
                Some(Repair { length: letter.len_utf8(), instead: "", notice: unseen(letter)? })
            }),
    }
}

/// A character that nobody sees vanishes, and that is said.
fn unseen(letter: char) -> Option<&'static Notice> {
    match letter {
        _ if turns(letter) => Some(&notice::DIRECTION_MARKS),
        // Those that end a line end a value, too.
        _ if is_hidden(letter) && !letter.is_whitespace() => Some(&notice::INVISIBLE_CHARACTERS),
        _ => None,
    }
}

fn starting(spoilt: &str, table: &[(&'static str, &'static str)], notice: &'static Notice) -> Option<Repair> {
    let (found, instead) = table.iter().find(|(found, _)| spoilt.starts_with(found))?;
    Some(Repair { length: found.len(), instead, notice })
}

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
fn entity(spoilt: &str) -> Option<Repair> {
    if let Some(repair) = starting(spoilt, &[("&para;ms", "&params")], &notice::PARAGRAPH_SIGN) {
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

/// Embeddings, overrides and isolates of the bidirectional algorithm (Unicode Standard Annex 9): inside an address they
/// make one host look like another.
fn turns(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Punctuation that Markdown escapes (CommonMark 0.31, section 2.4), without the quotation mark and the backslash, which belong to
/// JSON inside the text, and without `@`: a browser ends the host at the backslash before it.
const MARKDOWN: &[u8] = b"_&=#*~.-?!+[]()<>|`:;,$%";

/// No escape is escaped more often.
const MOST: usize = 32;

fn backslash(spoilt: &str) -> Option<Repair> {
    let after = spoilt.get(1..)?;
    if let Some(escape) =
        starting(after, &[("u0026", "&"), ("u003d", "="), ("u003D", "="), ("/", "/")], &notice::JSON_ESCAPES)
    {
        return Some(Repair { length: escape.length + 1, ..escape });
    }
    if let Some(escape) = starting(after, &[("r\\n", "\n"), ("n", "\n")], &notice::LITERAL_NEWLINES) {
        return Some(Repair { length: escape.length + 1, ..escape });
    }
    let backslashes = spoilt.bytes().take(MOST).take_while(|byte| *byte == b'\\').count();
    let next = spoilt.as_bytes().get(backslashes);
    if backslashes > 1 && next.is_some_and(|byte| b"_&=#".contains(byte)) {
        // Escaped twice; no escape of JSON is written so.
        return Some(Repair { length: backslashes, instead: "", notice: &notice::MARKDOWN_ESCAPES });
    }
    let escaped = match after.bytes().next() {
        // A backslash at the end of a line continues the line, in Markdown as in a shell.
        None | Some(b'\n' | b'\r') => true,
        Some(byte) => MARKDOWN.contains(&byte),
    };
    escaped.then_some(Repair { length: 1, instead: "", notice: &notice::MARKDOWN_ESCAPES })
}

/// Tags that stand inside a line: they vanish, since they may split a token.
const INLINE_TAGS: &[&str] = &[
    "a", "b", "code", "em", "font", "i", "kbd", "mark", "q", "s", "small", "span", "strong", "tt", "u", "wbr",
];
/// Tags that end a line.
const BLOCK_TAGS: &[&str] = &["blockquote", "br", "div", "li", "ol", "p", "pre", "td", "tr", "ul"];
/// Parts of attributes that have an address, or parameters of one.
const OF_ADDRESSES: [&str; 6] = ["://", "href", "token", "code=", "state=", "sid="];
/// A tag longer than this is no tag.
const LONGEST_TAG: usize = 200;

fn tag(spoilt: &str) -> Option<Repair> {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, text: &str, codes: &[&str]) {
        let repaired = repair(source);
        assert_eq!(repaired.text, text);
        let found: Vec<_> = repaired.notices(0..text.len()).iter().map(|notice| notice.code).collect();
        assert_eq!(found, codes, "{source}");
    }

    #[test]
    fn what_was_spoilt_is_undone() {
        check(r"access\_token=a\_b\&x=1 \", "access_token=a_b&x=1 ", &["markdown-escapes"]);
        check(r"access\\_token=a\\\_b", "access_token=a_b", &["markdown-escapes"]);
        check("a=1&amp;b=2&amp;amp;c=3", "a=1&b=2&c=3", &["html-entities"]);
        check("a=1&#038;b&#x3d;2&amp;amp;amp;c&#61;3&#x2F;", "a=1&b=2&c=3/", &["html-entities"]);
        check("a=1&#45;&#92;&#8203;&shy;&#x200C;b", "a=1-\\b", &["html-entities", "invisible-characters"]);
        check("a=1^&b=2", "a=1&b=2", &["trailing-punctuation"]);
        check("t=<b style=\"color: red\">vk1</b>x", "t=vk1x", &["html-tags"]);
        check("t=<mark>vk1</mark>x<br/>y", "t=vk1x\ny", &["html-tags"]);
        check("**t=1**", "t=1", &["markdown-emphasis"]);
        check("svc=token/list¶ms={}", "svc=token/list&params={}", &["paragraph-sign"]);
        check("svc=token/list&para;ms={}", "svc=token/list&params={}", &["paragraph-sign"]);
        check(r"a:\nhttps:\/\/b\u0026c", "a:\nhttps://b&c", &["literal-newlines", "json-escapes"]);
        check(
            "a\u{200b}\u{61c}\u{180e}\u{2063}b\u{202e}c",
            "abc",
            &["invisible-characters", "direction-marks"],
        );
        check("a\u{34f}\u{3164}\u{ffa0}\u{1d173}\u{e0041}b&#xE0041;c", "abc", &["invisible-characters"]);
    }

    #[test]
    fn what_was_not_spoilt_stays() {
        for text in [
            "",
            "a&b",
            "%20**%20***%20**%20",
            "a<bc>d</e>",
            "<a href='b?c=d'>e",
            "«x» — …",
            r#"{"p":"{\"a\":\"b\\nc\"}"}"#,
            "5 * 3",
            "t=***&u=1",
            "a&#x1F600;b&#b&#;",
            "<ваш токен>",
            "a\u{85}b\u{2028}c&#8232;d",
            "❤\u{fe0f} 🚚",
        ] {
            check(text, text, &[]);
        }
    }

    #[test]
    fn only_repairs_inside_the_range_are_reported() {
        let repaired = repair(r"<b>x</b> a\_b");
        assert!(repaired.notices(3..6).iter().all(|notice| notice.code == "markdown-escapes"));
    }
}
