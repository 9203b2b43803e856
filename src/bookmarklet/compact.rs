//! A script as short as it has to be to stand in an address.

/// The script without comments that are lines of their own, line breaks and the spaces that JavaScript does not need.
///
/// Every statement must end in `;` or `}`, and no text may hold its own quotation mark, and no pattern may stand there: the two scripts here
/// are written so.
pub fn compact(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    for line in source.lines().map(str::trim).filter(|line| !line.starts_with("//")) {
        let mut quote = None;
        let mut letters = line.chars().peekable();
        while let Some(letter) = letters.next() {
            if quote == Some(letter) {
                quote = None;
            } else if quote.is_none() && matches!(letter, '\'' | '"') {
                quote = Some(letter);
            }
            let mut between_words = || is_word(out.chars().next_back()) && is_word(letters.peek().copied());
            if letter != ' ' || quote.is_some() || between_words() {
                out.push(letter);
            }
        }
    }
    out
}

fn is_word(letter: Option<char>) -> bool {
    letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_' || letter == '$')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_of_a_script() {
        for (source, short) in [
            ("// Why.\nconst a = 1;\n", "const a=1;"),
            ("if (a) {\n  b();\n} else if (c) d();", "if(a){b();}else if(c)d();"),
            ("say('a  b', \"it's so\");", "say('a  b',\"it's so\");"),
            ("go('https://example.com/ //');", "go('https://example.com/ //');"),
        ] {
            assert_eq!(compact(source), short);
        }
    }
}
