//! Addresses that a letter or a terminal broke over lines.

use super::value::begins_with_name;
use crate::provider;

/// No column is narrower, in bytes.
const SHORTEST: usize = 60;

/// A text whose addresses stand in one line each; `None` where none was seen to be broken.
pub fn joined(text: &str) -> Option<String> {
    at_column(text).or_else(|| in_parameters(text))
}

/// A text in whose runs of parameters no line ends inside a name, an escape, or a value that another parameter follows. A
/// value that ends with its line is left to those who know what it may be.
fn in_parameters(text: &str) -> Option<String> {
    let mut joined = String::new();
    let mut kept = 0;
    for (at, _) in text.match_indices('\n') {
        let line = text.get(kept..at)?.trim_end_matches('\r');
        let next = text.get(at + 1..)?;
        let next = next.strip_prefix("> ").unwrap_or(next);
        if goes_on(line, next) {
            joined.push_str(line);
            kept = text.len() - next.len();
        }
    }
    joined.push_str(text.get(kept..)?);
    (kept > 0).then_some(joined)
}

/// Whether a parameter at the end of what stands before a line break ends behind it.
fn goes_on(before: &str, next: &str) -> bool {
    let word = before.get(before.rfind(char::is_whitespace).map_or(0, |at| at + 1)..).unwrap_or_default();
    let Some(tail) = word.rsplit_once(['?', '#', '&']).map(|(_, tail)| tail).filter(|tail| !tail.is_empty()) else {
        return false;
    };
    let head = next.split(|letter| is_no_part(letter) || letter == '&').next().unwrap_or_default();
    let escape = tail.len() - tail.rfind('%').unwrap_or(tail.len());
    if (1..=2).contains(&escape) {
        let digits = head.bytes().take_while(u8::is_ascii_hexdigit).count();
        return digits + escape > 2;
    }
    if tail.contains('=') {
        let parameter = next.get(head.len()..).and_then(|rest| rest.strip_prefix('&'));
        let name = parameter.filter(|_| !head.is_empty() && !head.contains('=')).and_then(|rest| rest.split('=').next());
        return name.is_some_and(provider::is_known_name);
    }
    let name = head.split_once('=').map(|(name, _)| [tail, name].concat());
    name.is_some_and(|name| provider::is_known_name(&name))
}

/// An address in one line that stood in lines of one length, of which only the last is shorter.
fn at_column(text: &str) -> Option<String> {
    let lines = || text.trim().lines().map(|line| line.strip_prefix("> ").unwrap_or(line));
    let first = lines().next().filter(|line| line.contains("://") && line.len() >= SHORTEST)?;
    let mut rest = lines().skip(1).peekable();
    let second = *rest.peek()?;
    // Of two lines the lengths tell nothing: a letter's column and a parameter inside the second have to.
    let is_two = lines().nth(2).is_none();
    let goes_on = second.contains(['&', '%']) && !begins_with_name(second);
    if is_two && !(goes_on && (70..=78).contains(&first.len())) {
        return None;
    }
    while let Some(line) = rest.next() {
        let is_last = rest.peek().is_none();
        let fits = if is_last { line.len() < first.len() } else { line.len() == first.len() };
        if !fits || line.is_empty() || line.contains("://") || line.contains(is_no_part) {
            return None;
        }
    }
    (!first.contains(is_no_part)).then(|| lines().collect())
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

    #[test]
    fn an_address_is_joined_only_where_it_was_broken_at_a_column() {
        let first = ["https://site.example/cb?code=", &"a".repeat(40)].concat();
        let (full, short) = ("b".repeat(first.len()), "c");
        assert_eq!(
            joined(&[first.as_str(), &full, short].join("\n> ")),
            Some([first.as_str(), &full, short].concat())
        );
        assert_eq!(joined(&[first.as_str(), "thanks"].join("\n")), None);
        for lines in [[&first, short, &full], [&first, full.as_str(), "a b"], [&first, first.as_str(), short]]
        {
            assert_eq!(joined(&lines.join("\n")), None);
        }
    }
}
