//! An address that a letter or a terminal broke at a column.

use super::{goes_on, is_no_part};
use crate::paste::value::{begins_with_name, looks_random};
use crate::provider::{self, Style};

/// No column is narrower, in bytes.
const SHORTEST: usize = 60;

/// An address in one line that stood in lines of one length, of which only the last may be shorter. A field of one line has spaces
/// in the place of their ends; behind an empty line stands something else.
pub fn joined(text: &str) -> Option<String> {
    let text = text.trim();
    let end = if text.contains('\n') { '\n' } else { ' ' };
    let lines = || {
        text.split(end)
            .map(|line| line.trim_end_matches('\r'))
            .map(|line| line.strip_prefix("> ").unwrap_or(line))
            .take_while(|line| !line.is_empty())
    };
    let first = lines().next().filter(|line| line.contains("://") && line.len() >= SHORTEST)?;
    let mut rest = lines().skip(1).peekable();
    let second = *rest.peek()?;
    // Of two lines the lengths tell nothing: a letter's or a terminal's column and what is in the second have to.
    let is_two = lines().nth(2).is_none();
    let is_part = !begins_with_name(second) || goes_on(first, second).is_some();
    let is_rest = second.contains(['&', '%']) && is_part || ends_value(first, second);
    if is_two && !(is_rest && (70..=80).contains(&first.len())) {
        return None;
    }
    while let Some(line) = rest.next() {
        let is_last = rest.peek().is_none();
        let fits = if is_last { line.len() <= first.len() } else { line.len() == first.len() };
        if !fits || begins_address(line) || line.contains(is_no_part) {
            return None;
        }
    }
    if first.contains(is_no_part) {
        return None;
    }
    let mut joined: String = lines().collect();
    for line in text.split(end).skip(lines().count()) {
        joined.push(end);
        joined.push_str(line);
    }
    Some(joined)
}

/// Whether a line is the rest of a secret with which an address ends, and none by itself: `…&code=4/0AGta` and `yETDnnHyb7qJ`.
fn ends_value(address: &str, line: &str) -> bool {
    let value = address.rsplit_once(['?', '#', '&']).and_then(|(_, last)| last.split_once('='));
    let is_begun = value.is_some_and(|(name, value)| {
        Style::of(name) == Style::Token && provider::shape_of(value).is_none()
            // Google's codes have a slash.
            && value.rsplit('/').next().is_some_and(looks_random)
    });
    is_begun && provider::shape_of(line).is_none() && looks_random(line)
}

/// Whether a line begins with an address of its own, which one with an address among its parameters does not.
fn begins_address(line: &str) -> bool {
    line.split_once("://").is_some_and(|(scheme, _)| scheme.chars().all(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn an_address_is_joined_only_where_it_was_broken_at_a_column() {
        let first = ["https://site.example/cb?code=", &"a".repeat(40)].concat();
        let (full, short) = ("b".repeat(first.len()), "c");
        assert_eq!(
            joined(&[first.as_str(), &full, short].join("\n> ")),
            Some([first.as_str(), &full, short].concat())
        );
        assert_eq!(joined(&[first.as_str(), "thanks"].join("\n")), None);
        assert_eq!(
            joined(&[first.as_str(), &full, short].join(" ")),
            Some([first.as_str(), &full, short].concat())
        );
        assert_eq!(
            joined(&[first.as_str(), &full, short, "", "and now?"].join("\n")),
            Some([first.as_str(), &full, short, "\n\nand now?"].concat())
        );
        assert_eq!(
            joined(&[first.as_str(), &full, short, "", "and now?"].join("\r\n> ")),
            Some([first.as_str(), &full, short, "\n> \r\n> and now?"].concat())
        );
        let [begun, ended] = [
            "https://site.example/cb?state=1&code=4/0AGtayETDnnHyb7qJAdFWuphhYsZ9DJvUKnr1",
            "RS4zUjJ2R6ZfyaMJwBsX",
        ];
        assert_eq!(joined(&[begun, ended].join("\n")), Some([begun, ended].concat()));
        assert_eq!(joined(&[begun, "thanksforyourhelp"].join("\n")), None);
        for lines in [[&first, short, &full], [&first, full.as_str(), "a b"], [&first, first.as_str(), short]]
        {
            assert_eq!(joined(&lines.join("\n")), None);
        }
    }
}
