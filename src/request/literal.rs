//! A text as a string of a language: read back by that language, it is the same text. Only what must be escaped is.

use crate::response::visible::is_hidden;

/// A string of Python 3 (The Python Language Reference, section 2.4.1).
pub fn python(code: &mut String, text: &str) {
    quoted(code, text, fewer_escapes(text), [r"\U", ""], false);
}

/// A string of JavaScript (ECMA-262, section 12.9.4).
pub fn javascript(code: &mut String, text: &str) {
    quoted(code, text, fewer_escapes(text), [r"\u{", "}"], false);
}

/// A string of PHP 7 (PHP Manual, "Strings"). Single quotes are its usual ones, and know no escape but those of
/// themselves and of the backslash; between double ones a variable's name means its value.
pub fn php(code: &mut String, text: &str) {
    let single = !text.contains('\'') && text.chars().all(is_plain);
    quoted(code, text, if single { '\'' } else { '"' }, [r"\u{", "}"], !single);
}

/// A string of C# (ECMA-334, section 6.4.5.6). Single quotes would make it a character.
pub fn csharp(code: &mut String, text: &str) {
    quoted(code, text, '"', [r"\U", ""], false);
}

fn fewer_escapes(text: &str) -> char {
    if text.contains('"') && !text.contains('\'') { '\'' } else { '"' }
}

fn quoted(code: &mut String, text: &str, mark: char, [open, close]: [&str; 2], dollar: bool) {
    code.push(mark);
    for char in text.chars() {
        match char {
            '\\' => code.push_str(r"\\"),
            '\n' => code.push_str(r"\n"),
            '\r' => code.push_str(r"\r"),
            '\t' => code.push_str(r"\t"),
            _ if char == mark || dollar && char == '$' => code.extend(['\\', char]),
            _ if is_plain(char) => code.push(char),
            _ => {
                code.push_str(open);
                push_hexadecimal(code, u32::from(char), 8);
                code.push_str(close);
            }
        }
    }
    code.push(mark);
}

/// Strings of 1C:Enterprise know one escape, a doubled quotation mark; other characters are joined by their numbers.
pub fn one_c(code: &mut String, text: &str) {
    code.push('"');
    for char in text.chars() {
        let name = match char {
            '"' => "\"\"",
            '\n' => "\" + Символы.ПС + \"",
            '\r' => "\" + Символы.ВК + \"",
            '\t' => "\" + Символы.Таб + \"",
            _ if is_plain(char) => {
                code.push(char);
                continue;
            }
            _ => {
                code.extend(["\" + Символ(", &u32::from(char).to_string(), ") + \""]);
                continue;
            }
        };
        code.push_str(name);
    }
    code.push('"');
}

/// Whether a character can be seen, and survives copying: no control, no direction mark, no space but the usual one.
pub fn is_plain(char: char) -> bool {
    matches!(char, ' '..='~') || !char.is_ascii() && !is_hidden(char) && !char.is_whitespace()
}

/// Adds a number with this many hexadecimal digits.
pub fn push_hexadecimal(code: &mut String, number: u32, digits: u32) {
    let digit = |place: u32| char::from_digit((number >> (4 * place)) & 15, 16);
    code.extend((0..digits).rev().filter_map(digit));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_must_be_escaped_is() {
        for (text, expected) in [
            ("", [r#""""#, r#""""#, "''", r#""""#, r#""""#]),
            ("Мой 🚚", [r#""Мой 🚚""#, r#""Мой 🚚""#, "'Мой 🚚'", r#""Мой 🚚""#, r#""Мой 🚚""#]),
            ("it's", [r#""it's""#; 5]),
            (
                r#"{"a":1}"#,
                [r#"'{"a":1}'"#, r#"'{"a":1}'"#, r#"'{"a":1}'"#, r#""{\"a\":1}""#, r#""{""a"":1}""#],
            ),
            (
                "it's \"$x\"",
                [
                    r#""it's \"$x\"""#,
                    r#""it's \"$x\"""#,
                    r#""it's \"\$x\"""#,
                    r#""it's \"$x\"""#,
                    r#""it's ""$x""""#,
                ],
            ),
            ("$x", [r#""$x""#, r#""$x""#, "'$x'", r#""$x""#, r#""$x""#]),
            (r"a\b", [r#""a\\b""#, r#""a\\b""#, r"'a\\b'", r#""a\\b""#, r#""a\b""#]),
            ("a\nb", [r#""a\nb""#, r#""a\nb""#, r#""a\nb""#, r#""a\nb""#, "\"a\" + Символы.ПС + \"b\""]),
            (
                "\u{202e}",
                [
                    r#""\U0000202e""#,
                    r#""\u{0000202e}""#,
                    r#""\u{0000202e}""#,
                    r#""\U0000202e""#,
                    r#""" + Символ(8238) + """#,
                ],
            ),
            (
                "\0$\"",
                [
                    r#"'\U00000000$"'"#,
                    r#"'\u{00000000}$"'"#,
                    r#""\u{00000000}\$\"""#,
                    r#""\U00000000$\"""#,
                    r#""" + Символ(0) + "$""""#,
                ],
            ),
        ] {
            let written = [python, javascript, php, csharp, one_c].map(|write| {
                let mut code = String::new();
                write(&mut code, text);
                code
            });
            assert_eq!(written, expected);
        }
    }
}
