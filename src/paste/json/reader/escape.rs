//! Escapes of JSON's strings (RFC 8259, section 7), and those that Markdown adds.

use super::Reader;

impl Reader<'_> {
    /// Reads what follows a backslash.
    pub(super) fn escape(&mut self, text: &mut String) {
        let Some(letter) = self.rest().chars().next() else {
            return;
        };
        self.at += letter.len_utf8();
        match letter {
            'n' => text.push('\n'),
            'r' => text.push('\r'),
            't' => text.push('\t'),
            'b' => text.push('\u{8}'),
            'f' => text.push('\u{c}'),
            'u' => match self.unicode() {
                Some(letter) => text.push(letter),
                None => {
                    self.broken = true;
                    text.push(char::REPLACEMENT_CHARACTER);
                }
            },
            '"' | '\\' | '/' => text.push(letter),
            // An escape of Python and JavaScript; the others are Markdown's.
            '\'' | '_' | '&' | '=' | '#' | '.' | '-' | '[' | ']' | '{' | '}' => {
                self.broken = true;
                text.push(letter);
            }
            // Not an escape of JSON: both characters stay.
            _ => {
                self.broken = true;
                text.extend(['\\', letter]);
            }
        }
    }

    fn unicode(&mut self) -> Option<char> {
        let unit = self.hex4()?;
        if !(0xD800..0xDC00).contains(&unit) {
            return char::from_u32(unit);
        }
        if !self.rest().starts_with("\\u") {
            return None;
        }
        self.at += 2;
        let low = self.hex4().filter(|low| (0xDC00..0xE000).contains(low))?;
        char::from_u32(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
    }

    fn hex4(&mut self) -> Option<u32> {
        // `from_str_radix` would take a sign.
        let digits = self.text.get(self.at..self.at + 4).filter(|digits| !digits.starts_with('+'))?;
        let unit = u32::from_str_radix(digits, 16).ok()?;
        self.at += 4;
        Some(unit)
    }
}
