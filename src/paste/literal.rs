//! A text in quotation marks, as programs write it.

/// Between which a program has a text.
pub const QUOTES: [char; 3] = ['"', '\'', '`'];

/// The text in the quotation marks with which this begins, and the length of it with them: a mark behind a backslash stands
/// for itself, and two in a row for one, as 1C has it. Other escapes stay: no secret has any, and none may be changed.
///
/// ```
/// use brelok::paste::literal::read;
/// assert_eq!(read(r#""{\"a\":1}" + x"#), Some((r#"{"a":1}"#.to_owned(), 11)));
/// assert_eq!(read(r#""{""a"":1}", x"#), Some((r#"{"a":1}"#.to_owned(), 11)));
/// assert_eq!(read("'a\n'"), None);
/// ```
pub fn read(text: &str) -> Option<(String, usize)> {
    let quote = text.chars().next().filter(|first| QUOTES.contains(first))?;
    let mut inner = String::new();
    let mut letters = text.char_indices().take(LONGEST).skip(1).peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        match letter {
            '\n' => return None,
            '\\' if next.is_some_and(|next| next == '\\' || QUOTES.contains(&next)) => {
                letters.next();
                inner.extend(next);
            }
            _ if letter != quote => inner.push(letter),
            _ if next == Some(quote) => {
                letters.next();
                inner.push(quote);
            }
            _ => return Some((inner, at + quote.len_utf8())),
        }
    }
    None
}

/// No text in a program that matters is longer, in characters.
const LONGEST: usize = 8192;
