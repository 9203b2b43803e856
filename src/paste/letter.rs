//! A letter as it goes over the wire in quoted-printable (RFC 2045, section 6.7): `=3D` is an equals sign, and a line that
//! ends in `=` goes on; and an address that a letter broke at a column.

use super::value::begins_with_name;

/// An address in one line that stood in lines of one length, of which only the last is shorter.
pub fn joined(text: &str) -> Option<String> {
    const SHORTEST: usize = 60;
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

/// The letter's text; `None` where a text is none.
pub fn decoded(text: &str) -> Option<String> {
    let breaks = text.contains("=\n") || text.contains("=\r\n");
    let signs = text.matches("=3D").count();
    // A value may begin with 3D, but not every one.
    let is_letter =
        signs > 0 && breaks || signs > 1 && text.split('=').skip(1).all(|rest| escape(rest).is_some());
    if !is_letter {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut pieces = text.split('=');
    bytes.extend_from_slice(pieces.next()?.as_bytes());
    for piece in pieces {
        let broken = piece.strip_prefix("\r\n").or_else(|| piece.strip_prefix('\n'));
        match (broken, escape(piece)) {
            (Some(rest), _) => bytes.extend_from_slice(rest.as_bytes()),
            (None, Some(byte)) => {
                bytes.push(byte);
                bytes.extend_from_slice(piece.get(2..)?.as_bytes());
            }
            (None, None) => {
                bytes.push(b'=');
                bytes.extend_from_slice(piece.as_bytes());
            }
        }
    }
    String::from_utf8(bytes).ok()
}

/// The byte that two digits stand for.
fn escape(piece: &str) -> Option<u8> {
    let digits = piece.get(..2).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    u8::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::{decoded, joined};

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

    #[test]
    fn a_letter_is_told_from_an_address() {
        for (text, letter) in [
            ("code=3Dab=\ncd&x=3D=D1=8F", Some("code=abcd&x=я")),
            ("code=3Dab&x=3D1", Some("code=ab&x=1")),
            ("code=3Dab", None),
            ("code=3Dab&x=3D1&state=q", None),
            ("x=\ncode=ab", None),
        ] {
            assert_eq!(decoded(text).as_deref(), letter, "{text}");
        }
    }
}
