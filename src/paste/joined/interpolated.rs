//! A name in a text that takes its value there, as Ruby and Swift write it.

/// How it begins in an address, and how it ends.
const FORMS: [(&str, char); 2] = [("=#{", '}'), ("=\\(", ')')];

/// A text with such names in braces, as templates have them; `None` where there are none.
pub fn interpolated(text: &str) -> Option<String> {
    FORMS.iter().find_map(|(begin, end)| {
        let mut told = String::new();
        let mut kept = 0;
        for (at, _) in text.match_indices(begin) {
            let rest = text.get(at + begin.len()..)?;
            let name = rest.get(..super::name_length(rest))?;
            let Some(after) = rest.get(name.len()..).and_then(|rest| rest.strip_prefix(*end)) else {
                continue;
            };
            if !name.is_empty() {
                told.extend([text.get(kept..at)?, "={", name, "}"]);
                kept = text.len() - after.len();
            }
        }
        told.push_str(text.get(kept..)?);
        (kept > 0).then_some(told)
    })
}

#[cfg(test)]
mod tests {
    use super::interpolated;

    #[test]
    fn names_stand_in_braces() {
        for (text, told) in [
            ("\"?a=#{id}&b=1\"", Some("\"?a={id}&b=1\"")),
            ("\"?a=\\(id.b)&b=\\(c)\"", Some("\"?a={id.b}&b={c}\"")),
            ("#{id}", None),
            ("a=\\(1 + 2)", None),
            ("a=#{\"b\":1}", None),
        ] {
            assert_eq!(interpolated(text).as_deref(), told, "{text}");
        }
    }
}
