//! Where a parameter's value ends in a text that may be anything.

mod brackets;

use crate::notice::{self, Notice};
use crate::provider;
pub use brackets::balanced;
use brackets::{in_brackets, may_be_bracketed};
use std::borrow::Cow;

/// A value as it stands in the text, not yet percent-decoded.
pub struct Value<'a> {
    /// The text of the value, joined where it was broken.
    pub raw: Cow<'a, str>,
    /// Offset behind it.
    pub end: usize,
    /// What had to be repaired to get it.
    pub notices: Vec<&'static Notice>,
    /// It stood in brackets of its own, so punctuation at its end belongs to it.
    pub bracketed: bool,
}

/// How the values of a parameter are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// One word without spaces: tokens, codes, hashes.
    Token,
    /// Decimal digits.
    Number,
    /// Words of a scope, between which `+` is a space.
    Scope,
    /// Words for people, in which `+` is a space.
    Words,
    /// Anything else.
    Other,
}

impl Style {
    /// The style of a parameter by its name on the wire.
    pub fn of(name: &str) -> Style {
        match name {
            "access_token" | "refresh_token" | "id_token" | "token" | "oauth_token" | "access_hash"
            | "code" => Style::Token,
            "expires_in" | "user_id" | "svc_error" => Style::Number,
            "scope" => Style::Scope,
            "error_description" | "error_reason" | "error_msg" | "reason" | "user_name" => Style::Words,
            _ if name.starts_with("access_token_") => Style::Token,
            _ => Style::Other,
        }
    }
}

/// Whether the values of a name have no white space in them.
pub fn is_one_word(name: &str) -> bool {
    matches!(Style::of(name), Style::Token | Style::Number)
        || ["callMode", "eid", "h", "sid", "th"].contains(&name)
}

/// Bytes that may be searched in vain for closing brackets, as multiples of the text's length: noise full of `={`
/// would take quadratic time.
pub const IN_VAIN: usize = 2;

/// Reads the value that begins at `start`. `in_vain` counts down from [`IN_VAIN`] texts' lengths.
pub fn scan<'a>(text: &'a str, start: usize, name: &str, in_vain: &mut usize) -> Value<'a> {
    let rest = text.get(start..).unwrap_or_default();
    // What a program has in quotation marks is an object as well, whatever marks are in it.
    let inner = rest.strip_prefix(['"', '\'']).filter(|inner| inner.starts_with('{')).unwrap_or(rest);
    if *in_vain > 0 && may_be_bracketed(inner, name) {
        if let Some(range) = in_brackets(inner, name) {
            let end = text.len() - inner.len() + range.end;
            let raw = Cow::Borrowed(inner.get(range).unwrap_or_default());
            return Value { raw, end, notices: Vec::new(), bracketed: true };
        }
        *in_vain = in_vain.saturating_sub(rest.len());
    }
    let style = Style::of(name);
    if name == "code" && ["return ", "var "].iter().any(|word| rest.starts_with(word)) {
        let length = script_length(rest);
        let raw = Cow::Borrowed(rest.get(..length).unwrap_or_default());
        return Value { raw, end: start + length, notices: Vec::new(), bracketed: true };
    }
    let mut value = Value { raw: Cow::Borrowed(""), end: start, notices: Vec::new(), bracketed: false };
    // HTTPie's `name==value`.
    if rest.starts_with('=') {
        value.end += 1;
    }
    let rest = text.get(value.end..).unwrap_or_default();
    // Python marks a text with a letter in front.
    let quoted = rest.strip_prefix(['b', 'f', 'r', 'u']).filter(|text| text.starts_with(['"', '\'']));
    let rest = quoted.filter(|_| style == Style::Token).unwrap_or(rest);
    value.end = text.len() - rest.len();
    if let Some(mark) = rest.chars().next().filter(|letter| QUOTES.contains(letter)) {
        value.notices.push(&notice::STRAY_QUOTE);
        value.end += mark.len_utf8();
        if let Some(words) = quoted_words(rest).filter(|_| style == Style::Words) {
            return Value {
                raw: Cow::Borrowed(words),
                end: value.end + words.len() + 1,
                bracketed: true,
                ..value
            };
        }
    }
    loop {
        let rest = text.get(value.end..).unwrap_or_default();
        if let Some((kept, notice)) = glued(rest, style) {
            push(&mut value.raw, rest.get(..kept).unwrap_or_default());
            value.end += kept;
            value.notices.push(notice);
            return value;
        }
        let length = rest.find(|letter| ends(letter, style)).unwrap_or(rest.len());
        push(&mut value.raw, rest.get(..length).unwrap_or_default());
        value.end += length;
        let Some(gap) = continues(text.get(value.end..).unwrap_or_default(), &value.raw, style) else {
            return value;
        };
        if style == Style::Token {
            value.notices.push(&notice::LINE_BREAKS);
        } else {
            push(&mut value.raw, text.get(value.end..value.end + gap).unwrap_or_default());
        }
        value.end += gap;
    }
}

