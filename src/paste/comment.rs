//! A text that stands in the comments of a program, or in the quotation of a letter.

/// How a line of a comment begins, and of a quotation.
const SIGNS: [&str; 6] = ["#", "//", "*", "--", "'", QUOTATION];
const QUOTATION: &str = ">";

/// The text of a comment of two lines or more, without its signs; `None` where any line is no comment.
pub fn uncommented(text: &str) -> Option<String> {
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    let of_sign = |sign: &str| lines().map(|line| inner(line, sign)).collect::<Option<Vec<_>>>();
    SIGNS.into_iter().find_map(of_sign).filter(|lines| lines.len() > 1).map(|lines| lines.join("\n"))
}

/// A line without the sign with which it begins. `#access_token=…` is the fragment of an address.
fn inner<'a>(line: &'a str, sign: &str) -> Option<&'a str> {
    let rest = line.trim_start().strip_prefix(sign)?;
    if sign == QUOTATION {
        return Some(rest.trim_start_matches(['>', ' ']));
    }
    (rest.is_empty() || rest.starts_with([' ', '\t'])).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::uncommented;

    #[test]
    fn every_line_is_a_comment_or_none_is() {
        for (text, told) in [
            ("# svc=a&params={\n#   \"b\": 1\n# }", Some(" svc=a&params={\n   \"b\": 1\n }")),
            ("  // a\n\n  // b", Some(" a\n b")),
            (" * a\n *\n * b", Some(" a\n\n b")),
            (">a\n>> b", Some("a\nb")),
            ("# a\nb", None),
            ("# a", None),
            ("#a=1\n#b=2", None),
        ] {
            assert_eq!(uncommented(text).as_deref(), told, "{text}");
        }
    }
}
