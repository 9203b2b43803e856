//! Where a parameter's value ends in a text that may be anything.

mod brackets;
mod glued;
mod quoted;
mod script;
mod token;

use super::assignment::begins_with_known;
use super::json;
use crate::notice::{self, Notices};
use crate::provider::{self, Style};
use crate::text::letters::is_digits;
use crate::text::part::first;
pub use brackets::balanced;
use brackets::{cut, in_brackets, may_be_bracketed};
pub use glued::glued_name;
use glued::{LONGEST_TOKEN, glued};
use quoted::{argument, quoted_words};
pub use script::is_script;
use script::script;
use std::borrow::Cow;
pub use token::{completes, inner_token, is_token_byte, is_token_letter, looks_random};

/// A value as it stands in the text, not yet percent-decoded.
pub struct Value<'a> {
    /// The text of the value, joined where it was broken.
    pub raw: Cow<'a, str>,
    /// Offset behind it.
    pub end: usize,
    /// What had to be repaired to get it.
    pub notices: Notices,
    /// It stood in brackets of its own, so punctuation at its end belongs to it.
    pub bracketed: bool,
}

/// Names are shorter than this.
pub const LONGEST_NAME: usize = 40;

/// Bytes that may be searched in vain for closing brackets, as multiples of the text's length: noise full of `={`
/// would take quadratic time.
pub const IN_VAIN: usize = 2;

/// Reads the value that begins at `start`. `in_vain` counts down from [`IN_VAIN`] texts' lengths.
pub fn scan<'a>(text: &'a str, start: usize, name: &str, in_vain: &mut usize) -> Value<'a> {
    let mut value = marked(text, start, name, in_vain);
    let mark = text.get(start..).and_then(|rest| rest.chars().next());
    let rest = text.get(value.end..).unwrap_or_default();
    // A program's own marks are none too many.
    if value.notices.contains(&notice::STRAY_QUOTE)
        && let Some(behind) = mark.and_then(|mark| rest.strip_prefix(mark))
        && (behind.is_empty() || behind.starts_with(BEHIND_QUOTED))
    {
        value.notices.remove(&notice::STRAY_QUOTE);
        value.end = text.len() - behind.len();
    }
    value
}

/// What follows a value that a program has in quotation marks.
const BEHIND_QUOTED: [char; 8] = [' ', '\t', '\n', '\r', ',', ';', ')', '}'];

fn marked<'a>(text: &'a str, start: usize, name: &str, in_vain: &mut usize) -> Value<'a> {
    let rest = text.get(start..).unwrap_or_default();
    // What a program has in quotation marks is an object as well, whatever marks are in it.
    let inner = rest.strip_prefix(['"', '\'']).filter(|inner| inner.starts_with('{')).unwrap_or(rest);
    if *in_vain > 0 && may_be_bracketed(inner, name) {
        if let Some(range) = in_brackets(inner, name) {
            let end = text.len() - inner.len() + range.end;
            let raw = Cow::Borrowed(inner.get(range).unwrap_or_default());
            return Value { raw, end, notices: Notices::default(), bracketed: true };
        }
        *in_vain = in_vain.saturating_sub(rest.len());
        if let Some(raw) = cut(inner, name).and_then(|length| inner.get(..length)) {
            let end = text.len() - inner.len() + raw.len();
            return Value { raw: Cow::Borrowed(raw), end, notices: Notices::default(), bracketed: true };
        }
    }
    // A text of a program that ends with the name: `msg.replace("access_token=", "")`.
    let closes = |rest: &str| rest.is_empty() || rest.starts_with([')', ',', ';', ' ', '\n', '\r']);
    // What is joined to it is no name that the program tells: `'…&access_token='.$this->token`.
    let joins =
        |rest: &str| rest.starts_with('+') || [".$", ".concat("].iter().any(|join| rest.starts_with(join));
    if let Some(after) = rest.strip_prefix(['"', '\'', '`']).filter(|after| closes(after) || joins(after)) {
        let raw = Cow::Borrowed(if joins(after) { EXPRESSION } else { "" });
        return Value { raw, end: start, notices: Notices::default(), bracketed: true };
    }
    let style = Style::of(name);
    if name == "code"
        && let Some(script) = script(rest, start)
    {
        return script;
    }
    let mut value =
        Value { raw: Cow::Borrowed(""), end: start, notices: Notices::default(), bracketed: false };
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
        value.notices.add(&notice::STRAY_QUOTE);
        value.end += mark.len_utf8();
        let of_words = quoted_words(rest).filter(|_| matches!(style, Style::Words | Style::Scope));
        if let Some(words) = of_words.or_else(|| argument(rest)) {
            return Value {
                raw: Cow::Borrowed(words),
                end: value.end + words.len() + 1,
                bracketed: true,
                ..value
            };
        }
    }
    if style.is_free()
        && let Some((sum, length)) = json::sum(rest)
    {
        return Value { raw: Cow::Owned(sum), end: value.end + length, bracketed: true, ..value };
    }
    loop {
        let rest = text.get(value.end..).unwrap_or_default();
        if let Some((kept, notice)) = glued(rest, style) {
            push(&mut value.raw, rest.get(..kept).unwrap_or_default());
            value.end += kept;
            value.notices.add(notice);
            return value;
        }
        let length = rest.find(|letter| ends(letter, style)).unwrap_or(rest.len());
        push(&mut value.raw, rest.get(..length).unwrap_or_default());
        value.end += length;
        let Some(gap) = continues(text.get(value.end..).unwrap_or_default(), &value.raw, name) else {
            return value;
        };
        let is_token = || completes(&value.raw, text.get(value.end + gap..).unwrap_or_default());
        if style == Style::Token || value.raw.is_empty() || is_token() {
            value.notices.add(&notice::LINE_BREAKS);
        } else {
            push(&mut value.raw, text.get(value.end..value.end + gap).unwrap_or_default());
        }
        value.end += gap;
    }
}

