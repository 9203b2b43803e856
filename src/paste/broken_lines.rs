//! Lines that a letter, a terminal or a program broke inside an address, a parameter or a token.

mod column;
mod margin;

use super::literal::QUOTES;
use super::value::{LONGEST_NAME, completes};
use crate::provider;
use crate::text::part::{behind_last, first, last};

/// A text whose addresses stand in one line each; `None` where none was seen to be broken.
pub fn joined(text: &str) -> Option<String> {
    let continued = continued(text);
    let text = continued.as_deref().unwrap_or(text);
    let flush = margin::without(text);
    let text = flush.as_deref().unwrap_or(text);
    column::joined(text).or_else(|| in_parameters(text)).or_else(|| continued.clone())
}

/// A text whose lines go on where they end with a backslash inside an address or a token.
fn continued(text: &str) -> Option<String> {
    let mut pieces = text.split("\\\n");
    let mut joined = pieces.next()?.to_owned();
    let mut goes_on = false;
    for piece in pieces {
        let next = piece.trim_start();
        let before = joined.trim_end();
        // The words of a command stand apart, and begin with no letter of an address, or with one of their own.
        let is_inside = before.len() == joined.len() && next.len() == piece.len();
        let is_one = (is_inside && before.ends_with(is_of_address) || before.ends_with(['&', '.', '=']))
            && next.starts_with(is_of_address)
            && !next.starts_with('-');
        if is_one {
            joined.truncate(before.len());
            joined.push_str(next);
            goes_on = true;
        } else {
            joined.extend(["\\\n", piece]);
        }
    }
    goes_on.then_some(joined)
}

fn is_of_address(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "-._~%&=".contains(letter)
}

/// A text in whose runs of parameters no line ends inside a name, an escape, or a value that another parameter follows, nor
/// inside a text of a program. A value that ends with its line is left to those who know what it may be.
fn in_parameters(text: &str) -> Option<String> {
    let mut joined = String::new();
    let mut kept = 0;
    for (at, _) in text.match_indices('\n') {
        // What was joined may end on a later line.
        let Some(before) = text.get(kept..at) else { continue };
        let start = kept + before.rfind('\n').map_or(0, |at| at + 1);
        let line = text.get(start..at)?.trim_end_matches('\r');
        let begun = if start == kept { last_word(&joined) } else { "" };
        let next = text.get(at + 1..)?;
        let next = next.strip_prefix("> ").unwrap_or(next);
        let pieces = goes_on(&[begun, line].concat(), next)
            .map(|next| (line.len(), next))
            .or_else(|| text_goes_on(line, next));
        if let Some((length, next)) = pieces {
            joined.push_str(text.get(kept..start + length)?);
            kept = text.len() - next.len();
        }
    }
    joined.push_str(text.get(kept..)?);
    (kept > 0).then_some(joined)
}

/// The word with which a text ends that was joined so far, as much of it as a value may have.
fn last_word(joined: &str) -> &str {
    let near = last(joined, FARTHEST);
    behind_last(near, char::is_whitespace)
}

/// A value in lines is followed this far, in bytes, and over so many lines, so that reading stays linear.
const FARTHEST: usize = 2048;
const MOST_LINES: usize = 8;

/// Where a parameter goes on behind the line break that follows these words.
fn goes_on<'a>(before: &str, next: &'a str) -> Option<&'a str> {
    let word = behind_last(before, char::is_whitespace);
    let tail = Some(behind_last(word, |letter| "?#&".contains(letter))).filter(|tail| !tail.is_empty())?;
    // As specifications set a response: the value has a line of its own, and the next parameter follows.
    let value = tail.ends_with('=').then(|| next.trim_start());
    let of_specification = value.filter(|value| {
        value.split_once('\n').is_some_and(|(line, rest)| {
            let is_value = !line.trim_end().contains(|letter: char| letter == '=' || is_no_part(letter));
            is_value && rest.trim_start().starts_with('&')
        })
    });
    if of_specification.is_some() {
        return of_specification;
    }
    if tail.len() == word.len() {
        return ends_token(word, next).then_some(next);
    }
    let head = next.split(|letter| is_no_part(letter) || letter == '&').next()?;
    let escape = tail.len() - tail.rfind('%').unwrap_or(tail.len());
    let is_part = if (1..=2).contains(&escape) {
        head.bytes().take_while(u8::is_ascii_hexdigit).count() + escape > 2
    } else if tail.contains('=') {
        let follows = behind_value(next).map(name_over_lines);
        follows.is_some_and(|name| provider::is_known_name(&name)) || ends_address(tail, head, next)
    } else {
        let name = head.split_once('=').map(|(name, _)| [tail, name].concat());
        name.is_some_and(|name| provider::is_known_name(&name))
    };
    is_part.then_some(next)
}

/// Whether a token that lost its name ends in the next line, or with this one, and the rest of its address follows:
/// `TOK` and `EN&user_name=demo`.
fn ends_token(word: &str, next: &str) -> bool {
    let near = first(next, FARTHEST);
    let Some((head, rest)) = near.split_once('&') else { return false };
    let is_token = if head.is_empty() {
        provider::shape_of(word).is_some()
    } else {
        completes(word, &[head, " "].concat())
    };
    is_token && provider::is_known_name(&name_over_lines(rest))
}