/// The length of a program for VK's `execute`: up to the next parameter, or to the end of its line.
fn script_length(rest: &str) -> usize {
    let line = rest.lines().next().unwrap_or_default();
    let is_next = |at: &usize| line.get(at + 1..).is_some_and(begins_with_name);
    line.match_indices('&').map(|(at, _)| at).find(is_next).unwrap_or(line.len())
}

/// What stands in the quotation marks of a challenge: `error_description="The access token expired"` (RFC 6750, section 3).
fn quoted_words(rest: &str) -> Option<&str> {
    let inner = rest.strip_prefix('"')?;
    let inner = inner.get(..inner.floor_char_boundary(FARTHEST))?;
    inner.split_once('"').map(|(words, _)| words).filter(|words| words.bytes().all(is_plain))
}

/// What begins a quotation.
const QUOTES: [char; 5] = ['"', '\'', '`', '«', '“'];

/// Adds to a value; nothing is copied while it is one piece of the text.
fn push<'a>(raw: &mut Cow<'a, str>, piece: &'a str) {
    if raw.is_empty() {
        *raw = Cow::Borrowed(piece);
    } else {
        raw.to_mut().push_str(piece);
    }
}

fn ends(letter: char, style: Style) -> bool {
    match letter {
        '&' | '#' | '"' | '`' | '<' | '>' | '«' | '»' | '“' | '”' => true,
        '\'' | '‘' | '’' => style != Style::Words,
        // `<address|label>` of a chat.
        '|' => style == Style::Number,
        _ => letter.is_whitespace() || letter.is_control(),
    }
}

/// A parameter glued to a token is looked for this far; the longest real tokens are JSON Web Tokens of a few kilobytes.
const LONGEST_TOKEN: usize = 4096;

/// Where the next parameter begins inside a token or a number, neither of which can hold it, or behind a second `?`.
fn glued(rest: &str, style: Style) -> Option<(usize, &'static Notice)> {
    if !matches!(style, Style::Token | Style::Number | Style::Other) {
        return None;
    }
    let length = rest.bytes().take(LONGEST_TOKEN).take_while(|byte| !b"&# \n\r\"'`<>".contains(byte)).count();
    let piece = rest.get(..length)?;
    let (before, after) = piece.split_once('=')?;
    if style == Style::Other {
        let kept = ["?access_token", "?code"].iter().find_map(|name| before.strip_suffix(name))?;
        // A whole address is a value.
        return (!kept.contains(':')).then_some((kept.len(), &notice::MISSING_AMPERSAND));
    }
    if let Some(kept) = before.strip_suffix("@email") {
        return Some((kept.len(), &notice::AT_FOR_AMPERSAND));
    }
    // `==` fills a token up; what was encoded together with the value is taken apart once it is decoded.
    if after.starts_with('=') {
        return None;
    }
    // The version of VK's API behind its token.
    let version = before
        .strip_suffix('v')
        .filter(|token| after.starts_with("5.") && provider::shape_of(token).is_some());
    let at = version.map(str::len).or_else(|| glued_name(before))?;
    before.get(..at).filter(|kept| !kept.ends_with("%26"))?;
    Some((at, &notice::MISSING_AMPERSAND))
}

/// Where the known name begins with which a word ends that is no such name itself.
pub fn glued_name(word: &str) -> Option<usize> {
    let last = word.len().saturating_sub(1);
    let shortest = word.len().checked_sub(SHORTEST_GLUED)?;
    let known = |at: &usize| word.get(*at..).is_some_and(provider::is_known_name);
    (last.saturating_sub(LONGEST_GLUED).max(1)..=shortest).find(known)
}

/// Names as short as `v` and `code` are letters of a token, too.
const SHORTEST_GLUED: usize = 5;
/// No known name is longer.
const LONGEST_GLUED: usize = 24;

/// What stands where a line was broken: the signs of a quotation, of a comment, of a text in a program.
pub const BETWEEN_LINES: [char; 15] =
    [' ', '\t', '\r', '\n', '#', '/', '*', '>', '\'', '"', '`', '»', '”', '+', '\\'];