/// What stands for a value that a program has elsewhere.
const EXPRESSION: &str = "{value}";

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

/// What stands where a line was broken: the signs of a quotation, of a comment, of a text in a program.
pub const BETWEEN_LINES: [char; 17] =
    ['@', '$', ' ', '\t', '\r', '\n', '#', '/', '*', '>', '\'', '"', '`', '»', '”', '+', '\\'];

/// The gap after which the value goes on, if it does.
fn continues(rest: &str, so_far: &str, name: &str) -> Option<usize> {
    let style = Style::of(name);
    // A fragment of the page's own.
    if matches!(style, Style::Scope | Style::Words) && rest.starts_with('#') {
        return None;
    }
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
        return (style.is_free() && parameter_follows(rest, style)).then(|| inner.len_utf8());
    }
    // `name=value &name=value`: the gap belongs to neither.
    if next.starts_with('&') {
        return None;
    }
    let same_line = !rest.get(..gap).unwrap_or_default().contains(['\n', '\r']);
    if so_far.is_empty() {
        let word = next.split(|letter: char| !is_token_letter(letter)).next()?;
        let is_token = || provider::shape_of(word).is_some() || looks_random(word);
        let is_value = match style {
            Style::Token => is_token(),
            Style::Number => is_digits(word),
            _ if parameter_follows(next, style) => same_line,
            _ => same_line && provider::is_known_name(name) && fills_line(next),
        };
        return is_value.then_some(gap);
    }
    let window = first(next, LONGEST_TOKEN);
    let line = window.lines().next().unwrap_or_default();
    let whole_line = match style {
        Style::Scope => line.split(' ').all(is_scope_word),
        Style::Words => line.chars().all(is_plain),
        _ => false,
    };
    // Who encodes one space encodes all: `…description=The+user+denied. And now?`
    let is_encoded = || style == Style::Words && (so_far.contains('+') || so_far.contains("%20"));
    if whole_line && same_line && !line.is_empty() && !is_encoded() {
        // Taken at once: word by word, each would look at all that follow it.
        return Some(gap + line.trim_end().len());
    }
    let goes_on = match style {
        _ if next.is_empty() => false,
        Style::Token => parameter_follows(next, style) || completes(so_far, next),
        Style::Number => false,
        // Under a name of somebody's own a token shows by itself.
        Style::Word | Style::Other if !same_line => !provider::is_known_name(name) && completes(so_far, next),
        _ => same_line && parameter_follows(next, style),
    };
    goes_on.then_some(gap)
}

/// Whether a word fills its line, or the next parameter stands behind it.
fn fills_line(line: &str) -> bool {
    let line = first(line, FARTHEST).lines().next().unwrap_or_default();
    let is_part = |letter: char| letter.is_alphanumeric() || "-._~:/%,+@".contains(letter);
    let rest = line.trim_start_matches(is_part);
    let after = rest.trim();
    rest.len() < line.len()
        && (after.is_empty() || begins_with_known(after.strip_prefix('&').unwrap_or(after)))
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

fn is_scope_word(word: &str) -> bool {
    !word.is_empty()
        && word
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_.:/,-".contains(&byte))
}

fn is_plain(letter: char) -> bool {
    letter.is_alphanumeric() || " .,:;!?'()-_%+".contains(letter)
}
