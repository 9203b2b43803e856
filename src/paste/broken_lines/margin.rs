//! An address in several lines that stand apart from the margin, as a letter or a note sets them.

use crate::paste::address::cannot_be_inside;
use crate::text::part::behind_last;

/// The text with those lines at the margin, where they go on like any others; `None` where there are none.
pub fn without(text: &str) -> Option<String> {
    if !["\n ", "\n\t", " \n"].iter().any(|sign| text.contains(sign)) {
        return None;
    }
    let mut flush = String::new();
    let mut is_address = false;
    for line in text.split_inclusive('\n') {
        let word = line.trim();
        let goes_on = is_address && !word.is_empty() && !word.contains(cannot_be_inside);
        is_address = goes_on || has_parameters(behind_last(word, char::is_whitespace));
        let kept = match (goes_on, is_address) {
            (true, _) => word,
            (_, true) => line.trim_end(),
            _ => line.trim_end_matches('\n'),
        };
        flush.push_str(kept);
        flush.push_str(if line.ends_with('\n') { "\n" } else { "" });
    }
    (flush.len() < text.len()).then_some(flush)
}

/// Whether a word is an address that has parameters.
fn has_parameters(word: &str) -> bool {
    word.split_once("://").is_some_and(|(_, rest)| rest.contains(['?', '#']) && rest.contains('='))
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn only_lines_behind_an_address_move() {
        for (set, flush) in [
            ("a http://h/?b=1&c\n  d=2\n\te\nf", Some("a http://h/?b=1&c\nd=2\ne\nf")),
            ("http://h/#b=1 \n c=2 \n\n d", Some("http://h/#b=1\nc=2\n\n d")),
            ("http://h/#b=1\n  two words\n  c", None),
            ("http://h/\n  c", None),
            ("a\n  b", None),
            ("http://h/#b=1\nc", None),
        ] {
            assert_eq!(without(set).as_deref(), flush, "{set}");
        }
    }
}