/// The gap after which the value goes on, if it does.
fn continues(rest: &str, so_far: &str, style: Style) -> Option<usize> {
    let mut next = rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '#');
    let quoted = rest.trim_start_matches(BETWEEN_LINES);
    if style == Style::Token && rest.get(..rest.len() - quoted.len()).is_some_and(|gap| gap.contains('\n')) {
        next = quoted;
    }
    let gap = rest.len() - next.len();
    if style == Style::Words && next.starts_with('"') {
        // A name has quotation marks of its own: `ООО "Ромашка"`.
        let length = next.bytes().take(FARTHEST).position(|byte| b"&=<\n".contains(&byte))?;
        let follows = next.get(length..)?.strip_prefix('&').is_some_and(begins_with_name);
        return follows.then_some(gap + length);
    }
    if gap == 0 {
        // A quotation mark or a lone `#` inside a value that a further parameter follows.
        let inner = rest.chars().next().filter(|letter| matches!(letter, '«' | '»'))?;
        return (style == Style::Other && parameter_follows(rest, style)).then(|| inner.len_utf8());
    }
    // `name=value &name=value`: the gap belongs to neither.
    if next.starts_with('&') {
        return None;
    }
    if so_far.is_empty() {
        let word = next.split(|letter: char| !is_token_letter(letter)).next()?;
        let is_token = provider::shape_of(word).is_some() || looks_random(word);
        return (style == Style::Token && is_token).then_some(gap);
    }
    let window = next.get(..next.floor_char_boundary(LONGEST_TOKEN)).unwrap_or(next);
    let line = window.lines().next().unwrap_or_default();
    let same_line = !rest.get(..gap).unwrap_or_default().contains(['\n', '\r']);
    let whole_line = match style {
        Style::Scope => line.split(' ').all(is_scope_word),
        Style::Words => line.bytes().all(is_plain),
        _ => false,
    };
    if whole_line && same_line && !line.is_empty() {
        // Taken at once: word by word, each would look at all that follow it.
        return Some(gap + line.trim_end().len());
    }
    let goes_on = match style {
        _ if next.is_empty() => false,
        Style::Token => parameter_follows(next, style) || completes(so_far, next),
        Style::Number => false,
        Style::Scope | Style::Words | Style::Other => same_line && parameter_follows(next, style),
    };
    goes_on.then_some(gap)
}

/// A value is followed over a gap this far and no farther, so that reading stays linear.
const FARTHEST: usize = 300;

/// Whether, before anything that cannot be inside the value, `&name=` comes.
fn parameter_follows(next: &str, style: Style) -> bool {
    let mut letters = next.char_indices().take_while(|(at, _)| *at < FARTHEST).peekable();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '&' => return next.get(at + 1..).is_some_and(begins_with_name),
            '=' | '"' | '`' | '<' | '\n' if style != Style::Token => return false,
            '/' if style != Style::Token && letters.peek().is_some_and(|(_, letter)| *letter == '/') => {
                return false;
            }
            _ if style == Style::Token && !is_token_letter(letter) && !letter.is_whitespace() => {
                return false;
            }
            _ => {}
        }
    }
    false
}

/// Whether `name=` stands here.
pub fn begins_with_name(text: &str) -> bool {
    let length =
        text.bytes().take(64).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_').count();
    length > 0 && text.as_bytes().get(length) == Some(&b'=')
}

/// Whether the next words, each on its own line, are the rest of a token that line breaks cut: only for shapes whose full
/// length is known to be greater, and only for words that are none of a language.
pub fn completes(so_far: &str, next: &str) -> bool {
    let hex = |text: &str| text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let mut whole = so_far.len();
    let mut rest = next;
    loop {
        let word = rest.split(|letter: char| !is_token_letter(letter)).next().unwrap_or_default();
        rest = rest.get(word.len()..).unwrap_or_default();
        whole += word.len();
        if word.len() < 8 || word.contains('.') || !ends_word(rest) {
            return false;
        }
        if so_far.starts_with("vk1.a.") || so_far.starts_with("vk2.a.") {
            let has = |is: fn(&u8) -> bool| word.bytes().any(|byte| is(&byte));
            return has(u8::is_ascii_digit)
                && has(u8::is_ascii_lowercase)
                && has(u8::is_ascii_uppercase)
                && whole <= 222;
        }
        if !(hex(so_far) && hex(word)) {
            // Other shapes show by themselves when they are whole.
            let is_whole = || provider::shape_of(&[so_far, word].concat()).is_some();
            return rest.len() + word.len() == next.len()
                && provider::shape_of(so_far).is_none()
                && is_whole();
        }
        if whole == 72 || whole == 85 {
            return true;
        }
        if whole > 85 {
            return false;
        }
        rest = rest.trim_start();
    }
}

fn ends_word(rest: &str) -> bool {
    rest.chars().next().is_none_or(char::is_whitespace)
}

/// The letters of tokens, and of escapes in them.
pub fn is_token_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.' | '_' | '~' | '%')
}

/// Whether a word is as long and as mixed as a token or a code of any service, and no word of a language.
pub fn looks_random(word: &str) -> bool {
    let has = |is: fn(&u8) -> bool| word.bytes().any(|byte| is(&byte));
    word.len() >= 16
        && has(u8::is_ascii_digit)
        && has(u8::is_ascii_alphabetic)
        && word.bytes().all(|byte| is_token_letter(char::from(byte)))
}

fn is_scope_word(word: &str) -> bool {
    !word.is_empty()
        && word
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_.:/,-".contains(&byte))
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b" .,:;!?'()-_%+".contains(&byte)
}
