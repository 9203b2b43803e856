//! Characters that a person cannot see, made visible: they can hide a forgery in an address or turn a text around.

use std::borrow::Cow;
use std::fmt::Write;

/// The text with every control, zero-width and direction character as its code point (promise S23). Line breaks stay.
///
/// ```
/// assert_eq!(brelok::response::visible::visible("a\u{202e}b"), "a⟨U+202E⟩b");
/// ```
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        if is_hidden(letter) {
            // Writing into a string cannot fail.
            let _ = write!(shown, "⟨U+{:04X}⟩", u32::from(letter));
        } else {
            shown.push(letter);
        }
    }
    Cow::Owned(shown)
}

/// Control characters, and those of Unicode's general category Cf that stand in no ordinary Russian or English text.
pub fn is_hidden(letter: char) -> bool {
    letter.is_control() && letter != '\n'
        || matches!(letter, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s23_what_cannot_be_seen_is_shown() {
        for (text, shown) in [
            ("", ""),
            ("обычный text\n", "обычный text\n"),
            ("\u{200b}", "⟨U+200B⟩"),
            ("a\u{0}b", "a⟨U+0000⟩b"),
            ("\u{feff}x\u{2066}", "⟨U+FEFF⟩x⟨U+2066⟩"),
        ] {
            assert_eq!(visible(text), shown);
        }
    }
}
