//! Characters that a person cannot see, made visible: they can hide a forgery in an address or turn a text around.

use std::borrow::Cow;
use std::fmt::Write;

/// The text with every control, zero-width and direction character as its code point (promise S23). Line breaks stay.
///
/// ```
/// assert_eq!(brelok::response::visible::visible("a\u{202e}b"), "a⟨U+202E⟩b");
/// ```
pub fn visible(text: &str) -> Cow<'_, str> {
    if !hides(text) {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\r\n", "\n");
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

/// Whether a text has characters that a person cannot see. Windows ends lines with two, of which neither hides anything.
pub fn hides(text: &str) -> bool {
    text.split("\r\n").any(|part| part.contains(is_hidden))
}

/// Control characters but the line break, and whatever else nobody sees.
pub fn is_hidden(letter: char) -> bool {
    letter.is_control() && letter != '\n'
        || UNSEEN.iter().any(|(first, last)| (*first..=*last).contains(&letter))
}

/// Unicode's Default_Ignorable_Code_Point, but the selectors U+FE00 to U+FE0F that stand in ordinary text behind a sign to
/// make a picture of it; its other line breaks, and the marks around annotations.
const UNSEEN: [(char, char); 16] = [
    ('\u{ad}', '\u{ad}'),
    ('\u{34f}', '\u{34f}'),
    ('\u{61c}', '\u{61c}'),
    ('\u{115f}', '\u{1160}'),
    ('\u{17b4}', '\u{17b5}'),
    ('\u{180b}', '\u{180f}'),
    ('\u{200b}', '\u{200f}'),
    ('\u{2028}', '\u{202e}'),
    ('\u{2060}', '\u{206f}'),
    ('\u{3164}', '\u{3164}'),
    ('\u{feff}', '\u{feff}'),
    ('\u{ffa0}', '\u{ffa0}'),
    ('\u{fff0}', '\u{fffb}'),
    ('\u{1bca0}', '\u{1bca3}'),
    ('\u{1d173}', '\u{1d17a}'),
    ('\u{e0000}', '\u{e0fff}'),
];

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
            ("a\u{e0041}\u{180e}\u{2028}b", "a⟨U+E0041⟩⟨U+180E⟩⟨U+2028⟩b"),
            ("\u{3164}\u{fff9}", "⟨U+3164⟩⟨U+FFF9⟩"),
            ("❤\u{fe0f} 🚚 – «ёлка»", "❤\u{fe0f} 🚚 – «ёлка»"),
        ] {
            assert_eq!(visible(text), shown);
        }
    }
}
