//! A text that stands in the comments of a program, or in the quotation of a letter.

/// How a line of a comment begins, and of a quotation.
const SIGNS: [&str; 6] = ["#", "//", "*", "--", "'", QUOTATION];
const QUOTATION: &str = ">";

/// The text of a comment of two lines or more, without its signs; `None` where any line is no comment, or only a sign says
/// that one ends.
pub fn uncommented(text: &str) -> Option<String> {
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    // `#access_token=…` is the fragment of an address.
    let inner = |line: &'_ str, sign: &str| -> Option<String> {
        let rest = line.trim_start().strip_prefix(sign)?;
        if sign == QUOTATION {
            return Some(rest.trim_start_matches(['>', ' ']).to_owned());
        }
        (rest.is_empty() || rest.starts_with([' ', '\t'])).then(|| rest.to_owned())
    };
    let sign = SIGNS.into_iter().find(|sign| lines().all(|line| inner(line, sign).is_some()))?;
    let uncommented: Option<Vec<_>> = lines().map(|line| inner(line, sign)).collect();
    uncommented.filter(|lines| lines.len() > 1).map(|lines| lines.join("\n"))
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
