//! An address that a letter or a terminal broke at a column.

use super::value::begins_with_name;

/// No column is narrower, in bytes.
const SHORTEST: usize = 60;

/// An address in one line that stood in lines of one length, of which only the last is shorter.
pub fn joined(text: &str) -> Option<String> {
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