/// What stands behind `&` after a value that may go on over further lines.
fn behind_value(next: &str) -> Option<&str> {
    let mut rest = next;
    for _ in 0..MOST_LINES {
        let ends = |letter| is_no_part(letter) || ['&', '='].contains(&letter);
        let after = rest.find(ends).filter(|length| *length > 0).and_then(|length| rest.get(length..))?;
        if let Some(behind) = after.strip_prefix('&') {
            return Some(behind);
        }
        let line = after.strip_prefix('\r').unwrap_or(after).strip_prefix('\n')?;
        rest = line.strip_prefix("> ").unwrap_or(line);
    }
    None
}

/// The name with which parameters begin, which may be broken itself.
fn name_over_lines(parameters: &str) -> String {
    let letters = parameters.chars().take(LONGEST_NAME).take_while(|letter| *letter != '=');
    letters.filter(|letter| !"\r\n> ".contains(*letter)).collect()
}

/// Whether an address that is a value, the last of all, ends in the next line: `https://hosting` and `.wialon.com/post_token.html`.
fn ends_address(tail: &str, head: &str, next: &str) -> bool {
    let is_address = ["=http://", "=https://", "=http%3A%2F%2F", "=https%3A%2F%2F"]
        .iter()
        .any(|begin| tail.contains(begin));
    let is_rest = head.starts_with(['.', '/', '%']) || head.ends_with(".html");
    is_address && is_rest && next.lines().next().is_some_and(|line| line.trim_end() == head)
}

/// How much of a line stands before the quotation mark that ends a text of a program, and what behind the one with which it goes
/// on on the next: an address, parameters or a token in pieces.
fn text_goes_on<'a>(line: &str, next: &'a str) -> Option<(usize, &'a str)> {
    const SIGNS: [char; 6] = ['+', '.', '\\', ' ', '\t', '\r'];
    let before = line.trim_end_matches(SIGNS);
    let quote = before.chars().next_back().filter(|quote| QUOTES.contains(quote))?;
    let text = before.strip_suffix(quote)?;
    let is_own = |text: &str, at: usize| !text.get(..at).is_some_and(|before| before.ends_with('\\'));
    let begin = text.rmatch_indices(quote).map(|(at, _)| at).find(|at| is_own(text, *at));
    // Without one it is a piece that was joined before.
    let piece = text.get(begin.map_or(0, |at| at + quote.len_utf8())..)?;
    // Python marks a text that takes values with a letter, Objective-C each of its own; no value goes on behind that.
    let next = next.trim_start_matches(SIGNS);
    let marked = next.strip_prefix(['f', 'r', 'b', 'u', '@']).and_then(|next| next.strip_prefix(quote));
    let is_between = |rest: &str| {
        piece.ends_with('&') || rest.starts_with('&') || !piece.contains('=') && piece.ends_with(['?', '#'])
    };
    let after = marked.filter(|rest| is_between(rest)).or_else(|| next.strip_prefix(quote))?;
    let end = after.match_indices([quote, '\n']).map(|(at, _)| at).find(|at| is_own(after, *at));
    let (rest, behind) = after.split_at_checked(end.unwrap_or(after.len()))?;
    // A name of an object, and a further text of a list, are no part of this one.
    let is_alone = !behind.get(1..).is_some_and(|behind| behind.trim_start().starts_with(':'));
    let goes_on =
        piece.contains(['=', '/', '\\']) && !rest.contains("://") || completes(piece, &[rest, " "].concat());
    (is_alone && goes_on && !piece.is_empty()).then_some((text.len(), after))
}

/// What no line of an address has in it.
fn is_no_part(letter: char) -> bool {
    letter.is_whitespace() || letter == '{' || letter == '"'
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn a_parameter_is_joined_that_another_one_shows_to_go_on() {
        for (broken, whole) in [
            ("see h?a=1&user_na\nme=b now", Some("see h?a=1&user_name=b now")),
            ("h?sid=02\r\n> 0a&params={}\nx", Some("h?sid=020a&params={}\nx")),
            ("h#state=%D0%\nB0\nand", Some("h#state=%D0%B0\nand")),
            ("h#state=%D\n0%B0", Some("h#state=%D0%B0")),
            ("h?dur=\n0x1&user_name=b", Some("h?dur=0x1&user_name=b")),
            ("h?code=\n    a\n  &state=b", Some("h?code=a\n  &state=b")),
            ("u = ('h#code=a'\n     'b&state=c')", Some("u = ('h#code=ab&state=c')")),
            ("u = \"h?code=\" +\n  \"b\"", Some("u = \"h?code=b\"")),
            ("\"{\\\"a\\\":\" +\n \"\\\"b\\\"}\"", Some("\"{\\\"a\\\":\\\"b\\\"}\"")),
            ("\"u\": \"h/?a=1\"\n\"v\": \"b\"", None),
            ("a('x')\nb('y')", None),
            ("h#code=ab\\\ncd&state=e", Some("h#code=abcd&state=e")),
            ("#id_token=aa. \\\n  bb& \\\n  state=c", Some("#id_token=aa.bb&state=c")),
            ("curl h \\\n  -d a=b", None),
            ("http h \\\n  a==b \\\n  c==d", None),
            ("h?state=a\nb", None),
            ("h?state=a\nuser_id=1&code=c", None),
            ("h?state=a\nsee b&code=c", None),
            ("h?state=a\n&code=c", None),
            ("h?code&state\nabc", None),
            ("100%\n20 a&b=c", None),
        ] {
            assert_eq!(joined(broken).as_deref(), whole, "{broken}");
        }
    }
}
