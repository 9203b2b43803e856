//! Undoes what chats, editors, Markdown and HTML did to a text, and remembers where, so that only a repair inside the
//! address that is found is reported. None of the characters handled here can be part of a token.

mod backslash;
mod html;
mod look_alike;

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
    let first = |rest: &str| {
        let mut before = 0;
        rest.bytes().position(|byte| {
            may_be_spoilt(byte) || look_alike::may_begin(std::mem::replace(&mut before, byte), byte)
        })
    };
    while let Some((plain, spoilt)) = first(rest).and_then(|at| rest.split_at_checked(at)) {
        text.push_str(plain);
        let kept = match find(spoilt).or_else(|| look_alike::find(&text, spoilt)) {
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
    matches!(byte, b'\\' | b'&' | b'<' | b'*' | b'^' | b'%' | ESCAPE)
        || matches!(byte, 0xC2 | 0xC3 | 0xCD | 0xD8 | 0xE1 | 0xE2 | 0xE3 | 0xEF | 0xF0 | 0xF3)
}

fn find(spoilt: &str) -> Option<Repair> {
    match spoilt.bytes().next()? {
        b'\\' => backslash::find(spoilt),
        b'&' => html::entity(spoilt),
        b'<' => html::tag(spoilt),
        ESCAPE => colour(spoilt),
        // Windows' Command Prompt.
        b'^' => starting(spoilt, &[("^&", "&")], &notice::TRAILING_PUNCTUATION),
        // VK masks a telephone number as `**%20***%20**`: those asterisks are the value itself.
        b'*' if !spoilt.starts_with("***") && !spoilt.starts_with("**%") => {
            starting(spoilt, &[("**", "")], &notice::MARKDOWN_EMPHASIS)
        }
        b'%' => {
            starting(spoilt, &[("%C2%B6ms", "&params"), ("%c2%b6ms", "&params")], &notice::PARAGRAPH_SIGN)
        }
        // The second is what is read in its bytes by the rules of Latin 1.
        _ => starting(spoilt, &[("¶ms", "&params"), ("Â¶ms", "&params")], &notice::PARAGRAPH_SIGN)
            .or_else(|| starting(spoilt, &[("\u{a0}", " ")], &notice::HTML_ENTITIES))
            .or_else(|| {
                let letter = spoilt.chars().next()?;
                Some(Repair { length: letter.len_utf8(), instead: "", notice: unseen(letter)? })
            }),
    }
}

/// Begins what turns a terminal's colours on and off (ECMA-48, section 8.3.117).
const ESCAPE: u8 = 0x1B;

/// `ESC [ 32 m`.
fn colour(spoilt: &str) -> Option<Repair> {
    let rest = spoilt.get(1..)?.strip_prefix('[')?;
    let rest =
        rest.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == ';').strip_prefix('m')?;
    Some(Repair { length: spoilt.len() - rest.len(), instead: "", notice: &notice::INVISIBLE_CHARACTERS })
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

/// Embeddings, overrides and isolates of the bidirectional algorithm (Unicode Standard Annex 9): inside an address they
/// make one host look like another.
fn turns(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
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
        check("\u{1b}[1;32ma\u{1b}[0m=1", "a=1", &["invisible-characters"]);
        check("a=1^&b=2", "a=1&b=2", &["trailing-punctuation"]);
        check("vk1.a.Ab3-_xYz09Qw7Ab3-Сab–x—y", "vk1.a.Ab3-_xYz09Qw7Ab3-Cab-x--y", &["look-alike-signs"]);
        check("vk1.a.Ab3-_xYz09Qw7Ab3-СxРy", "vk1.a.Ab3-_xYz09Qw7Ab3-CxPy", &["look-alike-signs"]);
        check("abc–def, слово A1Сa", "abc–def, слово A1Сa", &[]);
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
