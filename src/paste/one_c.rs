//! A text of 1C over several lines, each of which but the first begins with `|`.

/// The program with such texts in one line; `None` where there are none. A table has `|` at the end of its rows, too.
pub fn joined(text: &str) -> Option<String> {
    // Most texts fail here.
    if !text.contains('|') || !text.contains('"') {
        return None;
    }
    let mut whole = String::with_capacity(text.len());
    let (mut is_open, mut is_joined) = (false, false);
    for line in text.lines() {
        let part = line.trim_start().strip_prefix('|').filter(|part| !part.trim_end().ends_with('|'));
        let part = part.filter(|_| is_open);
        is_joined |= part.is_some();
        if part.is_none() && !whole.is_empty() {
            whole.push('\n');
        }
        let kept = part.unwrap_or(line);
        whole.push_str(kept);
        // A text is open while its quotation marks, those inside it doubled, do not pair.
        let is_odd = kept.matches('"').count() % 2 == 1;
        is_open = is_odd != (part.is_some() && is_open);
    }
    is_joined.then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn lines_of_a_text_are_joined_and_rows_of_a_table_are_not() {
        for (text, whole) in [
            ("a = \"b\n|c\";\nd", Some("a = \"bc\";\nd")),
            ("a = \"b\"\"x\"\"\n  |c\"\"\n|d\";", Some("a = \"b\"\"x\"\"c\"\"d\";")),
            ("a = \"b\";\n|c", None),
            ("| \"a |\n| b |", None),
            ("a", None),
        ] {
            assert_eq!(joined(text).as_deref(), whole, "{text}");
        }
    }
}
